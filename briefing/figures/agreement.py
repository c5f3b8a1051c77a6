"""Compares the figures of one story: which agree, which differ, which were superseded.

Precision before recall: a false "differ" or "agree" misleads a reader. Two figures are of one quantity when
what is counted or befell whom, the place and the time that their sentences give are the same (the same event
and victims, or the same noun in a shared context; a name in common; the same past year or none); never a total with
a part, a supposition or target with a count, or a count over months. Of one quantity, statements at most half a day
apart differ when no value fits both, and agree when they say the same; a bound or a rough number is no
second source for an exact one. What is newest by more than that replaces what any outlet said before, as does what a
sentence itself calls past ("to 31 from 19"). The rest stays single.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations
from math import inf
from typing import NamedTuple

from briefing.figures.clause_labels import most_telling
from briefing.figures.sameness import alike, is_comparison
from briefing.figures.statements import Statement, is_duration, opening_names, statement
from briefing.figures.units import MEASURE_UNITS
from briefing.model import NEVER, Document, DocumentId, Figure, Relation, Sentence

# a count that may be so many times its least is vague
_VAGUE = 2.0
_SAME_TIME = timedelta(hours=14)
# the first sentences of a report tell its own event
_HEAD_SENTENCES = 3
# statements of one quantity that each is compared with
_MOST_COMPARED = 40
# units in which different values are differences and not different things
_COMPARED_MEASURES = frozenset(("tonnes", "tons", "hectares"))


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Comparable figures, oldest first; for `superseded` the last one stands."""

    subject: str
    unit: str
    relation: Relation
    figures: tuple[Figure, ...]
    # what befell those counted ("killed"), "" for none
    event: str = ""
    # holds now: no past year, supposition, part or former value, and not told in passing
    is_current: bool = True
    # of a single figure: who says so, in the words of its sentence; "" for nobody
    source: str = ""


class Comparison(NamedTuple):
    """What figures say to one another, and those that another one of the same quantity outdoes."""

    groups: tuple[FigureGroup, ...]
    outdone: tuple[Figure, ...]


def compare_figures(
    figures: Sequence[Figure],
    documents: Sequence[Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
) -> Comparison:
    """Group the figures of one story: differing first seen first, then superseded, agreeing and single.

    Args:
        figures: of the story.
        documents: that they stand in; figures of others are left out.
        sentences: of these documents.
    """
    by_id = {document.id: document for document in documents}
    ordered = sorted(
        (figure for figure in figures if figure.document_id in by_id),
        key=lambda figure: (
            by_id[figure.document_id].published_at or NEVER,
            figure.document_id,
            figure.start,
        ),
    )
    statements = _statements(ordered, by_id, sentences)
    groups: list[FigureGroup] = []
    outdone: list[Figure] = []
    # what is said of one quantity is said once
    repeated: set[_Key] = set()
    for family in _families(statements):
        compared = _compared(family)
        groups += compared
        outdone += (one.figure for one in family if _is_outdone(one, family))
        standing = () if compared else _key(_firmest(family).figure)
        repeated |= {_key(one.figure) for one in family} - {standing}
    taken = repeated | {_key(figure) for group in groups for figure in group.figures}
    groups += [_group(Relation.SINGLE, (one,)) for one in statements if _key(one.figure) not in taken]
    return Comparison(tuple(groups), tuple(outdone))


def _is_outdone(one: Statement, family: Sequence[Statement]) -> bool:
    """A count of the harmed that is at least so many, where another report has more: "at least 72", then 75.

    What a report tells below its head may be of an earlier event of the kind: it outdoes nothing that stands higher.
    """
    if not one.event or one.is_earlier or one.high != inf:
        return False
    deepest = max(_HEAD_SENTENCES, one.figure.sentence)
    return any(
        other.low > one.low
        and not (other.is_earlier or other.is_apart or other.years)
        and other.figure.sentence <= deepest
        and (other.high == inf or _time(other) >= _time(one))
        for other in family[:_MOST_COMPARED]
    )


def _firmest(family: Sequence[Statement]) -> Statement:
    """Of what is said of one quantity without contradiction, the newest that is exact, or the highest bound."""
    return max(family, key=lambda one: (not one.is_earlier, one.is_exact, one.low, _time(one)))


_Key = tuple[str, int, int]


def _key(figure: Figure) -> _Key:
    return figure.document_id, figure.start, figure.end


def _group(relation: Relation, statements: Sequence[Statement]) -> FigureGroup:
    """Under the label that tells most, the newest where it replaces; a number that the text calls past has no time."""
    figures = tuple(replace(one.figure, as_of=None) if one.is_earlier else one.figure for one in statements)
    newest = statements[-1]
    labels = [newest.label] if relation is Relation.SUPERSEDED and newest.label else []
    labels = labels or [one.label for one in statements if not one.is_earlier]
    is_current = not (newest.years or newest.is_apart or newest.is_earlier)
    # several reports tell each other's news in passing
    if relation is Relation.SINGLE or not newest.event:
        is_current = is_current and not any(one.is_by_the_way for one in statements)
    return FigureGroup(
        most_telling(labels),
        figures[0].unit,
        relation,
        figures,
        newest.event,
        is_current,
        newest.source if relation is Relation.SINGLE else "",
    )


def _statements(
    figures: Sequence[Figure],
    documents: Mapping[DocumentId, Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
) -> list[Statement]:
    found: list[Statement] = []
    seen: set[tuple[str, str]] = set()
    units: set[tuple[str, str]] = set()
    openings = {key: opening_names(document) for key, document in documents.items()}
    for figure in figures:
        subject = figure.subject.split(" ")[-1]
        repeats = (figure.document_id, subject) in seen
        seen.add((figure.document_id, subject))
        is_first = (figure.document_id, figure.unit) not in units
        units.add((figure.document_id, figure.unit))
        document = documents[figure.document_id]
        opening = openings[figure.document_id]
        place = sentences[figure.document_id][figure.sentence]
        found.append(statement(figure, document, place, repeats=repeats, is_first=is_first, opening=opening))
    return _with_events(found)


def _with_events(statements: list[Statement]) -> list[Statement]:
    """Numbers of before count what the number they are compared with counts: "18,400 displaced, up from 12,000"."""
    done: list[Statement] = []
    for one in statements:
        partner = next((other for other in done[-4:] if other.event and is_comparison(one, other)), None)
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
    return [part for family in kinds.values() for part in alike(family)]


def _overlap(one: Statement, other: Statement) -> bool:
    return one.low <= other.high and other.low <= one.high


def _compared(family: list[Statement]) -> list[FigureGroup]:
    """What the newest statements say to one another, and which older ones they replace."""
    current = _first_per_document([one for one in family if not one.is_earlier])
    runs = _at_one_time(_latest_per_outlet(current))
    groups: list[FigureGroup] = []
    related = _related(runs[-1]) if runs and len(runs[-1]) > 1 else None
    if related:
        groups.append(related)
    replaced = _replaced(runs)
    if replaced:
        groups.append(replaced)
    groups += _superseded(current, [one for one in family if one.is_earlier])
    return _distinct(groups)


def _replaced(runs: list[list[Statement]]) -> FigureGroup | None:
    """What was said more than half a day before the newest, by whomever, before what is said now."""
    if len(runs) < 2:
        return None
    now = runs[-1][-1]
    older = [
        one
        for run in runs[:-1]
        for one in run
        if not _overlap(one, now) and (now.event or now.modifiers & one.modifiers or now.tells_change)
    ]
    if not older or is_duration(now.unit) or now.figure.unit == "%":
        return None
    return _group(Relation.SUPERSEDED, [*older[-2:], now])


def _first_per_document(statements: list[Statement]) -> list[Statement]:
    """A document's first figure of a kind is its count; later ones are details or background."""
    first: dict[str, Statement] = {}
    for one in statements:
        first.setdefault(one.figure.document_id, one)
    return list(first.values())


def _time(one: Statement) -> datetime:
    return one.time or NEVER


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
    differ = any(not _overlap(one, other) for one, other in combinations(statements[:_MOST_COMPARED], 2))
    if differ and _may_differ(statements):
        return _group(Relation.DIFFER, statements)
    same = _largest_agreement(statements)
    return _group(Relation.AGREE, same) if len(same) > 1 else None


def _largest_agreement(statements: list[Statement]) -> list[Statement]:
    """The most statements that say the same: one value, and exact, at least, at most or roughly so all of them."""
    said: dict[tuple[float, str], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.is_quoted and any(other.is_quoted for other in said[one.figure.value, _sense(one)]):
            # what one person said, in two outlets
            continue
        # "dozens" is no second source for "dozens"
        if one.figure.high < _VAGUE * max(one.figure.low, 1e-9):
            said[one.figure.value, _sense(one)].append(one)
    # of "at least 72" and "at least 75" the higher holds for both
    least = max((one.low for one in statements if one.high == inf), default=-inf)
    holding = [same for (value, sense), same in said.items() if sense not in _LEAST or value >= least]
    return max(holding, key=len, default=[])


# what the police do night after night: counts of different days are no contradiction
_OCCASIONS = frozenset(("arrested", "released", "rescued", "captured"))
_LEAST = ("at least", "above")


def _sense(one: Statement) -> str:
    """How exactly a value is given; what is above a number is not what is at least that number."""
    if one.is_exact:
        return "exact"
    if one.figure.low != one.figure.high:
        return f"to {one.high}"
    beyond = _BEYOND.search(one.figure.qualifier) is not None
    if one.high == inf:
        return "above" if beyond else "at least"
    if one.low == 0:
        return "below" if beyond else "at most"
    return "nearly" if _NEARLY.search(one.figure.qualifier) else "about"


_BEYOND = re.compile(
    r"more than|over|above|excess|(?<!no )(?<!not )(?:less|fewer) than|under|below|plus de|moins de|más de|menos de"
    r"|mehr|über|weniger"
)
_NEARLY = re.compile(r"nearly|almost|close to|just under|près de|casi|fast|knapp|почти")


def _may_differ(statements: list[Statement]) -> bool:
    one = statements[0]
    if one.event in _OCCASIONS and len({other.weekdays for other in statements}) > 1:
        return False
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
                and not one.years
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
