"""Meets a length in pages by choosing less or more, never by changing the type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import ceil

from briefing.compose.length import Length
from briefing.pipeline.options import Digest

# fewer pages are all sentences: said once, so that no page more or less goes with a few words more
_TABLES_FROM_PAGES = 6
# shorter than this a briefing says nothing
_LEAST_WORDS = 40
# more than ever fits on a page with its tables and sources
_WORDS_PER_PAGE = 700
# what usually does: where the search starts
_USUAL_WORDS_PER_PAGE = 260
# steps of the search stop at this difference in words: about a sentence
_CLOSE_WORDS = 25
# a last page with this share of it empty is as full as a reader can tell; of one or two pages every line counts
_ROOM, _ROOM_OF_FEW, _FEW = 0.12, 0.08, 2
# guessed so often and still wrong, the range in doubt is halved
_GUESSES = 4


def most_for(pages: int, length: Length) -> Length:
    """A length that fills more than so many pages."""
    return replace(length, words=pages * _WORDS_PER_PAGE, tables=pages >= _TABLES_FROM_PAGES)


def fit_pages(
    at_length: Callable[[Length], Digest],
    filled_pages: Callable[[Digest], float],
    likely_pages: Callable[[Digest], float],
    *,
    most: Length,
    wanted: int,
) -> Digest:
    """Find a long briefing of at most `wanted` pages: exactly so many when there is enough to say.

    Laying out is slow, so lengths to try are picked by a guess that each layout corrects.

    Args:
        at_length: makes a briefing of at most so much.
        filled_pages: lays a briefing out; 4.5 is half of the fifth page.
        likely_pages: guesses the same quickly; only its proportions matter.
        most: a length that fills more than the wanted pages, see `most_for`.
    """
    room = _room(wanted)
    made = cache(lambda words: at_length(replace(most, words=words)))
    fits, too_long = _LEAST_WORDS, most.words or 0
    words, correction, layouts = _USUAL_WORDS_PER_PAGE * wanted, 1.0, 0
    pages: int | None = None

    def corrected(words: int) -> float:
        return correction * likely_pages(made(words))

    while too_long - fits > _CLOSE_WORDS:
        words = (
            _likely_length(fits, too_long, corrected, start=words, wanted=wanted)
            if layouts < _GUESSES
            else (fits + too_long) // 2
        )
        layouts += 1
        filled = filled_pages(made(words))
        correction = filled / likely_pages(made(words))
        if filled > wanted:
            too_long = words
            continue
        fits, pages = words, ceil(filled)
        if filled > wanted - room or made(too_long).briefing.words == made(words).briefing.words:
            break
    return replace(made(fits), pages=pages)


def _likely_length(
    fits: int, too_long: int, pages: Callable[[int], float], *, start: int, wanted: int
) -> int:
    """A length between two others that by the guess fills the wanted pages: in proportion, then by halves."""
    low, high = fits + _CLOSE_WORDS // 2, too_long - _CLOSE_WORDS // 2
    words = min(max(start, low), high)
    room = _room(wanted)
    tries = 0
    while high - low > max(_CLOSE_WORDS, low // 20):
        likely = pages(words)
        tries += 1
        if wanted - room < likely <= wanted - room / 4:
            return words
        if likely > wanted - room / 4:
            high = words
        else:
            low = words
        words = round(words * (wanted - room / 2) / likely)
        if tries > _GUESSES or not low < words < high:
            words = (low + high) // 2
    return low


def _room(wanted: int) -> float:
    return _ROOM_OF_FEW if wanted <= _FEW else _ROOM
