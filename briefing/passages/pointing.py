"""Say whether a sentence points at somebody, or at an event, that only another sentence names. English; no parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from briefing.passages.role_nouns import EVENT_NOUNS, PERSON_NOUNS

# "The Sarravian plan would": which one, a sentence before it says
_TALKED_OF = re.compile(
    r"The (?:[\w-]+ ){0,2}?(calls|plans?|proposals?|decision|decree|idea|initiative|measures?|move|order|remarks?"
    r"|ruling|scheme|statement)\b"
)
# "Karan added that": to what he had said
_ADDED = re.compile(r"[^,;:\"“]{2,90}? (?:added|continued|went on)(?: that\b|[,:]| to (?:say|note|add)\b)")
# "The nomination comes a day after": what is nominated stood before
_COMES_AFTER = re.compile(
    r"(?:The|That) (?:\w+ ){1,3}?(?:comes?|came|follows?|followed|marks?|marked|highlights?|erupted|began|started) "
)
# "ordered his release", "announced the move": what it is stands in the lead
_HIS = re.compile(r"\b(?:he|she|his|her|hers|him|they|their|them)\b")
_SUBORDINATE = re.compile(
    r"(?:After|As|Before|Hours|Shortly|Since|Though|Until|When|While)\b|[^,]{1,40}\b(?:after|before) \w"
)
_SOMEBODY = re.compile(
    rf"\b[A-ZÀ-Þ][\w.’-]+ [A-ZÀ-Þ][\w-]+"
    rf"|\b(?:{PERSON_NOUNS}|people|families|workers|troops|police|forces|heir|\w+ans?|who)\b"
)
_THE_EVENT = re.compile(
    rf"\bthus\b|\b[Tt]he (?:{EVENT_NOUNS})\b"
    r"(?! (?:to|of|by|on|in|at|for|against|between|over|that|with|from|near|is)\b)"
)
_ROLE = (
    r"(?:President|Minister|Chancellor|Secretary|Secretary-General|Senator|Taoiseach|Mayor|Governor|Justice|Judge|King"
    r"|Pope|General|Gen\.|Col\.|Lt\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|Prof\.?|Rep\.|Sen\.|leader|spokesman|spokeswoman"
    r"|minister|ambassador|envoy|mayor|official|lawyer|director|candidate|lawmaker|analyst|professor|activist|member)"
)
_OF_A_STATE = (
    "government|army|military|president|president|premier|prime|foreign|parliament|permanent|ambassador|ministry|capital"
    "|defence|defense|police|supreme|interior|central|state|border"
)
_PARTICLES = "al|bin|ibn|van|von|de|der|del|di|da|le|la"
# what stands right before a name and right behind it; no name is searched for by an expression of its own, which would
# have to be compiled for each
_EDGE = re.compile(r"\b")
_IN = re.compile(r"\b[Ii]n \Z")
_STATE_BEHIND = re.compile(rf"[’']s (?:\w+ )?(?:{_OF_A_STATE})\b")
_NAMED_BEFORE = re.compile(
    rf"\b(?:[A-ZÀ-Þ][\w-]+ (?:{_PARTICLES}) |{_ROLE},? (?:[A-ZÀ-Þ][\w.’-]+ |al-|bin |van |de |der ){{0,3}})\Z"
)
_NAME_BEFORE = re.compile(
    r"\b(?!The|In|On|At|And|But)[A-ZÀ-Þ][\w.-]+ (?:[A-Z][\w.]* |al-|bin |van |de |der )?\Z"
)
_WHO_BEHIND = re.compile(r", (?:an? |the |who\b|\d\d)")
_AGE_BEHIND = re.compile(r", (?:an? |who\b|\d\d)")
# a role and three given names before a surname are no longer
_IN_REACH, _NAME_REACH = 3, 160
_ONE_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord)\.? )?([A-ZÀ-Þ][\w-]+)(?:[’']s)?(?:,| [a-z])")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Lord)\.? [A-ZÀ-Þ][\w-]+(?:[’']s)?(?:,| [a-z])")


def points_back(text: str, *, is_lead: bool) -> bool:
    """Whether a sentence speaks of somebody or of an event that only a sentence before it names."""
    if not is_lead and (_TALKED_OF.match(text) or _ADDED.match(text)):
        return True
    if _COMES_AFTER.match(text) or (not is_lead and _THE_EVENT.search(text)):
        return True
    found = _HIS.search(text)
    if found is None or _SOMEBODY.search(text, 0, found.start()) is not None:
        return False
    # "Nine days after he was turned back, investigators arrested ...": a lead may name him behind the comma
    clause = text.find(", ")
    named_behind = is_lead and found.start() < clause and _SUBORDINATE.match(text) is not None
    return not (named_behind and _SOMEBODY.search(text, clause) is not None)


@cache
def state_names() -> frozenset[str]:
    """States by their English names, which are nobody's surname; those that are also names of persons are not in."""
    names = {name for code, name in Locale("en").territories.items() if len(code) == 2}
    return frozenset(names - {"Chad", "Georgia", "Guernsey", "Israel", "Jersey", "Jordan", "Kenya"})


def is_bare_name(text: str, article: str) -> bool:
    """Whether a sentence opens with a surname or first name alone, whose bearer is told elsewhere: "Jone says"."""
    if _TITLED.match(text):
        return True
    found = _ONE_NAME.match(text)
    if found is None:
        return False
    name = found[1]
    if name in state_names():
        return False
    is_introduced = False
    for start in _places(name, article):
        end = start + len(name)
        if _is_of_a_place(article, start, end):
            return False
        is_introduced = is_introduced or _says_who(article, start, end)
    return is_introduced


def _places(name: str, article: str) -> Iterator[int]:
    at = article.find(name)
    while at >= 0:
        yield at
        at = article.find(name, at + 1)


def _is_of_a_place(article: str, start: int, end: int) -> bool:
    """Whether a name is a place's or a state's: "in Jone", "Jone's foreign minister"."""
    begins, ends = _EDGE.match(article, start), _EDGE.match(article, end)
    if begins is None:
        return False
    if ends is not None and _IN.search(article, max(0, start - _IN_REACH), start):
        return True
    return _STATE_BEHIND.match(article, end) is not None


def _says_who(article: str, start: int, end: int) -> bool:
    """Whether somebody is told in full with a name: "minister Ana Jone", "Ana Jone, the envoy", "Jone, 54"."""
    reach = max(0, start - _NAME_REACH)
    if _EDGE.match(article, end) is not None and _NAMED_BEFORE.search(article, reach, start) is not None:
        return True
    if _WHO_BEHIND.match(article, end) is not None and _NAME_BEFORE.search(article, reach, start) is not None:
        return True
    return _EDGE.match(article, start) is not None and _AGE_BEHIND.match(article, end) is not None
