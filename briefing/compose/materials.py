"""The items of the stories that could be printed, made when they are asked for: most never are."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import islice

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.model import Status, StoryId
from briefing.passages.report_form import Form
from briefing.stories.consequence import DECIDED
from briefing.stories.importance import is_learned

# what fits no theme is noted, not told: this many items with one passage each
_ALSO_NOTED = 8
# A story without a theme is noted when it tells so clearly of deaths, a war, a disaster, an election, a government ...
_NOTABLE = 0.55
# ... or when leaders stand before a court or a state decides, and in both cases when it matters so much: set on six
# days of eight outlets, where three of four must-knows without a theme are above it and one of four others
_MATTERS = 2.8
# Where all words of a story were weighed its importance decides, for what looks like crime or sport a higher one. This
# limit, and the two of what fills an edition, were set by reading the ranked stories of seven days that the weights
# were fitted on, and read on two other days of the same outlets.
_MATTERS_ASIDE = 3.5
# ... or when so many articles of so many independent publishers tell it, and it matters so much
_TOLD_OFTEN, _TOLD_BY, _OFTEN_MATTERS = 3, 2, 2.5
# what somebody says is noted when it matters so much
_WORDS_MATTER = 3.2
# where items with a theme and notable ones fill less than this part of an edition, lesser acts are noted too
# ... and, of many, only what matters more: read on four days, where what lay between was gossip and trifles
_FILLED, _FILLS_UP, _OF_MANY = 0.6, 2.2, 3.0
# what only touches a theme and matters less fills such an edition, and stands in no other where more stories were read
# than it has room for
_TRIVIAL = 2.4
# so much of it must be told where the page looks like one of crime or sport
_DECIDED = 0.5
# themes of the right desk fit at least so many of the stories, or this share of them
_FITTING_STORIES, _FITTING_SHARE = 3, 0.25


class Materials:
    """Makes the items of a story once.

    Args:
        stories: most important first.
        make: the item of a story, None when nothing of it can be printed; with True, only from reports of an act.
    """

    def __init__(
        self,
        stories: Sequence[StoryDraft],
        *,
        make: Callable[[StoryDraft, bool], ItemMaterial | None],
    ) -> None:
        self.stories = tuple(stories)
        self._make = make
        self._made: dict[StoryId, ItemMaterial | None] = {}
        # whether features and explainers have items too: only where nothing else was read
        self._only_reports = True

    def of(self, story: StoryDraft) -> ItemMaterial | None:
        """The item of a story."""
        key = story.story.id
        if key not in self._made:
            self._made[key] = self._make(story, self._only_reports)
        return self._made[key]

    def offered(self, most: int) -> list[ItemMaterial]:
        """The first `most` items with a theme, most important first, and behind them what an editor would note.

        Where the themes fit next to nothing that was read, the others fill what is left; match reports, recipes and
        gossip only where no story has a theme. Where no report was read, features and explainers are told.
        """
        found = self._offered(most)
        if not found and self._only_reports:
            self._only_reports = False
            self._made.clear()
            found = self._offered(most)
        return found

    def _offered(self, most: int) -> list[ItemMaterial]:
        themed = self._first(most, lambda story: bool(story.themes))
        if not themed:
            return self._first(most, lambda _: True)
        if self.is_off_theme:
            room = max(0, most - len(themed))
            return themed + self._first(room, lambda story: not story.themes and not story.is_aside)
        noted = self._noted(min(_ALSO_NOTED, most), _is_notable)
        enough = max(1, int(most * _FILLED))
        telling = sum(_is_telling(one.story) for one in themed)
        are_many = len(self.stories) > most
        if are_many:
            themed = themed[: max(telling, enough - len(noted))]
        lacking = enough - len(themed) - len(noted)
        if lacking > 0:
            known = {one.story.story.id for one in noted}
            noted += self._noted(
                lacking,
                lambda story: _fills_up(story, of_many=are_many) and story.story.id not in known,
                words_from=math.inf,
            )
        return _most_important(themed, noted, most=max(most, 2))

    def _noted(
        self, most: int, is_wanted: Callable[[StoryDraft], bool], *, words_from: float = _WORDS_MATTER
    ) -> list[ItemMaterial]:
        """The first items without a theme whose opening reports an act, or words that matter so much."""
        wanted = (story for story in self.stories if not story.themes and is_wanted(story))
        made = (material for story in wanted if (material := self.of(story)) is not None)
        told = (
            one
            for one in made
            if one.form is Form.ACT or (one.form is Form.WORDS and one.story.story.importance >= words_from)
        )
        return list(islice(told, most))

    @property
    def is_off_theme(self) -> bool:
        """Whether the themes fit so few of the stories that the reader's desk must be another one."""
        fitting = sum(bool(story.themes) for story in self.stories)
        return fitting < min(_FITTING_STORIES, _FITTING_SHARE * len(self.stories))

    def left(self, printed: Sequence[StoryDraft]) -> tuple[StoryDraft, ...]:
        """The stories that could be printed and are not."""
        chosen = {story.story.id for story in printed}
        others = (story for story in self.stories if story.story.id not in chosen)
        return tuple(story for story in others if self.of(story) is not None)

    def _first(self, most: int, is_wanted: Callable[[StoryDraft], bool]) -> list[ItemMaterial]:
        found: list[ItemMaterial] = []
        # whoever read what was wrong must read that it was, whatever it is about
        for story in sorted(self.stories, key=lambda story: story.status is not Status.CORRECTED):
            if len(found) >= most:
                break
            if is_wanted(story) and (material := self.of(story)) is not None:
                found.append(material)
        return found


def _is_telling(story: StoryDraft) -> bool:
    """Whether a story with a theme stands in any edition, not only in one with room to fill."""
    return story.story.importance >= _TRIVIAL or story.status is Status.CORRECTED


def _is_notable(story: StoryDraft) -> bool:
    """Whether an editor would note a story although it fits no theme."""
    if story.themes:
        return False
    if _is_told_often(story):
        return True
    if story.story.importance < _MATTERS:
        return False
    if is_learned(story.story):
        return not story.is_aside or story.story.importance >= _MATTERS_ASIDE
    decided = sum(part.value for part in story.story.importance_parts if part.name in DECIDED)
    return decided > _DECIDED if story.is_aside else decided > 0 or story.consequence >= _NOTABLE


def _is_told_often(story: StoryDraft) -> bool:
    """Whether so many report a story that it must not be missed, whatever it is about; never gossip or sport."""
    basis = story.basis
    is_told = basis.independent >= _TOLD_BY and basis.documents >= _TOLD_OFTEN
    return is_told and not story.is_aside and story.story.importance >= _OFTEN_MATTERS


def _fills_up(story: StoryDraft, *, of_many: bool) -> bool:
    """Whether a story without a theme is told where room is left."""
    least = _OF_MANY if of_many else _FILLS_UP
    return not story.themes and not story.is_aside and story.story.importance >= least


def _most_important(
    themed: Sequence[ItemMaterial], noted: Sequence[ItemMaterial], *, most: int
) -> list[ItemMaterial]:
    """The most important of both, those with a theme first; a correction goes before all."""

    def rank(material: ItemMaterial) -> tuple[bool, float]:
        return material.story.status is not Status.CORRECTED, -material.story.story.importance

    kept = sorted((*themed, *noted), key=rank)[:most]
    return [one for one in (*themed, *noted) if any(one is other for other in kept)]
