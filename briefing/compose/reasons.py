"""Accounts for the choice within an item: what each pick added, and which passages nearly stood in its place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from briefing.compose.draft import ItemAccount
from briefing.compose.items import ItemMaterial
from briefing.model import DocumentId, ImportancePart, Passage, PickReport, RunnerUpReport
from briefing.select import Budget, Candidate, Options, Outcome, Selection
from briefing.select.problem import Problem, build_problem
from briefing.text import stop_words

_RUNNERS_UP = 3
_CONCEPTS = 5
_DIGITS = 4
# no passage is too long for this: what did not fit is said by the edition's own budget
_ANY_LENGTH = Budget(words=1_000_000)


def account(
    material: ItemMaterial,
    selection: Selection,
    printed: Sequence[Candidate],
    *,
    options: Options,
    importance: float,
) -> ItemAccount:
    """Account for one item.

    Args:
        material: what could be picked.
        selection: what was, with the gain of each pick in the whole edition.
        printed: the picked candidates that are printed.
        importance: what the item's best passage was worth in the edition: what was not picked is told on this scale.
    """
    kept = {candidate.passage for candidate in printed}
    picks = sorted((p for p in selection.picks if p.passage in kept), key=lambda pick: pick.rank)
    problem, concepts = build_problem(material.candidates, _ANY_LENGTH, told=(), options=options)
    remaining = problem.weights.copy()
    small = stop_words(material.candidates[0].language)
    reports = []
    for rank, pick in enumerate(picks, start=1):
        row = problem.row(pick.candidate)
        strongest = row[np.argsort(-remaining[row], kind="stable")]
        fresh = (concepts.name(int(c)) for c in strongest if remaining[c] > 0)
        reports.append(
            PickReport(
                *_span(material, pick.passage),
                rank=rank,
                gain=round(pick.gain, _DIGITS),
                parts=tuple(ImportancePart(part.name, round(part.value, _DIGITS)) for part in pick.parts),
                concepts=tuple(islice((name for name in fresh if small.isdisjoint(name.split())), _CONCEPTS)),
            )
        )
        remaining[row] = 0.0
    chosen = [pick.candidate for pick in picks]
    return ItemAccount(tuple(reports), _runners_up(material, problem, chosen, importance))


def _runners_up(
    material: ItemMaterial, problem: Problem, chosen: Sequence[int], importance: float
) -> tuple[RunnerUpReport, ...]:
    """The best passages by their own worth that stand nowhere in the item; equal ones by position."""
    candidates = material.candidates
    worth = np.round(problem.gains(problem.weights), 9)
    best = float(worth.max(initial=0.0))
    left = np.round(problem.gains(problem.remaining(chosen)), 9) * (importance / best if best > 0 else 0.0)
    order = [int(at) for at in np.argsort(-worth, kind="stable") if at not in set(chosen)]
    shown = [candidates[at].text for at in chosen]
    reports: list[RunnerUpReport] = []
    for at in order:
        text = candidates[at].text
        if any(text in other or other in text for other in shown):
            continue
        shown.append(text)
        reports.append(_runner_up(material, problem, at, chosen, float(left[at])))
        if len(reports) == _RUNNERS_UP:
            break
    return tuple(reports)


def _runner_up(
    material: ItemMaterial, problem: Problem, at: int, chosen: Sequence[int], gain: float
) -> RunnerUpReport:
    candidate = material.candidates[at]
    like = next((other for other in chosen if problem.repeats.clash(at, other)), None)
    outcome = Outcome.OUTWEIGHED if problem.allowed[at] else Outcome.UNFIT
    document_id, start, end = _span(material, candidate.passage)
    outlets = {document.id: document.outlet for document in material.story.documents}
    return RunnerUpReport(
        text=candidate.text,
        document_id=document_id,
        start=start,
        end=end,
        outlet=outlets[document_id],
        gain=round(gain, _DIGITS),
        outcome=(Outcome.REDUNDANT if like is not None else outcome).value,
        like=material.candidates[like].text if like is not None else "",
    )


def _span(material: ItemMaterial, passage: Passage) -> tuple[DocumentId, int, int]:
    sentences = material.story.sentences[passage.document_id]
    return passage.document_id, sentences[passage.first].start, sentences[passage.last].end
