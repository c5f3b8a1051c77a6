"""Propose terms for themes from the day's own text: what stands in their sentences far oftener than elsewhere.

Log-likelihood ratio of a 2 × 2 table (T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
Computational Linguistics 19(1), 1993), counted in sentences. Nothing is ever added to a theme by this module.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import log

from briefing.model import Document, Sentence, ThemeId
from briefing.passages.boilerplate import is_boilerplate
from briefing.text.stems import term_of
from briefing.text.tokens import cut_word_as_written, tokenize
from briefing.themes.matching import ThemeMatcher

# A sentence speaks of a theme from this score on.
_CLEAR = 0.5
# Fewer sentences or documents are chance.
_LEAST_SENTENCES, _LEAST_DOCUMENTS = 3, 2
# What stands before a noun. A word that follows these less often than this share, and is no name, is a verb or
# adjective of everyday use ("open"), which names no subject.
_BEFORE_NOUNS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "this",
        "these",
        "its",
        "their",
        "his",
        "her",
        "our",
        "some",
        "more",
        "any",
        "no",
        "every",
        "each",
        "for",
        "with",
        "from",
        "by",
        "against",
        "in",
        "on",
        "at",
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "el",
        "los",
        "las",
        "una",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "den",
        "dem",
    ]
)
_NOUN_SHARE = 0.3
_VERB_ENDINGS = ("ed", "ing")
# 10.83 is the 0.1 % point of chi-squared with one degree of freedom.
LEAST_ASSOCIATION = 10.83


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term that is not yet in a theme and goes with it."""

    theme: ThemeId
    # as a pattern one could write into the theme file
    term: str
    # log-likelihood ratio: how surprising it would be if term and theme had nothing to do with each other
    association: float
    # sentences of the theme that hold it, sentences elsewhere that hold it, documents
    inside: int
    outside: int
    documents: int
    example: str


@dataclass(slots=True)
class _Candidate:
    """A stem or a pair of stems, and where it was seen."""

    spellings: Counter[str] = field(default_factory=Counter)
    # places where it reads as a noun or a name, of all places
    named: int = 0
    places: int = 0
    sentences: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


def log_likelihood_ratio(inside: int, outside: int, inside_total: int, outside_total: int) -> float:
    """Return Dunning's G² for `inside` of `inside_total` against `outside` of `outside_total`; 0 or more."""
    table = (
        (inside, inside_total - inside),
        (outside, outside_total - outside),
    )
    total = inside_total + outside_total
    columns = (inside + outside, total - inside - outside)
    value = 0.0
    for row, row_total in zip(table, (inside_total, outside_total), strict=True):
        for observed, column_total in zip(row, columns, strict=True):
            if observed:
                value += observed * log(observed * total / (row_total * column_total))
    return max(0.0, 2 * value)


def suggest_terms(
    matcher: ThemeMatcher,
    documents: Iterable[tuple[Document, Sequence[Sentence]]],
    *,
    count: int = 10,
) -> tuple[Suggestion, ...]:
    """Return at most `count` terms per theme, themes in the pack's order, the most strongly associated first.

    Terms that a pattern of the theme already matches are left out. Linear in the text.
    """
    texts: list[str] = []
    languages: list[str] = []
    themes: list[frozenset[ThemeId]] = []
    candidates: dict[tuple[str, ...], _Candidate] = defaultdict(_Candidate)
    for number, (document, sentences) in enumerate(documents):
        belongs = matcher.match_document(document, sentences)
        wanted = {match.theme for match in belongs.matches}
        for sentence, found in zip(sentences, belongs.sentences, strict=True):
            text = document.text[sentence.start : sentence.end]
            if is_boilerplate(text):
                continue
            clear = {match.theme for match in found if match.score >= _CLEAR}
            themes.append(frozenset(clear & wanted))
            texts.append(text)
            languages.append(document.language or "en")
            _collect(candidates, text, languages[-1], len(texts) - 1, number)
    ranked = (
        suggestion
        for theme in matcher.pack.themes
        for suggestion in _best(theme.id, matcher, candidates, themes, texts, languages, count)
    )
    return tuple(ranked)


def _collect(
    candidates: dict[tuple[str, ...], _Candidate], text: str, language: str, sentence: int, document: int
) -> None:
    words = [word for raw in text.split() for word in cut_word_as_written(raw)]
    stems = [term_of(word.lower(), language) for word in words]
    seen: list[tuple[tuple[str, ...], str, int]] = [
        ((stem,), word, place)
        for place, (stem, word) in enumerate(zip(stems, words, strict=True))
        if len(stem) > 2
    ]
    seen += [
        (pair, " ".join(spelled), place)
        for place, (pair, spelled) in enumerate(zip(pairwise(stems), pairwise(words), strict=True))
        if all(pair) and _is_one_phrase(*spelled)
    ]
    for key, spelling, place in seen:
        if any(map(str.isdigit, spelling)):
            continue
        candidate = candidates[key]
        candidate.spellings[spelling.removesuffix("'s")] += 1
        candidate.named += _reads_as_name(words, place)
        candidate.places += 1
        candidate.sentences.add(sentence)
        candidate.documents.add(document)


def _is_one_phrase(first: str, second: str) -> bool:
    """Whether two words can name one thing: "aid convoy", "Blue Line", not "Front signed" or "signed Monday"."""
    if first[0].isupper() != second[0].isupper():
        return not second.lower().endswith(_VERB_ENDINGS) and not first.lower().endswith(_VERB_ENDINGS)
    return not second.lower().endswith(_VERB_ENDINGS)


def _reads_as_name(words: Sequence[str], place: int) -> bool:
    """Whether a word stands where nouns do: behind an article or a name ("Arvel levee"), or is a name itself."""
    before = words[place - 1] if place else ""
    if before.lower() in _BEFORE_NOUNS or (place and words[place][0].isupper()):
        return True
    return before[:1].isupper() and not words[place].endswith(_VERB_ENDINGS)


def _best(
    theme: ThemeId,
    matcher: ThemeMatcher,
    candidates: dict[tuple[str, ...], _Candidate],
    themes: Sequence[frozenset[ThemeId]],
    texts: Sequence[str],
    languages: Sequence[str],
    count: int,
) -> list[Suggestion]:
    inside_total = sum(theme in found for found in themes)
    outside_total = len(themes) - inside_total
    known = _known_stems(theme, matcher)
    found: list[Suggestion] = []
    for key, candidate in candidates.items():
        if known.issuperset(key) or candidate.named < _NOUN_SHARE * candidate.places:
            continue
        if len(candidate.sentences) < _LEAST_SENTENCES or len(candidate.documents) < _LEAST_DOCUMENTS:
            continue
        inside = sorted(number for number in candidate.sentences if theme in themes[number])
        outside = len(candidate.sentences) - len(inside)
        if len(inside) < _LEAST_SENTENCES or len(inside) * outside_total <= outside * inside_total:
            continue
        association = log_likelihood_ratio(len(inside), outside, inside_total, outside_total)
        if association < LEAST_ASSOCIATION:
            continue
        spelling = min(candidate.spellings, key=lambda word: (-candidate.spellings[word], word))
        example = inside[0]
        if any(match.theme == theme for match in matcher.match_sentence(spelling, languages[example])):
            continue
        found.append(
            Suggestion(
                theme,
                spelling,
                round(association, 2),
                len(inside),
                outside,
                len(candidate.documents),
                texts[example],
            )
        )
    found.sort(key=lambda one: (-one.association, -len(one.term), one.term))
    return _without_parts(found)[:count]


def _known_stems(theme: ThemeId, matcher: ThemeMatcher) -> frozenset[str]:
    """Stems of all words in the theme's patterns, also of those that ask for more than one word."""
    definition = next(one for one in matcher.pack.themes if one.id == theme)
    sources = (*definition.terms, *definition.strong, *definition.exclude)
    return frozenset(term_of(word, "en") for source in sources for word in tokenize(source.replace("|", " ")))


def _without_parts(ranked: Sequence[Suggestion]) -> list[Suggestion]:
    """Drop a word that stands in a longer term ranked above it, and the other way round."""
    kept: list[Suggestion] = []
    for one in ranked:
        words = set(one.term.lower().split())
        if not any(words & set(other.term.lower().split()) for other in kept):
            kept.append(one)
    return kept
