"""Labels that say who, what and where, in the words of the sentence: "people were killed in the blast in Arvel".

A label is one to four stretches of the sentence, in its order, with an ellipsis of ours between them.
"""

from __future__ import annotations

import re

from briefing.figures.units import EVENTS
from briefing.text.calendar_words import MONTHS, WEEKDAYS

GAP = " … "
# characters of the stretch behind the figure, and of the whole label
_LONGEST_STRETCH = 80
_LONGEST = 120
_END = re.compile(
    r"[,;:.()!?\"“”»\n]|\s[-–—]+\s|—|\s(?:said|says|saying|according|while|but|although|though|because|as the|adding"
    r"|told)"
    r"\b"
    r"|\sand (?=(?:\w+ )?(?:\d|one\b|two\b|three\b|dozens|hundreds|thousands|injur|wound|kill|leav|displac|destroy))"
)
_LOOSE_END = re.compile(
    r"\s(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|that|who|which|its|his|her|their|as|than|is|are|was|were|has|"
    r"have|had|been|be|into|after|before|up|down|more|about|some|including)$",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b((?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]utside|[Oo]n) (?:the )?(?:[a-z]+ (?:of )?){0,2}"
    r"[A-Z][\w'’-]+(?: (?:(?:city|town|village|province|region|district|state|capital|port) )?"
    r"(?:of )?[A-Z][\w'’-]+){0,3})"
)
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_DAYS = frozenset(name for calendar in (MONTHS["en"], WEEKDAYS["en"]) for name in calendar)
_WORD = re.compile(r"[^\W\d_]+")
# how far before the figure its event may stand
_NEAR = 60
_TOPIC = re.compile(
    r"\b(?:death toll|toll|number of (?:[a-z]+ ){0,2}[a-z]+(?= (?:at|to|had|has|was|rose|fell|stood)\b))"
)
# characters of a subject that is told whole or not at all
_LONGEST_SUBJECT = 50
_CLAUSE = re.compile(r"[,;:.!?\"“”»\n]|\s[-–—]+\s|—|\b(?:said|says|that|and|but|when|which|who|while|as)\b")


def clause_label(short: str, before: str, after: str) -> str:
    """The figure's label with what its clause adds.

    Args:
        short: what is counted, as `row_label` says it; "" stays "".
        before: the sentence up to the figure.
        after: the sentence from the figure's end on.
    """
    if not short:
        return ""
    stretch = _stretch(after)
    parts = [stretch] if stretch else []
    if not _says(stretch.lower(), short):
        said = _said_before(before, short)
        parts = [said, *parts] if said else parts or [short]
    if not any(_CAPITAL.search(part) for part in parts):
        where = _where(before)
        if where and sum(map(len, parts)) + len(where) < _LONGEST:
            parts.insert(0, where)
    parts = [part for part in parts if part]
    # words of ours would be no words of the source
    return GAP.join(parts) if all(part in before or part in after for part in parts) else ""


def _stretch(after: str) -> str:
    """The words behind the figure up to the end of their clause, whole words only."""
    begin = len(after) - len(after.lstrip(" \u00a0-"))
    end = _END.search(after, begin)
    words = after[begin : end.start() if end else len(after)]
    if len(words) > _LONGEST_STRETCH:
        words = words[:_LONGEST_STRETCH].rpartition(" ")[0]
    while loose := _LOOSE_END.search(words):
        words = words[: loose.start()]
    return words.strip() if len(words.strip()) > 2 else ""


def _says(told: str, short: str) -> bool:
    """Whether a stretch holds what the short label says."""
    return all(word[:5] in told for word in _WORD.findall(short.lower()) if len(word) > 2)


def _said_before(before: str, short: str) -> str:
    """The word before the figure that tells the event, with its subject: "The blast killed"; "" for none."""
    at = before.lower().rfind(short.lower())
    if at >= 0 and " " in short:
        return before[at : at + len(short)]
    wanted = short.lower().split(" ")[0]
    for match in reversed(list(_WORD.finditer(before))):
        word = match[0].lower()
        if before[match.end() :].count(",") or len(before) - match.end() > _NEAR:
            break
        if EVENTS.get(word) == wanted or word == wanted:
            subject = _CLAUSE.split(before[: match.start()])[-1].lstrip()
            return (subject if len(subject) <= _LONGEST_SUBJECT else "") + match[0]
    topic = _TOPIC.search(before)
    return topic[0] if topic else ""


def _where(before: str) -> str:
    found = [match[1] for match in _WHERE.finditer(before) if match[1].split(" ")[1].lower() not in _DAYS]
    return found[-1] if found else ""
