"""`explain`: why something is in an edition, in lines or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.app.editions import find_edition
from briefing.compose.explain import (
    EditionExplanation,
    ItemExplanation,
    PickExplanation,
    explain_edition,
    explain_item,
)
from briefing.model import Reason, RunnerUpReport, to_json

Explanation = EditionExplanation | ItemExplanation

_OUTCOMES = {
    "redundant": "says what another printed sentence says",
    "outweighed": "others told more in as many words",
    "unfit": "too short or too long to stand for a story",
    "budget": "longer than the whole briefing may be",
    "told": "readers had it in the edition before",
}


def missed_lines(found: Explanation) -> Iterator[str]:
    """What an editor would have asked for and the edition does not tell."""
    missed = found.missed if isinstance(found, EditionExplanation) else ()
    for fact in missed:
        yield f"{fact.kind}: {fact.text}"
        yield f"  {fact.outlet}: {fact.title}" if fact.outlet else f"  {fact.title}"
    if not missed:
        yield "no important fact of an uncited document is missing"


def explain_target(target: str, item: str, *, config: Path | None) -> Explanation:
    """Explain an edition, or one of its items when `item` is given.

    Raises:
        InputError: the edition cannot be found or read.
        UsageError: there is no such item.
    """
    briefing = find_edition(target, config=config).briefing
    return explain_item(briefing, item) if item else explain_edition(briefing)


def explanation_json(found: Explanation) -> str:
    return to_json(found).decode()


def explanation_lines(found: Explanation) -> Iterator[str]:
    """The explanation for people."""
    return _item_lines(found) if isinstance(found, ItemExplanation) else _edition_lines(found)


def _edition_lines(found: EditionExplanation) -> Iterator[str]:
    chosen = found.selection
    yield f"{found.title} ({found.edition_id})"
    yield f"{found.documents_read} documents read, {found.documents_used} cited"
    yield (
        f"{chosen.words} words chosen from {chosen.candidates} passages by {chosen.method}; "
        f"value {chosen.objective:.3f}{_bound(chosen.bound, chosen.gap)}"
    )
    yield ""
    yield "Items, with their importance (more of one: briefing explain EDITION PLACE)"
    for item in found.items:
        yield f"  {item.place:<5} {item.importance:.2f}  {item.theme}: {item.headline}"
    yield ""
    yield "Read and not used"
    for group in found.unused:
        yield f"  {group.reason} ({len(group.documents)})"
        yield from (
            f"    {outlet}: {title}" if outlet else f"    {title}" for outlet, title in group.documents
        )
    if not found.unused:
        yield "  nothing"
    if found.furniture:
        yield ""
        yield "Left out of documents as page furniture"
        yield from (f"  {told.where}: {told.message}" for told in found.furniture)
    if found.missed:
        yield ""
        yield "Important and told nowhere"
        yield from (f"  {line}" for line in missed_lines(found))


def _bound(bound: float, gap: float) -> str:
    return f", at most {bound:.3f} was possible (gap {gap:.1%})" if bound > 0 else ""


def _item_lines(found: ItemExplanation) -> Iterator[str]:
    yield f"{found.place} {found.headline}"
    mark = f", {found.status.value}" if found.status else ""
    yield f"{found.theme}{mark} (id {found.item_id})"
    yield ""
    yield "Why here: theme terms found in its documents"
    yield from _reason_lines(found.why_here)
    yield ""
    yield f"Importance {found.importance:.3f}"
    yield from (f"  {part.value:+.3f}  {part.name}" for part in found.importance_parts)
    yield f"  rests on {_basis(found)}"
    yield ""
    yield "Printed"
    for pick in found.picks:
        yield from _pick_lines(pick)
    if not found.picks:
        yield "  nothing new: the item is one line"
    if found.runners_up:
        yield ""
        yield "Not printed"
        for other in found.runners_up:
            yield from _runner_up_lines(other)


def _reason_lines(reasons: Iterable[Reason]) -> Iterator[str]:
    lines = [
        f"  {reason.term}  in the {reason.where.value}, {reason.count}x"
        + (", enough alone" if reason.strong else "")
        for reason in reasons
    ]
    yield from lines or ["  none: it fits no theme"]


def _basis(found: ItemExplanation) -> str:
    basis = found.basis
    return (
        f"{basis.documents} documents of {len(basis.outlets)} outlets, {basis.publishers} publishers,"
        f" {basis.independent} independent"
    )


def _pick_lines(pick: PickExplanation) -> Iterator[str]:
    yield f"  {pick.text} {''.join(f'[{number}]' for number in pick.citations)}"
    report = pick.report
    if report is None:
        return
    parts = " + ".join(f"{part.name} {part.value:.3f}" for part in report.parts)
    yield f"    picked as no. {report.rank}: adds {report.gain:.3f}{f' = {parts}' if parts else ''}"
    if report.concepts:
        yield f"    first to tell: {', '.join(report.concepts)}"


def _runner_up_lines(other: RunnerUpReport) -> Iterator[str]:
    yield f"  {other.text} ({other.outlet})"
    if other.reason:
        yield f"    not fit to print: {other.reason}"
        return
    yield f"    would add {other.gain:.3f}; {_OUTCOMES.get(other.outcome, other.outcome)}"
    if other.like:
        yield f"    the printed one: {other.like}"
