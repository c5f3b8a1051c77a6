"""What weight a label of a speaker carries: somebody who acts, one who explains, one who was there, or nobody."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise

from briefing.quotes.gender import is_given_name
from briefing.quotes.speaker_tokens import is_capitalized, is_organization, is_role, tokens_of
from briefing.quotes.speech_words import NO_NAMES, PARTICLES
from briefing.text.word_lists import word_set


class Bearing(IntEnum):
    """Greater speaks with more right."""

    # "one Iraqi captain", "a resident", "Turkey": no name that a reader could hold to it
    NOBODY = 0
    # was there, and is no party to it
    BYSTANDER = 1
    # a name without a role
    UNKNOWN = 2
    # explains it from outside
    EXPERT = 3
    # acts: official, party, aid organization
    PARTY = 4


_EXPERTS = word_set(
    """
    analyst analysts expert experts economist professor lecturer researcher scientist historian strategist fellow
    scholar commentator columnist author writer blogger pollster
    consultant specialist academic pundit filmmaker lobbyist biologist physicist epidemiologist sociologist
    psychologist
    """
)
# who reports, and is no part of what is told
_REPORTERS = word_set("journalist correspondent reporter editor anchor presenter newsreader photographer")
# of which body is not said: "vice-chair", "the party's leader", "ministry's official spokesperson"
_BODILESS = re.compile(
    r"(?:(?:the|its|his|her|their|new|acting|interim|official|senior|deputy) )*"
    r"(?:(?:party|ministry|committee|panel|group|company|department|agency|council|board|organi[sz]ation|commission"
    r"|union|army|police|government|institute|association)(?:['’]s)? )?"
    r"(?:(?:official|deputy|senior|chief|vice)[ -])*"
    r"(?:chair(?:man|woman|person)?|co-chair|head|chief|director|director[ -]general|executive director|secretary"
    r"|secretary[ -]general|spokes\w+|leader|whip|representative|adviser|advisor|coordinator|president of the \w+)",
    re.IGNORECASE,
)
# of whom an expert is
_SCHOOLS = re.compile(
    r"\b(?:Institut\w*|Universit\w+|College|School|think[- ]tank|Cent(?:er|re) for|Polytechnic|Academy|Council on)\b"
)
_BYSTANDERS = word_set(
    """
    resident villager neighbor neighbour farmer fisherman worker driver passenger survivor witness eyewitness
    victim evacuee traveler traveller mourner worshipper tourist customer shopper protester demonstrator mother
    wife husband widow widower father son daughter brother sister uncle aunt cousin grandmother grandfather friend
    man woman boy girl person student teacher nurse refugee migrant parent relative baker housewife shopkeeper
    actor actress singer musician artist coach striker goalkeeper player ferryman sailor vendor retiree pensioner
    """
)
_PARTIES = word_set(
    """
    president premier minister ministers chancellor secretary undersecretary spokesman spokeswoman spokesperson
    governor mayor senator congressman congresswoman representative lawmaker deputy mp member speaker leader chief
    head director chairman chairwoman chairperson chair ceo executive manager officer commander general colonel
    lieutenant major captain admiral brigadier marshal commissioner ambassador envoy diplomat negotiator mediator
    delegate adviser advisor aide official judge justice prosecutor lawyer attorney solicitor sheriff detective
    coordinator king queen prince princess emir sultan pope bishop archbishop cardinal patriarch ayatollah
    activist campaigner republican democrat candidate founder co-founder whip consul inspector superintendent
    taoiseach tánaiste vice-president secretary-general co-chair premier-designate
    """
)
_FORMER = re.compile(r"(?:\b(?:former|retired|then|late)\b|\bex-)", re.IGNORECASE)
# of whom a country or a court has one at a time, or who go by the title: the surname is enough
_SOLE_OFFICE = re.compile(
    r"^(?:[A-Z][\w.]* )?(?:President|Prime Minister|Premier|Chancellor|King|Queen|Pope|Emir|Sultan|Mr Justice|Judge|"
    r"Justice|Baroness|Lord)$"
)
# newspapers and stations quote one another
_PRESS = word_set(
    """
    network channel television radio newspaper daily magazine journal times post herald tribune standard courier
    gazette observer press news media outlet website paper agency broadcaster
    """
)
_STATES = word_set("us u.s uk u.k eu uae usa gop")
# words of the names of bodies that no list of organizations holds
_BODIES = word_set("watch rights amnesty nations relief aid crescent cross unicef oxfam international")
# whoever works for one of these speaks for those whom it helps
_HELPERS = re.compile(
    r"\b(?:Human Rights|Amnesty|Save the Children|Oxfam|Red (?:Cross|Crescent)|Without Borders|Relief|Rescue|"
    r"UN[A-Z]*|United Nations|World Food|[Cc]harity|[Aa]id (?:group|agency|organi[sz]ation))\b"
)
_KINDS_OF_BODY = word_set(
    """
    administration agency army association authority board bureau cabinet coalition commission committee company council
    court department government group house institute ministry mission navy office organisation organization panel
    parliament party police senate service union university
    """
)
_LEAST_LETTERS_OF_BODY = 2
_LONGEST_NAME = 5
_LONGEST_ROLE = 18


def bearing_of(speaker: str, role: str) -> Bearing:
    """Tell the weight of a label by its words alone."""
    if not is_full_name(speaker, role) or is_named_body(speaker):
        return Bearing.PARTY if is_named_body(speaker) else Bearing.NOBODY
    words = [token.bare for token in tokens_of(role, 0, len(role))]
    heads = {
        *words,
        *(word.rpartition("-")[2] for word in words),
        *(word.removesuffix("s") for word in words),
    }
    if heads & _REPORTERS:
        return Bearing.NOBODY
    if len(words) > _LONGEST_ROLE or _names_another(role):
        return Bearing.UNKNOWN
    if _HELPERS.search(role):
        return Bearing.PARTY
    if heads & _EXPERTS or _SCHOOLS.search(role) or (_FORMER.search(role) and heads & _PARTIES):
        return Bearing.EXPERT
    if heads & _PARTIES:
        return Bearing.PARTY
    if heads & _BYSTANDERS:
        return Bearing.BYSTANDER
    return Bearing.PARTY if is_named_body(role) else Bearing.UNKNOWN


def _names_another(role: str) -> bool:
    """Whether a role runs on into somebody else: "chief of staff Ilse Karan and"."""
    words = role.split()
    return any(is_given_name(one.lower()) and two[:1].isupper() for one, two in pairwise(words))


def says_of_which(role: str) -> bool:
    """Whether a role tells which body it is in, or is of a kind that has no need to: "vice-chair" does not."""
    return _BODILESS.fullmatch(role) is None


def is_full_name(speaker: str, role: str = "") -> bool:
    """Whether a label reads as the name of a person: two words or more, or one behind a role."""
    tokens = tokens_of(speaker, 0, len(speaker))
    if not tokens or len(tokens) > _LONGEST_NAME:
        return False
    for token in tokens:
        low = token.bare
        part = low in PARTICLES or (is_capitalized(token) and low not in NO_NAMES)
        joined = any(is_role(piece) for piece in tokens_of(token.text.replace("-", " "), 0, len(token.text)))
        if not part or joined or is_organization(token) or token.text.endswith(("'s", "’s")):
            return False
    return len(tokens) > 1 or _SOLE_OFFICE.search(role) is not None


def is_named_body(speaker: str) -> bool:
    """Whether a label names a ministry, an army, a fund, an agency; not a state, a paper or "officials"."""
    tokens = tokens_of(speaker, 0, len(speaker))
    if not tokens or any(token.bare in _PRESS for token in tokens) or is_role(tokens[-1]):
        return False
    if any(is_role(token) and token.text.islower() for token in tokens):
        # "a spokesperson for the Tarn Command" has no name
        return False
    if len(tokens) == 1 and tokens[0].text.isupper() and len(tokens[0].text) >= _LEAST_LETTERS_OF_BODY:
        return tokens[0].bare not in _STATES
    if len(tokens) == 1 and tokens[0].bare in _KINDS_OF_BODY:
        # "the Department said": which one
        return False
    named = any(token.text[0].isupper() for token in tokens[:-1]) or (
        len(tokens) == 1 and tokens[0].text[0].isupper()
    )
    return named and any(is_organization(token) or token.bare in _BODIES for token in tokens)
