"""Remembers what was read of documents between runs, in whatever keeps bytes by the hash of a text."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar, cast

import msgspec
import numpy as np

from briefing.copies.shingles import ShingleSets, join_shingles, shingle_sets
from briefing.model import Document
from briefing.pipeline.features import BatchFeatures, PlainThemes, Reader, join_batches
from briefing.pipeline.work.executor import Executor, batches
from briefing.pipeline.work.source_version import source_version
from briefing.stories.features import StoryFeatures
from briefing.stories.incidents import Incidents
from briefing.stories.vectors import count_matrix

T = TypeVar("T")
R = TypeVar("R")

# documents looked up at a time: bounds the bytes in memory
_BATCH = 2000

# check, themes, terms, their counts, number of the mixture, day, toll, states
Row = tuple[str, PlainThemes, list[str], list[int], int, float, float, list[float]]
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Row)


class FeatureMemory(Protocol):
    """Keeps bytes by text hash and version; may forget anything at any time."""

    def get_features(self, hashes: Iterable[str], version: str) -> dict[str, bytes]: ...

    def put_features(self, found: Mapping[str, bytes], version: str) -> None: ...


class Remembering:
    """An executor that reads a document only when its text, title, date, themes or aliases are new."""

    def __init__(self, executor: Executor, memory: FeatureMemory) -> None:
        self._executor = executor
        self._memory = memory

    def start(self, items: int) -> None:
        self._executor.start(items)

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        if not isinstance(function, Reader):
            yield from self._executor.map(function, items)
            return
        documents = cast("Sequence[Document]", items)
        yield cast("R", self._read(function, documents))

    def close(self) -> None:
        self._executor.close()

    def _read(self, reader: Reader, documents: Sequence[Document]) -> BatchFeatures:
        version = _version(reader)
        parts, fresh = [], []
        for batch in batches(documents, _BATCH):
            known = self._memory.get_features([document.sha256 for document in batch], version)
            rows = {document.id: _row(known.get(document.sha256), document) for document in batch}
            fresh += [document for document in batch if rows[document.id] is None]
            remembered = [document for document in batch if rows[document.id] is not None]
            # made anew: that takes no longer than to keep as many bytes again as the text has
            shingles = join_shingles(self._executor.map(_shingles, remembered))
            parts.append(_joined(remembered, [row for row in rows.values() if row is not None], shingles))
        by_id = {document.id: document for document in fresh}
        for part in self._executor.map(reader, fresh) if fresh else ():
            parts.append(part)
            self._memory.put_features(dict(_rows(part, by_id)), version)
        return _ordered(join_batches(parts), documents)


def _shingles(documents: Sequence[Document]) -> ShingleSets:
    return shingle_sets([document.text for document in documents])


def _version(reader: Reader) -> str:
    """What a reading depends on besides its document."""
    told = _ENCODER.encode((reader.pack, reader.aliases))
    return f"{source_version(__name__)} {hashlib.sha256(told).hexdigest()[:16]}"


def _check(document: Document) -> str:
    """What a reading depends on besides the text."""
    told = (document.title, document.language, document.kind, str(document.published_at))
    return hashlib.sha256(_ENCODER.encode(told)).hexdigest()[:16]


def _row(content: bytes | None, document: Document) -> Row | None:
    if content is None:
        return None
    try:
        row = _DECODER.decode(content)
    except msgspec.MsgspecError:
        return None
    return row if row[0] == _check(document) else None


def _rows(part: BatchFeatures, documents: Mapping[Any, Document]) -> Iterator[tuple[str, bytes]]:
    stories = part.stories
    for place, key in enumerate(stories.ids):
        entries = slice(stories.counts.indptr[place], stories.counts.indptr[place + 1])
        row: Row = (
            _check(documents[key]),
            part.themes[place],
            [stories.vocabulary[column] for column in stories.counts.indices[entries].tolist()],
            [int(count) for count in stories.counts.data[entries].tolist()],
            int(stories.kinds[place]),
            float(stories.incidents.days[place]),
            float(stories.incidents.tolls[place]),
            [float(state) for state in stories.incidents.states[place]],
        )
        yield documents[key].sha256, _ENCODER.encode(row)


def _joined(documents: Sequence[Document], rows: Sequence[Row], shingles: ShingleSets) -> BatchFeatures:
    counts = [Counter(dict(zip(row[2], row[3], strict=True))) for row in rows]
    vocabulary = tuple(sorted(set().union(*counts)))
    return BatchFeatures(
        tuple(row[1] for row in rows),
        StoryFeatures(
            ids=tuple(document.id for document in documents),
            vocabulary=vocabulary,
            counts=count_matrix(counts, {term: column for column, term in enumerate(vocabulary)}),
            kinds=np.array([row[4] for row in rows], np.int8),
            incidents=Incidents(
                np.array([row[5] for row in rows]),
                np.array([row[6] for row in rows]),
                np.array([row[7] for row in rows], dtype=np.float64).reshape(-1, 2),
            ),
        ),
        shingles,
    )


def _ordered(read: BatchFeatures, documents: Sequence[Document]) -> BatchFeatures:
    themes = dict(zip(read.stories.ids, read.themes, strict=True))
    places = {key: place for place, key in enumerate(read.stories.ids)}
    ids = [document.id for document in documents]
    rows = np.array([places[key] for key in ids], np.int64)
    return BatchFeatures(tuple(themes[key] for key in ids), read.stories.of(ids), read.shingles.of(rows))
