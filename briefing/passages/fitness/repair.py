"""Tell broken copy: a line run into a sentence, damaged characters, a word said twice or missing, half a sentence."""

from __future__ import annotations

import re

from briefing.passages.fitness.damage import is_damaged

# "a meeting with Karan Among the many guests": a small word with a capital inside a sentence opens another one
_FUSED = re.compile(
    r"(?<=[\w%)’\"”] )(?<![,.!?…][\"”] )"
    r"(?:Among|Another|When|After|Before|While|Although|However|There|These|Those|This|But|Because|Since|Until|They|She|His|Her|Their|Its|"
    r"He|It|If|As|The|Some|Many|What|Why|How|"
    r"In(?= (?:an?|the|his|her|its|their|\w+ statement)\b)|At(?= the )|According(?= to)) (?=[a-z])"
    r"|(?<=[a-z\d] )(?:Also|Asked|Earlier|Elsewhere|However|Instead|Later|Meanwhile|Separately|Speaking|Still|Then|"
    r"Yet), (?=[a-z])"
)
# "the the", "of of"; "had had" and "that that" are English
_TWICE = re.compile(
    r"\b(the|of|to|a|an|in|and|for|with|on|at|from|by|is|was|were|are|de|la|le|les|der|die|das|el|los) \1\b"
)
# "peacekeepers were when a tank": the participle is missing
_MISSING = re.compile(
    r"\b(?:were|are) (?:when|while|because|that|and|after)\b|\b(?:was|is) (?:the a|a the|of the the)\b|\b(?:the|a|"
    r"an|of|to) [.,;]|"
    r"\b(?:the|an?) (?:is|was|were|are|has|have|had|and|of|to)\b(?!-| (?:la|le))"
)
# "'Clear breach' The council said": a heading in quotation marks run into its sentence
_RUN_IN = re.compile(
    r"(?:'[^']{2,39}[\w)]'|‘[^’]{2,39}[\w)]’|“[^”]{2,39}[\w)]”|\"[^\"]{2,39}[\w)]\") (?:The|An?|In|On|At|For|"
    r"More|Nearly|Almost|About|"
    r"Around|Over|Since|As|After|Before|When|While|But|He|She|They|It|His|Her|Their|This|These|Some|Many|Most|All|"
    r"According|[A-Z][a-z]+ (?:said|says|told|has|have|had|was|were|is|are|will|also)|"
    r"(?:[A-Z][\w-]+ ){1,4}(?:said|says|told|has|have|had|was|were|is|are|will)) "
)
# "Karsa: 'An open door' The secretary-general said": a headline with its label run into its sentence
_LABELED_RUN_IN = re.compile(
    r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}: (?:'[^\n]{2,160}?'|‘[^’\n]{2,160}’|“[^”\n]{2,160}”|"
    r"\"[^\"\n]{2,160}\") (?=[A-Z])"
)


def is_broken(text: str, language: str, *, is_lead: bool = False) -> bool:
    """Say whether words of a sentence are missing, doubled or another's.

    Args:
        is_lead: nothing says better what happened: one hyphen in the place of a space is let pass.
    """
    if _TWICE.search(text) or _RUN_IN.match(text) or _LABELED_RUN_IN.match(text):
        return True
    if is_damaged(text, most_joined=int(is_lead)):
        return True
    return language == "en" and (_FUSED.search(text) is not None or _MISSING.search(text) is not None)


def in_headline_style(text: str) -> bool:
    """Say whether an English sentence does without articles and auxiliaries, as headlines and standfirsts do."""
    return len(text.split()) >= _SHORTEST and _SENTENCE_WORDS.search(text) is None


def announces_its_article(text: str, below: str) -> bool:
    """Say whether an English sentence that opens an article is told like a headline: without articles, in the present.

    "Regional court orders release of detained mayors before vote." An article before a name ("the Blue Nile") and
    the future are allowed. A weekday or a speaker make it a lead; so does a past tense, unless what stands below
    tells most of it again.
    """
    words = len(text.split())
    if not _SHORTEST - 1 <= words <= _LONGEST_LINE or _LEAD_WORDS.search(text) is not None:
        return False
    return _PAST.search(text) is None or _told_again(text, below)


def _told_again(text: str, below: str) -> bool:
    """Whether the longer words of a sentence, by their first letters, stand in what follows."""
    own = _stumps(text)
    return bool(own) and len(own & _stumps(below)) >= _MOSTLY * len(own)


def _stumps(text: str) -> set[str]:
    return {word[:_STUMP] for word in _LONGER_WORD.findall(text.lower())}


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
_LEAD_WORDS = re.compile(
    r"\b(?:(?:[Aa]n?|[Tt]he) (?=[^\W\dA-Z])|(?:[Hh]is|[Hh]er|said|told|was|had|has|have|did|is|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b)|[\"“”]"
)
_PAST = re.compile(
    r"\b(?:are|were|began|met|fled|took|left|won|lost|rose|fell|struck|shot|gave|sent|sank|\w{3,}ed"
    r"(?= [^\Wa-z]| (?:more|at least|about|nearly|some|dozens|hundreds|thousands|several)\b))\b"
)
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
# words are alike in their first letters: "killed", "killing"
_STUMP = 5
_MOSTLY = 0.5
# a standfirst is one line
_LONGEST_LINE = 34
# shorter sentences are alike by chance
_SHORTEST = 8
