"""Finds quotations by their marks: all common kinds, nested, mixed, unbalanced. Does not ask who speaks.

What may be printed and who said what both rest on this one reading. An unclosed quotation never reaches
beyond its paragraph, unless the next paragraph opens again with the same mark (the convention for
quotations over several paragraphs). One that stays unclosed is no quotation, since where it ends would be
a guess: it is *broken*, and its sentences are in doubt. Apostrophes are no marks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
# ' and ’ between two letters are apostrophes, and most of all marks there are: they are never looked at
_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘‚‛「」『』]|(?<![^\W_])['’]|['’](?![^\W_])")
# closing marks in the order in which they are trusted
_CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", '"', "“"),
    "„": ("“", "”", '"', "‟"),
    "‟": ("”", '"'),
    "”": ("”",),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹",),
    "‘": ("’", "'", "‘"),
    "‚": ("‘", "’", "'"),
    "‛": ("’",),
    "'": ("'", "’"),
    '"': ('"', "”"),
    "``": ("''", '"'),
    "''": ("''",),
    "「": ("」",),
    "『": ("』",),
}
OPENING_MARKS = frozenset(sign[0] for sign in _CLOSERS)
# marks that a quotation may hold inside itself; bounds the cost of hostile text
_REACH = 40
_APOSTROPHES = frozenset("'’")
# quotations that may stand in one another
_DEPTH = 3
# sentences whose words outside quotation marks are remembered, and how long they may be: one is asked for by four or
# five rules in a row
_REMEMBERED, _LONGEST_REMEMBERED = 4096, 2000
_BRACKETS = frozenset("「」『』")
# these stand inside spaces in French, outside letters in German
_GUILLEMETS = frozenset("«»‹›")
# opened by one of these and not closed, a sentence is in doubt; a lone ‹ or ‚ is more often something else
_DOUBTFUL = frozenset(("“", "„", "‟", "”", "«", "»", '"', "``", "''", "「", "『"))
_STRAY = frozenset('”»」』"')
_OPENING_BEFORE = frozenset(" \t\n\u00a0\u202f([{—–-/:,;…“„«‘\"'‹¡¿「.")
_CLOSING_AFTER = frozenset(" \t\n\u00a0\u202f.,;:!?)]}—–-…”»’\"'›/。،؛؟[」』、，")
_SENTENCE_END = frozenset(".,!?…;:—–。！？")
# words that begin with an apostrophe
_ELIDED = re.compile(r"(?:bout|cause|cos|em|n|nuff|round|til|till|tis|twas|twere|\d\ds?)\b", re.IGNORECASE)
_NEW_SENTENCE = re.compile(r"[.!?…]\s")
_FEET = re.compile(r"\d\s?['’′]\s?[\d ./½¼¾]{1,5}$")
_LONE_NUMBER = re.compile(r"(?:^|\s)\d{1,3}(?:\.\d)?$")


class Quotation(NamedTuple):
    """Words are `text[start:end]`; the marks stand outside, at `outer_start` and before `outer_end`."""

    start: int
    end: int
    outer_start: int
    outer_end: int


class Quotations(NamedTuple):
    """What a text quotes, in order of place."""

    # outermost and whole
    closed: list[Quotation]
    # spans from a mark that nothing closes, or at one that nothing opened
    broken: list[tuple[int, int]]


class _Mark(NamedTuple):
    sign: str
    start: int
    end: int
    can_open: bool
    can_close: bool


def read_quotations(text: str) -> Quotations:
    """Find all outermost quotations and the marks that belong to none. Linear in the length of the text."""
    found = Quotations([], [])
    if not _MARK.search(text):
        return found
    spans = paragraphs(text)
    pending: _Mark | None = None
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1] if number + 1 < len(spans) else None
        pending = _Paragraph(text, start, end, following).read(found, pending)
    return found


def find_quotations(text: str) -> list[Quotation]:
    """All outermost quotations in order of place. Linear in the length of the text."""
    return read_quotations(text).closed


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans between blank lines."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def outside_quotes(text: str) -> str:
    """Return the words outside quotation marks, each quotation replaced by a space.

    The text may be part of a longer one: a quotation without an end reaches to the end. A text without quotations
    comes back itself.
    """
    outside = _outside_sentence(text) if len(text) <= _LONGEST_REMEMBERED else _outside(text)
    return text if outside is None else outside


def _outside(text: str) -> str | None:
    """The words outside quotation marks, None when nothing stands inside."""
    found = read_quotations(text)
    spans = [(quotation.outer_start, quotation.outer_end) for quotation in found.closed]
    # a closing mark that nothing opened is left standing
    spans += [(start, end) for start, end in found.broken if end - start > 1]
    if not spans:
        return None
    parts, position = [], 0
    for start, end in sorted(spans):
        parts.append(text[position:start])
        position = max(position, end)
    parts.append(text[position:])
    return " ".join(parts)


_outside_sentence = lru_cache(maxsize=_REMEMBERED)(_outside)


class _Paragraph:
    """The marks of one paragraph, read from left to right."""

    def __init__(self, text: str, start: int, end: int, following: tuple[int, int] | None) -> None:
        self._text = text
        self._start, self._end, self._following = start, end, following
        found = (_classified(text, match) for match in _MARK.finditer(text, start, end))
        self._marks = [mark for mark in found if mark is not None]
        # where each sign closes for the last time, so that a search for one that never comes costs nothing
        self._last = {mark.sign: place for place, mark in enumerate(self._marks) if mark.can_close}

    def read(self, found: Quotations, pending: _Mark | None) -> _Mark | None:
        """Add what ends in this paragraph; returns the mark of a quotation that runs on into the next.

        Args:
            pending: the mark of one that ran on into this paragraph.
        """
        marks, index = self._marks, 0
        # from a mark that nothing closes up to the next quotation
        open_from: int | None = None
        while index < len(marks):
            mark = marks[index]
            goes_on = index == 0 and pending is not None and self._repeats(mark, pending)
            opener = pending if goes_on and pending is not None else mark
            if not goes_on and not self._opens(mark):
                if open_from is None and self._is_stray(mark):
                    found.broken.append((mark.start, mark.end))
                index += 1
                continue
            closer = self._closer(index)
            if closer is not None:
                if open_from is not None:
                    found.broken.append((open_from, opener.start))
                    open_from = None
                quotation = _trimmed(self._text, opener, marks[closer])
                if quotation:
                    found.closed.append(quotation)
                index = closer + 1
                continue
            if self._runs_on(index):
                if open_from is not None:
                    found.broken.append((open_from, opener.start))
                return opener
            if open_from is None and self._is_doubtful(mark):
                open_from = opener.start
            index += 1
        if open_from is not None:
            found.broken.append((open_from, self._end))
        return None

    def _repeats(self, mark: _Mark, pending: _Mark) -> bool:
        """Whether a paragraph begins with the mark of the quotation before; French repeats its closing one."""
        signs = "«»" if pending.sign == "«" else pending.sign
        return mark.start == self._start and mark.sign in signs

    def _opens(self, mark: _Mark) -> bool:
        if not mark.can_open:
            return False
        after = self._text[mark.end : mark.end + 1]
        if mark.sign == "’":
            return False
        if mark.sign == "”":
            return not mark.can_close
        if mark.sign in "'‘":
            return (mark.sign == "‘" or after.isalpha()) and not _ELIDED.match(self._text, mark.end)
        if mark.sign in "»›":
            before = self._text[mark.start - 1] if mark.start else " "
            return (before.isspace() or before in "([—–") and not after.isspace()
        return True

    def _closer(self, opener: int) -> int | None:
        """Index of the mark that closes `marks[opener]`, None when nothing does."""
        for closer in _CLOSERS[self._marks[opener].sign]:
            if self._last.get(closer, -1) > opener:
                found = self._first_closer(opener, closer)
                if found is not None:
                    return found
        return self._near_closer(opener) if self._marks[opener].sign in "'‘‚‛" else None

    def _first_closer(self, opener: int, closer: str) -> int | None:
        marks, sign = self._marks, self._marks[opener].sign
        depth = 0
        for index in range(opener + 1, min(len(marks), opener + _REACH)):
            mark = marks[index]
            if mark.sign == closer and mark.can_close and self._is_true_closer(mark):
                if closer == sign and mark.can_open and not mark.can_close:
                    depth += 1
                    continue
                if depth == 0:
                    return index
                depth -= 1
            elif mark.sign == sign and mark.can_open and not mark.can_close:
                # opened again before it was closed: the first one was a slip, or this one is nested
                if sign in "\"'’" or depth > _DEPTH or not self._balances(index, closer):
                    return None
                depth += 1
        return None

    def _is_true_closer(self, mark: _Mark) -> bool:
        """An end, not the apostrophe of "the workers' union": punctuation on one side of it."""
        if mark.sign not in _APOSTROPHES:
            return True
        before = self._text[mark.start - 1] if mark.start else " "
        after = self._text[mark.end] if mark.end < len(self._text) else "."
        return before in _SENTENCE_END or not after.isspace() or before != "s"

    def _near_closer(self, opener: int) -> int | None:
        """The first mark in the same sentence that looks like an apostrophe but has to be the end."""
        marks, start = self._marks, self._marks[opener].end
        for index in range(opener + 1, min(len(marks), opener + _REACH)):
            mark = marks[index]
            if _NEW_SENTENCE.search(self._text, start, mark.start):
                return None
            if mark.sign in _APOSTROPHES and mark.can_close:
                return index
            start = mark.end - 1
        return None

    def _balances(self, nested: int, closer: str) -> bool:
        """Whether two closers follow a nested opener before a third opens."""
        marks, closers = self._marks, 0
        for index in range(nested + 1, min(len(marks), nested + _REACH)):
            if marks[index].sign == closer:
                closers += 1
                if closers == 2:
                    return True
            elif marks[index].sign == marks[nested].sign:
                return False
        return False

    def _runs_on(self, index: int) -> bool:
        mark = self._marks[index]
        if mark.sign in _APOSTROPHES or self._following is None:
            return False
        reopened = any(
            later.sign == mark.sign and later.can_open and not later.can_close
            for later in self._marks[index + 1 : index + _REACH]
        )
        repeats = ("«", "»") if mark.sign == "«" else mark.sign
        return not reopened and self._text.startswith(repeats, self._following[0])

    def _is_doubtful(self, mark: _Mark) -> bool:
        is_single_opening = mark.sign == "‘" and self._text[mark.end : mark.end + 1].isupper()
        return mark.sign in _DOUBTFUL or is_single_opening

    def _is_stray(self, mark: _Mark) -> bool:
        """Whether a mark closes what nothing opened; a » in the air is a bullet."""
        before = self._text[mark.start - 1] if mark.start > self._start else " "
        if mark.sign not in _STRAY or not mark.can_close or before.isdigit():
            return False
        return mark.sign in _BRACKETS or not (before.isspace() or mark.can_open)


def _classified(text: str, match: re.Match[str]) -> _Mark | None:
    sign, start, end = match[0], match.start(), match.end()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if sign in _BRACKETS:
        return _Mark(sign, start, end, sign in "「『", sign in "」』")
    if sign in '"”' and _is_inch(text, start, after):
        return None
    is_guillemet = sign in _GUILLEMETS
    can_open = is_guillemet or sign == "„" or (_opens_after(before) and not after.isspace())
    can_close = is_guillemet or after in _CLOSING_AFTER
    if sign in "“‘" and after.isalnum():
        can_open = True
    if sign not in "“‘„‚‛``":
        # no space follows in Chinese and Japanese, nor before a Korean particle
        can_close = can_close or _is_wide(after) or (sign == "”" and before.isalnum())
    return _Mark(sign, start, end, can_open and sign in _CLOSERS, can_close)


def _opens_after(before: str) -> bool:
    return before in _OPENING_BEFORE or _is_wide(before)


def _is_wide(char: str) -> bool:
    """Chinese, Japanese and Korean signs, between which no spaces stand."""
    return "\u3000" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or "\uff00" <= char <= "\uffef"


def _is_inch(text: str, position: int, after: str) -> bool:
    """`6'2"` and `12" pipe`: a mark glued to digits that nothing opened."""
    if not position or not (text[position - 1].isdigit() or text[position - 1] in "½¼¾'’′"):
        return False
    before = text[max(0, position - 8) : position]
    if _FEET.search(before) or (before[-1] in "'’′" and before[-2:-1].isdigit()):
        return True
    return after in " -x)" and _LONE_NUMBER.search(before) is not None


def _trimmed(text: str, opener: _Mark, closer: _Mark) -> Quotation | None:
    start, end = opener.end, closer.start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end or not any(char.isalnum() for char in text[start : min(end, start + 40)]):
        return None
    return Quotation(start, end, opener.start, closer.end)
