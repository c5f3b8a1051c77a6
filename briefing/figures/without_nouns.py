"""What a number without a noun beside it counts: the topic of a toll, what rose, or what the number before counted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from briefing.figures.count import Counted
from briefing.figures.counted_nouns import counts_people, is_plural, noun_phrase, unit_of
from briefing.figures.units import MEASURE_UNITS, MEASURES
from briefing.text.number_words import Number
from briefing.text.word_lists import word_set

# verbs of change, as they stand between a quantity and its number
_VERBS_OF_CHANGE = (
    r"rose|risen|rise|rises|rising|climb(?:ed|s|ing)?|jump(?:ed|s)?|leap(?:ed|t)?|grew|grown|grow|increas(?:ed?|es|ing)|"
    r"fell|"
    r"fallen|falls?|dropp?(?:ed|s)?|doubled?|tripled?|quadrupled|declin(?:ed?|es)|decreas(?:ed?|es)|surged?|soar(?:ed|s)?|"
    r"skyrocket(?:ed)?|slipp?(?:ed)?|slump(?:ed)?|plung(?:ed?|es)|tumbled|swelled|swollen|shrank|shrunk|"
    r"shrinks?|edged|went up|"
    r"went down"
)
_STATES = (
    r"totall?ed|reach(?:ed|ing|es)?|st(?:ands?|ood|anding)|numbered|remain(?:ed|s)?|surpassed|passed|exceed(?:ed|s)|put|was|were|"
    r"is|are|at|brought|bringing|pushed|corrected|raised|revised|cut|slashed|lowered"
)
_CHANGE_TO = re.compile(rf"\b(?:{_VERBS_OF_CHANGE}|{_STATES}|down|up|went|gone)\b", re.IGNORECASE)
# what a verb of change does not reach across
_CLAUSE_BREAK = re.compile(r"[.;\d]")
# how far it reaches
_CHANGE_REACH = 70
_TOPIC = re.compile(
    r"\b(?:toll|number|numbers|total|migration|immigration|emigration|population|enrollment|enrolment|attendance|"
    r"membership|turnout|count|tally|figure|figures|cases|deaths|casualties|injuries|arrests|bilan|nombre|"
    r"balance|zahl|число|عدد|حصيلة)\b",
    re.IGNORECASE,
)
FROM_BEFORE = re.compile(
    r"\bfrom (?:the |a |an |the current |the previous |about |around |just |only |some |nearly |more than )?$",
    re.IGNORECASE,
)
_TO_BEFORE = re.compile(r"\bto (?:about |around |nearly |almost |just |only |some |more than |at least )?$")
# the second of two numbers that share a noun: "from 120 to 175", "212 votes to 140"
_GOES_ON = re.compile(
    r"^(?: votes)?(?: in (?:19|20)\d\d| (?:last|a) (?:week|month|year)(?: ago| earlier| before)?)? to"
    r" (?:at least |more than |about |around |nearly |some |just |only |over )?$"
)
_IN_VOTE = re.compile(r"\s(?:against|in favou?r|abstained|abstaining|opposed)\b")
_VOTE_OF = re.compile(r"\bvotes? of $|\bvoted $")
_WAS_AFTER = re.compile(r"\s(?:were|had been|have been|was|remain|remained)\b")
# "Of the victims, 50 were"
_OF_THESE = re.compile(
    r"\b[Oo]f (?:the|these|those|its|their)(?: \d[\d,]*)? ((?:[a-z-]+ ){0,2}[a-z]+),"
    r" (?:about |some |up to |nearly |almost |at least )?$"
)
_ANOTHER = re.compile(r"\b(?:another|a further|an additional) $", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:{_VERBS_OF_CHANGE}|up|down|raised|revised|cut|lowered|went|going)\b", re.IGNORECASE
)
# "23,300 or 36% of women", "36% (23,300) of women": the count and its share of one thing
_SHARE_BESIDE = re.compile(
    r"(?:,? or|,| \(|\()\s?(?:about |around |nearly |some |almost |roughly )?\d[\d.]*\s?(?:%|per ?cent|pct)\)? of(?= )"
)
_SHARE_BEFORE = re.compile(r"(?:%|per ?cent|pct)(?:,? or| \(|,)\s?(?:about |around |nearly |some )?$")
_OF_AFTER = re.compile(r"\)? of(?= )")
# "more than 300 that targeted migrants": counts what the number before counted
_RELATIVE = re.compile(
    r"\s(?:that|who|which|of (?:them|whom|which|those|these))\b|\sof (?:[a-z]+ly )?[a-z]{3,}\b"
    r"|,? (?:in|of) (?:19|20)\d\d\b"
)
_VOTES_AHEAD = re.compile(r"(?: to |[-–])\d[\d,]* votes\b")
# "Illegal crossings to the coast doubled to": what rose, before its verb
_CHANGED_NOUN = re.compile(
    r"(?:^|[,;:] |\b(?:the|such|these|that|said|of|and|but|total|number of) )"
    r"((?:[A-Za-z-]+ ){0,3}?[A-Za-z-]{3,}s)\b(?: (?:to|in|from|at|by|of|on|against) [\w' -]{2,40}?)?"
    r" (?:(?:have|has|had|also|more than|nearly|almost|would|will) ){0,3}"
    rf"(?:{_VERBS_OF_CHANGE}|totall?ed|reached|stood|numbered)\b"
)


class Candidate(NamedTuple):
    """A number with what it counts."""

    number: Number
    counted: Counted


class Span(NamedTuple):
    """The sentence a number is judged in."""

    text: str
    start: int
    end: int
    language: str


def is_change(span: Span, left: Number) -> bool:
    """Whether "from 19 to 31" tells of a change, not of a range."""
    before = span.text[max(span.start, left.start - 90) : left.start]
    return FROM_BEFORE.search(before[-20:]) is not None and _CHANGED.search(before) is not None


# a number after a preposition is no count of its own
_CODE_LIKE = re.compile(r"\b(?:in|since|until|by|of|from|to) $")


def _changed_noun(before: str) -> str:
    """What rose or fell, as its clause says before the verb; "" when it is no plural."""
    found = list(_CHANGED_NOUN.finditer(before))
    if not found:
        return ""
    match = found[-1]
    words = [word for word in match[1].split() if word.lower() not in ("the", "such", "these", "of")]
    noun = " ".join(words[-2:])
    return "" if words[-1].lower() in _NO_COUNTS else noun


_NO_COUNTS = word_set(
    "prices shares stocks sales profits earnings revenues rates yields costs futures temperatures exports imports"
    " wages losses"
)


def _counts_on(span: Span, number: Number, before: str, previous: Candidate) -> bool:
    """As in "Twelve miners were missing and five had been rescued": the same are counted again."""
    counts_people = previous.counted.unit == "people" or previous.counted.subject.endswith("s")
    verb = _WAS_AFTER.match(span.text, number.end)
    return counts_people and verb is not None and before.endswith((" and ", " but ", " while ", "; "))


def _beside_share(span: Span, number: Number, what: Counted) -> Counted | None:
    """The noun of the share that says the same: "23,300 or 36% of women"."""
    ahead = _SHARE_BESIDE.match(span.text, number.end, span.end)
    if ahead is None and _SHARE_BEFORE.search(span.text, max(span.start, number.start - 24), number.start):
        ahead = _OF_AFTER.match(span.text, number.end, span.end)
    if ahead is None:
        return None
    words, _ = noun_phrase(span.text, ahead.end(), span.end, several=True)
    if not words:
        return None
    return replace(what, unit=unit_of(words), subject=" ".join(words), has_noun=True)


_UNIT_AHEAD = re.compile(r"(?:,? and|,? or) \d[\d.,]*[ -]?(%|[a-z]+(?: [a-z]+)?)")


def _shared_measure(span: Span, number: Number, what: Counted) -> Counted | None:
    """The unit of the number behind it: "12 and 14 weeks"."""
    match = _UNIT_AHEAD.match(span.text, number.end, span.end)
    if match is None:
        return None
    unit = MEASURES.get(match[1]) or MEASURES.get(match[1].split(" ")[0])
    return replace(what, unit=unit, has_noun=True, is_measure=True) if unit else None


def _is_count(previous: Candidate | None) -> bool:
    """Whether a figure counts things, which a bare number after it may count on."""
    if previous is None:
        return False
    unit = previous.counted.unit
    return not unit.isupper() and unit.lower() not in MEASURE_UNITS


def from_context(span: Span, number: Number, what: Counted, previous: Candidate | None) -> Counted | None:
    """What a number without a noun counts: the topic of a toll or the figure it is compared with."""
    before = span.text[max(span.start, number.start - 200) : number.start]
    shared = _beside_share(span, number, what) or _shared_measure(span, number, what)
    if shared:
        return shared
    counts_on = _RELATIVE.match(span.text, number.end, span.end) and not _CODE_LIKE.search(before[-20:])
    if previous and _is_count(previous) and not number.share and counts_on:
        return replace(what, unit=previous.counted.unit, subject=previous.counted.subject)
    if previous and (_IN_VOTE.match(span.text, number.end) or _counts_on(span, number, before, previous)):
        return replace(what, unit=previous.counted.unit, subject=previous.counted.subject)
    of_these = _OF_THESE.search(before)
    if of_these and _WAS_AFTER.match(span.text, number.end):
        words = of_these[1].split(" ")
        if is_plural(words[-1]) or counts_people(words[-1]):
            return replace(what, unit=unit_of(words), subject=f"of {of_these[1]}", has_noun=True)
    if _VOTE_OF.search(before[-10:]) or _VOTES_AHEAD.match(span.text, number.end, span.end):
        return replace(what, unit="votes", subject="votes")
    if previous and _ANOTHER.search(before[-16:]):
        return replace(what, unit=previous.counted.unit, subject=previous.counted.subject)
    if "to" not in before and "from" not in before and "at" not in before and not _TOPIC.search(before):
        return None
    if number.share:
        return None
    if previous and _GOES_ON.search(span.text[previous.number.end : number.start]):
        return replace(what, unit=previous.counted.unit, subject=previous.counted.subject)
    clause = _CLAUSE_BREAK.split(before[-_CHANGE_REACH:])[-1]
    from_before = FROM_BEFORE.search(before[-20:]) is not None
    noun = _changed_noun(before) if from_before or _TO_BEFORE.search(before[-24:]) else ""
    changed = _CHANGE_TO.search(clause) is not None or from_before or bool(noun)
    if not changed:
        return None
    if noun and not _TOPIC.search(before) and not (previous and _is_count(previous)):
        return replace(what, unit=unit_of(noun.split(" ")), subject=noun, has_noun=True)
    topics = list(_TOPIC.finditer(before))
    if topics:
        return what.about_topic(before[topics[-1].start() :])
    if previous and (FROM_BEFORE.search(before[-20:]) or _CHANGED.search(before)):
        return replace(what, unit=previous.counted.unit, subject=previous.counted.subject)
    return None
