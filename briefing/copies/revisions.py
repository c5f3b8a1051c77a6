"""Find later versions of one article, and say sentence by sentence what changed between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

from briefing.copies.components import Components
from briefing.copies.duplicates import DuplicateGroup, containment, near_duplicates
from briefing.copies.forms import are_filled_in, are_of_one_form
from briefing.copies.publishers import outlet_key
from briefing.copies.sentence_changes import SentenceChange, has_correction_note, sentence_changes
from briefing.model import NEVER, Document, DocumentId, Sentence, Status
from briefing.text.split import document_sentences

# two texts of one outlet without a common address: how much of each the other must hold
_NEAR_EQUAL = 0.6
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmpid|smid|share|output|amp", re.IGNORECASE)
# most addresses: taken apart here in a tenth of the time
_PLAIN_URL = re.compile(r"https?://([\w.-]+)(/[\w./~-]*)?", re.ASCII)
_ENDING = re.compile(r"/(?:amp|index\.html?)?$")


@dataclass(frozen=True, slots=True)
class Revision:
    """`document_id` is a later version of `revision_of`, its direct predecessor.

    `status` is CORRECTED when a statement of fact was changed or withdrawn, UPDATED when something was
    added or rewritten, None when nothing that matters changed.
    """

    document_id: DocumentId
    revision_of: DocumentId
    status: Status | None
    changes: tuple[SentenceChange, ...] = ()


def find_revisions(
    documents: Sequence[Document],
    *,
    sentences: Mapping[DocumentId, Sequence[Sentence]] | None = None,
    duplicates: Sequence[DuplicateGroup] | None = None,
) -> tuple[Revision, ...]:
    """Chain the versions of each article, oldest to newest.

    Versions share an address, a canonical link or a guid, or are near-equal texts of one outlet. Documents
    of the previous edition may be among `documents`.

    Args:
        sentences: where they are known already.
        duplicates: what `near_duplicates` found for these documents, when it has run already.

    Returns:
        Revisions by time, then id; the oldest version of an article is in none as `document_id`.
    """
    known = sentences or {}
    revisions = []
    for chain in _chains(documents, near_duplicates(documents) if duplicates is None else duplicates):
        for older, newer in pairwise(chain):
            revisions.append(_revision(older, newer, known))
    times = {document.id: _age(document) for document in documents}
    return tuple(sorted(revisions, key=lambda revision: times[revision.document_id]))


def address_key(url: str) -> str:
    """A URL without scheme, `www.`, tracking, fragment and AMP ending; "" for none and for front pages."""
    plain = _PLAIN_URL.fullmatch(url)
    if plain:
        netloc, path, query = plain[1], plain[2] or "", ""
    else:
        try:
            _, netloc, path, query, _ = urlsplit(url.strip())
        except ValueError:
            return ""
        query = urlencode([(k, v) for k, v in parse_qsl(query) if not _TRACKING.fullmatch(k)])
    path = _ENDING.sub("", path.rstrip("/"))
    host = netloc.lower().removeprefix("www.").removeprefix("amp.").removeprefix("m.")
    return f"{host}{path}{'?' if query else ''}{query}" if host and (path or query) else ""


def _age(document: Document) -> tuple[datetime, datetime, str]:
    return document.published_at or NEVER, document.retrieved_at, document.id


def _chains(documents: Sequence[Document], duplicates: Iterable[DuplicateGroup]) -> list[list[Document]]:
    ordered = sorted(documents, key=_age)
    known = {document.id: document for document in ordered}
    versions = Components(known)
    for first, second in _links(ordered, known, duplicates):
        versions.join(first, second)
    chains = [[known[key] for key in group] for group in versions.groups()]
    return [chain for chain in chains if len(chain) > 1]


def _links(
    ordered: Sequence[Document], known: Mapping[DocumentId, Document], duplicates: Iterable[DuplicateGroup]
) -> Iterable[tuple[DocumentId, DocumentId]]:
    seen: dict[tuple[str, str], Document] = {}
    pages: dict[str, Document] = {}
    for document in ordered:
        outlet, address = outlet_key(document.outlet), address_key(document.url)
        if document.revision_of in known and document.revision_of is not None:
            yield document.revision_of, document.id
        # a newsletter's item carries the address of the article it points at: not a version of it; the same
        # page under another name of the outlet is
        page = pages.setdefault(address, document)
        if document.url and page is not document and _is_rewritten(page, document):
            yield page.id, document.id
        for key in ((f"url {outlet}", address), (f"guid {outlet}", document.guid)):
            if key[1]:
                first = seen.setdefault(key, document)
                if first is not document and is_version(first, document):
                    yield first.id, document.id
    for group in duplicates:
        by_outlet: dict[str, Document] = {}
        for member in sorted((known[key] for key in group.document_ids if key in known), key=_age):
            outlet = outlet_key(member.outlet)
            first = by_outlet.setdefault(outlet, member)
            if outlet and first is not member and _is_rewritten(first, member):
                yield first.id, member.id


def is_version(first: Document, second: Document) -> bool:
    """Whether two documents of one outlet that share a guid or an address are one article.

    The guid comes first: many feeds give all their entries one link. Where guid and address say two things, as in
    feeds that give all entries one guid or a new guid at each fetch, the texts decide; or the settings of their source.
    """
    if _have_exact_guids(first, second):
        return first.guid == second.guid
    is_other_guid = bool(first.guid and second.guid) and first.guid != second.guid
    addresses = address_key(first.url), address_key(second.url)
    is_other_address = all(addresses) and addresses[0] != addresses[1]
    if is_other_guid or is_other_address:
        return _is_rewritten(first, second)
    # an export without guids may give one link to all of its records
    has_one_guid = bool(first.guid) and first.guid == second.guid
    return has_one_guid or not are_filled_in(first, second)


def _is_rewritten(first: Document, second: Document) -> bool:
    """Whether two texts are nearly equal and tell of one thing."""
    if _have_exact_guids(first, second):
        return first.guid == second.guid
    return _near_equal(first.text, second.text) and not are_of_one_form(first, second)


def _have_exact_guids(first: Document, second: Document) -> bool:
    return first.exact_guid and second.exact_guid and first.source_id == second.source_id


def _near_equal(first: str, second: str) -> bool:
    if first == second:
        return True
    return min(containment(first, second), containment(second, first)) >= _NEAR_EQUAL


def _is_one_page(older: Document, newer: Document) -> bool:
    """Whether one stands where the other stood, by address, guid or its own word."""
    return (
        newer.revision_of == older.id
        or bool(older.guid and older.guid == newer.guid)
        or address_key(older.url) == address_key(newer.url)
    )


def _revision(
    older: Document, newer: Document, sentences: Mapping[DocumentId, Sequence[Sentence]]
) -> Revision:
    if older.text == newer.text:
        return Revision(newer.id, older.id, None)
    changes = sentence_changes(
        older,
        newer,
        sentences.get(older.id) or document_sentences(older),
        sentences.get(newer.id) or document_sentences(newer),
    )
    return Revision(newer.id, older.id, _status(older, newer, changes), changes)


def _status(older: Document, newer: Document, changes: Sequence[SentenceChange]) -> Status | None:
    noted = has_correction_note(newer) and not has_correction_note(older)
    # a wire's next edition is another article: what differs in it is news, unless it says that it corrects
    replaced = _is_one_page(older, newer) and any(change.corrects for change in changes)
    if noted or replaced:
        return Status.CORRECTED
    return Status.UPDATED if any(change.new is not None for change in changes) else None
