"""Who speaks in German news prose, where the verb stands second and every noun has a capital.

The subject opens the sentence, or an adverbial does ("Am Montag") and the subject follows the verb. A name
is told from a noun by what stands before it: an article makes a noun, a title or nothing a name.
"""

from __future__ import annotations

from briefing.quotes.german_words import (
    ADVERB_ENDINGS,
    BELONGS,
    CLOSING,
    HELPERS,
    LONGEST_BELONGING,
    LONGEST_PART,
    NOMINATIVE,
    OBLIQUE,
    OPENERS,
    PARTED,
    PARTICIPLES,
    PRONOUNS,
    REACH,
    SAYS,
    STOPS,
    TIMES,
    TITLES,
    VIEWS,
)
from briefing.quotes.given_names import MEN, WOMEN
from briefing.quotes.speaker_tokens import Token, outside_brackets, tokens_of
from briefing.quotes.speakers import Kind, Who


def _says(tokens: list[Token], index: int, behind: list[str] | None = None) -> bool:
    """Whether the word at `index` is a verb of speech, with its particle behind it where it needs one.

    Args:
        tokens: of the sentence before the quotation.
        index: of the word.
        behind: the words behind the quotation.
    """
    word = tokens[index].text
    particles = PARTED.get(word, ())
    later = [token.low for token in tokens[index + 1 :]] + (behind or [])
    return word in SAYS or any(particle in later for particle in particles)


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
    elif _says(tokens, spot, behind):
        word = verb.text
    else:
        return None
    called = tokens[-1].low == "als" and not any(_says(tokens, n) for n in range(spot + 1, len(tokens)))
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
            who, used = _phrase(text, tokens[n + 1 :])
            closed = tokens[n + 1 + used : n + 2 + used]
            weiter = bool(closed) and closed[0].low in ("weiter", "wörtlich")
            if who and (not closed or closed[0].text == "," or weiter) and n + used + 3 >= len(tokens):
                return who, "so"
        if token.low == "laut" or (token.low == "nach" and _is_view(tokens, n)):
            who = _oblique(text, tokens[n + 1 if token.low == "laut" else n + 1 + _is_view(tokens, n) :])
            rest = range(n + 1, len(tokens))
            if who and len(tokens) - n <= REACH and not any(_says(tokens, k) for k in rest):
                return who, token.low
    return _as_told(text, tokens)


def _is_view(tokens: list[Token], n: int) -> int:
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
        (n for n, token in enumerate(tokens) if n and token.text == "," and _says(tokens, n - 1)), None
    )
    who, used = _phrase(text, tokens[1:])
    if comma is None or who is None or len(tokens) - comma > REACH:
        return None
    between = [token.text for token in tokens[1 + used : comma - 1]]
    return (who, tokens[comma - 1].text) if "," not in between or between[0] == "," else None


def _oblique(text: str, tokens: list[Token]) -> Who | None:
    """Who a phrase in the dative or genitive means."""
    article = bool(tokens) and tokens[0].low in OBLIQUE
    start = int(article)
    while article and start < min(len(tokens), 5) and _is_adjective(tokens[start]):
        start += 1
    who, _ = _phrase(text, tokens[start:])
    plain = who and article and who.kind is Kind.PERSON and not who.role and " " not in who.name
    return Who(who.name, Kind.GROUP) if who and plain else who


def _label(text: str, tokens: list[Token]) -> tuple[Who, str, bool] | None:
    """As in "Minister Karl Brel:" and "Karl Brel, der Minister, sieht das anders:"."""
    who, used = _phrase(text, tokens)
    if who is None or who.kind not in (Kind.PERSON, Kind.UNNAMED) or tokens[0].low in OPENERS - NOMINATIVE:
        return None
    rest = tokens[used:]
    known = bool(who.role) or " " in who.name or who.kind is Kind.UNNAMED
    if rest and rest[0].text == ",":
        close = next((n for n, token in enumerate(rest) if n and token.text == ","), None)
        rest = rest[close + 1 :] if close else []
    elif not rest and not who.role and who.kind is Kind.PERSON:
        return None
    stands = not rest or (rest[0].text.islower() and rest[0].low not in STOPS and rest[0].low.endswith("t"))
    return (who, "", True) if known and stands else None


def _another_clause(tokens: list[Token], spot: int) -> bool:
    """Whether another verb of speech or more than one clause stands between the verb and the quotation."""
    rest = range(spot + 1, len(tokens))
    return any(_says(tokens, n) for n in rest) or sum(tokens[n].text == "," for n in rest) > 1


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
        return _phrase(text, behind)[0]
    adverb = spot == start + 1 and opens.low.endswith(ADVERB_ENDINGS)
    if not adverb and (opens.low not in OPENERS or (opens.low == "das" and spot > start + 1)):
        who, used = _phrase(text, tokens[start:spot])
        rest = tokens[start + used : spot]
        if who is None or not _closes(rest):
            return None
        if rest and who.kind is Kind.UNNAMED:
            inner = [token for token in rest if token.text != ","]
            named, length = _phrase(text, inner)
            if named and named.kind is Kind.PERSON and not named.role and length == len(inner):
                return Who(named.name, Kind.PERSON, who.name)
        return who
    if any(token.text == "," for token in tokens[:spot]):
        return None
    return german_after_verb(text, tokens[spot + 1 :])


def german_subject(text: str, tokens: list[Token]) -> Who | None:
    """Who the phrase that a sentence opens with means; None when an adverbial opens it."""
    return None if not tokens or tokens[0].low in OPENERS - NOMINATIVE else _phrase(text, tokens)[0]


def _closes(rest: list[Token]) -> bool:
    """Only an apposition stands between the subject and its verb."""
    if not rest or (rest[0].text == "," and rest[-1].text == ","):
        return True
    belongs = rest[0].low in BELONGS and len(rest) <= LONGEST_BELONGING
    return belongs and all(_is_capital(token) or token.low in BELONGS for token in rest)


def german_after_verb(text: str, tokens: list[Token]) -> Who | None:
    """The subject behind its verb: "sagte der Minister Karl Brel am Montag"."""
    while tokens and tokens[0].low in (
        "sich",
        "auch",
        "weiter",
        "dazu",
        "jedoch",
        "aber",
        "hierzu",
        "ferner",
        "zudem",
        "hingegen",
        "dann",
        "daraufhin",
        "gestern",
        "heute",
        ",",
        "einmal",
        "etwa",
        "kürzlich",
    ):
        tokens = tokens[1:]
    return _phrase(text, tokens)[0]


def german_after(text: str, start: int, end: int) -> tuple[Who, str] | None:
    """Speaker and verb in the words after the quotation, which begin with a comma."""
    tokens = outside_brackets(tokens_of(text, start, end))
    while tokens and tokens[0].text in (",", "–", "-"):
        tokens = tokens[1:]
    if len(tokens) < 2:
        return None
    if tokens[0].text == "so":
        who, _ = _phrase(text, tokens[1:])
        return (who, "so") if who else None
    if tokens[0].text in ("wird", "wurde"):
        who, used = _phrase(text, tokens[1:])
        cited = tokens[1 + used : 2 + used]
        return (who, "zitiert") if who and cited and cited[0].text == "zitiert" else None
    if not _says(tokens, 0):
        return None
    who = german_after_verb(text, tokens[1:])
    return (who, tokens[0].text) if who else None


def _phrase(text: str, tokens: list[Token]) -> tuple[Who | None, int]:
    """The noun phrase that tokens open with, and its length; None when it is nobody who speaks."""
    if tokens and tokens[0].low in OBLIQUE - NOMINATIVE:
        return None, 0
    if tokens and tokens[0].low in PRONOUNS:
        return Who(tokens[0].text, Kind.PRONOUN, gender=PRONOUNS[tokens[0].low]), 1
    article = bool(tokens) and tokens[0].low in NOMINATIVE
    start = int(article)
    while article and start < min(len(tokens), 5) and _is_adjective(tokens[start]):
        start += 1
    end = _capitals(tokens, start)
    if end == start:
        return None, 0
    if TITLES.match(tokens[end - 1].text):
        end = _office_end(tokens, end)
    words = tokens[start:end]
    if any(TIMES.match(word.low) or word.text[0].isdigit() for word in words):
        return None, 0
    return _who(text, words, article=article), end


def _who(text: str, words: list[Token], *, article: bool) -> Who | None:
    """A name behind its title, a name alone, or a noun."""
    titles = [n for n, word in enumerate(words) if TITLES.match(word.text)]
    name = _given(words)
    if name is None and titles and all(map(_is_capital, words)):
        name = titles[-1] + 1
    if name is None or name >= len(words) or (not name and article):
        # "Auch", "Denn": an adverb with the capital of its place
        if len(words) == 1 and words[0].low in OPENERS | STOPS:
            return None
        kind = Kind.UNNAMED if titles else Kind.GROUP if article else Kind.PERSON
        return Who(_spelled(text, words), kind)
    if article and name == len(words) - 1 and words[name].text.endswith("s"):
        # "der Arzt Lahrs": whose, and not who
        return Who(_spelled(text, words), Kind.UNNAMED)
    return Who(_spelled(text, words[name:]), Kind.PERSON, _spelled(text, words[:name]) if name else "")


def _is_adjective(token: Token) -> bool:
    word = token.text
    return word[0].islower() and word.endswith(("e", "er", "en", "es")) and word not in STOPS


def _capitals(tokens: list[Token], start: int) -> int:
    """Where a run of words with capitals ends: "Ursula von der Weyden", "Karl Brel"."""
    end = start
    while end < len(tokens):
        part = (
            end > start
            and tokens[end].low in ("von", "van", "de", "bin", "al")
            and _is_name_part(tokens, end)
        )
        if not _is_capital(tokens[end]) and not part:
            break
        end += 1
    return end


def _is_name_part(tokens: list[Token], place: int) -> bool:
    """Whether "von" is part of a name: behind a given name, before a capital."""
    given = tokens[place - 1].low
    follows = place + 1 < len(tokens) and _is_capital(tokens[place + 1])
    return follows and (given in MEN or given in WOMEN)


def _office_end(tokens: list[Token], end: int) -> int:
    """The office goes on: "der Sprecher der Polizei", "Leiter des Programms der Behörde Karl Brel"."""
    for _ in range(3):
        if end >= len(tokens) or tokens[end].low not in ("der", "des", "von", "für", "vom", "beim", "im"):
            break
        place = end + 1
        while place < min(len(tokens), end + 5) and (
            _is_adjective(tokens[place]) or tokens[place].low in ("der", "den", "die", "das")
        ):
            place += 1
        own = _capitals(tokens, place)
        if own == place or TIMES.match(tokens[place].low):
            break
        end = own
    return end


def _given(words: list[Token]) -> int | None:
    for index in range(len(words) - 1):
        word = words[index].low.partition("-")[0]
        if (word in MEN or word in WOMEN) and _is_capital(words[index + 1]):
            return index
    return None


def _spelled(text: str, words: list[Token]) -> str:
    return text[words[0].start : words[-1].end]


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()
