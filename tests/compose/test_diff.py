from __future__ import annotations

from dataclasses import replace

from briefing.compose.diff import Difference, diff_editions
from briefing.compose.verify import printed_sentences
from briefing.model import Briefing, DocumentId, Item, Status, StoryId
from tests import demo
from tests.compose.small_editions import AGREED, MET, ROUND, small_edition, wire

MADE = small_edition()
# the two stories share no document here
OLD = replace(
    MADE,
    sections=tuple(
        replace(section, items=tuple(replace(item, document_ids=()) for item in section.items))
        for section in MADE.sections
    ),
)


def with_items(**changes: Item | None) -> Briefing:
    """The edition with some items replaced, or dropped where None is given."""
    sections = []
    for section in OLD.sections:
        items = [changes.get(item.id, item) for item in section.items]
        sections.append(replace(section, items=tuple(item for item in items if item is not None)))
    lines = tuple(line for line in OLD.top_lines if changes.get(line.item_id, line) is not None)
    return replace(OLD, id="later", sections=tuple(sections), top_lines=lines)


def item(number: int) -> Item:
    return OLD.sections[number].items[0]


def differences(old: Briefing, new: Briefing) -> dict[str, Difference]:
    return {found.item_id: found.difference for found in diff_editions(old, new).items}


def test_an_edition_does_not_differ_from_itself() -> None:
    found = diff_editions(OLD, OLD)
    assert found.is_empty
    assert found.new_sources == 0
    assert {one.difference for one in found.items} == {Difference.CONTINUING}


def test_items_come_and_go() -> None:
    without = with_items(i1=None)
    assert differences(without, OLD)["i1"] is Difference.NEW
    assert differences(OLD, without)["i1"] is Difference.GONE


def test_a_new_sentence_makes_an_update_and_is_named() -> None:
    before = with_items(i1=replace(item(0), sentences=item(0).sentences[:2]))
    found = diff_editions(before, OLD).of(Difference.UPDATED)
    assert [[s.text for s in one.sentences] for one in found] == [[ROUND]]


def test_changed_figures_are_shown_with_their_outlets() -> None:
    row = OLD.key_figures[0]
    before = with_items(i2=replace(item(1), figures=(replace(row, entries=row.entries[:1]),)))
    after = with_items(i2=replace(item(1), figures=(replace(row, entries=row.entries[1:]),)))
    (found,) = diff_editions(before, after).of(Difference.UPDATED)
    assert found.figures[0].subject == "The toll at Arvel rose to … people killed"
    assert found.figures[0].old == ("34 (Meridian Wire)",)
    assert found.figures[0].new == ("37 (Kastrel Courier)",)


def test_a_correction_is_told_once() -> None:
    before = with_items(i2=replace(item(1), changes=(), status=Status.NEW))
    (found,) = diff_editions(before, OLD).of(Difference.CORRECTED)
    assert found.changes == item(1).changes
    assert diff_editions(OLD, OLD).of(Difference.CORRECTED) == ()


def test_an_item_is_known_again_by_its_story() -> None:
    later = with_items(i1=replace(item(0), id="i9"))
    assert differences(OLD, later)["i9"] is Difference.CONTINUING


def test_an_item_is_known_again_by_a_shared_document() -> None:
    later = with_items(i1=replace(item(0), id="i9", story_id=StoryId("s9")))
    assert differences(OLD, later)["i9"] is Difference.CONTINUING


def test_items_without_anything_in_common_are_different() -> None:
    strange = {"story_id": StoryId("s9"), "headline": "Other", "headline_document_id": DocumentId("d9")}
    other = replace(item(0), id="i9", sentences=(), **strange)  # type: ignore[arg-type]
    later = replace(with_items(i1=other), top_lines=())
    assert differences(OLD, later) == {
        "i9": Difference.NEW,
        "i2": Difference.CONTINUING,
        "i1": Difference.GONE,
    }


def test_the_fixture_is_what_these_tests_think() -> None:
    assert [s.text for s in item(0).sentences] == [MET, AGREED, ROUND]
    assert item(0).headline_document_id == wire.id


def test_the_two_days_of_the_demo() -> None:
    first, second = demo.first_day().briefing, demo.second_day().briefing
    found = diff_editions(first, second)
    headlines = {kind: [item.headline for item in found.of(kind)] for kind in Difference}
    assert any("pledge" in headline for headline in headlines[Difference.NEW])
    assert any("tanker" in headline for headline in headlines[Difference.UPDATED])
    assert headlines[Difference.GONE]
    old = {sentence.text for _, sentence in printed_sentences(first)}
    assert not old & {sentence.text for item in found.items for sentence in item.sentences}
    for item in found.of(Difference.CORRECTED):
        assert item.changes


def test_two_items_may_go_on_from_one_and_then_nothing_is_gone() -> None:
    part = replace(item(0), id="i9", headline="Round two", sentences=item(0).sentences[1:], top_line=None)
    section = OLD.sections[0]
    both = replace(section, items=(replace(item(0), sentences=item(0).sentences[:1]), part))
    later = replace(OLD, id="later", sections=(both, *OLD.sections[1:]))
    assert set(differences(OLD, later).values()) == {Difference.CONTINUING}
    assert set(differences(later, OLD).values()) == {Difference.CONTINUING}
