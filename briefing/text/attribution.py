"""Finds, before and after a quotation, the verb of speech and its subject. One window of constant size each side."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.text.arabic_speakers import arabic_subject
from briefing.text.speakers import (
    Kind,
    Token,
    Who,
    combine,
    is_apposition,
    is_aside,
    is_capitalized,
    is_name,
    is_role,
    parse_phrase,
    phrase_prefix,
    plain_phrase,
    tokens_of,
)
from briefing.text.speech_words import (
    ACCORDING,
    AUXILIARIES,
    EVALUATIVE,
    GERUNDS,
    INVERTING,
    NEGATIONS,
    NOUNISH,
    PASSIVE_BY,
    SPEECH_VERBS,
)
from briefing.text.word_lists import word_set

# characters looked at on each side
LEFT_REACH = 420
RIGHT_REACH = 320
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s+(?=[^\W\d_a-zà-ÿа-я]|[\"“«‘„])|\n")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Prof|Rev|St|Maj|Brig|Adm|Jr|Sr|Mme|No|Inc|Ltd|Co))\.$"
)
_BOUNDARIES = word_set(
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
_OPENERS = word_set(
    """
    in on at after before during since for from by with without under amid despite following speaking
    asked citing according as while when if because although though to about late early last this
    earlier later yesterday today meanwhile however still then instead moreover also dans en à au après
    avant lors pour en bei nach vor im am в на после
    """
)


_DAYS = word_set(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche hier lunes martes miércoles jueves viernes
    sábado domingo ayer montag dienstag mittwoch donnerstag freitag samstag sonntag gestern
    """
)
_SET_OFF = frozenset((",", "،", "—", "–", "-"))


@dataclass(frozen=True, slots=True)
class Attribution:
    who: Who
    verb: str
    # where the words of attribution begin and end in the document
    start: int
    end: int
    # the quotation follows or precedes the verb at once
    close: bool


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Ends of the sentences that close within a stretch outside quotations."""
    return [
        match.end()
        for match in _SENTENCE_END.finditer(text, start, min(len(text), end + 1))
        if match.end() <= end
        and not _ABBREVIATION.search(text, max(start, match.start() - 6), match.start() + 1)
    ]


def _verbs(language: str) -> frozenset[str]:
    return SPEECH_VERBS.get(language, SPEECH_VERBS["en"])


def _auxiliaries(language: str) -> frozenset[str]:
    return AUXILIARIES.get(language, AUXILIARIES["en"])


def _verb_spots(tokens: list[Token], language: str) -> list[int]:
    verbs = _verbs(language)
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
        before.text.islower() and before.low.endswith(("al", "ic", "ous", "ive", "ed"))
    )


def _parts(tokens: list[Token]) -> list[list[Token]]:
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
            token.text in _BOUNDARIES
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


def _strip_helpers(tokens: list[Token], language: str) -> tuple[list[Token], bool]:
    """Without auxiliaries and adverbs at the end; and whether the verb is denied, doubted or passive."""
    helpers = _auxiliaries(language)
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
        if low in NEGATIONS or low in PASSIVE_BY or low == "to" or low.endswith(("n't", "n’t")):
            refused = True
        elif low not in helpers and not (low.endswith("ly") and kept[-1].text.islower() and len(low) > 4):
            break
        kept.pop()
    return kept, refused


def subject_before(text: str, tokens: list[Token], language: str) -> Who | None:
    """The subject of a verb, from the tokens of its sentence that stand before it."""
    tokens, refused = _strip_helpers(tokens, language)
    if refused or not tokens:
        return None
    parts = _parts(tokens)
    last = parts[-1]
    if not last:
        return _set_off(text, parts[:-1])
    own, cut = _after_boundary(last)
    if not own:
        return (
            main_subject(text, tokens[:-1]) if last[-1].low in ("and", "but", "et", "y", "und", "и") else None
        )
    if own[0].low in _RELATIVES:
        return _set_off(text, parts[:-1]) if len(own) == 1 and not cut else None
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


def _behind_opening(text: str, tokens: list[Token]) -> Who | None:
    """The subject after an adverbial without comma: "On Tuesday Karan", "In a statement the ministry"."""
    if not tokens or tokens[0].low not in _OPENERS:
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
        own, cut = _after_boundary(part)
        if part and part[0].low in _RELATIVES:
            chain.insert(0, part)
            continue
        if not own or own[0].low in _OPENERS:
            break
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


def main_subject(text: str, tokens: list[Token]) -> Who | None:
    """The subject a sentence opens with, behind adverbials: for "..., saying" and "... and said"."""
    parts = _parts(tokens)
    while len(parts) > 1 and (not parts[0] or parts[0][0].low in _OPENERS):
        parts = parts[1:]
    if not parts or not parts[0] or parts[0][0].low in _OPENERS:
        return None
    first = parts[0]
    while first and first[0].text in _BREAKS:
        first = first[1:]
    if first and first[0].low in ("and", "but"):
        first = first[1:]
    length = phrase_prefix(first)
    if not length:
        return None
    chain = [first[:length]]
    if length == len(first):
        chain += appositions(parts[1:])
    return combine(text, chain)


def appositions(parts: list[list[Token]]) -> list[list[Token]]:
    """The parts right after a name that say more of it; the last may run on and is cut to its phrase."""
    kept: list[list[Token]] = []
    for number, part in enumerate(parts[:3]):
        if not part or part[0].low in _OPENERS:
            break
        if part[0].text[0].isdigit() or part[0].low in _RELATIVES:
            kept.append(part)
            continue
        length = phrase_prefix(part)
        if not length and is_aside(part):
            kept.append(part)
            continue
        if not length:
            break
        closed = number + 1 < len(parts)
        runs_on = length < len(part) and part[length].low in ("of", "for", "at", "in", "with", "to")
        whole = length == len(part) or (is_apposition(part) and (runs_on or closed) and len(part) < 20)
        kept.append(part if whole else part[:length])
        if not whole:
            break
    return kept


def _after_verb(text: str, tokens: list[Token]) -> Who | None:
    """Subject behind its verb: "said Foreign Minister Ilse Karan, who"."""
    parts = _parts(tokens)
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
    elif first[length].low in _RELATIVES:
        chain.append(first[length:])
    elif length and first[length].low in ("of", "at", "from"):
        chain = [first[: length + 6]]
    return combine(text, chain)


def _according(text: str, start: int, end: int, language: str) -> re.Match[str] | None:
    words = ACCORDING.get(language, ACCORDING["en"])
    pattern = r"(?i)\b(?:" + "|".join(map(re.escape, words)) + r")\s"
    return re.compile(pattern).search(text, start, end)


def attribution_before(text: str, start: int, end: int, language: str, *, whole: bool) -> Attribution | None:
    """Attribution in `text[start:end]`, which ends at the opening mark.

    Args:
        text: of the document.
        start: start of the sentence, or end of the quotation before this one.
        end: the opening mark.
        language: of the document.
        whole: the quotation is a sentence of its own: then the verb must be close or a colon stand before it.
    """
    start = max(start, end - LEFT_REACH)
    tokens = tokens_of(text, start, end)
    spots = _verb_spots(tokens, language)
    colon = bool(tokens) and tokens[-1].text == ":"
    for spot in reversed(spots):
        between = tokens[spot + 1 :]
        close = all(
            token.text in (",", ":", "that", "que", "dass", "что", "أن", "إن", "—", "–", "-")
            for token in between
        )
        if not _reaches(tokens[spot], between, close=close, colon=colon, whole=whole):
            continue
        before = tokens[:spot]
        agent = _agent(text, before, between)
        if agent:
            return Attribution(agent, tokens[spot].text, start, end, close)
        who: Who | None
        if language == "ar":
            who = arabic_subject(text, between, tokens[spot].text)
        elif tokens[spot].text in GERUNDS:
            quoted_as = [token.low for token in before[-2:]] == ["quoted", "as"]
            who = subject_before(text, before, language) if quoted_as else _gerund_subject(text, before)
        else:
            who = subject_before(text, before, language)
            if who is None and language != "en":
                who = _after_verb(text, [token for token in between if token.text != ":"])
        who = _own_subject(text, who, before)
        if who:
            return Attribution(who, tokens[spot].text, start, end, close)
        return None
    according = _according(text, start, end, language)
    if according:
        who = _after_verb(text, tokens_of(text, according.end(), end))
        if who:
            return Attribution(who, according[0].strip().lower(), start, end, False)
    return _answer_of(text, tokens, start, end) if colon else None


def _gerund_subject(text: str, before: list[Token]) -> Who | None:
    """The main subject, unless the gerund has its own: ", with one executive calling"."""
    last = _parts(before)[-1]
    if last and last[0].low == "with":
        return parse_phrase(text, last[1:])
    return main_subject(text, before)


def _agent(text: str, before: list[Token], between: list[Token]) -> Who | None:
    """As in "Hailed by the president as": the one who speaks stands behind "by"."""
    if len(between) < 3 or between[0].low != "by" or between[-1].low != "as":
        return None
    return _after_verb(text, between[1:-1])


def _own_subject(text: str, who: Who | None, before: list[Token]) -> Who | None:
    """For "what it called": the subject the same sentence opens with, when there is one."""
    if who is None or who.kind is not Kind.PRONOUN or len(before) < 4:
        return who
    main = main_subject(text, before[:-1])
    if main is None or main.kind is Kind.PRONOUN:
        return who
    fits = main.kind is Kind.PERSON if who.gender else main.kind is not Kind.PERSON
    return main if fits and not (who.gender and main.gender and main.gender != who.gender) else who


_BLUNT = re.compile(r"\b(?:was|is|sounded|seemed|remained|were|are)\s\w+(?:\s\w+)?:\s?$")
_PUT_IT = ("put", "puts")
_ANSWER = word_set(
    "answer reply response message warning verdict words statement reaction assessment explanation"
)


def _answer_of(text: str, tokens: list[Token], start: int, end: int) -> Attribution | None:
    """Read "Sarran's answer came from Davor Keld, the transport minister:"."""
    if len(tokens) > 3 and tokens[-2].low == "it" and tokens[-3].low in _PUT_IT:
        who = subject_before(text, tokens[1:-3] if tokens[0].low == "as" else tokens[:-3], "en")
        return Attribution(who, tokens[-3].text, start, end, True) if who else None
    if _BLUNT.search(text, max(start, end - 60), end):
        who = main_subject(text, tokens)
        return Attribution(who, "", start, end, True) if who and who.kind is Kind.PERSON else None
    noun = next((token for token in tokens if token.low in _ANSWER), None)
    source = next((index for index, token in enumerate(tokens) if token.low in ("from", "of")), None)
    if noun is None or source is None or source + 1 >= len(tokens):
        return None
    who = _after_verb(text, tokens[source + 1 : -1])
    if who is None or who.kind is not Kind.PERSON:
        return None
    return Attribution(who, noun.text, start, end, True)


def _reaches(verb: Token, between: list[Token], *, close: bool, colon: bool, whole: bool) -> bool:
    """Whether what the verb governs includes the quotation."""
    if close:
        return True
    if any(token.text in (";", ".", "!", "?") for token in between):
        return False
    if verb.text in EVALUATIVE:
        return len(between) <= 9 and not any(token.text == "," for token in between)
    if whole:
        return colon or (bool(between) and between[-1].text == ",")
    return True


def attribution_after(text: str, start: int, end: int, language: str, *, partial: bool) -> Attribution | None:
    """Attribution in `text[start:end]`, which begins at the closing mark; the sentence's end bounds it."""
    end = min(end, start + RIGHT_REACH)
    stops = sentence_ends(text, start, end)
    stop = stops[0] if stops else end
    tokens = tokens_of(text, start, stop)
    while tokens and tokens[-1].text in (".", "!", "?"):
        tokens.pop()
    set_off = bool(tokens) and tokens[0].text in _SET_OFF
    while len(tokens) > 1 and tokens[0].text in _SET_OFF and tokens[1].text in _SET_OFF:
        tokens.pop(0)
    if partial and not set_off:
        return _at_sentence_end(text, tokens, start, stop, language)
    found = _immediate(text, tokens[1:] if set_off else tokens, start, stop, language)
    if found is None and partial:
        return _at_sentence_end(text, tokens, start, stop, language)
    return found


def _immediate(text: str, tokens: list[Token], start: int, stop: int, language: str) -> Attribution | None:
    if not tokens:
        return None
    helpers = _auxiliaries(language)
    verbs = _verbs(language)
    first = 0
    while (
        first < len(tokens)
        and tokens[first].low in helpers
        and first < 3
        and not (language == "en" and tokens[first].low in ("would", "will"))
    ):
        first += 1
    if (
        first < len(tokens)
        and tokens[first].text in verbs
        and (language != "en" or tokens[first].text in INVERTING)
    ):
        if language == "ar":
            who: Who | None = arabic_subject(text, tokens[first + 1 :], tokens[first].text)
            return Attribution(who, tokens[first].text, start, stop, True) if who else None
        who = _after_verb(text, tokens[first + 1 :])
        pronoun = next((token for token in tokens[:first] if token.low.startswith(("a-t-", "t-"))), None)
        if pronoun is not None:
            who = parse_phrase(text, [pronoun])
        if who:
            return Attribution(who, tokens[first].text, start, stop, True)
        if language == "en":
            return None
    inverted = re.match(r"([^\W\d_]+)-(?:t-)?(il|elle)$", tokens[0].low)
    if inverted and inverted[1] in verbs:
        return Attribution(
            Who(inverted[2], Kind.PRONOUN, gender="m" if inverted[2] == "il" else "f"),
            inverted[1],
            start,
            stop,
            True,
        )
    according = _according(text, tokens[0].start, min(stop, tokens[0].start + 24), language)
    if according and according.start() <= tokens[0].start + 2:
        who = _after_verb(text, tokens_of(text, according.end(), stop))
        return Attribution(who, according[0].strip().lower(), start, stop, True) if who else None
    return _subject_verb(text, tokens, start, stop, language)


def _subject_verb(text: str, tokens: list[Token], start: int, stop: int, language: str) -> Attribution | None:
    """NP VERB right after the quotation: "Karan told reporters", "the group's leader, Ilse Karan, said"."""
    if tokens[0].low in _BOUNDARIES and tokens[0].low != "as":
        return None
    if tokens[0].low == "as":
        return _as_put(text, tokens, start, stop)
    verbs = _verbs(language)
    for index, token in enumerate(tokens[:40]):
        if token.text not in verbs:
            continue
        before = tokens[:index]
        if not before or not _is_plain_subject(before):
            continue
        who = subject_before(text, before, language)
        if who is None and len(before) < 5 and not _strip_helpers(before, language)[1]:
            who = plain_phrase(text, before)
        return Attribution(who, token.text, start, stop, True) if who else None
    return None


def _as_put(text: str, tokens: list[Token], start: int, stop: int) -> Attribution | None:
    """As in "as the economist Petra Lund once put it"."""
    for index, token in enumerate(tokens[1:16], start=1):
        if token.low in ("put", "puts") or token.text in SPEECH_VERBS["en"]:
            who = subject_before(text, tokens[1:index], "en")
            return Attribution(who, token.text, start, stop, True) if who else None
    return None


def _is_plain_subject(tokens: list[Token]) -> bool:
    """Begins with the subject itself, not with a new clause."""
    first = tokens[0]
    return first.low not in _OPENERS or first.low in ("a", "the")


def _at_sentence_end(
    text: str, tokens: list[Token], start: int, stop: int, language: str
) -> Attribution | None:
    """`X was "unlawful" and had to end, Karan said.`: the attribution is the last part of the sentence."""
    commas = [index for index, token in enumerate(tokens) if token.text in (",", "،")]
    for index in reversed(commas[-4:]):
        rest = tokens[index + 1 :]
        if not rest or len(rest) > 30:
            continue
        found = _immediate(text, rest, start, stop, language)
        if found:
            return found
    according = _according(text, start, stop, language)
    if according:
        who = _after_verb(text, tokens_of(text, according.end(), stop))
        return Attribution(who, according[0].strip().lower(), start, stop, False) if who else None
    return None


def goes_on(stretch: str, language: str) -> str:
    """The verb of a stretch between two quotations whose subject is the speaker before: ", adding that"."""
    tokens = tokens_of(stretch, 0, len(stretch))
    spots = _verb_spots(tokens, language)
    if len(spots) != 1:
        return ""
    verb, before = tokens[spots[0]], [token.low for token in tokens[: spots[0]] if token.text not in _SET_OFF]
    helpers = _auxiliaries(language)
    if verb.text in GERUNDS and not before:
        return verb.text
    return (
        verb.text
        if before and before[0] in ("and", "but", "then") and all(word in helpers for word in before[1:])
        else ""
    )


def has_verb(stretch: str, language: str) -> bool:
    """Whether a stretch holds a verb of speech of its own."""
    return bool(_verb_spots(tokens_of(stretch, 0, len(stretch)), language))
