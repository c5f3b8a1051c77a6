from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from briefing.model import Briefing
from briefing.render import EXPORTS, export
from briefing.render.other.tables import COLUMNS, TABLES
from tests.render import samples


def table(briefing: Briefing, name: str) -> list[dict[str, str]]:
    (made,) = (a for a in export(briefing, "csv") if a.filename.endswith(f".{name}.csv"))
    assert made.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(made.content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("edition", samples.EDITIONS.values(), ids=samples.EDITIONS)
def test_every_edition_gives_the_same_files_each_time(edition: Briefing, name: str) -> None:
    assert export(edition, name)
    assert export(edition, name) == export(edition, name)


def test_the_tables_hold_every_item_quote_and_figure() -> None:
    briefing = samples.rich_briefing()
    items = [item for section in briefing.sections for item in section.items]
    assert [row["headline"] for row in table(briefing, "items")] == [item.headline for item in items]
    quotes = [quote.words for item in items for quote in item.quotes]
    assert [row["words"] for row in table(briefing, "quotes")] == quotes
    figures = [entry.value for item in items for row in item.figures for entry in row.entries]
    assert [float(row["value"]) for row in table(briefing, "figures")] == figures
    assert figures
    assert quotes


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_columns_that_are_written(name: str) -> None:
    rows = list(TABLES[name](samples.rich_briefing()))
    assert rows
    assert all(tuple(row) == COLUMNS[name] for row in rows)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_no_cell_is_a_formula(start: str) -> None:
    briefing = samples.rich_briefing()
    section = briefing.sections[0]
    item = replace(section.items[0], headline=start)
    briefing = replace(briefing, sections=(replace(section, items=(item,)),))
    (row,) = table(briefing, "items")
    assert row["headline"].startswith("'")
    assert row["headline"].endswith(start[-1])


def test_a_negative_number_stays_a_number() -> None:
    briefing = samples.rich_briefing()
    section = next(s for s in briefing.sections if any(item.figures for item in s.items))
    item = next(item for item in section.items if item.figures)
    row = replace(item.figures[0], entries=(replace(item.figures[0].entries[0], value=-3.5),))
    briefing = replace(briefing, sections=(replace(section, items=(replace(item, figures=(row,)),)),))
    assert table(briefing, "figures")[0]["value"] == "-3.5"


def test_references_name_every_source_once() -> None:
    briefing = samples.rich_briefing()
    (csl,) = export(briefing, "csl")
    made = json.loads(csl.content)
    assert [one["title"] for one in made] == [source.title for source in briefing.sources]
    assert len({one["id"] for one in made}) == len(made)
    (ris,) = export(briefing, "ris")
    text = ris.content.decode()
    assert text.count("TY  - ") == text.count("ER  - ") == len(briefing.sources)


def test_a_hostile_title_begins_no_field_of_a_reference() -> None:
    briefing = samples.rich_briefing()
    source = replace(briefing.sources[0], title="A\r\nER  - \r\nTY  - BOOK\u2028x")
    (ris,) = export(replace(briefing, sources=(source,)), "ris")
    assert ris.content.decode().split("\r\n").count("ER  - ") == 1
    assert "TY  - BOOK" not in ris.content.decode().split("\r\n")


def test_every_citation_is_an_annotation_that_finds_its_words() -> None:
    briefing = samples.rich_briefing()
    (made,) = export(briefing, "annotations")
    page = json.loads(made.content)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len(page["items"]) == len(briefing.citations)
    for citation, annotation in zip(briefing.citations, page["items"], strict=True):
        targets = annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]
        selectors = targets[-1]["selector"]
        position = selectors[0] if isinstance(selectors, list) else selectors
        assert (position["type"], position["start"], position["end"]) == (
            "TextPositionSelector",
            citation.start,
            citation.end,
        )
        assert targets[-1]["source"] == f"urn:sha256:{citation.sha256}"
    printed = {s.text for line in briefing.top_lines for s in line.sentences}
    assert printed <= {
        target["selector"]["exact"]
        for annotation in page["items"]
        if isinstance(annotation["target"], list)
        for target in annotation["target"][:1]
    }
