"""Reads the noun phrase that follows a number: "suspected cases of", "captured soldiers"."""

from __future__ import annotations

import re

from briefing.figures.units import EVENT_NOUNS, EVENTS, PEOPLE
from briefing.text.word_lists import word_set

# characters that a noun phrase may take
WINDOW = 90
NEXT_WORD = re.compile(
    r"(?:[ \u00a0\u202f]|(?<=\b[dD]['’]))(?:\(|[\"“«])?([^\W\d_][^\W_]*(?:['’-][^\W_]+)*[²³]?)"
)


# words that end a noun phrase
_STOPS = word_set(
    """
    a about above according across after again against ahead all almost along already also although
    always am among an and any apparently are around as at away back be became because become been
    before behind being below beneath beside between beyond both but by came can cannot could did do
    does doing down due during each either else ever every for from further gave get given gone got had
    has have he her here hers him his how however i if in including inside into is it its itself just
    left like live lived made make many may me might mine more most much must my near nearly never nor
    not now of off on once only onto or ought our ours out outside over own per perhaps rather said say
    says see seem shall she should since so some such take taken than that the their them then there
    these they this those though through thus till to today tomorrow tonight too toward towards under
    until up upon us versus via was we went were what when where whereas whether which while who whom
    whose why will with within without worth would yesterday yet you your reportedly alone altogether
    apiece remain remained lay lies stood stand sat sit fell rose came come took ran run spent lost held
    fled began saw met brought bought sold built paid won hit struck broke sought fought caught taught
    thought told known seen sent shot spoke wrote drove flew sank became become found grew swept put let
    set cut still always often annually yearly daily weekly monthly nightly late later earlier early ago
    monday tuesday wednesday thursday friday saturday sunday overnight nationwide worldwide et ou dans
    sur par pour en au aux avec ont sont été est était étaient qui que se sans depuis selon vers y o en
    por para con han son fueron que se sin desde según fue está están und oder in auf von für mit sind
    wurden ist sei der die das den dem bei seit laut nach aus wurde и или в на по для с из были был от
    до за при و أو في من على إلى عن مع منذ خلال قد كان كانت بعد قبل
    """
)


# skipped at the start of a noun phrase
_LEADING = word_set("more other of the additional further new such fresh separate different plus de des d'")


def noun_phrase(text: str, position: int, limit: int) -> tuple[list[str], int]:
    """Words of the noun phrase that starts at a position (at the blank before its first word), and its end."""
    words: list[str] = []
    limit = min(limit, position + WINDOW)
    while len(words) < 5:
        match = NEXT_WORD.match(text, position, limit)
        if match is None:
            break
        word = match[1]
        lowered = word.lower()
        if not words and lowered in _LEADING:
            position = match.end()
            continue
        if (
            lowered in _STOPS
            or (words and (_is_verbal(lowered) or lowered in _LINKS))
            or lowered.endswith(_PAST)
        ):
            break
        if not words and lowered.endswith("ly") and len(lowered) > 5 and lowered not in _LY_NOUNS:
            position = match.end()
            continue
        possessive = lowered.endswith(("'s", "’s"))
        words.append(word[:-2] if possessive else word)
        position = match.end()
        if possessive or (lowered in PEOPLE and not _people_follow(text, position, limit)):
            break
        if text[position : position + 1] not in (" ", "\u00a0", "\u202f"):
            break
    return words, position


_LINKS = frozenset(("de", "du", "des", "d'", "d’", "del", "von", "of"))


_PAST = ("aron", "ieron", "wurden")


_VERBAL = ("ing", "ed", "ly", "és", "ées", "ée", "ados", "idos", "adas", "idas", "ant")


_LY_NOUNS = frozenset(("family", "supply", "assembly", "monopoly", "anomaly", "butterfly"))


def _people_follow(text: str, position: int, limit: int) -> bool:
    """As in "crew members", "police officers": the noun goes on."""
    match = NEXT_WORD.match(text, position, limit)
    return match is not None and (match[1].lower() in PEOPLE or match[1].lower() in EVENT_NOUNS)


def _is_verbal(word: str) -> bool:
    """A form that ends a noun phrase once it has a noun: "trucks carrying", "people killed"."""
    return (word.endswith(_VERBAL) and len(word) > 4 and word not in PEOPLE) or (
        word in EVENTS and word not in EVENT_NOUNS
    )
