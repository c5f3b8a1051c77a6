"""What the opening of a sentence leans on: a pronoun, a connective, "the minister" of the sentence before.

Word lists and shapes, no parsing: in doubt a sentence is taken to lean on its neighbor, since a sentence
shown with one too many is readable and one that hangs in the air is not. English in detail, ten more
languages by their openers.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefing.passages.opening_words import Openers, openers
from briefing.passages.role_nouns import PERSON_WORD, bare_role, introduced_role, is_named_in
from briefing.text.quotations import outside_quotes


class Need(StrEnum):
    """What a sentence needs before it."""

    NOTHING = "nothing"
    # he, she, his, her: somebody
    PERSON = "person"
    # it, they, this, these: something or somebody
    THING = "thing"
    # however, but, also: the thought before
    CONNECTIVE = "connective"
    # the minister, the group, the attack: its first mention
    ROLE = "role"
    # "He continued, ...": the utterance before
    SPEECH = "speech"


# "It is unclear whether ...": nothing is pointed at.
_EXPLETIVE = re.compile(
    r"It(?: is| was|[’']s| remains?| remained| became| seems?| seemed| appears?| appeared| will be| would be|"
    r" has been| could be)"
    r"(?: (?:still|now|also|already|not|yet|immediately|widely|so far|increasingly|too|very|far from)){0,3} "
    r"(?:unclear|clear|known|unknown|possible|impossible|likely|unlikely|expected|hoped|feared|thought|"
    r"believed|understood|important|"
    r"necessary|essential|vital|difficult|hard|easy|true|certain|uncertain|evident|obvious|estimated|"
    r"reported|said|time|early|"
    r"illegal|unusual|rare|common|hoped|agreed|alleged|claimed|announced|recommended)\b",
    re.IGNORECASE,
)
_FRENCH_EXPLETIVE = re.compile(
    r"Il (?:y a|y avait|faut|faudra|fallait|semble|apparaît|reste|s[’']agit d|est (?:\w+ ){0,2}(?:prévu|"
    r"possible|probable|important|"
    r"nécessaire|difficile|clair|question|temps|vrai|certain|évident)|était (?:prévu|question)|a été \w+ que)"
)
_FRENCH_INVERSION = re.compile(
    r"\b(?:a-t|ont|dit|ajoute(?:-t)?|explique(?:-t)?|affirme(?:-t)?|assure(?:-t)?|précise(?:-t)?)-(?:il|elle|"
    r"ils|elles)\b"
)
# "It was the worst flood in ...": what it was follows
_NAMES_ITS_THING = re.compile(
    r"\W*It (?:is|was|has been|will be|would be) (?:the|an?|one of|only the|another) \w|\W*(?:The two|Both) \w+"
)
_ALSO = re.compile(r"\b(?:also|then|later|again|still|meanwhile|however)\b")
_REVEALED_THAT = re.compile(
    r"It (?:(?:is|was|has been|had been) (?:\w{2,12} ){0,2}\w{2,14}(?:ed|wn|id|lt|ught)|"
    r"(?:also )?emerged|turned out|(?:would|may|might) (?:appear|seem)) that\b"
)
_THIS_TIME = re.compile(
    r"(?:this (?:year|month|week|morning|evening|afternoon|spring|summer|autumn|fall|winter|weekend|century|"
    r"decade|season)|"
    r"those (?:who|in|with|under|killed|injured|arrested|responsible|living)|"
    r"both \w{2,20} and |either \w{2,20} or |neither \w{2,20} nor |(?:some|all|most|many|few|several|each|"
    r"both|two|three|four|five|one|such) "
    r"(?!of (?:them|these|those|the)\b|others?\b|more\b|people said)(?:in (?:five|four|ten|three)\b|\w{3,})|"
    r"one of (?!them|these|those|the \w+[,.])|none of (?!them|these|those)|such as |first,? \w+ly\b|there"
    r" (?:is|are|was|were|has|have|had|will|would|may|might|can|could)\b|"
    r"still[- ]\w+ing|second-|first-|third-|second \w+ (?:of|minister|division)|here (?:is|are)\b|having"
    r" (?=[a-z]+ed\b.{1,80}, [A-Z])|"
    r"first (?:lady|minister|vice)|second (?:lady|vice)|third (?:world)|next (?:week|month|year|monday|"
    r"tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"earlier (?:this|on|in)\b|later (?:this|on|in)\b)",
    re.IGNORECASE,
)
# "One went through", "Some were", "Many have": the noun is left out, something before must supply it.
_BARE_QUANTITY = re.compile(
    r"one [a-z]{2,12}(?:[^s]s)\b(?! of)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[’']s|one|some|all|most|"
    r"many|few|several|each|both|two|"
    r"three|four|five|none|such) (?:\w+ly )?"
    r"(?:is|are|was|were|has|have|had|said|say|says|told|went|did|do|does|will|would|could|can|may|might|"
    r"must|should|came|got|took|made|"
    r"gave|saw|fell|hit|also|even|then|remain(?:s|ed)?|died|fled|carried|landed|struck|sides|men|women|"
    r"leaders|countries|parties|governments)\b",
    re.IGNORECASE,
)

_PROPER = re.compile(r"(?<!^)(?<![.!?] )\b[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]{1,40}")
_SPEECH_GOES_ON = re.compile(
    r"(?:He|She|They|It|The \w{3,20})\b(?: \w+ly| also| then| further| later){0,2} (?:continued|added|went"
    r" on|concluded|said|stressed|noted|wrote|told|explained|replied|warned|insisted)\b"
)
_INTRODUCTION = re.compile(
    r"(?:In|On|At|During|After|Before|While|When|As|Since|By|With|For|From|Upon|Following|Despite|Under|"
    r"Until|Amid|Through|Over|Asked|Speaking)\b"
)
_SUBJECT_PRONOUN = re.compile(r"\b(?P<he>he|she|his|her|him)\b|, (?P<they>they|it|this|that)\b")
# two capitalized words, or one with a possessive: more likely somebody than "the American account"
_NAME_OF_SOMEBODY = re.compile(
    r"\b[A-Z][\w.-]{1,30}(?:[’']s| [A-Z][\w-]{1,30}| (?:said|told|spoke|met|arrived|left)\b)"
)
_SPEAKS = (
    r"(?:he|she|they) (?:\w+ly |also |then )?(?:said|says|say|added|adds|told|noted|explained|warned|wrote|"
    r"writes|write|"
    r"continued|argued|argue|concluded|recalled|replied|insisted|stressed|announced|asked|predicted|claimed|"
    r"pointed out|"
    r"points out|point out|stated|declared|emphasized|emphasised|underlined)\b"
)
_PRONOUN_SPEAKS = re.compile(_SPEAKS)
_PRONOUN_ADDS = re.compile(rf", (?:{_SPEAKS}(?! that)|it said, )")
# "knows how to do this", "a top aide" to whom nobody is named, "all but two of the attackers": told before
_DOES_THIS = re.compile(
    r"\b(?:how|ways?|able|tools?|authority) (?:to|he|she|they) (?:\w+ )?do (?:this|that|it|so)\b"
)
_SOMEBODYS_AIDE = re.compile(
    r"An? (?:top|senior|close|key|longtime|former) (?:aide|adviser|advisor|ally|deputy|associate|lieutenant|confidant)"
    r"(?! (?:to|of|for)\b)(?!,? [A-Z])"
)
_ALL_BUT = re.compile(
    r"\b[Aa]ll but (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?: of (?:them|the \w+))?(?= (?:was|were|have|had|are|will)\b|[.,;])"
)
_OF_THEM = re.compile(
    r"[^,;:.]{0,40}\b(?:of|among|between) (?:them(?![\w-])|these (?:is|are|was|were|have|had)\b|those (?:is|"
    r"are|was|were)\b)"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Nn]ear) (?:[A-Z][\w.-]{1,30} ?){1,4}")
_POINTS_BACK_AT_END = re.compile(
    r"[ ,](?:in response|as well|too|either|instead|in turn|in return|likewise|accordingly|as a result|"
    r"regardless|"
    r"nonetheless|though|however|at the time|at that time|at this point|since then|until then|that"
    r" day)[.”\"’']{0,3}$"
)
_PLACE_OR_TIME = re.compile(
    r"\b(?:in|at|on|from|to|near|since|until) (?:the )?(?:early |late |mid-)?"
    r"(?:[A-Z][\w.-]{1,30} ?){1,4}(?![’'\w])|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def opening_need(text: str, language: str, title_words: frozenset[str] = frozenset()) -> Need:
    """Say what a sentence leans on.

    Args:
        title_words: lower-cased words of the document's title; "The truce" under "Ten-day truce signed"
        stands alone.
    """
    # in a quotation "the road" is the speaker's own; only what opens the sentence itself is a bare role
    head = text.lstrip("\"'“‘„«»‹›([—–- \u00a0")[:300]
    words = openers(language)
    if words is None:
        return Need.NOTHING
    if language != "en":
        return _plain_need(head, words)
    return _english_need(head, text, words, title_words)


def _plain_need(head: str, words: Openers) -> Need:
    if _FRENCH_EXPLETIVE.match(head):
        return Need.NOTHING
    if _FRENCH_INVERSION.search(head):
        return Need.PERSON
    low = head.lower()
    if words.connective.match(low):
        return Need.CONNECTIVE
    if words.person.match(low):
        return Need.PERSON
    return Need.THING if words.thing.match(low) else Need.NOTHING


def _english_need(head: str, text: str, words: Openers, title_words: frozenset[str]) -> Need:
    low = head.lower()
    if words.person.match(low):
        return Need.SPEECH if _SPEECH_GOES_ON.match(head) else Need.PERSON
    if _BARE_QUANTITY.match(head) or _OF_THEM.match(head):
        return Need.THING
    settled = _EXPLETIVE.match(head) or _REVEALED_THAT.match(head) or _THIS_TIME.match(head)
    if not settled and words.connective.match(low):
        return Need.CONNECTIVE
    if not settled and words.thing.match(low):
        return Need.THING
    if not settled and head == text[:300] and role_in_need(head, title_words):
        return Need.ROLE
    outside = outside_quotes(text)
    if _SOMEBODYS_AIDE.match(outside):
        return Need.PERSON
    if _DOES_THIS.search(outside) or _ALL_BUT.search(outside):
        return Need.THING
    if _introduces_nobody(outside[:300]) or _says_a_pronoun(outside, is_quoted=outside is not text):
        return Need.PERSON
    return Need.CONNECTIVE if _POINTS_BACK_AT_END.search(text[-40:]) else Need.NOTHING


def _introduces_nobody(outside: str) -> bool:
    """Find "In a statement, he said" and "On Tuesday she left": a pronoun before any name it could stand
    for.
    """
    if not _INTRODUCTION.match(outside):
        return False
    pronoun = _SUBJECT_PRONOUN.search(outside)
    if pronoun is None:
        return False
    before = _PLACE_OR_TIME.sub(
        " ", " " + outside[: pronoun.start()][:1].lower() + outside[1 : pronoun.start()]
    )
    if _PROPER.search(before):
        return False
    if pronoun["they"]:
        return (
            "," not in before
            and len(before.split()) < 8
            and not re.search(r"\b(?:the|a|an|some|\w+s)\b", before)
        )
    tail = outside[pronoun.end() : pronoun.end() + 80]
    forward = pronoun["he"] in {"his", "her"} and _PROPER.search(" x" + tail)
    return not forward and not PERSON_WORD.search(before)


def _says_a_pronoun(outside: str, *, is_quoted: bool) -> bool:
    """Find “...,” he said; and "..., she added": the speaker stands in a sentence before."""
    if is_quoted and _PRONOUN_SPEAKS.match(outside.lstrip(" ,.;—–-")[:60]):
        return True
    return _PRONOUN_ADDS.search(outside[:400]) is not None


def opens_document(text: str, need: Need) -> bool:
    """Say whether a sentence that leans on something can be the first of its document all the same.

    A lead has nothing before it: "The army said on Tuesday that ..." means the army, "The two sides agreed ..." the
    two of the story, "It was the worst flood ..." the flood that it names. A pronoun for a person, or a
    thought that goes
    on, is an orphan there too.
    """
    if _POINTS_BACK_AT_END.search(text[-40:]) or _ALSO.search(text[:160]):
        return False
    if need is Need.ROLE:
        return bool(bare_role(text[:300], frozenset()))
    return need is Need.THING and _NAMES_ITS_THING.match(text) is not None


def role_in_need(head: str, title_words: frozenset[str]) -> str:
    """Return the noun that is used as if known, "" when there is none."""
    noun = bare_role(head, title_words)
    if noun:
        return noun
    noun = introduced_role(head)
    if noun and _NAME_OF_SOMEBODY.search(_PLACE.sub(" ", head.partition(", the ")[0])):
        return ""
    return noun


def offers_antecedent(text: str, need: Need, leaning: str) -> bool:
    """Say whether a sentence can be what a later one leans on.

    Args:
        text: the sentence before, or several.
        leaning: the sentence that leans.
    """
    if need is Need.ROLE:
        noun = role_in_need(leaning[:300], frozenset())
        return is_named_in(noun, text) or bool(noun and PERSON_WORD.fullmatch(noun) and _PROPER.search(text))
    if need in (Need.PERSON, Need.SPEECH):
        return bool(_PROPER.search(text) or PERSON_WORD.search(text) or not text.isascii())
    return True
