"""Where any of many words stands in a text: a tenth of what a pattern of the same words costs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick


class WordFinder:
    """Finds places where a word of a list begins. One pass over the text, however many the words.

    Args:
        anywhere: also inside of words, for scripts that join particles to them.
    """

    def __init__(self, words: Iterable[str], *, anywhere: bool = False) -> None:
        self._automaton = AhoCorasick(sorted(set(words)))
        self._anywhere = anywhere

    def starts(self, text: str) -> list[int]:
        """Places where a word begins that no letter, digit or low line stands before, ascending.

        Its end is not looked at: "monthly" begins with "month".
        """
        found = [at for _, at, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)]
        if not self._anywhere:
            found = [at for at in found if not (at and (text[at - 1].isalnum() or text[at - 1] == "_"))]
        return sorted(found)


def any_within(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, ascending, lies in `start..end`."""
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end
