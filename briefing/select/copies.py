"""Exact copies of a document count once: they corroborate nothing and change no picked sentence."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.select.records import Candidate


def originals(candidates: Sequence[Candidate]) -> list[int]:
    """Return the candidates of documents whose passages are not all those of an earlier document, in order."""
    texts: dict[int, list[str]] = {}
    for candidate in candidates:
        texts.setdefault(candidate.document, []).append(candidate.text)
    first: dict[tuple[str, ...], int] = {}
    for document in sorted(texts):
        first.setdefault(tuple(texts[document]), document)
    kept = set(first.values())
    return [number for number, candidate in enumerate(candidates) if candidate.document in kept]
