"""Who speaks in German news prose, where the verb stands second and every noun has a capital.

The subject opens the sentence, or an adverbial does ("Am Montag") and the subject follows the verb. What leads
straight to the quotation is read here; `german_clauses` reads the rest of its sentence.
"""

from __future__ import annotations

from briefing.quotes.german_phrases import german_phrase, is_capital, oblique_phrase
from briefing.quotes.german_words import (
    ADVERB_ENDINGS,
    BELONGS,
    BETWEEN,
    CLOSING,
    FRONTED,
    HELPERS,
    JOINED,
    LONGEST_BELONGING,
    LONGEST_PART,
    NOMINATIVE,
    OPENERS,
    PARTED,
    PARTICIPLES,
    PREPOSITIONS,
    REACH,
    SAYS,
    STOPS,
    VIEWS,
)
from briefing.quotes.speaker_tokens import Token, outside_brackets, tokens_of
from briefing.quotes.speakers import Kind, Who


def says(tokens: list[Token], index: int, behind: list[str] | None = None) -> bool:
    """Whether the word at `index` is a verb of speech, with its particle behind it where it needs one.

    Args:
        tokens: of the sentence before the quotation.
        index: of the word.
        behind: the words behind the quotation.
    """
    word = tokens[index].text
    particles = PARTED.get(word, ())
    if word in SAYS or not particles:
        return word in SAYS or word in JOINED
    later = [token.low for token in tokens[index + 1 :]] + (behind or [])
    return any(particle in later for particle in particles)


def german_before(text: str, start: int, end: int) -> tuple[Who, str, bool] | None:
    """Speaker, verb, and whether a colon leads to the quotation, in the words of its sentence before it."""
    tokens = outside_brackets(tokens_of(text, start, end))
    colon = bool(tokens) and tokens[-1].text == ":"
    if colon:
        tokens = tokens[:-1]
    inner = max((n for n, token in enumerate(tokens) if token.text == ":"), default=-1)
    tokens = tokens[inner + 1 :]
    while len(tokens) > 1 and (tokens[0].low in ("und", "aber", "denn", "doch") or tokens[0].text in ",–"):
        tokens = tokens[1:]
    behind = _behind(text, end)
    if colon and _has_two_clauses(tokens):
        return None
    for spot in range(1, len(tokens)):
        found = _at_verb(text, tokens, spot, colon=colon, behind=behind)
        if found:
            return found
    source = _cited(text, tokens)
    if source:
        return source[0], source[1], False
    return _label(text, tokens) if colon else None


def _has_two_clauses(tokens: list[Token]) -> bool:
    """Whether two main clauses speak, so that either may lead to the quotation: "Brel lobte den Rat, Lohse sagte:"."""
    verbs = [n for n in range(1, len(tokens)) if tokens[n].text in SAYS or tokens[n].text in PARTED]
    return len(verbs) > 1 and any(token.text == "," for token in tokens[verbs[0] : verbs[-1]])


def _at_verb(
    text: str, tokens: list[Token], spot: int, *, colon: bool, behind: list[str]
) -> tuple[Who, str, bool] | None:
    """Read the word at `spot` as the verb of speech, if it is one and reaches to the quotation."""
    verb = tokens[spot]
    if verb.text in HELPERS:
        spoken = [token.text for token in tokens[spot + 1 :]] + behind
        participle = next((word for word in spoken if word in PARTICIPLES), None)
        if participle is None:
            return None
        word = participle
    elif says(tokens, spot, behind):
        word = verb.text
    else:
        return None
    called = tokens[-1].low == "als" and not any(says(tokens, n) for n in range(spot + 1, len(tokens)))
    if not colon and not called and (len(tokens) - spot > REACH or _another_clause(tokens, spot)):
        return None
    who = _subject(text, tokens, spot)
    return (who, word, colon) if who else None


def _behind(text: str, opening: int) -> list[str]:
    """The two words behind a quotation: "... als „Frechheit“ zurück", "... als „falsch“ bezeichnet"."""
    closing = CLOSING.search(text, opening + 1, opening + LONGEST_PART)
    if closing is None:
        return []
    words = tokens_of(text, closing.end(), min(len(text), closing.end() + 40))
    ends = next((n for n, word in enumerate(words) if not word.text[0].isalpha()), len(words))
    return [word.text for word in words[:ends][-1:]] if 0 < ends <= 2 else []


def _cited(text: str, tokens: list[Token]) -> tuple[Who, str] | None:
    """As in "Laut Brel", "Nach den Worten der Ministerin Eva Lohse", "Wie der Sprecher am Montag erklärte,"."""
    for n, token in enumerate(tokens):
        if token.low == "so" and n and tokens[n - 1].text == ",":
            who, used = german_phrase(text, tokens[n + 1 :])
            closed = tokens[n + 1 + used : n + 2 + used]
            weiter = bool(closed) and closed[0].low in ("weiter", "wörtlich")
            if who and (not closed or closed[0].text == "," or weiter) and n + used + 3 >= len(tokens):
                return who, "so"
        if token.low == "laut" or (token.low == "nach" and view_length(tokens, n)):
            who = oblique_phrase(
                text, tokens[n + 1 if token.low == "laut" else n + 1 + view_length(tokens, n) :]
            )[0]
            rest = range(n + 1, len(tokens))
            if who and len(tokens) - n <= REACH and not any(says(tokens, k) for k in rest):
                return who, token.low
    return _as_told(text, tokens)


def view_length(tokens: list[Token], n: int) -> int:
    """How many words lead from "nach" to the one whose view it is: "Angaben von", "den Worten"; 0 for none."""
    start = n + 1 + (tokens[n + 1 : n + 2] != [] and tokens[n + 1].low in ("den", "der"))
    if start >= len(tokens) or tokens[start].low not in VIEWS:
        return 0
    von = start + 1 < len(tokens) and tokens[start + 1].low in ("von", "vom")
    return start - n + von


def _as_told(text: str, tokens: list[Token]) -> tuple[Who, str] | None:
    if not tokens or tokens[0].low != "wie":
        return None
    comma = next(
        (n for n, token in enumerate(tokens) if n and token.text == "," and says(tokens, n - 1)), None
    )
    who, used = german_phrase(text, tokens[1:])
    if comma is None or who is None or len(tokens) - comma > REACH:
        return None
    between = [token.text for token in tokens[1 + used : comma - 1]]
    return (who, tokens[comma - 1].text) if "," not in between or between[0] == "," else None


def _label(text: str, tokens: list[Token]) -> tuple[Who, str, bool] | None:
    """As in "Minister Karl Brel:" and "Karl Brel, der Minister, sieht das anders:"."""
    who, used = german_phrase(text, tokens)
    if who is None or who.kind not in (Kind.PERSON, Kind.UNNAMED) or tokens[0].low in OPENERS - NOMINATIVE:
        return None
    rest = tokens[used:]
    known = bool(who.role) or " " in who.name or who.kind is Kind.UNNAMED
    if rest and rest[0].text == ",":
        close = next((n for n, token in enumerate(rest) if n and token.text == ","), None)
        rest = rest[close + 1 :] if close else []
    elif not rest and not who.role and who.kind is Kind.PERSON:
        return None
    if rest and rest[0].low == "wörtlich":
        return who, "", True
    stands = (
        not rest
        or rest[0].low in PREPOSITIONS
        or (rest[0].text.islower() and rest[0].low not in STOPS and rest[0].low.endswith("t"))
    )
    return (who, "", True) if known and stands else None


def _another_clause(tokens: list[Token], spot: int) -> bool:
    """Whether another verb of speech or more than one clause stands between the verb and the quotation."""
    rest = range(spot + 1, len(tokens))
    return any(says(tokens, n) for n in rest) or sum(tokens[n].text == "," for n in rest) > 1


def _subject(text: str, tokens: list[Token], spot: int) -> Who | None:
    """The subject of the finite verb at `spot`: what stands before it, else right behind it."""
    first = tokens[0]
    start = 1 if first.low in ("auch", "selbst", "sogar", "nur") else 0
    opens = tokens[start]
    if tokens[spot - 1].low == "und":
        return None
    behind = tokens[spot + 1 : spot + 2]
    if behind and behind[0].text == "er":
        # "Die Arbeit des Rates lobte er": what is spoken of stands first
        return german_phrase(text, behind)[0]
    adverb = opens_with_adverb(tokens[start:], spot - start) or opens.low in FRONTED
    if not adverb and (opens.low not in OPENERS or (opens.low == "das" and spot > start + 1)):
        if is_object(tokens, spot):
            return None
        who, used = german_phrase(text, tokens[start:spot])
        rest = tokens[start + used : spot]
        if who is None or not _closes(rest):
            return None
        if rest and who.kind is Kind.UNNAMED:
            inner = [token for token in rest if token.text != ","]
            named, length = german_phrase(text, inner)
            if named and named.kind is Kind.PERSON and not named.role and length == len(inner):
                return Who(named.name, Kind.PERSON, who.name)
        return who
    if any(token.text == "," for token in tokens[:spot]):
        return None
    return german_after_verb(text, tokens[spot + 1 :])


def german_subject(text: str, tokens: list[Token]) -> Who | None:
    """Who the phrase that a sentence opens with means; None when an adverbial opens it."""
    return None if not tokens or tokens[0].low in OPENERS - NOMINATIVE else german_phrase(text, tokens)[0]


def opens_with_adverb(tokens: list[Token], verb: int) -> bool:
    """As in "Besorgt äußerte sich der Minister", "Höhnisch, ..., sagte er"."""
    alone = (
        verb == 1
        or tokens[1].text == ","
        or (tokens[0].low.endswith("end") and tokens[1].low in PREPOSITIONS)
    )
    return alone and (
        tokens[0].low.endswith(ADVERB_ENDINGS)
        or (
            tokens[0].low.endswith("t")
            and tokens[verb + 1 : verb + 2] != []
            and tokens[verb + 1].low == "sich"
        )
    )


def is_object(tokens: list[Token], verb: int) -> bool:
    """As in "Die tibetischen Mönche beschrieb die Agentur": a plural before a verb in the singular."""
    return (
        tokens[0].low == "die"
        and verb > 1
        and not tokens[verb].text.endswith("n")
        and (
            (tokens[1].text[0].islower() and tokens[1].text.endswith("en"))
            or tokens[1].low.endswith(("ungen", "keiten", "heiten", "ionen"))
        )
    )


def _closes(rest: list[Token]) -> bool:
    """Only an apposition stands between the subject and its verb."""
    if not rest or (rest[0].text == "," and rest[-1].text == ","):
        return True
    belongs = rest[0].low in BELONGS and len(rest) <= LONGEST_BELONGING
    return belongs and all(is_capital(token) or token.low in BELONGS for token in rest)


def german_after_verb(text: str, tokens: list[Token]) -> Who | None:
    """The subject behind its verb: "sagte der Minister Karl Brel am Montag"."""
    return german_phrase(text, past_adverbs(tokens))[0]


def past_adverbs(tokens: list[Token]) -> list[Token]:
    """What follows the small words between a verb and its subject: "sagte daraufhin auch der Minister"."""
    start = next((n for n, token in enumerate(tokens) if token.low not in BETWEEN), len(tokens))
    return tokens[start:]


def german_after(text: str, start: int, end: int) -> tuple[Who, str] | None:
    """Speaker and verb in the words after the quotation, which begin with a comma."""
    tokens = outside_brackets(tokens_of(text, start, end))
    while tokens and tokens[0].text in (",", "–", "-"):
        tokens = tokens[1:]
    if len(tokens) < 2:
        return None
    if tokens[0].text == "so" and not says(tokens, 1):
        who, _ = german_phrase(text, tokens[1:])
        return (who, "so") if who else None
    if tokens[0].text == "so":
        # "..., so urteilte Brel selbst"
        tokens = tokens[1:]
    if tokens[0].text in ("wird", "wurde"):
        who, used = german_phrase(text, tokens[1:])
        return (who, "zitiert") if who and _is_cited(tokens[1 + used :]) else None
    if tokens[0].text in HELPERS:
        return _in_two_parts(text, tokens)
    if not says(tokens, 0):
        return None
    who = german_after_verb(text, tokens[1:])
    return (who, tokens[0].text) if who else None


def _is_cited(rest: list[Token]) -> bool:
    """As in "wird Brel zitiert" and "wird Karl Brel, Leiter der Bank, zitiert"."""
    if rest and rest[0].text == ",":
        close = next((n for n, token in enumerate(rest) if n and token.text == ","), len(rest))
        rest = rest[close + 1 :]
    return bool(rest) and rest[0].text == "zitiert"


def _in_two_parts(text: str, tokens: list[Token]) -> tuple[Who, str] | None:
    """As in "..., hatte Brel damals gesagt": a helper, its subject, and a participle that closes the clause."""
    end = next((n for n, token in enumerate(tokens) if n and token.text in ",;:.und"), len(tokens))
    word = next((token.text for token in tokens[1:end] if token.text in PARTICIPLES), None)
    who = german_after_verb(text, tokens[1:end]) if word else None
    return (who, word) if who and word else None
