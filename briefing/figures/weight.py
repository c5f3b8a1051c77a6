"""Which rows of figures are worth a reader's look: what befell people, large sums and large counts, not two states."""

from __future__ import annotations

from briefing.figures.agreement import FigureGroup
from briefing.figures.official import is_official
from briefing.figures.units import CURRENCIES, DURATIONS, MEASURE_UNITS
from briefing.model import Relation
from briefing.text.word_lists import word_set

_HARM = frozenset(
    ("killed", "wounded", "displaced", "missing", "captured", "arrested", "infected", "rescued", "released")
)
_HARMED = frozenset(("cases", "deaths", "fatalities", "injuries", "infections", "casualties"))
_CURRENCY_UNITS = frozenset(unit.lower() for unit in CURRENCIES.values())
# below these a count or a sum is a detail of its sentence
_COUNT, _LONE_PEOPLE, _LONE_COUNT, _SUM = 10, 100, 1000, 1e6


def is_weighty(group: FigureGroup) -> bool:
    """Whether a row tells more than its sentence: harm to people, a count of ten or more, a million in money."""
    unit = group.unit.split("/")[0].lower()
    value = max(abs(figure.high) for figure in group.figures)
    # "two grenades and a student were arrested": a thing suffers no harm
    if (group.event in _HARM and unit == "people") or unit in _HARMED:
        return True
    if unit in _CURRENCY_UNITS:
        return value >= _SUM or "/" in group.unit
    if unit in DURATIONS:
        return False
    return value >= _COUNT or unit in MEASURE_UNITS


def is_worth_a_row(group: FigureGroup) -> bool:
    """Whether the figure of a single source is shown: a public body gives it, it holds now and tells of consequences.

    That is harm to people, a count of refugees, soldiers or houses and the like, or a sum of money.
    """
    if group.relation is not Relation.SINGLE or not group.is_current or not is_weighty(group):
        return False
    if group.figures[0].high <= 1 or not is_official(group.source):
        return False
    if group.event in _HARM:
        return True
    unit = group.unit.split("/")[0].lower()
    if unit in _CURRENCY_UNITS:
        return "/" not in group.unit
    least = _LONE_PEOPLE if unit == "people" else _LONE_COUNT
    words = group.figures[0].subject.lower().split()
    return group.figures[0].high >= least and any(word in _CONCERNED for word in words)


# who and what an official count is of when nothing is said to have befallen them
_CONCERNED = word_set(
    """
    refugees migrants hostages prisoners detainees captives evacuees returnees civilians children women families
    households troops soldiers fighters militants police peacekeepers students pupils patients voters cases
    homes houses buildings schools hospitals asylum-seekers immigrants workers jobs tonnes tons
    """
)
