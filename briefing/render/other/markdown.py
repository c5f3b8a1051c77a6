"""Markdown: headings, numbered citations linked to the sources, nothing a source wrote taken as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.model import Briefing, FigureRow, Item, PrintedSentence, QuoteRow, SectionEntry, one_per_source
from briefing.render import left_out, phrases
from briefing.render.accounts import remedy_label, trouble_label
from briefing.render.design import Design
from briefing.render.page.html import labels_of

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
# list and quote marks count only where a line starts
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def escape(text: str) -> str:
    """Make a text stand for itself in Markdown, on one line."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split("\n"))))


def markdown_text(briefing: Briefing, *, design: Design) -> str:
    """Return the edition as CommonMark with tables."""
    writer = _Writer(briefing)
    blocks = writer.whole() if design.scope == "all" else writer.first_page_only()
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Writer:
    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.cited = {citation.id: citation for citation in briefing.citations}
        self.labels = labels_of(briefing)
        self.say = self.labels.say

    def whole(self) -> Iterator[str]:
        yield from self.head()
        yield from self.first_page()
        for section in self.briefing.sections:
            yield f"## {escape(self.labels.theme(section.theme))}"
            for item in section.items:
                yield from self.item(item)
            for entry in section.entries:
                yield from self.entry(entry)
        yield from self.sources()
        yield from self.annex()
        yield self.mark()

    def first_page_only(self) -> Iterator[str]:
        yield from self.head()
        yield from self.first_page()
        yield from self.sources()
        yield from self.proof()
        yield self.mark()

    def mark(self) -> str:
        mark = phrases.marking(self.briefing.edition.marking)
        return f"**{escape(mark.text)}**" if mark else ""

    def proof(self) -> Iterator[str]:
        """Say how to prove the edition; by this the program knows its own editions, see intake.formats.own_output."""
        yield f"{self.say('To check every sentence against the stored sources:')} `briefing verify {self.briefing.id}`"

    def head(self) -> Iterator[str]:
        yield self.mark()
        yield f"# {escape(self.briefing.title)}"
        yield escape(phrases.edition_line(self.briefing, self.labels))
        yield "\n".join(
            f"- {self.called(escape(label), escape(value))}"
            for label, value in phrases.frame(self.briefing, self.labels)
        )
        if self.briefing.edition.notice:
            yield f"*{escape(self.briefing.edition.notice)}*"

    def first_page(self) -> Iterator[str]:
        if self.briefing.top_lines or not self.briefing.sections:
            yield f"## {self.say('Top lines')}"
        if not self.briefing.sections:
            yield self.say("Nothing to report in this period.")
        for line in self.briefing.top_lines:
            status = phrases.status_label(line.status, self.labels)
            outlets = escape(
                phrases.source_line(line.basis, self.labels, tongue=phrases.tongue_of(line.sentences))
            )
            yield f"**{line.number}. {escape(self.labels.theme(line.theme))}**" + (
                f" ({status})" if status else ""
            )
            yield from self.passages(line.sentences)
            yield f"*{outlets}*" if outlets else ""
        if self.briefing.key_figures:
            yield f"## {self.say('Key figures')}"
            yield self.bullets(self.facts(self.briefing.key_figures, dated=True))

        if self.briefing.ahead:
            yield f"## {self.say('Ahead')}"
            yield self.bullets(
                self.called(
                    escape(phrases.date_span(coming.when, self.labels)),
                    f"{escape(coming.text)}{self.cites(coming.citations)}",
                )
                for coming in self.briefing.ahead
            )

    def item(self, item: Item) -> Iterator[str]:
        status = phrases.status_label(item.status, self.labels)
        outlets = escape(phrases.source_line(item.basis, self.labels, tongue=item.language))
        yield f"### {escape(item.headline)}"
        if item.collapsed:
            known = self.say("unchanged since the last edition")
            yield f"*{self.listed(status, known, outlets)}*"
            return
        if status:
            yield f"*{status}*"
        yield from self.passages(item.sentences)
        yield self.bullets(self.changes(item))
        yield self.bullets(
            self.called(
                escape(phrases.date_span(entry.when, self.labels)),
                f"{escape(entry.text)}{self.cites(entry.citations)}{phrases.in_brackets(escape(entry.outlet))}",
            )
            for entry in item.timeline
        )
        yield self.bullets(self.facts(item.figures))
        yield self.quotes(item.quotes)
        if item.translation:
            label = self.say("Machine translation, not verified")
            yield f"> **{label}**{self.say(': ')}{escape(item.translation)}"
        if item.comment:
            yield f"> **{self.say('Analyst comment')}**{self.say(': ')}{escape(item.comment)}"
        basis = escape(phrases.basis_line(item.basis, self.labels, tongue=item.language))
        yield f"*{basis}*" if basis else ""

    def entry(self, entry: SectionEntry) -> Iterator[str]:
        elsewhere = f" (→ {escape(self.labels.theme(entry.theme))})" if entry.theme else ""
        yield f"### {escape(entry.headline)}{elsewhere}"
        yield from self.passages(entry.sentences)

    def changes(self, item: Item) -> Iterator[str]:
        for change in item.changes:
            if change.old:
                yield self.called(
                    self.say("before"), f"{escape(change.old)}{self.cites(change.old_citations)}"
                )
            if change.new:
                yield self.called(self.say("now"), f"{escape(change.new)}{self.cites(change.new_citations)}")

    def passages(self, sentences: tuple[PrintedSentence, ...]) -> Iterator[str]:
        for run in phrases.runs(sentences):
            yield " ".join(
                f"{escape(phrases.printed_text(s))}{self.cites(s.citations)}" for s in run.sentences
            )

    def cites(self, ids: tuple[int, ...]) -> str:
        """Link each number to the very words, or to its source where that has no web address."""
        cited = one_per_source(ids, self.cited)
        return "".join(
            f"[[{c.number}]]({_target(phrases.citation_link(c)) or f'#c{c.number}'})" for c in cited
        )

    def facts(self, rows: tuple[FigureRow, ...], *, dated: bool = False) -> Iterator[str]:
        """Figures, a line to each row."""
        for row, line in phrases.figure_lines(rows):
            first = f"{escape(line.before)}**{escape(line.figure)}**{escape(line.after)}"
            said = [self.called(first, self.reporters(line.first, dated=dated))]
            said += [
                self.called(f"**{escape(s.figure)}**", self.reporters(s, dated=dated)) for s in line.others
            ]
            notes = self.listed(phrases.relation_label(row.relation, self.labels), *line.aside)
            yield self.listed(*said) + phrases.in_brackets(escape(notes))

    def reporters(self, said: phrases.Statement, *, dated: bool) -> str:
        when = phrases.as_of(said, self.labels) if dated else ""
        outlets = [f"{escape(entry.outlet)}{self.cites(entry.citations)}" for entry in said.entries]
        return self.say(", ").join([*outlets, when] if when else outlets)

    def quotes(self, rows: tuple[QuoteRow, ...]) -> str:
        lines = []
        for row in rows:
            outlets = escape(self.labels.join(row.outlets))
            speaker = escape(phrases.speaker_line(row, self.labels))
            said = f"“{escape(row.words)}”{self.cites(row.citations)}{phrases.in_brackets(outlets)}"
            lines.append(self.called(speaker, said))
            for variant in row.variants:
                names = escape(self.labels.join(variant.outlets))
                said = f"“{escape(variant.words)}”{self.cites(variant.citations)}{phrases.in_brackets(names)}"
                lines.append(self.called(self.say("also worded"), said))
        return self.bullets(lines)

    def sources(self) -> Iterator[str]:
        if not self.briefing.sources:
            return
        yield f"## {self.say('Sources')}"
        notes = phrases.source_notes(self.briefing.sources, self.labels)
        for source in self.briefing.sources:
            numbers = f'<a id="c{source.number}"></a>[{source.number}]'
            about = notes[source.number]
            link = phrases.web_link(source.url)
            parts = [
                f"{numbers} "
                + (f"**{escape(source.outlet)}**" if source.outlet else "")
                + (f" ({escape(about)})" if about else ""),
                f"*{escape(source.title)}*" + (f", {escape(source.author)}" if source.author else ""),
                self.labels.moment(source.published_at),
                f"<{_bare(link)}>" if link else escape(source.url or source.origin),
                f"{self.say('retrieved')} {self.labels.moment(source.retrieved_at)}, "
                f"SHA-256 {source.sha256[:12]}",
            ]
            yield ". ".join(part for part in parts if part)

    def annex(self) -> Iterator[str]:
        briefing = self.briefing
        yield f"## {self.say('Annex')}"
        yield self.named(
            "What could not be read",
            (
                self.listed(self.called(d.where, trouble_label(d, self.labels)), remedy_label(d, self.labels))
                for d in briefing.troubles
            ),
        )
        yield self.named(
            "In the last edition, not reported since",
            (f"{past.headline} ({self.labels.theme(past.theme)})" for past in briefing.dropped),
        )
        yield self.named("Silent outlets", briefing.coverage.silent_outlets)
        yield self.named("Silent themes", map(self.labels.theme, briefing.coverage.silent_themes))
        yield self.named("Read and left out", left_out.lines(briefing, self.labels))
        yield self.say("Every sentence is printed word for word from its source and numbered.")
        yield escape(phrases.provenance_line(briefing, self.labels))
        yield from self.proof()

    def named(self, name: str, lines: Iterable[str]) -> str:
        listed = self.bullets(escape(line) for line in lines)
        return f"### {self.say(name)}\n\n{listed}" if listed else ""

    def called(self, name: str, text: str) -> str:
        return phrases.named(name, text, self.labels)

    def listed(self, *parts: str) -> str:
        return self.say("; ").join(part for part in parts if part)

    def bullets(self, lines: Iterable[str]) -> str:
        return "\n".join(f"- {line}" for line in lines)


def _target(url: str) -> str:
    """Make an address fit between parentheses."""
    return _bare(url).replace("(", "%28").replace(")", "%29").replace("\\", "%5C")


def _bare(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\n", "")
