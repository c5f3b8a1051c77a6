"""Tell broken copy: a heading run into its sentence, a word said twice or missing, the end of another sentence."""

from __future__ import annotations

import re

# "a meeting with Karan Among the many guests": a small word with a capital inside a sentence opens another one
_FUSED = re.compile(
    r"(?<=[\w%)’] )(?:Among|Another|When|After|Before|While|Although|However|There|These|Those|This|But|Because|Since|"
    r"Until|They|She|"
    r"He|It|If|As|The|Some|Many|What|Why|How) (?=[a-z])"
)
# "the the", "of of"; "had had" and "that that" are English
_TWICE = re.compile(
    r"\b(the|of|to|a|an|in|and|for|with|on|at|from|by|is|was|were|are|de|la|le|les|der|die|das|el|los) \1\b"
)
# "peacekeepers were when a tank": the participle is missing
_MISSING = re.compile(
    r"\b(?:were|are) (?:when|while|because|that|and|after)\b|\b(?:was|is) (?:the a|a the|of the the)\b|\b(?:the|a|"
    r"an|of|to) [.,;]|"
    r"\b(?:the|an?) (?:is|was|were|are|has|have|had|and|of|to)\b(?! (?:la|le))"
)
_LOWER_NAME = re.compile(r"[a-z]{1,3}(?:[A-Z]|[-–’'][A-Z])|(?:von|van|de|al|el|bin|ibn|da|di|du|des|la|le)\b")


def is_broken(text: str, language: str) -> bool:
    """Say whether words of a sentence are missing, doubled or another's."""
    if text[0].islower() and text[0].isascii() and not _LOWER_NAME.match(text):
        return True
    if _TWICE.search(text):
        return True
    return language == "en" and (_FUSED.search(text) is not None or _MISSING.search(text) is not None)


def in_headline_style(text: str) -> bool:
    """Say whether an English sentence does without articles and auxiliaries, as headlines and standfirsts do."""
    return len(text.split()) >= _SHORTEST and _SENTENCE_WORDS.search(text) is None


def lacks_words_of(words: tuple[str, ...], other: tuple[str, ...], *, most: int = 4) -> bool:
    """Say whether one sentence is another with a few words left out of its middle.

    Both begin alike and end alike; the longer copy is the whole one.

    Args:
        words: of the sentence, in order.
        other: of the one that may be whole.
        most: how many words may be left out.
    """
    if (
        not 0 < len(other) - len(words) <= most
        or len(words) < _SHORTEST
        or words[0] != other[0]
        or words[-1] != other[-1]
    ):
        return False
    rest = iter(other)
    return all(word in rest for word in words)


_SENTENCE_WORDS = re.compile(
    r"\b(?:an?|the|his|her|its|their|was|were|had|has|have|is|are|be|been|will|would|said|told|could|may|did|on"
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|[\"“”]",
    re.IGNORECASE,
)
# shorter sentences are alike by chance
_SHORTEST = 8
