"""Reads the noun phrase that follows a number: "suspected cases of", "captured soldiers"."""

from __future__ import annotations

import re

from briefing.figures.units import EVENT_NOUNS, EVENTS, PEOPLE
from briefing.text.word_lists import word_set

# characters that a noun phrase may take
WINDOW = 90
NEXT_WORD = re.compile(
    r"(?:[\"”]? |[\u00a0\u202f]|(?<=\b[dD]['’]))(?:\(|[\"“«])?((?:[A-Z]\.){2,}|[^\W\d_][^\W_]*(?:['’-][^\W_]+)*[²³]?)"
)
# "Israeli and foreign hostages": adjectives before the noun
_JOINED = re.compile(r"(?:,| and| or|, and|, or)(?= [A-Za-z])")


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
    apiece remain remained lay lies stood stand sat sit fell rose come took ran run spent lost held
    fled began saw met brought bought sold built paid won hit struck broke sought fought caught taught
    shows show finds suggests means makes takes gives thinks believes
    thought told known seen sent shot spoke wrote drove flew sank found grew swept put let
    set cut still often last next annually yearly daily weekly monthly nightly late later earlier early ago
    monday tuesday wednesday thursday friday saturday sunday overnight nationwide worldwide et ou dans
    sur par pour en au aux avec ont sont été est était étaient qui que se sans depuis selon vers y o
    por para con han son fueron sin desde según fue está están und oder auf von für mit sind
    wurden ist sei der die das den dem bei seit laut nach aus wurde и или в на по для с из были был от
    до за при و أو في من على إلى عن مع منذ خلال قد كان كانت بعد قبل
    """
)


# skipped at the start of a noun phrase
_OF_THE = re.compile(r" of (?=(?:the|those|these|its|their|his|her) )")
_DETERMINER = re.compile(r" (?:those|these|its|their|his|her)(?= )")
_LEADING = word_set("more other the additional further new such fresh separate different plus de des d'")


def noun_phrase(text: str, position: int, limit: int, *, several: bool = False) -> tuple[list[str], int]:
    """Words of the noun phrase that starts at a position (at the blank before its first word), and its end.

    Args:
        text: of the document.
        position: where the phrase starts.
        limit: nothing is read from here on.
        several: more than one is counted, so that the noun is a plural: adjectives joined by "and" lead to it.
    """
    words: list[str] = []
    limit = min(limit, position + WINDOW)
    while len(words) < 6:
        match = NEXT_WORD.match(text, position, limit)
        if match is None:
            break
        word = match[1]
        lowered = word.lower()
        if not words and (lowered in _LEADING or _OF_THE.match(text, match.start())):
            position = match.end()
            after_of = _DETERMINER.match(text, position) if lowered == "of" else None
            position = after_of.end() if after_of else position
            continue
        if (
            (lowered in _STOPS and not (word.isupper() and len(word) > 1))
            or (words and (_is_verbal(lowered) or lowered in _LINKS))
            or lowered.endswith(_PAST)
            or (words and is_plural(words[-1]) and not _goes_on(lowered))
        ):
            break
        if not words and lowered.endswith("ly") and len(lowered) > 5 and lowered not in _LY_NOUNS:
            position = match.end()
            continue
        possessive = lowered.endswith(("'s", "’s"))
        words.append(word[:-2] if possessive else word)
        position = match.end()
        if possessive or (lowered in PEOPLE and not _people_follow(text, position, limit, lowered)):
            break
        if text[position : position + 1] not in (" ", "\u00a0", "\u202f"):
            break
    if several and words and is_adjective(words[-1]):
        return _past_joined(text, position, limit, words)
    return words, position


def counts_people(head: str) -> bool:
    """Whether the head of a noun phrase means human beings; names of peoples are capitalized."""
    return head.lower() in PEOPLE or (head[:1].isupper() and head.endswith(("s", "ese", "ish", "is", "men")))


def unit_of(words: list[str]) -> str:
    """What a noun phrase is counted in: people, or the things its last word names."""
    return "people" if counts_people(words[-1]) else words[-1].lower()


def _past_joined(text: str, position: int, limit: int, words: list[str]) -> tuple[list[str], int]:
    """The phrase with the noun behind joined adjectives; as it was when no plural follows them."""
    joined = _JOINED.match(text, position, limit)
    if joined is None:
        return words, position
    more, end = noun_phrase(text, joined.end(), limit)
    if more and (is_plural(more[-1]) or more[-1].lower() in PEOPLE):
        return [*words, *more], end
    return words, position


def is_plural(word: str) -> bool:
    """Whether an English word looks like a plural noun."""
    lowered = word.lower()
    return (
        len(lowered) > 3 and lowered.endswith("s") and not lowered.endswith(("ss", "us", "is", "'s", "’s"))
    ) or lowered in _PLURALS


_PLURALS = frozenset(("men", "women", "children", "people", "policemen", "fishermen", "servicemen", "gunmen"))
_ADJECTIVE = (
    "i",
    "ish",
    "ese",
    "an",
    "al",
    "ic",
    "ive",
    "ary",
    "ous",
    "ern",
    "ch",
    "sh",
    "le",
    "ed",
    "ry",
    "ign",
)


def is_adjective(word: str) -> bool:
    """Whether a word may stand before a plural noun and be none itself: "Israeli", "civilian", "foreign"."""
    return not is_plural(word) and word.lower().endswith(_ADJECTIVE)


def _goes_on(word: str) -> bool:
    """Behind a plural noun a noun goes on only with another plural: "arms dealers", not "caregivers south"."""
    return is_plural(word) or word in PEOPLE or word in EVENT_NOUNS or word in EVENTS


_LINKS = frozenset(("de", "du", "des", "d'", "d’", "del", "von", "of"))


_PAST = ("aron", "ieron", "wurden")


_VERBAL = ("ing", "ed", "ly", "és", "ées", "ée", "ados", "idos", "adas", "idas", "ant")


_LY_NOUNS = frozenset(("family", "supply", "assembly", "monopoly", "anomaly", "butterfly"))


def _people_follow(text: str, position: int, limit: int, word: str) -> bool:
    """As in "crew members", "police officers", "student newsrooms": the noun goes on."""
    match = NEXT_WORD.match(text, position, limit)
    if match is None:
        return False
    following = match[1].lower()
    if following in PEOPLE or following in EVENT_NOUNS:
        return True
    return (
        f"{word}s" in PEOPLE and is_plural(following) and following not in _STOPS and following not in EVENTS
    )


def _is_verbal(word: str) -> bool:
    """A form that ends a noun phrase once it has a noun: "trucks carrying", "people killed"."""
    return (word.endswith(_VERBAL) and len(word) > 4 and word not in PEOPLE) or (
        word in EVENTS and word not in EVENT_NOUNS and not (word in PEOPLE and is_plural(word))
    )
