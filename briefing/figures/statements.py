"""What a figure states, in a form that can be compared: kind of count, interval of values, scope.

Reads the words around the figure. When these leave a doubt whether two figures count the same, they do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from math import inf

from briefing.figures.clause_labels import REACH, whole_clause
from briefing.figures.official import attribution, is_by_the_way
from briefing.figures.row_labels import row_label, sum_kinds
from briefing.figures.scope import past_years, places, weekdays, where_told
from briefing.figures.units import DURATIONS, EVENTS
from briefing.model import Document, Figure, Sentence
from briefing.text.word_lists import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GENERIC = word_set(
    "people person persons others other victims more total personnes personas menschen человек شخص شخصا"
    " أشخاص civilians civilian residents inhabitants"
)
_STOP = word_set(
    """
    the and for that with from were was had have has been are his her its their they them this which who
    when where while after before into over under about around than more least some nearly almost early
    late said says told according also would could will may might being there here those these only
    just out off any all each both per day people person another others other including officials
    official reported reports government monday tuesday wednesday thursday friday saturday sunday
    morning evening night afternoon today yesterday week month year million billion
    """
)
_SYNONYMS = {
    "ship": "vessel", "ships": "vessel", "vessel": "vessel", "vessels": "vessel", "lorry": "truck", "lorries": "truck",
    "truck": "truck", "trucks": "truck", "house": "home", "houses": "home", "homes": "home", "home": "home",
    "firms": "company",
    "companies": "company", "company": "company", "firm": "company", "aircraft": "aircraft", "planes": "aircraft",
    "jets": "aircraft",
}  # fmt: skip
LOWER_BOUND = re.compile(
    r"at least|more than|\bover\b|no fewer|no less|not less|upward|above|in excess|minimum|plus de"
    r"|au moins|más de|al menos|mindestens|mehr als|über|более|свыше|не менее|أكثر من|ما لا يقل|على الأقل|or more"
)
_UPPER_BOUND = re.compile(
    r"up to|at most|less than|fewer than|under|below|no more than|as many as|as much as|jusqu|moins de"
    r"|hasta|menos de|bis zu|weniger als|до"
)
_ROUGHLY = re.compile(
    r"about|around|some|roughly|approximately|nearly|almost|close to|estimated|just|perhaps|environ"
    r"|près|quelque|unos|unas|cerca|casi|etwa|rund|fast|knapp|около|почти|примерно|نحو|حوالي|قرابة|زهاء|or so"
)
# a rough number reaches this far to both sides
_ROUGH_SHARE = 0.05
_PART = re.compile(
    r"\b(?:including|among them|of whom|of them|among whom|dont|darunter|incluid\w+|mostly)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"^[\s,]*(?:of|in) (?:them|whom|the dead|the wounded|the injured|those|which)\b")
# "62% to 38%", "90 votes to 34": the share of the other side
_SECOND_SHARE = re.compile(r"\d\s?(?:%|per ?cent|votes?)? ?(?:to|[-–]) ?$")
_SUPPOSED = re.compile(
    r"\b(?:could|may|might|would|if|fears?|feared|predicted|projected|expected to|threatened|rumou?rs?"
    r"|goals?|targets?|capacity|seeks?|seeking|aims?|hopes? to|plans? to|appeals? for|needs?)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(
    r"\b(?:since|so far this year|this year|last year|over the (?:past|last)|in the (?:past|last)"
    r"|in recent|during the (?:war|conflict)|"
    r"the (?:war|conflict|fighting|campaign|offensive|siege|epidemic|pandemic) (?:has|have|had)"
    r"|in total|overall|altogether|"
    r"in (?:19|20)\d\d|each (?:day|week|month|year)|every (?:day|week|month|year)|a day|per day|daily"
    r"|annually|on average)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:up|down|rose|risen|raised|revised|increased|climbed|jumped|fell|dropped|compared|changed"
    r"|corrected|rising|grew)\b[^.;]{0,40}\bfrom (?:the |an? )?(?:earlier |previous "
    r"|initial )?(?:toll of |count of |estimate of |at least |about |some |around |more than |just |only |nearly )?$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:up from|down from|rose|risen|fell|fallen|climbed|slipped|jumped|dropped|increased|decreased"
    r"|grew|grown|surged|now|so far)\b",
    re.IGNORECASE,
)
_RETRACTED = re.compile(
    r"\b(?:correction|earlier version|previously (?:said|reported|stated)|had earlier (?:said|put"
    r"|reported)|initially (?:said|reported|put)|was corrected|incorrectly|earlier (?:toll|count|report|estimate))\b",
    re.IGNORECASE,
)
# people who left their homes, told without the word
_UPROOTED = re.compile(
    r"^[\w\s-]{0,30}?\b(?:(?:driven|forced) (?:out|from)|forced to (?:flee|leave)"
    r"|(?:living|sheltering|staying|housed|sheltered) in (?:[\w-]+ ){0,3}(?:sites|shelters|camps|tents|schools))\b"
)
_IN_HOSPITAL = re.compile(r"^[\w\s-]{0,24}?\b(?:admitted|hospitali[sz]ed|(?:taken|brought|rushed) to)\b")
_HOSPITAL = re.compile(r"\b(?:hospitals?|clinics?|hospitali[sz]ed)\b", re.IGNORECASE)
_ACTOR = re.compile(r"\W*(?:[A-Z][\w'’-]+ ){1,2}([A-Z][\w'’-]+) (?:\(|(?:[a-z]+ ){1,3})$")
_KNOWN = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose)(?: (?:other|remaining|world['’]s))? $")
# characters of a document that say where its events are
_OPENING = 300


@dataclass(frozen=True, slots=True)
class Statement:
    """One comparable figure."""

    figure: Figure
    outlet: str
    time: datetime | None
    # what happened ("killed"), "" for things that are merely counted
    event: str
    # unit in one spelling, with the noun when the people counted are told apart ("children")
    unit: str
    modifiers: frozenset[str]
    # beginnings of the content words nearby
    context: frozenset[str]
    # beginnings of the names of places and peoples: of its sentence, and of its document's opening
    names: frozenset[str]
    opening: frozenset[str]
    # those that say where, close to the figure
    where: frozenset[str]
    # the last name of whoever opens the sentence, right before the figure: "mekal" for "Oliver Mekal had 17 points"
    actor: str
    # days of the week that its sentence names
    weekdays: frozenset[str]
    # years that are past, as its clause gives them
    years: frozenset[int]
    low: float
    high: float
    # a value the sentence itself calls past: "up from 61", "an earlier version said 37"
    is_earlier: bool
    # a part, a supposition, an addition: never compared
    is_apart: bool
    # stands in somebody's own words, which two outlets may carry
    is_quoted: bool
    is_cumulative: bool
    # the document's first figure in this unit
    is_first: bool
    # the sentence tells of a change: "up from 61"
    tells_change: bool
    # for sums of money: "pledged", "worth"
    measured: frozenset[str]
    # what is counted in a word or two, "" when the sentence does not say
    short: str
    # the same with who, what and where; and who says so
    label: str
    source: str
    # told of somebody or something in passing, or known already: "the man who killed four people", "the 20 powers"
    is_by_the_way: bool

    @property
    def is_exact(self) -> bool:
        return self.low == self.high


def bounds(figure: Figure) -> tuple[float, float]:
    """Interval that a figure allows: "at least 42" reaches up, "about 42" a little to both sides."""
    if figure.low != figure.high:
        return figure.low, figure.high
    value, hedge = figure.value, figure.qualifier
    if LOWER_BOUND.search(hedge):
        return value, inf
    if _UPPER_BOUND.search(hedge):
        return 0.0, value
    if _ROUGHLY.search(hedge):
        return value * (1 - _ROUGH_SHARE), value * (1 + _ROUGH_SHARE)
    return value, value


def opening_names(document: Document) -> frozenset[str]:
    """Names of a document's title and first lines: where its events are when a sentence does not say."""
    return places(f". {document.title}. {document.text[:_OPENING]}")


def statement(
    figure: Figure,
    document: Document,
    sentence: Sentence,
    *,
    repeats: bool,
    is_first: bool,
    opening: frozenset[str] = frozenset(),
) -> Statement:
    """Read a figure in its document.

    Args:
        figure: of this document.
        document: the document.
        sentence: that the figure stands in.
        repeats: a figure of the same kind stands before it there: then "another 12" adds to that.
        is_first: it is the document's first in its unit.
        opening: `opening_names` of the document.
    """
    before, after = _around(figure, document.text, sentence)
    told = before + figure.text + after
    words = [word.lower() for word in _WORD.findall(figure.subject)]
    event = next((EVENTS[word] for word in reversed(words) if word in EVENTS), "")
    if not event and figure.unit == "people":
        event = _told_event(told, after)
    low, high = bounds(figure)
    short = row_label(figure, event, before, after)
    additional = (
        figure.qualifier in ("another", "additional", "further", "a further", "an additional") and repeats
    )
    return Statement(
        figure=figure,
        outlet=document.outlet,
        time=document.published_at.astimezone(UTC) if document.published_at else None,
        event=event,
        unit=_unit(figure, event),
        modifiers=frozenset(
            root(word)
            for word in words
            if word not in _GENERIC and word not in EVENTS and _unit_of(word) != _unit_of(figure.unit.lower())
        ),
        context=_context(before[-110:] + " " + after[:110], figure),
        names=places(told),
        opening=opening,
        where=where_told(before, after),
        actor=actor[1].lower() if (actor := _ACTOR.match(before)) else "",
        weekdays=weekdays(told),
        years=past_years(before, after, document.published_at),
        low=low,
        high=high,
        is_earlier=_EARLIER.search(before) is not None or _RETRACTED.search(told) is not None,
        is_apart=(
            additional
            or figure.subject.startswith("of ")
            or (figure.unit in ("%", "votes") and _SECOND_SHARE.search(before) is not None)
            or _PART.search(before) is not None
            or _PART_AFTER.match(after) is not None
            or _SUPPOSED.search(before) is not None
        ),
        is_cumulative=_CUMULATIVE.search(before[-90:] + " " + after[:90]) is not None,
        is_first=is_first,
        is_quoted=before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”"),
        tells_change=_CHANGE.search(before + " " + after) is not None,
        measured=sum_kinds(before) if figure.unit.isupper() else frozenset(),
        short=short,
        label=whole_clause(before, after).label if short else "",
        source=attribution(before, after),
        is_by_the_way=is_by_the_way(before) or _KNOWN.search(before) is not None,
    )


def _unit(figure: Figure, event: str) -> str:
    """In one spelling; deaths are people who died."""
    unit = figure.unit.lower()
    return "people" if event and EVENTS.get(unit) == event else _SYNONYMS.get(unit, unit)


def _told_event(sentence: str, after: str) -> str:
    """What befell people when no single word says it: "24 people had been admitted" by a hospital."""
    if _UPROOTED.match(after):
        return "displaced"
    return "wounded" if _IN_HOSPITAL.match(after) and _HOSPITAL.search(sentence) else ""


def _unit_of(word: str) -> str:
    return _SYNONYMS.get(word, word.rstrip("s"))


def root(word: str) -> str:
    """The first five letters: enough to hold "anchor" and "anchorage" together."""
    return _SYNONYMS.get(word, word)[:5]


def _context(window: str, figure: Figure) -> frozenset[str]:
    own = {root(word.lower()) for word in _WORD.findall(figure.unit)}
    return (
        frozenset(
            root(word.lower())
            for word in _WORD.findall(window)
            if len(word) > 3 and word.lower() not in _STOP
        )
        - own
    )


def _around(figure: Figure, text: str, sentence: Sentence) -> tuple[str, str]:
    """The rest of the figure's sentence, before and after, as far as anything is looked for."""
    start, end = max(sentence.start, figure.start - REACH), min(sentence.end, figure.end + REACH)
    return text[start : figure.start], text[figure.end : end]


def is_duration(unit: str) -> bool:
    return unit.split("/")[0] in DURATIONS
