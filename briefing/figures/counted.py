"""What stands beside a number: unit, noun, event, qualifier. Small windows only, so that cost is constant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.figures.counted_nouns import NEXT_WORD, WINDOW, noun_phrase
from briefing.figures.units import CURRENCIES, DURATIONS, EVENT_NOUNS, EVENTS, MEASURES, PEOPLE
from briefing.text.numbers import Number
from briefing.text.word_lists import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# "dozens of families", "trois millions d'euros"
_LINK = re.compile(r"\s(?:of(?=\s(?!(?:them|whom|those|the)\b))|de(?=\s)|d['’]|von(?=\s))")
_GLUED = re.compile(
    r"[ \u00a0\u202f]?(%|٪|€|\$|£|°[CF]\b|km[²³/h]*\b|kg\b|mph\b|m[²³]|(?:m|cm|mm|ft|lb|lbs|GW|MW|kWh|bpd|km)\b)"
)
_HYPHENED = re.compile(r"[-‑](?:a-)?([^\W\d_]+(?:-per-[^\W\d_]+)?)")
_PER = re.compile(
    r"\s?(?:/|an?\s(?!la\b|los\b|las\b|el\b|few\b|total\b|\w+ (?:ago|earlier|later|before)\b)|per\s"
    r"|each\s|pro\s|par\s|por\s)([^\W\d_]+)"
)
_COLLECTIVE = re.compile(
    r"\b(crew|staff|force|population|garrison|army|team|workforce|crowd|membership|audience|complement|family|congregation|"
    r"equipage|équipage|fleet|majority|turnout|quorum) of (?:about |some |around |nearly |more than "
    r"|at least |over |roughly |only |just )?$"
)
_OF = re.compile(r"\s(?:of|in|for|worth of|de|d['’]|von|an)\s")

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
    aspects elements kinds types sorts pillars camps thirds senses opinions men women half one two three
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
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_TOLL = re.compile(
    r"\b(?:death toll|toll|bilan|number of (?:dead|deaths|fatalities)|حصيلة)\b[^.;]{0,110}$", re.IGNORECASE
)
_QUALIFIER = re.compile(
    r"(?:^|[\s(\"“«—–-])((?:a |an )?(?:at least|no fewer than|no less than|not less than"
    r"|at the very least|a minimum of|well over|"
    r"more than|over|upwards? of|above|in excess of|about|around|some|roughly|approximately"
    r"|an estimated|estimated|nearly|almost|close to|"
    r"just under|just over|up to|as many as|as much as|as few as|fewer than|less than|under|below"
    r"|at most|no more than|only|"
    r"another|additional|further|an additional|a further|a total of|perhaps|exactly|possibly|between|"
    r"au moins|plus de|moins de|environ|près de|quelque|jusqu'à|entre|au total|"
    r"al menos|más de|menos de|unos|unas|cerca de|casi|hasta|"
    r"mindestens|mehr als|über|etwa|rund|fast|knapp|bis zu|weniger als|zwischen|"
    r"не менее|более|около|свыше|почти|до|примерно|"
    r"أكثر من|نحو|حوالي|ما لا يقل عن|قرابة|زهاء))(?: another| some| the| about| around| an? estimated)?\s?$",
    re.IGNORECASE,
)
# the last words of those
_HEDGE_ENDS = word_set(
    """
    least fewer less than minimum of over more above excess about around some roughly approximately
    estimated nearly almost to under many much few below most only another additional further total
    perhaps exactly possibly between the moins plus de environ près quelque jusqu'à entre menos más unos
    unas casi hasta mindestens als über etwa rund fast knapp bis zu weniger zwischen менее более около
    свыше почти до примерно من نحو حوالي عن قرابة زهاء
    """
)
_QUALIFIER_AFTER = re.compile(
    r"[^.;,\d]{0,30}?\b(or more|or so|at least|at most|على الأقل|au moins|al menos)\b", re.IGNORECASE
)
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
_STRONG = {
    "strong": "people", "member": "members", "person": "people", "bed": "beds", "seat": "seats", "truck": "trucks",
    "vehicle": "vehicles", "ship": "ships", "vessel": "vessels", "barrel": "barrels",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts. `start` and `end` widen the printed span (qualifier, per cent sign); -1: no widening."""

    unit: str = ""
    subject: str = ""
    qualifier: str = ""
    start: int = -1
    end: int = -1
    has_noun: bool = False
    is_measure: bool = False
    has_event: bool = False
    # places something in time: "ten days ago"
    is_moment: bool = False
    # nothing but the end of the clause follows
    is_bare: bool = False
    is_idiom: bool = False
    # belongs to a name: "228 Memorial Park"
    is_name: bool = False
    # followed by "of": a fraction that is a share
    is_share: bool = False

    def about_topic(self, topic: str) -> Counted:
        """The same number as the count of a topic said before: "the death toll rose to"."""
        if _TOLL.search(topic):
            return replace(self, unit="people", subject="killed", has_event=True)
        match = re.match(
            r"\w+ (?:of|de|der) (?:the |those )?([\w' -]{3,40}?)(?: (?:rose|had|has|fell|was|is|to|in"
            r"|at|stood|reached|who|that|climbed|grew|jumped)\b|$)",
            topic,
        )
        noun = match[1].strip() if match else topic.split(" ", 1)[0]
        event = EVENTS.get(noun.split(" ")[-1].lower())
        if event:
            return replace(self, unit="people", subject=event, has_event=True)
        return replace(self, unit=noun.split(" ")[-1].lower(), subject=noun)


def qualifier_before(text: str, position: int, start: int) -> tuple[str, int]:
    """The hedge just before a number, lower case, and where it starts; ("", -1) for none."""
    near = text[max(start, position - 16) : position].split()
    if not near or near[-1].lower().lstrip('("“«—–-') not in _HEDGE_ENDS:
        return "", -1
    # one character more: the blank or mark before a hedge that opens the sentence
    match = _QUALIFIER.search(text, max(start - 1, position - 34, 0), position)
    if match is None:
        return "", -1
    return match[1].lower(), match.start(1)


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
        return _share(text, number, end)
    link = (
        _LINK.match(text, number.end, end)
        if text[number.end - 1].isalpha() or text[number.end - 1] == "."
        else None
    )
    if link:
        number = number._replace(end=link.end())
    measured = _measured(text, number, end) or _magnitude(text, number, floor)
    if measured:
        return _with_moment(text, number, measured, floor)
    return _noun_or_event(text, number, floor, limit, end)


def _share(text: str, number: Number, end: int) -> Counted:
    of = re.compile(r"\s(?:of|in)\s").match(text, number.end, end)
    if not of:
        words, _ = noun_phrase(text, number.end, min(end, number.end + WINDOW))
        is_ratio = any(link in text[number.start : number.end] for link in (" in ", " out of "))
        return Counted(unit="%", subject=" ".join(words), has_noun=True, is_share=is_ratio and bool(words))
    words, _ = noun_phrase(text, of.end() - 1, min(end, of.end() + WINDOW))
    return Counted(
        unit="%",
        subject=" ".join(words),
        has_noun=True,
        is_share=bool(words) or text.startswith("the", of.end()),
    )


_MAGNITUDE = re.compile(r"\bmagnitudes?[ -](?:of )?(?:at least |about |around )?$", re.IGNORECASE)


def _magnitude(text: str, number: Number, floor: int) -> Counted | None:
    """As in "a magnitude 7 earthquake"."""
    if number.amount.value > 10 or not _MAGNITUDE.search(text, max(floor, number.start - 40), number.start):
        return None
    words, _ = noun_phrase(text, number.end, number.end + WINDOW)
    return Counted(unit="magnitude", subject=" ".join(words[:1]), has_noun=True, is_measure=True)


def _measured(text: str, number: Number, end: int) -> Counted | None:
    """Money, per cent, lengths, weights, durations."""
    if number.currency:
        unit = CURRENCIES.get(number.currency.lower().rstrip("."), number.currency)
        return _measure(text, unit, number.end, number.end, end)
    glued = _GLUED.match(text, number.end, min(end, number.end + 8))
    if glued and not number.spelled:
        sign = glued[1].replace("٪", "%").lower()
        unit = MEASURES.get(sign) or CURRENCIES.get(sign, "")
        if unit:
            return _measure(text, unit, glued.end(), glued.end(), end)
    hyphened = _HYPHENED.match(text, number.end, min(end, number.end + 30))
    if hyphened:
        word = hyphened[1].lower()
        unit = MEASURES.get(word) or MEASURES.get(word + "s") or CURRENCIES.get(word) or _STRONG.get(word, "")
        return (
            _measure(text, unit, hyphened.end(), -1, end, adjective=True) if unit else Counted(is_moment=True)
        )
    return _worded_measure(text, number, end)


def _worded_measure(text: str, number: Number, end: int) -> Counted | None:
    limit = min(end, number.end + 50)
    ends: list[int] = []
    words: list[str] = []
    position = number.end
    while len(words) < 3 and (match := NEXT_WORD.match(text, position, limit)):
        words.append(match[1].lower())
        position = match.end()
        ends.append(position)
    if (
        words[:2]
        and words[0] in ("more", "further", "additional")
        and len(words) > 1
        and words[1] in MEASURES
    ):
        words, ends = words[1:], ends[1:]
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        unit = MEASURES.get(phrase) or CURRENCIES.get(phrase)
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


def _with_moment(text: str, number: Number, measured: Counted, floor: int) -> Counted:
    """Mark durations that only place something in time."""
    if measured.unit.split("/")[0] not in DURATIONS:
        return measured
    before = text[max(floor, number.start - 90) : number.start]
    bare = before
    qualifier, start = qualifier_before(text, number.start, max(floor, number.start - 90))
    if qualifier:
        bare = text[max(floor, number.start - 90) : start]
    unit_word = re.compile(r"[\s-][^\W\d_]+").match(text, number.end)
    after_at = unit_word.end() if unit_word else number.end
    moment = (
        _MOMENT_AFTER.match(text, after_at, after_at + 20)
        or _MOMENT_BEFORE.search(bare)
        or _SUPERLATIVE_IN.search(bare)
    )
    return replace(measured, is_moment=True) if moment else measured


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


def _noun_or_event(text: str, number: Number, floor: int, limit: int, end: int) -> Counted:
    words, after = noun_phrase(text, number.end, min(end, number.end + WINDOW))
    if len(words) == 1 and words[0].endswith("ed") and words[0].islower() and words[0] not in EVENTS:
        words = []
    head = words[-1] if words else ""
    lowered = head.lower()
    own = next((EVENTS[word.lower()] for word in reversed(words) if word.lower() in EVENTS), "")
    event = own or _event_after(text, after, limit) or _event_before(text, number.start, floor)
    if not event and not words:
        toll = _TOLL.search(text, max(floor, number.start - 130), number.start)
        event = (
            "killed"
            if toll and re.search(r"\b(?:to|at|reached|from|of|is|was|passed|exceeded)\b", toll[0])
            else ""
        )
    collective = None if words else _COLLECTIVE.search(text, max(floor, number.start - 60), number.start)
    if collective and not event:
        noun = collective[1]
        unit = noun if noun in ("fleet", "majority", "family") else "people"
        return Counted(unit=unit, subject=noun, has_noun=True, is_measure=True)
    has_noun = bool(words) or bool(event)
    is_people = (bool(event) and (not words or _counts_people(head))) or _counts_people(head)
    if lowered in EVENTS and lowered not in PEOPLE and lowered not in EVENT_NOUNS:
        is_people = True
    unit = "people" if is_people else lowered
    named = len(words) > 1 and all(word[0].isupper() for word in words) and not _counts_people(head)
    of = re.compile(r"\sof\s(?:them|whom|those|the\s\w+)").match(text, number.end, end)
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
        is_name=named and not event and not number.marked and not head.endswith("s"),
        is_idiom=lowered in _IDIOMS or bool(of and not event),
    )


def _counts_people(head: str) -> bool:
    return head.lower() in PEOPLE or (head[:1].isupper() and head.endswith(("s", "ese", "ish", "is", "men")))


def _subject(words: list[str], own: str, event: str) -> str:
    """The noun phrase, or the event when the noun says no more than "people"."""
    specific = [word for word in words if word.lower() not in _GENERIC]
    if own:
        return " ".join(words) if words[-1].lower() in EVENT_NOUNS or len(specific) > 1 else own
    if event:
        return " ".join([*specific, event])
    return " ".join(words)
