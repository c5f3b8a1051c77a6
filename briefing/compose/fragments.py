"""Writes the text directive that leads a browser to the very words of a citation.

Text Fragments (WICG draft report): `text=[prefix-,]start[,end]`. A browser highlights the first place that fits, so a
directive is lengthened until the first place in the captured text is the cited one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

# a span of so many words is named whole, a longer one by its two ends
_WHOLE = 8
# a whole span may be named where its ends alone mislead
_LONGEST = 60
# words of each end, and words of context before it: the first that leads to the right place is taken
_END_WORDS = (4, 6, 9, 14)
_CONTEXT_WORDS = (3, 6, 12)
# Signs of vowels and the joiners of Persian and India are parts of words; Python's word class knows neither.
_MARKS = "".join(
    sign for sign in map(chr, range(0x300, 0x1AFF)) if unicodedata.category(sign).startswith("M")
)
_LETTER = "\\w\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}" + _MARKS
# browsers match whole words only, so a term begins and ends with one
_WORD = re.compile(rf"[{_LETTER}](?:[{_LETTER}'’.,-]*[{_LETTER}])?")
# characters of context that are looked at
_REACH = 200


@dataclass(frozen=True, slots=True)
class _Directive:
    """Terms as they stand in the text; `prefix` and `end` may be ""."""

    start: str
    end: str = ""
    prefix: str = ""

    def __str__(self) -> str:
        terms = ([f"{_encoded(self.prefix)}-"] if self.prefix else []) + [_encoded(self.start)]
        return "text=" + ",".join(terms + ([_encoded(self.end)] if self.end else []))


def text_directive(text: str, start: int, end: int) -> str:
    """Return `text=…` for `text[start:end]`, percent-encoded; "" when the span has no words.

    Linear in the text. When nothing tells the span from an equal one before it, the longest directive is returned.
    """
    words = [(start + m.start(), start + m.end()) for m in _WORD.finditer(text[start:end])]
    if not words:
        return ""
    found = _Directive("")
    for found in _directives(text, words):
        if _first_place(text, found) == (words[0][0], words[-1][1]):
            break
    return str(found)


def _directives(text: str, words: list[tuple[int, int]]) -> Iterator[_Directive]:
    """The directives to try, the shortest first. A term never crosses the edge of a paragraph: browsers stop there."""
    first, last = words[0][0], words[-1][1]
    is_one_block = "\n" not in text[first:last]
    if is_one_block and len(words) <= _WHOLE:
        choices = [_Directive(text[first:last])]
    else:
        counts = [n for n in _END_WORDS if 2 * n <= len(words)] or [max(1, len(words) // 2)]
        choices = [_Directive(_head(text, words[:n]), _tail(text, words[-n:])) for n in counts]
        # sentences that differ only near their ends
        choices += [_Directive(text[first:last])] if is_one_block and len(words) <= _LONGEST else []
    yield from choices
    context = [m.span() for m in _WORD.finditer(text[max(0, first - _REACH) : first])]
    offset = max(0, first - _REACH)
    for count in _CONTEXT_WORDS:
        if near := context[-count:]:
            block = text[offset + near[0][0] : offset + near[-1][1]].rpartition("\n")[2].strip()
            yield _Directive(choices[-1].start, choices[-1].end, block)


def _head(text: str, words: list[tuple[int, int]]) -> str:
    return text[words[0][0] : words[-1][1]].partition("\n")[0].rstrip()


def _tail(text: str, words: list[tuple[int, int]]) -> str:
    return text[words[0][0] : words[-1][1]].rpartition("\n")[2].lstrip()


def _first_place(text: str, directive: _Directive) -> tuple[int, int] | None:
    """Where a browser would stop: the first match of the terms in a row, whole words, in any case."""
    begin = r"\W*".join(_pattern(term) for term in (directive.prefix, directive.start) if term)
    match = re.search(begin, text, re.IGNORECASE)
    if match is None:
        return None
    at = match.end() - len(directive.start)
    if not directive.end:
        return at, match.end()
    close = re.compile(_pattern(directive.end), re.IGNORECASE).search(text, match.end())
    return (at, close.end()) if close else None


def _pattern(term: str) -> str:
    return rf"(?<![{_LETTER}])" + r"\s+".join(map(re.escape, term.split())) + rf"(?![{_LETTER}])"


def _encoded(term: str) -> str:
    # a hyphen would be read as the mark of a prefix or suffix
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")
