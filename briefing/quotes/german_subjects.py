"""The subject of a German verb, wherever in its sentence the two stand."""

from __future__ import annotations

from briefing.quotes.german_phrases import german_phrase
from briefing.quotes.german_speakers import is_object, opens_with_adverb, past_adverbs
from briefing.quotes.german_words import (
    ABSTRACT,
    ADVERB_ENDINGS,
    ARTICLES,
    CONJUNCTIONS,
    FRONTED,
    HELPERS,
    NEVER_SPEAK,
    NOMINATIVE,
    OPENERS,
    PARTED,
    PREPOSITIONS,
    RELATIVES,
    SAYS,
    STRONG,
    TELLS,
)
from briefing.quotes.speaker_tokens import Token
from briefing.quotes.speakers import Kind, Who

_MOST_WORDS_OF_NAME = 5
_FILLERS = frozenset(("auch", "selbst", "sogar", "nur", "und", "aber", "doch", "denn"))


def subject_of(text: str, tokens: list[Token], spot: int) -> Who | None:
    """The subject of the verb at a place, in a clause that it closes, or in the second place of its own."""
    start = clause_start(tokens, spot)
    opens = tokens[start]
    closes = spot + 1 == len(tokens) or tokens[spot + 1].text in ",;:."
    if start and opens.low in RELATIVES and spot > start + 1 and closes:
        if opens.low in ("die", "das", "welche", "welches", "den", "welchen"):
            inner = german_phrase(text, tokens[start + 1 : spot])[0]
            if inner:
                return inner
        return _antecedent(text, tokens, start - 1)
    if opens.low in CONJUNCTIONS and spot > start + 1:
        return _with_name(text, tokens[start + 1 : spot])
    later = _later_clause(text, tokens, spot)
    if later:
        return later
    if tokens[spot - 1].low in ("und", "sowie", "aber") and spot:
        return main_subject(text, tokens[: spot - 1])
    return main_subject(text, tokens[: clause_end(tokens, spot)], spot)


def _later_clause(text: str, tokens: list[Token], spot: int) -> Who | None:
    """The subject of a main clause behind a comma: "Brel wies das zurück, Rätin Eva Lohse sagte"."""
    earlier = [n for n in range(spot) if tokens[n].text in SAYS or tokens[n].text in PARTED]
    if not earlier:
        return None
    for n in range(earlier[-1] + 1, spot - 1):
        if tokens[n].text == "," and tokens[n + 1].low not in RELATIVES - NOMINATIVE:
            who, used = german_phrase(text, tokens[n + 1 : spot])
            rest = tokens[n + 1 + used : spot]
            if (
                who
                and who.kind in (Kind.PERSON, Kind.UNNAMED)
                and (not rest or rest[0].text == "," or rest[0].low in ARTICLES)
            ):
                return _named_by_apposition(text, who, rest)
    return None


def _antecedent(text: str, tokens: list[Token], comma: int) -> Who | None:
    """The phrase that a relative clause tells of: the one that ends before its comma."""
    for start in range(max(0, comma - 8), comma):
        if start and tokens[start].low not in NOMINATIVE and tokens[start - 1].text not in ",;:":
            continue
        who, used = german_phrase(text, tokens[start:comma])
        if who and start + used == comma:
            return who
    return None


def main_subject(text: str, tokens: list[Token], spot: int | None = None) -> Who | None:
    """The subject of a main clause: what stands first, unless it is no subject, else what follows the verb."""
    verb = (
        spot if spot is not None else next((n for n in range(1, len(tokens)) if is_finite(tokens, n)), None)
    )
    if verb is None or not tokens:
        return None
    joined = _joined(text, tokens[:verb])
    if joined:
        return joined
    while verb and (tokens[0].low in _FILLERS or tokens[0].text in ",–-"):
        tokens, verb = tokens[1:], verb - 1
    behind = past_adverbs(tokens[verb + 1 :])
    if verb == 0 or (behind and behind[0].low == "er"):
        return _with_name(text, behind)
    opens = tokens[0].low in OPENERS - NOMINATIVE or tokens[0].low in FRONTED
    if opens or opens_with_adverb(tokens, verb) or is_object(tokens, verb):
        return _with_name(text, behind)
    who, used = german_phrase(text, tokens[:verb])
    if who is None or (who.kind is Kind.PERSON and " " not in who.name and who.name.endswith(ADVERB_ENDINGS)):
        return None
    if _is_abstract(who):
        later = _with_name(text, behind)
        return later if later and later.kind in (Kind.PERSON, Kind.UNNAMED) else None
    return _named_by_apposition(text, who, tokens[used:verb])


def _joined(text: str, tokens: list[Token]) -> Who | None:
    """The subject of a second clause: "... und der Händler Karl Brel | rief"."""
    for n in range(len(tokens) - 2, 0, -1):
        if tokens[n].low in ("und", "aber", "doch", "während"):
            who, used = german_phrase(text, tokens[n + 1 :])
            settled = who and (who.kind is Kind.PRONOUN or who.role or tokens[n + 1].low in NOMINATIVE)
            return who if settled and n + 1 + used == len(tokens) and tokens[n - 1].text == "," else None
    return None


def _is_abstract(who: Who) -> bool:
    """Whether a noun is no one who speaks: "Anwendung", "Mitverantwortung", "Grund"."""
    if who.kind is not Kind.GROUP and who.kind is not Kind.PERSON:
        return False
    if who.kind is Kind.PERSON and " " in who.name:
        return False
    head = who.name.split()[0].lower()
    return head in NEVER_SPEAK or head.endswith("name") or ABSTRACT.search(head) is not None


def _with_name(text: str, tokens: list[Token]) -> Who | None:
    who, used = german_phrase(text, tokens)
    return _named_by_apposition(text, who, tokens[used:]) if who and not _is_abstract(who) else None


def _named_by_apposition(text: str, who: Who, rest: list[Token]) -> Who:
    """The name that follows an office: "der Sprecher des Rates, Karl Brel, sagte"."""
    if who.kind is not Kind.UNNAMED:
        return who
    commas = [n for n, token in enumerate(rest) if token.text == ","][:2]
    if not commas:
        return who
    end = commas[1] if len(commas) > 1 else len(rest)
    inner = rest[commas[0] + 1 : end]
    named, used = german_phrase(text, inner)
    plain = named and named.kind is Kind.PERSON and not named.role and used == len(inner)
    if named and plain and 1 < used <= _MOST_WORDS_OF_NAME and commas[0] < 9:
        return Who(named.name, Kind.PERSON, who.name)
    return who


def is_finite(tokens: list[Token], n: int) -> bool:
    """Whether a word has the shape of a finite verb, and its place."""
    word = tokens[n].text
    if not word[0].islower():
        return False
    if word in STRONG or word in SAYS or word in PARTED or word in HELPERS or word in TELLS:
        return True
    if not word.endswith(("te", "ten", "t")) or len(word) < 4 or word in OPENERS or word.startswith("ge"):
        return False
    before = tokens[n - 1].low if n else ""
    bends = before.endswith(("en", "er", "em")) and before not in OPENERS
    return before not in ARTICLES and before not in PREPOSITIONS and not bends


def clause_end(tokens: list[Token], n: int) -> int:
    return next((k for k in range(n + 1, len(tokens)) if tokens[k].text in ",;:"), len(tokens))


def clause_start(tokens: list[Token], n: int) -> int:
    return next((k + 1 for k in range(n - 1, -1, -1) if tokens[k].text in ",;:"), 0)
