"""Follow quotation marks through a text: which sentences a quotation binds together, what lies outside them.

Leaves out who speaks: see `quotes`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence

_MARKS = re.compile('["“”„‟«»「」『』]')
_OPEN = {"“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "‟": "”"}
_CLOSE = frozenset("”»」』")


class _Reader:
    """State of the quotation marks while reading a paragraph from left to right; depth is 0 or 1."""

    def __init__(self, opened: str = "") -> None:
        # the mark that opened the quotation in hand, "" outside
        self.opened = opened

    def feed(self, text: str, at: int) -> None:
        mark, opened = text[at], self.opened
        if mark == '"':
            if not opened and not _is_inch_mark(text, at):
                self.opened = mark
            elif opened == mark:
                self.opened = ""
        elif self._closes(mark):
            self.opened = ""
        elif not opened and (mark in _OPEN or (mark == "»" and _opens_here(text, at))):
            self.opened = mark

    def _closes(self, mark: str) -> bool:
        if self.opened == "„":
            return mark in "“”"
        if self.opened == "»":
            return mark == "«"
        return bool(self.opened) and self.opened != '"' and mark in _CLOSE


def _is_inch_mark(text: str, at: int) -> bool:
    """Tell 5' 28" and 6 1/2" from a quotation that opens."""
    return at > 0 and (text[at - 1].isdigit() or text[at - 1] in "'’′")


def _opens_here(text: str, at: int) -> bool:
    """German and Danish set »so«: the mark opens when a letter follows and no word precedes."""
    return at + 1 < len(text) and text[at + 1].isalnum() and (at == 0 or not text[at - 1].isalnum())


def quotation_groups(
    text: str, sentences: Sequence[Sentence]
) -> tuple[list[tuple[int, int]], frozenset[int]]:
    """Group sentences so that no quotation is split.

    A quotation left open at the end of a paragraph goes on when the next paragraph opens with a quotation
    mark (the mark is repeated there, as newspapers do); otherwise its closing mark is missing.

    Returns:
        Index ranges (inclusive) that cover every sentence in order, and the indices of sentences in a
        quotation whose end is missing.
    """
    groups: list[tuple[int, int]] = []
    unclosed: set[int] = set()
    first, state = 0, _Reader()
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        opened_before = state.opened
        for match in _MARKS.finditer(text, sentence.start, sentence.end):
            if (
                opened_before
                and match.start() == sentence.start
                and text[match.start()] in _OPEN.keys() | {'"'}
            ):
                continue  # the repeated mark of a quotation that goes on in a new paragraph
            state.feed(text, match.start())
        if state.opened and following is not None and _goes_on(text, sentence, following):
            continue
        if state.opened:
            unclosed.update(range(first, index + 1))
        groups.append((first, index))
        first, state = index + 1, _Reader()
    return groups, frozenset(unclosed)


def _goes_on(text: str, sentence: Sentence, following: Sentence) -> bool:
    if following.paragraph == sentence.paragraph:
        return True
    return following.paragraph == sentence.paragraph + 1 and bool(_MARKS.match(text, following.start))


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks, marks included; an unclosed one reaches the end."""
    spans: list[tuple[int, int]] = []
    state, start = _Reader(), 0
    for match in _MARKS.finditer(text):
        before = state.opened
        state.feed(text, match.start())
        if state.opened and not before:
            start = match.start()
        elif before and not state.opened:
            spans.append((start, match.end()))
    if state.opened:
        spans.append((start, len(text)))
    return spans


def outside_quotes(text: str) -> str:
    """Return the words outside quotation marks, each quotation replaced by a space."""
    if not _MARKS.search(text):
        return text
    parts, position = [], 0
    for start, end in quoted_spans(text):
        parts.append(text[position:start])
        position = end
    parts.append(text[position:])
    return " ".join(parts)
