"""The items of the stories that could be printed, made when they are asked for: most never are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.model import Status, StoryId

# what fits no theme is noted, not told: this many items with one passage each
_ALSO_NOTED = 3
# share of the stories that themes of the right desk fit at the least
_FITTING_SHARE = 0.25


class Materials:
    """Makes the items of a story once.

    Args:
        stories: most important first.
        make: the item of a story, None when nothing of it can be printed.
        is_printable: whether a story has an item, found out without making it.
    """

    def __init__(
        self,
        stories: Sequence[StoryDraft],
        *,
        make: Callable[[StoryDraft], ItemMaterial | None],
        is_printable: Callable[[StoryDraft], bool],
    ) -> None:
        self.stories = tuple(stories)
        self._make, self._is_printable = make, is_printable
        self._made: dict[StoryId, ItemMaterial | None] = {}

    def of(self, story: StoryDraft) -> ItemMaterial | None:
        """The item of a story."""
        key = story.story.id
        if key not in self._made:
            self._made[key] = self._make(story)
        return self._made[key]

    def offered(self, most: int) -> list[ItemMaterial]:
        """The first `most` items with a theme, most important first, and behind them a few without one.

        Where the themes fit next to nothing that was read, the others fill what is left.
        """
        themed = self._first(most, themed=True)
        room = max(0, most - len(themed))
        others = room if self.is_off_theme else min(_ALSO_NOTED, room or 1)
        return themed + self._first(others, themed=False)

    @property
    def is_off_theme(self) -> bool:
        """Whether the themes fit so few of the stories that the reader's desk must be another one."""
        fitting = sum(bool(story.themes) for story in self.stories)
        return fitting < _FITTING_SHARE * len(self.stories)

    def left(self, printed: Sequence[StoryDraft]) -> tuple[StoryDraft, ...]:
        """The stories that could be printed and are not."""
        chosen = {story.story.id for story in printed}
        return tuple(
            story for story in self.stories if story.story.id not in chosen and self._is_printable(story)
        )

    def _first(self, most: int, *, themed: bool) -> list[ItemMaterial]:
        found: list[ItemMaterial] = []
        # whoever read what was wrong must read that it was, whatever it is about
        for story in sorted(self.stories, key=lambda story: story.status is not Status.CORRECTED):
            if len(found) >= most:
                break
            if bool(story.themes) is themed and (material := self.of(story)) is not None:
                found.append(material)
        return found
