"""Vectors of documents for an edition: from the plug-in of the settings, and of the multilingual model of the extra.

The model's are kept by the hash of a text, since it takes a quarter of a second a text. Makes none itself.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from briefing.app import multilingual
from briefing.app.multilingual import MODEL_SHA256, REACH, SCALE
from briefing.app.plugged import host_of, troubled
from briefing.app.plugin_host import PluginHost
from briefing.errors import PluginFault, UsageError
from briefing.model import Document, DocumentId, Stage
from briefing.pipeline.options import EditionInput
from briefing.pipeline.work.remembered import FeatureMemory
from briefing.plugins import VECTORS
from briefing.settings import Settings
from briefing.stories.meanings import Meanings

# One document in so many of another language makes a corpus of several: a wrong guess of a language makes none.
_FEW = 50
# texts handed over at a time, and the longest that they may take on a busy machine
_BATCH, _BATCH_S = 16, 180.0
# Texts read for one edition: ten minutes. What is left over meets by names and numbers.
_MOST_NEW = 2000
_VERSION = f"multilingual {MODEL_SHA256[:16]} {REACH} {SCALE}"


def with_vectors(
    given: EditionInput, settings: Settings, memory: FeatureMemory | None = None
) -> EditionInput:
    """Add the vectors that the settings ask for; what fails is one trouble, and the edition is made without.

    Args:
        memory: keeps the model's vectors from one edition to the next.
    """
    given = _with_plugin(given, settings)
    wanted = settings.analysis.vectors
    if wanted == "multilingual" or (wanted == "auto" and is_of_use(_documents_of(given).values())):
        return _with_meanings(given, memory)
    return given


def is_of_use(documents: Iterable[Document]) -> bool:
    """Whether the multilingual model is installed and there are several languages."""
    return bool(multilingual.installed_version()) and _has_several_languages(documents)


def meanings_of(documents: Iterable[Document], memory: FeatureMemory | None = None) -> Meanings:
    """Give documents the vectors of the multilingual model.

    Raises:
        UsageError: it is not installed, or this machine is of another kind.
        PluginFault: it failed.
    """
    multilingual.check_machine()
    by_id = {document.id: document for document in documents}
    rows = _remembered(by_id, memory)
    fresh = [document for key, document in by_id.items() if key not in rows][:_MOST_NEW]
    return Meanings(multilingual.source(), rows | _computed(fresh, memory))


def _documents_of(given: EditionInput) -> dict[DocumentId, Document]:
    """Every document of an edition and of the one before it, once."""
    earlier = given.previous.documents if given.previous else ()
    return {document.id: document for document in (*earlier, *given.documents)}


def _has_several_languages(documents: Iterable[Document]) -> bool:
    spoken = Counter(document.language for document in documents if document.language)
    return (spoken.total() - max(spoken.values(), default=0)) * _FEW >= max(1, spoken.total())


def _with_plugin(given: EditionInput, settings: Settings) -> EditionInput:
    name = settings.plugins.vectors
    if not name:
        return given
    documents = _documents_of(given)
    host = host_of(settings, VECTORS, name)
    try:
        rows = host.call(
            [f"{document.title}\n{document.text}" for document in documents.values()], host.options
        )
    except PluginFault as fault:
        return troubled(given, fault, Stage.ANALYZE, "documents are grouped without it")
    finally:
        host.close()
    return replace(given, vectors=dict(zip(documents, rows, strict=True)))


def _with_meanings(given: EditionInput, memory: FeatureMemory | None) -> EditionInput:
    try:
        meanings = meanings_of(_documents_of(given).values(), memory)
    except (PluginFault, UsageError) as trouble:
        fault = trouble if isinstance(trouble, PluginFault) else _as_fault(trouble)
        return troubled(given, fault, Stage.ANALYZE, "stories meet over languages by names and numbers")
    return replace(given, meanings=meanings)


def _as_fault(trouble: UsageError) -> PluginFault:
    return PluginFault(trouble.message, where="[analysis] vectors", remedy=trouble.remedy)


def _remembered(
    documents: Mapping[DocumentId, Document], memory: FeatureMemory | None
) -> dict[DocumentId, Sequence[float]]:
    if memory is None:
        return {}
    kept = memory.get_features([document.sha256 for document in documents.values()], _VERSION)
    found: dict[DocumentId, Sequence[float]] = {}
    for key, document in documents.items():
        mark, content = _mark(document), kept.get(document.sha256, b"")
        if content.startswith(mark):
            found[key] = (np.frombuffer(content[len(mark) :], "<i2") / SCALE).tolist()
    return found


def _computed(
    documents: Sequence[Document], memory: FeatureMemory | None
) -> dict[DocumentId, Sequence[float]]:
    found: dict[DocumentId, Sequence[float]] = {}
    host = PluginHost(VECTORS, "multilingual", timeout_s=_BATCH_S)
    try:
        for start in range(0, len(documents), _BATCH):
            batch = documents[start : start + _BATCH]
            rows = host.call([_read_part(document) for document in batch], {})
            found |= {document.id: row for document, row in zip(batch, rows, strict=True)}
            if memory is not None:
                memory.put_features(
                    {d.sha256: _kept(d, row) for d, row in zip(batch, rows, strict=True)}, _VERSION
                )
    finally:
        host.close()
    return found


def _read_part(document: Document) -> str:
    return f"{document.title}\n{document.text}"[:REACH]


def _mark(document: Document) -> bytes:
    """What a vector depends on besides the text: the title."""
    return hashlib.sha256(document.title.encode("utf-8", "replace")).digest()[:8]


def _kept(document: Document, row: Sequence[float]) -> bytes:
    return b"".join((_mark(document), np.rint(np.array(row) * SCALE).astype("<i2").tobytes()))
