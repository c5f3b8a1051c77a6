"""Numbers that count nothing: years, ages, clock times, names, scores, phone and list numbers, idioms."""

from __future__ import annotations

import re

from briefing.text.numbers import Number

# Spans inside which no number is a figure.
MASKS = re.compile(
    r"""
    https?://\S+|www\.\S+|\S{1,64}@\S{1,64}
    |\+\d[\d\s()./-]{6,20}\d                                      # phone with country code
    |\(?\b\d{3}\)?[-.\s]\d{3}[-.]\d{4}\b|\b0\d{2,4}[-\s/]\d{3,}[-\s]?\d{2,}\b
    |\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?|GMT|UTC|hrs|Uhr|Z\b)   # clock
    |\b(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?\b|\b\d{1,2}\.\d{2}\s(?:local|hrs|GMT|UTC|Uhr)|\b\d{1,2}\s?h\b(?!a)
    |\b\d{1,2}(?:\s(?:to|and|-)\s\d{1,2})?\s?[ap]\.?\s?m\b\.?|\b\d{4}\s(?:GMT|UTC|hrs|hours\sGMT)\b
    |\b(?:at|by|until|till|from|around|before|after|past|to|about|shortly\safter)\s\w+\so['’]clock|\b[\w-]{1,24}\so['’]clock
    |\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,4}/\d{1,4}\b
    |\bages?d?\s(?:of\s|between\s|from\s)?[\w-]{1,24}(?:\s(?:and|to|or)\s[\w-]{1,24})?|\b[\w-]{1,24}[-\s](?:to|and)[-\s][\w-]{1,24}[-\s]year[-\s]olds?
    |\b[\w-]{1,24}[-\s](?:year|month|week|day)s?[-\s]olds?\b|\b[\w-]{1,24}(?:\sand\sa\shalf)?\syears?\sof\sage\b
    |\b(?:children|kids|those|people|adults|men|women|anyone|everyone|citizens)\s(?:(?:aged?\s)?(?:under|over|above|below))(?:\s(?:the\sage\sof\s)?)?[\w-]{1,24}(?!\S*\d)
    |\bâgée?s?\sde\s\d+(?:\sans)?|\bde\s\d{1,3}\saños\b|\b\d{1,3}[-\s]jährig\w*|\b\d{1,3}-лет\w+|يبلغ\sمن\sالعمر\s\d+
    |\bone\sof\s|\bone\sanother\b|\bnumber\sone\b|\bone\s(?:day|hand|side|thing|man|woman|point|time|way|week|month|year)\b(?!s?\s(?:truce|ceasefire))
    |\bday\s(?:\d+|one)\b|\b(?:top|Top)\s(?:\d+|ten|five|three|two|twenty)\b|\b24/7\b|\b9/11\b
    |\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)[-\s](?:fold|way|state|sided|party|star|time|faced|thirds?\smajority|wheel\w*|part|point\splan|piece|stage|tier|pronged|page|prong|man|room|storey|story|hander|nation)\b
    |\b(?:in|by)\s(?:twos|threes|fours)\b|\b(?:zero|ground\szero)\b|\btwenty\spast\b|\bmillion\sto\sone\b|\bhalf\s(?:past|a\sdozen\stimes)\b
    |\b\d{2,4}s\b|['’]\d{2}s?\b|\b(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b
    |\[\d{1,3}\]
    |\b\d{2,5}\s?m(?:eters?|etres?)?\s(?:final|race|sprint|hurdles|freestyle|relay|title|record|butterfly|backstroke|champion\w*|gold|silver|bronze|heats?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LIST_MARK = re.compile(r"\s*(?:\(?\d{1,3}[.)]\s|\d{1,2}\s?[-–]\s?(?=[A-Z])|#\d+)")

# capitalized words that may stand before a true count ("About 400", "Israel's 42 hostages")
_NOT_A_NAME = frozenset(
    """
    a about above across additionally after all almost altogether among an and another approximately around as at
    at-least barely because before below besides between but by close despite during each either even every exactly
    few fewer following for from fully half he his her however if in including inside into is it its just last least
    less like many meanwhile more most my nearly next no now of on once only or other our out over per perhaps plus
    reportedly roughly she since so some still that the their then there these they this those though three through
    to today together total toll under unlike until up upwards upward us was we were when where while with within
    without yesterday additional around exactly overall police rescuers officials authorities hospitals doctors troops
    soldiers israel's gunmen militants rebels fighters forces killed wounded injured monday tuesday wednesday thursday
    friday saturday sunday overnight meanwhile separately elsewhere earlier later yesterday nationwide worldwide
    plus environ quelque près au les des ces plus selon más unos unas cerca los las etwa rund mindestens über die mehr
    fast около более свыше не примерно
    """.split()
)
# words that name what follows: "Resolution 1701", "article 5", "channel 14"
_NAMING = frozenset(
    """
    article articles resolution resolutions section sections chapter clause paragraph page pages no nos number numbers
    nr n° № flight channel route highway road line terminal gate room floor level phase step stage chapter category
    type mark unit brigade division regiment battalion corps group class grade tier version protocol appendix annex
    directive regulation law act bill case docket block district ward precinct zone area sector station platform track
    figure table item point question volume issue episode season series part lot square psalm verse rule amendment
    proposition measure option plan model boeing airbus apollo expo bus tram train train's squadron hull tel phone
    fax box suite apartment apt p. pp chart paragraph camp barrack extension war interstate autoroute nationale rn
    artikel paragraf absatz numéro número nummer статья резолюция الفقرة المادة القرار رقم
    """.split()
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|post|pre|from|of|until|till|during|before|after|late|early|mid|year|the|through|throughout|between|circa|and|to|spring|summer|autumn|fall|winter|en|depuis|desde|de|seit|im|jahr|в|с|عام|منذ|سنة)[\s-]|[('’])$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\s(?:[A-Z][\w'’-]+\s){1,3}(?:Street|Avenue|Road|Lane|Square|Boulevard|Drive|Place|Way|Quay|St|Ave|Rd)\b"
)
_AGE_AFTER_NAME = re.compile(r"[A-Z][\w'’-]+,?\s?[(,]\s?$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’.-][^\W\d_]+)*[.°]?|№)[\s\u00a0]$")
_CODE_BEFORE = re.compile(r"[\w#@&/_^*=~][-/.–]?$|[\w)]-$|\$-$")


def masks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentence that hold no figure."""
    spans = [match.span() for match in MASKS.finditer(text, start, end)]
    mark = _LIST_MARK.match(text, start, end)
    if mark:
        spans.append(mark.span())
    return spans


def word_before(text: str, position: int, start: int) -> str:
    """The word just before a position, "" at the sentence's start or after punctuation."""
    match = _WORD_BEFORE.search(text, max(start, position - 40), position)
    return match[1] if match else ""


def is_part_of_code(text: str, number: Number) -> bool:
    """Digits glued to letters or signs: "F-16", "G20", "v3", "21st", "3.11.2"."""
    before = text[max(0, number.start - 2) : number.start]
    after = text[number.end : number.end + 2]
    if not number.spelled and not number.currency and _CODE_BEFORE.search(before):
        return True
    if number.spelled:
        return before.endswith("-") or (after[:1] == "-" and after[1:2].isdigit())
    if after[:1].isalpha() and after[:1].isascii():
        return True
    return bool(
        after[:1] in "/_@"
        or (after[:1] in ".:," and after[1:2].isdigit())
        or (after[:1] == "-" and after[1:2].isdigit())
    )


def is_year(text: str, number: Number, start: int, *, has_noun: bool, counts_surely: bool) -> bool:
    """A bare number from 1000 to 2100 that nothing marks as a count: no people, measure, event or hedge."""
    value = number.amount.value
    if number.spelled or number.marked or number.currency or not 1000 <= value <= 2100 or value % 1:
        return False
    if not has_noun:
        return True
    before = text[max(start, number.start - 14) : number.start]
    return value >= 1800 and (_YEAR_BEFORE.search(before) is not None or not counts_surely)


def is_name_number(text: str, number: Number, start: int, *, has_noun: bool) -> bool:
    """Numbers that belong to a name: the word before names ("Resolution 1701", "Route 4", "Boeing 737")."""
    before = word_before(text, number.start, start)
    if not before or number.currency:
        return False
    bare = before.rstrip(".").lower()
    if (
        bare in _NAMING
        and not number.marked
        and not (has_noun and before[0].islower() and bare in ("group", "area", "point"))
    ):
        return True
    if number.marked or has_noun:
        return False
    return before[0].isupper() and bare not in _NOT_A_NAME


def is_age(text: str, number: Number, start: int) -> bool:
    """ "Irena Dolic, 58, who": a small number in commas after a name."""
    if number.spelled or number.amount.value > 115 or number.amount.value % 1 or number.marked:
        return False
    after = text[number.end : number.end + 2]
    if after[:1] not in (",", ")", ".", ";", "") or (after[:1] == "," and after[1:2].isdigit()):
        return False
    return _AGE_AFTER_NAME.search(text, max(start, number.start - 30), number.start) is not None


def is_address(text: str, number: Number) -> bool:
    return not number.marked and _STREET.match(text, number.end, number.end + 80) is not None
