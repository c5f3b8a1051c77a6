"""Which stories are offered to an edition."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.compose.materials import Materials
from briefing.model import Basis, DocumentId, ImportancePart, Status, Story, StoryId, ThemeId, ThemeMatch


def story(key: str, *, importance: float, documents: int, independent: int, theme: str = "") -> StoryDraft:
    return StoryDraft(
        story=Story(StoryId(key), (DocumentId(key),), importance=importance),
        documents=(),
        speaking=(),
        sentences={},
        basis=replace(Basis(1, ("Harbor News",), 1, 1), documents=documents, independent=independent),
        themes=(ThemeMatch(ThemeId(theme), 1.0, ()),) if theme else (),
    )


def offered(*stories: StoryDraft) -> list[str]:
    def made(one: StoryDraft, _: bool) -> ItemMaterial:
        return ItemMaterial(one, one.themes[0] if one.themes else None, ())

    themed = story("themed", importance=5.0, documents=1, independent=1, theme="truce")
    return [one.story.story.id for one in Materials((themed, *stories), make=made).offered(2)]


def in_order(most: int) -> list[str]:
    """What is offered of stories with a theme, with a clear consequence and with neither; one makes no item."""

    def made(one: StoryDraft, _: bool) -> ItemMaterial | None:
        return None if one.story.id == "unfit" else ItemMaterial(one, None, ())

    stories = (
        story("unfit", importance=9.0, documents=1, independent=1, theme="truce"),
        replace(story("quake", importance=5.0, documents=1, independent=1), consequence=0.9),
        story("great", importance=4.0, documents=1, independent=1, theme="truce"),
        replace(story("flood", importance=3.5, documents=1, independent=1), consequence=0.9),
        story("middle", importance=3.0, documents=1, independent=1, theme="truce"),
        story("small", importance=2.5, documents=1, independent=1, theme="truce"),
        story("chat", importance=1.0, documents=1, independent=1),
    )
    return [one.story.story.id for one in Materials(stories, make=made).offered(most)]


def test_items_with_a_theme_stand_first_each_kind_by_importance() -> None:
    assert in_order(10) == ["great", "middle", "small", "quake", "flood"]


def test_where_room_is_short_the_most_important_of_both_kinds_stay() -> None:
    assert in_order(3) == ["great", "quake", "flood"]


def test_a_correction_goes_before_all() -> None:
    corrected = replace(
        story("wrong", importance=0.5, documents=1, independent=1, theme="truce"), status=Status.CORRECTED
    )
    assert offered(corrected) == ["wrong", "themed"]


def test_what_a_state_clearly_decides_is_noted_though_it_looks_like_leisure() -> None:
    def aside(decided: float) -> StoryDraft:
        made = story("aside", importance=3.0, documents=1, independent=1)
        parts = (ImportancePart("state decides", decided),)
        return replace(made, is_aside=True, story=replace(made.story, importance_parts=parts))

    assert offered(aside(0.6)) == ["themed", "aside"]
    assert offered(aside(0.4)) == ["themed"]


def test_what_is_left_has_an_item_and_was_not_printed() -> None:
    printed, left, unfit = (
        story(name, importance=3.0, documents=1, independent=1) for name in ("printed", "left", "unfit")
    )
    materials = Materials(
        (unfit, left, printed),
        make=lambda one, _: None if one is unfit else ItemMaterial(one, None, ()),
    )
    assert materials.left((printed,)) == (left,)
    assert materials.left(()) == (left, printed)


def test_what_many_report_is_offered_though_it_fits_no_theme() -> None:
    often = story("often", importance=2.6, documents=3, independent=2)
    assert offered(often) == ["themed", "often"]
    assert offered(replace(often, is_aside=True)) == ["themed"]
    assert offered(story("once", importance=2.6, documents=1, independent=1)) == ["themed"]
    assert offered(story("own", importance=2.6, documents=3, independent=1)) == ["themed"]
    assert offered(story("small", importance=2.0, documents=3, independent=2)) == ["themed"]


def test_of_many_stories_only_what_matters_fills_an_edition() -> None:
    themed = tuple(
        story(f"t{n}", importance=5.0, documents=1, independent=1, theme="truce") for n in range(3)
    )
    lesser = tuple(
        story(name, importance=value, documents=1, independent=1)
        for name, value in (("act", 3.1), ("trifle", 2.4))
    )
    chat = tuple(story(f"chat{n}", importance=1.0, documents=1, independent=1) for n in range(8))

    def made(one: StoryDraft, _: bool) -> ItemMaterial:
        return ItemMaterial(one, one.themes[0] if one.themes else None, ())

    def filled(*stories: StoryDraft) -> list[str]:
        return [one.story.story.id for one in Materials(stories, make=made).offered(10)]

    assert filled(*themed, *lesser) == ["t0", "t1", "t2", "act", "trifle"]
    assert filled(*themed, *lesser, *chat) == ["t0", "t1", "t2", "act"]
