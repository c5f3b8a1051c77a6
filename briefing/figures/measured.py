"""Numbers that measure: money, per cent and fractions, lengths, weights, durations, "twice as many"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.figures.count import Counted
from briefing.figures.counted_nouns import NEXT_WORD, WINDOW, noun_phrase
from briefing.figures.hedges import qualifier_before
from briefing.figures.number_traps import glued_unit
from briefing.figures.units import CURRENCIES, DURATIONS, MEASURES
from briefing.text.number_words import Number
from briefing.text.word_lists import word_set

_GLUED = re.compile(
    r"[ \u00a0\u202f]?(%|٪|(?:US|AU|A|CA|C|NZ|HK|S)?\$|[€£¥₹₽]|°[CF]\b|km[²³/h]*\b"
    r"|kg\b|mph\b|m[²³]|(?:m|cm|mm|ft|lb|lbs|GW|MW|kWh|bpd|km)\b)"
)
_HYPHENED = re.compile(r"[-‑](?:a-)?([^\W\d_]+(?:-per-[^\W\d_]+)?)")
_PER = re.compile(
    r"\s?(?:/|an?\s(?!la\b|los\b|las\b|el\b|few\b|total\b|\w+ (?:ago|earlier|later|before)\b)|per\s"
    r"|each\s(?!time\b|in\b|of\b|to\b|for\b|at\b|on\b|with\b|from\b|by\b|and\b)|pro\s|par\s|por\s)([^\W\d_]+)"
)
_OF = re.compile(r"\s(?:of|in|for|worth of|de|d['’]|von|an)\s")

_MOMENT_AFTER = re.compile(
    r"['’]?\s(?:ago|later|earlier|before|after|since|from now|prior|hence|beforehand|away from|running|plus tôt|"
    r"später|zuvor|antes|después|назад|спустя|старше)\b"
)
_MOMENT_BEFORE = re.compile(
    r"\b(?:last|past|next|previous|coming|recent|first|every|il y a|hace|vor|dernières|derniers|últimos"
    r"|последние|kommenden|"
    r"vergangenen|letzten|منذ|after|nach|через|after about|after nearly|after almost|after more than)\s(?:few\s)?$",
    re.IGNORECASE,
)
_SUPERLATIVE_IN = re.compile(
    r"\b(?:first|worst|best|time|only|\w{3,}est|most|least|since)\b.{0,60}\bin(?: \w+){0,3} $", re.IGNORECASE
)
# "a 5,500-word letter", "a 200-bed ward": what such a compound counts
_COUNTED_HYPHENED = word_set(
    "word bed seat member vehicle ship unit apartment home household aircraft tank job item episode patient student"
    " person passenger horse gun case container"
)
_STRONG = {
    "strong": "people", "member": "members", "person": "people", "bed": "beds", "seat": "seats", "truck": "trucks",
    "vehicle": "vehicles", "ship": "ships", "vessel": "vessels", "barrel": "barrels",
}  # fmt: skip


_TWICE = re.compile(r"(?i)twice as ")


_SHARE_OF = re.compile(r"\s(?:of(?! an? (?:hour|mile|century|dollar)\b)|in)\s")


def share_counted(text: str, number: Number, end: int) -> Counted:
    said_of = text[number.end - 3 : number.end] == " of"
    of = None if said_of else _SHARE_OF.match(text, number.end, end)
    if not of:
        words, _ = noun_phrase(text, number.end, min(end, number.end + WINDOW))
        is_ratio = said_of or any(link in text[number.start : number.end] for link in (" in ", " out of "))
        by = _BY_SHARE.search(text, max(0, number.start - 24), number.start) is not None
        return Counted(unit="%", subject=" ".join(words), has_noun=True, is_share=is_ratio or by)
    words, _ = noun_phrase(text, of.end() - 1, min(end, of.end() + WINDOW))
    return Counted(
        unit="%",
        subject=" ".join(words),
        has_noun=True,
        is_share=bool(words) or text.startswith(_DETERMINED, of.end()),
    )


_DETERMINED = (
    "the",
    "those",
    "these",
    "its",
    "their",
    "his",
    "her",
    "all",
    "our",
    "them",
    "that",
    "this",
    "what",
)
# "exports fell by a third"
_BY_SHARE = re.compile(r"\bby (?:about |almost |nearly |more than |over |at least |around |some )?$")
_RUPEE_SCALE = re.compile(r"\b(?:crores?|lakhs?)$", re.IGNORECASE)


def _rupees(text: str, number: Number, end: int) -> Counted | None:
    """As in "paid 400 crore for it": rupees, where nothing else is counted."""
    if text[number.end - 1] not in "eshEKHS" or not _RUPEE_SCALE.search(text, number.start, number.end):
        return None
    words, _ = noun_phrase(text, number.end, min(end, number.end + WINDOW))
    return None if words else Counted(unit="INR", has_noun=True, is_measure=True)


_MAGNITUDE = re.compile(r"\bmagnitudes?[ -](?:of )?(?:at least |about |around )?$", re.IGNORECASE)


def _magnitude(text: str, number: Number, floor: int) -> Counted | None:
    """As in "a magnitude 7 earthquake"."""
    if number.amount.value > 10 or not _MAGNITUDE.search(text, max(floor, number.start - 40), number.start):
        return None
    words, _ = noun_phrase(text, number.end, number.end + WINDOW)
    return Counted(unit="magnitude", subject=" ".join(words[:1]), has_noun=True, is_measure=True)


def _measured(text: str, number: Number, end: int) -> Counted | None:
    """Money, per cent, lengths, weights, durations."""
    if number.spelled and _TWICE.match(text, number.start):
        words, _ = noun_phrase(text, number.end, min(end, number.end + WINDOW))
        return Counted(unit="times", subject=" ".join(words), has_noun=True, is_measure=True)
    if number.currency:
        unit = CURRENCIES.get(number.currency.lower().rstrip("."), number.currency)
        return _measure(text, unit, number.end, number.end, end)
    written_on = glued_unit(text, number)
    if written_on:
        return _measure(text, written_on[0], written_on[1], written_on[1], end)
    glued = _GLUED.match(text, number.end, min(end, number.end + 8))
    if glued and not number.spelled:
        sign = glued[1].replace("٪", "%").lower()
        unit = MEASURES.get(sign) or CURRENCIES.get(sign, "")
        if unit:
            return _measure(text, unit, glued.end(), glued.end(), end)
    hyphened = _HYPHENED.match(text, number.end, min(end, number.end + 30))
    if hyphened:
        word = hyphened[1].lower()
        if not number.spelled and word in _COUNTED_HYPHENED:
            words, _ = noun_phrase(text, hyphened.end(), min(end, hyphened.end() + WINDOW))
            return Counted(unit=f"{word}s", subject=" ".join(words), has_noun=True, is_measure=True)
        unit = MEASURES.get(word) or MEASURES.get(word + "s") or CURRENCIES.get(word) or _STRONG.get(word, "")
        return (
            _measure(text, unit, hyphened.end(), -1, end, adjective=True) if unit else Counted(is_moment=True)
        )
    return _worded_measure(text, number, end)


_BEFORE_UNIT = word_set("more further additional business working calendar full consecutive straight whole")
# "60 Minutes", "100 Days": names of programs and of books
_TITLE_CASE = re.compile(r"\s(?:Seconds|Minutes|Hours|Days|Weeks|Months|Years|Miles|Feet|Pounds|Degrees)\b")


def _worded_measure(text: str, number: Number, end: int) -> Counted | None:
    limit = min(end, number.end + 50)
    if _TITLE_CASE.match(text, number.end, limit):
        return Counted(is_name=True)
    ends: list[int] = []
    words: list[str] = []
    position = number.end
    while len(words) < 3 and (match := NEXT_WORD.match(text, position, limit)):
        words.append(match[1].lower())
        position = match.end()
        ends.append(position)
    if words[1:] and words[0] in _BEFORE_UNIT and (words[1] in MEASURES or words[1] in CURRENCIES):
        words, ends = words[1:], ends[1:]
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        unit = MEASURES.get(phrase) or CURRENCIES.get(phrase)
        if not unit and count == 2:
            # "400 Malaysian ringgit"
            unit = CURRENCIES.get(words[1], "") if text[ends[0] - len(words[0])].isupper() else ""
            unit = words[1] if unit == "USD" else unit
        if unit:
            return _measure(text, unit, ends[count - 1], ends[count - 1] if unit == "%" else -1, end)
    return None


def _measure(
    text: str, unit: str, after: int, printed_end: int, end: int, *, adjective: bool = False
) -> Counted:
    limit = min(end, after + WINDOW)
    per = None if adjective else _PER.match(text, after, limit)
    if per:
        unit, after = f"{unit}/{per[1].lower()}", per.end()
    of = _OF.match(text, after, limit)
    if of:
        words, _ = noun_phrase(text, of.end() - 1, limit)
    else:
        words, _ = noun_phrase(text, after, limit)
    return Counted(
        unit=unit,
        subject=" ".join(words),
        end=printed_end,
        has_noun=True,
        is_measure=True,
        is_share=unit == "%",
    )


def measured(text: str, number: Number, floor: int, end: int) -> Counted | None:
    """What a number measures, None when it counts something or nothing; bounds as for `counted`."""
    found = _measured(text, number, end) or _magnitude(text, number, floor) or _rupees(text, number, end)
    return _with_moment(text, number, found, floor) if found else None


_UNIT_WORD = re.compile(r"[\s-](?:(?:business|working|calendar|school|consecutive|full|more) )?[^\W\d_]+")
# "held for 15 months after", "after 12 years of waiting": how long, not when
_LASTING = re.compile(r"\bfor $")
_AFTER_BEFORE = re.compile(r"\b[Aa]fter $")
# "a three-month high": since when it has not been so
_EXTREME = re.compile(r"[- ][a-z]+[ -](?:high|low|peak|record|anniversary)s?\b")


def _with_moment(text: str, number: Number, measured: Counted, floor: int) -> Counted:
    """Mark durations that only place something in time."""
    if measured.unit.split("/")[0] not in DURATIONS:
        return measured
    before = text[max(floor, number.start - 90) : number.start]
    bare = before
    qualifier, start = qualifier_before(text, number.start, max(floor, number.start - 90))
    if qualifier:
        bare = text[max(floor, number.start - 90) : start]
    if _EXTREME.match(text, number.end):
        return replace(measured, is_moment=True)
    unit_word = _UNIT_WORD.match(text, number.end)
    after_at = unit_word.end() if unit_word else number.end
    if _LASTING.search(bare) or (_AFTER_BEFORE.search(bare) and text.startswith(" of ", after_at)):
        return measured
    moment = (
        _MOMENT_AFTER.match(text, after_at, after_at + 20)
        or _MOMENT_BEFORE.search(bare)
        or _SUPERLATIVE_IN.search(bare)
    )
    return replace(measured, is_moment=True) if moment else measured
