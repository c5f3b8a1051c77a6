"""What is known while the quotations of a text are read one after the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from briefing.quotes.people import People, Person
from briefing.quotes.speakers import Kind
from briefing.text.quotations import Quotation

_AMID = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ] )[A-ZÄÖÜ][\w’'-]+|(?<=, )[A-ZÄÖÜ][\w’'-]+")


@dataclass(slots=True)
class Voice:
    """Who spoke last: the state carried from one quotation to the next."""

    speaker: str
    role: str
    verb: str
    person: Person | None
    # end of the quotation or of the words of attribution, whichever comes later
    end: int
    paragraph: int
    kind: Kind | None = None


@dataclass(slots=True)
class Reading:
    text: str
    language: str
    quotations: list[Quotation]
    people: People
    paragraph_starts: list[int]
    paragraph_ends: list[int]
    last: Voice | None = None
    # index of the found quotes by quotation
    voices: dict[int, Voice | None] = field(default_factory=dict)
    # the text with blanks for what is quoted in it, so that places stay the same; "" until it is asked for
    _masked: str = ""
    # words that have a capital amid a sentence
    _nouns: frozenset[str] = frozenset()

    @property
    def masked(self) -> str:
        if not self._masked and self.quotations:
            self._masked = _mask(self.text, self.quotations)
        return self._masked

    def is_noun(self, word: str) -> bool:
        """Whether a German word has its capital also amid a sentence, and not only where one opens."""
        if not self._nouns:
            self._nouns = frozenset(match[0] for match in _AMID.finditer(self.text))
        return word in self._nouns

    def paragraph(self, position: int) -> int:
        return max(0, bisect_right(self.paragraph_starts, position) - 1)

    def is_quoted(self, position: int) -> bool:
        """Whether a place lies between quotation marks."""
        place = bisect_right(self.quotations, position, key=lambda quotation: quotation.outer_start) - 1
        return place >= 0 and position < self.quotations[place].outer_end

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that begin in a stretch."""
        low = bisect_left(self.quotations, start, key=lambda quotation: quotation.outer_start)
        high = bisect_left(self.quotations, end, key=lambda quotation: quotation.outer_start)
        return self.quotations[low:high]


def _mask(text: str, quotations: list[Quotation]) -> str:
    """Blank what is quoted but its opening mark, and keep the sign of a sentence that ends with it."""
    parts: list[str] = []
    place = 0
    for quotation in quotations:
        start, end = quotation.outer_start, quotation.outer_end
        if start < place:
            continue
        parts += (text[place:start], _blank(text, quotation))
        place = end
    return "".join((*parts, text[place:]))


def _blank(text: str, quotation: Quotation) -> str:
    after = text[quotation.outer_end : quotation.outer_end + 2].strip()
    closes = text[quotation.end - 1] in ".!?…" and (
        not after or (after[0] not in ",;:" and not after[0].islower())
    )
    length = quotation.outer_end - quotation.outer_start
    return "„" + " " * (length - 2) + ("." if closes else " ")
