from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.passages.cutting import document_passages
from briefing.passages.quotation_groups import quotation_groups
from briefing.text import document_sentences
from tests.text.articles import document

MARKS = [
    ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("« ", " »"), ("»", "«"), ("‹", "›"), ("›", "‹"),
    ("„", "“"), ("„", "”"), ("‚", "‘"), ("”", "”"), ("``", "''"), ("''", "''"), ("「", "」"), ("『", "』"),
]  # fmt: skip
SAID = (
    "The river has risen by two meters.",
    "It won't fall before the workers' strike ends.",
    "Nobody's house on the lower bank is safe tonight.",
)
PLAIN = (
    "The council met for nine hours on Monday.",
    "It's the farmers' fourth flood since the '90s, and the soldiers' boots are wet.",
    "Engineers opened two gates of the dam at noon.",
)


def groups(text: str) -> tuple[list[tuple[int, int]], frozenset[int]]:
    return quotation_groups(text, document_sentences(document(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Rain fell. Wind rose,” Belm said. She left.", [(0, 1), (2, 2)]),
        ("‘Rain fell. Wind rose,’ Belm said. She left.", [(0, 1), (2, 2)]),
        ("'Rain fell. Wind rose,' Belm said. She left.", [(0, 1), (2, 2)]),
        ('"Rain fell. Wind rose," Belm said. She left.', [(0, 1), (2, 2)]),
        ("« Rain fell. Wind rose », dit Belm. Elle part.", [(0, 1), (2, 2)]),
        ("„Rain fell. Wind rose“, sagte Belm. Sie ging.", [(0, 1), (2, 2)]),
        ("»Rain fell. Wind rose«, sagte Belm. Sie ging.", [(0, 1), (2, 2)]),
        ("“Rain fell.” She left. “Wind rose.”", [(0, 0), (1, 1), (2, 2)]),
        ("“A ‘day after’ came. It went,” Belm said.", [(0, 1)]),
        ("“Rain fell.\n\n“Wind rose.\n\n“Snow came,” Belm said.", [(0, 2)]),
        ("‘Rain fell.\n\n‘Wind rose,’ Belm said.", [(0, 1)]),
        ("He won in 5' 28\". She lost in 6' 2\".", [(0, 0), (1, 1)]),
    ],
)
def test_sentences_of_one_quotation_are_one_group(text: str, expected: list[tuple[int, int]]) -> None:
    assert groups(text) == (expected, frozenset())


def test_a_quotation_without_an_end_is_named_and_does_not_swallow_the_article() -> None:
    found, unclosed = groups("“Rain fell. Wind rose.\n\nSnow came. Ice broke.")
    assert found == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert unclosed == frozenset({0, 1})


def test_a_quotation_without_a_beginning_is_named() -> None:
    assert groups("Wind rose,” Belm said. She left.") == ([(0, 0), (1, 1)], frozenset({0}))


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """An article with quotations in one kind of marks, and where they lie."""
    opening, closing = draw(st.sampled_from(MARKS))
    text, spans = "", []
    for _ in range(draw(st.integers(1, 4))):
        text += "\n\n" if text and draw(st.booleans()) else " " if text else ""
        text += draw(st.sampled_from(PLAIN)) + " "
        said = " ".join(draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=3)))[:-1]
        start = len(text)
        if draw(st.booleans()):
            text += f"{opening}{said},{closing} "
            spans.append((start, len(text) - 1))
            text += "the mayor told reporters."
        else:
            text += "Mayor Hanna Belm said: "
            start = len(text)
            text += f"{opening}{said}.{closing}"
            spans.append((start, len(text)))
    return text, spans


@given(articles())
def test_no_passage_begins_or_ends_inside_a_quotation(article: tuple[str, list[tuple[int, int]]]) -> None:
    text, quoted = article
    made = document(text)
    sentences = document_sentences(made)
    for passage in document_passages(made, sentences):
        start, end = sentences[passage.first].start, sentences[passage.last].end
        assert not [span for span in quoted if span[0] < start < span[1] or span[0] < end < span[1]], text[
            start:end
        ]


@given(articles())
def test_apostrophes_bind_no_sentences(article: tuple[str, list[tuple[int, int]]]) -> None:
    text, quoted = article
    sentences = document_sentences(document(text))
    found, broken = quotation_groups(text, sentences)
    assert not broken
    for first, last in found:
        ends = (sentences[first], sentences[last]) if first < last else ()
        assert all(any(span[0] < s.end and span[1] > s.start for span in quoted) for s in ends)


@pytest.mark.parametrize("unit", ['"', "“", "”", "“”", '" a. ', "“A. ", "'a. ", "‘A. s’ "])
def test_a_hostile_megabyte_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    sentences = document_sentences(document(text))
    start = time.process_time()
    quotation_groups(text, sentences)
    assert time.process_time() - start < 4


def test_what_stands_between_a_lone_beginning_and_a_lone_end_is_quotation() -> None:
    first, middle = "“Nine villages are lost to us.", "The army of Qadira took the port on Monday."
    assert groups(f"{first}\n\n{middle}\n\nNobody comes back,” Dorn said.")[1] == {0, 1, 2}
    between = f"{first}\n\n{middle}\n\n“It is ours,” Dorn said.\n\nNobody comes back,” Sharn said."
    assert 1 not in groups(between)[1]
