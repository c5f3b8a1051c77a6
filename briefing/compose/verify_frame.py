"""Proves what an edition says about itself as far as its captured texts and its own lists show it.

Leaves out what rests on settings or on documents that are not captured; `unproven` names that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.compose.findings import Finding, short
from briefing.compose.frame import count_words, edition_id, reading_minutes
from briefing.model import Basis, Briefing, Document, DocumentId, Item, PrintedSentence


def check_frame(
    briefing: Briefing, documents: Mapping[DocumentId, Document], printed: list[PrintedSentence]
) -> Iterator[Finding | None]:
    """Check id, lengths, counts, and that top lines say of their items what the items say."""
    edition = briefing.edition
    yield _same("edition", "id", briefing.id, edition_id(edition.slug, briefing.cut_off, edition.timezone))
    words = count_words(printed)
    yield _same("edition", "number of words", briefing.words, words)
    yield _same("edition", "reading time", briefing.reading_minutes, reading_minutes(words))
    used = len(briefing.sources)
    # a reader's own-theme edition cites fewer than were used
    if not used <= briefing.provenance.documents_used <= briefing.provenance.documents_read:
        yield Finding("edition", "has read or used fewer documents than it cites")
    if not briefing.period.start <= briefing.period.end <= briefing.cut_off:
        yield Finding("edition", "its period does not end at or before its cut-off")
    yield from _check_top_lines(briefing)
    for section in briefing.sections:
        for item in section.items:
            yield from _check_item(item, documents)


def unproven(briefing: Briefing, *, is_counted: bool = False) -> tuple[str, ...]:
    """Name what a proof from the captured texts cannot reach: it is the program's, or its user's, own account."""
    items = [item for section in briefing.sections for item in section.items]
    named = {
        f"marking {briefing.edition.marking!r}": bool(briefing.edition.marking),
        "that there is no marking": not briefing.edition.marking,
        f"title {briefing.title!r}": True,
        "notice": bool(briefing.edition.notice),
        "period and cut-off": True,
        "which section an item stands in, and why": bool(items),
        "status of the items": any(item.status is not None for item in items),
        "how many publishers are independent": bool(items) and not is_counted,
        "how figures compare": bool(briefing.key_figures) or any(item.figures for item in items),
        "what could not be read": True,
        "what was left out": True,
        "comments": any(item.comment for item in items),
        "translations": any(item.translation for item in items),
    }
    return tuple(name for name, is_said in named.items() if is_said)


def _same(where: str, what: str, found: object, expected: object) -> Finding | None:
    if found == expected:
        return None
    return Finding(where, f"{what} {short(str(found))} is not {short(str(expected))}")


def _check_top_lines(briefing: Briefing) -> Iterator[Finding | None]:
    homes = {item.id: (section.theme, item) for section in briefing.sections for item in section.items}
    for line in briefing.top_lines:
        where = f"top line {line.number}"
        if line.item_id not in homes:
            continue
        theme, item = homes[line.item_id]
        yield _same(where, "section", line.theme, theme)
        yield _same(where, "status", line.status, item.status)
        yield _same(where, "number in its item", item.top_line, line.number)
        yield None if line.basis == item.basis else Finding(where, "does not rest on what its item rests on")


def _check_item(item: Item, documents: Mapping[DocumentId, Document]) -> Iterator[Finding | None]:
    cited = {sentence.document_id for sentence in item.sentences} | {item.headline_document_id}
    if not cited <= set(item.document_ids):
        yield Finding(item.headline, "prints documents that are not among those of its story")
    story = [documents[key] for key in item.document_ids if key in documents]
    if len(story) < len(item.document_ids):
        # the originals were read again, or the store has forgotten some: then nothing can be counted
        return
    yield from _check_basis(item.headline, item.basis, story)


def _check_basis(where: str, basis: Basis, story: list[Document]) -> Iterator[Finding | None]:
    """No count is higher than the documents of the story allow; who counts as independent is not decided here."""
    outlets = {document.outlet for document in story}
    texts = len({document.sha256 for document in story})
    limits = (
        ("documents", basis.documents, len(story)),
        ("publishers", basis.publishers, len(story)),
        ("independent publishers", basis.independent, texts),
    )
    for name, count, most in limits:
        yield None if count <= most else Finding(where, f"counts {count} {name} where there can be {most}")
    if "" not in outlets and not set(basis.outlets) <= outlets:
        unknown = min(set(basis.outlets) - outlets)
        yield Finding(where, f"outlet {unknown!r} has no document in its story")
    times = {document.published_at for document in story} | {None}
    if not {basis.first_at, basis.last_at} <= times:
        yield Finding(where, "first or last report stands at a time that no document has")
