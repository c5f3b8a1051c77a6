"""Names the person an opening "He" or "She" stands for, when the sentence before leaves no doubt.

Used when a sentence cannot be printed together with the one that explains it. Leaves out everything that
would need guessing: only the person who opens the preceding sentence counts, and only as spelled there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Document, Quote, Sentence

_QUOTE_MARKS = "“\"«‘'"
_PRONOUN = re.compile(rf"[{_QUOTE_MARKS}]?(?:He|She)(?=\s)")
# a capitalized run that opens a sentence: optional role, then the name; small words may join a role
_SUBJECT = re.compile(
    r"(?P<run>(?:[A-Z][\w’'.-]*|[A-Z]\.)(?:\s+(?:of|for|the|and|de|al|bin|van|von)(?=\s+[A-Z])|\s+[A-Z][\w’'.-]*)*)"
    r"(?=,?\s+[a-z])"
)
_ROLE_WORD = re.compile(
    r"(?:President|Minister|Secretary|Ambassador|Envoy|General|Chancellor|Premier|Governor|Director|Chief|King"
    r"|Queen|Prince|Senator|Sen\.|Gen\.|Col\.|Mr\.|Mrs\.|Ms\.|Dr\.|spokesman|spokeswoman|spokesperson)",
)
_JOINING = {"of", "for", "the", "and"}


@dataclass(frozen=True, slots=True)
class Antecedent:
    """`offset` is where brackets go in the sentence; `start`/`end` the span of role and name in the document."""

    offset: int
    start: int
    end: int


def find_antecedent(
    document: Document, sentences: Sequence[Sentence], index: int, *, quotes: Sequence[Quote] = ()
) -> Antecedent | None:
    """Return the name behind the pronoun that opens sentence `index`, or None when there is any doubt.

    Args:
        quotes: of the document; "He continued, ..." is the speaker of both quotations.
    """
    here = sentences[index]
    pronoun = _PRONOUN.match(document.text[here.start : here.end])
    if pronoun is None or index == 0:
        return None
    before = sentences[index - 1]
    speaker = _speaker_of_both(quotes, index)
    if speaker and pronoun[0][0] not in _QUOTE_MARKS:
        start = document.text.find(speaker.speaker, before.start, before.end)
        end = start + len(speaker.speaker)
        # nobody knows a spokesperson by the name alone
        if start >= 0 and speaker.role and document.text.endswith(f"{speaker.role} ", before.start, start):
            start -= len(speaker.role) + 1
        return Antecedent(pronoun.end(), start, end) if start >= 0 else None
    subject = _SUBJECT.match(document.text, before.start, before.end)
    name = _person(subject["run"]) if subject else None
    if name is None or subject is None:
        return None
    start = before.start + subject["run"].rindex(name)
    return Antecedent(pronoun.end(), start, start + len(name))


def _speaker_of_both(quotes: Sequence[Quote], index: int) -> Quote | None:
    """The quotation that ends before sentence `index`, when its speaker alone is quoted there and in the sentence."""
    here = {quote.speaker for quote in quotes if quote.sentence_first == index}
    before = [quote for quote in quotes if quote.sentence_last == index - 1]
    same = here == {quote.speaker for quote in before} and len(here) == 1 and here != {""}
    return before[0] if same else None


def _person(run: str) -> str | None:
    """The personal name at the end of a capitalized run that a role opens, e.g. of "Foreign Minister Ilse Karan"."""
    words = run.split()
    roles = [number for number, word in enumerate(words) if _ROLE_WORD.fullmatch(word)]
    if not roles:
        return None
    rest = words[roles[-1] + 1 :]
    if rest and rest[0] in _JOINING:
        rest = _after_office(rest)
    return " ".join(rest) if 2 <= len(rest) <= 4 and not _JOINING & set(rest) else None


def _after_office(words: Sequence[str]) -> list[str]:
    """Drop "of State", "for the Middle East" from the front: what is left after one capitalized word."""
    rest = list(words)
    while rest and rest[0] in _JOINING:
        rest = rest[1:]
    return rest[1:]
