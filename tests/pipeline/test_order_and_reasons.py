"""In which order items stand, and which reason a document that is not cited gets."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.draft import ItemDraft
from briefing.compose.left_out import left_out
from briefing.pipeline.analysis import prepare
from briefing.pipeline.digest import _ranked
from briefing.pipeline.options import EditionInput
from briefing.pipeline.work.executor import InProcess
from tests import demo


def drafts() -> list[ItemDraft]:
    """Items of equal importance whose themes have different shares in them."""
    given = EditionInput(demo.gathered(demo.DAYS[0]).documents, demo.plan(demo.DAYS[0]).frame)
    prepared = prepare(
        given, demo.plan(demo.DAYS[0]).options, most_items=9, report=lambda _: None, executor=InProcess()
    )
    stories = [story for story in prepared.materials.stories if story.themes][:3]
    return [
        ItemDraft(
            story=replace(story, story=replace(story.story, importance=1.0)),
            theme=replace(story.themes[0], score=score),
            headline=story.documents[0],
            passages=(),
            basis=story.basis,
        )
        for story, score in zip(stories, (0.2, 0.9, 0.5), strict=True)
    ]


def test_of_equally_important_items_the_one_that_belongs_most_stands_first() -> None:
    weak, strong, middle = drafts()
    assert _ranked([weak, strong, middle]) == (strong, middle, weak)


def test_importance_counts_beside_the_share_of_the_theme() -> None:
    weak, strong, _ = drafts()
    important = replace(weak, story=replace(weak.story, story=replace(weak.story.story, importance=3.0)))
    assert _ranked([strong, important]) == (important, strong)
    slightly = replace(weak, story=replace(weak.story, story=replace(weak.story.story, importance=1.1)))
    assert _ranked([slightly, strong]) == (strong, slightly)


def test_what_brings_nothing_new_stands_last() -> None:
    weak, strong, _ = drafts()
    assert _ranked([replace(strong, collapsed=True), weak])[0] == weak


def test_a_document_is_left_out_for_want_of_room_or_of_a_theme() -> None:
    given = EditionInput(demo.gathered(demo.DAYS[0]).documents, demo.plan(demo.DAYS[0]).frame)
    options = demo.plan(demo.DAYS[0]).options
    prepared = prepare(given, options, most_items=9, report=lambda _: None, executor=InProcess())
    first, second = [story for story in prepared.materials.stories if story.themes][:2]
    found = left_out(prepared, (first, replace(second, themes=())), (), frozenset())
    reasons = {left.document_id: left.reason for left in found}
    assert {reasons[document.id] for document in first.documents} == {"no room"}
    assert {reasons[document.id] for document in second.documents} == {"fits no theme"}
