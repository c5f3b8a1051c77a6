"""What the printed demo edition shows of each kind of evidence, against the labels of seeds/demo."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from briefing.figures.clause_labels import GAP
from briefing.model import Briefing, DocumentId, FigureRow, Item, QuoteRow, Relation, Status, to_json
from briefing.render import RenderOptions, load_design, render
from briefing.text.dates import find_dates
from briefing.text.numbers import scan_numbers
from briefing.text.split import document_sentences
from tests.demo import DAYS, DEMO, first_day, gathered, second_day

Labels = dict[str, Any]
COMPARED = {"differ": Relation.DIFFER, "agree": Relation.AGREE, "superseded": Relation.SUPERSEDED}


@cache
def labels() -> Labels:
    return tomllib.loads((DEMO / "labels.toml").read_text(encoding="utf-8"))


@cache
def story_of() -> dict[DocumentId, str]:
    """The labeled story of each document of both days."""
    found: dict[DocumentId, str] = {}
    for file in labels()["file"]:
        day, name = file["path"].split("/")
        for document in gathered(day).documents:
            if document.origin.startswith(name):
                items = {item["url"]: item.get("story", "") for item in file.get("item", ())}
                found[document.id] = items.get(document.url, file.get("story", ""))
    return found


def items(briefing: Briefing) -> Iterator[Item]:
    for section in briefing.sections:
        yield from section.items


def items_about(briefing: Briefing, story: str) -> list[Item]:
    """Items whose headline is taken from a document of this story."""
    return [item for item in items(briefing) if story_of().get(item.headline_document_id) == story]


def figure_rows(briefing: Briefing) -> list[FigureRow]:
    return [row for item in items(briefing) for row in item.figures]


def every_row(briefing: Briefing) -> list[FigureRow]:
    return [*briefing.key_figures, *figure_rows(briefing)]


def quote_rows(briefing: Briefing) -> list[QuoteRow]:
    return [row for item in items(briefing) for row in item.quotes]


def outlet_of(path: str) -> str:
    day, name = path.split("/")
    return next(d.outlet for d in gathered(day).documents if d.origin.startswith(name))


def plain(words: str) -> str:
    return words.replace("’", "'").strip(" ,.;")


def value_of(words: str) -> float:
    if words == "dozens":
        return 24.0
    return next(iter(scan_numbers(words, 0, len(words), "en"))).amount.low


def row_fits(row: FigureRow, label: Labels) -> bool:
    """Same relation; one entry stands in a labeled sentence, and every value is a labeled one."""
    values = {value_of(value["value"]) for value in label["values"]}
    sentences = " ".join(entry.sentence for entry in row.entries)
    return (
        row.relation is COMPARED.get(label["relation"])
        and any(value["text"] in sentences for value in label["values"])
        and {entry.low for entry in row.entries} <= values
    )


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ("strait-closure", Status.DEVELOPING),
        ("frigate-claim", Status.CORRECTED),
        ("arvel-market", Status.CORRECTED),
        ("arvel-depot", Status.NEW),
        ("dhamra-talks", Status.DEVELOPING),
        ("lesk-convoy", Status.DEVELOPING),
        ("tamberra-floods", Status.DEVELOPING),
        ("drone-sanctions", Status.NEW),
        ("donors", Status.NEW),
        ("blinken-jerusalem", Status.NEW),
        ("kazan", Status.NEW),
        ("embassies", Status.UPDATED),
    ],
)
def test_each_story_carries_its_change_mark(story: str, status: Status) -> None:
    label = next(label for label in labels()["story"] if label["id"] == story)
    assert label["day2"] == status.value
    found = items_about(second_day().briefing, story)
    assert found
    assert status in {item.status for item in found}


def test_what_nobody_reports_any_more_is_named() -> None:
    before = {item.id: item for item in items(first_day().briefing)}
    gone = {story_of()[before[past.item_id].headline_document_id] for past in second_day().briefing.dropped}
    labeled = {label["id"] for label in labels()["story"] if label["day2"] in ("dropped", "unchanged")}
    assert {"thaad"} <= gone <= labeled


def test_the_first_edition_has_no_marks() -> None:
    assert {item.status for item in items(first_day().briefing)} == {None}
    assert {line.status for line in first_day().briefing.top_lines} == {None}
    assert not any(s.is_new for item in items(first_day().briefing) for s in item.sentences)


def test_what_is_new_in_a_known_story_opens_its_item_and_is_marked() -> None:
    found = [item for item in items(second_day().briefing) if item.status is Status.DEVELOPING]
    assert found
    assert all(item.sentences[0].is_new for item in found)


def test_nothing_is_marked_in_a_story_that_is_new() -> None:
    found = [item for item in items(second_day().briefing) if item.status is Status.NEW]
    assert not any(sentence.is_new for item in found for sentence in item.sentences)


def test_two_strikes_on_two_days_are_two_items() -> None:
    for item in items(second_day().briefing):
        stories = {story_of().get(document_id) for document_id in item.document_ids}
        assert not {"arvel-market", "arvel-depot"} <= stories


@pytest.mark.parametrize(("day", "label"), enumerate(labels()["agency"]))
def test_copies_of_an_agency_count_once(day: int, label: Labels) -> None:
    briefing = (first_day() if label["day"] == DAYS[0] else second_day()).briefing
    basis = items_about(briefing, label["story"])[0].basis
    assert {outlet_of(path) for path in (label["source"], *label["copies"])} <= set(basis.outlets)
    assert basis.independent == len(basis.voices) <= label["independent_in_story"]
    assert basis.copies == ((outlet_of(label["source"]), len(label["copies"])),)


@pytest.mark.parametrize(
    ("story", "subject"),
    [
        ("strait-closure", "vessels waiting on Tuesday"),
        ("strait-closure", "vessels waiting"),
        ("strait-closure", "crew of the Halina Bay"),
        ("tamberra-floods", "displaced people on Tuesday"),
        ("tamberra-floods", "suspected cholera cases"),
        ("arvel-depot", "people killed"),
        ("arvel-depot", "people wounded"),
        ("drone-sanctions", "companies listed"),
        ("drone-sanctions", "value of the trade"),
        ("donors", "new money pledged"),
        ("arvel-market", "people killed"),
    ],
)
def test_labeled_figures_are_printed_side_by_side_or_told(story: str, subject: str) -> None:
    told = [
        sentence.text
        for day in (first_day(), second_day())
        for item in items_about(day.briefing, story)
        for sentence in item.sentences
    ]
    wanted = [f for f in labels()["figure"] if f["story"] == story and f["subject"] == subject]
    rows = [*figure_rows(first_day().briefing), *figure_rows(second_day().briefing)]
    for label in wanted:
        if label["relation"] == "agree" or all(v["file"].startswith(DAYS[1]) for v in label["values"]):
            # what agrees and stands in a sentence of the item is no row
            is_told = label["relation"] == "agree" and any(
                v["text"] in " ".join(told) for v in label["values"]
            )
            assert is_told or any(row_fits(row, label) for row in rows), label


def test_the_market_toll_differs_between_outlets_on_the_first_day() -> None:
    rows = [row for item in items_about(first_day().briefing, "arvel-market") for row in item.figures]
    told = {(row.relation, tuple(entry.text for entry in row.entries)) for row in rows}
    assert (Relation.DIFFER, ("31", "at least 37")) in told
    assert any(relation is Relation.SUPERSEDED and texts[-1] == "31" for relation, texts in told)
    assert any(row.relation is Relation.DIFFER and "wounded" in row.subject for row in rows)


@pytest.mark.parametrize("day", [0, 1])
def test_no_printed_row_says_that_figures_differ_where_they_do_not(day: int) -> None:
    briefing = (first_day(), second_day())[day].briefing
    for row in figure_rows(briefing):
        if row.relation in (Relation.DIFFER, Relation.SUPERSEDED):
            assert any(row_fits(row, label) or _same_values(row, label) for label in labels()["figure"]), row


def _same_values(row: FigureRow, label: Labels) -> bool:
    """A labeled difference of which an outlet's later words give one value only: pledged and newly pledged."""
    values = {value_of(value["value"]) for value in label["values"]}
    return {entry.low for entry in row.entries} <= values and label["relation"] != "agree"


@pytest.mark.parametrize("day", [0, 1])
def test_every_row_says_what_is_counted(day: int) -> None:
    briefing = (first_day(), second_day())[day].briefing
    for row in (*briefing.key_figures, *figure_rows(briefing)):
        assert row.subject
        assert row.subject not in ("USD", "days", "people", "contains")
        told = " ".join(entry.sentence for entry in row.entries)
        assert all(part in told for part in row.subject.split(GAP)), row
        assert all(entry.text in entry.sentence for entry in row.entries)


def test_the_page_of_key_figures_holds_where_sources_differ() -> None:
    rows = second_day().briefing.key_figures
    told = [{entry.low for entry in row.entries} for row in rows if row.relation is Relation.DIFFER]
    # of the queue, the bus depot and the trade
    assert {84, 88} in told
    assert {8, 9} in told
    assert {36e6, 40e6} in told
    # of the flood and the cholera: under their item
    below = [{entry.low for entry in row.entries} for row in figure_rows(second_day().briefing)]
    assert {18_400, 21_000} in below
    assert {39, 41} in below
    assert len({tuple(sorted(values)) for values in told}) == len(told)
    for row in rows:
        outlets = {entry.outlet for entry in row.entries}
        assert row.relation in (Relation.SUPERSEDED, Relation.SINGLE) or len(outlets) > 1


def test_numbers_that_count_nothing_are_no_figures() -> None:
    traps = {plain(label["text"]) for label in labels()["not_figure"]}
    for digest in (first_day(), second_day()):
        for row in figure_rows(digest.briefing):
            for entry in row.entries:
                for trap in traps:
                    assert not (trap in entry.sentence and entry.text in trap), entry


@pytest.mark.parametrize("day", [0, 1])
def test_printed_quotes_have_their_labeled_speaker(day: int) -> None:
    rows = quote_rows((first_day(), second_day())[day].briefing)
    seen = 0
    for row in rows:
        for label in labels()["quote"]:
            if any(plain(row.words) == plain(version["words"]) for version in label["versions"]):
                assert row.speaker == label["speaker"]
                assert label.get("role", "").lower() in row.role.lower() or label["relation"] != "single"
                seen += 1
    # others stand in the items themselves, or say nothing of the event that their item tells of
    assert seen >= 4


@pytest.mark.parametrize(
    ("day", "speaker", "relation"),
    [
        # Ilse Karan's words of the first day stand among the sentences of her item: a row would say them again
        (0, "Roland Teske", "same"),
        (1, "Ilse Karan", "differs"),
        (1, "Henrike Solbakk", "differs"),
        (1, "Miriam Tessel", "differs"),
    ],
)
def test_the_same_words_in_several_outlets_are_one_row(day: int, speaker: str, relation: str) -> None:
    rows = [row for row in quote_rows((first_day(), second_day())[day].briefing) if row.speaker == speaker]
    label = next(
        label
        for label in labels()["quote"]
        if label["speaker"] == speaker
        and label["relation"] == relation
        and label["versions"][0]["file"].startswith(DAYS[day])
    )
    wordings = {plain(version["words"]) for version in label["versions"]}
    row = next(row for row in rows if plain(row.words) in wordings)
    assert row.role
    assert {plain(row.words), *(plain(variant.words) for variant in row.variants)} == wordings
    outlets = {*row.outlets, *(outlet for variant in row.variants for outlet in variant.outlets)}
    assert outlets == {outlet_of(version["file"]) for version in label["versions"]}


def test_a_correction_shows_old_and_new() -> None:
    label = next(label for label in labels()["revision"] if label["kind"] == "corrected")
    [item] = items_about(second_day().briefing, "arvel-market")
    # what is right opens the item; what was wrong stands below it
    assert label["new_text"] in item.sentences[0].text
    assert item.sentences[0].is_new
    assert any(label["old_text"] in change.old and change.old_citations for change in item.changes)


def test_a_withdrawn_statement_is_shown_as_withdrawn() -> None:
    label = next(label for label in labels()["revision"] if label["kind"] == "withdrawn")
    [item] = items_about(second_day().briefing, "frigate-claim")
    printed = " ".join(sentence.text for sentence in item.sentences)
    assert label["new_text"] in printed
    assert any(change.old and not change.new for change in item.changes)


def test_an_update_shows_the_new_sentence() -> None:
    updates = [label for label in labels()["revision"] if label["kind"] == "updated"]
    label = next(label for label in updates if label["new"].startswith(DAYS[1]) and "orvane" in label["new"])
    found = items_about(second_day().briefing, "strait-closure")
    lines = [line for line in second_day().briefing.top_lines if line.item_id in {item.id for item in found}]
    shown = [change.new for item in found for change in item.changes]
    shown += [sentence.text for item in found for sentence in item.sentences]
    shown += [sentence.text for line in lines for sentence in line.sentences]
    assert label["new_text"] in shown


def test_a_story_of_several_days_has_a_timeline() -> None:
    every = [*items(first_day().briefing), *items(second_day().briefing)]
    found = [item for item in every if item.timeline]
    assert found
    for item in found:
        days = [str(entry.when.first) for entry in item.timeline]
        assert days == sorted(days)
        assert len(days) >= 2
        assert not {entry.text for entry in item.timeline} & {sentence.text for sentence in item.sentences}
    closure = [item for item in items_about(second_day().briefing, "strait-closure") if item.timeline]
    assert [str(entry.when.first) for entry in closure[0].timeline][:2] == ["2024-10-19", "2024-10-21"]
    told = " ".join(entry.text for entry in closure[0].timeline)
    assert "boarded by the Noravian coast guard on Saturday" in told
    assert "at 6 p.m. on Monday" in told


@pytest.mark.parametrize("day", [0, 1])
def test_the_lines_of_a_timeline_can_be_read_alone(day: int) -> None:
    for item in items((first_day(), second_day())[day].briefing):
        for entry in item.timeline:
            opening = entry.text.lower().split()[:3]
            assert not {"it", "they", "he", "she", "this", "these", "such"} & set(opening)
            assert f"than {entry.when.text}" not in entry.text


def test_outlets_that_fell_silent_are_named() -> None:
    assert set(second_day().briefing.coverage.silent_outlets) == set(labels()["silent"]["outlets"])
    assert first_day().briefing.coverage.silent_outlets == ()


def test_every_document_is_cited_or_named_with_a_reason() -> None:
    for digest, day in ((first_day(), DAYS[0]), (second_day(), DAYS[1])):
        cited = {source.document_id for source in digest.briefing.sources}
        lines = {item.headline_document_id for item in items(digest.briefing) if item.collapsed}
        left = {entry.document_id: entry.reason for entry in digest.briefing.left_out}
        assert all(left.values())
        assert not cited & left.keys()
        assert {document.id for document in gathered(day).documents} <= cited | lines | left.keys()


def test_what_could_not_be_read_is_named_with_what_to_do() -> None:
    noted = [*first_day().briefing.diagnostics, *second_day().briefing.diagnostics]
    found = [note for note in noted if note.is_printed]
    broken = [file["path"].split("/")[1] for file in labels()["file"] if "broken" in file]
    assert sorted(note.where for note in found) == sorted(broken)
    assert all(note.remedy for note in found)


def test_the_coverage_matrix_counts_documents_by_theme_and_outlet() -> None:
    coverage = second_day().briefing.coverage
    assert [row.theme for row in coverage.rows] == [
        "Diplomacy",
        "Humanitarian aid",
        "Iran deterrence",
        "Conflict and security",
    ]
    assert all(len(row.counts) == len(coverage.outlets) for row in coverage.rows)
    standard = coverage.outlets.index("The Noravian Standard")
    assert coverage.rows[2].counts[standard] >= 1
    assert len(coverage.outlets) == len(set(coverage.outlets))


@pytest.mark.parametrize("format_name", ["text", "html", "markdown"])
def test_furniture_of_pages_is_printed_nowhere(format_name: str) -> None:
    for digest in (first_day(), second_day()):
        made = render(digest.briefing, format_name, design=load_design("briefing"), options=RenderOptions())
        page = " ".join(made.content.decode().split())
        for phrase in labels()["clutter"]["phrases"]:
            assert phrase not in page
        # the record names what was taken off a page, for `explain`
        record = to_json(replace(digest.briefing, diagnostics=())).decode()
        assert all(phrase not in record for phrase in labels()["clutter"]["phrases"])


@pytest.mark.parametrize("label", labels()["time"], ids=lambda label: label["text"])
def test_words_for_a_day_mean_the_labeled_day(label: Labels) -> None:
    day, name = label["file"].split("/")
    document = next(d for d in gathered(day).documents if d.origin.startswith(name))
    place = document.text.index(label["text"])
    mentions = find_dates(document, document_sentences(document), "UTC")
    inside = [m for m in mentions if place <= m.start < place + len(label["text"])]
    assert [str(m.first) for m in inside if m.first] in ([label["means"][:10]], [])


def test_what_is_to_come_is_of_printed_stories() -> None:
    briefing = second_day().briefing
    assert "Blinken is to continue to Saudi Arabia on Wednesday." in {
        coming.text for coming in briefing.ahead
    }
    assert {coming.item_id for coming in briefing.ahead} <= {item.id for item in items(briefing)}
