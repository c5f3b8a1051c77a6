"""Finds the subject of a verb of speech: before it, behind it, or where the sentence opens."""

from __future__ import annotations

import re

from briefing.quotes.speaker_phrases import ADVERBS, CLAUSE_WORDS, FINITE, LINKS, RELATIVES, phrase_prefix
from briefing.quotes.speaker_tokens import Token, is_capitalized, is_name, is_possessive, is_role
from briefing.quotes.speakers import (
    Kind,
    Who,
    combine,
    is_apposition,
    is_aside,
    parse_phrase,
    plain_phrase,
)
from briefing.quotes.speech_words import (
    AUXILIARIES,
    GERUNDS,
    NEGATIONS,
    NOUNISH,
    PAPERS,
    PASSIVE_BY,
    SPEECH_VERBS,
)
from briefing.text.word_lists import word_set

_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s+(?=[^\W\d_a-zà-ÿа-я]|[\"“«‘„])|\n")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Prof|Rev|St|Maj|Brig|Adm|Jr|Sr|Mme|No|Inc|Ltd|Co))\.$"
)
BOUNDARIES = word_set(
    """
    that what which while but although though because when where if whether as since so whereas until
    than after before and or que mais lorsque quand car dass weil aber während pero cuando porque что
    когда но
    """
)
_BEFORE_NOUN = word_set(
    "the a an of in on by from with to these those such no any his her their its our some many news"
    " media earlier previous recent"
)
_OPENING_BOUNDARIES = word_set("when while as if although because after before that since though but and")
_BREAKS = frozenset(';:—–()[]"“”«»„…/')
_RELATIVES = frozenset(("who", "whose", "whom", "which", "qui", "quien"))
OPENERS = word_set(
    """
    in on at after before during since for from by with without under amid despite following speaking
    asked citing according as while when if because although though to about late early last this
    earlier later yesterday today meanwhile however still then instead moreover also dans en à au après
    avant lors pour bei nach vor im am в на после
    """
)


_DAYS = word_set(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche hier lunes martes miércoles jueves viernes
    sábado domingo ayer montag dienstag mittwoch donnerstag freitag samstag sonntag gestern
    """
)
_PARTY_TAG = re.compile(r"[DRI]-[A-Z]")
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday")
# words of an apposition: of any, and of one whose noun no list holds
_LONGEST_APPOSITION = 20
_LONGEST_ASIDE = 12
_ANY_VERB = frozenset().union(*SPEECH_VERBS.values())
# "king" and "Ming" are none
_SHORTEST_GERUND = 5
SET_OFF = frozenset((",", "،", "—", "–", "-"))


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Ends of the sentences that close within a stretch outside quotations."""
    return [
        match.end()
        for match in _SENTENCE_END.finditer(text, start, min(len(text), end + 1))
        if match.end() <= end
        and not _ABBREVIATION.search(text, max(start, match.start() - 6), match.start() + 1)
    ]


def verbs_of(language: str) -> frozenset[str]:
    return SPEECH_VERBS.get(language, SPEECH_VERBS["en"])


def helpers_of(language: str) -> frozenset[str]:
    return AUXILIARIES.get(language, AUXILIARIES["en"])


def verb_spots(tokens: list[Token], language: str) -> list[int]:
    verbs = verbs_of(language)
    return [
        index
        for index, token in enumerate(tokens)
        if (token.text in verbs or (language == "en" and token.text in GERUNDS))
        and not _is_noun(tokens, index)
    ]


def _is_noun(tokens: list[Token], index: int) -> bool:
    """As in "the reports", "of claims": not the verb."""
    if tokens[index].text not in NOUNISH or not index:
        return False
    before = tokens[index - 1]
    return before.low in _BEFORE_NOUN or (
        before.text.islower()
        and before.low.endswith(("al", "ic", "ous", "ive", "ed", "tion", "ment", "ness"))
    )


def parts_of(tokens: list[Token]) -> list[list[Token]]:
    """Cut at commas."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in (",", "،"):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _after_boundary(part: list[Token]) -> tuple[list[Token], bool]:
    """What follows the last clause boundary of a part, and whether there was one."""
    for index in range(len(part) - 1, -1, -1):
        token = part[index]
        if token.low == "and" and _joins_names(part, index):
            continue
        if token.low in _RELATIVES and index == 0:
            break
        if (
            token.text in BOUNDARIES
            or (index == 0 and token.low in _OPENING_BOUNDARIES)
            or token.text in _BREAKS
            or token.text in SPEECH_VERBS["en"]
        ):
            return part[index + 1 :], True
    return part, False


def _joins_names(part: list[Token], index: int) -> bool:
    """As in "Ministry of Trade and Industry", "Ilse Karan and Yusef Darrow"."""
    return (
        0 < index < len(part) - 1
        and is_capitalized(part[index - 1])
        and is_capitalized(part[index + 1])
        and all(is_capitalized(token) or token.low in ("of", "the", "and") for token in part[:index])
    )


def strip_helpers(tokens: list[Token], language: str) -> tuple[list[Token], bool]:
    """Without auxiliaries and adverbs at the end; and whether the verb is denied, doubted or passive."""
    helpers = helpers_of(language)
    refused = False
    kept = list(tokens)
    if len(kept) >= 3 and [token.low for token in kept[-3:]] in (
        ["was", "quoted", "as"],
        ["is", "quoted", "as"],
        ["were", "quoted", "as"],
    ):
        return kept[:-3], False
    if len(kept) >= 3 and [token.low for token in kept[-3:]] == ["went", "on", "to"]:
        return kept[:-3], False
    while kept:
        low = kept[-1].low
        if low in _WEEKDAYS:
            # "the mayor on Tuesday called"
            kept.pop()
            if kept and kept[-1].low in ("on", "late", "early", "last"):
                kept.pop()
            continue
        if low in NEGATIONS or low in PASSIVE_BY or low == "to" or low.endswith(("n't", "n’t")):
            refused = True
        elif low not in helpers and not (low.endswith("ly") and kept[-1].text.islower() and len(low) > 4):
            break
        kept.pop()
    return kept, refused


def subject_before(text: str, tokens: list[Token], language: str) -> Who | None:
    """The subject of a verb, from the tokens of its sentence that stand before it."""
    tokens, refused = strip_helpers(tokens, language)
    if refused or not tokens:
        return None
    parts = parts_of(tokens)
    last = parts[-1]
    if not last:
        return _set_off(text, parts[:-1])
    own, cut = _after_boundary(last)
    if not own:
        return (
            main_subject(text, tokens[:-1]) if last[-1].low in ("and", "but", "et", "y", "und", "и") else None
        )
    if own[0].low in _RELATIVES:
        if len(own) > 1 or cut:
            return None
        return _set_off(text, parts[:-1]) or _last_named(text, parts[:-1])
    relative = next((index for index, token in enumerate(own) if token.low in _RELATIVES), None)
    if relative is not None:
        return None
    who = parse_phrase(text, own)
    if who is None and not cut:
        return _behind_opening(text, own)
    if (
        who
        and who.kind is Kind.UNNAMED
        and not cut
        and len(parts) > 1
        and (own[0].low in ("a", "an", "the") or is_role(own[0]))
    ):
        named = _set_off(text, parts)
        return named if named and named.kind is Kind.PERSON else who
    return who


def _last_named(text: str, parts: list[list[Token]]) -> Who | None:
    """The person a part ends with: "was welcomed by Secretary-General Ines Calder", for ", who called"."""
    part = parts[-1] if parts else []
    for index in range(len(part) - 1, 0, -1):
        if part[index].low in ("by", "with", "from", "to"):
            who = parse_phrase(text, part[index + 1 :])
            return who if who and who.kind is Kind.PERSON else None
    return None


def _behind_opening(text: str, tokens: list[Token]) -> Who | None:
    """The subject after an adverbial without comma: "On Tuesday Karan", "In a statement the ministry"."""
    if not tokens or tokens[0].low not in OPENERS:
        return None
    for index in range(len(tokens) - 1, 0, -1):
        token = tokens[index]
        if token.low in ("the", "a", "an") or (is_name(token) and not is_capitalized(tokens[index - 1])):
            return parse_phrase(text, tokens[index:])
        if not (is_capitalized(token) or index == len(tokens) - 1):
            return None
    return None


def _set_off(text: str, parts: list[list[Token]]) -> Who | None:
    """Subject whose apposition or relative clause ends with a comma before the verb."""
    chain: list[list[Token]] = []
    for part in reversed(parts[-5:]):
        if part and _PARTY_TAG.match(part[0].text):
            # "Paul Brel, R-Wis., said"
            continue
        own, cut = _after_boundary(part)
        if part and part[0].low in _RELATIVES:
            chain.insert(0, part)
            continue
        if cut and own is not part and part[len(part) - len(own) - 1].low == "and" and is_aside(part):
            # "a councillor and a leading voice of the movement": one apposition
            own, cut = part, False
        if not own or own[0].low in OPENERS:
            break
        if not cut and len(own) > 2 and own[0].low.endswith("ed") and own[1].low in ("by", "in", "on", "to"):
            # "The letter, signed by 40 scientists, says"
            continue
        who = parse_phrase(text, own)
        if who is None and not (
            own[0].text[0].isdigit() or is_apposition(own) or (not cut and is_aside(own))
        ):
            break
        chain.insert(0, own)
        if cut:
            break
    while chain and (chain[0][0].low in _RELATIVES or chain[0][0].text[0].isdigit()):
        chain.pop(0)
    return combine(text, chain) if chain else None


def _is_opener(token: Token) -> bool:
    """As in "In Tarn, ..." and "Finding for the town, ..."."""
    return token.low in OPENERS or (token.low.endswith("ing") and len(token.low) > _SHORTEST_GERUND)


def main_subject(text: str, tokens: list[Token]) -> Who | None:
    """The subject a sentence opens with, behind adverbials: for "..., saying" and "... and said"."""
    parts = parts_of(tokens)
    every = len(parts)
    while len(parts) > 1 and (not parts[0] or _is_opener(parts[0][0])):
        parts = parts[1:]
    if every > len(parts) > 2 and parts[1] and parts[2] and _is_behind_relative(parts[1], parts[2]):
        # "Asked about remarks by the president, Keld, who blamed the press, the envoy noted"
        parts = parts[2:]
    if not parts or not parts[0] or parts[0][0].low in OPENERS:
        return None
    first = parts[0]
    while first and first[0].text in _BREAKS:
        first = first[1:]
    if first and first[0].low in ("and", "but"):
        first = first[1:]
    length = phrase_prefix(first)
    if len(parts) > 1 and is_possessive(first[0] if first else tokens[0]) and is_aside(first):
        # "Holt's counterpart, Beata Nowik, struck a softer tone"
        named = combine(text, [first, *appositions(parts[1:])])
        if named and named.kind is Kind.PERSON:
            return named
    if not length or (length == 1 and any(map(is_role, first[1:3]))):
        # "Talk show host ...": a noun with the capital of its place
        return None
    chain = [first[:length]]
    if length == len(first):
        chain += appositions(parts[1:])
    return combine(text, chain)


def appositions(parts: list[list[Token]]) -> list[list[Token]]:
    """The parts right after a name that say more of it; the last may run on and is cut to its phrase."""
    kept: list[list[Token]] = []
    for number, part in enumerate(parts[:3]):
        while part and part[0].text in SET_OFF:
            part = part[1:]
        if not part or part[0].low in OPENERS or (kept and _is_behind_relative(kept[-1], part)):
            break
        if part[0].text[0].isdigit() or part[0].low in _RELATIVES:
            kept.append(part)
            continue
        length = phrase_prefix(part)
        closed = number + 1 < len(parts)
        if not length and (is_aside(part) or (closed and _is_bare_apposition(part))):
            kept.append(part)
            continue
        if not length:
            break
        if not closed and length < len(part) and _goes_on_in_lower_case(part[length]):
            phrase = _to_its_end(part)
            return [*kept, phrase] if phrase else kept
        whole = length == len(part) or _is_whole_aside(part, length, closed=closed)
        kept.append(part if whole else part[:length])
        if not whole:
            break
    return kept


def _is_behind_relative(clause: list[Token], part: list[Token]) -> bool:
    """As in "Keld, who blamed the press, the envoy noted": what the relative clause hangs on ends with it."""
    length = phrase_prefix(part)
    return clause[0].low in _RELATIVES and 0 < length < len(part) and part[length].text in _ANY_VERB


def _is_whole_aside(part: list[Token], length: int, *, closed: bool) -> bool:
    if closed and _goes_on_in_lower_case(part[length]) and len(part) < _LONGEST_ASIDE:
        return True
    runs_on = part[length].low in ("of", "for", "at", "in", "with", "to")
    return is_apposition(part) and (runs_on or closed) and len(part) < _LONGEST_APPOSITION


def _to_its_end(part: list[Token]) -> list[Token]:
    """The last apposition up to what is no part of it; nothing where that is not clear."""
    ends = (n for n, token in enumerate(part) if token.text in _ANY_VERB or token.low in FINITE | RELATIVES)
    phrase = part[: next(ends, len(part))]
    doubtful = any(token.text.islower() and token.low.endswith(("ed", "ing")) for token in phrase)
    fits = 1 < len(phrase) <= _LONGEST_ASIDE and not doubtful
    return phrase if fits and is_apposition(phrase) else []


def _goes_on_in_lower_case(token: Token) -> bool:
    """Whether a noun phrase goes on with a plain noun: the "rights" of "Tarn-based rights groups"."""
    functional = LINKS | CLAUSE_WORDS | RELATIVES | ADVERBS | FINITE
    return token.text.isalpha() and token.text.islower() and token.low not in functional


def _is_bare_apposition(part: list[Token]) -> bool:
    """As in "program coordinator for the town": no article, and no clause."""
    return (
        part[0].text[0].isalpha()
        and part[0].low not in ("and", "or", "but")
        and is_apposition(part)
        and not any(token.text in FINITE for token in part)
    )


def after_verb(text: str, tokens: list[Token]) -> Who | None:
    """Subject behind its verb: "said Foreign Minister Ilse Karan, who"."""
    parts = parts_of(tokens)
    if len(parts) > 1 and not parts[0]:
        parts = parts[1:]
    while parts and parts[0] and parts[0][0].low in _DAYS:
        parts[0] = parts[0][1:]
    if not parts or not parts[0]:
        return None
    first = parts[0]
    length = phrase_prefix(first)
    if not length:
        return plain_phrase(text, first)
    chain = [first[:length]]
    if length == len(first):
        chain += appositions(parts[1:])
    elif is_role(first[length - 1]) and first[length].text.islower() and is_aside(first) and len(first) < 5:
        # "said the principal cellist, Andrej Kolm": the noun goes on behind a word for a role
        named = combine(text, [first, *appositions(parts[1:])]) if len(parts) > 1 else None
        who = named or plain_phrase(text, first)
        if who:
            return who
    elif first[length].low in _RELATIVES:
        chain.append(first[length:])
    elif first[length].low in ("by", "from") and first[length - 1].bare in PAPERS:
        # "according to a statement by Ilse Karan"
        writer = after_verb(text, first[length + 1 :])
        if writer and writer.kind is Kind.PERSON:
            return writer
    elif length and first[length].low in ("of", "at", "from"):
        chain = [first[: length + 6]]
    return combine(text, chain)
