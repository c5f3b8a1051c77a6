"""Names every document that was read and is not cited, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from briefing.compose.draft import ItemDraft, SentenceKey, StoryDraft
from briefing.compose.kept_out import main_reason
from briefing.compose.prepared import Prepared
from briefing.compose.printing import passage_sentences
from briefing.compose.reporters import reporters
from briefing.model import Document, DocumentId, DocumentKind, LeftOut
from briefing.stories.genres import Genre, genre

_NO_NEWS = "nothing new since the last edition"
_SAME = "says what is printed"
_BESIDE = "not chosen for its item"
_NO_ROOM, _NO_THEME = "no room", "fits no theme"
_UNFIT = "nothing in it can be printed on its own"
_NO_ACT = "reports no act of these days that could open an item"


def left_out(
    prepared: Prepared,
    no_room: Sequence[StoryDraft],
    drafts: Sequence[ItemDraft],
    cited: Collection[DocumentId],
) -> tuple[LeftOut, ...]:
    """Every document that was read and is not cited: what might be missed first, then by reason, outlet and title.

    Args:
        no_room: stories that could have been printed.
        drafts: the printed items; the headline of one that is a line names its document.
    """
    found = {left.document_id: left for left in prepared.left_out}
    shown = {draft.headline.id for draft in drafts} | set(cited)

    def leave(document: Document, reason: str) -> None:
        if document.id not in shown:
            found.setdefault(document.id, LeftOut.because(reason, document))

    copied = _copied(prepared, cited)
    for draft in drafts:
        for document, reason in _of_item(draft, prepared, copied):
            leave(document, reason)
    for story in prepared.unchanged:
        for document in story.documents:
            leave(document, _NO_NEWS)
    for story in no_room:
        for document in story.documents:
            leave(document, _no_report(document) or (_NO_ROOM if story.themes else _NO_THEME))
    for document in prepared.read:
        if document.id not in shown and document.id not in found:
            leave(document, _unprintable(document, prepared))
    return tuple(
        sorted(
            found.values(),
            key=lambda left: (
                # what a reader goes through last, and what a page has no room to name first
                left.reason.startswith((_NO_THEME, "no report: ")),
                left.reason,
                left.outlet,
                left.title,
                left.document_id,
            ),
        )
    )


def _unprintable(document: Document, prepared: Prepared) -> str:
    if no_report := _no_report(document):
        return no_report
    fitness = prepared.findings.fitness(document.id)
    fit = any(fitness.verdict(sentence.index).is_fit for sentence in prepared.findings.sentences(document.id))
    if fit and document.kind in (DocumentKind.NEWS, DocumentKind.OFFICIAL):
        return _NO_ACT
    reason = main_reason(document, prepared.findings)
    return f"nothing in it is fit to print: {reason}" if reason else _UNFIT


def _no_report(document: Document) -> str:
    """Why a page makes no item by its kind, "" for a report."""
    kind = genre(document)
    return (
        "" if kind is Genre.REPORT or document.kind is not DocumentKind.NEWS else f"no report: {kind.value}"
    )


def _of_item(
    draft: ItemDraft, prepared: Prepared, copied: Mapping[DocumentId, str]
) -> list[tuple[Document, str]]:
    """The documents of a printed story, with why they would not be cited."""
    if draft.collapsed:
        return [(document, _NO_NEWS) for document in draft.story.documents]
    telling = {document.id for document in reporters(draft.story.documents, _keys(draft), prepared.findings)}
    return [
        (document, copied.get(document.id) or (_SAME if document.id in telling else _BESIDE))
        for document in draft.story.documents
    ]


def _copied(prepared: Prepared, cited: Collection[DocumentId]) -> dict[DocumentId, str]:
    """The reason for each document that carries the text of a cited one."""
    reasons: dict[DocumentId, str] = {}
    for group in prepared.copies:
        original = next((key for key in group if key in cited), None)
        if original is not None:
            source = prepared.documents[original]
            reasons |= dict.fromkeys(group, f"copy of {source.outlet or source.title}")
    return reasons


def _keys(draft: ItemDraft) -> list[SentenceKey]:
    every = (*draft.passages, *(passage for entry in draft.entries for passage in entry.passages))
    return passage_sentences(every)
