from dataclasses import replace

import pytest

from briefing.model import Briefing
from briefing.render import RenderOptions, load_design, render
from briefing.render.other.ascii import to_ascii
from tests.conftest import Golden
from tests.render import samples


def text_of(briefing: Briefing, options: RenderOptions | None = None, *, design: str = "briefing") -> str:
    made = render(briefing, "text", design=load_design(design), options=options or RenderOptions())
    return made.content.decode()


@pytest.mark.parametrize("width", [40, 72, 100])
def test_no_line_is_longer_than_asked_but_for_one_long_word(width: int) -> None:
    for line in text_of(samples.rich_briefing(), RenderOptions(width=width)).splitlines():
        assert len(line) <= width or " " not in line.strip()


def test_the_ascii_form_is_ascii_and_keeps_every_number() -> None:
    text = text_of(samples.rich_briefing(), RenderOptions(ascii_only=True))
    assert text.isascii()
    assert '"We have a door that is not shut.' in text


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("“Łódź” – 5 €…", '"Lodz" - 5 EUR ...'),
        ("Straße", "Strasse"),
        ("漢", "?"),
        ("naïve", "naive"),
        ("½", "1/2"),
    ],
)
def test_ascii_spells_what_it_can_and_marks_what_it_cannot(text: str, spelled: str) -> None:
    assert to_ascii(text) == spelled


def test_the_mark_stands_first_and_last() -> None:
    lines = text_of(samples.rich_briefing()).strip().splitlines()
    assert lines[0].strip() == lines[-1].strip() == "TLP:AMBER"


def test_an_edition_without_a_mark_starts_with_its_title() -> None:
    plain = replace(samples.rich_briefing(), edition=samples.edition(marking=""))
    assert text_of(plain).splitlines()[0] == "THE MORNING BRIEFING"


def test_text_of_the_sample_edition(golden: Golden) -> None:
    golden("rich.txt", text_of(samples.rich_briefing()))


def test_text_of_the_memo(golden: Golden) -> None:
    golden("rich-memo.txt", text_of(samples.rich_briefing(), design="memo"))


def test_text_of_an_empty_edition(golden: Golden) -> None:
    golden("empty.txt", text_of(samples.empty_briefing()))
