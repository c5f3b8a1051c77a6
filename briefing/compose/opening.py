"""Chooses the passage that opens an item: the one that says best what happened."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.select import Candidate

# how much more than others an item wants its opening; enough to be picked first unless it is already told
_WANTED = 3.0
# the opening of an item is read at a glance
_LONGEST_WORDS = 60
# set on the demo edition: 0 prefers the longest lead, 1 the shortest
_BREVITY = 0.35
# being shorter still is no merit: what has so few words is often no sentence ("Two hours a day for food.")
_BRIEF_WORDS = 14
# shorter words carry little of a title
_SHORTEST_STEM = 3
# so many words of the titles has what opens behind the lead of a document: with fewer it tells something else
_SHARED_WITH_TITLES = 2
# where a lead sets a scene, what happened is looked for in so many passages behind it ...
_LATEST = 4
# ... and counts this much less with each of them
_LATER = 1.0


def with_opening(candidates: Sequence[Candidate], opening: int | None) -> tuple[Candidate, ...]:
    """Raise the weight of the passage that should open the item."""
    return tuple(
        replace(candidate, weight=candidate.weight * _WANTED) if number == opening else candidate
        for number, candidate in enumerate(candidates)
    )


def find_opening(
    candidates: Sequence[Candidate],
    titles: Sequence[Sequence[str]],
    *,
    worth: Callable[[Candidate], float] = lambda _: 1.0,
) -> int | None:
    """The number of the passage high in a document that says most of what the story's titles say.

    Each title word counts once for every title that has it; the sum is divided by a root of the passage's
    length, so that a long sentence does not win by its length alone. Among equals the earliest document. What
    has next to no word of a title does not open behind the lead of a document. None when no passage is fit to open.

    Args:
        candidates: of one item.
        titles: stems of the titles of the story's documents.
        worth: how well a passage stands first, 0 for one that may not: whether it says who did what.
    """
    spread = Counter(stem for title in titles for stem in set(title) if len(stem) >= _SHORTEST_STEM)

    def says(number: int) -> float:
        candidate = candidates[number]
        said = sum(spread[stem] for stem in _stems(candidate))
        length = math.pow(max(_BRIEF_WORDS, candidate.words), _BREVITY)
        return worths[number] * candidate.weight * (1 + said) / length / (1 + _LATER * candidate.position)

    least = min(_SHARED_WITH_TITLES, len(spread) // 2)
    high = (
        number
        for number, candidate in enumerate(candidates)
        if candidate.position <= _LATEST and candidate.words <= _LONGEST_WORDS
    )
    near = (
        number
        for number in high
        if not candidates[number].position or len(_stems(candidates[number]) & spread.keys()) >= least
    )
    worths = {number: worth(candidates[number]) for number in near}
    found = [number for number, value in worths.items() if value > 0]
    return max(found, key=lambda number: (says(number), -candidates[number].document), default=None)


def _stems(candidate: Candidate) -> set[str]:
    return {stem for sentence in candidate.stems for stem in sentence}
