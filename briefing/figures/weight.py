"""Which rows of figures are worth a reader's look: what befell people, large sums and large counts, not two states."""

from __future__ import annotations

from briefing.figures.agreement import FigureGroup
from briefing.figures.official import official_source
from briefing.figures.units import CURRENCIES, DURATIONS, MEASURE_UNITS
from briefing.model import Relation

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
    if group.event in _HARM or unit in _HARMED:
        return True
    if unit in _CURRENCY_UNITS:
        return value >= _SUM or "/" in group.unit
    if unit in DURATIONS:
        return False
    return value >= _COUNT or unit in MEASURE_UNITS


def is_official(group: FigureGroup, sentence: str) -> str:
    """Who vouches for the figure of a single source, in the sentence's words; "" where it stays in its sentence.

    Only figures that hold now and count harm to people, a hundred people, a thousand things, or a million in money.
    """
    if group.relation is not Relation.SINGLE or not group.is_current or not is_weighty(group):
        return ""
    unit = group.unit.split("/")[0].lower()
    if group.figures[0].high <= 1:
        return ""
    if group.event not in _HARM:
        is_sum = unit in _CURRENCY_UNITS and "/" not in group.unit
        least = _LONE_PEOPLE if unit == "people" else _LONE_COUNT
        if not is_sum and (unit in MEASURE_UNITS or group.figures[0].high < least):
            return ""
    return official_source(sentence)
