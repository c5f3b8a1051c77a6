"""Proves quotes, figures, timelines and changes: their words, values and outlets are the cited source's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.compose.findings import Finding, short
from briefing.compose.second_reader import day_follows, label_is_around, number_is_written, speaker_is_named
from briefing.figures.clause_labels import GAP
from briefing.figures.finding import find_figures
from briefing.model import (
    READABLE_SCHEMAS,
    Briefing,
    Change,
    Citation,
    DateMention,
    Document,
    DocumentId,
    Expected,
    Figure,
    FigureEntry,
    FigureRow,
    MissedFact,
    Quote,
    QuoteRow,
    RunnerUpReport,
    TimelineEntry,
)
from briefing.quotes.finding import find_quotes
from briefing.text import document_sentences
from briefing.text.dates import find_dates

_QUOTATION_MARKS = frozenset("\"“”„‟«»‹›‘’‚‛'「」『』`")
# between the words of a quotation and its closing mark
_BEFORE_CLOSING = frozenset(",.;:!?… \u00a0\u202f")


class Sources:
    """The stored documents of one briefing, and what its citations point at."""

    def __init__(self, briefing: Briefing, documents: Mapping[DocumentId, Document]) -> None:
        self.documents = documents
        self._citations = {citation.id: citation for citation in briefing.citations}
        self._timezone = briefing.edition.timezone
        self._figures: dict[DocumentId, tuple[Figure, ...]] = {}
        self._quotes: dict[DocumentId, tuple[Quote, ...]] = {}
        self._days: dict[DocumentId, tuple[DateMention, ...]] = {}

    def cited(self, ids: tuple[int, ...]) -> list[tuple[Citation, Document]]:
        """The citations of some ids with their documents; unknown ones are left out."""
        found = [self._citations[id_] for id_ in ids if id_ in self._citations]
        return [(c, self.documents[c.document_id]) for c in found if c.document_id in self.documents]

    def cited_runs(self, numbers: tuple[int, ...]) -> list[tuple[Citation, Document]]:
        """The same, one per document, from the first to the last cited place: what runs over sentences."""
        runs: dict[DocumentId, tuple[Citation, Document]] = {}
        for citation, document in self.cited(numbers):
            start, end = citation.start, citation.end
            if document.id in runs:
                known = runs[document.id][0]
                start, end = min(start, known.start), max(end, known.end)
            runs[document.id] = (replace(citation, start=start, end=end), document)
        return list(runs.values())

    def texts(self, numbers: tuple[int, ...]) -> list[str]:
        return [document.text[c.start : c.end] for c, document in self.cited(numbers)]

    def figures(self, document: Document) -> tuple[Figure, ...]:
        """What a document's text counts, read again."""
        if document.id not in self._figures:
            self._figures[document.id] = find_figures(document, document_sentences(document))
        return self._figures[document.id]

    def figures_of(self, entry: FigureEntry) -> list[tuple[Figure, Document]]:
        """What the cited sentence of an entry counts at its words, read again."""
        return [
            (figure, document)
            for citation, document in self.cited(entry.citations)
            for figure in self.figures(document)
            if citation.start <= figure.start
            and figure.end <= citation.end
            # "34" of "at least 34" is the same figure
            and (entry.text in figure.text or figure.text in entry.text)
        ]

    def quotes(self, document: Document) -> tuple[Quote, ...]:
        """Who says what in a document, read again."""
        if document.id not in self._quotes:
            self._quotes[document.id] = find_quotes(document, document_sentences(document))
        return self._quotes[document.id]

    def days(self, document: Document) -> tuple[DateMention, ...]:
        """Which days a document names, read again."""
        if document.id not in self._days:
            found = find_dates(document, document_sentences(document), self._timezone)
            self._days[document.id] = found
        return self._days[document.id]


def quote_rows(briefing: Briefing) -> Iterator[tuple[str, QuoteRow]]:
    """Every printed quotation once, with its place."""
    seen: set[QuoteRow] = set()
    for section in briefing.sections:
        for item in section.items:
            for row in item.quotes:
                if row not in seen:
                    seen.add(row)
                    yield item.headline, row


def figure_rows(briefing: Briefing) -> Iterator[tuple[str, FigureRow]]:
    """Every row of figures once, with its place."""
    seen: set[FigureRow] = set()
    places = [("key figures", row) for row in briefing.key_figures]
    for section in briefing.sections:
        places += [(item.headline, row) for item in section.items for row in item.figures]
    for where, row in places:
        if row not in seen:
            seen.add(row)
            yield where, row


def figure_entries(briefing: Briefing) -> Iterator[tuple[str, FigureEntry]]:
    """Every printed figure once, with its place."""
    seen: set[FigureEntry] = set()
    for where, row in figure_rows(briefing):
        for entry in row.entries:
            if entry not in seen:
                seen.add(entry)
                yield where, entry


def check_evidence(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> Iterator[Finding | None]:
    """Check everything that is printed beside the sentences."""
    sources = Sources(briefing, documents)
    for where, quote in quote_rows(briefing):
        yield from _check_quote(where, quote, sources)
    for where, row in figure_rows(briefing):
        yield _check_label(where, row, is_short=briefing.schema == READABLE_SCHEMAS[0])
        yield _check_unit(where, row, sources)
    for where, entry in figure_entries(briefing):
        yield _check_figure(where, entry, sources)
    for coming in briefing.ahead:
        yield _check_timeline("ahead", coming, sources)
    for fact in briefing.missed:
        yield _check_unprinted(fact.title, fact, sources)
    for section in briefing.sections:
        for item in section.items:
            for other in item.runners_up:
                yield _check_unprinted(item.headline, other, sources)
            for moment in item.timeline:
                yield _check_timeline(item.headline, moment, sources)
                yield _check_day(item.headline, moment, sources)
            for change in item.changes:
                yield from _check_change(item.headline, change, sources)


def _check_quote(where: str, quote: QuoteRow, sources: Sources) -> Iterator[Finding | None]:
    yield _check_words(where, quote.words, quote.citations, quote.outlets, sources)
    texts = [document.text for _, document in sources.cited(quote.citations)]
    for name, words in (("speaker", quote.speaker), ("role", quote.role)):
        if words and not any(words in text for text in texts):
            yield Finding(where, f"{name} {words!r} is not in the cited source of {short(quote.words)}")
    yield _check_speaker(where, quote, sources)
    for variant in quote.variants:
        yield _check_words(where, variant.words, variant.citations, variant.outlets, sources)


def _check_speaker(where: str, quote: QuoteRow, sources: Sources) -> Finding | None:
    """The words are read again, and by a second reader: whose they are, and that the name stands near them."""
    if not quote.speaker and not quote.role:
        return None
    places = [
        (found, document)
        for citation, document in sources.cited_runs(quote.citations)
        for found in sources.quotes(document)
        if citation.start <= found.start
        and found.end <= citation.end
        and quote.words == found.words.rstrip(",")
    ]
    if not any((found.speaker, found.role) == (quote.speaker, quote.role) for found, _ in places):
        return Finding(where, f"{quote.speaker!r} is not who says {short(quote.words)} in the cited source")
    if not any(
        speaker_is_named(document.text, found.start, found.end, quote.speaker) for found, document in places
    ):
        return Finding(where, f"{quote.speaker!r} is not named near {short(quote.words)}")
    return None


def _check_words(
    where: str, words: str, numbers: tuple[int, ...], outlets: tuple[str, ...], sources: Sources
) -> Finding | None:
    cited = sources.cited_runs(numbers)
    holding = [(c, document) for c, document in cited if words in document.text[c.start : c.end]]
    if not words or not holding:
        return Finding(where, f"quotation is not in the cited source: {short(words)}")
    if not any(_is_quoted(document.text, words, c) for c, document in holding):
        return Finding(where, f"is not between quotation marks in the cited source: {short(words)}")
    unknown = set(outlets) - {citation.outlet for citation, _ in cited}
    if unknown:
        return Finding(where, f"outlet {min(unknown)!r} is not among the cited sources of {short(words)}")
    return None


def _is_quoted(text: str, words: str, citation: Citation) -> bool:
    """Tell whether the words stand right behind a quotation mark and before one."""
    at = text.find(words, citation.start, citation.end)
    while at >= 0:
        end = at + len(words)
        while end < len(text) and text[end] in _BEFORE_CLOSING:
            end += 1
        # French sets a space inside its marks
        opened = text[max(0, at - 3) : at].rstrip()[-1:] in (*_QUOTATION_MARKS,)
        if opened and end < len(text) and text[end] in _QUOTATION_MARKS:
            return True
        at = text.find(words, at + 1, citation.end)
    return False


def _check_label(where: str, row: FigureRow, *, is_short: bool) -> Finding | None:
    """A label is what stands around one of its row's figures; their sentences are checked with them.

    Args:
        is_short: the edition is from when labels were single words of a sentence.
    """
    parts = row.subject.split(GAP)
    if is_short and all(any(part in entry.sentence for entry in row.entries) for part in parts):
        return None
    for entry in row.entries:
        at = entry.sentence.find(entry.text)
        while entry.text and at >= 0:
            if label_is_around(parts, entry.sentence, at, at + len(entry.text)):
                return None
            at = entry.sentence.find(entry.text, at + 1)
    return Finding(where, f"label {short(row.subject)} is not what stands around a figure of its row")


def _check_unit(where: str, row: FigureRow, sources: Sources) -> Finding | None:
    """What a row counts is what its figures count when they are read again."""
    for entry in row.entries:
        units = {figure.unit for figure, _ in sources.figures_of(entry)}
        if units and row.unit not in units:
            read = ", ".join(sorted(units))
            return Finding(
                where, f"counts {row.unit!r}, where {short(entry.text)} counts {read!r} in its source"
            )
    return None


def _check_figure(where: str, entry: FigureEntry, sources: Sources) -> Finding | None:
    cited = sources.cited(entry.citations)
    holding = [(c, d) for c, d in cited if d.text[c.start : c.end] == entry.sentence]
    if not entry.text or not holding or entry.text not in entry.sentence:
        return Finding(where, f"figure is not in the cited source: {short(entry.text)}")
    if entry.outlet not in {document.outlet for _, document in holding}:
        return Finding(where, f"outlet {entry.outlet!r} is not the cited source's of {short(entry.text)}")
    read = sources.figures_of(entry)
    if read and not any(_same_value(figure, entry) for figure, _ in read):
        return Finding(where, f"{short(entry.text)} does not mean {entry.value:g} in its source")
    if not any(_is_written(entry, c, d) for c, d in holding):
        return Finding(where, f"{short(entry.text)} is written otherwise than {entry.value:g} in its source")
    return None


def _is_written(entry: FigureEntry, citation: Citation, document: Document) -> bool:
    """Whether the number words, at one of their places in the cited sentence, can mean the values."""
    at = document.text.find(entry.text, citation.start, citation.end)
    while at >= 0:
        values = (entry.value,) if entry.low == entry.high else (entry.low, entry.high)
        if number_is_written(document.text, at, at + len(entry.text), values):
            return True
        at = document.text.find(entry.text, at + 1, citation.end)
    return False


def _same_value(figure: Figure, entry: FigureEntry) -> bool:
    return (figure.value, figure.low, figure.high) == (entry.value, entry.low, entry.high)


def _check_timeline(where: str, entry: TimelineEntry | Expected, sources: Sources) -> Finding | None:
    for citation, document in sources.cited(entry.citations):
        if document.text[citation.start : citation.end] == entry.text:
            when = document.text[entry.when.start : entry.when.end]
            if document.id == entry.when.document_id and when != entry.when.text:
                return Finding(where, f"date {entry.when.text!r} is not in the cited source")
            if document.outlet == entry.outlet:
                return None
    return Finding(where, f"not what the cited source says: {short(entry.text)}")


def _check_day(where: str, entry: TimelineEntry, sources: Sources) -> Finding | None:
    """The day is read again in the edition's time zone, and by a second reader."""
    when = entry.when
    document = sources.documents.get(when.document_id)
    if document is None or when.first is None or when.last is None:
        return None
    read = {
        (mention.first, mention.last) for mention in sources.days(document) if mention.start == when.start
    }
    published = document.published_at.date() if document.published_at else None
    if (when.first, when.last) not in read or not day_follows(when.text, when.first, when.last, published):
        return Finding(where, f"{when.text!r} does not mean {when.first} in its source")
    return None


def _check_unprinted(where: str, other: RunnerUpReport | MissedFact, sources: Sources) -> Finding | None:
    """What was not printed is not cited either; its source is kept with those of its story, but not in a store."""
    document = sources.documents.get(other.document_id)
    if document is None or document.text[other.start : other.end] == other.text:
        return None
    return Finding(where, f"not what the stored source says: {short(other.text)}")


def _check_change(where: str, change: Change, sources: Sources) -> Iterator[Finding | None]:
    for words, numbers in ((change.old, change.old_citations), (change.new, change.new_citations)):
        if words:
            is_there = words in sources.texts(numbers)
            yield None if is_there else Finding(where, f"not what the cited source says: {short(words)}")
