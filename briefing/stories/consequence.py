"""How far-reaching what a document reports is: deaths, war and peace, decisions, who acts, what never happened before.

Read from the headline and the opening, where news says what it is. A rough guess for the order of items, never printed
as a fact.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median

from briefing.model import Document, DocumentKind
from briefing.stories.consequence_words import CONSEQUENCE_WORDS, FIRST_TIME, LEISURE, NO_NEWS
from briefing.stories.incidents import opening_toll
from briefing.stories.roundups import Mixture, mixture
from briefing.text.stems import terms

# names of the parts, in the order in which they are told
DEATHS, FIRST, ASIDE = "deaths", "first time", "no report"
KINDS = tuple(CONSEQUENCE_WORDS["en"])

# characters of the text that are read, in two steps; news says first what it is
_LEAD, _OPENING = 250, 600
# what a word counts in the title, in the lead and in the opening
_TITLE_LEVEL, _LEAD_LEVEL, _OPENING_LEVEL = 1.0, 0.6, 0.25
# a toll that counts whole; smaller ones by their logarithm
_WHOLE_TOLL = 100.0
# who acts is no consequence, in `consequential_words`
_ACTORS = ("", "power", "states")
_MOST_WORDS = 3
# documents of a story that are read
_MOST_READ = 24


@dataclass(frozen=True, slots=True)
class Consequence:
    """Levels in [0, 1] by part; `aside` is 1 without any report (comment, question, list), ½ for leisure."""

    levels: Mapping[str, float]
    aside: float


def story_consequence(documents: Sequence[Document]) -> Consequence:
    """What at least half of a story's reports say; of tolls, which differ as they rise, the middle one.

    Opinion and round-ups are read only when there is nothing else.
    """
    plain = [d for d in documents if d.kind is not DocumentKind.OPINION and mixture(d) is Mixture.SINGLE]
    read = (plain or list(documents))[:_MOST_READ]
    if not read:
        return Consequence({}, 0.0)
    found = [_levels(document) for document in read]
    parts = {part for levels in found for part in levels}
    means = {part: _upper_half([levels.get(part, 0.0) for levels in found]) for part in parts}
    tolls = sorted(toll for document in read if (toll := _toll(document)) > 0)
    if tolls:
        # a toll that few of the reports give is one of another day
        known = min(1.0, 2.0 * len(tolls) / len(read))
        means[DEATHS] = known * min(1.0, math.log1p(median(tolls)) / math.log1p(_WHOLE_TOLL))
    return Consequence(means, aside=min(map(_aside, read)) if plain else 1.0)


def _upper_half(levels: Sequence[float]) -> float:
    """The mean of the higher half: what half of the reports say counts whole, what one of many says little."""
    half = (len(levels) + 1) // 2
    return math.fsum(sorted(levels, reverse=True)[:half]) / half


def _levels(document: Document) -> dict[str, float]:
    language = document.language or "en"
    places = (
        (document.title, _TITLE_LEVEL),
        (document.text[:_LEAD], _LEAD_LEVEL),
        (document.text[_LEAD:_OPENING], _OPENING_LEVEL),
    )
    kinds, first = _kinds(language), _first_time(language)
    levels: dict[str, float] = {}
    for text, level in places:
        stems = terms(text, language)
        told = {kinds[stem] for stem in (*stems, *map("_".join, pairwise(stems))) if stem in kinds}
        if first is not None and first.search(text.lower()):
            told.add(FIRST)
        for part in told:
            levels.setdefault(part, level)
    return levels


def _toll(document: Document) -> float:
    toll = opening_toll(f"{document.title}. {document.text[:_OPENING]}")
    return 0.0 if math.isnan(toll) else toll


def _aside(document: Document) -> float:
    """1 for what is no report by its title, ½ for leisure."""
    language = document.language or "en"
    title = document.title.lower().strip()
    pattern = _no_news(language)
    if document.kind is DocumentKind.OPINION or (pattern is not None and pattern.search(title)):
        return 1.0
    counted = Counter(terms(f"{document.title} {document.text[:_OPENING]}", language))
    return 0.5 if sum(counted[stem] for stem in _leisure(language)) > 1 else 0.0


def consequential_words(text: str, language: str) -> int:
    """Count the words of a text that speak of deeds with consequences, of war, decisions, disasters: 0 to 3."""
    kinds = _kinds(language or "en")
    stems = terms(text, language or "en")
    found = {stem for stem in (*stems, *map("_".join, pairwise(stems))) if kinds.get(stem, "") not in _ACTORS}
    return min(len(found), _MOST_WORDS)


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """The part that each stem, or two stems joined by "_", speaks of; the first in the list wins."""
    found: dict[str, str] = {}
    for part, words in CONSEQUENCE_WORDS.get(language, {}).items():
        for word in words.split():
            stems = "_".join(stem for piece in word.split("_") for stem in terms(piece, language))
            if stems:
                found.setdefault(stems, part)
    return found


@cache
def _leisure(language: str) -> frozenset[str]:
    return frozenset(stem for word in LEISURE.get(language, "").split() for stem in terms(word, language))


@cache
def _first_time(language: str) -> re.Pattern[str] | None:
    return re.compile(FIRST_TIME[language]) if language in FIRST_TIME else None


@cache
def _no_news(language: str) -> re.Pattern[str] | None:
    return re.compile(NO_NEWS[language]) if language in NO_NEWS else None
