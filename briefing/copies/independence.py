"""Count the independent voices behind a set of documents, and describe what an item rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from briefing.copies.credits import UNNAMED_AGENCY
from briefing.copies.duplicates import DuplicateGroup, DuplicateGroups
from briefing.copies.publishers import PublisherRegistry, outlet_key
from briefing.copies.retold import retold_outlet
from briefing.model import NEVER, Basis, Document, DocumentId, DocumentKind, PublisherKind

# Name of the publisher whose text a document carries, for documents that carry another's
Origins = Mapping[DocumentId, str]


def text_origins(
    documents: Iterable[Document], registry: PublisherRegistry, copies: Sequence[DuplicateGroup] = ()
) -> dict[DocumentId, str]:
    """Say for each document that carries another publisher's text whose it is.

    A credited agency is the origin; an item whose address is another publisher's article tells what that
    article tells. Among near-duplicates it is the agency that published or is credited in
    any of them, else the earliest publisher. Documents with text of their own have no entry.
    """
    known = {document.id: document for document in documents}
    origins: dict[DocumentId, str] = {}
    for document in known.values():
        agency = registry.credited_agency(document)
        linked = registry.linked_publisher(document)
        if agency is not None:
            origins[document.id] = agency.name
        elif linked is not None:
            origins[document.id] = linked.name
    for group in copies.among(known) if isinstance(copies, DuplicateGroups) else copies:
        members = [known[member] for member in group.document_ids if member in known]
        if len(members) > 1:
            origin = _group_origin(members, registry, origins)
            origins.update({document.id: origin for document in members})
    return {key: origin for key, origin in origins.items() if registry.publisher(known[key]).name != origin}


def _group_origin(
    members: Sequence[Document], registry: PublisherRegistry, credited: Mapping[DocumentId, str]
) -> str:
    ordered = sorted(members, key=lambda document: (document.published_at or NEVER, document.id))
    for document in ordered:
        publisher = registry.publisher(document)
        if publisher.kind is PublisherKind.AGENCY and document.id not in credited:
            return publisher.name
    names = [credited[document.id] for document in ordered if document.id in credited]
    return names[0] if names else registry.publisher(ordered[0]).name


def voices(documents: Sequence[Document], registry: PublisherRegistry, origins: Origins) -> set[str]:
    """The families whose own text is among the documents, given whose text each document carries.

    Copies count for their origin, once; opinion counts only when there is nothing else.
    """
    reports = [document for document in documents if document.kind is not DocumentKind.OPINION]
    speaking = reports or documents
    own = {registry.family(document) for document in speaking if document.id not in origins}
    carried = {
        registry.family_of_name(origins[document.id])
        for document in speaking
        if document.id in origins and _adds_a_voice(document, origins, registry, own)
    }
    return own | carried


def _adds_a_voice(
    document: Document, origins: Origins, registry: PublisherRegistry, own: Container[str]
) -> bool:
    """Whether a carried text is another's word; agencies without a name add none to the outlet that prints them."""
    return origins[document.id] != UNNAMED_AGENCY.name or registry.family(document) not in own


def story_basis(
    documents: Sequence[Document],
    registry: PublisherRegistry,
    copies: Sequence[DuplicateGroup] = (),
    *,
    telling: Mapping[DocumentId, str] | None = None,
) -> Basis:
    """Count documents, outlets, publishers and independent voices, and name the texts that are carried.

    What only points at another's page is a document, but no outlet that reports.

    Args:
        documents: that are counted.
        registry: of publishers.
        copies: groups of documents that carry one text.
        telling: the sentence in which a document tells what is printed; where it names another outlet as its source,
            that outlet is the voice.
    """
    origins = text_origins(documents, registry, copies)
    sources = _retold(documents, registry, telling or {}) | origins
    retold = sources.keys() - origins.keys()
    reporting = [
        document for document in documents if registry.linked_publisher(document) is None
    ] or documents
    carriers = {(origins[d.id], registry.publisher(d).name) for d in reporting if d.id in origins}
    by_origin = Counter(origin for origin, _ in carriers)
    times = sorted(document.published_at for document in documents if document.published_at)
    return Basis(
        documents=len(documents),
        outlets=tuple(sorted({name for document in reporting if (name := _name(document, registry))})),
        voices=_voice_names(reporting, registry, sources, retold),
        publishers=len({registry.family(document) for document in reporting}),
        independent=len(voices(documents, registry, sources)),
        copies=tuple(sorted(by_origin.items(), key=lambda row: (-row[1], row[0]))),
        official=sum(registry.is_official(document) for document in documents),
        opinion=sum(document.kind is DocumentKind.OPINION for document in documents),
        first_at=times[0] if times else None,
        last_at=times[-1] if times else None,
    )


def _retold(
    documents: Sequence[Document], registry: PublisherRegistry, telling: Mapping[DocumentId, str]
) -> dict[DocumentId, str]:
    """For each document whose news is another outlet's by its own words, that outlet."""
    outlets = {outlet_key(name): name for document in documents if (name := document.outlet)}

    def known(name: str) -> str | None:
        publisher = registry.publisher_named(name)
        if publisher is not None:
            return publisher.name if publisher.kind is not PublisherKind.OFFICIAL else None
        return outlets.get(outlet_key(name))

    found = {
        document.id: outlet
        for document in documents
        if document.id in telling and (outlet := retold_outlet(telling[document.id], known))
    }
    families = {document.id: registry.family(document) for document in documents}
    return {key: name for key, name in found.items() if registry.family_of_name(name) != families[key]}


def _name(document: Document, registry: PublisherRegistry) -> str:
    return document.outlet or registry.publisher(document).name


def _voice_names(
    documents: Sequence[Document],
    registry: PublisherRegistry,
    origins: Origins,
    retold: Container[DocumentId] = (),
) -> tuple[str, ...]:
    """An outlet for each independent voice: the earliest of those with text of their own, in order of time."""
    ordered = sorted(documents, key=lambda document: (document.published_at or NEVER, document.id))
    own = [d for d in ordered if d.id not in origins]
    reports = [d for d in own if d.kind is not DocumentKind.OPINION] or own
    named: dict[str, str] = {}
    for document in reports:
        named.setdefault(registry.family(document), _name(document, registry))
    # a text that is carried without its origin at hand speaks for that origin
    for document in ordered:
        origin = origins.get(document.id)
        if origin and _adds_a_voice(document, origins, registry, named):
            # agencies that are not named speak through the outlet that prints them, a report through who retells it
            is_own_page = origin == UNNAMED_AGENCY.name or document.id in retold
            name = _name(document, registry) if is_own_page else origin
            named.setdefault(registry.family_of_name(origin), name)
    return tuple(name for name in named.values() if name)
