import pytest

from briefing.model import DocumentKind
from briefing.stories.roundups import Mixture, mixture
from tests.stories.documents import document


@pytest.mark.parametrize(
    "title",
    [
        "Morning briefing: Monday",
        "Crossroads Morning Note: a strait, a market, a bridge",
        "Daily round-up",
        "The week ahead",
        "Five things to know today",
        "World news in brief",
        "Sarravia at a glance: 4 March",
        "Revue de presse",
        "موجز الأنباء",
    ],
)
def test_round_ups_are_known_by_their_titles(title: str) -> None:
    assert mixture(document("d", "Some text.", title=title)) is Mixture.ROUNDUP


@pytest.mark.parametrize(
    "title",
    [
        "Live: Strait crisis",
        "Ukraine war live updates",
        "EN DIRECT : la crue",
        "As it happened: the vote",
        "Lesk flood latest: dam holds, 900 moved",
        "The latest: rockets hit Tamsel",
        "War in Sarravia: list of key events, day 12",
        "Kessin bridge collapse: what we know so far",
    ],
)
def test_live_blogs_are_known_by_their_titles(title: str) -> None:
    assert mixture(document("d", "Some text.", title=title)) is Mixture.LIVE


def test_live_blogs_are_known_by_kind_and_by_stamped_posts() -> None:
    posts = "\n\n".join(
        f"{hour}:{minute:02} Something happened." for hour, minute in ((14, 5), (13, 50), (13, 20), (12, 0))
    )
    assert mixture(document("d", "Text.", kind=DocumentKind.LIVE)) is Mixture.LIVE
    assert mixture(document("d", posts)) is Mixture.LIVE


@pytest.mark.parametrize(
    "title",
    [
        "Death toll rises to 31",
        "Minister briefed on floods",
        "Lives lost in Arvel",
        "Olive growers hope for frost",
        "Briefing paper leaked",
        "Live ammunition fired at march",
        "Premier in brief visit to Tarn",
        "Police round up suspects",
        "Latest talks on grain fail",
        "Minister presents the latest of three plans: a tunnel",
        "Election day 2031 is set",
    ],
)
def test_single_reports_are_single(title: str) -> None:
    assert (
        mixture(document("d", "At 10:20 a rocket hit the market.\n\nRain fell.", title=title))
        is Mixture.SINGLE
    )
