"""Documents in, a briefing out: analyze, choose, compose. The same input gives the same briefing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from briefing.compose.assemble import Body, EntryInSection, SectionDraft, assemble_body
from briefing.compose.choose import choose
from briefing.compose.citations import CitationBook
from briefing.compose.copies import same_wordings
from briefing.compose.coverage import coverage
from briefing.compose.draft import ItemDraft, StoryDraft
from briefing.compose.frame import count_words, edition_id, period_covered, reading_minutes
from briefing.compose.headline import choose_headline
from briefing.compose.left_out import left_out
from briefing.compose.length import Length
from briefing.compose.missed import missed_facts
from briefing.compose.prepared import Prepared
from briefing.compose.printing import Printer
from briefing.compose.verify import printed_sentences
from briefing.compose.verify_basis import publishers_sha256
from briefing.compose.volume import with_volume
from briefing.copies.publishers import PublisherRegistry
from briefing.model import (
    Briefing,
    Diagnostic,
    Document,
    Provenance,
    Publisher,
    Stage,
    sha256_hex,
    to_json,
    to_json_lines,
)
from briefing.passages.fitness import present_of
from briefing.pipeline.analysis import prepare, wanted_themes
from briefing.pipeline.lengths import fit_pages, most_for
from briefing.pipeline.options import DEFAULT_WORDS, Digest, DigestOptions, EditionInput, Previous, Report
from briefing.pipeline.ports import Press
from briefing.pipeline.work.executor import Executor, InProcess
from briefing.text import document_sentences
from briefing.version import __version__


def digest(
    given: EditionInput,
    options: DigestOptions,
    press: Press | None = None,
    *,
    report: Report = lambda _: None,
    executor: Executor | None = None,
) -> Digest:
    """Make a briefing of an edition's input, at the length that the options say.

    A length in pages is met by choosing less, never by smaller type.

    Args:
        press: lays out what is to fill so many pages; not needed for other lengths.
        executor: does the work on single documents; without one it is done in this process.
    """
    given = _with_named_outlets(_with_newest(given, options.most_documents), options.publishers)
    length = length_of(options)
    if options.pages:
        length = most_for(options.pages, length)
    executor = executor or InProcess()
    executor.start(len(given.documents))
    prepared = prepare(given, options, most_items=length.most_items, report=report, executor=executor)
    report("choosing sentences")
    if not options.pages:
        return compose(prepared, given, options, length)
    if press is None:
        raise ValueError("a length in pages takes a press")

    def at_length(length: Length) -> Digest:
        return compose(prepared, given, options, length)

    def filled_pages(made: Digest) -> float:
        report(f"fitting {options.pages} pages: {made.briefing.words} words")
        return press.filled_pages(made.briefing)

    return fit_pages(
        at_length,
        filled_pages,
        lambda made: press.likely_pages(made.briefing),
        most=length,
        wanted=options.pages,
    )


def _with_newest(given: EditionInput, most: int) -> EditionInput:
    """Keep the newest documents when there are more than the limit, and say so."""
    if len(given.documents) <= most:
        return given
    by_age = sorted(given.documents, key=lambda d: (d.published_at or d.retrieved_at, d.id), reverse=True)
    note = Diagnostic(
        Stage.STORE,
        "too-many",
        "documents",
        f"{len(given.documents)} in the period, the {most} newest are read",
        "raise limits.documents",
    )
    kept = tuple(sorted(by_age[:most], key=lambda document: document.id))
    return replace(given, documents=kept, troubles=(*given.troubles, note))


def _with_named_outlets(given: EditionInput, publishers: Iterable[Publisher]) -> EditionInput:
    """Call outlets that are known by their address alone by the name that readers know."""
    registry = PublisherRegistry(publishers)
    named = (replace(document, outlet=registry.outlet_name(document)) for document in given.documents)
    return replace(given, documents=tuple(named))


def length_of(options: DigestOptions) -> Length:
    """The budget that the options ask for; without one, a default in words."""
    words = options.words if options.words or options.sentences else DEFAULT_WORDS
    return Length(words, options.sentences, item=options.item, items=options.items)


def compose(prepared: Prepared, given: EditionInput, options: DigestOptions, length: Length) -> Digest:
    """Choose at one length and put the briefing together."""
    frame, previous = given.frame, given.previous
    today = frame.cut_off.astimezone(ZoneInfo(frame.edition.timezone)).date()
    told = tuple(s.text for _, s in printed_sentences(previous.briefing)) if previous else ()
    if len(prepared.read) == 1:
        length = length.of_lone_article(len(document_sentences(prepared.read[0])))
    chosen = choose(
        prepared,
        length,
        method=options.ranking or options.method,
        language=frame.edition.language,
        told=told,
        today=today,
    )
    drafts = (*chosen.drafts, *_collapsed(prepared, language=frame.edition.language))
    book = CitationBook(prepared.documents, prepared.publishers, agencies=prepared.origins)
    printer = Printer(
        book,
        copies={key: spans for story in _stories(drafts) for key, spans in same_wordings(story).items()},
        told=frozenset(told),
    )
    sections = _sections(drafts, prepared, options)
    body = assemble_body(
        sections,
        book,
        printer,
        documents=prepared.documents,
        top_lines=length.top_lines(options.top_lines),
        ahead=chosen.ahead,
    )
    names = {theme.id: theme.name for theme in options.pack.themes}
    cited = {source.document_id for source in book.sources()}
    edition = frame.edition
    made = Briefing(
        id=edition_id(edition.slug, frame.cut_off, edition.timezone),
        title=frame.title,
        edition=edition,
        period=frame.period
        or period_covered(
            prepared.read,
            since=frame.since,
            cut_off=frame.cut_off,
            is_background=present_of(
                prepared.read, frame.cut_off, background_age=options.background_age
            ).is_background,
        ),
        cut_off=frame.cut_off,
        produced_at=frame.produced_at,
        words=0,
        reading_minutes=1,
        top_lines=body.top_lines,
        key_figures=body.key_figures,
        sections=body.sections,
        citations=book.citations(),
        sources=book.sources(),
        diagnostics=prepared.diagnostics,
        left_out=left_out(prepared, chosen.no_room, drafts, cited),
        coverage=coverage(
            prepared.read,
            [theme.name for theme in wanted_themes(options.pack, options.only).themes],
            {names[theme]: ids for theme, ids in prepared.matched.items()},
            previous=previous.briefing if previous else None,
        ),
        selection=chosen.report,
        provenance=_provenance(prepared, given, options, book),
        dropped=prepared.dropped,
        ahead=body.ahead,
        missed=missed_facts(prepared.stories, cited, _texts(body), prepared.findings),
    )
    words = count_words(sentence for _, sentence in printed_sentences(made))
    made = replace(made, words=words, reading_minutes=reading_minutes(words))
    made = with_volume(made, previous.briefing if previous else None)
    captured = _captured(prepared, made, drafts)
    provenance = replace(made.provenance, sources_sha256=sha256_hex(to_json_lines(captured)))
    return Digest(replace(made, provenance=provenance), captured)


def _texts(body: Body) -> list[str]:
    """The wording of every printed sentence."""
    items = [s.text for section in body.sections for item in section.items for s in item.sentences]
    return items + [s.text for section in body.sections for entry in section.entries for s in entry.sentences]


def _stories(drafts: Iterable[ItemDraft]) -> list[StoryDraft]:
    return list({draft.story.story.id: draft.story for draft in drafts}.values())


def _collapsed(prepared: Prepared, *, language: str) -> list[ItemDraft]:
    """Stories without news, each as one line under its main theme."""
    return [
        ItemDraft(
            story=story,
            theme=story.themes[0],
            headline=choose_headline(story.speaking, language=language, used={}, theme_fit={}),
            passages=(),
            basis=story.basis,
            collapsed=True,
        )
        for story in prepared.unchanged
        if story.themes
    ]


def _sections(
    drafts: Sequence[ItemDraft], prepared: Prepared, options: DigestOptions
) -> tuple[SectionDraft, ...]:
    names = {theme.id: theme.name for theme in options.pack.themes}
    sections = []
    for theme in options.pack.themes:
        items = [draft for draft in drafts if draft.theme and draft.theme.theme == theme.id]
        entries = [
            EntryInSection(draft, names[draft.theme.theme], entry.passages)
            for draft in _ranked(draft for draft in drafts if draft.entries)
            for entry in draft.entries
            if draft.theme and entry.theme.theme == theme.id
        ]
        documents = len(prepared.matched.get(theme.id, ()))
        sections.append(
            SectionDraft(theme.id, theme.name, theme.description, _ranked(items), documents, tuple(entries))
        )
    others = [draft for draft in drafts if draft.theme is None]
    inside = set().union(*prepared.matched.values()) if prepared.matched else set()
    rest = sum(document.id not in inside for document in prepared.read)
    is_off_theme = bool(others) and not any(section.items for section in sections)
    title, note = ("News", _off_theme(options)) if is_off_theme else ("Also noted", "")
    sections.append(SectionDraft(None, title, note, _ranked(others), rest))
    return tuple(section for section in sections if section.items or section.entries)


def _off_theme(options: DigestOptions) -> str:
    """Says why the briefing is organized by story, and what to do about it."""
    return (
        f"By story: nothing here fits the themes of “{options.pack.name}”. "
        "Another pack: briefing themes list; your own themes: docs/themes.md."
    )


def _ranked(items: Iterable[ItemDraft]) -> tuple[ItemDraft, ...]:
    def rank(draft: ItemDraft) -> tuple[bool, float, str]:
        share = draft.theme.score if draft.theme else 0.0
        return draft.collapsed, -draft.story.story.importance * (0.5 + share), draft.story.story.id

    return tuple(sorted(items, key=rank))


def _provenance(
    prepared: Prepared, given: EditionInput, options: DigestOptions, book: CitationBook
) -> Provenance:
    resolved = {
        "pack": options.pack.name,
        "words": str(options.words or ""),
        "sentences": str(options.sentences or ""),
        "vectors": given.meanings.source if given.meanings else "",
        "since": given.frame.since.isoformat() if given.frame.since else "",
        "themes": ", ".join(theme.name for theme in wanted_themes(options.pack, options.only).themes),
    }
    return Provenance(
        version=__version__,
        input_sha256=prepared.input_sha256,
        method=options.method,
        options=tuple(sorted((name, value) for name, value in resolved.items() if value)),
        documents_read=len(prepared.read),
        documents_used=len(book.sources()),
        previous_id=given.previous.briefing.id if given.previous else "",
        previous_sha256=_sha256_of(given.previous) if given.previous else "",
        publishers_sha256=publishers_sha256(options.publishers),
    )


def _sha256_of(previous: Previous) -> str:
    """The hash of the edition before: of its file, or of what its file would be."""
    return previous.sha256 or sha256_hex(to_json(previous.briefing))


def _captured(prepared: Prepared, briefing: Briefing, drafts: Sequence[ItemDraft]) -> tuple[Document, ...]:
    """Every document of a printed story and every cited one: for `verify`, and to say later what is new."""
    wanted = {document.id for draft in drafts for document in draft.story.documents}
    wanted |= {source.document_id for source in briefing.sources}
    # what told the stories so far goes on being known
    wanted |= {key for draft in drafts for key in draft.story.earlier}
    return tuple(prepared.documents[key] for key in sorted(wanted))
