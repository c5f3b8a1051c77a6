"""An edition as tables: its items, quotes, figures and sources, a row each. For CSV files and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from briefing.model import Briefing, Citation, Item, iso_moment

Value = str | int | float | None
Row = dict[str, Value]

# a spreadsheet takes what begins so for a formula, whoever wrote it (OWASP, CSV injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# where one list becomes one cell
_BETWEEN = "; "


def item_rows(briefing: Briefing) -> Iterator[Row]:
    """Yield a row for each item, in the order of print."""
    cited = {citation.id: citation for citation in briefing.citations}
    for theme, item in _items(briefing):
        sources = _sources((number for s in item.sentences for number in s.citations), cited)
        yield {
            "edition": briefing.id,
            "theme": theme,
            "item": item.id,
            "headline": item.headline,
            "text": " ".join(sentence.text for sentence in item.sentences),
            "status": item.status.value if item.status else "",
            "importance": item.importance,
            "documents": item.basis.documents,
            "independent": item.basis.independent,
            "outlets": _BETWEEN.join(item.basis.outlets),
            "first_at": iso_moment(item.basis.first_at),
            "last_at": iso_moment(item.basis.last_at),
            "language": item.language,
            **_cells(sources),
        }


def quote_rows(briefing: Briefing) -> Iterator[Row]:
    """Yield a row for each quotation."""
    cited = {citation.id: citation for citation in briefing.citations}
    for theme, item in _items(briefing):
        for quote in item.quotes:
            yield {
                "edition": briefing.id,
                "theme": theme,
                "item": item.id,
                "words": quote.words,
                "speaker": quote.speaker,
                "role": quote.role,
                "verb": quote.verb,
                "outlets": _BETWEEN.join(quote.outlets),
                "language": quote.language,
                **_cells(_sources(quote.citations, cited)),
            }


def figure_rows(briefing: Briefing) -> Iterator[Row]:
    """Yield a row for each statement of a number; those of one subject have the same `subject` and `relation`."""
    cited = {citation.id: citation for citation in briefing.citations}
    for theme, item in _items(briefing):
        for row in item.figures:
            for entry in row.entries:
                yield {
                    "edition": briefing.id,
                    "theme": theme,
                    "item": item.id,
                    "subject": row.subject,
                    "unit": row.unit,
                    "relation": row.relation.value,
                    "value": entry.value,
                    "low": entry.low,
                    "high": entry.high,
                    "qualifier": entry.qualifier,
                    "words": entry.text,
                    "sentence": entry.sentence,
                    "outlet": entry.outlet,
                    "as_of": iso_moment(entry.as_of),
                    **_cells(_sources(entry.citations, cited)),
                }


def source_rows(briefing: Briefing) -> Iterator[Row]:
    """Yield a row for each source, by its printed number."""
    for source in briefing.sources:
        yield {
            "edition": briefing.id,
            "number": source.number,
            "outlet": source.outlet,
            "publisher": source.publisher,
            "country": source.country,
            "title": source.title,
            "author": source.author,
            "url": source.url,
            "language": source.language,
            "kind": source.kind.value,
            "agency": source.agency,
            "published_at": iso_moment(source.published_at),
            "retrieved_at": iso_moment(source.retrieved_at),
            "sha256": source.sha256,
        }


TABLES: dict[str, Callable[[Briefing], Iterator[Row]]] = {
    "items": item_rows,
    "quotes": quote_rows,
    "figures": figure_rows,
    "sources": source_rows,
}
COLUMNS: dict[str, tuple[str, ...]] = {
    "items": ("edition", "theme", "item", "headline", "text", "status", "importance", "documents", "independent",
              "outlets", "first_at", "last_at", "language", "sources", "urls"),
    "quotes": ("edition", "theme", "item", "words", "speaker", "role", "verb", "outlets", "language", "sources",
               "urls"),
    "figures": ("edition", "theme", "item", "subject", "unit", "relation", "value", "low", "high", "qualifier",
                "words", "sentence", "outlet", "as_of", "sources", "urls"),
    "sources": ("edition", "number", "outlet", "publisher", "country", "title", "author", "url", "language", "kind",
                "agency", "published_at", "retrieved_at", "sha256"),
}  # fmt: skip


def csv_bytes(rows: Iterable[Row], columns: tuple[str, ...]) -> bytes:
    """Write rows as RFC 4180 in UTF-8, with the mark by which spreadsheets know it; no cell is a formula."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> Value:
    """Put an apostrophe, as a spreadsheet's user would, before a text that would be taken for a formula."""
    if not isinstance(value, str):
        return value
    text = value.replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _items(briefing: Briefing) -> Iterator[tuple[str, Item]]:
    return ((section.theme, item) for section in briefing.sections for item in section.items)


def _sources(ids: Iterable[int], cited: dict[int, Citation]) -> list[Citation]:
    first: dict[int, Citation] = {}
    for id_ in ids:
        if id_ in cited:
            first.setdefault(cited[id_].number, cited[id_])
    return [first[number] for number in sorted(first)]


def _cells(sources: list[Citation]) -> Row:
    return {
        "sources": _BETWEEN.join(str(citation.number) for citation in sources),
        "urls": _BETWEEN.join(citation.url for citation in sources if citation.url),
    }
