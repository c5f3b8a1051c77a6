"""Short lines put together from records: basis, sources, reasons, frame. Every format prints these same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby

from briefing.model import (
    TLP,
    Basis,
    Briefing,
    Citation,
    Coverage,
    DateMention,
    DocumentKind,
    Expected,
    FigureEntry,
    FigureRow,
    Place,
    PrintedSentence,
    PublisherKind,
    QuoteRow,
    Reason,
    Relation,
    SectionEntry,
    SourceDocument,
    Status,
)
from briefing.render.labels import Labels, direction

_TLP = dict(zip(TLP, ("#FFFFFF", "#33FF00", "#FFC000", "#FFC000", "#FF2B2B"), strict=True))
# a length of at most so many pages is set in small type
BRIEF_PAGES = 2
# between the stretches of a label (figures.clause_labels)
_GAP = " … "
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_ENDS = (".", "?", "!", "…", "؟", "。", "！", "？", "।", "።", "۔")
_UNSAFE_IN_ANCHOR = re.compile(r"[^A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences of one passage, printed as one paragraph."""

    sentences: tuple[PrintedSentence, ...]
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Marking:
    """A handling mark with the colors the Traffic Light Protocol 2.0 gives it; never translated."""

    text: str
    # for style sheets: "tlp-amber", or "free" for a mark of the user's own
    kind: str
    color: str
    background: str


# outlets named in a line
_NAMES_SHOWN = 4


def runs(sentences: tuple[PrintedSentence, ...]) -> tuple[Run, ...]:
    """Group sentences into passages, so that two sources never read as one text."""
    groups: list[list[PrintedSentence]] = []
    for sentence in sentences:
        follows = groups and not sentence.starts_passage
        if follows and groups[-1][-1].document_id == sentence.document_id:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return tuple(Run(tuple(group), group[0].language, direction(group[0].language)) for group in groups)


def marking(text: str) -> Marking | None:
    """Return how a mark is shown, None when there is none."""
    if not text.strip():
        return None
    spelled = text.strip().upper() if text.strip().upper() in _TLP else text.strip()
    color = _TLP.get(spelled)
    kind = spelled.lower().replace(":", "-").replace("+", "-") if color else "free"
    return Marking(spelled, kind, color or "#FFFFFF", "#000000")


def anchor(text: str) -> str:
    """Make a safe fragment identifier."""
    return _UNSAFE_IN_ANCHOR.sub("-", text) or "x"


def basis_line(basis: Basis, labels: Labels, *, tongue: str = "") -> str:
    """`3 independent outlets: A, B and C; first 22 Oct, 18:30, last 04:30`; "" when nothing is known.

    Args:
        tongue: language of what is printed, named when it is not the edition's.
    """
    # of one outlet the list of sources has the time
    span = basis_span(basis, labels) if len(basis.outlets) > 1 else ""
    return labels.say("; ").join(part for part in (voices_line(basis, labels, tongue=tongue), span) if part)


def voices_line(basis: Basis, labels: Labels, *, tongue: str = "") -> str:
    """The same without times, for paper: the list of sources has them."""
    official = labels.count("%(n)s official statement", "%(n)s official statements", basis.official)
    voices = f"{_voices(basis, labels)}{in_brackets(labels.foreign(tongue))}"
    parts = (voices.strip(), official if basis.official else "")
    return labels.say("; ").join(part for part in parts if part)


def _voices(basis: Basis, labels: Labels) -> str:
    names = basis.voices or basis.outlets
    if basis.independent < 2 and len(basis.outlets) < 2:
        return names_line(names, labels)
    counted = labels.count("%(n)s independent outlet", "%(n)s independent outlets", basis.independent)
    return f"{counted}: {names_line(names, labels)}" if names else counted


def names_line(names: tuple[str, ...], labels: Labels) -> str:
    """`A, B and C`; of many, the first four `and 12 others`."""
    more = len(names) - _NAMES_SHOWN
    if more < 2:
        return labels.join(names)
    shown = labels.say(", ").join(names[:_NAMES_SHOWN])
    return labels.say(
        "%(head)s and %(last)s", head=shown, last=labels.count("%(n)s other", "%(n)s others", more)
    )


def basis_span(basis: Basis, labels: Labels) -> str:
    """`first 22 Oct, 04:12, last 06:40`; "" without times."""
    if basis.first_at is None or basis.last_at is None:
        return ""
    first = labels.reported(basis.first_at)
    if basis.first_at == basis.last_at:
        return labels.say("reported %(time)s", time=first)
    last = labels.reported(basis.last_at, beside=basis.first_at)
    return labels.say("first %(first)s, last %(last)s", first=first, last=last)


def source_line(basis: Basis, labels: Labels, *, tongue: str = "") -> str:
    """Name the outlets, as a reader would say it, and the language when it is not the edition's."""
    names = names_line(basis.voices or basis.outlets, labels)
    return f"{names}{in_brackets(labels.foreign(tongue))}" if names else ""


def named(name: str, text: str, labels: Labels) -> str:
    """`name: text`, or the text alone when it has no name."""
    return f"{name}{labels.say(': ')}{text}" if name else text


def tongue_of(sentences: Sequence[PrintedSentence]) -> str:
    """Return the language that printed sentences open in."""
    return sentences[0].language if sentences else ""


def in_brackets(text: str) -> str:
    """` (text)`, or nothing."""
    return f" ({text})" if text else ""


def why_line(reasons: tuple[Reason, ...], labels: Labels) -> str:
    """`“ceasefire” (title), “envoy*” (lead, 3×)`, strongest first."""
    places = {
        Place.TITLE: labels.say("title"),
        Place.LEAD: labels.say("lead"),
        Place.BODY: labels.say("text"),
    }
    return labels.say(", ").join(
        f"{reason.term} ({places[reason.where]}{f' {reason.count}×' if reason.count > 1 else ''})"
        for reason in reasons
    )


def status_label(status: Status | None, labels: Labels) -> str:
    """`NEW`, `DEVELOPING`, `UPDATED`, `CORRECTED`, `CONTINUING` in the edition's language; "" for no mark."""
    if status is None:
        return ""
    words = {
        Status.DEVELOPING: labels.say("DEVELOPING"),
        Status.NEW: labels.say("NEW"),
        Status.UPDATED: labels.say("UPDATED"),
        Status.CORRECTED: labels.say("CORRECTED"),
        Status.CONTINUING: labels.say("CONTINUING"),
    }
    return words[status]


def relation_label(relation: Relation, labels: Labels) -> str:
    """How comparable figures stand to one another; "" when there is nothing to say."""
    words = {
        Relation.SINGLE: "",
        Relation.AGREE: labels.say("sources agree"),
        Relation.DIFFER: labels.say("sources differ"),
        Relation.SUPERSEDED: labels.say("superseded"),
    }
    return words[relation]


def kind_label(kind: DocumentKind, labels: Labels) -> str:
    """What sort of document it is; "" for plain news."""
    words = {
        DocumentKind.NEWS: "",
        DocumentKind.OFFICIAL: labels.say("official statement"),
        DocumentKind.OPINION: labels.say("opinion"),
        DocumentKind.LIVE: labels.say("live report"),
        DocumentKind.FACT_CHECK: labels.say("fact check"),
        DocumentKind.SATIRE: labels.say("satire"),
    }
    return words[kind]


def publisher_label(kind: PublisherKind, labels: Labels) -> str:
    """Who stands behind a source, in a word; "" when not known."""
    words = {
        PublisherKind.AGENCY: labels.say("news agency"),
        PublisherKind.STATE: labels.say("state media"),
        PublisherKind.PUBLIC: labels.say("public broadcaster"),
        PublisherKind.PRIVATE: labels.say("privately owned"),
        PublisherKind.OFFICIAL: labels.say("official body"),
        PublisherKind.NGO: labels.say("non-governmental organization"),
        PublisherKind.UNKNOWN: "",
    }
    return words[kind]


def source_notes(sources: Sequence[SourceDocument], labels: Labels) -> dict[int, str]:
    """What a reader must know of each source, by its number; who stands behind an outlet is said once."""
    introduced: set[str] = set()
    notes = {}
    for source in sources:
        behind = "" if source.outlet in introduced else _behind(source, labels)
        introduced.add(source.outlet)
        parts = (behind, document_note(source, labels))
        notes[source.number] = labels.say("; ").join(part for part in parts if part)
    return notes


def document_note(source: SourceDocument, labels: Labels) -> str:
    """What a reader must know of one document, whoever published it: `opinion; carries text of Meridian Wire`."""
    agency = labels.say("carries text of %(agency)s", agency=source.agency) if source.agency else ""
    return labels.say("; ").join(part for part in (kind_label(source.kind, labels), agency) if part)


def outlet_notes(sources: Sequence[SourceDocument], labels: Labels) -> tuple[tuple[str, str], ...]:
    """Each outlet of which something is known, with who stands behind it, by name."""
    known = {source.outlet: _behind(source, labels) for source in reversed(sources)}
    return tuple((outlet, note) for outlet, note in sorted(known.items()) if outlet and note)


def _behind(source: SourceDocument, labels: Labels) -> str:
    """Publisher, ownership and country of an outlet."""
    # `Gulf Ledger FZ` says nothing more of the Gulf Ledger
    says_more = not source.publisher.casefold().startswith(source.outlet.casefold())
    publisher = source.publisher if says_more else ""
    parts = (publisher, source.descriptor or publisher_label(source.publisher_kind, labels), source.country)
    return labels.say("; ").join(part for part in parts if part)


def figure_words(entry: FigureEntry) -> str:
    """The figure as its source words it, with the qualifier that stood before it."""
    if not entry.qualifier or entry.text.lower().startswith(entry.qualifier.lower()):
        return entry.text
    return f"{entry.qualifier} {entry.text}"


def speaker_line(quote: QuoteRow, labels: Labels) -> str:
    """Speaker and role as the source gives them."""
    who = quote.speaker or labels.say("speaker not named")
    return labels.say("%(name)s, %(role)s", name=who, role=quote.role) if quote.role else who


def frame(briefing: Briefing, labels: Labels) -> tuple[tuple[str, str], ...]:
    """Label and value of each fact a reader needs before reading."""
    cut_off = briefing.cut_off
    period = labels.say(
        "%(start)s to %(end)s",
        start=labels.clock(briefing.period.start),
        end=labels.clock(briefing.period.end),
    )
    # undated documents make no period
    covered = [(labels.say("Period covered"), period)] if briefing.period.start < briefing.period.end else []
    rows = [
        *covered,
        (labels.say("Information cut-off"), labels.clock(cut_off)),
    ]
    # an edition of a past time is made again to the byte, so nobody knows when; then nothing is said
    if briefing.produced_at != cut_off:
        rows.append((labels.say("Produced"), labels.clock(briefing.produced_at)))
    if briefing.edition.next_due is not None:
        rows.append((labels.say("Next due"), labels.clock(briefing.edition.next_due)))
    rows.append((labels.say("Times in"), labels.zone(cut_off)))
    minutes = labels.count("%(n)s minute", "%(n)s minutes", briefing.reading_minutes)
    rows.append((labels.say("Reading time"), minutes))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure and everyone who gives it in the same words."""

    figure: str
    entries: tuple[FigureEntry, ...]


def statements(row: FigureRow) -> tuple[Statement, ...]:
    """Group what agrees to the letter, so that five outlets with one number are one line; order as in the row."""
    groups: dict[str, list[FigureEntry]] = {}
    for entry in row.entries:
        groups.setdefault(figure_words(entry).casefold(), []).append(entry)
    return tuple(Statement(figure_words(entries[0]), tuple(entries)) for entries in groups.values())


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A row as it is read: the newest statement with the words around its number, then the others.

    `before + figure + after` stands so in a sentence of `first` where the label has words beside the number.
    """

    before: str
    # as that sentence words it
    figure: str
    after: str
    first: Statement
    # further words of the label: where, who says so
    aside: tuple[str, ...]
    others: tuple[Statement, ...]


def figure_line(row: FigureRow) -> FigureLine:
    """Put a figure back among the words of its label; the newest statement of the row comes first where it has them."""
    told = statements(row)
    newest = sorted(
        told, key=lambda s: max((e.as_of for e in s.entries if e.as_of), default=_LONG_AGO), reverse=True
    )
    parts = tuple((row.subject or row.unit).split(_GAP))
    for statement in newest:
        for entry in statement.entries:
            if placed := _around(entry.sentence, entry.text, parts):
                before, after = placed
                aside = tuple(part for part in parts if part not in (before.strip(), after.strip()))
                others = tuple(other for other in newest if other is not statement)
                return FigureLine(before, entry.text, after, statement, aside, others)
    return FigureLine(f"{parts[0]} ", newest[0].figure, "", newest[0], parts[1:], tuple(newest[1:]))


def figure_lines(rows: Sequence[FigureRow]) -> tuple[tuple[FigureRow, FigureLine], ...]:
    """Each row with its line; one that goes on in the words of the line above begins where that one had come to."""
    found: list[tuple[FigureRow, FigureLine]] = []
    told = ""
    for row in rows:
        line = figure_line(row)
        rest = line.before.removeprefix(told) if told else line.before
        told = line.before + line.figure
        is_cut = rest != line.before and bool(rest.strip())
        found.append((row, replace(line, before=f"… {rest.lstrip()}") if is_cut else line))
    return tuple(found)


def _around(sentence: str, figure: str, parts: tuple[str, ...]) -> tuple[str, str] | None:
    """The parts of a label that stand right before and right behind a figure in its sentence: the most at any place."""
    best: tuple[str, str] | None = None
    start = sentence.find(figure)
    while start >= 0:
        ahead, behind = sentence[:start], sentence[start + len(figure) :]
        before, after = ahead.rstrip(), behind.lstrip(" \u00a0-")
        left = next((part for part in parts if before.endswith(part)), "")
        right = next((part for part in parts if after.startswith(part) and part != left), "")
        # with what stands between them in the sentence
        found = (
            left + ahead[len(before) :] if left else "",
            behind[: len(behind) - len(after)] + right if right else "",
        )
        if len("".join(found)) > len("".join(best or ())):
            best = found
        start = sentence.find(figure, start + 1)
    return best


def as_of(statement: Statement, labels: Labels) -> str:
    """When a figure was given, first and last; "" without times."""
    times = sorted(entry.as_of for entry in statement.entries if entry.as_of)
    if not times:
        return ""
    first = labels.reported(times[0])
    last = labels.reported(times[-1], beside=times[0])
    if times[0] == times[-1]:
        return first
    return labels.say("%(start)s to %(end)s", start=first, end=last)


def edition_line(briefing: Briefing, labels: Labels) -> str:
    """`Gulf desk, no. 214`."""
    edition = briefing.edition
    if edition.number is None:
        return edition.name
    return labels.say("%(name)s, no. %(number)s", name=edition.name, number=edition.number)


def is_dated(briefing: Briefing) -> bool:
    """Say whether the title tells the day."""
    return f"{briefing.cut_off.year}" in briefing.title


def above_title(briefing: Briefing, labels: Labels) -> str:
    """What the title does not say itself: the edition's name and number, the day; "" when it says all."""
    edition = briefing.edition
    is_named = edition.number is None and edition.name.casefold() in briefing.title.casefold()
    parts = (
        "" if is_named else edition_line(briefing, labels),
        "" if is_dated(briefing) else labels.full_date(briefing.cut_off),
    )
    return labels.say(", ").join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a printed sentence: the source's words, or an addition of ours in brackets."""

    text: str
    added: bool


def pieces(sentence: PrintedSentence) -> tuple[Piece, ...]:
    """Split a sentence at its additions; the pieces that are not added are exactly its text."""
    found: list[Piece] = []
    position = 0
    for addition in sorted(sentence.additions, key=lambda a: (a.offset, a.words)):
        if addition.offset > position:
            found.append(Piece(sentence.text[position : addition.offset], added=False))
        position = max(position, addition.offset)
        glued = position > 0 and not sentence.text[position - 1].isspace()
        found.append(Piece(f" [{addition.words}]" if glued else f"[{addition.words}] ", added=True))
    found.append(Piece(sentence.text[position:], added=False))
    return tuple(piece for piece in found if piece.text)


def printed_text(sentence: PrintedSentence) -> str:
    """The sentence with additions in brackets, for formats without markup."""
    return "".join(piece.text for piece in pieces(sentence))


def web_link(url: str) -> str:
    """Return the URL when it is an ordinary web or mail link, "" otherwise; others are printed, not linked."""
    return url if url.lower().startswith(("https://", "http://", "mailto:")) else ""


def citation_link(citation: Citation) -> str:
    """Return the address of the very words on the source's page; "" when the source has no web address."""
    link = web_link(citation.url)
    if not link or not citation.fragment or link.lower().startswith("mailto:"):
        return link
    return f"{link}{'' if '#' in link else '#'}:~:{citation.fragment}"


def provenance_line(briefing: Briefing, labels: Labels) -> str:
    """Which program, method and input made the edition."""
    made = briefing.provenance
    return labels.say(
        "Made by briefing %(version)s from %(used)s of %(read)s documents, method %(method)s, "
        "%(words)s of %(budget)s words, input SHA-256 %(hash)s.",
        version=made.version,
        used=labels.number(made.documents_used),
        read=labels.number(made.documents_read),
        method=made.method,
        words=labels.number(briefing.selection.words),
        budget=labels.number(briefing.selection.budget_words),
        hash=made.input_sha256[:16],
    )


def date_span(mention: DateMention, labels: Labels) -> str:
    """The day or days a mention stands for; its own words when they could not be resolved."""
    if mention.first is None:
        return mention.text
    first = labels.calendar_day(mention.first)
    if mention.last is None or mention.last == mention.first:
        return first
    return labels.say("%(start)s to %(end)s", start=first, end=labels.calendar_day(mention.last))


def by_day(coming: Sequence[Expected], labels: Labels) -> tuple[tuple[str, tuple[Expected, ...]], ...]:
    """What is to come, in the order given, under each day that is said once."""
    groups = groupby(coming, key=lambda expected: date_span(expected.when, labels))
    return tuple((day, tuple(found)) for day, found in groups)


def summary(briefing: Briefing) -> str:
    """The first top line, for previews; "" when there is nothing to report."""
    if not briefing.top_lines:
        return ""
    return " ".join(printed_text(sentence) for sentence in briefing.top_lines[0].sentences)


def repeats(entry: SectionEntry, briefing: Briefing) -> bool:
    """Say whether an entry tells nothing that its item in the same edition does not tell."""
    items = (item for section in briefing.sections for item in section.items)
    home = next((item for item in items if item.id == entry.item_id), None)
    told = {(s.document_id, s.start) for s in home.sentences} if home else set()
    return bool(told) and all((s.document_id, s.start) in told for s in entry.sentences)


def stopped(text: str) -> str:
    """End a text with a full stop unless it ends with a mark of its own."""
    return text if text.rstrip("\"'”’»)]").endswith(_ENDS) else f"{text}."


def telling(coverage: Coverage) -> Coverage | None:
    """Leave out the outlets that told nothing of any theme; None when fewer than two are left to compare."""
    kept = [at for at in range(len(coverage.outlets)) if any(row.counts[at] for row in coverage.rows)]
    if len(kept) < 2:
        return None
    return replace(
        coverage,
        outlets=tuple(coverage.outlets[at] for at in kept),
        rows=tuple(replace(row, counts=tuple(row.counts[at] for at in kept)) for row in coverage.rows),
    )


def usual_title(name: str, date: str, labels: Labels) -> str:
    """Name and date with the comma of the language: what an edition is called when nobody says otherwise."""
    return labels.say("%(name)s, %(date)s", name=name, date=date)
