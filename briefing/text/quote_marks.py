"""Finds quotations by their marks: all common kinds, nested, mixed, unbalanced. Does not ask who speaks.

An unclosed quotation never reaches beyond its paragraph, unless the next paragraph opens again with the
same mark (the convention for quotations over several paragraphs). One that stays unclosed is no
quotation: where it ends would be a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_MARK = re.compile("``|''|[\"“”„‟«»‹›‘’‚‛'「」『』]")
# closing marks in the order in which they are trusted
_CLOSERS = {
    "“": "”\"“",
    "„": "“”\"‟",
    "‟": "”\"",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’'‘",
    "‚": "‘’",
    "‛": "’",
    "'": "'’",
    '"': "\"”",
    "``": ("''", '"'),
    "「": "」",
    "『": "』",
}  # fmt: skip
# marks that a quotation may hold inside itself; bounds the cost of hostile text
_REACH = 40
_SINGLE = frozenset("‘’‚‛'‹›")
_OPENING_BEFORE = frozenset(" \t\n\u00a0\u202f([{—–-/:,;…“„«‘\"'‹¡¿「.")
_CLOSING_AFTER = frozenset(" \t\n\u00a0\u202f.,;:!?)]}—–-…”»’\"'›/。،؛؟[")
_SENTENCE_END = frozenset(".,!?…;:—–")


class Quotation(NamedTuple):
    """Words are `text[start:end]`; the marks stand outside, at `outer_start` and before `outer_end`."""

    start: int
    end: int
    outer_start: int
    outer_end: int


class _Mark(NamedTuple):
    sign: str
    start: int
    end: int
    can_open: bool
    can_close: bool


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans between blank lines."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def _classified(text: str, match: re.Match[str]) -> _Mark | None:
    sign, start, end = match[0], match.start(), match.end()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if sign in ("'", "’") and before.isalnum() and after.isalnum():
        return None
    if sign == '"' and before.isdigit() and after in " -,x)" and _is_inch(text, start):
        return None
    can_open = before in _OPENING_BEFORE and not after.isspace() if sign not in "«»„" else True
    can_close = after in _CLOSING_AFTER if sign not in "«»" else True
    if sign in "“‘" and after.isalnum():
        can_open = True
    if sign in "”" and before.isalnum():
        can_close = True
    return _Mark(sign, start, end, can_open and sign in _CLOSERS, can_close)


def _is_inch(text: str, position: int) -> bool:
    """`6'2"` and `12" pipe`: a mark glued to digits that nothing opened."""
    before = text[max(0, position - 6) : position]
    return "'" in before or (
        re.search(r"(?:^|\s)\d{1,3}(?:\.\d)?$", before) is not None
        and text[position + 1 : position + 2] != ","
    )


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    found = (_classified(text, match) for match in _MARK.finditer(text, start, end))
    return [mark for mark in found if mark is not None]


def _is_single_closer(text: str, mark: _Mark) -> bool:
    """A true end, not the apostrophe of "the workers' union": punctuation on one side of it."""
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end] if mark.end < len(text) else "."
    return before in _SENTENCE_END or not after.isspace() or before != "s"


def _closer(text: str, marks: list[_Mark], opener: int, last: dict[str, int]) -> int | None:
    """Index of the mark that closes `marks[opener]`, None when nothing does."""
    sign = marks[opener].sign
    for closer in _CLOSERS[sign]:
        if last.get(closer, -1) <= opener:
            continue
        found = _first_closer(text, marks, opener, closer)
        if found is not None:
            return found
    return None


def _first_closer(text: str, marks: list[_Mark], opener: int, closer: str) -> int | None:
    sign = marks[opener].sign
    depth = 0
    for index in range(opener + 1, min(len(marks), opener + _REACH)):
        mark = marks[index]
        if (
            mark.sign == closer
            and mark.can_close
            and (mark.sign not in "'’" or _is_single_closer(text, mark))
        ):
            if closer == sign and mark.can_open and not mark.can_close:
                depth += 1
                continue
            if depth == 0:
                return index
            depth -= 1
        elif mark.sign == sign and mark.can_open and not mark.can_close:
            if sign not in ('"', "'", "’"):
                # opened again before it was closed: the first one was a slip
                if not _balances(marks, index, sign, closer):
                    return None
                depth += 1
            else:
                return None
    return None


def _balances(marks: list[_Mark], nested: int, sign: str, closer: str) -> bool:
    """Whether two closers follow a nested opener before a third opens."""
    closers = 0
    for mark in marks[nested + 1 : nested + _REACH]:
        if mark.sign == closer:
            closers += 1
            if closers == 2:
                return True
        elif mark.sign == sign:
            return False
    return False


def _opens(text: str, mark: _Mark) -> bool:
    if not mark.can_open:
        return False
    if mark.sign in ("’", "”"):
        return mark.sign == "”" and not mark.can_close
    if mark.sign == "'":
        after = text[mark.end : mark.end + 1]
        return after.isupper() or after.islower()
    if mark.sign in ("»", "›"):
        before = text[mark.start - 1] if mark.start else " "
        after = text[mark.end] if mark.end < len(text) else " "
        return before.isspace() and not after.isspace()
    return True


def find_quotations(text: str) -> list[Quotation]:
    """All outermost quotations in order of place. Linear in the length of the text."""
    found: list[Quotation] = []
    spans = paragraphs(text)
    pending: tuple[_Mark, int] | None = None
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1] if number + 1 < len(spans) else None
        quotations, pending = _in_paragraph(text, start, end, pending, following)
        found.extend(quotations)
    return found


def _in_paragraph(
    text: str, start: int, end: int, pending: tuple[_Mark, int] | None, following: tuple[int, int] | None
) -> tuple[list[Quotation], tuple[_Mark, int] | None]:
    """Quotations that end in this paragraph, and the one that runs on into the next with its first mark."""
    marks = _marks(text, start, end)
    found: list[Quotation] = []
    index = 0
    last = {mark.sign: place for place, mark in enumerate(marks) if mark.can_close}
    while index < len(marks):
        mark = marks[index]
        continued = (
            pending
            if index == 0 and pending and mark.start == start and mark.sign == pending[0].sign
            else None
        )
        if index == 0:
            pending = None
        if not (continued or _opens(text, mark)):
            index += 1
            continue
        closer = _closer(text, marks, index, last)
        if closer is None:
            if mark.sign not in _SINGLE and not _reopened(marks, index) and _runs_on(text, mark, following):
                return found, (mark, continued[1] if continued else mark.end)
            index += 1
            continue
        first = continued[1] if continued else mark.end
        quotation = _trimmed(text, first, marks[closer].start, marks[closer].end, mark)
        if quotation:
            found.append(quotation)
        index = closer + 1
    return found, None


def _reopened(marks: list[_Mark], index: int) -> bool:
    return any(
        mark.sign == marks[index].sign and mark.can_open and not mark.can_close
        for mark in marks[index + 1 : index + _REACH]
    )


def _runs_on(text: str, mark: _Mark, following: tuple[int, int] | None) -> bool:
    return following is not None and text.startswith(mark.sign, following[0])


def _trimmed(text: str, start: int, end: int, outer_end: int, mark: _Mark) -> Quotation | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end or not any(char.isalnum() for char in text[start : min(end, start + 40)]):
        return None
    outer_start = start
    while outer_start > 0 and (
        text[outer_start - 1].isspace() or text[outer_start - 1] in _CLOSERS or text[outer_start - 1] == "`"
    ):
        outer_start -= 1
        if text[outer_start] in _CLOSERS:
            break
    return Quotation(start, end, outer_start, outer_end)


def iter_outside(quotations: list[Quotation], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of `start..end` that lie outside the quotations."""
    position = start
    for quotation in quotations:
        if quotation.outer_end <= start:
            continue
        if quotation.outer_start >= end:
            break
        if quotation.outer_start > position:
            yield position, quotation.outer_start
        position = quotation.outer_end
    if position < end:
        yield position, end
