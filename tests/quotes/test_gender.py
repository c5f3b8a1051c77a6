"""A pronoun never stands for somebody it cannot mean."""

import pytest

from briefing.quotes.gender import gender_of_name
from briefing.quotes.given_names import MEN, WOMEN
from tests.quotes.test_finding import speakers


@pytest.mark.parametrize(
    ("introduction", "pronoun", "speaker"),
    [
        ("Chairwoman Ilse Karan arrived in Tarn.", "she", "Ilse Karan"),
        ("Chairwoman Ilse Karan arrived in Tarn.", "he", ""),
        ("Spokesman Tom Kest arrived in Tarn.", "he", "Tom Kest"),
        ("Spokesman Tom Kest arrived in Tarn.", "she", ""),
    ],
)
def test_a_pronoun_means_nobody_of_the_other_gender(introduction: str, pronoun: str, speaker: str) -> None:
    said = f'{introduction} "We are ready for it," {pronoun} said.'
    assert [name for name, _ in speakers(said)] == [speaker]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # a title before a full name, a given name
        ('"We are late," Ms. Vendra Oll said. "We are ready," he said.', ["Vendra Oll", ""]),
        ('Mr. Oran Kest, the mayor, arrived. "We are late for it," she said.', [""]),
        ('Baroness Vendra Oll arrived. "We are late for it," she said.', ["Vendra Oll"]),
        ('The mayor, Ms. Vendra Oll, arrived. "We are late for it," he said.', [""]),
        ('Ilse Karan, a baker, arrived. "We are late for it," she said.', ["Ilse Karan"]),
        # nothing tells: no pronoun fits, and she stands in the way of everybody else
        ('Vendra Oll, a baker, arrived. "We are late for it," she said.', [""]),
        ('Ilse Karan, a baker, met Vendra Oll, a smith. "We are late for it," she said.', [""]),
        # the text tells elsewhere
        (
            'Vendra Oll, a baker, arrived. She sat down.\n\nOll looked up. "We are late for it," she said.',
            ["Vendra Oll"],
        ),
        # somebody whose given name tells stands in the way, introduced or not
        ('Mayor Omar Kest sat by Karl Brel. "We are late for it," he said.', [""]),
        # a place is no given name
        (
            "Brodin's aide in Geneva Karl Oll sat down by Omar Brodin. Oll was cold.\n\n"
            '"We are late for it," she said.',
            [""],
        ),
        # the nearest speaker is another
        (
            'Tom Kest, a smith, sat down. "It is cold," Brel said. "We are late for it," he said.',
            ["Brel", ""],
        ),
        ('"It is cold," said a smith. "We are late for it," he said.', ["smith", "smith"]),
        ('"It is cold," said a spokeswoman. "We are late for it," he said.', ["spokeswoman", ""]),
    ],
)
def test_gender_comes_from_title_given_name_or_text(text: str, named: list[str]) -> None:
    assert [name.removeprefix("a ") for name, _ in speakers(text)] == named


def test_a_name_that_both_genders_bear_tells_nothing() -> None:
    assert not MEN & WOMEN
    assert [gender_of_name(name) for name in ("Andrea Kest", "Jean Oll", "Jean-Marc Oll", "Kest")] == [
        "",
        "",
        "m",
        "",
    ]


def test_a_nationality_is_no_title_of_a_man() -> None:
    chancellor = "Keld met the press with German Chancellor Vendra Oll on Friday."
    assert [name for name, _ in speakers(f'{chancellor} "We are ready for it," he said.')] == [""]


@pytest.mark.parametrize(
    "text",
    [
        # one whom nothing introduces spoke last
        "Minister Oran Kest arrived in Tarn. While Kest said little, Brodin said it was time to stop.",
        # so did one with a role alone
        "Minister Oran Kest arrived in Tarn. Sarra's top diplomat said nothing would be put up with.",
        # what stands before the subject names somebody else
        "Asked of remarks by the president, Oran Kest, who blamed the press, the Sarran envoy noted that all was well.",
    ],
    ids=["a surname", "a diplomat", "behind a clause"],
)
def test_a_pronoun_is_not_traced_past_whoever_spoke_last(text: str) -> None:
    assert [name for name, _ in speakers(f'{text} "We have tried that for years," he said.')] == [""]
