"""Whether the words of a quotation can be read on their own: whole, and leaning on nothing that was said before.

English in detail; other languages by their openers. What is doubtful does not stand: a quotation fewer is no loss.
"""

from __future__ import annotations

import re

from briefing.passages.openings import Need, opening_need, role_in_need
from briefing.text import word_count

# what opens so goes on from a sentence that is not printed, or points at something in it
_GOES_ON = re.compile(
    r"(?:But|And|So|Yet|Or|Nor|Also|Then|Anyway|Again|Yet again|Still|However|Because|Therefore|Otherwise|"
    r"Instead|One (?:that|which|who)|Besides|Rather|Similarly|Certainly|Absolutely|Obviously|Of course|Frankly|"
    r"Look|Listen|(?:No|Yes|Yeah|Well|Now|So)(?=,)|As I|He|She|It (?!is (?:clear|important|necessary|essential|vital|"
    r"possible|time))|They|Them|"
    r"His|Her|Its|Their|These|Those|That|This (?!year|week|month|morning|agreement|country|government)|"
    r"Such|Which|Here|There)\b",
)
_THIS_IS = re.compile(r"(?:This|That|It) (?:is|was|will be) (?!why|how|what|where|when)")
# a quotation of fewer words says little on its own; of more, it is a speech
_SHORTEST_WORDS = 5
_LONGEST_WORDS = 60
# what opens with one of these and is short is a phrase out of a sentence
_PHRASE = re.compile(r"(?:With|In|For|To|Of|By|From|Through|Under|Over|At|On|Because of|Due to)\b")
_SHORTEST_PHRASE_WORDS = 9
_PERSON = re.compile(r"\b(?:he|him|his|she|her|hers|himself|herself)\b")
_THEM = re.compile(r"\b(?:they|them|their|theirs|themselves)\b")
_IT = re.compile(r"\b(?:it|its|itself)\b(?! (?:is|was|would be|will be) \w+ (?:to|that|for)\b)")
# "is backing this", "to do that", "that is why": the pronoun, not the article or the conjunction
_THIS = re.compile(
    r"\b(?:this|these|those)(?=[.,;!?]|$| (?:is|are|was|were|will|would|has|have|can)\b)"
    r"|\b(?:do|did|does|say|said|of|like|for|to|about|with|in|into|on|at|by|after|from) that(?=[.,;!?]|$)"
    r"|\bthat(?= (?:is|was) (?:why|how|what|where|when)\b)|\bthat['’]s\b"
)
# "those votes", "this community": which ones, was said before
_THESE = re.compile(
    r"\b(?:these|those)(?! (?:who|in|of|with|on|at|that|whose|to|from|responsible|killed|injured|affected)\b) [a-z]"
    r"|\bthis (?!year|week|month|morning|time|day|country|government|agreement|is\b|was\b|way|kind|sort|means\b|"
    r"administration|election|century|conflict|war\b|crisis|attack|region|city|world)[a-z]+"
)
_SUCH = re.compile(r"\bsuch (?!as\b|an?\b|that\b)")
_BACK = re.compile(
    r"\b(?:the (?:former|latter|same)|as (?:I|we) said|the other|another one|like I said|back then|the two of them)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[^.!?\s]\s)[A-ZÀ-Þ][\w'’-]+")
_SOMEBODY = re.compile(
    r"\b(?:president|minister|chancellor|leader|man|woman|boy|girl|child|person|victim|spokes\w+|king|queen|pope|"
    r"mother|father|son|daughter|judge|officer|soldier|prisoner|suspect|anyone|anybody|everyone|everybody|nobody|"
    r"no one|someone|somebody|who)\b"
)
# "I think if you look at the harbor": a condition without what follows from it
_HANGING = re.compile(
    r"(?:I (?:think|mean|guess|believe) (?:that )?)?(?:if|when|while|because|although|whenever|unless)\b[^,;–—]*$",
    re.IGNORECASE,
)
# an answer comes without a comma too: "If he runs we will win"
_ANSWERED = re.compile(
    r"\b(?:then|will|would|won['’]t|wouldn['’]t|can|could|must|should|may|might|shall|cannot)\b"
)
_FILLER = re.compile(r",? ?\b(?:you know|I mean|sort of|kind of|um|uh)\b,?", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:!] ")
_SEVERAL = re.compile(
    r"\b(?:[a-z]{3,}s|people|police|men|women|children|everyone|everybody|anyone|government)\b"
)
_THING = re.compile(
    r"\b(?:the|an?|our|my|your|any|every|no|some|this|that|each) (?:[a-z-]+ ){0,3}[a-z]{3,}", re.IGNORECASE
)
# "Money does not ...": a noun without an article
_OPENING_NOUN = re.compile(
    r"^(?!There|Here|What|Where|When|Who|While)[A-Z][a-z]{3,} (?:[a-z]+s|did|will|can|must|has|had)\b"
)


def stands_alone(words: str, language: str, *, known: str = "", is_famous: bool = False) -> bool:
    """Whether a quotation can be read without what was said before it: no question, no speech, no orphan.

    Args:
        words: of the quotation.
        language: of its document.
        known: what a reader of the quotation has read: title and opening of its item.
        is_famous: many carry it, so that "This is ..." can only be what the item tells of.
    """
    least = _SHORTEST_PHRASE_WORDS if _PHRASE.match(words) else _SHORTEST_WORDS
    if not least <= word_count(words) <= _LONGEST_WORDS or "?" in words or "\n" in words:
        return False
    if language == "en" and _hangs(words):
        return False
    if is_famous and _THIS_IS.match(words):
        return True
    if words[:1].islower():
        # a part of a sentence: told when it is famous, and does not lean on who did it
        return is_famous and word_count(words) > least and _PERSON.search(words) is None
    if _GOES_ON.match(words) or (language == "en" and _points_back(words)):
        return False
    need = opening_need(words, language)
    if need is Need.ROLE:
        noun = role_in_need(words[:300], frozenset())
        return re.search(rf"\b{re.escape(noun.removesuffix('s'))}s?\b", known, re.IGNORECASE) is not None
    return need is Need.NOTHING


def _hangs(words: str) -> bool:
    """Whether only a condition or a reason is told, and not what it is the condition of."""
    plain = _FILLER.sub("", words)
    return _HANGING.match(plain) is not None and _ANSWERED.search(plain) is None


def _points_back(words: str) -> bool:
    """Whether a pronoun stands before anything that it could mean."""
    return (
        _is_orphan(_PERSON.search(words), words, _NAME, _SOMEBODY)
        or _is_orphan(_THEM.search(words), words, _NAME, _SEVERAL)
        or _is_orphan(_IT.search(words), words, _NAME, _THING, _OPENING_NOUN)
        or _is_orphan(_THIS.search(words), words, _CLAUSE_END)
        or _is_orphan(_THESE.search(words), words, _CLAUSE_END)
        or _SUCH.search(words) is not None
        or _BACK.search(words) is not None
    )


def _is_orphan(pronoun: re.Match[str] | None, words: str, *antecedents: re.Pattern[str]) -> bool:
    return pronoun is not None and not any(
        antecedent.search(words, 0, pronoun.start()) for antecedent in antecedents
    )
