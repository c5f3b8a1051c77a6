"""Whether two statements are of one quantity: the same thing or victims, place and time.

Precision before recall: where the sentences leave a doubt, they are not.
"""

from __future__ import annotations

from collections import defaultdict
from math import frexp

from briefing.figures.statements import Statement, is_duration
from briefing.figures.units import MEASURE_UNITS
from briefing.text.word_lists import word_set

# Counts of one event by different outlets lie this close; beyond it they count different things. Found on
# casualty reports of one day (up to 2.2); higher compares an attack with a war.
_EVENT_RATIO = 2.5
_THING_RATIO = 1.6
# content words in common around two figures that count the same; fewer join different things
_SHARED_THING = 2
_SHARED_MEASURE = 3
# Counts this close count the same when their nouns do; large ones, when one word around them is the same.
_CLOSE_RATIO = 1.25
_MANY = 20
# beginnings of words that stand near the tolls of different attacks
_COMMON_WORDS = word_set(
    """
    strik attac bombi bomb blast explo force army milit offic polic minis healt hospi death toll injur wound
    kille raid troop solde rocke missi drone fight gunme secur autho gover state repor confi peopl civil child women
    suici bombe clash viole fire separ claim
    count regio provi city town villa house build least leavi inclu since accor
    """
)
# equal counts above this are one count when one word around them is the same
_CHANCE = 10
# content words in common around two figures whose sentences give different names
_SHARED_PLACE = 4
# parts of about one size that a statement is compared with; a story has a handful
_PARTS_COMPARED = 24


def alike(family: list[Statement]) -> list[list[Statement]]:
    """Part a family into those that fit an early member of their part.

    Linear: a statement is compared with the parts of about its size only, and with so many of them at most.
    """
    parts: list[list[Statement]] = []
    by_size: dict[int, list[int]] = defaultdict(list)
    by_sentence: dict[tuple[str, int], int] = {}
    for one in family:
        size, place = _size(one), (one.figure.document_id, one.figure.sentence)
        near = [part for step in (0, -1, 1, -2, 2) for part in by_size[size + step][-_PARTS_COMPARED:]]
        beside = by_sentence.get(place)
        tried = sorted({*near, *(() if beside is None else (beside,))})
        home = next((part for part in tried if _belongs(one, parts[part][:6])), None)
        if home is None:
            home = len(parts)
            parts.append([])
        parts[home].append(one)
        by_sentence[place] = home
        if home not in by_size[size][-_PARTS_COMPARED:]:
            by_size[size].append(home)
    return parts


def _belongs(one: Statement, part: list[Statement]) -> bool:
    """Whether a statement fits one of a part, and at least half of what other documents say in it."""
    others = [other for other in part if other.figure.document_id != one.figure.document_id]
    told = [other for other in others if not other.is_earlier and not one.is_earlier]
    fitting = sum(_fit(other, one) for other in told)
    return any(_fit(other, one) for other in part) and 2 * fitting >= len(told)


def _size(one: Statement) -> int:
    """The power of two that a value lies above."""
    return frexp(abs(one.figure.value))[1]


def _fit(one: Statement, other: Statement) -> bool:
    """Whether two statements count the same thing, at the same place and time."""
    if is_comparison(one, other) or is_comparison(other, one):
        return True
    if one.years != other.years or not _is_one_place(one, other):
        return False
    if not one.event and one.actor and other.actor and one.actor != other.actor:
        return False
    if one.figure.unit.isupper() and one.measured != other.measured and (one.measured and other.measured):
        return False
    small, large = sorted((one.figure.value, other.figure.value))
    if one.is_cumulative != other.is_cumulative and (one.event or small != large):
        return False
    if one.event:
        return large <= _EVENT_RATIO * max(small, 1e-9)
    if large > _THING_RATIO * max(small, 1e-9):
        return False
    if one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return False
    if one.unit == "people" and not (one.modifiers and other.modifiers) and small != large:
        return False
    return _is_one_thing(one, other, small, large)


def _is_one_thing(one: Statement, other: Statement, small: float, large: float) -> bool:
    """Whether the words around two figures without an event name one thing."""
    shared = len(one.context & other.context)
    alike = bool(one.modifiers & other.modifiers or one.measured & other.measured)
    # percentages and sums of money abound in a story: they need more in common than "12 trucks"
    is_measure = one.unit in MEASURE_UNITS or one.figure.unit.isupper()
    if small == large:
        # two outlets hardly count 23 things each by chance
        return shared >= (1 if small > _CHANCE and not is_measure else _SHARED_THING) or alike
    enough = _SHARED_MEASURE if is_measure else _SHARED_THING
    if alike and large <= _CLOSE_RATIO * small:
        enough = 0
    elif enough == _SHARED_THING and large <= _CLOSE_RATIO * small and small >= _MANY:
        enough = 1
    counted_alike = one.is_first and other.is_first and not is_duration(one.unit)
    return counted_alike and shared >= enough


def _is_one_place(one: Statement, other: Statement) -> bool:
    """The same weekday if both name one, and a name in common.

    The name stands in both sentences, or in each and where the other's document opens; else there are words in common.
    """
    if one.figure.document_id == other.figure.document_id:
        return not (one.names and other.names) or bool(one.names & other.names)
    here, there = one.names or one.opening, other.names or other.opening
    if not here or not there:
        return True
    if one.event and one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        return False
    if one.event and not (_may_be_there(one, other) and _may_be_there(other, one)):
        return False
    if here & there or (here & other.opening and there & one.opening):
        return True
    shared = one.context & other.context
    named_once = bool(here & other.opening or there & one.opening)
    if not one.event and one.opening & other.opening:
        named_once = True
    small, large = sorted((one.figure.value, other.figure.value))
    likely = bool(shared - _COMMON_WORDS) or (small >= _MANY and large <= _THING_RATIO * small)
    return len(shared) >= _SHARED_PLACE or (named_once and likely)


def _may_be_there(one: Statement, other: Statement) -> bool:
    """Whether the other's sentence or opening knows the place that one gives for its toll, or a telling word."""
    if not one.where or one.where & (other.names | other.opening):
        return True
    return bool((one.context & other.context) - _COMMON_WORDS)


def is_comparison(earlier: Statement, now: Statement) -> bool:
    """As in "84 vessels were waiting, up from 61": the number of before, in one sentence with today's."""
    then, figure = earlier.figure, now.figure
    same_sentence = then.document_id == figure.document_id and then.sentence == figure.sentence
    return earlier.is_earlier and not now.is_earlier and same_sentence
