"""Which way the clause around a date looks: back at what happened, or ahead at what is announced."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from briefing.model.analysis import DateMention, Sentence
from briefing.text.calendar_words import (
    ASKING,
    BACKWARD,
    BESIDE,
    FORWARD,
    GUESSED,
    MONTHS,
    OCCASIONS,
    PLANS,
    RELATIVE_DAYS,
    RELATIVE_SPANS,
)
from briefing.text.moved_days import is_moved_from, is_moved_to
from briefing.text.word_lists import phrase_list

# characters before a date in which its verb is looked for
_REACH = 160
# the same in languages whose verbs we know less well
_SHORT_REACH = 45
# characters after a date in which its verb is looked for
_REACH_AFTER = 80
_FOR = ("for ", "pour ", "para el ", "für ", "für den ")
_UNTIL = re.compile(
    r"\b(?:through|until|till|jusqu'à|bis)(?: early| late| midday| noon| midnight| the end of)? $"
)
_BY = re.compile(r"\bby (?:early |late |midday |noon |the end of )?$")
# "the Thursday before the vote" is counted from another day
_COUNTED_FROM = re.compile(r"\s(?:before|after|following) (?:the|last|next)\b")
# "is raising it on Tuesday" tells of the coming one
_PROGRESSIVE = r"(?:is|are) (?!being|going|having)[a-z]{3,}ing"
_IS_DOING = re.compile(_PROGRESSIVE)
_NAMED_DAY = re.compile(r"\sa (?:national )?(?:day|holiday)\b")
# a verb in the present whose subject stands before it: "the vote is on 5 May", "the fair runs from 5 May"
_SET_FOR = re.compile(
    r"\b(?:is|are|falls?|starts?|begins?|runs?|opens?|closes?|ends?|expires?|takes? place)"
    r"(?: again)?(?: on| from| at| until)? (?:the )?$",
    re.IGNORECASE,
)


# "the sunken ship", "of leading industrialized nations": what stands before a participle that is no verb
_DESCRIBING = re.compile(
    r"\b(?:the|a|an|of|its|their|his|her|this|that|these|most|by|[a-z]{3,}ing|(?!assembly|family|supply)[a-z]{3,}ly)\s$"
)
_FINITE = frozenset(("said",))
# "a judge based in the capital"
_NEVER_FINITE = frozenset(("based", "located", "so-called", "named"))


class _Turns(NamedTuple):
    pattern: re.Pattern[str]
    forward: frozenset[str]

    def found(self, text: str, start: int, end: int) -> list[str]:
        """Verbs and particles of a stretch, lower case; participles that only describe a noun are none."""
        words = []
        for match in self.pattern.finditer(text, start, end):
            word = match[0].lower()
            if word in _NEVER_FINITE:
                continue
            is_plain = word not in self.forward and word.endswith("ed") and word not in _FINITE
            if not (is_plain and _DESCRIBING.search(text, max(start, match.start() - 16), match.start())):
                words.append("will" if _IS_DOING.fullmatch(word) else word)
        return words


def any_of(words: Iterable[str]) -> str:
    """Pattern of any of these words, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=8)
def _turns(code: str) -> _Turns:
    past = r"|(?<!be )(?<!been )[a-z]{3,20}ed" if code == "en" else ""
    now = f"{_PROGRESSIVE}|" if code == "en" else ""
    asking = f"{any_of(ASKING)}|" if code == "en" else ""
    pattern = rf"\b(?:{asking}{now}{any_of(FORWARD[code])}|(?<!be )(?:{any_of(BACKWARD[code])}){past})\b"
    return _Turns(re.compile(pattern, re.IGNORECASE), frozenset(FORWARD[code]))


class _Plans(NamedTuple):
    then_day: re.Pattern[str]
    day_then: re.Pattern[str]
    heads: frozenset[str]


@lru_cache(maxsize=8)
def _plans(code: str) -> _Plans | None:
    """How a language tells plans in the present; None where it does not."""
    told = PLANS.get(code)
    if told is None:
        return None
    return _Plans(
        re.compile(rf"(?<![\w-])(?:{told.verb}){told.before_day}$"),
        re.compile(rf"{told.behind_day}(?:{told.verb})"),
        frozenset(("", *phrase_list(told.heads))),
    )


# "is in court and on Monday released a list": the verb right behind says it, whatever stands before
_DONE_ON = re.compile(r"\b(?:on|early|late)(?: early| late)? $")
_DONE = re.compile(
    r"(?: morning| afternoon| evening| night)?\s(?P<verb>(?!had\b|was\b|were\b)[a-z]+)\b(?! by\b)"
)
# "plans to raise it when she has talks with him on 3 April"
_WHEN_HAS = re.compile(
    r"\bwhen (?:the )?[\w’'-]+ (?:arrives|has|have|hosts?|meets?|travels|visits?)\b(?! (?:been|had|[a-z]+ed)\b)"
)
# "issued a warning for the coast on Friday": of the day of the warning, or of the storm
_WARNING_OF = re.compile(
    r"\b(?:warnings?|alerts?|forecasts?|advisor(?:y|ies)) (?:for|of|about) [^.;:]*$", re.IGNORECASE
)


def looks_ahead(text: str, span: tuple[int, int], bounds: tuple[int, int], language: str) -> bool | None:
    """Whether the clause around a date speaks of what is to come.

    The verb or particle that stands closest before the date decides, and without one the next behind it.
    A date that hangs on an event beside the verb ("will meet after talks Thursday") belongs to that event, and
    a guess told on a day ("on Monday ... are likely to slow") is not a guess about that day.

    Args:
        text: of the document.
        span: of the date.
        bounds: of its sentence.
        language: code; English where we do not know the verbs.

    Returns:
        None when the clause does not say.
    """
    code = language if language in MONTHS else "en"
    turns = _turns(code)
    if code == "en" and is_moved_to(text, span, bounds):
        return True
    plans = _plans(code)
    if plans is not None and _is_planned_in_present(plans, text, span, bounds):
        return True
    if _NAMED_DAY.match(text, span[1], bounds[1]):
        return True
    reach = _REACH if code == "en" else _SHORT_REACH
    before = text[max(bounds[0], span[0] - reach) : span[0]]
    if before.endswith(_FOR) or _UNTIL.search(before):
        return True
    if _COUNTED_FROM.match(text, span[1], bounds[1]):
        return None
    stop = min(bounds[1], span[1] + _REACH_AFTER)
    # what follows a colon is another clause
    colon = text.find(":", span[1], stop)
    after = turns.found(text, span[1], colon if colon >= 0 else stop)[:1]
    if _WARNING_OF.search(before):
        return None
    if code == "en" and _is_done(turns, text, span, bounds):
        return False
    if _BY.search(before):
        return not (after and after[0] not in turns.forward)
    said = turns.found(text, span[0] - len(before), span[0])
    when = _WHEN_HAS.search(before) if code == "en" else None
    if when:
        main = turns.found(text, span[0] - len(before), span[0] - len(before) + when.start())
        if main and main[-1] in turns.forward:
            return True
    if after and said and not set(said) - {"before"}:
        # "Before the release Tuesday night, the party issued a statement"
        return None if after[0] in GUESSED else after[0] in turns.forward
    if said:
        return _last_says(said, turns.forward, frozenset(BESIDE.get(code, ())))
    if not after or reach != _REACH:
        return None
    return None if after[0] in GUESSED else after[0] in turns.forward


def _is_planned_in_present(plans: _Plans, text: str, span: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Whether a verb of the present stands right before a day, or behind one that opens the sentence."""
    if plans.then_day.search(text, max(bounds[0], span[0] - 60), span[0]):
        return True
    opens = text[bounds[0] : span[0]].strip('„"» ').lower() in plans.heads
    return opens and plans.day_then.match(text, span[1], bounds[1]) is not None


def _is_done(turns: _Turns, text: str, span: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Whether a verb of the past follows at once: "the court on Monday ruled", "early Sunday rejected"."""
    if not _DONE_ON.search(text, max(bounds[0], span[0] - 16), span[0]):
        return False
    behind = _DONE.match(text, span[1], bounds[1])
    if behind is None:
        return False
    return turns.found(text, behind.start("verb"), behind.end("verb")) not in ([], ["will"]) and (
        behind["verb"] not in turns.forward
    )


def _last_says(said: list[str], forward: frozenset[str], beside: frozenset[str]) -> bool | None:
    last = said[-1]
    if last in ASKING:
        return None
    if last not in beside:
        return last in forward
    verbs = [word for word in said[:-1] if word not in beside]
    if not verbs:
        return last in forward
    ahead = verbs[-1] in forward
    return ahead if ahead == (last in forward) else None


def announces(text: str, sentence: Sentence, mention: DateMention, *, after: date, language: str) -> bool:
    """Whether a sentence announces what is to happen on the day or days of a mention.

    True for "The court will rule on 5 May", "talks resume tomorrow", "ahead of the 5 May vote"; false for a day
    that a sentence only names or that something is moved away from, and for one that is not resolved.

    Args:
        text: of the document.
        sentence: that the mention stands in.
        mention: of that document and sentence.
        after: the last day that is not ahead, as a rule the edition's cut-off.
        language: of the document.
    """
    if mention.first is None or mention.first <= after:
        return False
    code = language if language in MONTHS else "en"
    bounds, span = (sentence.start, sentence.end), (mention.start, mention.end)
    if code == "en" and is_moved_from(text, span, bounds):
        return False
    said = mention.text.lower()
    if said in RELATIVE_DAYS[code] or said in RELATIVE_SPANS[code]:
        return True
    return is_set(text, span, bounds) or looks_ahead(text, span, bounds, language) is True


def is_set(text: str, span: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Whether something is set for a day, whatever the verbs around it: "the vote is on 5 May", "the 5 May vote"."""
    before = text[max(bounds[0], span[0] - 40) : span[0]]
    return _SET_FOR.search(before) is not None or _is_occasion(text, span[1], bounds[1])


_NEXT_WORD = re.compile(r"\s(?:[A-Za-z][\w-]*\s){0,2}?([a-z]+)")


def _is_occasion(text: str, position: int, end: int) -> bool:
    """As in "the 5 May vote"."""
    match = _NEXT_WORD.match(text, position, min(end, position + 40))
    return match is not None and match[1] in OCCASIONS


def is_within_quotes(marks: list[int], position: int) -> bool:
    """Whether a place lies behind an odd number of the quotation marks of its sentence."""
    return bisect_left(marks, position) % 2 == 1


# "up from 12,000 on Monday", "since Monday", "until Monday": compared with or counted from, not told of
_COMPARED = re.compile(
    r"\b(?:than|compared with|since|until|till|through|from (?:\S+ )?\d\S*(?: \w+)?)(?: on| early| late)? $",
    re.IGNORECASE,
)


def counts_from(before: str) -> bool:
    """Whether what stands before a date makes it one that is compared with or counted from."""
    return _COMPARED.search(before) is not None
