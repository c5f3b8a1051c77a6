"""Who speaks in a German sentence whose verb does not lead straight to the quotation.

Read are the clauses around it: the subject of the verb of speech, wherever it stands; whose view a phrase gives
("für den Minister", "dem Bericht zufolge"); and, in the subjunctive of reported speech, who was told of before.
"""

from __future__ import annotations

from itertools import pairwise

from briefing.quotes.german_phrases import german_phrase, oblique_phrase
from briefing.quotes.german_speakers import says, view_length
from briefing.quotes.german_subjects import clause_end, clause_start, is_finite, main_subject, subject_of
from briefing.quotes.german_words import (
    BE,
    CITES,
    HELPERS,
    OBLIQUE,
    PARTICIPLES,
    PASSIVES,
    REPORTS,
    SAYS,
    STATES,
    TELLS,
    TIMES,
    VIEWS,
)
from briefing.quotes.speaker_tokens import Token
from briefing.quotes.speakers import Kind, Who

# "es fand sich" tells nothing
_SEEMS = frozenset(("fand", "fanden", "findet", "finden", "sah", "sahen", "sieht", "sehen"))
_NAMES = frozenset(("nennt", "nannte", "nennen", "nannten"))
# words of a phrase in which its name is looked for
_LONGEST_PHRASE = 9


def whole_sentence(
    text: str, before: list[Token], after: list[Token], *, colon: bool
) -> tuple[Who, str] | None:
    """Speaker and verb of the sentence that a quotation stands in.

    Args:
        text: of the document.
        before: the words of the sentence before the quotation, without what is quoted.
        after: those behind it.
        colon: a colon leads to the quotation: whoever the clause tells of speaks.
    """
    return (
        _governed(text, before, after)
        or _viewed(text, before)
        or _viewed(text, after)
        or (_led(text, before) if colon else None)
    )


def is_reported(tokens: list[Token]) -> bool:
    """Whether a sentence is told in the subjunctive of reported speech and names no source."""
    return any(token.text in REPORTS for token in tokens)


def _governed(text: str, before: list[Token], after: list[Token]) -> tuple[Who, str] | None:
    """The subject of the verb of speech: the nearest before the quotation, else the first behind it."""
    tokens = before + after
    spots = [n for n in range(len(tokens)) if _speaks(tokens, n)]
    nearest = [n for n in reversed(spots) if n < len(before) and not _is_closed(tokens, n, len(before))]
    for spot in nearest[:1] or [n for n in spots if n >= len(before)][:1]:
        who = _source_of(text, tokens, spot)
        return (who, _word_of(tokens, spot)) if who else None
    return None


def _source_of(text: str, tokens: list[Token], spot: int) -> Who | None:
    """Who speaks by the verb at a place: its subject, the agent of a passive, the one whom somebody cites."""
    word = tokens[spot].text
    if word in CITES:
        cited = _cited(text, tokens[spot + 1 :])
        if cited:
            return cited
    start = clause_start(tokens, spot)
    clause = tokens[start : clause_end(tokens, spot)]
    passive = next((n for n, token in enumerate(clause) if token.text in PASSIVES), None)
    if passive is not None and (word in PARTICIPLES or word in CITES):
        if word in CITES:
            return main_subject(text, clause, passive)
        return _agent(text, clause)
    if (
        any(token.low == "es" for token in clause[max(0, spot - start - 1) : spot - start + 3])
        and word in STATES
    ):
        return _place(text, clause)
    return subject_of(text, tokens, spot)


def _cited(text: str, tokens: list[Token]) -> Who | None:
    """As in "zitierte den Prediger mit den Worten" and "zitierte man Eva Lohse"."""
    if tokens and tokens[0].low == "man":
        return german_phrase(text, tokens[1:])[0]
    who, used = oblique_phrase(text, tokens)
    follows = [token.low for token in tokens[used : used + 2]]
    return who if follows[:1] in (["mit"], ["wie"]) else None


def _agent(text: str, clause: list[Token]) -> Who | None:
    # "der von der Sonne ausgeht und als „Wind“ bezeichnet wird": another verb's
    first = next((n + 1 for n in range(len(clause) - 1, 0, -1) if _is_joined_verb(clause, n)), 0)
    for n in range(len(clause) - 1, first - 1, -1):
        if clause[n].low in ("von", "vom", "durch"):
            who = oblique_phrase(text, clause[n + 1 :])[0]
            if who:
                return who
    return None


def _place(text: str, tokens: list[Token]) -> Who | None:
    """Where it is said: "heißt es in dem Brief der Bank", "Aus Tarn hieß es"."""
    for n, token in enumerate(tokens):
        if token.low in ("in", "im", "auf", "aus", "vom", "von"):
            who = oblique_phrase(text, tokens[n + 1 :])[0]
            if who and not TIMES.match(who.name.split()[-1].lower()):
                return who
    return None


def _speaks(tokens: list[Token], n: int) -> bool:
    word = tokens[n].text
    if word in HELPERS:
        clause = tokens[n + 1 : clause_end(tokens, n)]
        return any(token.text in PARTICIPLES for token in clause[-2:])
    if word in _SEEMS and tokens[n + 1 : n + 2] and tokens[n + 1].low == "sich":
        return False
    if word in _NAMES and any(token.low == "sich" for token in tokens[clause_start(tokens, n) : n]):
        # "die sich selbst „Rat“ nennt"
        return False
    if word in BE:
        return _holds_view(tokens, n)
    if word in PARTICIPLES and any(token.text in PASSIVES for token in tokens[clause_start(tokens, n) : n]):
        return True
    return says(tokens, n) or word in TELLS or word in STATES


def _holds_view(tokens: list[Token], n: int) -> bool:
    """As in "Brel ist der Meinung, dass"."""
    return [token.low for token in tokens[n + 1 : n + 2]] == ["der"] and any(
        token.low in VIEWS for token in tokens[n + 2 : n + 3]
    )


def _word_of(tokens: list[Token], spot: int) -> str:
    if tokens[spot].text not in HELPERS:
        return tokens[spot].text
    return next(token.text for token in tokens[spot + 1 :] if token.text in PARTICIPLES)


def _is_closed(tokens: list[Token], spot: int, end: int) -> bool:
    """Whether the clause of a verb ends before the quotation and another main clause has begun."""
    rest = tokens[spot + 1 : end]
    if any(token.low == "wonach" for token in rest):
        return True
    return any(token.text == ";" for token in rest) or any(
        one.text in ("und", "aber", "doch", "denn") and two.text not in SAYS and _is_finite_pair(rest, two)
        for one, two in pairwise(rest)
    )


def _is_finite_pair(tokens: list[Token], verb: Token) -> bool:
    return is_finite(tokens, tokens.index(verb))


def _viewed(text: str, tokens: list[Token]) -> tuple[Who, str] | None:
    """Whose view a phrase gives: "für den Minister ist", "dem Bericht zufolge", "aus Sicht der Partei"."""
    for n in range(len(tokens) - 1, -1, -1):
        token = tokens[n]
        if token.low == "zufolge":
            found = _ends_at(text, tokens, n)
        elif token.low == "laut":
            found = oblique_phrase(text, tokens[n + 1 :])[0]
        elif token.low in ("nach", "aus", "in") and view_length(tokens, n):
            found = oblique_phrase(text, tokens[n + 1 + view_length(tokens, n) :])[0]
        elif token.low == "für" and _judges(text, tokens, n):
            found = oblique_phrase(text, tokens[n + 1 :])[0]
        else:
            continue
        if found:
            return found, token.low
    return None


def _ends_at(text: str, tokens: list[Token], end: int) -> Who | None:
    """The phrase that ends before a place."""
    for start in range(max(0, end - _LONGEST_PHRASE), end):
        if tokens[start].low in OBLIQUE or start == end - 1 or tokens[start - 1].text == ",":
            who, used = oblique_phrase(text, tokens[start:end])
            if who and start + used == end:
                return who
    return None


def _judges(text: str, tokens: list[Token], n: int) -> bool:
    """Whether "für" names one who judges: "Für den Minister ist der Plan", "war für die Verbände"."""
    before = tokens[n - 1].low if n else ""
    if before in BE:
        return True
    end = next((k for k in range(n + 1, min(len(tokens), n + _LONGEST_PHRASE)) if tokens[k].low in BE), None)
    return n == 0 and end is not None and "," not in [token.text for token in tokens[n:end]]


def _led(text: str, before: list[Token]) -> tuple[Who, str] | None:
    """The person whom the clause before a colon tells of, whatever its verb."""
    inner = max((n for n, token in enumerate(before) if token.text in ":;"), default=-1)
    who = main_subject(text, before[inner + 1 :])
    return (who, "") if who and who.kind in (Kind.PRONOUN, Kind.UNNAMED, Kind.PERSON) else None


def _is_joined_verb(tokens: list[Token], n: int) -> bool:
    """Whether "und" at a place follows a finite verb, so that a second clause begins."""
    return tokens[n].low == "und" and (is_finite(tokens, n - 1) or tokens[n - 1].text.endswith("t"))
