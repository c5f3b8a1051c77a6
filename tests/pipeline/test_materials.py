"""Items are made only of stories that may be printed, and what is found out about the others is true."""

from dataclasses import replace

import pytest

from briefing.compose.materials import Materials
from briefing.compose.prepared import Prepared
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


@pytest.mark.parametrize("day", demo.DAYS)
def test_a_story_is_called_printable_exactly_when_it_has_an_item(day: str) -> None:
    materials = prepared(day).materials
    assert materials.left(()) == tuple(
        story for story in materials.stories if materials.of(story) is not None
    )


def test_items_are_offered_most_important_first_and_noted_ones_last() -> None:
    materials = prepared(demo.DAYS[0]).materials
    every = [item for story in materials.stories if (item := materials.of(story)) is not None]
    themed = [item for item in every if item.theme]
    noted = [item for item in every if not item.theme and item.story.consequence > 0.5]
    assert materials.offered(4) == themed[:4] + noted[:1]
    assert materials.offered(10_000) == themed + noted[:6]


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
        make=lambda story: item and replace(item, theme=None) if (item := materials.of(story)) else None,
        is_printable=lambda _: True,
    )
    offered = off_theme.offered(10_000)
    assert len(offered) > 10
    assert {item.story.story.id for item in offered} >= {
        story.story.id for story in bare if story.consequence == 0 and off_theme.of(story)
    }
