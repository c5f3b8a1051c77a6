"""Plain text: wrapped, numbered, fit for a terminal, a printer of the old kind and a radio operator."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from briefing.model import (
    Briefing,
    FigureRow,
    Item,
    PrintedSentence,
    QuoteRow,
    SectionEntry,
    Status,
    one_per_source,
)
from briefing.render import left_out, phrases
from briefing.render.accounts import remedy_label, trouble_label
from briefing.render.design import Design
from briefing.render.labels import Labels
from briefing.render.options import RenderOptions
from briefing.render.other.ascii import to_ascii
from briefing.render.page.html import labels_of


def plain_text(briefing: Briefing, *, design: Design, options: RenderOptions) -> str:
    """Return the edition as text, no line longer than `options.width` but for a word that is."""
    writer = _Writer(briefing, options.width)
    lines = "\n".join(writer.whole() if design.scope == "all" else writer.first_page_only())
    text = lines.rstrip("\n") + "\n"
    return to_ascii(text) if options.ascii_only else text


class _Writer:
    def __init__(self, briefing: Briefing, width: int) -> None:
        self.briefing = briefing
        self.cited = {citation.id: citation for citation in briefing.citations}
        self.width = width
        self.labels: Labels = labels_of(briefing)
        self.say = self.labels.say

    def whole(self) -> Iterator[str]:
        yield from self.head()
        yield from self.first_page()
        for section in self.briefing.sections:
            yield from self.title(self.labels.theme(section.theme))
            for item in section.items:
                yield from self.item(item)
            for entry in section.entries:
                yield from self.entry(entry)
        yield from self.sources()
        yield from self.annex()
        yield from self.foot()

    def first_page_only(self) -> Iterator[str]:
        yield from self.head()
        yield from self.first_page()
        yield from self.sources()
        yield ""
        yield from self.proof()
        yield from self.foot()

    def proof(self) -> Iterator[str]:
        """Say how to prove the edition; by this the program knows its own editions, see intake.formats.own_output."""
        yield from self.wrap(
            f"{self.say('To check every sentence against the stored sources:')} briefing verify {self.briefing.id}"
        )

    def head(self) -> Iterator[str]:
        yield from self.mark()
        yield from self.wrap(self.briefing.title.upper())
        yield from self.wrap(phrases.edition_line(self.briefing, self.labels))
        yield ""
        rows = phrases.frame(self.briefing, self.labels)
        longest = max(len(label) for label, _ in rows)
        for label, value in rows:
            yield from self.wrap(f"{label:<{longest}}  {value}", hang=longest + 2)
        if self.briefing.edition.notice:
            yield ""
            yield from self.wrap(self.briefing.edition.notice)

    def foot(self) -> Iterator[str]:
        if self.briefing.edition.marking:
            yield ""
            yield from self.mark()

    def mark(self) -> Iterator[str]:
        if mark := phrases.marking(self.briefing.edition.marking):
            yield mark.text.rjust(self.width)
            yield ""

    def first_page(self) -> Iterator[str]:
        if self.briefing.top_lines or not self.briefing.sections:
            yield from self.title(self.say("Top lines"))
        if not self.briefing.sections:
            yield from self.wrap(self.say("Nothing to report in this period."))
        for line in self.briefing.top_lines:
            yield ""
            yield from self.wrap(
                f"{line.number}. {self.mark_of(line.status)}{self.labels.theme(line.theme)}", hang=3
            )
            yield from self.passages(line.sentences, indent=3)
            if outlets := phrases.source_line(
                line.basis, self.labels, tongue=phrases.tongue_of(line.sentences)
            ):
                yield from self.wrap(f"-- {outlets}", indent=3, hang=3)
        if self.briefing.key_figures:
            yield from self.title(self.say("Key figures"))
            yield from self.facts(self.briefing.key_figures, dated=True)

        if self.briefing.ahead:
            yield from self.title(self.say("Ahead"))
            for coming in self.briefing.ahead:
                when = phrases.date_span(coming.when, self.labels)
                said = self.named(when, f"{coming.text} {self.cites(coming.citations)}")
                yield from self.wrap(f"* {said}", hang=2)

    def item(self, item: Item) -> Iterator[str]:
        yield ""
        yield from self.wrap(f"{self.mark_of(item.status)}{item.headline}")
        if item.collapsed:
            outlets = phrases.source_line(item.basis, self.labels, tongue=item.language)
            known = self.say("unchanged since the last edition")
            yield from self.wrap(self.listed(known, outlets), indent=3)
            return
        yield from self.passages(item.sentences, indent=3)
        for change in item.changes:
            if change.old:
                said = f"{change.old} {self.cites(change.old_citations)}"
                yield from self.wrap(self.named(self.say("before"), said), indent=3, hang=5)
            if change.new:
                said = f"{change.new} {self.cites(change.new_citations)}"
                yield from self.wrap(self.named(self.say("now"), said), indent=3, hang=5)
        for entry in item.timeline:
            when = phrases.date_span(entry.when, self.labels)
            said = f"{entry.text} {self.cites(entry.citations)}{phrases.in_brackets(entry.outlet)}"
            yield from self.wrap(self.named(when, said), indent=3, hang=5)
        yield from self.facts(item.figures, indent=3)
        yield from self.quotes(item.quotes, indent=3)
        if item.translation:
            label = self.say("Machine translation, not verified")
            yield from self.wrap(self.named(label, item.translation), indent=3, hang=3)
        if item.comment:
            yield from self.wrap(self.named(self.say("Analyst comment"), item.comment), indent=3, hang=3)
        if basis := phrases.basis_line(item.basis, self.labels, tongue=item.language):
            yield from self.wrap(f"-- {basis}", indent=3, hang=3)

    def entry(self, entry: SectionEntry) -> Iterator[str]:
        yield ""
        elsewhere = f" (→ {self.labels.theme(entry.theme)})" if entry.theme else ""
        yield from self.wrap(f"{entry.headline}{elsewhere}")
        yield from self.passages(entry.sentences, indent=3)

    def named(self, name: str, text: str) -> str:
        return phrases.named(name, text, self.labels)

    def listed(self, *parts: str) -> str:
        return self.say("; ").join(part for part in parts if part)

    def mark_of(self, status: Status | None) -> str:
        label = phrases.status_label(status, self.labels)
        return f"[{label}] " if label else ""

    def passages(self, sentences: tuple[PrintedSentence, ...], *, indent: int) -> Iterator[str]:
        for run in phrases.runs(sentences):
            text = " ".join(f"{phrases.printed_text(s)} {self.cites(s.citations)}" for s in run.sentences)
            yield from self.wrap(text, indent=indent)

    def cites(self, ids: tuple[int, ...]) -> str:
        return "".join(f"[{cited.number}]" for cited in one_per_source(ids, self.cited))

    def facts(self, rows: tuple[FigureRow, ...], *, indent: int = 0, dated: bool = False) -> Iterator[str]:
        """Figures, a line to each row."""
        for row, line in phrases.figure_lines(rows):
            first = f"{line.before}{line.figure}{line.after}"
            said = [self.named(first, self.reporters(line.first, dated=dated))]
            said += [self.named(s.figure, self.reporters(s, dated=dated)) for s in line.others]
            notes = self.listed(phrases.relation_label(row.relation, self.labels), *line.aside)
            yield from self.wrap(f"* {self.listed(*said)}{phrases.in_brackets(notes)}", indent=indent, hang=2)

    def reporters(self, said: phrases.Statement, *, dated: bool) -> str:
        when = phrases.as_of(said, self.labels) if dated else ""
        outlets = [f"{entry.outlet} {self.cites(entry.citations)}".strip() for entry in said.entries]
        return self.say(", ").join([*outlets, when] if when else outlets)

    def quotes(self, rows: tuple[QuoteRow, ...], *, indent: int = 0) -> Iterator[str]:
        for row in rows:
            speaker = phrases.speaker_line(row, self.labels)
            outlets = self.labels.join(row.outlets)
            said = f"“{row.words}”{phrases.in_brackets(outlets)} {self.cites(row.citations)}"
            yield from self.wrap(f"* {self.named(speaker, said)}", indent=indent, hang=2)
            for variant in row.variants:
                names = self.labels.join(variant.outlets)
                said = f"“{variant.words}”{phrases.in_brackets(names)} {self.cites(variant.citations)}"
                yield from self.wrap(self.named(self.say("also worded"), said), indent=indent + 2, hang=2)

    def sources(self) -> Iterator[str]:
        if not self.briefing.sources:
            return
        yield from self.title(self.say("Sources"))
        notes = phrases.source_notes(self.briefing.sources, self.labels)
        for source in self.briefing.sources:
            yield ""
            numbers = f"[{source.number}]"
            about = notes[source.number]
            outlet = f"{source.outlet}{phrases.in_brackets(about)}".strip()
            head = f"{numbers} {self.named(outlet, source.title)}"
            yield from self.wrap(f"{head}{f', {source.author}' if source.author else ''}", hang=3)
            yield from self.wrap(self.labels.moment(source.published_at), indent=3)
            yield from self.wrap(source.url or source.origin, indent=3)
            retrieved = f"{self.say('retrieved')} {self.labels.moment(source.retrieved_at)}"
            yield from self.wrap(self.listed(retrieved, f"SHA-256 {source.sha256[:12]}"), indent=3)

    def annex(self) -> Iterator[str]:
        briefing = self.briefing
        yield from self.title(self.say("Annex"))
        yield from self.listing(
            self.say("What could not be read"),
            (
                self.listed(self.named(d.where, trouble_label(d, self.labels)), remedy_label(d, self.labels))
                for d in briefing.troubles
            ),
        )
        yield from self.listing(
            self.say("In the last edition, not reported since"),
            (f"{past.headline} ({self.labels.theme(past.theme)})" for past in briefing.dropped),
        )
        yield from self.listing(self.say("Silent outlets"), briefing.coverage.silent_outlets)
        yield from self.listing(
            self.say("Silent themes"), map(self.labels.theme, briefing.coverage.silent_themes)
        )
        yield from self.listing(
            self.say("Read and left out"),
            left_out.lines(briefing, self.labels),
        )
        yield ""
        yield from self.wrap(
            self.say("Every sentence is printed word for word from its source and numbered.")
        )
        yield from self.wrap(phrases.provenance_line(briefing, self.labels))
        yield from self.proof()

    def listing(self, name: str, lines: Iterable[str]) -> Iterator[str]:
        listed = list(lines)
        if listed:
            yield ""
            yield from self.wrap(name)
            for line in listed:
                yield from self.wrap(f"- {line}", indent=3, hang=2)

    def title(self, text: str) -> Iterator[str]:
        yield ""
        yield ""
        wrapped = list(self.wrap(text))
        yield from wrapped
        yield "=" * max(len(line) for line in wrapped)

    def wrap(self, text: str, *, indent: int = 0, hang: int = 0) -> Iterator[str]:
        margin = " " * indent
        yield from textwrap.wrap(
            text,
            self.width,
            initial_indent=margin,
            subsequent_indent=margin + " " * hang,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
