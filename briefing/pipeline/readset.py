"""Reads the documents of an edition closely: sentences, themes, copies and versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.compose.frame import divide_by_period
from briefing.compose.news import Before
from briefing.copies.duplicates import DuplicateGroup, near_duplicates
from briefing.copies.revisions import Revision, find_revisions
from briefing.model import Diagnostic, Document, DocumentId, LeftOut, Sentence, ThemeId
from briefing.pipeline.features import Reader, SentencesRead, ThemesRead, join_batches
from briefing.pipeline.options import DigestOptions, EditionInput, Report
from briefing.pipeline.work.executor import Executor
from briefing.stories.features import StoryFeatures
from briefing.themes.homes import DocumentThemes
from briefing.themes.muting import newest_of_each, without_muted


@dataclass(frozen=True)  # no slots: cached_property needs a dictionary
class ReadSet:
    """The documents of the period and of the edition before, with what is known of each."""

    # documents of the period, by id
    read: tuple[Document, ...]
    # of those, the newest version of each article
    current: tuple[Document, ...]
    # documents of the edition before that did not come in again
    earlier: tuple[Document, ...]
    sentences: Mapping[DocumentId, tuple[Sentence, ...]]
    themes: Mapping[DocumentId, DocumentThemes]
    features: StoryFeatures
    copies: tuple[DuplicateGroup, ...]
    revisions: tuple[Revision, ...]
    before: Before
    # documents of the edition before that came in once more, unchanged and older than the period
    again: frozenset[DocumentId]
    left_out: tuple[LeftOut, ...]
    diagnostics: tuple[Diagnostic, ...]

    @cached_property
    def documents(self) -> dict[DocumentId, Document]:
        return {document.id: document for document in (*self.earlier, *self.read)}

    @cached_property
    def _revision_places(self) -> dict[DocumentId, int]:
        return {revision.document_id: place for place, revision in enumerate(self.revisions)}

    def revisions_among(self, ids: Iterable[DocumentId]) -> list[Revision]:
        """The revisions whose later version is among these documents, in their order."""
        places = self._revision_places
        return [self.revisions[place] for place in sorted(places[key] for key in ids if key in places)]

    @cached_property
    def copied(self) -> frozenset[DocumentId]:
        """Copies of others' texts; a new version is like its old one, but it is the outlet's own word."""
        copies = {copy.document_id for group in self.copies for copy in group.copies}
        return frozenset(copies - self._revision_places.keys())

    def matched(self) -> dict[ThemeId, frozenset[DocumentId]]:
        """Documents of the period per theme."""
        found: dict[ThemeId, set[DocumentId]] = {}
        for document in self.read:
            for match in self.themes[document.id].matches:
                found.setdefault(match.theme, set()).add(document.id)
        return {theme: frozenset(ids) for theme, ids in found.items()}


def read_closely(
    given: EditionInput, options: DigestOptions, *, reader: Reader, executor: Executor, report: Report
) -> ReadSet:
    """Divide documents by period, leave out what is muted, read each of the rest, find copies and versions."""
    frame, previous = given.frame, given.previous
    inside, outside, notes = divide_by_period(given.documents, since=frame.since, cut_off=frame.cut_off)
    inside, muted = without_muted(inside, options.mutes)
    inside, surplus = newest_of_each(inside, options.most_of)
    read = tuple(sorted(inside, key=lambda document: document.id))
    today = {document.id for document in read}
    older = previous.documents if previous else ()
    earlier = tuple(document for document in older if document.id not in today)
    known = {document.id for document in earlier}
    again = frozenset(document.id for document in given.documents if document.id in known)
    every = (*earlier, *read)
    report(f"reading {len(every)} documents")
    features = join_batches(executor.map(reader, every))
    sentences = SentencesRead(every)
    report("looking for copies and revisions")
    copies = near_duplicates(every, shingles=features.shingles)
    revisions = find_revisions(every, sentences=sentences, duplicates=copies)
    superseded = {revision.revision_of for revision in revisions}
    return ReadSet(
        read=read,
        current=tuple(document for document in read if document.id not in superseded),
        earlier=earlier,
        sentences=sentences,
        themes=ThemesRead(features, reader.pack),
        features=features.stories,
        copies=copies,
        revisions=revisions,
        before=_before(older, copies, revisions, is_first=previous is None),
        again=again,
        left_out=(
            *(left for left in outside if left.document_id not in again),
            *muted,
            *surplus,
            *(LeftOut.because("an older version of an article", d) for d in read if d.id in superseded),
        ),
        diagnostics=(*given.troubles, *notes),
    )


def _before(
    older: tuple[Document, ...],
    copies: tuple[DuplicateGroup, ...],
    revisions: tuple[Revision, ...],
    *,
    is_first: bool,
) -> Before:
    known = {document.id for document in older}
    stale = {revision.document_id for revision in revisions if revision.status is None} | {
        copy.document_id for group in copies if group.original in known for copy in group.copies
    }
    changed = {revision.document_id for revision in revisions if revision.status is not None}
    return Before(frozenset(known), frozenset(stale - changed), is_first)
