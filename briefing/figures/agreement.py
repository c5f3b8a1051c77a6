"""Compares the figures of one story: which agree, which differ, which were superseded.

Precision before recall: a false "differ" misleads a reader. Compared are figures of one kind (the same
event, or the same noun in a shared context), each document's first of its kind, from statements at most
half a day apart; never a total with a part, a supposition, or a count over months. What an outlet said
before, or what a sentence calls past ("to 31 from 19"), is superseded. The rest stays single.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

from briefing.figures.statements import Statement, is_duration, statement
from briefing.figures.units import MEASURE_UNITS
from briefing.model import Document, DocumentId, Figure, Relation

# Counts of one event by different outlets lie this close; beyond it they count different things. Found on
# casualty reports of one day (up to 2.2); higher compares an attack with a war.
_EVENT_RATIO = 2.5
_THING_RATIO = 1.6
# content words in common around two figures that count the same; fewer join different things
_SHARED_THING = 2
_SHARED_MEASURE = 3
# large counts this close count the same when one word around them is the same
_CLOSE_RATIO = 1.25
_MANY = 20
# a count that may be so many times its least is vague
_VAGUE = 2.0
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
    groups += [_group(Relation.SINGLE, (one,)) for one in statements if _key(one.figure) not in taken]
    return tuple(groups)


def _key(figure: Figure) -> tuple[str, int, int]:
    return figure.document_id, figure.start, figure.end


def _group(relation: Relation, statements: Sequence[Statement]) -> FigureGroup:
    """Under the label of the first that is not past; a number the text calls past has no time of its own."""
    ordered = sorted(statements, key=lambda one: one.is_earlier)
    labels = [one.label for one in ordered if one.label]
    figures = tuple(replace(one.figure, as_of=None) if one.is_earlier else one.figure for one in statements)
    # "value of the trade" says more than "worth"
    label = next((label for label in labels if " of " in label), labels[0] if labels else "")
    return FigureGroup(label, figures[0].unit, relation, figures)


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
    return _with_events(found)


def _with_events(statements: list[Statement]) -> list[Statement]:
    """Numbers of before count what the number they are compared with counts: "18,400 displaced, up from 12,000"."""
    done: list[Statement] = []
    for one in statements:
        partner = next((other for other in done[-4:] if other.event and _is_comparison(one, other)), None)
        same = partner is not None and partner.figure.unit == one.figure.unit and not one.event
        done.append(replace(one, event=partner.event, label=partner.label) if partner and same else one)
    return done


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
    if _is_comparison(one, other) or _is_comparison(other, one):
        return True
    small, large = sorted((one.figure.value, other.figure.value))
    if one.is_cumulative != other.is_cumulative and (one.event or small != large):
        return False
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
    alike = bool(one.modifiers & other.modifiers or one.measured & other.measured)
    if one.figure.value == other.figure.value:
        return alike or shared >= 1
    # percentages and sums of money abound in a story: they need more in common than "12 trucks"
    enough = _SHARED_MEASURE if one.unit in MEASURE_UNITS or one.figure.unit.isupper() else _SHARED_THING
    if alike:
        enough = 0
    elif enough == _SHARED_THING and large <= _CLOSE_RATIO * small and small >= _MANY:
        enough = 1
    counted_alike = one.is_first and other.is_first and not is_duration(one.unit)
    return counted_alike and shared >= enough and not _elsewhere(one, other)


def _is_comparison(earlier: Statement, now: Statement) -> bool:
    """As in "84 vessels were waiting, up from 61": the number of before, in one sentence with today's."""
    then, figure = earlier.figure, now.figure
    same_sentence = then.document_id == figure.document_id and then.sentence == figure.sentence
    return earlier.is_earlier and not now.is_earlier and same_sentence


def _elsewhere(one: Statement, other: Statement) -> bool:
    """Both name names nearby, and none in common."""
    return bool(one.names and other.names and not one.names & other.names) and not one.context & other.context


def _overlap(one: Statement, other: Statement) -> bool:
    return one.low <= other.high and other.low <= one.high


def _compared(family: list[Statement]) -> list[FigureGroup]:
    current = _first_per_document([one for one in family if not one.is_earlier])
    groups: list[FigureGroup] = []
    for same_time in _at_one_time(_latest_per_outlet(current)):
        related = _related(same_time) if len(same_time) > 1 else None
        if related:
            groups.append(related)
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


def _related(statements: list[Statement]) -> FigureGroup | None:
    differ = any(not _overlap(one, other) for one, other in combinations(statements[:40], 2))
    if differ and not _may_differ(statements):
        statements = [one for one in statements if one.figure.value == statements[0].figure.value]
        differ = False
    elif not differ:
        statements = _exact(statements)
    if len(statements) < 2:
        return None
    return _group(Relation.DIFFER if differ else Relation.AGREE, statements)


def _exact(statements: list[Statement]) -> list[Statement]:
    """Without "dozens": it does not contradict 31, but it is no second source for it."""
    return [one for one in statements if one.figure.high < _VAGUE * max(one.figure.low, 1e-9)]


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
            groups.append(_group(Relation.SUPERSEDED, [*chain[-3:], said[-1]]))
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
