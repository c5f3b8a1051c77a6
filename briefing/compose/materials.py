"""The items of the stories that could be printed, made when they are asked for: most never are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.model import Status, StoryId

# what fits no theme is noted, not told: this many items with one passage each
_ALSO_NOTED = 6
# a story without a theme is noted when it tells so clearly of deaths, a war, a disaster, an election, a government
_NOTABLE = 0.55
# themes of the right desk fit at least so many of the stories, or this share of them
_FITTING_STORIES, _FITTING_SHARE = 3, 0.25


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
        """The first `most` items with a theme, most important first, and behind them what an editor would note.

        Where the themes fit next to nothing that was read, the others fill what is left; match reports, recipes and
        gossip only where no story has a theme.
        """
        themed = self._first(most, lambda story: bool(story.themes))
        if not themed:
            return self._first(most, lambda _: True)
        room = max(0, most - len(themed))
        if self.is_off_theme:
            return themed + self._first(room, lambda story: not story.themes and not story.is_aside)
        noted = min(_ALSO_NOTED, room or 1)
        return themed + self._first(noted, lambda story: not story.themes and story.consequence >= _NOTABLE)

    @property
    def is_off_theme(self) -> bool:
        """Whether the themes fit so few of the stories that the reader's desk must be another one."""
        fitting = sum(bool(story.themes) for story in self.stories)
        return fitting < min(_FITTING_STORIES, _FITTING_SHARE * len(self.stories))

    def left(self, printed: Sequence[StoryDraft]) -> tuple[StoryDraft, ...]:
        """The stories that could be printed and are not."""
        chosen = {story.story.id for story in printed}
        return tuple(
            story for story in self.stories if story.story.id not in chosen and self._is_printable(story)
        )

    def _first(self, most: int, is_wanted: Callable[[StoryDraft], bool]) -> list[ItemMaterial]:
        found: list[ItemMaterial] = []
        # whoever read what was wrong must read that it was, whatever it is about
        for story in sorted(self.stories, key=lambda story: story.status is not Status.CORRECTED):
            if len(found) >= most:
                break
            if is_wanted(story) and (material := self.of(story)) is not None:
                found.append(material)
        return found
