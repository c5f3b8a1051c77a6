"""Meets a length in pages by choosing less or more, never by changing the type."""

from __future__ import annotations

from collections.abc import Callable

from briefing.pipeline.options import Digest

# shorter than this a briefing says nothing
_LEAST_WORDS = 40
# more than ever fits on a page with its tables and sources
_WORDS_PER_PAGE = 700
# steps of the search stop at this difference in words: less than a sentence
_CLOSE_WORDS = 15


def most_words_for(pages: int) -> int:
    """A number of words that fills more than so many pages."""
    return pages * _WORDS_PER_PAGE


def fit_pages(at_length: Callable[[int], Digest], pages: Callable[[Digest], int], *, wanted: int) -> Digest:
    """Find the longest briefing of at most `wanted` pages: exactly so many when there is enough to say.

    Args:
        at_length: makes a briefing of at most so many words.
        pages: counts the laid-out pages.
    """
    fits = _LEAST_WORDS
    best = at_length(fits)
    too_long = most_words_for(wanted)
    while too_long - fits > _CLOSE_WORDS:
        middle = (fits + too_long) // 2
        made = at_length(middle)
        if pages(made) > wanted:
            too_long = middle
        else:
            fits, best = middle, made
    return best
