"""Turn documents into sparse term vectors in one vocabulary pass. Knows nothing of stories or duplicates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.model import Document, DocumentId
from briefing.stories.background import STATES, background_share
from briefing.stories.names import name_key, names, numbers, title_names
from briefing.text.aliases import AliasTable
from briefing.text.stems import terms as text_terms

Vector = npt.NDArray[np.float64]
Part = TypeVar("Part")

# A virtual background of this many documents stands behind every corpus, so that a word carried by all
# six documents of one event is not taken for a common word. Found on the labeled streams of
# tests/data/stories (500 to 5,000 make no difference above noise); see benchmarks/stories.py.
BACKGROUND_DOCUMENTS = 2000
# the opening in characters, and what a name in it counts
OPENING_CHARACTERS = 450
OPENING_WEIGHT = 4
# Share of ordinary news articles that carry a name of the alias lists: towns and leaders are in every day's news,
# states act in several matters on one day.
_ALIAS_SHARE = 0.003
_STATE_SHARE = 0.04
# What a mention in the title counts, in mentions in the body.
TITLE_WEIGHT = 9
# What one term can weigh in a row of length 1, so that no single name ties two documents together.
MOST_WEIGHT = 0.3
# Names, aliases and numbers beside the plain terms: factor on their weight. Set on the streams of tests/data/stories;
# `ClusterOptions` says on what all weights together were checked.
NAME_WEIGHT = 0.5
ALIAS_WEIGHT = 1.3
NUMBER_WEIGHT = 0.7
# Characters and sentences of the body that are read: news says first what happened, and the rest of a long
# page is background that it shares with other events.
REACH = 2400
REACH_SENTENCES = 20
# What a mention counts in the sentences (or portions of text) before each of these: news says first what it is about.
_OPENINGS = ((3, 4), (10, 2), (REACH, 1))

_DAY_S = 86_400.0
# weighted mentions that make one full mention
_MENTION = 3.0
# about a sentence, where sentences are not at hand
_PORTION = re.compile(r"[^.!?\n]{1,400}")

NAME_MARK = "="
ALIAS_MARK = "@"
NUMBER_MARK = "#"
_FACTORS = {NAME_MARK: NAME_WEIGHT, ALIAS_MARK: ALIAS_WEIGHT, NUMBER_MARK: NUMBER_WEIGHT}

SentenceTerms = Mapping[DocumentId, Sequence[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class TermMatrix:
    """Weights of terms in documents.

    `weights` has shape (n_documents, n_terms), non-negative, rows of length 1 (or 0 for an empty
    document), columns in the sorted order of `vocabulary`.
    """

    documents: tuple[DocumentId, ...]
    vocabulary: tuple[str, ...]
    weights: sp.csr_matrix


def term_matrix(
    documents: Sequence[Document], terms: SentenceTerms | None = None, *, aliases: AliasTable | None = None
) -> TermMatrix:
    """Count, weigh and normalize: `ln(1 + tf) · idf · kind`, rows scaled to length 1.

    Args:
        terms: stems per sentence where they are known already; the rest is computed here.
        aliases: names to recognize under all their spellings.
    """
    known = terms or {}
    table = aliases or AliasTable()
    counts = [document_features(document, known.get(document.id), table) for document in documents]
    vocabulary = tuple(sorted(set().union(*counts))) if counts else ()
    columns = {term: column for column, term in enumerate(vocabulary)}
    frequencies = count_matrix(counts, columns)
    return TermMatrix(
        tuple(document.id for document in documents), vocabulary, weigh(frequencies, vocabulary, documents)
    )


def weigh(
    frequencies: sp.csr_matrix, vocabulary: Sequence[str], documents: Sequence[Document]
) -> sp.csr_matrix:
    """Sublinear tf-idf against corpus and background together.

    idf = ln((n + b) / (df + b·share)), with b the size of the virtual background and share the part of
    ordinary news articles that carry the term.
    """
    n_documents, n_terms = frequencies.shape
    document_frequency = np.bincount(frequencies.indices, minlength=n_terms)
    languages = {document.language for document in documents} or {"en"}
    share = background_share(vocabulary, languages)
    is_alias = [term[0] == ALIAS_MARK for term in vocabulary]
    share = np.where(is_alias, [_alias_share(term) for term in vocabulary], share)
    background = BACKGROUND_DOCUMENTS * share
    idf = np.log((n_documents + BACKGROUND_DOCUMENTS) / (document_frequency + background + 0.5))
    factors = np.array([_FACTORS.get(term[0], 1.0) for term in vocabulary], dtype=np.float64)
    weights = frequencies.astype(np.float64)
    weights.data = np.log1p(weights.data / _MENTION)
    weights.data *= (np.maximum(idf, 0.0) * factors)[weights.indices]
    weights = normalize_rows(weights)
    weights.data = np.minimum(weights.data, MOST_WEIGHT)
    return normalize_rows(weights)


def _alias_share(term: str) -> float:
    return _STATE_SHARE if term[1:] in STATES else _ALIAS_SHARE


def normalize_rows(matrix: sp.csr_matrix) -> sp.csr_matrix:
    """Scale each row to length 1; empty rows stay empty."""
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scaled = matrix.copy()
    scaled.data /= np.repeat(np.where(lengths > 0, lengths, 1.0), np.diff(matrix.indptr))
    return scaled


def strongest(matrix: sp.csr_matrix, count: int) -> sp.csr_matrix:
    """Keep the `count` heaviest terms of each row; ties go to the earlier column."""
    sizes = np.diff(matrix.indptr)
    rows = np.repeat(np.arange(matrix.shape[0]), sizes)
    # one stable sort by (row, weight descending): columns are in order already
    order = np.argsort(rows - matrix.data / (2.0 * matrix.data.max(initial=1.0)), kind="stable")
    rank = np.arange(len(order)) - np.repeat(matrix.indptr[:-1], sizes)
    keep = np.zeros(len(order), dtype=bool)
    keep[order[rank < count]] = True
    indptr = np.concatenate(([0], np.cumsum(np.bincount(rows[keep], minlength=matrix.shape[0]))))
    return sp.csr_matrix((matrix.data[keep], matrix.indices[keep], indptr), shape=matrix.shape)


def limit_words(matrix: sp.csr_matrix, vocabulary: Sequence[str], most: float) -> sp.csr_matrix:
    """Let no word weigh more than `most` in a row, as a stem and as a name together.

    Rows become shorter than 1: a text of few words has little to show for its likeness to another.
    """
    numbers: dict[str, int] = {}
    keys = [term[1:] if term[0] == NAME_MARK else name_key(term) or term for term in vocabulary]
    word_of = np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    _, place = np.unique(rows * max(1, len(numbers)) + word_of[matrix.indices], return_inverse=True)
    lengths = np.sqrt(np.bincount(place, weights=matrix.data**2))
    limited = matrix.copy()
    limited.data = matrix.data * np.minimum(1.0, most / np.maximum(lengths, most))[place]
    return limited


def publication_days(documents: Sequence[Document]) -> Vector:
    """Publication times in days; nan where there is none."""
    times = [d.published_at.timestamp() / _DAY_S if d.published_at else np.nan for d in documents]
    return np.array(times, dtype=np.float64)


def document_features(
    document: Document, sentence_terms: Sequence[Sequence[str]] | None, aliases: AliasTable
) -> Counter[str]:
    """Weighted mentions: the opening sentences count more than the rest, and the title most."""
    language = document.language or "en"
    reach = document.text[:REACH]
    if sentence_terms is None:
        body = _weighted(_PORTION.findall(reach), lambda portions: text_terms(" ".join(portions), language))
    else:
        body = _weighted(sentence_terms[:REACH_SENTENCES], lambda found: [*chain.from_iterable(found)])
    counts = Counter(body + text_terms(document.title, language) * TITLE_WEIGHT)
    opening, rest = reach[:OPENING_CHARACTERS], reach[OPENING_CHARACTERS:]
    found = names(rest, document.language, opening=opening, opening_weight=OPENING_WEIGHT)
    for name in title_names(document.title, found):
        found[name] += TITLE_WEIGHT
    # no term begins with a mark
    for name, count in found.items():
        counts[NAME_MARK + name] = count
    for number in numbers(f"{document.title} {reach}"):
        counts[NUMBER_MARK + number] = 1
    for part, weight in ((document.title, TITLE_WEIGHT), (opening, OPENING_WEIGHT), (rest, 1)):
        _add_aliases(counts, aliases.mentions(part), weight, language)
    return counts


def _weighted(parts: Sequence[Part], read: Callable[[Sequence[Part]], list[str]]) -> list[str]:
    """The terms of sentences or portions, each as often as it counts where it stands."""
    mentions: list[str] = []
    start = 0
    for end, weight in _OPENINGS:
        mentions += read(parts[start:end]) * weight
        start = end
    return mentions


def _add_aliases(
    counts: Counter[str], mentions: Iterable[tuple[str, str]], weight: int, language: str
) -> None:
    """Count names known by alias in place of the words they are written with."""
    for name, spelling in mentions:
        counts[ALIAS_MARK + name] += weight
        for word in _spelling_terms(spelling, language):
            left = counts[word] - weight
            if left > 0:
                counts[word] = left
            else:
                del counts[word]


@lru_cache(maxsize=100_000)
def _spelling_terms(spelling: str, language: str) -> tuple[str, ...]:
    """The features a spelling would make by itself: its stems and its name keys."""
    keys = [NAME_MARK + key for word in spelling.split() if (key := name_key(word))]
    return (*text_terms(spelling, language), *keys)


def count_matrix(counts: Sequence[Counter[str]], columns: Mapping[str, int]) -> sp.csr_matrix:
    """Put counted terms into a matrix (n_documents, n_terms), the columns of each row in order.

    Counts are float32, half the memory, and exact: what is read of a document holds far less than 2²⁴ words.
    """
    sizes = np.fromiter((len(count) for count in counts), dtype=np.int64, count=len(counts))
    total = int(sizes.sum())
    indices = np.fromiter(map(columns.__getitem__, chain.from_iterable(counts)), np.int64, total)
    data = np.fromiter(chain.from_iterable(count.values() for count in counts), np.float32, total)
    indptr = np.concatenate(([0], np.cumsum(sizes)))
    matrix = sp.csr_matrix((data, indices, indptr), shape=(len(counts), len(columns)))
    matrix.sort_indices()
    return matrix
