"""The tokens around a verb of speech, and what kind of word each is: title, organization, name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.quotes.speech_words import HONORIFICS, NO_NAMES, ORGANIZATIONS, RANKS, ROLES

_TOKEN = re.compile(
    r"(?:[A-Z]\.){1,4}(?!\w)|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Prof|Rev|St|Maj|Brig|Adm|Cmdr|Hon|Jr|Sr|Mme|"
    r"Insp|Supt|Det|Amb|Pres)\.|[^\W_]+(?:[-'’.&][^\W_]+)*|[^\w\s]"
)
_ELISIONS = frozenset(("l'", "l’", "d'", "d’"))


class Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def bare(self) -> str:
        """Lower case without possessive ending and full stop."""
        return _bare(self.text)


@lru_cache(maxsize=32768)
def _bare(text: str) -> str:
    low = text.lower().rstrip(".")
    return low[:-2] if low.endswith(("'s", "’s")) else low


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text, start, end)]


def outside_brackets(tokens: list[Token]) -> list[Token]:
    """Without what stands in brackets behind a name: "the Tarn Relief Fund (TRF) said"."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        if depth:
            depth += (token.text in "([") - (token.text in ")]")
        elif token.text in "([" and kept and kept[-1].text[0].isupper():
            depth = 1
        else:
            kept.append(token)
    return kept


def is_role(token: Token) -> bool:
    return _is_role(token.bare)


@lru_cache(maxsize=32768)
def _is_role(bare: str) -> bool:
    return bare in ROLES or bare.rpartition("-")[2] in ROLES


def is_title(token: Token) -> bool:
    return _is_role(token.bare) or token.bare in RANKS


def is_organization(token: Token) -> bool:
    return _is_organization(token.bare)


@lru_cache(maxsize=32768)
def _is_organization(bare: str) -> bool:
    """Also in the plural: "groups", "agencies"."""
    singulars = (bare, bare.removesuffix("s"), bare.removesuffix("ies") + "y")
    return any(word in ORGANIZATIONS for word in singulars)


def is_capitalized(token: Token) -> bool:
    first = token.text[2] if token.text[:2] in _ELISIONS and len(token.text) > 2 else token.text[0]
    return first.isupper() or (token.low[:3] in ("al-", "el-", "as-", "ar-", "an-") and len(token.text) > 4)


def is_possessive(token: Token) -> bool:
    return token.text.endswith(("'s", "’s", "s'", "s’", "'S"))


def is_name(token: Token) -> bool:
    """A token that may be part of a person's or another proper name."""
    return (
        is_capitalized(token)
        and token.bare not in NO_NAMES
        and not is_title(token)
        and token.bare not in HONORIFICS
        and token.text[0].isalpha()
    )
