"""Measure near-duplicates and story grouping on generated streams: quality, time, growth.

python -m benchmarks.stories [--sizes 300 1000 3000] [--words 220] [--dense-up-to 3000] [--json FILE]

Beside our own, in the same run: dense average linkage of SciPy and of scikit-learn over the same vectors, cut at the
same threshold, and datasketch's MinHash with banding; the last two where they are installed. Times are processor
seconds.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.story_stream import Stream, StreamOptions, generate
from briefing.copies.duplicates import DuplicateGroups, near_duplicates
from briefing.evaluate.bcubed import bcubed
from briefing.model import Document, DocumentId
from briefing.stories.clusters import cluster_documents
from briefing.stories.facts import read_facts
from briefing.stories.features import read_features
from briefing.stories.grouping import group_stories
from briefing.stories.likeness import ClusterOptions, Indices, Vector
from briefing.stories.vectors import limit_words, normalize_rows, publication_days, strongest, term_matrix
from briefing.text.aliases import AliasTable

Result = TypeVar("Result")
Distances = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Link = Callable[[Distances, float], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Row:
    """One size; seconds of processor time, shares in [0, 1], None for what was not run."""

    documents: int
    stories: int
    duplicates_s: float
    duplicates_precision: float
    duplicates_recall: float
    grouping_s: float
    precision: float
    recall: float
    f1: float
    # clustering alone, vectors ready, and the dense way over the same vectors
    clusters_s: float
    dense_s: float | None
    dense_f1: float | None
    scikit_s: float | None
    scikit_f1: float | None
    datasketch_s: float | None
    datasketch_precision: float | None
    datasketch_recall: float | None


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def measure(size: int, options: StreamOptions, dense_up_to: int) -> Row:
    stream = generate(size, options)
    wanted = {d.id: str(story) for d, story in zip(stream.documents, stream.stories, strict=True)}
    copies, duplicates_s = timed(lambda: near_duplicates(stream.documents))
    stories, grouping_s = timed(lambda: group_stories(stream.documents, duplicates=copies))
    score = bcubed({key: str(story.id) for story in stories for key in story.document_ids}, wanted)
    pair_precision, pair_recall = pair_scores(
        {d: n for n, g in enumerate(copies) for d in g.document_ids}, stream
    )
    distinct = without_copies(stream.documents, copies)
    linked = [
        dense(distinct, copies, wanted, link) if size <= dense_up_to and link else (None, None)
        for link in (scipy_labels, scikit_labels if importlib.util.find_spec("sklearn") else None)
    ]
    sketched = datasketch_pairs(stream)
    return Row(
        documents=size,
        stories=len(set(stream.stories)),
        duplicates_s=duplicates_s,
        duplicates_precision=pair_precision,
        duplicates_recall=pair_recall,
        grouping_s=grouping_s,
        precision=score.precision,
        recall=score.recall,
        f1=score.f1,
        clusters_s=clusters_alone(distinct),
        dense_s=linked[0][0],
        dense_f1=linked[0][1],
        scikit_s=linked[1][0],
        scikit_f1=linked[1][1],
        datasketch_s=sketched[0] if sketched else None,
        datasketch_precision=sketched[1] if sketched else None,
        datasketch_recall=sketched[2] if sketched else None,
    )


def pair_scores(found: Mapping[DocumentId, int], stream: Stream) -> tuple[float, float]:
    """Precision and recall over pairs of documents that are copies of one text."""
    text_of = {d.id: text for d, text in zip(stream.documents, stream.texts, strict=True)}
    both = Counter((label, text_of[key]) for key, label in found.items())
    hits = sum(math.comb(count, 2) for count in both.values())
    claimed = sum(math.comb(count, 2) for count in Counter(found.values()).values())
    true = sum(math.comb(count, 2) for count in Counter(text_of.values()).values())
    return hits / claimed if claimed else 1.0, hits / true if true else 1.0


def without_copies(documents: Sequence[Document], copies: DuplicateGroups) -> list[Document]:
    copied = {copy.document_id for group in copies for copy in group.copies}
    return [document for document in documents if document.id not in copied]


def clusters_alone(documents: Sequence[Document]) -> float:
    """Seconds for the sparse graph and the linkage in its components, vectors ready."""
    matrix = term_matrix(documents)
    options = ClusterOptions()
    features = read_features(documents, AliasTable())
    days, facts = publication_days(documents), read_facts(features, documents)
    vectors = limit_words(
        normalize_rows(strongest(matrix.weights, options.top_terms)), matrix.vocabulary, options.most_word
    )
    everybody = [True] * len(documents)

    def agreement(first: Indices, second: Indices) -> Vector:
        return features.incidents.agreement(first, second) * facts.agreement(first, second)

    _, seconds = timed(
        lambda: cluster_documents(vectors, days, agreement, glue=everybody, joins=everybody, options=options)
    )
    return seconds


def dense(
    documents: Sequence[Document], copies: DuplicateGroups, wanted: Mapping[DocumentId, str], link: Link
) -> tuple[float, float]:
    """Seconds and BCubed F1 of the plain way: all pairs, average linkage, one cut."""
    options = ClusterOptions()
    vectors = normalize_rows(strongest(term_matrix(documents).weights, options.top_terms))
    # what a library loads at its first call is not its time
    link(1.0 - np.eye(2), 0.5)
    labels, seconds = timed(
        lambda: link(1.0 - np.asarray((vectors @ vectors.T).todense()), 1.0 - options.threshold)
    )
    found = {document.id: str(label) for document, label in zip(documents, labels, strict=True)}
    found |= {copy.document_id: found[group.original] for group in copies for copy in group.copies}
    return seconds, bcubed(found, wanted).f1


def scipy_labels(distance: Distances, cut: float) -> Sequence[int]:
    from scipy.cluster.hierarchy import fcluster, linkage

    tree = linkage(distance[np.triu_indices(len(distance), 1)], "average")
    return [int(label) for label in fcluster(tree, cut, "distance")]


def scikit_labels(distance: Distances, cut: float) -> Sequence[int]:
    from sklearn.cluster import AgglomerativeClustering

    method = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=cut)
    return [int(label) for label in method.fit_predict(distance)]


def datasketch_pairs(stream: Stream) -> tuple[float, float, float] | None:
    """Seconds, precision and recall of datasketch at the same shingles and threshold; None without it."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None

    def sketch() -> dict[DocumentId, int]:
        index = MinHashLSH(threshold=0.5, num_perm=128)
        label: dict[DocumentId, int] = {}
        for number, document in enumerate(stream.documents):
            words = document.text.lower().split()
            made = MinHash(num_perm=128)
            made.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
            near = index.query(made)
            label[document.id] = min((label[key] for key in near), default=number)
            index.insert(document.id, made)
        return label

    found, seconds = timed(sketch)
    return seconds, *pair_scores(found, stream)


def exponent(rows: Sequence[Row], name: str) -> float:
    """Growth between the first and the last size: 1 is linear."""
    first, last = rows[0], rows[-1]
    ratio = getattr(last, name) / max(getattr(first, name), 1e-9)
    return math.log(ratio) / math.log(last.documents / first.documents)


def print_rows(rows: Sequence[Row]) -> None:
    print(
        f"{'documents':>9} {'copies':>8} {'P':>6} {'R':>6} {'x sketch':>9} {'group':>8} {'docs/s':>7}", end=""
    )
    print(f" {'BCubed P':>8} {'R':>6} {'F1':>6} {'clusters':>9} {'dense':>8} {'F1':>6} {'ratio':>6}", end="")
    print(f" {'sklearn':>8} {'F1':>6} {'ratio':>6}")
    for row in rows:
        faster = f"{row.datasketch_s / row.duplicates_s:8.1f}x" if row.datasketch_s else f"{'-':>9}"
        print(f"{row.documents:>9} {row.duplicates_s:7.2f}s {row.duplicates_precision:6.3f}", end="")
        print(f" {row.duplicates_recall:6.3f} {faster} {row.grouping_s:7.2f}s", end="")
        print(
            f" {row.documents / row.grouping_s:7.0f} {row.precision:8.3f} {row.recall:6.3f} {row.f1:6.3f}",
            end="",
        )
        print(f" {row.clusters_s:8.2f}s", end="")
        if row.dense_s is not None:
            print(f" {row.dense_s:7.2f}s {row.dense_f1:6.3f} {row.clusters_s / row.dense_s:6.3f}", end="")
        if row.scikit_s is not None:
            print(f" {row.scikit_s:7.2f}s {row.scikit_f1:6.3f} {row.clusters_s / row.scikit_s:6.3f}", end="")
        print()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000, 3000])
    parser.add_argument("--words", type=int, default=220, help="mean words of a document")
    parser.add_argument("--dense-up-to", type=int, default=3000, help="largest size for the dense way")
    parser.add_argument("--json", type=Path, help="write the figures here")
    arguments = parser.parse_args()
    for name in ("sklearn", "datasketch"):
        if not importlib.util.find_spec(name):
            print(f"{name} is not installed: nothing is compared with it")
    options = StreamOptions(words=arguments.words)
    rows = [measure(size, options, arguments.dense_up_to) for size in sorted(arguments.sizes)]
    print_rows(rows)
    if len(rows) > 1:
        for name in ("duplicates_s", "grouping_s", "clusters_s"):
            print(f"growth exponent of {name.removesuffix('_s')}: {exponent(rows, name):.2f}")
    if arguments.json:
        arguments.json.write_text(
            json.dumps([asdict(row) for row in rows], indent=2) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
