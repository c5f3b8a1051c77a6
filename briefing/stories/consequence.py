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
from briefing.passages.report_form import Form, form_of
from briefing.stories.genres import Genre, genre
from briefing.stories.incidents import opening_toll
from briefing.stories.news_value import news_value
from briefing.stories.roundups import Mixture, mixture
from briefing.text.stems import terms
from briefing.words import words_of

# names of the parts, in the order in which they are told
DEATHS, FIRST, ASIDE, AFFECTED = "deaths", "first time", "no report", "people affected"
WORDS = "only words"
KINDS = (*words_of("en").consequences.kinds, *words_of("en").consequences.together)
# what an editor prints whatever the themes are
DECIDED = tuple(words_of("en").consequences.together)

# characters of the text that are read, in two steps; news says first what it is
_LEAD, _OPENING = 250, 600
# what a word counts in the title, in the lead and in the opening
_TITLE_LEVEL, _LEAD_LEVEL, _OPENING_LEVEL = 1.0, 0.6, 0.25
# a toll that counts whole; smaller ones by their logarithm
_WHOLE_TOLL = 100.0
# millions of people, in figures or words; English
_MILLIONS = re.compile(
    r"(?i)(?<![$€£\d.,])\b(?:[\d.,]+ ?(?:million|m)|(?:\w+teen|one|two|three|four|five|six|seven|eight|nine|ten|twenty"
    r"|thirty|forty|fifty) million|millions(?: of)?)\b"
    r"(?! (?:euros?|dollars?|pounds?|yen|barrels?|tons?|tonnes?|shares?))"
    r"(?:\W+\w+){0,4}?\W+(?:people|refugees?|americans?|children|civilians?|displaced|homeless|hungry|uninsured|starv\w+"
    r"|lives|women|residents|workers|migrants?|without|face|need|left)\b"
    r"|\b(?:refugees?|displaced|uninsured|hungry)(?:\W+\w+){0,8}?\W+(?:[\d.,]+|\w+) million\b"
)
# without one of these no millions are told, which is cheaper to see
_A_MILLION = re.compile(r"(?i)million|[\d.,] ?m")
# in so many sentences, of so many characters, a report says what was done
_LEADS, _LEAD_READ = 2, 700
_FIRST_SENTENCES = re.compile(r"(?<=[.!?])[\"”’']?(?:\s+|-(?=\s))(?=[A-Z\"“])")
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
    # the share of its reports that lead with words and not with an act
    words: float = 0.0
    # how much its reports matter by all their words, from 0 to 4; None where no weights are known
    value: float | None = None


def story_consequence(documents: Sequence[Document]) -> Consequence:
    """What at least half of a story's reports say; of tolls, which differ as they rise, the middle one.

    Opinion and round-ups are read only when there is nothing else.
    """
    plain = [d for d in documents if d.kind is not DocumentKind.OPINION and mixture(d) is Mixture.SINGLE]
    read = (plain or list(documents))[:_MOST_READ]
    if not read:
        return Consequence({}, 0.0)
    found = [_read(document) for document in read]
    parts = {part for one in found for part in one.levels}
    means = {part: _upper_half([one.levels.get(part, 0.0) for one in found]) for part in parts}
    tolls = sorted(one.toll for one in found if one.toll > 0)
    if tolls:
        # a toll that few of the reports give is one of another day
        share = min(1.0, 2.0 * len(tolls) / len(read))
        means[DEATHS] = share * _toll_level(median(tolls))
    values = [news_value(document, one.every_level()) for document, one in zip(read, found, strict=True)]
    known = [value for value in values if value is not None]
    return Consequence(
        means,
        aside=min(one.aside for one in found) if plain else 1.0,
        words=sum(one.is_only_words for one in found) / len(found),
        value=_upper_half(known) if len(known) == len(read) else None,
    )


def document_levels(document: Document) -> dict[str, float]:
    """The level of each consequence that one report tells, in [0, 1], with how far it is no report or only words."""
    return _read(document).every_level()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one report tells: levels without that of its dead, and the number of these."""

    levels: Mapping[str, float]
    toll: float
    is_only_words: bool
    aside: float

    def every_level(self) -> dict[str, float]:
        told = {DEATHS: _toll_level(self.toll), WORDS: float(self.is_only_words), ASIDE: self.aside}
        return {**self.levels, **told}


def _read(document: Document) -> _Reading:
    return _Reading(_levels(document), _toll(document), _is_only_words(document), _aside(document))


def _toll_level(toll: float) -> float:
    return min(1.0, math.log1p(toll) / math.log1p(_WHOLE_TOLL))


def _is_only_words(document: Document) -> bool:
    """Whether the lead of a report tells what somebody said, or nothing at all."""
    return _lead_form(document) < Form.ACT


def _lead_form(document: Document) -> Form:
    """The plainest form among the first sentences."""
    forms = (
        form_of(text, document.language)
        for text in _FIRST_SENTENCES.split(document.text[:_LEAD_READ])[:_LEADS]
    )
    return max(forms, default=Form.NOTHING)


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
        stems = terms(_plain(text, language), language)
        told = {kinds[stem] for stem in (*stems, *map("_".join, pairwise(stems))) if stem in kinds}
        if first is not None and first.search(text.lower()):
            told.add(FIRST)
        if level >= _LEAD_LEVEL:
            told |= _combined_in(stems, language)
            if _A_MILLION.search(text) and _MILLIONS.search(text):
                told.add(AFFECTED)
        for part in told:
            levels.setdefault(part, level)
    return levels


def _combined_in(stems: Sequence[str], language: str) -> set[str]:
    """The consequences of which both who and what stand in a text."""
    distinct = {*stems, *map("_".join, pairwise(stems))}
    return {
        part
        for part, (who, what) in _combinations(language).items()
        if not distinct.isdisjoint(who) and not distinct.isdisjoint(what)
    }


def _toll(document: Document) -> float:
    """The dead that title or lead tell of; what stands behind them is most often another day's toll."""
    toll = opening_toll(f"{document.title}. {document.text[:_LEAD]}")
    return 0.0 if math.isnan(toll) else toll


def _aside(document: Document) -> float:
    """1 for a page that is no report, ½ for leisure."""
    language = document.language or "en"
    if genre(document) not in (Genre.REPORT, Genre.DIGEST):
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
    for part, words in words_of(language).consequences.kinds.items():
        for word in words.split():
            stems = "_".join(stem for piece in word.split("_") for stem in terms(piece, language))
            if stems:
                found.setdefault(stems, part)
    return found


@cache
def _combinations(language: str) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """For each combined consequence the stems of who, and those of what."""
    return {
        part: (_stems_of(who, language), _stems_of(what, language))
        for part, (who, what) in words_of(language).consequences.together.items()
    }


def _stems_of(words: str, language: str) -> frozenset[str]:
    return frozenset(
        "_".join(stem for piece in word.split("_") for stem in terms(piece, language))
        for word in words.split()
    ) - {""}


def _plain(text: str, language: str) -> str:
    """The text without words of war that speak of something else."""
    found = _metaphors(language)
    return text if found is None else found.sub(" ", text)


@cache
def _metaphors(language: str) -> re.Pattern[str] | None:
    listed = words_of(language).consequences.metaphors
    return re.compile(listed, re.IGNORECASE) if listed else None


@cache
def _leisure(language: str) -> frozenset[str]:
    return frozenset(
        stem for word in words_of(language).consequences.leisure.split() for stem in terms(word, language)
    )


@cache
def _first_time(language: str) -> re.Pattern[str] | None:
    listed = words_of(language).consequences.first_time
    return re.compile(listed) if listed else None
