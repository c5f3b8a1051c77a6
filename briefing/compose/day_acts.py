"""Tells which sentences may stand in a timeline: an act on a day, told in its own clause and understood alone.

English; in other languages no sentence is known to be one, so their items have no timeline.
"""

from __future__ import annotations

import re

from briefing.model import DateMention, Document, Sentence
from briefing.passages.pointing import is_bare_name, points_back
from briefing.passages.report_form import Form, form_of
from briefing.text.quotations import outside_quotes

# what was said is no act of the day
_SAID = re.compile(
    r"\b(?:said|says?|saying|told|tells?|added|adds|repeat(?:ed|s)|reiterat(?:ed|es)|warn(?:ed|s)|not(?:ed|es)"
    r"|argu(?:ed|es)|insist(?:ed|s)|claim(?:ed|s)|mention(?:ed|s)|ask(?:ed|s)|comment(?:ed|s)|according to"
    r"|tweeted|wrote|showed|shows)\b"
)
# the day belongs to what stands behind one of these, and not to the act
_SUBORDINATE = re.compile(
    r"[,;:(]|\b(?:who|whom|whose|which|that|where|while|before|since|because|if|until|though|although|amid|following"
    r"|despite|day after|days after|week after|weeks after)\b"
)
# a death and what caused it are of one day
_CAUSE = re.compile(r"\b(?:when|after|as)\b")
_HARM = re.compile(r"\b(?:killed|died|wounded|injured)\b")
_SCENE = re.compile(r"\b(?:is|are|was|were|has been|have been) (?:\w+ly )?\w+ing\b|\bhad \w+(?:ed|en)\b")
_OBJECT = re.compile(r"\b(?:him|them|he|she|they)\b|\bthe same\b")
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+")
# "On Monday, the court": the day opens the sentence
_OPENING_WORDS = 4
# a heading that runs on into its sentence: "diplomats arrive A high-level delegation"
_HEADED = re.compile(r"[a-z] (?:An?|The|On|In|At|But) [a-zA-Z]")
# a caption that runs on into a sentence, "on Tuesday French police"; and a participle, "released on Monday shows"
_RUNS_ON = re.compile(
    r"(?: (?:night|morning|evening|afternoon))? (?:[A-ZÀ-Þ]|(?!(?:across|as|its|his|towards|was)\b)[a-z]+s\b)"
)


def tells_act_of_day(document: Document, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a sentence tells what was done on a single day, and needs no sentence before it."""
    if (document.language or "en") != "en" or mention.first is None or mention.first != mention.last:
        return False
    text = document.text[sentence.start : sentence.end]
    before = document.text[sentence.start : mention.start]
    if _HEADED.search(text) or _SAID.search(text) or _SCENE.search(text) or outside_quotes(text) != text:
        return False
    if form_of(text) is not Form.ACT or is_bare_name(text, document.text) or points_back(text, is_lead=False):
        return False
    if _leans(text):
        return False
    is_opening = len(before.split()) <= _OPENING_WORDS and "," not in before
    return is_opening or (_is_of_act(before) and not _RUNS_ON.match(document.text, mention.end))


def _is_of_act(before: str) -> bool:
    """Whether the words before a day are those of the act."""
    if _SUBORDINATE.search(before):
        return False
    return _CAUSE.search(before) is None or _HARM.search(before) is not None


def _leans(text: str) -> bool:
    """Whether a pronoun stands for somebody whom the sentence does not name in full."""
    found = _OBJECT.search(text)
    return found is not None and _FULL_NAME.search(text, 0, found.start()) is None
