"""Group the documents that report one event. Says nothing about how much an event matters."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from briefing.analyze.aliases import AliasTable
from briefing.analyze.duplicates import DuplicateGroup, near_duplicates
from briefing.analyze.independence import count_independent
from briefing.analyze.linkage import average_link
from briefing.analyze.neighbors import similarity_graph
from briefing.analyze.publishers import PublisherRegistry
from briefing.analyze.vectors import SentenceTerms, normalize_rows, strongest, term_matrix
from briefing.model import Alias, Document, Story, StoryId

_DAY_S = 86_400.0
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StoryOptions:
    """How alike documents must be to tell of one event. Similarities are cosines in [0, 1]."""

    # mean similarity between two groups that are joined
    threshold: float = 0.22
    # heaviest terms of a document that take part
    top_terms: int = 60
    neighbors: int = 30
    # largest group that is clustered at once
    component_limit: int = 1500
    # days after which similarity counts half
    half_life_days: float = 6.0


def group_stories(
    documents: Sequence[Document],
    terms: SentenceTerms | None = None,
    *,
    registry: PublisherRegistry | None = None,
    aliases: AliasTable | Iterable[Alias] = (),
    duplicates: Sequence[DuplicateGroup] | None = None,
    options: StoryOptions | None = None,
) -> tuple[Story, ...]:
    """Group documents into stories, by bodies, names, places, numbers and time.

    Args:
        terms: stems per sentence by document, where they are known already.
        duplicates: what `near_duplicates` found, when it has run already.

    Returns:
        Every document in exactly one story; stories by their first document's time and id, documents
        oldest first. The order of `documents` changes nothing.
    """
    chosen = options or StoryOptions()
    ordered = sorted(documents, key=lambda document: document.id)
    copies = near_duplicates(ordered) if duplicates is None else duplicates
    original_of = {copy.document_id: group.original for group in copies for copy in group.copies}
    originals = [document for document in ordered if document.id not in original_of]
    table = aliases if isinstance(aliases, AliasTable) else AliasTable(aliases)
    groups = _group_originals(originals, terms, table, chosen)
    label = {document.id: number for number, group in enumerate(groups) for document in group}
    members: dict[int, list[Document]] = {}
    for document in ordered:
        members.setdefault(label[original_of.get(document.id, document.id)], []).append(document)
    known = registry or PublisherRegistry()
    stories = [_story(group, known, copies) for group in members.values()]
    times = {document.id: document.published_at or _NEVER for document in ordered}
    return tuple(sorted(stories, key=lambda story: (times[story.document_ids[0]], story.id)))


def _story(group: list[Document], registry: PublisherRegistry, copies: Sequence[DuplicateGroup]) -> Story:
    ordered = sorted(group, key=lambda document: (document.published_at or _NEVER, document.id))
    digest = hashlib.sha256(ordered[0].id.encode()).hexdigest()
    return Story(
        id=StoryId(f"s{digest[:12]}"),
        document_ids=tuple(document.id for document in ordered),
        publishers=tuple(sorted({registry.family(document) for document in ordered})),
        independent=count_independent(ordered, registry, copies),
    )


def _group_originals(
    documents: list[Document], terms: SentenceTerms | None, aliases: AliasTable, options: StoryOptions
) -> list[list[Document]]:
    if not documents:
        return []
    matrix = term_matrix(documents, terms, aliases=aliases)
    vectors = normalize_rows(strongest(matrix.weights, options.top_terms))
    days = _publication_days(documents)
    groups = cluster_vectors(vectors, days, options)
    return [[documents[index] for index in group] for group in groups]


def _publication_days(documents: Sequence[Document]) -> npt.NDArray[np.float64]:
    """Publication times in days; nan where there is none."""
    return np.array(
        [d.published_at.timestamp() / _DAY_S if d.published_at else np.nan for d in documents],
        dtype=np.float64,
    )


def cluster_vectors(
    vectors: sp.csr_matrix, days: npt.NDArray[np.float64], options: StoryOptions
) -> list[list[int]]:
    """Average-link clusters of rows, through the connected components of their nearest neighbors."""
    graph = similarity_graph(vectors, floor=options.threshold, neighbors=options.neighbors, max_frequency=500)
    groups: list[list[int]] = []
    for component in _components(graph):
        part = vectors[component]
        similarity = np.asarray((part @ part.T).todense()) * _closeness(
            days[component], options.half_life_days
        )
        groups += [
            [int(component[i]) for i in group] for group in average_link(similarity, options.threshold)
        ]
    return sorted(groups)


def _components(graph: sp.csr_matrix) -> list[npt.NDArray[np.int64]]:
    count, labels = connected_components(graph, directed=False)
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.cumsum(np.bincount(labels, minlength=count))[:-1]) if count else []


def _closeness(days: npt.NDArray[np.float64], half_life: float) -> npt.NDArray[np.float64]:
    """(n, n) factor in (0, 1]: 1 within a day or without a time, then halved every half-life."""
    gap = np.abs(days[:, None] - days[None, :])
    return np.exp2(-np.maximum(np.nan_to_num(gap, nan=0.0) - 1.0, 0.0) / half_life)
