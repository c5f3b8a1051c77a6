"""A label is what stands around its number: nothing that turns its sense can be cut off."""

from __future__ import annotations

import pytest

from briefing.compose.second_reader import label_is_around

SENTENCE = "The ministry denied that some 40 trucks were lost at Arvel, an aide said on Monday."


def fits(label: str, sentence: str = SENTENCE, number: str = "40") -> bool:
    at = sentence.index(number)
    return label_is_around(label.split(" … "), sentence, at, at + len(number))


@pytest.mark.parametrize(
    "label",
    [
        "The ministry denied that some … trucks were lost at Arvel",
        "The ministry denied that some … trucks were lost at Arvel, an aide said on Monday",
        "The ministry denied that some … trucks were lost at Arvel … an aide",
    ],
)
def test_what_stands_around_a_number_is_its_label(label: str) -> None:
    assert fits(label)


@pytest.mark.parametrize(
    "label",
    [
        "",
        "some … trucks were lost at Arvel",
        "trucks were lost at Arvel",
        "The ministry denied that some … trucks",
        "The ministry denied that some … trucks were lost",
        "The ministry … trucks were lost at Arvel",
        "The ministry denied that some … were lost at Arvel",
        "The ministry denied that some … trucks were lost at Arvel … a minister",
    ],
)
def test_a_label_with_something_cut_out_is_none(label: str) -> None:
    assert not fits(label)


def test_a_number_may_open_or_end_its_sentence() -> None:
    assert fits("trucks were lost", "40 trucks were lost.")
    assert fits("The trucks that were lost came to", "The trucks that were lost came to 40.")
    assert fits("trucks were lost according to the aide", "40 trucks were lost according to the aide.")
    assert fits("trucks were lost", "40 trucks were lost according to the aide.")
    assert not fits("trucks", "40 trucks were lost.")
