"""What a passage says, by content: who, how many, what was done. One thing said in two ways is met here.

Compares names, numbers, kinds of acts and stems, never wording or order. One direction is enough: a passage that
adds nothing to a told one is told. Leaves out shared words as such: see `redundancy`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.select.records import Candidate
from briefing.select.redundancy import content_words
from briefing.stories.background import everyday_words
from briefing.stories.names import name_key
from briefing.text.calendar_words import MONTHS, WEEKDAYS
from briefing.text.numbers import scan_numbers
from briefing.text.quotations import find_quotations
from briefing.text.stems import term_of
from briefing.text.tokens import tokenize

# verbs and nouns of one act, English; other languages are compared by stems
_ACTS = (
    "sign signed agree agreed agreement pact accord deal truce ceasefire treaty conclude concluded initial initialled",
    "kill killed kills die died dies dead death deaths slay claimed toll fatal fatalities perish",
    "wound wounded injure injured hurt injuries",
    "free freed release released releases swap swapped exchange exchanged handover",
    "arrest arrested detain detained hold held custody seize seized kidnap kidnapped abduct abducted hostage captive",
    "sanction sanctions blacklist blacklisted penalize impose imposed",
    "pledge pledged pledges promise promised commit committed donate donors",
    "strike struck strikes attack attacked attacks hit bomb bomber bombed bombing shell shelled raid blast explosion"
    " exploded",
    "vote voted votes poll elect elected election ballot",
    "resign resigned resigns quit step stepped",
    "dismiss dismissed fire fired sack sacked oust ousted",
    "close closed closes closure shut block blocked blockade",
    "open opened opens reopen reopened ease eased lift lifted",
    "confirm confirmed declare declared outbreak",
    "meet met meets meeting talks talk summit",
    "cross crossed reach reached arrive arrived arrives enter entered",
    "withdraw withdrew withdrawn withdrawal pull pulled retreat",
    "raise raised increase increased rise rose risen",
    "cut lower lowered reduce reduced fall fell fallen drop dropped decline declined",
    "accuse accused blame blamed condemn condemned denounce denounced",
    "displace displaced flee fled drive driven evacuate evacuated",
    "charge charged indict indicted sue sued",
    "sentence sentenced convict convicted jail jailed",
    "acquit acquitted",
    "approve approved adopt adopted pass passed ratify ratified endorse endorsed",
    "ask asked asks request requested requests seek sought seeks apply applied",
    "permit permitted permits allow allowed allows entitle entitled authorize authorized authorise authorised",
    "ban banned bans bar barred prohibit prohibited outlaw outlawed forbid forbidden",
    "find found finds reveal revealed reveals detect detected show showed shown identify identified",
    "scold scolded slam slammed lash lashed criticize criticized criticise criticised rebuke rebuked rail railed",
    "interfere interfered interference meddle meddled meddling hijack hijacked",
    "strip stripped stripping revoke revoked revokes",
    "reject rejected refuse refused veto vetoed",
)
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿа-яё][\w’'-]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:] |[\"“«] ?)$")
# the passage that says less shares at least this part of its names and other stems
_SHARED_REST = 0.4
_SHARED_REST_WITH_NUMBER = 0.2
_SHARED_NAMES = 2
# so many names that the other lacks, on either side, beside numbers that differ, are another event
_OWN_NAMES = 2
# a quotation of four words or more is known again
_QUOTED_SPACES = 5
# so many numbers of the same acts are of one event: "eight died and 26 were hurt"
_NUMBERS_TELL = 2
# smaller numbers are shared by chance
_TELLING_NUMBER = 3.0
# without one act of its own, so large a part of so many names and stems makes a passage a repetition
_MOSTLY_SHARED, _ENOUGH = 0.5, 6
# Shared names, acts and stems beside everyday words, their part of the shorter telling, and how many are no names: of
# 200 sentences that stood behind others in items of six days two more repetitions are found so, and nothing else.
_TELLING, _TELLING_SHARE, _TELLING_BESIDE_NAMES = 5, 0.4, 3
# two texts of one day that share such a number speak of one thing
_RARE_NUMBER = 1000.0
_YEARS = (1900.0, 2100.0)


@dataclass(frozen=True, slots=True)
class Facts:
    """Names as stems, numbers as values, acts as numbers of their kind, and the other content stems."""

    names: frozenset[str]
    numbers: frozenset[float]
    acts: frozenset[int]
    rest: frozenset[str]
    # what stands in quotation marks, and all of it, as plain words
    quotations: tuple[str, ...] = ()
    plain: str = ""
    # names and stems that tell something of an event, "Veldova" and "Veldovan" alike; and the names among them
    telling: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


def facts_of(candidate: Candidate) -> Facts:
    """Return what a candidate says."""
    return read_facts(candidate.text, candidate.language, content_words(candidate))


def read_facts(text: str, language: str, stems: frozenset[str]) -> Facts:
    """Return what a text says.

    Args:
        stems: its content words.
    """
    kinds = _act_kinds() if language == "en" else {}
    names = frozenset(_names(text, language)) & stems
    numbers = frozenset(
        number.amount.value
        for number in scan_numbers(text, 0, len(text), language)
        if number.amount.value >= _TELLING_NUMBER and not _YEARS[0] <= number.amount.value <= _YEARS[1]
    )
    acts = frozenset(kinds[stem] for stem in stems if stem in kinds)
    rest = frozenset(stem for stem in stems - names if stem not in kinds and not stem[0].isdigit())
    quotations = tuple(_plain(text[found.start : found.end]) for found in find_quotations(text))
    named = frozenset(map(_key, names))
    telling = named | frozenset(map(_key, rest - everyday_words(language)))
    return Facts(names, numbers, acts, rest, quotations, _plain(text), telling, named)


def is_said_by(facts: Facts, told: Facts) -> bool:
    """Say whether a passage tells what a told one told: the same act of the same, with no number of its own.

    The same number of the same act needs one shared name; without a number it takes two, and a good part of all else.
    """
    if any(words.count(" ") >= _QUOTED_SPACES and words in told.plain for words in facts.quotations):
        return True
    if tell_of_two(facts, told):
        return False
    rare = {number for number in facts.numbers & told.numbers if number >= _RARE_NUMBER}
    if rare and _share(facts, told) >= _SHARED_REST_WITH_NUMBER:
        return facts.numbers <= told.numbers
    adds_act_or_number = bool(facts.numbers - told.numbers or facts.acts - told.acts)
    if not adds_act_or_number and len(facts.numbers) >= _NUMBERS_TELL and not _own_names(facts, told):
        return True
    is_long = len(facts.names | facts.rest) >= _ENOUGH
    if is_long and not adds_act_or_number and _share(facts, told) >= _MOSTLY_SHARED:
        return True
    if not adds_act_or_number and _tells_the_same(facts, told):
        return True
    if not facts.acts & told.acts:
        return False
    shared_names = _shared_names(facts, told)
    if facts.numbers & told.numbers and shared_names:
        return _share(facts, told) >= _SHARED_REST_WITH_NUMBER
    if facts.numbers - told.numbers or len(shared_names) < _SHARED_NAMES:
        return False
    return facts.acts <= told.acts and _share(facts, told) >= _SHARED_REST


def _tells_the_same(facts: Facts, told: Facts) -> bool:
    """Whether enough of what a passage tells of an event stands in a told one, and not names alone."""
    shared = facts.telling & told.telling
    acts = len(facts.acts & told.acts)
    enough = max(_TELLING, _TELLING_SHARE * (len(facts.telling) + len(facts.acts)))
    return len(shared) + acts >= enough and len(shared - facts.named - told.named) >= _TELLING_BESIDE_NAMES


def is_same_news(lead: Facts, told: Facts, *, least: int) -> bool:
    """Say whether two leads of different documents tell one piece of news: the same names, and so much beside them.

    Args:
        least: how many acts and other stems both must have.
    """
    if tell_of_two(lead, told):
        return False
    names = _shared_names(lead, told)
    # one name more or one thing more: "a suicide bomber at a shrine in Pakistan" needs no second name
    lacking = max(0, _SHARED_NAMES - len(names))
    beside = len((lead.rest & told.rest) - names) + len(lead.acts & told.acts)
    return bool(names) and beside >= least + lacking


def tell_of_two(lead: Facts, told: Facts) -> bool:
    """Whether each has names and a number of its own: bulletins of one form tell of two quakes, of two products."""
    own, other = _own_names(lead, told), _own_names(told, lead)
    return min(len(own), len(other)) >= _OWN_NAMES and all(
        (lead.numbers - told.numbers, told.numbers - lead.numbers)
    )


def _own_names(facts: Facts, told: Facts) -> frozenset[str]:
    return facts.names - told.names - told.rest


def _shared_names(facts: Facts, told: Facts) -> frozenset[str]:
    """Names that both have; at the start of a sentence a name is not known for one."""
    return (facts.names & (told.names | told.rest)) | (told.names & facts.rest)


def _plain(text: str) -> str:
    return f" {' '.join(tokenize(text))} "


def _share(facts: Facts, told: Facts) -> float:
    """How much of a passage's names and other stems stands in another: 1 where there are none."""
    own = facts.names | facts.rest
    return len(own & (told.names | told.rest)) / len(own) if own else 1.0


def _key(word: str) -> str:
    return name_key(word) or word


def _names(text: str, language: str) -> list[str]:
    days = _days(language)
    found = []
    for match in _NAME.finditer(text):
        word = match[0].removesuffix("’s").removesuffix("'s").lower()
        if word in days or _SENTENCE_START.search(text[max(0, match.start() - 2) : match.start()]):
            continue
        found.append(term_of(word, language) or word)
    return found


@cache
def _days(language: str) -> frozenset[str]:
    return frozenset((*WEEKDAYS.get(language, ()), *MONTHS.get(language, ())))


@cache
def _act_kinds() -> Mapping[str, int]:
    return {term_of(word, "en") or word: kind for kind, words in enumerate(_ACTS) for word in words.split()}
