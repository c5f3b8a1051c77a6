"""Compares the figures of one story: which agree, which differ, which were superseded.

Precision before recall: a false "differ" misleads a reader. Compared are figures of one kind (the same
event, or the same noun in a shared context), each document's first of its kind, from statements at most
half a day apart; never a total with a part, a supposition, or a count over months. What an outlet said
before, or what a sentence calls past ("to 31 from 19"), is superseded. The rest stays single.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations

from briefing.analyze.statements import Statement, is_duration, statement
from briefing.model import Document, DocumentId, Figure, Relation
from briefing.text.units import MEASURE_UNITS

# Counts of one event by different outlets lie this close; beyond it they count different things. Found on
# casualty reports of one day (up to 2.2); higher compares an attack with a war.
_EVENT_RATIO = 2.5
_THING_RATIO = 1.6
# content words in common around two figures that count the same; fewer join different things
_SHARED_THING = 2
_SHARED_MEASURE = 3
_SAME_TIME = timedelta(hours=14)
_NO_TIME = datetime.max.replace(tzinfo=UTC)
# units in which different values are differences and not different things
_COMPARED_MEASURES = frozenset(("%", "tonnes", "tons", "hectares"))


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Comparable figures, oldest first; for `superseded` the last one stands."""

    subject: str
    unit: str
    relation: Relation
    figures: tuple[Figure, ...]


def compare_figures(figures: Sequence[Figure], documents: Sequence[Document]) -> tuple[FigureGroup, ...]:
    """Group the figures of one story: differing first seen first, then superseded, agreeing and single."""
    by_id = {document.id: document for document in documents}
    ordered = sorted(
        (figure for figure in figures if figure.document_id in by_id),
        key=lambda figure: (
            by_id[figure.document_id].published_at or _NO_TIME,
            figure.document_id,
            figure.start,
        ),
    )
    statements = _statements(ordered, by_id)
    groups: list[FigureGroup] = []
    for family in _families(statements):
        groups += _compared(family)
    taken = {_key(figure) for group in groups for figure in group.figures}
    groups += [_group(Relation.SINGLE, (figure,)) for figure in ordered if _key(figure) not in taken]
    return tuple(groups)


def _key(figure: Figure) -> tuple[str, int, int]:
    return figure.document_id, figure.start, figure.end


def _group(relation: Relation, figures: Sequence[Figure]) -> FigureGroup:
    subjects = [figure.subject for figure in figures if figure.subject]
    return FigureGroup(subjects[0] if subjects else "", figures[0].unit, relation, tuple(figures))


def _statements(figures: Sequence[Figure], documents: Mapping[DocumentId, Document]) -> list[Statement]:
    found: list[Statement] = []
    seen: set[tuple[str, str]] = set()
    units: set[tuple[str, str]] = set()
    for figure in figures:
        subject = figure.subject.split(" ")[-1]
        repeats = (figure.document_id, subject) in seen
        seen.add((figure.document_id, subject))
        is_first = (figure.document_id, figure.unit) not in units
        units.add((figure.document_id, figure.unit))
        found.append(statement(figure, documents[figure.document_id], repeats=repeats, is_first=is_first))
    return found


def _families(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements of one kind: by event and who it befell, or by what is counted."""
    kinds: dict[tuple[str, str, frozenset[str]], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.is_apart:
            continue
        if one.event:
            kinds[one.event, "" if one.unit == "people" else one.unit, one.modifiers].append(one)
        elif one.unit:
            kinds["", one.unit, frozenset()].append(one)
    return [part for family in kinds.values() for part in _alike(family)]


def _alike(family: list[Statement]) -> list[list[Statement]]:
    """Part a family into those that fit their first member."""
    parts: list[list[Statement]] = []
    for one in family:
        home = next((part for part in parts if any(_fit(other, one) for other in part[:6])), None)
        if home is None:
            parts.append([one])
        else:
            home.append(one)
    return parts


def _fit(one: Statement, other: Statement) -> bool:
    """Whether two statements count the same thing."""
    if one.is_cumulative != other.is_cumulative:
        return False
    small, large = sorted((one.figure.value, other.figure.value))
    if one.event:
        near = large <= _EVENT_RATIO * max(small, 1e-9) or _overlap(one, other)
        return near and not _elsewhere(one, other)
    if large > _THING_RATIO * max(small, 1e-9):
        return False
    if one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return False
    if one.unit == "people" and not (one.modifiers and other.modifiers) and small != large:
        return False
    shared = len(one.context & other.context)
    if one.figure.value == other.figure.value:
        return shared >= 1
    # percentages and sums of money abound in a story: they need more in common than "12 trucks"
    enough = _SHARED_MEASURE if one.unit in MEASURE_UNITS or one.figure.unit.isupper() else _SHARED_THING
    counted_alike = one.is_first and other.is_first and not is_duration(one.unit)
    return counted_alike and shared >= enough and not _elsewhere(one, other)


def _elsewhere(one: Statement, other: Statement) -> bool:
    """Both name names nearby, and none in common."""
    return bool(one.names and other.names and not one.names & other.names) and not one.context & other.context


def _overlap(one: Statement, other: Statement) -> bool:
    return one.low <= other.high and other.low <= one.high


def _compared(family: list[Statement]) -> list[FigureGroup]:
    current = _first_per_document([one for one in family if not one.is_earlier])
    groups: list[FigureGroup] = []
    for same_time in _at_one_time(_latest_per_outlet(current)):
        if len(same_time) > 1:
            groups.append(_related(same_time))
    groups += _superseded(current, [one for one in family if one.is_earlier])
    return groups


def _first_per_document(statements: list[Statement]) -> list[Statement]:
    """A document's first figure of a kind is its count; later ones are details or background."""
    first: dict[str, Statement] = {}
    for one in statements:
        first.setdefault(one.figure.document_id, one)
    return list(first.values())


def _time(one: Statement) -> datetime:
    return one.time or _NO_TIME


def _latest_per_outlet(statements: list[Statement]) -> list[Statement]:
    """What each outlet says last within half a day."""
    kept: list[Statement] = []
    for one in sorted(statements, key=_time):
        kept = [
            other for other in kept if other.outlet != one.outlet or _time(one) - _time(other) > _SAME_TIME
        ]
        kept.append(one)
    return kept


def _at_one_time(statements: list[Statement]) -> list[list[Statement]]:
    """Runs of statements that lie within half a day of the run's last."""
    runs: list[list[Statement]] = []
    for one in sorted(statements, key=_time, reverse=True):
        if one.time is None:
            continue
        if runs and _time(runs[-1][0]) - _time(one) <= _SAME_TIME:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run[::-1] for run in runs[::-1]]


def _related(statements: list[Statement]) -> FigureGroup:
    differ = any(not _overlap(one, other) for one, other in combinations(statements[:40], 2))
    if differ and not _may_differ(statements):
        statements = [one for one in statements if one.figure.value == statements[0].figure.value]
        if len(statements) < 2:
            return _group(Relation.SINGLE, [statements[0].figure])
        differ = False
    return _group(Relation.DIFFER if differ else Relation.AGREE, [one.figure for one in statements])


def _may_differ(statements: list[Statement]) -> bool:
    one = statements[0]
    measured = one.unit in _COMPARED_MEASURES
    return bool(one.event) or one.unit not in MEASURE_UNITS or measured


def _superseded(current: list[Statement], earlier: list[Statement]) -> list[FigureGroup]:
    """An outlet's older count before its newest; or, without an older document, the one its sentence names."""
    groups: list[FigureGroup] = []
    by_outlet: dict[str, list[Statement]] = defaultdict(list)
    for one in sorted(current, key=_time):
        by_outlet[one.outlet].append(one)
    for outlet, said in by_outlet.items():
        chain = [one for one in said[:-1] if one.figure.value != said[-1].figure.value and one.time]
        if not chain:
            chain = [
                one
                for one in earlier
                if one.outlet == outlet
                and one.figure.document_id == said[-1].figure.document_id
                and one.figure.value != said[-1].figure.value
            ]
        if chain and (said[-1].event or said[-1].tells_change or chain[-1].is_earlier):
            groups.append(_group(Relation.SUPERSEDED, [one.figure for one in [*chain[-3:], said[-1]]]))
    return _distinct(groups)


def _distinct(groups: list[FigureGroup]) -> list[FigureGroup]:
    """Outlets that carry one agency text report one change once."""
    seen: set[tuple[float, ...]] = set()
    kept: list[FigureGroup] = []
    for group in groups:
        values = tuple(figure.value for figure in group.figures)
        if values not in seen:
            seen.add(values)
            kept.append(group)
    return kept
