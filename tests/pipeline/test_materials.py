"""Items are made only of stories that may be printed, and what is found out about the others is true."""

from dataclasses import replace

from briefing.compose.draft import StoryDraft
from briefing.compose.items import ItemMaterial
from briefing.compose.materials import Materials
from briefing.compose.prepared import Prepared
from briefing.model import ImportancePart, StoryId
from briefing.passages.report_form import Form
from briefing.pipeline.analysis import prepare
from briefing.pipeline.options import EditionInput, Previous
from briefing.pipeline.work.executor import InProcess
from tests import demo


def prepared(day: str) -> Prepared:
    first = demo.first_day()
    previous = Previous(first.briefing, first.documents) if day == demo.DAYS[1] else None
    given = EditionInput(demo.gathered(day).documents, demo.plan(day).frame, previous)
    options = demo.plan(day).options
    return prepare(given, options, most_items=100, report=lambda _: None, executor=InProcess())


def test_what_a_leader_does_before_a_court_is_noted_and_what_is_only_said_is_not() -> None:
    base = prepared(demo.DAYS[0]).materials.stories[0]
    parts = (ImportancePart("leader in court or out", 1.4), ImportancePart("independent publishers", 1.6))

    def off_theme(name: str, form: Form) -> tuple[StoryDraft, Form]:
        story = replace(base.story, id=StoryId(name), importance=3.0, importance_parts=parts)
        return replace(base, story=story, themes=(), consequence=0.0, is_aside=True), form

    noted, said = off_theme("noted", Form.ACT), off_theme("said", Form.WORDS)
    others = [replace(base, story=replace(base.story, id=StoryId(f"t{n}"))) for n in range(6)]
    forms = {story.story.id: form for story, form in (noted, said)}
    materials = Materials(
        [*others, noted[0], said[0]],
        make=lambda story, _: ItemMaterial(story, None, (), form=forms.get(story.story.id, Form.ACT)),
    )
    found = {item.story.story.id for item in materials.offered(10)}
    assert "noted" in found
    assert "said" not in found


def test_a_match_report_and_a_film_are_never_noted() -> None:
    materials = prepared(demo.DAYS[0]).materials
    titles = {d.title for item in materials.offered(10_000) for d in item.story.documents}
    assert any("Strait of Orvane" in title for title in titles)
    assert not any("Athletic" in title or "film week" in title or "orchestra" in title for title in titles)


def test_where_no_story_has_a_theme_every_one_is_offered() -> None:
    materials = prepared(demo.DAYS[0]).materials
    bare = tuple(replace(story, themes=()) for story in materials.stories)
    off_theme = Materials(
        bare,
        make=lambda story, _: item and replace(item, theme=None) if (item := materials.of(story)) else None,
    )
    offered = off_theme.offered(10_000)
    assert len(offered) > 7
    assert {item.story.story.id for item in offered} >= {
        story.story.id for story in bare if story.consequence == 0 and off_theme.of(story)
    }


def test_two_outlets_of_one_owner_are_one_publisher() -> None:
    owned = {"Harbour Daily", "The Merin Herald"}
    shared = [
        story.basis
        for day in demo.DAYS
        for story in prepared(day).stories
        if owned <= set(story.basis.outlets)
    ]
    assert shared
    assert all(basis.publishers == len(basis.outlets) - 1 for basis in shared)
