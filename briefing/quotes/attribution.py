"""Finds, before and after a quotation, the verb of speech and its subject. One window of constant size each side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.quotes.arabic_speakers import arabic_subject
from briefing.quotes.german_phrases import is_adverb, paper_after
from briefing.quotes.german_speakers import german_after, german_before
from briefing.quotes.romance_speakers import is_conjunction, named_office, past_hearer
from briefing.quotes.speaker_phrases import ARTICLES, DETERMINERS
from briefing.quotes.speaker_tokens import Token, is_name, outside_brackets, tokens_of
from briefing.quotes.speakers import (
    Kind,
    Who,
    parse_phrase,
    plain_phrase,
)
from briefing.quotes.speech_words import (
    ACCORDING,
    EVALUATIVE,
    GERUNDS,
    INVERTING,
    SPEECH_VERBS,
)
from briefing.quotes.subjects import (
    BOUNDARIES,
    OPENERS,
    SET_OFF,
    after_verb,
    helpers_of,
    main_subject,
    parts_of,
    sentence_ends,
    strip_helpers,
    subject_before,
    verb_spots,
    verbs_of,
)
from briefing.text.word_lists import word_set

# characters looked at on each side
LEFT_REACH = 420
RIGHT_REACH = 320
# "Mayor Tom Kest:" and nothing else
_LABEL_WORDS = 9
# words between "accused" and what somebody is accused of
_EVALUATED_WORDS = 14


@dataclass(frozen=True, slots=True)
class Attribution:
    who: Who
    verb: str
    # where the words of attribution begin and end in the document
    start: int
    end: int
    # the quotation follows or precedes the verb at once
    close: bool


def _according(text: str, start: int, end: int, language: str) -> re.Match[str] | None:
    return _according_pattern(language).search(text, start, end)


@cache
def _according_pattern(language: str) -> re.Pattern[str]:
    words = ACCORDING.get(language, ACCORDING["en"])
    return re.compile(r"(?i)\b(?:" + "|".join(map(re.escape, words)) + r")\s")


def according_source(text: str, start: int, end: int, language: str) -> Who | None:
    """Whom a stretch cites with "according to"."""
    found = _according(text, start, end, language)
    return after_verb(text, tokens_of(text, found.end(), end)) if found else None


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
    if language == "de":
        german = german_before(text, start, end)
        if german is None or is_adverb(german[0]):
            return None
        return Attribution(german[0], german[1], start, end, german[2])
    tokens = outside_brackets(tokens_of(text, start, end))
    spots = verb_spots(tokens, language)
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
            who = (
                subject_before(text, before, language)
                if quoted_as
                else _quoted_source(text, before) or _gerund_subject(text, before)
            )
        else:
            who = subject_before(text, before, language)
            if who and is_conjunction(who):
                who = None
            if who is None and language != "en":
                who = after_verb(text, [token for token in between if token.text != ":"])
        who = _own_subject(text, who, before)
        if who:
            return Attribution(who, tokens[spot].text, start, end, close)
        return None
    according = _according(text, start, end, language)
    if according:
        who = after_verb(text, tokens_of(text, according.end(), end))
        if who:
            return Attribution(who, according[0].strip().lower(), start, end, False)
    return _answer_of(text, tokens, start, end) if colon else None


def _gerund_subject(text: str, before: list[Token]) -> Who | None:
    """The main subject, unless the gerund has its own: ", with one executive calling"."""
    last = parts_of(before)[-1]
    if last and last[0].low == "with":
        return parse_phrase(text, last[1:])
    if any(token.low in _WITNESSING for token in last):
        # "he recalled his mother saying": her words
        return None
    if last and is_name(last[-1]):
        # "a clip of Ilse Karan saying"; "a letter to Ilse Karan saying" is somebody else's
        link = next(
            (n for n in range(len(last) - 1, -1, -1) if last[n].low in ("of", "from", "by", "to")), None
        )
        if link is not None:
            return parse_phrase(text, last[link + 1 :]) if last[link].low != "to" else None
    return main_subject(text, before)


def _quoted_source(text: str, before: list[Token]) -> Who | None:
    """As in "quoted an unnamed source as saying": the one who is quoted."""
    if not before or before[-1].low != "as":
        return None
    for index in range(len(before) - 2, -1, -1):
        if before[index].low in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            return parse_phrase(text, before[index + 1 : -1])
    return None


def _agent(text: str, before: list[Token], between: list[Token]) -> Who | None:
    """As in "Hailed by the president as": the one who speaks stands behind "by"."""
    if len(between) < 3 or between[0].low != "by" or between[-1].low != "as":
        return None
    return after_verb(text, between[1:-1])


def _own_subject(text: str, who: Who | None, before: list[Token]) -> Who | None:
    """For "what it called": the subject the same sentence opens with, when there is one."""
    if who is None or who.kind is not Kind.PRONOUN or len(before) < 4:
        return who
    main = main_subject(text, before[:-1])
    if main is None or main.kind is Kind.PRONOUN:
        return who
    fits = main.kind is Kind.PERSON if who.gender else main.kind is not Kind.PERSON
    return main if fits and not (who.gender and main.gender and main.gender != who.gender) else who


_WITNESSING = word_set(
    "hear heard hearing recall recalled recalling recalls remember remembered remembering remembers"
)
_COMMA = re.compile(",")
_BLUNT = re.compile(
    r"\b(?:(?:was|is|sounded|seemed|remained|were|are)\s\w+(?:\s\w+)?"
    r"|disagreed|demurred|objected|bristled|erupted|nodded|(?:hit|fired|shot|struck) back):\s?$"
)
_PUT_IT = ("put", "puts")
_ANSWER = word_set(
    "answer reply response message warning verdict words statement reaction assessment explanation"
)


def _answer_of(text: str, tokens: list[Token], start: int, end: int) -> Attribution | None:
    """Read "Sarran's answer came from Davor Keld, the transport minister:"."""
    if len(tokens) > 4 and tokens[-2].low.endswith("ly"):
        # "put it bluntly:"
        tokens = [*tokens[:-2], tokens[-1]]
    if len(tokens) > 3 and tokens[-2].low == "it" and tokens[-3].low in _PUT_IT:
        who = subject_before(text, tokens[1:-3] if tokens[0].low == "as" else tokens[:-3], "en")
        return Attribution(who, tokens[-3].text, start, end, True) if who else None
    if _BLUNT.search(text, max(start, end - 60), end):
        who = main_subject(text, tokens)
        return Attribution(who, "", start, end, True) if who and who.kind is Kind.PERSON else None
    if len(tokens) < _LABEL_WORDS:
        who = parse_phrase(text, tokens[:-1])
        if who and who.kind is Kind.PERSON and " " in who.name and who.role:
            return Attribution(who, "", start, end, True)
    noun = next((token for token in tokens if token.low in _ANSWER), None)
    source = next((index for index, token in enumerate(tokens) if token.low in ("from", "of")), None)
    if noun is None or source is None or source + 1 >= len(tokens):
        return None
    who = after_verb(text, tokens[source + 1 : -1])
    if who is None or who.kind is not Kind.PERSON:
        return None
    return Attribution(who, noun.text, start, end, True)


def _reaches(verb: Token, between: list[Token], *, close: bool, colon: bool, whole: bool) -> bool:
    """Whether what the verb governs includes the quotation."""
    if close:
        return True
    if verb.text in ("agreed", "agrees", "agree") and between[:1] and between[0].low == "to":
        return False
    if any(token.text in (";", ".", "!", "?") for token in between):
        return False
    if verb.text in EVALUATIVE:
        return len(between) <= _EVALUATED_WORDS and not any(token.text == "," for token in between)
    if whole:
        return colon or (bool(between) and between[-1].text == ",")
    return True


def attribution_after(text: str, start: int, end: int, language: str, *, partial: bool) -> Attribution | None:
    """Attribution in `text[start:end]`, which begins at the closing mark; the sentence's end bounds it."""
    end = min(end, start + RIGHT_REACH)
    stops = sentence_ends(text, start, end)
    stop = stops[0] if stops else end
    if language == "de":
        return _german_after(text, start, stop)
    tokens = outside_brackets(tokens_of(text, start, stop))
    while tokens and tokens[-1].text in (".", "!", "?"):
        tokens.pop()
    if len(tokens) > 1 and tokens[0].text == "?" and tokens[0].end == tokens[1].start:
        # what is left of a closing mark that was saved in another encoding
        tokens.pop(0)
    # the comma may stand before the closing mark
    inside = text[start - 4 : start - 1].rstrip("'’”").endswith(",")
    set_off = inside or (bool(tokens) and tokens[0].text in SET_OFF)
    while len(tokens) > 1 and tokens[0].text in SET_OFF and tokens[1].text in SET_OFF:
        tokens.pop(0)
    if partial and not set_off:
        return _at_sentence_end(text, tokens, start, stop, language)
    if tokens and tokens[0].text in SET_OFF:
        tokens = tokens[1:]
    found = _immediate(text, tokens, start, stop, language)
    if found is None and partial:
        return _at_sentence_end(text, tokens, start, stop, language)
    return found


def _german_after(text: str, start: int, stop: int) -> Attribution | None:
    """`„…“, sagte X`, also at the end of a sentence that a fragment stands in."""
    commas = [match.start() for match in _COMMA.finditer(text, start, stop)]
    for comma in commas:
        german = german_after(text, comma, stop) or paper_after(text, comma, stop)
        if german and not is_adverb(german[0]):
            return Attribution(german[0], german[1], start, stop, comma - start < 2)
    return None


def _immediate(text: str, tokens: list[Token], start: int, stop: int, language: str) -> Attribution | None:
    if not tokens:
        return None
    helpers = helpers_of(language)
    verbs = verbs_of(language)
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
        particle = tokens[first + 1 : first + 2]
        skipped = 2 if particle and particle[0].low in ("back", "out") else 1
        behind = past_hearer(tokens[first + skipped :], language)
        who = named_office(text, behind, language) or after_verb(text, behind)
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
        who = after_verb(text, tokens_of(text, according.end(), stop))
        return Attribution(who, according[0].strip().lower(), start, stop, True) if who else None
    return _subject_verb(text, tokens, start, stop, language)


def _subject_verb(text: str, tokens: list[Token], start: int, stop: int, language: str) -> Attribution | None:
    """NP VERB right after the quotation: "Karan told reporters", "the group's leader, Ilse Karan, said"."""
    if tokens[0].low in BOUNDARIES and tokens[0].low != "as":
        return None
    if tokens[0].low == "as":
        return _as_put(text, tokens, start, stop)
    verbs = verbs_of(language)
    for index, token in enumerate(tokens[:40]):
        if token.text not in verbs or _is_infinitive(tokens[index + 1 : index + 3]):
            continue
        before = tokens[:index]
        if not before or not _is_plain_subject(before):
            continue
        who = subject_before(text, before, language)
        if who is None and len(before) < 5 and not strip_helpers(before, language)[1]:
            who = plain_phrase(text, before)
        return Attribution(who, token.text, start, stop, True) if who else None
    return None


def _is_infinitive(following: list[Token]) -> bool:
    """As in "Tarn continues to host the talks", where nobody speaks; "continued to the crowd" is something else."""
    if len(following) < len(("to", "host")) or following[0].low != "to":
        return False
    return (
        following[1].text.islower()
        and following[1].low not in DETERMINERS | ARTICLES
        and (not following[1].low.endswith("s"))
    )


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
    return first.low not in OPENERS or first.low in ("a", "the")


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
        who = after_verb(text, tokens_of(text, according.end(), stop))
        return Attribution(who, according[0].strip().lower(), start, stop, False) if who else None
    return None


def goes_on(stretch: str, language: str) -> str:
    """The verb of a stretch between two quotations whose subject is the speaker before: ", adding that"."""
    tokens = tokens_of(stretch, 0, len(stretch))
    spots = verb_spots(tokens, language)
    if len(spots) != 1:
        return ""
    verb, before = tokens[spots[0]], [token.low for token in tokens[: spots[0]] if token.text not in SET_OFF]
    helpers = helpers_of(language)
    if verb.text in GERUNDS and not before:
        return verb.text
    return (
        verb.text
        if before and before[0] in ("and", "but", "then") and all(word in helpers for word in before[1:])
        else ""
    )


def has_verb(stretch: str, language: str) -> bool:
    """Whether a stretch holds a verb of speech of its own."""
    return bool(verb_spots(tokens_of(stretch, 0, len(stretch)), language))
