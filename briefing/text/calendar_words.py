"""Names of months and weekdays and the small words around them, by language; listed in `words`."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.text.word_lists import phrase_list, word_set
from briefing.words import Words, by_language


def _numbered(lists: Iterable[str], first: int) -> dict[str, int]:
    """Number the words of lists of one length; "-" holds a place."""
    return {
        name.replace("_", " "): number
        for names in lists
        for number, name in enumerate(names.split(), start=first)
        if name != "-"
    }


def _weekdays(words: Words) -> dict[str, int]:
    listed = words.calendar
    days = _numbered((listed.weekdays, *listed.weekday_forms), 0)
    parts = listed.parts_of_day.split()
    return days | {day + part: number for day, number in days.items() for part in parts}


# 1..12
MONTHS = by_language(
    lambda words: _numbered(
        (words.calendar.months, words.calendar.short_months, *words.calendar.month_forms), 1
    )
)
# Monday is 0
WEEKDAYS = by_language(_weekdays)
RELATIVE_DAYS = by_language(lambda words: words.calendar.relative_days)
RELATIVE_SPANS = by_language(lambda words: words.calendar.relative_spans)
FORWARD = by_language(lambda words: phrase_list(words.calendar.forward))
BACKWARD = by_language(lambda words: phrase_list(words.calendar.backward))
BESIDE = by_language(lambda words: phrase_list(words.calendar.beside))
PLANS = by_language(lambda words: words.calendar.plans)

# Verbs whose day may be theirs or that of what they ask for: "asked for a hearing on Tuesday".
ASKING = (
    "asked for",
    "asks for",
    "asking for",
    "called for",
    "calls for",
    "calling for",
    "urged",
    "urges",
    "demanded",
)
# Forward words that only guess.
GUESSED = frozenset(("likely to", "may", "might", "could", "can", "would", "expected", "should"))
# What a date before it dates: "the 5 May vote".
OCCASIONS = word_set(
    """
    vote hearing election elections referendum deadline summit meeting talks trial conference ceremony inauguration
    opening launch anniversary ballot poll polls runoff session verdict ruling sentencing handover parade congress
    """
)
# What makes a weekday a name: "Black Friday", "Palm Sunday".
NAMED_WEEKDAYS = word_set(
    """
    news black good palm bloody super easter ash cyber giving maundy holy whit shrove fat spy ruby sheffield casual
    manic blue man pancake passion trinity low clean
    """
)
