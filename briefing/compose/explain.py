"""Says why an item is in an edition and what was left out: from the record alone, nothing is computed again."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import UsageError
from briefing.model import (
    Basis,
    Briefing,
    Diagnostic,
    ImportancePart,
    Item,
    MissedFact,
    PickReport,
    PrintedSentence,
    Reason,
    RunnerUpReport,
    SelectionReport,
    Status,
)

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class PickExplanation:
    """A picked passage as printed, and what it added. `report` is None for what came in with another pick."""

    text: str
    citations: tuple[int, ...]
    report: PickReport | None


@dataclass(frozen=True, slots=True)
class ItemExplanation:
    """Everything known about one item's place in its edition."""

    # section and item, counted from 1, e.g. "2.1"
    place: str
    item_id: str
    theme: str
    headline: str
    status: Status | None
    why_here: tuple[Reason, ...]
    importance: float
    importance_parts: tuple[ImportancePart, ...]
    basis: Basis
    picks: tuple[PickExplanation, ...]
    runners_up: tuple[RunnerUpReport, ...]


@dataclass(frozen=True, slots=True)
class UnusedGroup:
    """Documents that were read and not used, for one reason."""

    reason: str
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EditionExplanation:
    """How an edition came to be: its items by rank, the choice as a whole, what was left out."""

    edition_id: str
    title: str
    selection: SelectionReport
    documents_read: int
    documents_used: int
    items: tuple[ItemExplanation, ...]
    unused: tuple[UnusedGroup, ...]
    # important facts that no printed sentence tells
    missed: tuple[MissedFact, ...] = ()
    # what was taken off documents as page furniture, one note each
    furniture: tuple[Diagnostic, ...] = ()


def explain_edition(briefing: Briefing) -> EditionExplanation:
    """Explain a whole edition, items in printing order."""
    return EditionExplanation(
        edition_id=briefing.id,
        title=briefing.title,
        selection=briefing.selection,
        documents_read=briefing.provenance.documents_read,
        documents_used=briefing.provenance.documents_used,
        items=_explanations(briefing),
        unused=_unused(briefing),
        missed=briefing.missed,
        furniture=tuple(d for d in briefing.diagnostics if not d.is_printed),
    )


def explain_item(briefing: Briefing, wanted: str) -> ItemExplanation:
    """Explain one item.

    Args:
        wanted: its place ("2.1"), its id, its top line ("t1"), or words of its headline.

    Raises:
        UsageError: no item, or several, answer to that.
    """
    items = _explanations(briefing)
    by_line = {f"t{line.number}": line.item_id for line in briefing.top_lines}
    exact = [item for item in items if wanted in (item.place, item.item_id)]
    exact = exact or [item for item in items if item.item_id == by_line.get(wanted.casefold())]
    found = exact or [item for item in items if wanted.casefold() in item.headline.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        places = ", ".join(f"{item.place} ({item.theme})" for item in found[:_SHOWN])
        raise UsageError(
            f"{len(found)} items answer to {wanted!r}", remedy=f"name one by its place: {places}"
        )
    places = f"{items[0].place} to {items[-1].place}" if items else "none"
    raise UsageError(f"no item {wanted!r} in this edition", remedy=f"its items are {places}")


def _explanations(briefing: Briefing) -> tuple[ItemExplanation, ...]:
    return tuple(
        _explain(item, section.theme, f"{number}.{place}")
        for number, section in enumerate(briefing.sections, start=1)
        for place, item in enumerate(section.items, start=1)
    )


def _explain(item: Item, theme: str, place: str) -> ItemExplanation:
    return ItemExplanation(
        place=place,
        item_id=item.id,
        theme=theme,
        headline=item.headline,
        status=item.status,
        why_here=item.why_here,
        importance=item.importance,
        importance_parts=item.importance_parts,
        basis=item.basis,
        picks=_picks(item),
        runners_up=item.runners_up,
    )


def _picks(item: Item) -> tuple[PickExplanation, ...]:
    """Printed sentences by the pick that brought them, in printing order."""
    groups: list[tuple[PickReport | None, list[PrintedSentence]]] = []
    for sentence in item.sentences:
        report = next((pick for pick in item.picks if _holds(pick, sentence)), None)
        if not groups or groups[-1][0] is not report or report is None:
            groups.append((report, []))
        groups[-1][1].append(sentence)
    return tuple(
        PickExplanation(
            " ".join(sentence.text for sentence in group),
            tuple(dict.fromkeys(number for sentence in group for number in sentence.citations)),
            report,
        )
        for report, group in groups
    )


def _holds(pick: PickReport, sentence: PrintedSentence) -> bool:
    same = pick.document_id == sentence.document_id
    return same and pick.start <= sentence.start and sentence.end <= pick.end


def _unused(briefing: Briefing) -> tuple[UnusedGroup, ...]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for left in briefing.left_out:
        groups.setdefault(left.reason, []).append((left.outlet, left.title))
    return tuple(UnusedGroup(reason, tuple(documents)) for reason, documents in groups.items())
