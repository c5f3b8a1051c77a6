"""The promises of docs/architecture.md, on the demo edition and on what is made of it."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.app.issue import make_digest
from briefing.compose.verify import printed_sentences, used_citations, verify_briefing
from briefing.model import Briefing, DocumentId, Gathered, ItemLimits, to_json
from briefing.pipeline.options import Digest, EditionInput
from tests import demo


@pytest.fixture(params=["first", "second"])
def made(request: pytest.FixtureRequest) -> Digest:
    return demo.first_day() if request.param == "first" else demo.second_day()


def picked(briefing: Briefing) -> set[str]:
    return {sentence.text for _, sentence in printed_sentences(briefing)}


def test_every_printed_word_is_in_its_source(made: Digest) -> None:
    checked = verify_briefing(made.briefing, {d.id: d for d in made.documents})
    assert checked.findings == ()
    assert checked.checked > 100


def test_a_number_stands_for_a_source_and_numbers_run_in_reading_order(made: Digest) -> None:
    cited = {citation.id: citation for citation in made.briefing.citations}
    used = list(dict.fromkeys(used_citations(made.briefing)))
    assert used == list(range(1, len(cited) + 1))
    numbers = list(dict.fromkeys(cited[id_].number for id_ in used))
    assert numbers == list(range(1, len(made.briefing.sources) + 1))
    assert numbers == [source.number for source in made.briefing.sources]
    assert len({(c.number, c.document_id) for c in cited.values()}) == len(numbers) < len(cited)
    assert all(source.citations for source in made.briefing.sources)
    assert all(sentence.citations for _, sentence in printed_sentences(made.briefing))


def test_nothing_stands_twice_in_a_section_nor_in_two_items(made: Digest) -> None:
    for section in made.briefing.sections:
        here = [s.text for item in section.items for s in item.sentences]
        here += [s.text for entry in section.entries for s in entry.sentences]
        assert len(here) == len(set(here))
    items = [s.text for section in made.briefing.sections for item in section.items for s in item.sentences]
    assert len(items) == len(set(items))


def test_a_story_has_one_item(made: Digest) -> None:
    stories = [item.story_id for section in made.briefing.sections for item in section.items]
    assert len(stories) == len(set(stories))


def test_top_lines_say_how_their_items_open_and_there_is_always_one(made: Digest) -> None:
    items = {item.id: item for section in made.briefing.sections for item in section.items}
    assert 1 <= len(made.briefing.top_lines) <= 6
    for line in made.briefing.top_lines:
        item = items[line.item_id]
        assert line.sentences == item.sentences[: len(line.sentences)]
        assert item.top_line == line.number


def test_a_sentence_has_the_same_numbers_wherever_it_stands(made: Digest) -> None:
    numbers: dict[tuple[str, int], set[tuple[int, ...]]] = {}
    for _, sentence in printed_sentences(made.briefing):
        numbers.setdefault((sentence.document_id, sentence.start), set()).add(sentence.citations)
    assert all(len(found) == 1 for found in numbers.values())


@pytest.mark.parametrize("sentences", [1, 4])
def test_the_shortest_edition_has_a_top_line(sentences: int) -> None:
    assert demo.make(demo.DAYS[0], sentences=sentences).briefing.top_lines


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(30, 900))
def test_the_budget_in_words_holds(words: int) -> None:
    made = demo.make(demo.DAYS[0], words=words)
    assert made.briefing.words <= words
    report = made.briefing.selection
    assert report.bound >= report.objective - 1e-9


def test_the_budget_in_sentences_holds() -> None:
    made = demo.make(demo.DAYS[0], sentences=9)
    assert 0 < len(picked(made.briefing)) <= 9


def limited(**options: Any) -> Briefing:
    plan = demo.plan(demo.DAYS[0])
    documents = demo.gathered(demo.DAYS[0]).documents
    return make_digest(
        EditionInput(documents, plan.frame), replace(plan, options=replace(plan.options, **options))
    ).briefing


@pytest.mark.parametrize("characters", [300, 800])
def test_an_item_with_its_title_has_no_more_characters_than_it_may(characters: int) -> None:
    found = [
        item for section in limited(item=ItemLimits(characters=characters)).sections for item in section.items
    ]
    assert found
    for item in found:
        assert len(" ".join([item.headline, *(s.text for s in item.sentences)])) <= characters


def test_an_item_has_no_more_words_and_sentences_than_it_may() -> None:
    for section in limited(item=ItemLimits(sentences=2, words=60)).sections:
        for item in section.items:
            assert sum(len(sentence.text.split()) for sentence in item.sentences) <= 60
            # a first passage stays whole
            assert len([s for s in item.sentences if s.starts_passage]) <= 2


def test_there_are_no_more_items_than_there_may_be() -> None:
    made = limited(items=4)
    assert sum(len(section.items) for section in made.sections if section.theme_id) <= 4


def test_an_item_of_one_outlet_has_three_sentences_at_most() -> None:
    for section in limited().sections:
        for item in section.items:
            if len({sentence.outlet for sentence in item.sentences}) == 1 == len(item.document_ids):
                assert len(item.sentences) <= 3


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_input_changes_no_byte(seed: int) -> None:
    read = demo.gathered(demo.DAYS[0])
    documents = list(read.documents)
    random.Random(seed).shuffle(documents)
    again = demo.make(demo.DAYS[0], Gathered(tuple(documents), read.diagnostics))
    assert to_json(again.briefing) == to_json(demo.first_day().briefing)


def test_a_copy_by_another_outlet_adds_no_independent_voice_and_changes_no_sentence() -> None:
    read = demo.gathered(demo.DAYS[0])
    before = demo.first_day().briefing
    item = before.sections[0].items[0]
    original = next(d for d in read.documents if d.id == item.sentences[0].document_id)
    copy = replace(
        original, id=DocumentId("dcopy0000000"), outlet="Copycat Times", url="https://copycat.example/1"
    )
    after = demo.make(demo.DAYS[0], Gathered((*read.documents, copy), read.diagnostics)).briefing
    same = next(i for s in after.sections for i in s.items if i.story_id == item.story_id)
    assert same.basis.documents == item.basis.documents + 1
    assert same.basis.independent == item.basis.independent
    assert picked(after) == picked(before)
