"""Items are made only of stories that may be printed, and what is found out about the others is true."""

import pytest

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
    other = [item for item in every if not item.theme]
    assert materials.offered(4) == themed[:4] + other[:1]
    assert materials.offered(10_000) == themed + other[:3]
