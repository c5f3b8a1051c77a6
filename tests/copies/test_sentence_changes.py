"""Sentences of two versions are paired by their words; spelling is no change, a fact is a correction."""

import pytest

from briefing.copies.sentence_changes import has_correction_note, sentence_changes
from briefing.text import document_sentences
from tests.stories.documents import document


def changes(old: str, new: str) -> list[tuple[str, str, bool]]:
    first, second = document("a", old), document("b", new)
    found = sentence_changes(first, second, document_sentences(first), document_sentences(second))
    return [
        (
            old[change.old.start : change.old.end] if change.old else "",
            new[change.new.start : change.new.end] if change.new else "",
            change.corrects,
        )
        for change in found
    ]


@pytest.mark.parametrize(
    ("old", "new", "is_spelling"),
    [
        # two letters in a word of six or more, one in a shorter one
        ("harbour", "harbor", True),
        ("organised", "organized", True),
        ("programme", "program", True),
        ("travelled", "trafeler", False),
        ("grey", "gray", True),
        ("grey", "grow", False),
        ("grey", "gros", False),
        ("bridge", "bridle", True),
        ("bridge", "brides", True),
        ("bridge", "breads", False),
        ("at", "bats", False),
        ("gate", "ate", True),
        ("gate", "gates", True),
        ("late", "plated", False),
        # no slip of the pen: a number, a negation
        ("four", "fours", False),
        ("not", "now", False),
        ("isn't", "isnt", False),
        ("cease-fire", "ceasefire", True),
    ],
)
def test_a_letter_or_two_is_spelling(old: str, new: str, is_spelling: bool) -> None:
    frame = "The council of Tarn said that the {} in the valley was there to stay until the river falls."
    assert (changes(frame.format(old), frame.format(new)) == []) is is_spelling
    assert (changes(frame.format(new), frame.format(old)) == []) is is_spelling


def test_two_words_may_be_spelled_anew_and_no_third() -> None:
    old = "The gray harbor of Tarn and its center have a plow and a theater for all the people of the valley."
    two = old.replace("gray", "grey").replace("harbor", "harbour")
    assert changes(old, two) == []
    assert len(changes(old, two.replace("plow", "plough"))) == 1


def test_words_left_out_are_a_change() -> None:
    old = "The council of Tarn said that the ferry would sail at noon."
    assert changes(old, old.replace(" at noon", "")) == [(old, old.replace(" at noon", ""), False)]


def test_sentences_that_share_little_are_two() -> None:
    old, new = "The ferry to Ambach sails at noon.", "A school in Corvin burned down overnight."
    assert changes(old, new) == [("", new, False), (old, "", False)]


def test_a_sentence_is_paired_once_with_its_nearest() -> None:
    old = "The ferry to Ambach sails at noon on Tuesday. The ferry to Corvin sails at dusk on Friday."
    new = "The big ferry to Corvin sails at dusk on Friday. The big ferry to Ambach sails at noon on Tuesday."
    pairs = [(first.split()[3], second.split()[4]) for first, second, _ in changes(old, new)]
    assert pairs == [("Corvin", "Corvin"), ("Ambach", "Ambach")]


def test_a_clock_time_states_nothing() -> None:
    old = "The ferry left the harbor of Ambach at 11:40 GMT on Tuesday."
    assert changes(old, old.replace("11:40", "11:43")) == []


def test_what_is_added_to_a_fact_corrects_nothing() -> None:
    old = "The hospital of Tarn counted 61 people hurt in the storm."
    grown = old.replace("counted 61", "counted 70, up from 61,")
    assert [change[2] for change in changes(old, grown)] == [False]
    assert [change[2] for change in changes(old, old.replace("61", "70"))] == [True]


def test_a_fact_among_other_words_corrects_nothing() -> None:
    old = "The hospital of Tarn counted 61 people hurt in the storm that came down the valley last night."
    told = "The hospital of Tarn has by now treated 70 people hurt in the storm that ravaged a village last night."
    assert [change[2] for change in changes(old, told)] == [False]


@pytest.mark.parametrize(
    ("title", "text", "is_noted"),
    [
        ("Bridge opens", "The bridge is open.", False),
        ("Bridge opens", "The bridge is open.\n\nCorrection: it opens on Friday.", True),
        ("Correction: Bridge opens", "The bridge is open.", True),
        ("Bridge opens", "The bridge is open. This article was amended on Friday.", True),
        # a statement may be withdrawn in the news; a title says it of itself
        ("Bridge opens", "The offer was withdrawn.", False),
        ("WITHDRAWN: Bridge opens", "The bridge is open.", True),
    ],
)
def test_a_document_says_that_it_corrects(title: str, text: str, is_noted: bool) -> None:
    assert has_correction_note(document("a", text, title=title)) is is_noted
