"""Reads who is meant by a noun phrase: a person with a role, a group, an unnamed source, a pronoun.

Works on the few tokens around a verb of speech. What does not look like someone who speaks is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.quotes.gender import gender_of_title, is_given_name
from briefing.quotes.speaker_phrases import (
    ADVERBS,
    ARTICLES,
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    LEADING,
    LINKS,
    RELATIVES,
    ROLE_LINKS,
)
from briefing.quotes.speaker_tokens import (
    Token,
    is_capitalized,
    is_name,
    is_organization,
    is_possessive,
    is_role,
    is_title,
)
from briefing.quotes.speech_words import HONORIFICS, PAPERS, PARTICLES, PRONOUNS, RANKS, SPEECH_VERBS
from briefing.text.word_lists import word_set

_OF_OFFICE = word_set(
    "state defense defence health interior finance justice energy transport labor labour education"
    " staff police homeland "
    "security foreign affairs commerce agriculture information trade culture war treasury mission operations"
)
_ACTING = word_set(
    """
    leads led heads headed runs ran chairs directs represents works worked teaches studies follows owns
    sells sold grows farms drives drove keeps writes
    commands oversees manages coordinates speaks chaired directed edits founded serves served
    """
)


_TIMES = word_set("second minute hour day week month year decade fortnight moment while")
# "the Brazilian": an adjective whose noun no list holds
_DEMONYMS = ("ian", "ish", "ese", "ean")
_ANY_VERB = frozenset().union(*SPEECH_VERBS.values())


_FULL_RANKS = word_set(
    "admiral brigadier captain colonel commander general lieutenant major sergeant superintendent"
)
# "Minister of", "Ambassador to": the name stands behind what the office is of
_OFFICE_LINKS = frozenset(("of", "to"))


class Kind(StrEnum):
    PERSON = "person"
    GROUP = "group"
    UNNAMED = "unnamed"
    PAPER = "paper"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Who:
    """Someone who may have spoken. `name` and `role` as the source spells them."""

    name: str
    kind: Kind
    role: str = ""
    # "m", "f" or "" for unknown
    gender: str = ""


def _verbatim(text: str, tokens: list[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _without_article(text: str, tokens: list[Token]) -> list[Token]:
    """Without the article, unless it is part of a name: "The Australian", "Le Monde" amid a sentence."""
    if len(tokens) < 2 or tokens[0].low not in ARTICLES or _is_own_article(text, tokens):
        return tokens
    return tokens[1:]


def _is_own_article(text: str, tokens: list[Token]) -> bool:
    near = text[max(0, tokens[0].start - 2) : tokens[0].start]
    before = near.strip()
    opens = not before or before[-1] in ".!?\"”»“«':—–" or "\n" in near
    return tokens[0].text[0].isupper() and not opens and is_capitalized(tokens[1])


def _role_text(text: str, tokens: list[Token]) -> str:
    articles = word_set(
        "the a an le la les un une der die das ein eine el los las una its his her their son sa"
    )
    kept = tokens[1:] if len(tokens) > 1 and tokens[0].low in articles else tokens
    # "retired goalkeeper who is 52": the clause tells more than the role
    clause = next((n for n, token in enumerate(kept) if n and token.low in RELATIVES), len(kept))
    kept = kept[:clause]
    kept = [token for token in kept if token.bare not in HONORIFICS] if len(kept) == 1 else kept
    if kept and is_possessive(kept[-1]):
        # whose, and not what
        return ""
    return _verbatim(text, kept)


def _split_head(tokens: list[Token]) -> int:
    """Index where the first phrase with a preposition starts; offices ("Secretary of State") stay together."""
    for index, token in enumerate(tokens):
        if index == 0 or token.low not in LINKS or is_capitalized(token):
            continue
        if (
            token.low in PARTICLES
            and is_name(tokens[index - 1])
            and index + 1 < len(tokens)
            and is_name(tokens[index + 1])
            and token.low not in ("of",)
        ):
            continue
        after = tokens[index + 1 :]
        following = (
            after[0].bare if after and after[0].low != "the" else after[1].bare if len(after) > 1 else ""
        )
        if (
            token.low in ("of", "for")
            and following in _OF_OFFICE
            and is_title(tokens[index - 1])
            and _names_follow(tokens, index + 1)
        ):
            continue
        return index
    return len(tokens)


def _after_office(tokens: list[Token], name: int) -> int:
    """Where the person's own name begins after "Prime Minister of the United Kingdom": the last two words."""
    links = [token.low for token in tokens[max(0, name - 2) : name]]
    if len(tokens) - name < 3 or _OFFICE_LINKS.isdisjoint(links):
        return name
    given = next((n for n in range(name + 1, len(tokens) - 1) if is_given_name(tokens[n].low)), None)
    return given or len(tokens) - (3 if tokens[-2].text.endswith(".") else 2)


def _names_follow(tokens: list[Token], index: int) -> bool:
    """After the office come at least one more capitalized token that is no office."""
    rest = tokens[index:]
    while rest and (rest[0].bare in _OF_OFFICE or rest[0].low in ("and", "the")):
        rest = rest[1:]
    return bool(rest) and is_name(rest[0])


def _name_run(tokens: list[Token]) -> int:
    """Index at which the run of name tokens that ends the phrase begins; len(tokens) for none."""
    start = len(tokens)
    while start > 0:
        token = tokens[start - 1]
        joins = token.low in PARTICLES or token.text == "&"
        if (
            is_name(token)
            and not is_organization(token)
            and not (is_possessive(token) and start < len(tokens))
        ):
            if start >= 2 and tokens[start - 2].low == "of" and token.bare in _OF_OFFICE:
                break
            start -= 1
        elif (joins and start < len(tokens) and start > 1 and is_name(tokens[start - 2])) or (
            token.low in PARTICLES
            and start == 1
            and len(tokens) > 1
            and token.low not in ARTICLES
            and is_name(tokens[1])
        ):
            start -= 1
        else:
            break
    return start


def _own_name(tokens: list[Token], start: int) -> int:
    """Where the person's name begins in a run that opens with an abbreviation or a place: "NATO", "Shetland"."""
    while (
        len(tokens) - start > 2
        and tokens[start].text.isupper()
        and len(tokens[start].text) > 2
        and "." not in tokens[start].text
    ):
        start += 1
    given = [n for n in range(start, len(tokens) - 1) if is_given_name(tokens[n].low)]
    plain = all(token.text[0].isupper() for token in tokens[start:])
    return given[0] if plain and given and len(tokens) - start > 2 else start


def parse_phrase(text: str, tokens: list[Token]) -> Who | None:
    """Who a noun phrase without commas means, None when it is not someone who speaks."""
    while tokens and (tokens[0].low in LEADING or not tokens[0].text[0].isalnum()) and tokens[0].text != "&":
        tokens = tokens[1:]
    if len(tokens) == 1 and tokens[0].low in PRONOUNS:
        return Who(tokens[0].text, Kind.PRONOUN, gender=PRONOUNS[tokens[0].low])
    while tokens and tokens[-1].low in ADVERBS:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 24 or _has_verb(tokens):
        return None
    if (tokens[0].low in LINKS and tokens[0].low not in DETERMINERS) or tokens[0].text[0].isdigit():
        return None
    cut = _split_head(tokens)
    if cut < len(tokens) and tokens[cut].low in _OFFICE_LINKS and is_title(tokens[cut - 1]):
        whole = _name_run(tokens)
        person = _after_office(tokens, whole)
        if person > whole:
            return _named(text, tokens[:person], tokens[person:], [])
    head, tail = tokens[:cut], tokens[cut:]
    start = _own_name(head, _name_run(head))
    if start < len(head):
        return _named(text, head[:start], head[start:], tail)
    return _common(text, head, tail)


def _has_verb(tokens: list[Token]) -> bool:
    """Whether a finite verb or an infinitive is among the words; "Ambassador to Tarn" has none."""
    return any(
        token.text in FINITE and not (token.text == "to" and n and is_title(tokens[n - 1]))
        for n, token in enumerate(tokens)
    )


def _named(text: str, before: list[Token], name: list[Token], tail: list[Token]) -> Who | None:
    spelled = _verbatim(text, name)
    if spelled.endswith(("'s", "’s")):
        return None
    gender = ""
    if before and before[-1].bare in HONORIFICS:
        gender = HONORIFICS[before[-1].bare]
        before = before[:-1]
    if any(token.text == "&" for token in name) or (
        len(name) == 1 and name[0].text.isupper() and len(name[0].text) > 1
    ):
        return Who(spelled, Kind.GROUP)
    if len(name) == 1 and before and is_organization(before[-1]) and is_capitalized(before[-1]):
        # "Harbor House Tarn"
        return Who(_verbatim(text, _without_article(text, before + name)), Kind.GROUP)
    if any(token.low in PRONOUNS for token in before):
        # "whether he felt President Trump": a clause, no role
        return None
    if (before and is_title(before[-1])) or gender or (before and any(map(is_title, before))):
        role = _role_text(text, before) if any(map(is_title, before)) else ""
        return Who(spelled, Kind.PERSON, role, gender or _gender_of(before))
    if len(before) == 1 and before[0].low in DETERMINERS and len(name) == 1 and spelled.endswith(_DEMONYMS):
        return None
    if before and before[0].low in ARTICLES and len(before) == 1:
        return Who(_verbatim(text, _without_article(text, before + name)), Kind.GROUP)
    if len(before) > 1 and before[-1].text in ("Le", "La", "The", "El", "Der", "Die", "Das"):
        return Who(_verbatim(text, before[-1:] + name), Kind.GROUP)
    if (
        before
        and not is_possessive(before[-1])
        and not all(is_capitalized(token) or token.low in DETERMINERS for token in before)
    ):
        # "opposition Karan", "rival Darrow": an adjective that we do not know
        return None if any(token.low in RELATIVES for token in before) else Who(spelled, Kind.PERSON)
    role = _verbatim(text, tail) if tail and tail[0].low in ("of", "from", "at") and len(tail) < 9 else ""
    return Who(spelled, Kind.PERSON, _role_text(text, tail[1:]) if role else "")


def _gender_of(tokens: list[Token]) -> str:
    return next(filter(None, (gender_of_title(token.bare) for token in tokens)), "")


def _common(text: str, head: list[Token], tail: list[Token]) -> Who | None:
    """A phrase whose head is a common noun: "a spokesman for the militia", "the Foreign Ministry"."""
    last = head[-1]
    links: list[Token] = []
    if tail and tail[0].low in ROLE_LINKS:
        links = _bounded(tail)
    phrase = _verbatim(text, _without_article(text, head + links))
    if any(token.low in RELATIVES for token in head):
        return None
    if len(head) == 1 and last.low == "one" and len(tail) > 2 and tail[0].low == "of":
        return Who(phrase, Kind.UNNAMED)
    if len(head) == 1 and last.low in (
        "general",
        "major",
        "fellow",
        "person",
        "people",
        "man",
        "woman",
        "head",
        "chair",
    ):
        return None
    if is_role(last):
        return Who(phrase, Kind.UNNAMED, gender=_gender_of([last]))
    if is_organization(last):
        return Who(phrase, Kind.GROUP)
    if last.bare in PAPERS:
        return Who(phrase, Kind.PAPER)
    return None


def _bounded(tail: list[Token]) -> list[Token]:
    """The first phrases that tell which source: "for the militia", not "in Kastrel on Monday"."""
    kept: list[Token] = []
    for token in tail[:10]:
        if token.low in ("in", "on", "by", "near", "told", "said") or token.low in RELATIVES:
            break
        kept.append(token)
    while kept and (kept[-1].low in LINKS or kept[-1].low in DETERMINERS):
        kept.pop()
    return kept


def plain_phrase(text: str, tokens: list[Token]) -> Who | None:
    """A determiner and one to three plain words, for a noun that no list holds: "the ferryman"."""
    length = 1
    if not tokens or tokens[0].low not in (
        "the",
        "a",
        "an",
        "one",
        "another",
        "his",
        "her",
        "their",
        "my",
        "our",
    ):
        return None
    while (
        length < len(tokens)
        and length < 4
        and tokens[length].text.isalpha()
        and tokens[length].text.islower()
    ):
        if (
            tokens[length].low in LINKS
            or tokens[length].low in CLAUSE_WORDS
            or tokens[length].low in RELATIVES
            or tokens[length].low.endswith("ly")
        ):
            break
        length += 1
    if length == 1 or tokens[length - 1].low in ("time", "day", "reply", "answer", "whole", "same", "way"):
        return None
    return Who(_verbatim(text, _without_article(text, tokens[:length])), Kind.UNNAMED)


def combine(text: str, parts: list[list[Token]]) -> Who | None:
    """A noun phrase with what is set off by commas after it: ["Ilse Karan"], ["the foreign minister"]."""
    who = parse_phrase(text, parts[0]) if parts else None
    if who is None and len(parts) > 1 and is_aside(parts[0]):
        who = parse_phrase(text, parts[1])
        if who is None or who.kind is not Kind.PERSON:
            return None
        who, parts = replace(who, role=who.role or _role_text(text, parts[0])), parts[1:]
    for part in parts[1:]:
        if who is None:
            return None
        who = _with_apposition(text, who, part)
    return who


def _with_apposition(text: str, who: Who, part: list[Token]) -> Who:
    if not part or part[0].text[0].isdigit() or _is_clause(part):
        return who
    if part[0].low in RELATIVES:
        if (
            who.kind is Kind.PERSON
            and not who.role
            and len(part) > 2
            and part[1].low in _ACTING
            and len(part) < 16
        ):
            return replace(who, role=_verbatim(text, part))
        return who
    other = parse_phrase(text, part)
    if who.kind is Kind.UNNAMED and other and other.kind is Kind.PERSON and _is_rank(other.role):
        role = who.name
        return Who(other.name, Kind.PERSON, _plain_role(role), who.gender or other.gender)
    if who.kind is Kind.PERSON and _is_rank(who.role) and (is_apposition(part) or is_aside(part)):
        return replace(who, role=_role_text(text, part), gender=who.gender or _gender_of_role(part))
    return who


def _is_rank(role: str) -> bool:
    """No role yet, or no more than a rank: "Gen.", "Colonel"."""
    return not role or (" " not in role and role.rstrip(".").lower() in RANKS | _FULL_RANKS)


def _gender_of_role(part: list[Token]) -> str:
    """The gender that an apposition tells: "the spokeswoman", not "the king's envoy" or "mother of the boy"."""
    head = part[: _split_head(part)]
    return gender_of_title(head[-1].bare) if head and not is_possessive(head[-1]) else ""


def _is_clause(part: list[Token]) -> bool:
    """Has a verb of its own, so that it is no apposition: "a déclaré à l'agence"."""
    return part[0].low not in RELATIVES and any(
        token.text in _ANY_VERB or (token.low.endswith("é") and part[0].low == "a") for token in part
    )


def _plain_role(role: str) -> str:
    # "his first appearance as secretary of transport"
    role = role.rpartition(" as ")[2]
    first, _, rest = role.partition(" ")
    return rest if rest and first.lower() in ("a", "an", "the", "one", "its", "his", "her", "their") else role


def is_aside(part: list[Token]) -> bool:
    """A short phrase with an article or a possessive, whatever its noun: "a net-maker", "the institute's director"."""
    opens = part[0].low in ("a", "an", "the", "his", "her", "its", "their") or is_possessive(part[0])
    return (
        opens
        and 1 < len(part) < 13
        and part[1].low not in _TIMES
        and not any(token.text in FINITE or token.low in RELATIVES for token in part)
    )


def is_apposition(part: list[Token]) -> bool:
    """Tells what someone is: has a word for a role before its first verb-like break."""
    limit = _split_head(part)
    return any(map(is_role, part[:limit])) and len(part) < 22
