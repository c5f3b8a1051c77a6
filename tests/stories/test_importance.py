import math
from collections.abc import Sequence
from datetime import datetime, timedelta

from briefing.model import Basis, Story, StoryId, ThemeId, ThemeMatch
from briefing.stories.importance import story_importance, with_importance
from tests.stories.documents import NOON


def basis(documents: int = 1, independent: int = 1, official: int = 0) -> Basis:
    return Basis(documents, ("o",), independent, independent, official=official, last_at=NOON)


def total(rests_on: Basis, themes: Sequence[ThemeMatch] = (), *, cut_off: datetime | None = None) -> float:
    return math.fsum(part.value for part in story_importance(rests_on, themes, cut_off=cut_off))


def test_copies_never_outweigh_another_independent_publisher() -> None:
    assert total(basis(documents=50, independent=2)) < total(basis(documents=3, independent=3)) + 1.0
    assert total(basis(documents=8, independent=1)) < total(basis(documents=2, independent=2))


def test_every_part_raises_the_sum() -> None:
    plain = total(basis(), cut_off=NOON + timedelta(hours=12))
    assert total(basis(official=1), cut_off=NOON + timedelta(hours=12)) > plain
    assert total(basis(), cut_off=NOON) > plain
    assert total(basis(), [ThemeMatch(ThemeId("t"), 0.5)], cut_off=NOON + timedelta(hours=12)) > plain


def test_parts_are_named_in_a_fixed_order_and_add_up() -> None:
    parts = story_importance(basis(3, 2, 1), [ThemeMatch(ThemeId("t"), 1.0)], cut_off=NOON)
    assert [part.name for part in parts] == [
        "independent publishers",
        "documents",
        "official statement",
        "recency",
        "theme",
    ]
    story = with_importance(Story(StoryId("s"), ()), parts)
    assert math.isclose(story.importance, sum(part.value for part in parts), abs_tol=1e-3)
    assert story.importance_parts == parts


def test_unknown_times_give_no_recency() -> None:
    assert {part.name: part.value for part in story_importance(basis())}["recency"] == 0.0
