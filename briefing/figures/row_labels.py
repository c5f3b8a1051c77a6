"""Says in the source's words what a figure of a table counts: "killed", "vessels waiting", "pledged".

A row without such words tells a reader nothing and is not printed; "" stands for that.
"""

from __future__ import annotations

import re

from briefing.figures.units import CURRENCIES, DURATIONS, EVENT_NOUNS, MEASURE_UNITS
from briefing.model import Figure
from briefing.text.word_lists import word_set

# what a sum of money is, said before it; the kind holds spellings of one meaning together
_KINDS = {
    "pledged": "pledged promised pledge pledges promise promises pledging promising committed commitments",
    "worth": "worth value valued",
    "cost": "cost costs costing price priced",
    "lost": "lost loss losses damage damages",
    "paid": "paid pay pays payment payments",
    "spent": "spent spend spending",
    "raised": "raised raise raises raising",
    "invested": "invested invest investment investments",
    "owed": "owed owes debt debts",
    "appeal": "appeal appeals appealed",
    "fine": "fine fined fines",
    "sum": (
        "budget fund deficit loan loans revenue profit sales exports imports trade aid ransom contract"
        " package donated allocated earmarked approved seized borrowed grant grants premium premiums"
    ),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_SUM_BEFORE = re.compile(
    rf"\b({'|'.join(sorted(_KIND_OF, key=lambda word: (-len(word), word)))})\b"
    r"((?: of)(?: the| its| all)? \w+)?(?:[ ,]+[\w'’-]+){0,3}[ ,]*$",
    re.IGNORECASE,
)
_SUM_AFTER = re.compile(
    r"^ (?:of|in) (?:the |its |new )?([a-z][\w-]+(?: (?:promised|pledged|spent|paid|raised))?)\b"
)
_TOPIC_BEFORE = re.compile(
    r"\b([a-z][\w-]{3,}) (?:(?:has|had|have) )?(?:rose|risen|fell|fallen|slowed|stood|stands|was|is|climbed|dropped"
    r"|jumped|slipped|increased|decreased|grew|grown|reached|hit)(?: put)?(?: to| by| at| from)?"
    r"(?: [a-z]+){0,2} ?$",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^(?: (?:still|now|who|that|which|have|has|had|been|were|was|are|is|remain|remained)){1,3}"
    r" ([a-z]+(?:ing|ed|en|wn|lt|uck)(?: (?:out|off|up|down|back))?)\b"
)
_PLACE = re.compile(r"^(?: riding| lying)? (at anchor|at sea|at risk|without [a-z]+|in need)\b")
_DOING = re.compile(r"^ ([a-z]+ing)\b")
_WHERE = re.compile(
    r"^ ((?:in|of|from) (?:the )?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}|[a-z]+)"
    r"(?: (?:valley|region|province|city|district))?)\b"
)
# they tell how the number is known, not what is counted
_EMPTY = word_set(
    """
    reported said confirmed known expected believed being given according including been recorded
    registered counted estimated using seen taken put done called having going saying set
    """
)
_GENERIC = word_set("people person persons others other more total ones")


def sum_kinds(before: str) -> frozenset[str]:
    """The kind of sum that the words before a figure name: {"worth"} for "put the value of the trade at"."""
    match = _SUM_BEFORE.search(before[-70:])
    return frozenset((_KIND_OF[match[1].lower()],)) if match else frozenset()


def row_label(figure: Figure, event: str, before: str, after: str) -> str:
    """What the figure counts.

    Args:
        figure: with the subject read beside it.
        event: what befell those counted, "" for none.
        before: its sentence up to the figure.
        after: its sentence from the figure's end on.
    """
    unit = figure.unit
    if event:
        return unit if unit.lower() in EVENT_NOUNS else event
    if unit.split("/")[0].upper() in _CURRENCY_CODES or unit.split("/")[0].lower() in CURRENCIES:
        return _sum_label(before, after)
    if unit in DURATIONS:
        return ""
    if unit == "%":
        return _share_label(figure, before)
    if unit.split("/")[0].lower() in MEASURE_UNITS:
        told = unit in _AMOUNTS and figure.subject.split(" ")[0].lower() not in _EMPTY
        return figure.subject if told else ""
    return _noun_label(figure, after)


# measures of how much there is; lengths, heights and speeds belong to a sentence, not to a table
_AMOUNTS = word_set("tonnes tons hectares acres barrels barrels/day MW GW kg liters magnitude")
_CURRENCY_CODES = frozenset(unit for unit in CURRENCIES.values() if unit.isupper())


def _sum_label(before: str, after: str) -> str:
    match = _SUM_BEFORE.search(before[-70:])
    if match:
        return (match[1] + (match[2] or "")).lower()
    found = _SUM_AFTER.match(after)
    return found[1] if found else ""


def _share_label(figure: Figure, before: str) -> str:
    match = _TOPIC_BEFORE.search(before[-60:])
    return match[1].lower() if match else figure.subject


def _noun_label(figure: Figure, after: str) -> str:
    subject = figure.subject
    if not subject:
        return ""
    place = after.find(subject)
    rest = after[place + len(subject) :] if 0 <= place <= 12 else after
    state = _STATE.match(rest) or _PLACE.match(rest) or _DOING.match(rest)
    generic = subject.lower() in _GENERIC
    counts_people = figure.unit == "people" and not generic
    if state and not counts_people and state[1].split(" ")[0] not in _EMPTY:
        return f"{subject} {state[1]}"
    where = _WHERE.match(rest) if generic else None
    if where:
        return f"{subject} {where[1]}"
    return "" if generic or subject.lower() in _EMPTY else subject
