"""Reads a run of capitalized words as the introduction of a person, with the role that stands around it."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.quotes.speaker_tokens import (
    Token,
    is_capitalized,
    is_name,
    is_organization,
    is_title,
    tokens_of,
)
from briefing.quotes.speakers import Kind, Who, combine, parse_phrase
from briefing.quotes.speech_words import EVALUATIVE, HONORIFICS, RANKS, ROLES, SPEECH_VERBS
from briefing.quotes.subjects import appositions, sentence_ends
from briefing.text.word_lists import word_set

_TITLE_WORDS = ROLES | RANKS | HONORIFICS.keys()


def introduction(text: str, start: int, end: int) -> Who | None:
    """Read a run of capitalized words as the introduction of a person; None when it is none or unsure."""
    if not _may_introduce(text, start, end):
        return None
    tokens = _extended(text, tokens_of(text, start, end), start)
    who = parse_phrase(text, tokens)
    if who is None or who.kind is not Kind.PERSON or (" " not in who.name and not (who.role or who.gender)):
        return None
    if who.role or " " not in who.name:
        return who
    after = _said_after(text, who, end)
    if after.role:
        return after
    before = _said_before(text, tokens, who)
    if before:
        return before
    return after if after.gender or _is_told_of(text, tokens[0].start, end) else None


def _may_introduce(text: str, start: int, end: int) -> bool:
    """A cheap look for a title, a comma or a verb of speech: most capitalized runs have none."""
    if text[end : end + 1] == "," or text[max(0, start - 2) : start] == ", ":
        return True
    if opens_sentence(text, start) and _SHE_FOLLOWS.match(text, end, end + 240):
        return True
    before = text[max(0, start - 24) : start].split()
    words = [word.rstrip(".").lower() for word in (*before[-2:], *text[start:end].split())]
    if any(word in _TITLE_WORDS or word.rpartition("-")[2] in ROLES for word in words):
        return True
    return (
        _SPEAKS.match(text, end, end + 100) is not None
        or _AGE_OR_CLAUSE.match(text, end, end + 66) is not None
    )


def _extended(text: str, tokens: list[Token], start: int) -> list[Token]:
    """With the lower-case title before the run: "spokesman Anton Brek", "the city's mayor Hana Brodin"."""
    window = tokens_of(text, max(0, start - 40), start)
    office = _OFFICE_BEFORE.search(text, max(0, start - 60), start)
    if office and (tokens[0].low in _OFFICES or len(tokens) > 2):
        return tokens_of(text, office.start(1), start) + tokens
    kept: list[Token] = []
    for token in reversed(window):
        titled = is_title(token) or (not kept and token.bare in HONORIFICS)
        # "Army chief", "Tarn mayor": what the title is of
        of_title = bool(kept) and (token.low in _BEFORE_TITLES or is_organization(token) or is_name(token))
        if not titled and not of_title:
            break
        kept.insert(0, token)
    lower = not kept or kept[-1].text.islower() or kept[-1].bare in HONORIFICS
    return kept + tokens if lower else tokens


_BEFORE_TITLES = word_set("prime foreign deputy former vice chief")
_OFFICE_BEFORE = re.compile(
    r"((?:[A-Z][\w'’-]+ ){0,3}"
    r"(?:Secretary|Minister|Chief|Department|Director|[Aa]mbassador|[Rr]epresentative|[Ee]nvoy)) (?:of|to) (?:the )?$"
)
_OFFICES = word_set("state defense defence health interior finance justice energy staff transport education")
_AGE_OR_CLAUSE = re.compile(r",\s(?:\d{1,3}[,.]|who\s)|\s(?:of|at|from)\s[^.,;\n]{2,50},\swho\s")
_SHE_FOLLOWS = re.compile(r"\s[^.!?\n]{0,200}[.!?]\s(?:He|She)\b")
_SET_OFF = re.compile(r",\s(?:had|has|was|is|said|told)\b")
_VERBS = "|".join(sorted(SPEECH_VERBS["en"] - EVALUATIVE))
_SPEAKS = re.compile(
    rf"(?:\s(?:of|at|from)\s[^.,;]{{2,60}})?(?:,\s[^.,;]{{2,60}},)?,?\s(?:also\s|later\s|has\s|had\s)?(?:{_VERBS})\b"
)


def opens_sentence(text: str, start: int) -> bool:
    return not text[max(0, start - 2) : start].strip() or text[max(0, start - 2)] in ".!?"


def _is_told_of(text: str, start: int, end: int) -> bool:
    """An age, a relative clause, commas around the name or a verb of speech after it: a human being."""
    if _AGE_OR_CLAUSE.match(text, end, end + 66) or _SPEAKS.match(text, end, end + 100):
        return True
    if opens_sentence(text, start) and _SHE_FOLLOWS.match(text, end, end + 240):
        return True
    return text[max(0, start - 2) : start] == ", " and _SET_OFF.match(text, end, end + 8) is not None


def _said_after(text: str, who: Who, end: int) -> Who:
    if text[end : end + 1] != ",":
        return who
    limit = min(len(text), end + 170)
    stops = sentence_ends(text, end, limit)
    tokens = tokens_of(text, end + 1, stops[0] if stops else limit)
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            parts.append([])
        elif token.text in '.;:"“”«»()':
            break
        else:
            parts[-1].append(token)
    name = tokens_of(text, end - len(who.name), end)
    found = combine(text, [name, *appositions(parts)])
    return replace(found, gender=who.gender or found.gender) if found else who


def _said_before(text: str, tokens: list[Token], who: Who) -> Who | None:
    """As in "The Front's chief negotiator, Yusef Darrow,"."""
    start = tokens[0].start
    if text[max(0, start - 2) : start] != ", ":
        return None
    before = tokens_of(text, max(0, start - 90), start - 2)
    while before and any(token.text in ',.;:"“”' for token in before):
        before.pop(0)
    first = next(
        (
            index
            for index, token in enumerate(before)
            if token.low in ("the", "its", "his", "her", "their", "a")
            or (is_capitalized(token) and token.text.endswith(("'s", "’s")))
        ),
        None,
    )
    while first and is_name(before[first - 1]) and is_capitalized(before[first]):
        # "Amnesty International's chief"
        first -= 1
    role = parse_phrase(text, before[first:]) if first is not None else None
    if role is None or role.kind is not Kind.UNNAMED:
        return None
    return combine(text, [before[first:], tokens])
