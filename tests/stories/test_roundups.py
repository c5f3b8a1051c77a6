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
        "NEWS IN BRIEF (Page 12)",
        "Monday's evening e-mail: three votes and a strike",
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
        "Sarravia-Noravia live: ferries stop after the storm",
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


@pytest.mark.parametrize(
    "title",
    [
        "Timeline: how the Korsu dam was built",
        "Meet the Oskers, the family behind the mine",
        "What is cholera?",
        "Who is Sarravia's new premier",
        "Five takeaways from the budget of Orland",
        "A look at the courts that may decide the vote",
        "Will the truce in Veldova hold?",
    ],
)
def test_what_lies_behind_an_event_is_no_report_of_it(title: str) -> None:
    assert mixture(document("d", "Some text.", title=title)) is Mixture.LIVE


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://wire.example/pressreview/93341", Mixture.ROUNDUP),
        ("https://wire.example/news/2031/0304/852258-news-in-brief/", Mixture.ROUNDUP),
        ("https://post.example/world/live/2031/mar/04/korsu", Mixture.LIVE),
        ("https://post.example/world/olive-harvest", Mixture.SINGLE),
        ("https://post.example/world/live-ammunition-at-march", Mixture.SINGLE),
    ],
)
def test_addresses_tell_what_titles_hide(url: str, kind: Mixture) -> None:
    assert mixture(document("d", "Some text.", title="Banks, boats and a bridge", url=url)) is kind


POSTS = (
    "Tolls rise on the Korsu road\n\nDrivers pay a fifth more from June, said Renata Osk of the Marnia road office, and"
    " lorries pay double until the Velden bypass is done.",
    "Port of Lessing hires\n\nThe harbour takes on two hundred people for the grain season; the union of Tomas Hallik"
    " had asked for three hundred since the Brandt terminal opened.",
    "Harrow museum robbed\n\nThieves took nine coins of Queen Isaura from the Keldon hall on Sunday night, said"
    " inspector Dana Piers, who asks witnesses to come forward.",
    "Snow closes Tarn pass\n\nThe pass between Upper Tarn and Melvik stays shut until Friday after an avalanche near"
    " the Granite hut, the Alpine service of Orvil said.",
)


def test_a_text_of_posts_on_different_matters_is_a_round_up() -> None:
    assert mixture(document("d", "\n\n".join(POSTS), title="From our desks")) is Mixture.ROUNDUP


def test_headings_inside_one_report_make_no_round_up() -> None:
    one = "\n\n".join(
        post.replace("said", "told Mayor Lind of Korsu") + " Mayor Lind of Korsu agreed." for post in POSTS
    )
    assert mixture(document("d", one, title="A day in Korsu")) is Mixture.SINGLE


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
