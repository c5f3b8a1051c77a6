"""What stands beside a number: unit, noun, event, qualifier. Small windows only, so that cost is constant."""

from __future__ import annotations

import re

from briefing.figures.count import TOLL, Counted
from briefing.figures.counted_nouns import WINDOW, counts_people, is_plural, noun_phrase, unit_of
from briefing.figures.measured import measured, share_counted
from briefing.figures.units import EVENT_NOUNS, EVENTS, PEOPLE
from briefing.text.number_words import Number
from briefing.text.word_lists import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# "dozens of families", "trois millions d'euros"
_LINK = re.compile(r"\s(?:of(?=\s(?!(?:them|whom|those|the)\b))|de(?=\s)|d['’]|von(?=\s))")
_COLLECTIVE = re.compile(
    r"\b(crew|staff|force|population|garrison|army|team|workforce|crowd|membership|audience|complement|family|congregation|"
    r"equipage|équipage|fleet|majority|turnout|quorum) of (?:about |some |around |nearly |more than "
    r"|at least |over |roughly |only |just |fewer than |less than )?$"
)
_GENERIC = word_set(
    "people persons person others other individuals personnes personas menschen человек людей شخص شخصا"
    " أشخاص more victims"
)
_IDIOMS = word_set(
    """
    sides side parties ways way things thing times ends hands halves words worlds rivals leaders
    presidents ministers neighbors neighbours powers capitals fronts factors reasons points issues
    questions options sources officials scenarios chambers camps wings steps minds cents birds evils
    extremes friends brothers sisters sons daughters decades-long thirds diplomats analysts witnesses
    aspects elements kinds types sorts pillars senses opinions half one two three
    four five aides
    """
)
_EVENT_AFTER = re.compile(
    r"[\s,(]{1,2}(?:(?:were|was|are|is|have|has|had|been|being|feared|confirmed|reported|reportedly|believed|presumed|also|then|"
    r"still|now|remain|remained|left|so|far|people|others|more|badly|seriously|slightly|critically|already|since|known|to|"
    r"listed|as|sont|ont|été|wurden|fueron|resultaron|были|who|either|made|rendered|lightly|later|would|be|or|ha|han|sido|a|è)\s){0,6}"
    r"([^\W\d_]+)(?:\s(?:their|his|her)?\s?([^\W\d_]+))?",
)
# words that may stand between an event and its number: "killing at least 31"
_FILLERS = word_set(
    """
    at least more than about around some roughly approximately nearly almost over up to as many another
    a the of an estimated further additional between no fewer total or only just close perhaps what
    lives well all dozens mindestens au moins plus de al menos más не менее более son says in exactly
    possibly probably toll including
    """
)
_MOST_FILLERS = 5
_REACHED = re.compile(r"\b(?:to|at|reached|from|of|is|was|passed|exceeded)\b")
_OF_THEM = re.compile(r"\sof\s(?:them|whom|those|the\s\w+)")
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_QUALIFIER_AFTER = re.compile(
    r"[^.;,\d]{0,30}?\b(or more|or so|at least|at most|على الأقل|au moins|al menos)\b", re.IGNORECASE
)


def _says_dozen(text: str, number: Number) -> bool:
    return text[number.start : number.end].lower().endswith(_DOZEN)


_DOZEN = ("dozen", "dozens", "aine", "dutzend", "docena", "veintena", "treintena")


def counted(text: str, number: Number, floor: int, limit: int, end: int) -> Counted:
    """Read what a number counts.

    Args:
        text: of the document.
        number: the number.
        floor: end of the number before it or start of the sentence: nothing is read before it.
        limit: start of the next number or end of the sentence.
        end: end of the sentence.
    """
    if number.share:
        return share_counted(text, number, end)
    ends_in_word = text[number.end - 1].isalpha() or text[number.end - 1] == "."
    small = number.spelled and number.amount.low == number.amount.high and number.amount.value < 100
    link = (
        _LINK.match(text, number.end, end)
        if ends_in_word and not (small and not _says_dozen(text, number))
        else None
    )
    if link:
        number = number._replace(end=link.end())
    found = measured(text, number, floor, end)
    if found:
        return found
    return _noun_or_event(text, number, floor, limit, end)


def _event_after(text: str, position: int, limit: int) -> str:
    match = _EVENT_AFTER.match(text, position, min(limit, position + 60))
    if match is None:
        return ""
    if match[2] and f"{match[1]} their {match[2]}".lower() in EVENTS:
        return EVENTS[f"{match[1]} their {match[2]}".lower()]
    return EVENTS.get(match[1].lower(), "")


def _event_before(text: str, position: int, floor: int) -> str:
    tokens = text[max(floor, position - 60) : position].split()
    for _ in range(_MOST_FILLERS):
        if len(tokens) < 2 or tokens[-1] not in _FILLERS:
            break
        tokens.pop()
    match = _LAST_LETTERS.search(tokens[-1]) if tokens else None
    return EVENTS.get(match[0].lower(), "") if match else ""


# "five or more daily servings"
_OR_MORE = re.compile(r"\s(?:or|and) (?:more|fewer|less)(?= [a-z])")
# "hundreds seeking refuge", "thousands more driven from their homes"
_VERB_ENDS = ("ing", "driven", "forced", "stranded", "trapped", "taken", "hurt")


def _noun_or_event(text: str, number: Number, floor: int, limit: int, end: int) -> Counted:
    several = number.amount.high > 1
    or_more = _OR_MORE.match(text, number.end, end)
    at = or_more.end() if or_more else number.end
    words, after = noun_phrase(text, at, min(end, at + WINDOW), several=several)
    if words and _is_vague(number) and words[0].lower().endswith(_VERB_ENDS) and not is_plural(words[-1]):
        # "hundreds seeking refuge": people, whoever they are
        return Counted(unit="people", subject="", has_noun=True, has_event=False)
    if len(words) == 1 and words[0].endswith("ed") and words[0].islower() and words[0] not in EVENTS:
        words = []
    head = words[-1] if words else ""
    lowered = head.lower()
    own = next((EVENTS[word.lower()] for word in reversed(words) if word.lower() in EVENTS), "")
    event = own or _event_after(text, after, limit) or _event_before(text, number.start, floor)
    if not event and not words:
        toll = TOLL.search(text, max(floor, number.start - 130), number.start)
        event = "killed" if toll and _REACHED.search(toll[0]) else ""
    collective = None if words else _COLLECTIVE.search(text, max(floor, number.start - 60), number.start)
    if collective and not event:
        noun = collective[1]
        unit = noun if noun in ("fleet", "majority", "family") else "people"
        return Counted(unit=unit, subject=noun, has_noun=True, is_measure=True)
    has_noun = bool(words) or bool(event)
    is_people = (bool(event) and (not words or counts_people(head))) or counts_people(head)
    if lowered in EVENTS and lowered not in PEOPLE and lowered not in EVENT_NOUNS:
        is_people = True
    unit = "people" if is_people else lowered
    is_title = not number.spelled and _is_list_title(text, number, words)
    named = len(words) > 1 and all(word[0].isupper() for word in words) and not counts_people(head)
    of = _OF_THEM.match(text, number.end, end)
    if of and not event:
        part = _part_of(text, number, end)
        if part:
            return part
    qualifier_after = _QUALIFIER_AFTER.match(text, number.end, min(limit, number.end + 45))
    return Counted(
        unit=unit,
        subject=_subject(words, own, event),
        qualifier=qualifier_after[1].lower() if qualifier_after else "",
        has_noun=has_noun,
        has_event=bool(event),
        is_bare=after == number.end
        and text[after : after + 1] in ".,;)"
        and not text[after + 1 : after + 2].isdigit(),
        is_name=not event
        and (is_title or _is_singular(text, number, words) or (named and _is_plain(number, head))),
        is_idiom=lowered in _IDIOMS or bool(of and not event),
    )


# plurals without an ending
_INVARIANT = word_set(
    """
    aircraft spacecraft hovercraft sheep fish cattle police staff crew personnel data criteria bacteria media feet teeth
    mice geese dice oxen deer offspring dead wounded injured species series plus tie yen yuan baht won rand real
    """
)


def _is_plain(number: Number, head: str) -> bool:
    return not number.marked and not head.endswith("s")


def _is_list_title(text: str, number: Number, words: list[str]) -> bool:
    """As in "10 Spooky Ghost Stories": a number that opens a line of capitals."""
    opens = number.start == 0 or text[max(0, number.start - 2) : number.start].strip(" ") in (
        "\n",
        ":",
        "",
        ".",
    )
    capitals = sum(word[0].isupper() for word in words)
    return opens and capitals > 1 and not number.marked and words[-1].lower() not in PEOPLE


# "two of the country's key ports"
_OF_SOME = re.compile(r"\sof (?:the|its|their|his|her|our|those|these)(?: [\w-]+['’]s)?(?= )")


def _part_of(text: str, number: Number, end: int) -> Counted | None:
    """As in "two of the country's key ports": counts ports, of which there are more."""
    of = _OF_SOME.match(text, number.end, end)
    if of is None or number.amount.high <= 1:
        return None
    words, _ = noun_phrase(text, of.end(), end, several=True)
    if not words or words[-1].lower() in _IDIOMS or not (is_plural(words[-1]) or counts_people(words[-1])):
        return None
    return Counted(unit=unit_of(words), subject=f"of {' '.join(words)}", has_noun=True)


def _is_singular(text: str, number: Number, words: list[str]) -> bool:
    """A plain number before one thing counts nothing: "the honor 2 sing", "4K resolution", "5.1 surround sound"."""
    value = number.amount.value
    is_model = number.end - number.start > 1 and _MODEL.search(text, number.start, number.end) is not None
    is_small = not number.marked and 2 <= value <= _SMALL
    # "a .500 record" is a rate
    is_broken = bool(value % 1) and text[number.start] != "."
    if number.spelled or number.currency or not words or not (is_model or is_small or is_broken):
        return False
    head = words[-1]
    return (
        head.isascii()
        and head.islower()
        and not (is_plural(head) or counts_people(head) or head in _INVARIANT)
    )


_SMALL = 9
# "a 5500M chip": the letter is no million
_MODEL = re.compile(r"\d[KMB]$")


def _is_vague(number: Number) -> bool:
    return number.spelled and number.amount.high >= 2 * number.amount.low > 0


def _subject(words: list[str], own: str, event: str) -> str:
    """The noun phrase, or the event when the noun says no more than "people"."""
    specific = [word for word in words if word.lower() not in _GENERIC]
    if own:
        return " ".join(words) if words[-1].lower() in EVENT_NOUNS or len(specific) > 1 else own
    if event:
        return " ".join([*specific, event])
    return " ".join(words)
