"""Entries to documents, and the results of several places put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from briefing.intake.documents import Origin, documents_and_notes
from briefing.intake.formats.own_output import OWN_OUTPUT
from briefing.intake.notes import Parsed, note
from briefing.intake.sharing import ALONE, Helpers
from briefing.model import Diagnostic, Document, Entry, Gathered

# entries without text that are named one by one
_NAMED_ALONE = 3
_EMPTY = ("no-text", "no-words")


def to_documents(parsed: Parsed, origin: Origin, *, helpers: Helpers = ALONE) -> Gathered:
    """Turn entries into documents, keeping what went wrong."""
    parts = helpers.map(partial(_made, origin=origin), parsed.entries)
    return gathered_of([item for part in parts for item in part], parsed.diagnostics, origin)


def table_documents(portions: Iterable[Parsed], origin: Origin, *, helpers: Helpers = ALONE) -> Gathered:
    """Turn the records of one table into documents, a portion at a time; its troubles are told once."""
    made: list[Document | Diagnostic] = []
    notes: list[Diagnostic] = []
    for portion in portions:
        notes += portion.diagnostics
        for part in helpers.map(partial(_made, origin=origin), portion.entries):
            made += part
    return gathered_of(made, notes, origin)


def _made(entries: Sequence[Entry], *, origin: Origin) -> list[Document | Diagnostic]:
    return [found for entry in entries for found in documents_and_notes(entry, origin)]


def gathered_of(
    made: Sequence[Document | Diagnostic], notes: Iterable[Diagnostic], origin: Origin
) -> Gathered:
    """Part documents from what became none; troubles of a place are told once."""
    documents = tuple(item for item in made if isinstance(item, Document))
    problems = [item for item in made if isinstance(item, Diagnostic)]
    if documents:
        # an entry without words among others is what feeds have, no failure of the feed
        problems = [replace(p, code="no-words") if p.code == "no-text" else p for p in problems]
    return merged([Gathered(documents, (*notes, *_summed(problems, len(made), origin)))])


def _summed(problems: list[Diagnostic], count: int, origin: Origin) -> list[Diagnostic]:
    """Say it once when many entries of one place have no text: a feed of headlines would fill pages."""
    empty = [problem for problem in problems if problem.code in _EMPTY]
    if len(empty) <= _NAMED_ALONE:
        return problems
    others = [problem for problem in problems if problem.code not in _EMPTY]
    message = f"{len(empty)} of {count} entries have no text; the first: {empty[0].message}"
    return [*others, note(empty[0].code, origin.name, message, empty[0].remedy, source_id=empty[0].source_id)]


def without_own_output(gathered: Gathered, *, named: frozenset[str] = frozenset()) -> Gathered:
    """Leave out the notes on editions of ours that lay in a folder; files that were `named` are told of."""
    kept = tuple(d for d in gathered.diagnostics if d.code != OWN_OUTPUT or d.where in named)
    return replace(gathered, diagnostics=kept)


def merged(parts: Iterable[Gathered]) -> Gathered:
    """Put results together: documents by id, diagnostics by place and code, each once."""
    documents: dict[str, Document] = {}
    diagnostics: set[Diagnostic] = set()
    for part in parts:
        diagnostics.update(part.diagnostics)
        for document in part.documents:
            held = documents.setdefault(document.id, document)
            if document.origin < held.origin:
                documents[document.id] = document
    return Gathered(
        tuple(documents[key] for key in sorted(documents)),
        tuple(sorted(diagnostics, key=lambda d: (d.where, d.code, d.message, d.remedy))),
    )
