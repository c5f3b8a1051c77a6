"""Group the documents that report one event. Says nothing about how much an event matters."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from briefing.copies.components import Components
from briefing.copies.duplicates import DuplicateGroup, near_duplicates
from briefing.copies.independence import Origins, text_origins, voices
from briefing.copies.publishers import PublisherRegistry
from briefing.copies.revisions import address_key, is_version
from briefing.model import NEVER, Alias, Document, DocumentId, Story, StoryId
from briefing.stories.clusters import cluster_documents
from briefing.stories.crosslingual import join_languages
from briefing.stories.facts import read_facts
from briefing.stories.features import StoryFeatures, read_features
from briefing.stories.likeness import ClusterOptions, Indices, Vector
from briefing.stories.meanings import Meanings, join_by_meaning
from briefing.stories.nearness import Nearness, nearness
from briefing.stories.roundups import Mixture
from briefing.stories.vectors import (
    SentenceTerms,
    TermMatrix,
    limit_words,
    normalize_rows,
    publication_days,
    strongest,
    weigh,
)
from briefing.text.aliases import AliasTable


@dataclass(frozen=True, slots=True)
class StoryOptions:
    """How alike documents must be to tell of one event."""

    clusters: ClusterOptions = field(default_factory=ClusterOptions)


def group_stories(
    documents: Sequence[Document],
    terms: SentenceTerms | None = None,
    *,
    registry: PublisherRegistry | None = None,
    aliases: AliasTable | Iterable[Alias] = (),
    duplicates: Sequence[DuplicateGroup] | None = None,
    features: StoryFeatures | None = None,
    options: StoryOptions | None = None,
    vectors: Mapping[DocumentId, Sequence[float]] | None = None,
    meanings: Meanings | None = None,
) -> tuple[Story, ...]:
    """Group documents into stories, by bodies, names, places, numbers, days and time.

    Near-duplicates and revisions of one address stand together; live blogs join the one story they clearly
    belong to; round-ups stand alone.

    Args:
        terms: stems per sentence by document, where they are known already.
        duplicates: what `near_duplicates` found, when it has run already.
        features: of these documents and maybe others, when they are known already.
        vectors: of documents, from elsewhere: they make pairs more or less alike (`stories.nearness`).
        meanings: vectors that are alike over languages; without them stories meet by names and numbers alone.

    Returns:
        Every document in exactly one story; stories by their first document's time and id, documents
        oldest first. The order of `documents` changes nothing.
    """
    chosen = options or StoryOptions()
    ordered = sorted(documents, key=lambda document: document.id)
    copies = near_duplicates(ordered) if duplicates is None else duplicates
    fullest = _fullest({document.id: document for document in ordered}, copies)
    distinct = [document for document in ordered if fullest.get(document.id, document.id) == document.id]
    table = aliases if isinstance(aliases, AliasTable) else AliasTable(aliases)
    if features is None:
        features = read_features(distinct, table, terms)
    own = features.of([document.id for document in distinct])
    near = nearness([(vectors or {}).get(document.id, ()) for document in distinct])
    story_of = _assign(distinct, own, chosen.clusters, near, meanings)
    members: dict[int, list[Document]] = {}
    for document in ordered:
        members.setdefault(story_of[fullest.get(document.id, document.id)], []).append(document)
    known = registry or PublisherRegistry()
    origins = text_origins(ordered, known, copies)
    stories = [_story(group, known, origins) for group in members.values()]
    times = {document.id: document.published_at or NEVER for document in ordered}
    return tuple(sorted(stories, key=lambda story: (times[story.document_ids[0]], story.id)))


def _fullest(
    documents: Mapping[DocumentId, Document], copies: Sequence[DuplicateGroup]
) -> dict[DocumentId, DocumentId]:
    """For each near-duplicate or revision the longest of its group, which stands for all.

    Copies must not weigh twice, and a rewritten article stays in its story.
    """
    groups = Components(documents)
    for group in copies:
        members = [member for member in group.document_ids if member in documents]
        for member in members[1:]:
            groups.join(members[0], member)
    addresses: dict[str, DocumentId] = {}
    for document in documents.values():
        key = address_key(document.url)
        if key:
            first = documents[addresses.setdefault(key, document.id)]
            # a feed may give one link to all of its entries
            if first.outlet != document.outlet or is_version(first, document):
                groups.join(first.id, document.id)
    standing: dict[DocumentId, DocumentId] = {}
    for members in groups.groups():
        longest = min(members, key=lambda member: (-len(documents[member].text), member))
        standing.update(dict.fromkeys(members, longest))
    return standing


def _assign(
    documents: Sequence[Document],
    features: StoryFeatures,
    options: ClusterOptions,
    near: Nearness,
    meanings: Meanings | None,
) -> dict[DocumentId, int]:
    """Number of the story of each document."""
    mixtures = features.mixtures()
    weights = weigh(features.counts, features.vocabulary, documents)
    matrix = TermMatrix(features.ids, features.vocabulary, weights)
    facts = read_facts(features, documents)

    def agreement(first: Indices, second: Indices) -> Vector:
        agreed = features.incidents.agreement(first, second) * facts.agreement(first, second)
        return agreed * near(first, second)

    strong = normalize_rows(strongest(weights, options.top_terms))

    def kinship(first: Indices, second: Indices) -> Vector:
        cosines = np.asarray(strong[first].multiply(strong[second]).sum(axis=1)).ravel()
        return cosines * features.incidents.agreement(first, second)

    labels = cluster_documents(
        limit_words(strong, features.vocabulary, options.most_word),
        publication_days(documents),
        agreement,
        glue=[kind is Mixture.SINGLE for kind in mixtures],
        joins=[kind is not Mixture.ROUNDUP for kind in mixtures],
        options=options,
    )
    languages = [document.language for document in documents]
    usable = np.array([kind is Mixture.SINGLE for kind in mixtures], dtype=bool)
    days = publication_days(documents)
    if meanings is not None:
        rows = meanings.matrix([document.id for document in documents])
        labels = join_by_meaning(rows, languages, days, labels, usable, kinship)
    labels = join_languages(documents, matrix, days, labels, usable, kinship)
    return {document.id: int(label) for document, label in zip(documents, labels, strict=True)}


def _story(group: list[Document], registry: PublisherRegistry, origins: Origins) -> Story:
    ordered = sorted(group, key=lambda document: (document.published_at or NEVER, document.id))
    digest = hashlib.sha256(ordered[0].id.encode()).hexdigest()
    return Story(
        id=StoryId(f"s{digest[:12]}"),
        document_ids=tuple(document.id for document in ordered),
        publishers=tuple(sorted({registry.family(document) for document in ordered})),
        independent=len(voices(ordered, registry, origins)),
    )
