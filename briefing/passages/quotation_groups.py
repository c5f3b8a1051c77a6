"""Groups sentences so that no quotation is split, and names those whose quotation marks are in doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from briefing.model import Sentence
from briefing.text.quotations import Quotations, read_quotations

# an end that nothing opened belongs to a beginning that nothing closed, when it stands so near below it
_REACH = 3000


def quotation_groups(
    text: str, sentences: Sequence[Sentence]
) -> tuple[list[tuple[int, int]], frozenset[int]]:
    """Group sentences so that no quotation is split.

    Returns:
        Index ranges (inclusive) that cover every sentence in order, and the indices of sentences in a
        quotation whose beginning or end is missing.
    """
    found = read_quotations(text)
    spans = ((quotation.outer_start, quotation.outer_end) for quotation in found.closed)
    groups: list[tuple[int, int]] = []
    for first, last in _touched(sentences, spans):
        if groups and first <= groups[-1][1]:
            groups[-1] = (groups[-1][0], max(last, groups[-1][1]))
        else:
            after = groups[-1][1] + 1 if groups else 0
            groups.extend((index, index) for index in range(after, first))
            groups.append((first, last))
    after = groups[-1][1] + 1 if groups else 0
    groups.extend((index, index) for index in range(after, len(sentences)))
    broken = frozenset(
        index for first, last in _touched(sentences, _in_doubt(found)) for index in range(first, last + 1)
    )
    return groups, broken


def _in_doubt(found: Quotations) -> Iterable[tuple[int, int]]:
    """The broken spans; what stands between a lone beginning and a lone end below it is quotation as well."""
    quoted = [quotation.outer_start for quotation in found.closed]
    waiting: tuple[int, int] | None = None
    for start, end in found.broken:
        is_end = end - start <= _LONGEST_MARK
        if waiting is None:
            waiting = (start, end)
            continue
        reaches = is_end and waiting[1] - waiting[0] > _LONGEST_MARK and start - waiting[1] < _REACH
        if reaches and bisect_left(quoted, waiting[1]) == bisect_left(quoted, start):
            yield waiting[0], end
            waiting = None
        else:
            yield waiting
            waiting = (start, end)
    if waiting is not None:
        yield waiting


_LONGEST_MARK = 2


def _touched(sentences: Sequence[Sentence], spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The first and last sentence that each span touches; spans are in order, one between sentences is left out."""
    first = 0
    for start, end in spans:
        while first < len(sentences) and sentences[first].end <= start:
            first += 1
        last = first
        while last + 1 < len(sentences) and sentences[last + 1].start < end:
            last += 1
        if first < len(sentences) and sentences[first].start < end:
            yield first, last
            first = last
