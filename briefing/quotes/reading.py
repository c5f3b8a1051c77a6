"""What is known while the quotations of a text are read one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from briefing.quotes.people import People, Person
from briefing.quotes.speakers import Kind
from briefing.text.quotations import Quotation


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
