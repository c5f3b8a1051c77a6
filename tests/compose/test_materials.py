"""Which stories are offered to an edition."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.compose.materials import Materials
from briefing.model import Basis, DocumentId, Story, StoryId, ThemeId, ThemeMatch


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


def test_what_many_report_is_offered_though_it_fits_no_theme() -> None:
    often = story("often", importance=2.6, documents=3, independent=2)
    assert offered(often) == ["themed", "often"]
    assert offered(replace(often, is_aside=True)) == ["themed"]
    assert offered(story("once", importance=2.6, documents=1, independent=1)) == ["themed"]
    assert offered(story("own", importance=2.6, documents=3, independent=1)) == ["themed"]
    assert offered(story("small", importance=2.0, documents=3, independent=2)) == ["themed"]
