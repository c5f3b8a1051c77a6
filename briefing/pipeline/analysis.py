"""From gathered documents to all that selection needs; nothing here depends on the length asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.compose.assign import NAMED
from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ChangeDraft, SentenceKey, StoryDraft
from briefing.compose.items import ItemMaterial, story_item
from briefing.compose.limits import Supply
from briefing.compose.materials import Materials
from briefing.compose.news import dropped_items, story_changes, story_standing
from briefing.compose.novelty import novel_sentences
from briefing.compose.prepared import Prepared
from briefing.copies.independence import story_basis, text_origins
from briefing.copies.publishers import PublisherRegistry
from briefing.model import (
    Document,
    DocumentId,
    Edition,
    LeftOut,
    Passage,
    PastItem,
    Sentence,
    Status,
    Story,
    ThemeId,
    ThemePack,
    sha256_hex,
)
from briefing.passages.fitness import Present, present_of
from briefing.pipeline.features import Reader, compiled
from briefing.pipeline.options import DigestOptions, EditionInput, Frame, Previous, Report
from briefing.pipeline.readset import ReadSet, read_closely
from briefing.pipeline.work.executor import Executor
from briefing.stories.grouping import group_stories
from briefing.stories.importance import story_importance, with_importance
from briefing.themes.homes import is_aside, story_consequence
from briefing.themes.matching import ThemeMatcher

# stories that are looked at closely, for each item that could be printed; the rest cannot win
_STORIES_PER_ITEM = 2
_LEAST_STORIES = 20
# documents that sentences of one story are taken from
_MOST_SPEAKING = 12


def prepare(
    given: EditionInput,
    options: DigestOptions,
    *,
    most_items: int,
    report: Report,
    executor: Executor,
) -> Prepared:
    """Analyze the documents of an edition.

    Args:
        given: documents in any order, with the edition before and the troubles.
        most_items: how many items could be printed at the most.
        executor: does the work on single documents.
    """
    edition = given.frame.edition
    reader = Reader(wanted_themes(options.pack, options.only), options.aliases)
    matcher = compiled(reader.pack)
    registry = PublisherRegistry(options.publishers)
    reading = read_closely(given, options, reader=reader, executor=executor, report=report)
    report("grouping documents into stories")
    stories = _stories(reading, registry, given)
    present = present_of(reading.current, given.frame.cut_off, background_age=options.background_age)
    drafts = _drafts(stories, reading, registry, matcher, frame=given.frame, present=present)
    # a period that was stated is all of these days
    drafts, past = _news_first(drafts, present) if given.frame.since is None else (drafts, ())
    close = drafts[: max(_LEAST_STORIES, _STORIES_PER_ITEM * most_items)]
    report("looking for sentences, quotes and figures")
    findings = DocumentFindings(
        reading.documents, reading.sentences, timezone=edition.timezone, present=present
    )
    return Prepared(
        documents=reading.documents,
        read=reading.read,
        publishers={key: registry.publisher(document) for key, document in reading.documents.items()},
        origins=text_origins(reading.documents.values(), registry, reading.copies),
        matched=reading.matched(),
        materials=Materials(
            [draft for draft in close if not draft.is_unchanged],
            make=lambda draft, only_reports: _item(
                draft,
                edition,
                options.pack,
                matcher,
                findings,
                only_reports=only_reports,
                supply=_supply(len(reading.read), len(drafts), most_items),
            ),
        ),
        stories=tuple(close),
        copies=tuple(group.document_ids for group in reading.copies),
        unchanged=tuple(draft for draft in close if draft.is_unchanged),
        findings=findings,
        basis_of=lambda documents, telling: story_basis(documents, registry, reading.copies, telling=telling),
        left_out=(*reading.left_out, *_unused(drafts[len(close) :]), *_past(past)),
        diagnostics=reading.diagnostics,
        dropped=_dropped(given.previous, stories, reading),
        input_sha256=sha256_hex("\n".join(f"{d.id} {d.sha256}" for d in reading.read)),
    )


def _supply(documents: int, stories: int, most_items: int) -> Supply:
    if documents == 1:
        return Supply.LONE
    return Supply.MANY if stories > most_items else Supply.FEW


def wanted_themes(pack: ThemePack, only: Sequence[ThemeId] | Sequence[str]) -> ThemePack:
    """The pack without the themes that were not asked for."""
    return replace(pack, themes=tuple(t for t in pack.themes if t.id in only)) if only else pack


def _stories(reading: ReadSet, registry: PublisherRegistry, given: EditionInput) -> tuple[Story, ...]:
    superseded = {revision.revision_of for revision in reading.revisions}
    known = [document for document in reading.earlier if document.id not in superseded]
    return group_stories(
        (*reading.current, *known),
        registry=registry,
        duplicates=reading.copies,
        features=reading.features,
        vectors=given.vectors,
        meanings=given.meanings,
    )


def _drafts(
    stories: Iterable[Story],
    reading: ReadSet,
    registry: PublisherRegistry,
    matcher: ThemeMatcher,
    *,
    frame: Frame,
    present: Present,
) -> list[StoryDraft]:
    """Stories with documents of this edition, most important first."""
    every = reading.documents
    current = {document.id: document for document in reading.current}
    drafts = []
    for story in stories:
        documents = tuple(current[key] for key in story.document_ids if key in current)
        if not documents:
            documents = tuple(every[key] for key in story.document_ids if key in reading.again)
        if documents:
            draft = _draft(story, documents, reading, registry, matcher, frame=frame)
            drafts.append(_without_false_news(draft, present))
    return sorted(drafts, key=lambda draft: (-draft.story.importance, draft.story.id))


def _news_first(drafts: list[StoryDraft], present: Present) -> tuple[list[StoryDraft], Sequence[StoryDraft]]:
    """Part the stories of the edition's days from those of which all reports are background; without news all speak."""
    is_past = [all(map(present.is_background, draft.documents)) for draft in drafts]
    if all(is_past):
        return drafts, ()
    news, past = (
        [d for d, is_of_past in zip(drafts, is_past, strict=True) if is_of_past is wanted]
        for wanted in (False, True)
    )
    return news, past


def _without_false_news(draft: StoryDraft, present: Present) -> StoryDraft:
    """A story whose documents are all background is not new, whether or not an edition before had it."""
    if draft.status is Status.NEW and all(map(present.is_background, draft.documents)):
        return replace(draft, status=Status.CONTINUING)
    return draft


def _draft(
    story: Story,
    documents: tuple[Document, ...],
    reading: ReadSet,
    registry: PublisherRegistry,
    matcher: ThemeMatcher,
    *,
    frame: Frame,
) -> StoryDraft:
    every = reading.documents
    basis = story_basis(documents, registry, reading.copies)
    speaking = _speaking(documents, reading, registry)
    # a pointer to another's article, or a copy, gives a story no theme
    told = [reading.themes[document.id] for document in speaking]
    matches = matcher.match_story(told)
    revisions = reading.revisions_among(story.document_ids)

    def find_news(fresh: Sequence[DocumentId], had: Sequence[DocumentId]) -> frozenset[SentenceKey]:
        new, known = ([every[key] for key in keys] for keys in (fresh, had))
        return novel_sentences(new, known, reading.sentences, timezone=frame.edition.timezone)

    known = [every[key] for key in story.document_ids]
    standing = story_standing(story, known, revisions, reading.before, find_news)
    changes = story_changes(story, revisions, reading.before)
    today = replace(story, document_ids=tuple(d.id for d in documents), independent=basis.independent)
    return StoryDraft(
        story=with_importance(today, story_importance(documents, basis, matches, cut_off=frame.cut_off)),
        documents=documents,
        speaking=speaking,
        sentences=reading.sentences,
        basis=basis,
        themes=matches,
        status=standing.status,
        first_reported=standing.first_reported,
        is_unchanged=standing.is_unchanged,
        changes=changes,
        earlier=tuple(key for key in story.document_ids if key in reading.before.documents),
        news=standing.news | _restated(changes, standing.status, reading.sentences),
        belongs={one.document_id: tuple(match.theme for match in one.matches) for one in told},
        consequence=story_consequence(told),
        is_aside=is_aside(told),
    )


def _restated(
    changes: Sequence[ChangeDraft],
    status: Status | None,
    sentences: Mapping[DocumentId, tuple[Sentence, ...]],
) -> frozenset[SentenceKey]:
    """What a revised document says that it did not say: in a corrected story, rightly what was said wrongly before."""
    if status not in (Status.CORRECTED, Status.UPDATED):
        return frozenset()
    spans = {change.new for change in changes if change.new and (change.old or status is Status.UPDATED)}
    documents = {span[0] for span in spans if span}
    return frozenset(
        (key, sentence.index)
        for key in documents
        for sentence in sentences[key]
        if (key, sentence.start, sentence.end) in spans
    )


def _speaking(
    documents: tuple[Document, ...], reading: ReadSet, registry: PublisherRegistry
) -> tuple[Document, ...]:
    """Documents with words of their own: no copies, and no newsletter items that point at others' articles."""
    original = tuple(document for document in documents if document.id not in reading.copied)
    reports = tuple(document for document in original if registry.linked_publisher(document) is None)
    return _one_of_each(reports or original or documents[:1], registry)


def _one_of_each(documents: tuple[Document, ...], registry: PublisherRegistry) -> tuple[Document, ...]:
    """At most so many documents: the newest of every publisher before the second newest of any."""
    if len(documents) <= _MOST_SPEAKING:
        return documents
    turns: dict[str, int] = {}
    ranked = []
    for place, document in reversed(list(enumerate(documents))):
        family = registry.family(document)
        turns[family] = turns.get(family, 0) + 1
        ranked.append((turns[family], -place))
    kept = sorted(-place for _, place in sorted(ranked)[:_MOST_SPEAKING])
    return tuple(documents[place] for place in kept)


def _item(
    draft: StoryDraft,
    edition: Edition,
    pack: ThemePack,
    matcher: ThemeMatcher,
    findings: DocumentFindings,
    *,
    only_reports: bool,
    supply: Supply,
) -> ItemMaterial | None:
    passages = {document.id: tuple(_printable(document, draft, findings)) for document in draft.speaking}

    names = {theme.id: theme.name.casefold() for theme in pack.themes}

    def scores(document: Document, sentences: Sequence[Sentence]) -> Sequence[Mapping[ThemeId, float]]:
        texts = [document.text[sentence.start : sentence.end] for sentence in sentences]
        found = matcher.score_sentences(texts, document.language)
        return [_with_names(told, text, names) for told, text in zip(found, texts, strict=True)]

    return story_item(
        draft,
        passages,
        scores=scores,
        findings=findings,
        language=edition.language,
        only_reports=only_reports,
        supply=supply,
    )


def _with_names(
    scores: Mapping[ThemeId, float], text: str, names: Mapping[ThemeId, str]
) -> Mapping[ThemeId, float]:
    """More for a theme that a sentence names."""
    said = text.casefold() if scores else ""
    return {theme: score + NAMED * (names[theme] in said) for theme, score in scores.items()}


def _printable(document: Document, draft: StoryDraft, findings: DocumentFindings) -> Iterator[Passage]:
    """The passages of a document, without statements that are printed as a correction of it."""
    sentences = draft.sentences[document.id]
    shown = {change.new for change in draft.changes} if draft.status is Status.CORRECTED else set()
    corrected = {
        s.index
        for s in sentences
        if (document.id, s.start, s.end) in shown and (document.id, s.index) not in draft.news
    }
    return (
        passage
        for passage in findings.passages(document.id)
        if not corrected & set(range(passage.first, passage.last + 1))
    )


def _past(drafts: Iterable[StoryDraft]) -> list[LeftOut]:
    return [
        LeftOut(document.id, document.title, document.outlet, "published before the period")
        for draft in drafts
        for document in draft.documents
    ]


def _unused(drafts: Iterable[StoryDraft]) -> list[LeftOut]:
    return [
        LeftOut.because("less important than what is printed", document)
        for draft in drafts
        for document in draft.documents
    ]


def _dropped(previous: Previous | None, stories: Iterable[Story], reading: ReadSet) -> tuple[PastItem, ...]:
    if previous is None:
        return ()
    current = {document.id for document in reading.current} | reading.again
    reported: set[DocumentId] = set()
    for story in stories:
        if current & set(story.document_ids):
            reported |= set(story.document_ids)
    # an article that was revised is still reported on
    reported |= {revision.revision_of for revision in reading.revisions if revision.document_id in reported}
    return dropped_items(previous.briefing, reported)
