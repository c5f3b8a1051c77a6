"""Every way to tamper with an edition is found out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.fragments import text_directive
from briefing.compose.frame import count_words
from briefing.compose.verify import printed_sentences, verify_briefing
from briefing.model import Briefing, Document, DocumentId, Item, Status, sha256_hex
from tests.compose.small_editions import DOCUMENTS, courier, small_edition, wire

EDITION = small_edition()


def findings(briefing: Briefing, documents: dict[DocumentId, Document] | None = None) -> list[str]:
    return [str(finding) for finding in verify_briefing(briefing, documents or DOCUMENTS).findings]


def test_a_true_edition_is_proven_and_counted() -> None:
    proof = verify_briefing(EDITION, DOCUMENTS)
    assert proof.is_proven
    assert (proof.sentences, proof.quotes, proof.figures, proof.documents) == (5, 1, 2, 3)


def with_item(change: Callable[[Item], Item], section: int = 0) -> Briefing:
    sections = list(EDITION.sections)
    sections[section] = replace(sections[section], items=(change(sections[section].items[0]),))
    return replace(EDITION, sections=tuple(sections))


def with_sentence(**fields: Any) -> Briefing:
    def change(item: Item) -> Item:
        opening, second, *rest = item.sentences
        return replace(item, sentences=(opening, replace(second, **fields), *rest))

    return with_item(change)


def with_quote(**fields: Any) -> Briefing:
    return with_item(lambda item: replace(item, quotes=(replace(item.quotes[0], **fields),)))


def with_figure(**fields: Any) -> Briefing:
    row = EDITION.key_figures[0]
    entries = (replace(row.entries[0], **fields), *row.entries[1:])
    return replace(EDITION, key_figures=(replace(row, entries=entries),))


def with_citation(which: int, **fields: Any) -> Briefing:
    changed = tuple(replace(c, **fields) if c.id == which else c for c in EDITION.citations)
    return replace(EDITION, citations=changed)


def with_source(**fields: Any) -> Briefing:
    return replace(EDITION, sources=(replace(EDITION.sources[0], **fields), *EDITION.sources[1:]))


def swapped_citations() -> Briefing:
    def swap(item: Item) -> Item:
        opening, one, two = item.sentences
        swapped = (replace(one, citations=two.citations), replace(two, citations=one.citations))
        return replace(item, sentences=(opening, *swapped))

    return with_item(swap)


def with_entry(**fields: Any) -> Briefing:
    first, second = EDITION.sections
    return replace(
        EDITION, sections=(first, replace(second, entries=(replace(second.entries[0], **fields),)))
    )


def with_row(**fields: Any) -> Briefing:
    return replace(EDITION, key_figures=(replace(EDITION.key_figures[0], **fields),))


def with_top_line(**fields: Any) -> Briefing:
    return replace(EDITION, top_lines=(replace(EDITION.top_lines[0], **fields),))


def with_basis(**fields: Any) -> Briefing:
    return with_item(lambda item: replace(item, basis=replace(item.basis, **fields)))


def with_day(day: date) -> Briefing:
    def change(item: Item) -> Item:
        when = replace(item.timeline[0].when, first=day, last=day)
        return replace(item, timeline=(replace(item.timeline[0], when=when),))

    return with_item(change, 1)


def cut_short() -> Briefing:
    """A sentence without its attribution, with span and citation adjusted: every word is the source's."""
    whole = EDITION.sections[0].items[0].sentences[1]
    half = whole.text.removesuffix(", the host said.")
    end = whole.start + len(half)

    def change(told: Any) -> Any:  # Any: an item or an entry
        mended = (replace(s, text=half, end=end) if s == whole else s for s in told.sentences)
        return replace(told, sentences=tuple(mended))

    sections = tuple(
        replace(s, items=tuple(map(change, s.items)), entries=tuple(map(change, s.entries)))
        for s in EDITION.sections
    )
    fragment = text_directive(wire.text, whole.start, end)
    citations = tuple(
        replace(c, end=end, fragment=fragment) if c.id == whole.citations[0] else c for c in EDITION.citations
    )
    made = replace(EDITION, sections=sections, citations=citations)
    return replace(made, words=count_words(sentence for _, sentence in printed_sentences(made)))


TALKS = EDITION.sections[0].items[0].sentences[1]
CHANGE = EDITION.sections[1].items[0].changes[0]
TIMELINE = EDITION.sections[1].items[0].timeline[0]
TAMPERED = {
    "a letter": (with_sentence(text=TALKS.text.replace("food", "feed")), "not what the stored source says"),
    "a shifted span": (with_sentence(start=TALKS.start + 1), "not what the stored source says"),
    "an empty sentence": (with_sentence(text="", end=TALKS.start), "not what the stored source says"),
    "no citation": (with_sentence(citations=()), "citation does not point at it"),
    "swapped citations": (swapped_citations(), "citation does not point at it"),
    "an invented citation": (with_sentence(citations=(*TALKS.citations, 1)), "does not say the same"),
    "another outlet": (with_sentence(outlet="Gulf Ledger"), "outlet 'Gulf Ledger'"),
    "another document": (with_sentence(document_id=DocumentId("d0")), "no stored source"),
    "a headline": (with_item(lambda i: replace(i, headline="War!")), "headline is not its source's title"),
    "where an entry leads": (with_entry(item_id="i9"), "refers to no item of another section"),
    "an entry's headline": (with_entry(headline="No"), "headline is not its source's title"),
    "an entry with the headline of another item": (
        with_entry(headline=courier.title, headline_document_id=courier.id),
        "headline is not its item's",
    ),
    "an entry in the section of its item": (with_entry(item_id="i2"), "refers to no item of another section"),
    "a sentence twice in a section": (
        with_entry(sentences=EDITION.sections[1].items[0].sentences[:1]),
        "printed twice",
    ),
    "other numbers where a sentence stands again": (
        with_entry(sentences=(replace(TALKS, citations=(*TALKS.citations, *TALKS.citations)),)),
        "other numbers elsewhere",
    ),
    "a top line that says something else": (
        replace(EDITION, top_lines=(replace(EDITION.top_lines[0], sentences=(TALKS,)),)),
        "does not say how its item opens",
    ),
    "a top line's headline": (
        replace(EDITION, top_lines=(replace(EDITION.top_lines[0], headline="War!"),)),
        "headline is not its item's",
    ),
    "a sentence twice": (with_item(lambda i: replace(i, sentences=i.sentences * 2)), "printed twice"),
    "bracketed words": (
        with_item(
            lambda i: replace(
                i,
                sentences=(
                    i.sentences[0],
                    replace(
                        i.sentences[1], additions=(replace(i.sentences[1].additions[0], words="Mr. Orel"),)
                    ),
                ),
            ),
            section=1,
        ),
        "bracketed words",
    ),
    "a word of a quotation": (with_quote(words="We have a door that is shut"), "quotation is not in"),
    "a quotation of what nobody said": (with_quote(words="told reporters"), "not between quotation marks"),
    "a speaker": (with_quote(speaker="Tamas Orel"), "speaker 'Tamas Orel'"),
    "a role": (with_quote(role="President"), "role 'President'"),
    "a quotation's outlet": (with_quote(outlets=("Gulf Ledger",)), "outlet 'Gulf Ledger'"),
    "a figure's words": (with_figure(text="35"), "figure is not in the cited source"),
    "a figure's value": (with_figure(value=340.0), "does not mean 340"),
    "a figure's range": (with_figure(high=50.0), "does not mean 34"),
    "a figure's outlet": (with_figure(outlet="Gulf Ledger"), "outlet 'Gulf Ledger'"),
    "a change": (
        with_item(lambda i: replace(i, changes=(replace(CHANGE, old=CHANGE.old + "?"),)), 1),
        "not what the cited source says",
    ),
    "a timeline": (
        with_item(lambda i: replace(i, timeline=(replace(TIMELINE, text="Nothing."),)), 1),
        "not what the cited source says",
    ),
    "a date": (
        with_item(
            lambda i: replace(
                i, timeline=(replace(TIMELINE, when=replace(TIMELINE.when, text="Sunday")),)
            ),
            1,
        ),
        "date 'Sunday'",
    ),
    "a citation's address": (with_citation(2, url="https://elsewhere.example"), "address"),
    "a citation's hash": (with_citation(1, sha256="0" * 64), "hash"),
    "a citation's title": (with_citation(1, title="Other"), "title 'Other'"),
    "a citation's id": (with_citation(2, id=9), "not counted 1..n"),
    "a citation's number": (with_citation(2, number=9), "under another source"),
    "a citation's link": (with_citation(2, fragment="text=elsewhere"), "does not lead to the cited words"),
    "a source's number": (with_source(number=9), "numbers do not run 1..n"),
    "a citation's document": (with_citation(2, document_id=wire.id), "under another source"),
    "a source's hash": (with_source(sha256="0" * 64), "does not have the recorded hash"),
    "a source's outlet": (with_source(outlet="Gulf Ledger"), "outlet 'Gulf Ledger'"),
    "a source's time": (with_source(published_at=None), "time 'None'"),
    "the half of a sentence": (cut_short(), "is no whole sentence"),
    "a quotation given to another person of its source": (with_quote(speaker="Noravia"), "is not who says"),
    "a role given to another": (with_quote(role="host"), "is not who says"),
    "what a figure counts": (with_row(unit="trucks"), "counts 'trucks', where '34' counts 'people'"),
    "a figure's subject": (with_row(subject="freed"), "label 'freed' is not what stands around a figure"),
    "a label cut at its head": (with_row(subject="people killed"), "is not what stands around a figure"),
    "a label cut within its clause": (
        with_row(subject="The toll at Arvel rose to … people"), "is not what stands around a figure"
    ),
    "a label cut in the middle": (with_row(subject="The toll … people killed"), "is not what stands around a figure"),
    "the day of a timeline": (with_day(date(2024, 10, 22)), "'Monday' does not mean 2024-10-22"),
    "the id": (replace(EDITION, id="evening-2024-10-23-0600"), "id 'evening-2024-10-23-0600'"),
    "the cut-off": (replace(EDITION, cut_off=EDITION.cut_off.replace(hour=9)), "edition: id"),
    "the number of words": (replace(EDITION, words=7), "number of words '7'"),
    "the reading time": (replace(EDITION, reading_minutes=9), "reading time '9'"),
    "a period that ends later": (
        replace(EDITION, period=replace(EDITION.period, end=EDITION.cut_off.replace(hour=9))),
        "does not end at or before its cut-off",
    ),
    "a top line's section": (with_top_line(theme="Humanitarian aid"), "section 'Humanitarian aid'"),
    "a top line's status": (with_top_line(status=Status.CORRECTED), "status"),
    "what a top line rests on": (
        with_top_line(basis=replace(EDITION.top_lines[0].basis, independent=1)), "does not rest on"
    ),
    "more publishers than documents": (with_basis(publishers=5), "counts 5 publishers where there can be 2"),
    "more independent publishers than texts": (with_basis(independent=3), "counts 3 independent publishers"),
    "an outlet that reported nothing": (with_basis(outlets=("Gulf Ledger",)), "has no document in its story"),
    "a first report": (with_basis(first_at=EDITION.cut_off), "stands at a time that no document has"),
    "a story without what it prints": (
        with_item(lambda i: replace(i, document_ids=())), "not among those of its story"
    ),
    "a hidden citation": (with_source(citations=(1,)), "do not list every citation"),
}  # fmt: skip


@pytest.mark.parametrize("name", TAMPERED)
def test_tampering_with_the_record_is_found(name: str) -> None:
    briefing, message = TAMPERED[name]
    assert any(message in finding for finding in findings(briefing)), findings(briefing)


def test_what_cannot_be_proven_is_named() -> None:
    marked = replace(EDITION, edition=replace(EDITION.edition, marking="TLP:AMBER"))
    named = verify_briefing(marked, DOCUMENTS).unproven
    assert "marking 'TLP:AMBER'" in named
    assert {"status of the items", "what could not be read"} < set(named)
    assert "that there is no marking" in verify_briefing(EDITION, DOCUMENTS).unproven


def test_that_figures_compare_is_named_wherever_figures_stand() -> None:
    rows = EDITION.key_figures
    assert rows
    below = with_item(lambda item: replace(item, figures=rows))
    for made in (EDITION, replace(below, key_figures=()), replace(EDITION, key_figures=())):
        shown = bool(made.key_figures) or made.sections == below.sections
        assert ("how figures compare" in verify_briefing(made, DOCUMENTS).unproven) == shown


def test_tampering_with_a_source_is_found() -> None:
    for document in DOCUMENTS.values():
        changed = replace(
            document, text=document.text.replace("Tuesday", "Sunday").replace("Monday", "Friday")
        )
        found = findings(EDITION, DOCUMENTS | {document.id: changed})
        assert any("does not have the recorded hash" in finding for finding in found)


def test_a_source_that_was_changed_with_its_hash_is_found() -> None:
    changed = replace(
        wire, text=wire.text.replace("food", "arms"), sha256=sha256_hex(wire.text.replace("food", "arms"))
    )
    assert findings(EDITION, DOCUMENTS | {wire.id: changed})


def test_a_missing_source_is_named() -> None:
    found = findings(EDITION, {key: value for key, value in DOCUMENTS.items() if key != wire.id})
    assert any("Narrows stay open to food, envoys say" in line and "missing" in line for line in found)


def test_originals_may_have_been_read_at_another_time() -> None:
    again = {
        key: replace(one, retrieved_at=one.retrieved_at.replace(hour=11)) for key, one in DOCUMENTS.items()
    }
    assert not verify_briefing(EDITION, again).is_proven
    assert verify_briefing(EDITION, again, originals=True).is_proven


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_single_character_can_be_changed(data: st.DataObject) -> None:
    printed = [sentence for _, sentence in printed_sentences(EDITION)]
    sentence = data.draw(st.sampled_from(printed))
    at = data.draw(st.integers(0, len(sentence.text) - 1))
    letter = data.draw(st.characters(codec="utf-8").filter(lambda c: c != sentence.text[at]))
    altered = sentence.text[:at] + letter + sentence.text[at + 1 :]
    assert findings(_replaced(sentence.text, altered))


def _replaced(old: str, new: str) -> Briefing:
    def mend(item: Item) -> Item:
        return replace(
            item, sentences=tuple(replace(s, text=new) if s.text == old else s for s in item.sentences)
        )

    lines = tuple(
        replace(t, sentences=tuple(replace(s, text=new) if s.text == old else s for s in t.sentences))
        for t in EDITION.top_lines
    )
    sections = tuple(replace(s, items=tuple(map(mend, s.items)), entries=()) for s in EDITION.sections)
    return replace(EDITION, top_lines=lines, sections=sections)
