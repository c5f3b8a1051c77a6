from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.text.quotations import find_quotations, outside_quotes, read_quotations
from tests.growth import seconds_of


def words(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"No," he said. "I won\'t."', ["No,", "I won't."]),
        ("“We do not know,” she said.", ["We do not know,"]),
        ("„Wir sind da“, sagte er.", ["Wir sind da"]),
        ("« Oui », dit-il.", ["Oui"]),
        ("»Ja«, sagte sie.", ["Ja"]),
        ("”Vi vet inte”, sade hon.", ["Vi vet inte"]),
        ("``We go,'' he said.", ["We go,"]),
        ("'I know the workers' union,' she said. It's theirs.", ["I know the workers' union,"]),
        ("قالت: «أمامنا ورقة واحدة».", ["أمامنا ورقة واحدة"]),
        ("“He said ‘ask for an inquiry’, and I have.”", ["He said ‘ask for an inquiry’, and I have."]),
        ("“a “nested” thing,” he said", ["a “nested” thing,"]),
        ("‘Hands off the workers’ she said.", ["Hands off the workers"]),
        ("He called it a ‘day of reckoning’ and left.", ["day of reckoning"]),
        ("‹ Oui ›, dit-il. ‹Nein›, sagte er.", ["Oui", "Nein"]),
        ("''We go,'' he said.", ["We go,"]),
        ("他说：“我们走。”然后离开了。「不」と言った。『はい』", ["我们走。", "不", "はい"]),
        ('그는 "가자"라고 말했다.', ["가자"]),
        ("‘’Tis late,’ she said, ‘and cold.’", ["’Tis late,", "and cold."]),
        ("'Tis the season for the workers'. Rock 'n' roll, get 'em.", []),
        ("The soldiers’ boots and the unions’ flags. The boys’.", []),
        ("It’s the ’90s and the soldiers’ job.", []),
        ('The 12" pipe and the 6\'2" man.', []),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_quotation_runs_on_when_the_next_paragraph_opens_again() -> None:
    assert words("“First half.\n\n“Second half,” he said.") == ["First half.\n\n“Second half,"]


@pytest.mark.parametrize("mark", ["“", "‘", "«", "„", '"'])
def test_every_mark_is_repeated_where_a_quotation_runs_on(mark: str) -> None:
    end = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"'}[mark]
    assert words(f"{mark}First half.\n\n{mark}Second half,{end} he said.") == [
        f"First half.\n\n{mark}Second half,"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Rain fell. Wind rose.\n\nSnow came.", ["“Rain fell. Wind rose."]),
        ('He said "this never ends. "Closed," she said.', ['"this never ends. ']),
        ("Rain fell,” Belm said. She left.", ["”"]),
        ("‘Rain fell. Wind rose.", ["‘Rain fell. Wind rose."]),
        ("«Rain fell.\n\nSnow came.", ["«Rain fell."]),
        ("“One.\n\n“Two.\n\nThree.", ["“One.\n\n“Two."]),
        ("It was the ‘90s, and ‘em all. A 12” pipe, 5’ 10” tall. » Read more", []),
    ],
)
def test_marks_that_belong_to_no_quotation_are_in_doubt(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in read_quotations(text).broken] == expected


def test_words_outside_quotation_marks_are_kept() -> None:
    text = "He called it “a day” and ‘a night’ and left the workers’ hall."
    assert outside_quotes(text).split() == [
        "He",
        "called",
        "it",
        "and",
        "and",
        "left",
        "the",
        "workers’",
        "hall.",
    ]
    assert outside_quotes("She said: “Rain fell.").split() == ["She", "said:"]


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert words('He said "this never ends.\n\nOther text. "Closed," she said.') == ["Closed,"]


@given(st.text(alphabet="\"'`“”‘’«»‹›„‚「」『』abs. ,\n", max_size=120))
@settings(max_examples=300, deadline=None)
def test_quotations_are_ordered_and_apart(text: str) -> None:
    position = 0
    for found in find_quotations(text):
        assert position <= found.outer_start <= found.start < found.end <= found.outer_end
        position = found.outer_end


@pytest.mark.parametrize(
    "unit",
    ['"', '"a', "“a “b ", "' a", "“a\n\n", "« » ", "’a ‘", "”", "“”", '" a. ', "“A. ", "‘s’ ", "'a' ", "``a"],
)
def test_cost_is_linear(unit: str) -> None:
    def read(size: int) -> None:
        find_quotations(unit * (size // len(unit)))
        outside_quotes(unit * (size // len(unit)))

    assert seconds_of(lambda: read(80_000)) < 10 * seconds_of(lambda: read(20_000)) + 0.2
