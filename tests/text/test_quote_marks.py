from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.text.quote_marks import find_quotations


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
        ("It’s the ’90s and the soldiers’ job.", []),
        ('The 12" pipe and the 6\'2" man.', []),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_quotation_runs_on_when_the_next_paragraph_opens_again() -> None:
    assert words("“First half.\n\n“Second half,” he said.") == ["First half.\n\n“Second half,"]


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert words('He said "this never ends.\n\nOther text. "Closed," she said.') == ["Closed,"]


@given(st.text(alphabet="\"'“”‘’«»„ab. ,\n", max_size=120))
@settings(max_examples=300, deadline=None)
def test_quotations_are_ordered_and_apart(text: str) -> None:
    position = 0
    for found in find_quotations(text):
        assert position <= found.outer_start <= found.start < found.end <= found.outer_end
        position = found.outer_end


@pytest.mark.parametrize("unit", ['"', '"a', "“a “b ", "' a", "“a\n\n", "« » ", "’a ‘"])
def test_cost_is_linear(unit: str) -> None:
    seconds = []
    for size in (20_000, 80_000):
        began = time.process_time()
        find_quotations(unit * (size // len(unit)))
        seconds.append(time.process_time() - began)
    assert seconds[1] < 10 * seconds[0] + 0.2
