"""The lines of a laid-out page and their places: what the PDF reader finds, and what paragraphs are made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

# what pdfium, layout programs and writers end a line with whose last word goes on
ENGINE_BREAKS = ("\ufffe", "\x02")
SOFT_BREAKS = ("\u2010", "\u00ad")
_SENTENCE_END = re.compile(r"[.!?:;…。！？؟۔।][\"'”’»)\]›』」]*$")


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in points, the origin at the lower left; all zero when unknown."""

    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 0.0)

    def around(self, other: Box) -> Box:
        """Return the smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            max(self.right, other.right),
            max(self.top, other.top),
            min(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    text: str
    page: int
    place: Box
    page_height: float
    # of its type in points, 0 when unknown
    size: float = 0.0
    # raised note marks that stood in it
    marks: frozenset[str] = frozenset()
    # a raised mark at its very start: it is a note, or goes on after one
    own_mark: str = ""
    # began with a space in the file
    is_spaced: bool = False

    @property
    def is_broken(self) -> bool:
        """Tell whether its last word goes on in the next line."""
        return self.text.endswith((*ENGINE_BREAKS, *SOFT_BREAKS)) or (
            self.text.endswith("-") and len(self.text) > 1 and self.text[-2].isalpha()
        )

    @property
    def has_ended(self) -> bool:
        """Tell whether it ends like a sentence."""
        return _SENTENCE_END.search(self.text[-12:]) is not None

    def mirrored(self) -> Line:
        """Return the line as it stands on the mirrored page."""
        place = self.place
        return replace(self, place=Box(-place.right, -place.left, place.top, place.bottom))

    def with_more(self, text: str, place: Box, marks: frozenset[str]) -> Line:
        """Return the line with another piece of it."""
        return replace(self, text=self.text + text, place=self.place.around(place), marks=self.marks | marks)


def text_size(lines: Iterable[Line]) -> float:
    """Return the size in which most of the text is set, 0 when unknown."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)
