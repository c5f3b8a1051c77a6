"""The items of the stories that could be printed, made when they are asked for: most never are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.model import StoryId

# what fits no theme is noted, not told: this many items with one passage each
_ALSO_NOTED = 3


class Materials:
    """Makes the items of a story once.

    Args:
        stories: most important first.
        make: the items of a story.
        is_printable: whether a story has any item, found out without making them.
    """

    def __init__(
        self,
        stories: Sequence[StoryDraft],
        *,
        make: Callable[[StoryDraft], tuple[ItemMaterial, ...]],
        is_printable: Callable[[StoryDraft], bool],
    ) -> None:
        self.stories = tuple(stories)
        self._make, self._is_printable = make, is_printable
        self._made: dict[StoryId, tuple[ItemMaterial, ...]] = {}

    def of(self, story: StoryDraft) -> tuple[ItemMaterial, ...]:
        """The items of a story, one for each of its themes."""
        key = story.story.id
        if key not in self._made:
            self._made[key] = self._make(story)
        return self._made[key]

    def offered(self, most: int) -> list[ItemMaterial]:
        """The first `most` items with a theme, most important first, and behind them a few without one."""
        themed = self._first(most, themed=True)
        return themed + self._first(min(_ALSO_NOTED, max(0, most - len(themed)) or 1), themed=False)

    def left(self, printed: Sequence[StoryDraft]) -> tuple[StoryDraft, ...]:
        """The stories that could be printed and are not."""
        chosen = {story.story.id for story in printed}
        return tuple(
            story for story in self.stories if story.story.id not in chosen and self._is_printable(story)
        )

    def _first(self, most: int, *, themed: bool) -> list[ItemMaterial]:
        found: list[ItemMaterial] = []
        for story in self.stories:
            if len(found) >= most:
                break
            if bool(story.themes) is themed:
                found.extend(self.of(story))
        return found[:most]
