import time

import pytest

from briefing.text import document_sentences, outside_quotes, quotation_groups, quoted_spans
from tests.text.articles import document


def groups(text: str) -> tuple[list[tuple[int, int]], frozenset[int]]:
    article = document(text)
    return quotation_groups(text, document_sentences(article))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Rain fell. Wind rose,” Belm said. She left.", [(0, 1), (2, 2)]),
        ('"Rain fell. Wind rose," Belm said. She left.', [(0, 1), (2, 2)]),
        ("« Rain fell. Wind rose », dit Belm. Elle part.", [(0, 1), (2, 2)]),
        ("„Rain fell. Wind rose“, sagte Belm. Sie ging.", [(0, 1), (2, 2)]),
        ("»Rain fell. Wind rose«, sagte Belm. Sie ging.", [(0, 1), (2, 2)]),
        ("“Rain fell.” She left. “Wind rose.”", [(0, 0), (1, 1), (2, 2)]),
        ("“A ‘day after’ came. It went,” Belm said.", [(0, 1)]),
        ("“Rain fell.\n\n“Wind rose.\n\n“Snow came,” Belm said.", [(0, 2)]),
        ("He won in 5' 28\". She lost in 6' 2\".", [(0, 0), (1, 1)]),
    ],
)
def test_sentences_of_one_quotation_are_one_group(text: str, expected: list[tuple[int, int]]) -> None:
    assert groups(text) == (expected, frozenset())


def test_a_quotation_without_an_end_is_named_and_does_not_swallow_the_article() -> None:
    found, unclosed = groups("“Rain fell. Wind rose.\n\nSnow came. Ice broke.")
    assert found == [(0, 1), (2, 2), (3, 3)]
    assert unclosed == {0, 1}


def test_words_outside_quotation_marks_are_kept() -> None:
    assert outside_quotes("He called it “a day” and left.").split() == ["He", "called", "it", "and", "left."]
    assert quoted_spans('A "b" c "d"') == [(2, 5), (8, 11)]


@pytest.mark.parametrize("unit", ['"', "“", "”", "“”", '" a. ', "“A. "])
def test_a_hostile_megabyte_takes_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    outside_quotes(text)
    groups(text[:200_000])
    assert time.process_time() - start < 4
