"""Match sentences, documents and stories with the themes of a pack, and say why.

A pattern counts by what it asks for and where it stands; a theme is matched when the sum passes a threshold that a
passing mention does not reach. All constants below were set on the labeled sample articles in `seeds/demo`
(tests/analyze/test_themes_demo.py holds the agreement); re-run that test before changing one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.analyze.theme_index import Hit, PatternIndex
from briefing.model import (
    Document,
    DocumentId,
    Place,
    Reason,
    Sentence,
    ThemeDefinition,
    ThemeId,
    ThemeMatch,
    ThemePack,
)
from briefing.text.boilerplate import ends_sentence, is_boilerplate
from briefing.text.patterns import parse_pattern
from briefing.text.tokens import word_count

# Weight of one pattern: a word, what asks for several words, one the user calls strong, one that only supports.
_WORD, _COMPOUND, _STRONG, _SUPPORTING = 1.0, 1.5, 3.2, 0.5
_PLACE = {Place.TITLE: 2.0, Place.LEAD: 2.0, Place.BODY: 1.0}
# Each further sentence with the same pattern adds this share of its weight, up to `_MOST_REPEATS` of them.
_REPEAT, _MOST_REPEATS = 0.35, 4
# The sum that puts a document of ordinary length into a theme: one strong pattern, or a phrase in the lead (3.0) with
# anything beside it, or several words. A lone word in the body (1.0) does not reach it however often it stands there.
_ENOUGH = 3.2
# Longer documents mention more: the threshold grows with the root of the sentences beyond these.
_ORDINARY_SENTENCES = 16
# Sentences of at least this many words that count as the lead.
_LEAD_SENTENCES, _LEAD_WORDS = 2, 7
# Mean score over a story's documents that puts the story into a theme (0.5 is a document exactly at its threshold),
# and the lower mean that is enough when this share of them belongs to the theme and one of them clearly: an event is
# told from several sides.
_STORY_SCORE, _SHARED_STORY_SCORE = 0.45, 0.3
_STORY_SHARE, _CLEAR_SCORE = 1 / 3, 0.65
# In a sentence the sum that is worth 0.5.
_SENTENCE_HALF = 1.5
_MOST_REASONS = 8


class _Use(NamedTuple):
    """One pattern of one theme."""

    theme: int
    weight: float
    is_strong: bool
    is_exclude: bool
    is_supporting: bool


class _Found(NamedTuple):
    """A pattern found in one sentence or title, after overlaps were settled."""

    pattern: int
    place: Place
    term: str


@dataclass(frozen=True, slots=True)
class DocumentThemes:
    """What one document has to do with the themes of a pack."""

    document_id: DocumentId
    # themes the document belongs to, best first
    matches: tuple[ThemeMatch, ...]
    # per sentence: the themes it speaks of, best first; empty for most
    sentences: tuple[tuple[ThemeMatch, ...], ...]
    # every theme with any match, also below the threshold, best first; what a story adds up
    mentions: tuple[ThemeMatch, ...] = ()


@dataclass(slots=True)
class _Tally:
    """What speaks for one theme in one document."""

    # pattern -> its place of most weight and the number of sentences it was found in
    places: dict[int, Place] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    # pattern -> the alternatives of it that were found first
    terms: dict[int, str] = field(default_factory=dict)

    def add(self, found: _Found) -> None:
        known = self.places.get(found.pattern)
        if known is None or _PLACE[found.place] > _PLACE[known]:
            self.places[found.pattern] = found.place
            self.terms[found.pattern] = found.term
        self.counts[found.pattern] = self.counts.get(found.pattern, 0) + 1


class ThemeMatcher:
    """The themes of one pack, compiled once. Can be pickled; equal input gives equal output."""

    def __init__(self, pack: ThemePack) -> None:
        """Compile a pack.

        Raises:
            PatternError: a pattern cannot be read; theme files are checked when they are read.
        """
        self.pack = pack
        self._uses: list[_Use] = []
        patterns = []
        for number, theme in enumerate(pack.themes):
            for source, use in _theme_patterns(number, theme):
                pattern = parse_pattern(source)
                weight = _COMPOUND if pattern.is_compound else _WORD
                if use.is_strong:
                    weight = _STRONG
                elif pattern.is_supporting:
                    weight = _SUPPORTING
                patterns.append(pattern)
                self._uses.append(use._replace(weight=weight, is_supporting=pattern.is_supporting))
        self._index = PatternIndex(patterns)

    def __reduce__(self) -> tuple[type[ThemeMatcher], tuple[ThemePack]]:
        return type(self), (self.pack,)

    def match_sentence(self, text: str, language: str) -> tuple[ThemeMatch, ...]:
        """Return the themes a sentence speaks of, best first; scores say how clearly, from 0 to 1.

        A sentence with supporting patterns alone gets a low score: it belongs there if its story does.
        """
        return self._sentence_matches(self._found(text, language, Place.BODY))

    def match_document(self, document: Document, sentences: Sequence[Sentence]) -> DocumentThemes:
        """Match title and sentences; boilerplate says nothing about a document."""
        found, per_sentence = self._document_found(document, sentences)
        mentions = self._document_mentions(document, found, len(sentences))
        matches = tuple(self._sentence_matches(here) for here in per_sentence)
        return DocumentThemes(document.id, belonging(mentions), matches, mentions)

    def match_whole(self, document: Document, sentences: Sequence[Sentence]) -> tuple[ThemeMatch, ...]:
        """Return only the `mentions` of `match_document`, which is faster."""
        found, _ = self._document_found(document, sentences)
        return self._document_mentions(document, found, len(sentences))

    def _document_found(
        self, document: Document, sentences: Sequence[Sentence]
    ) -> tuple[list[_Found], list[list[_Found]]]:
        """What title and sentences hold together, and each sentence alone."""
        language = document.language or "en"
        found = self._found(document.title, language, Place.TITLE)
        per_sentence: list[list[_Found]] = []
        leads = _lead_indices(document, sentences)
        for sentence in sentences:
            text = document.text[sentence.start : sentence.end]
            place = Place.LEAD if sentence.index in leads else Place.BODY
            here = self._found(text, language, place) if text != document.title else []
            if here and is_boilerplate(text):
                here = []
            per_sentence.append(here)
            found += here
        return found, per_sentence

    def _document_mentions(
        self, document: Document, found: Sequence[_Found], sentences: int
    ) -> tuple[ThemeMatch, ...]:
        if not found:
            return ()
        excluded = self._excluded_by(document.title, document.language or "en")
        return self._document_matches(found, excluded, sentences)

    def match_story(self, documents: Iterable[DocumentThemes]) -> tuple[ThemeMatch, ...]:
        """Return the themes of a story, best first: those that its documents share on average."""
        return story_themes(tuple(documents), [theme.id for theme in self.pack.themes])

    def theme_name(self, theme: ThemeId) -> str:
        """Return the name a theme is printed under."""
        return next(one.name for one in self.pack.themes if one.id == theme)

    def _found(self, text: str, language: str, place: Place) -> list[_Found]:
        hits = self._index.find(text, language)
        if not hits:
            return []
        excluded = {self._uses[hit.pattern].theme for hit in hits if self._uses[hit.pattern].is_exclude}
        wanted = [hit for hit in hits if self._uses[hit.pattern].theme not in excluded]
        return [_Found(hit.pattern, place, hit.term) for hit in self._without_overlaps(wanted)]

    def _excluded_by(self, text: str, language: str) -> frozenset[int]:
        uses = (self._uses[hit.pattern] for hit in self._index.find(text, language))
        return frozenset(use.theme for use in uses if use.is_exclude)

    def _without_overlaps(self, hits: Sequence[Hit]) -> list[Hit]:
        """Of patterns of one theme over the same words keep the weightiest, then the longest, once per sentence."""
        taken: dict[int, list[Hit]] = {}
        kept: list[Hit] = []
        seen: set[int] = set()
        order = sorted(
            hits,
            key=lambda hit: (-self._uses[hit.pattern].weight, hit.first - hit.last, hit.first, hit.pattern),
        )
        for hit in order:
            others = taken.setdefault(self._uses[hit.pattern].theme, [])
            if hit.pattern in seen or any(hit.first <= o.last and o.first <= hit.last for o in others):
                continue
            seen.add(hit.pattern)
            others.append(hit)
            kept.append(hit)
        return kept

    def _sentence_matches(self, found: Sequence[_Found]) -> tuple[ThemeMatch, ...]:
        if not found:
            return ()
        by_theme = self._tallies(found)
        matches = []
        for theme, tally in by_theme.items():
            total = sum(self._uses[pattern].weight for pattern in tally.counts)
            if self._only_supporting(tally):
                total *= 0.3
            matches.append(self._match(theme, tally, 1 - 0.5 ** (total / _SENTENCE_HALF)))
        return self._ranked(matches)

    def _document_matches(
        self, found: Sequence[_Found], excluded: frozenset[int], sentences: int
    ) -> tuple[ThemeMatch, ...]:
        enough = _ENOUGH * max(1.0, sentences / _ORDINARY_SENTENCES) ** 0.5
        matches = []
        for theme, tally in self._tallies(found).items():
            if theme in excluded or self._only_supporting(tally):
                continue
            total = sum(self._share(pattern, tally) for pattern in tally.counts)
            matches.append(self._match(theme, tally, 1 - 0.5 ** (total / enough)))
        return self._ranked(matches)

    def _tallies(self, found: Iterable[_Found]) -> dict[int, _Tally]:
        tallies: dict[int, _Tally] = {}
        for one in found:
            tallies.setdefault(self._uses[one.pattern].theme, _Tally()).add(one)
        return tallies

    def _only_supporting(self, tally: _Tally) -> bool:
        return all(self._uses[pattern].is_supporting for pattern in tally.counts)

    def _share(self, pattern: int, tally: _Tally) -> float:
        repeats = min(tally.counts[pattern] - 1, _MOST_REPEATS)
        return self._uses[pattern].weight * (_PLACE[tally.places[pattern]] + _REPEAT * repeats)

    def _match(self, theme: int, tally: _Tally, score: float) -> ThemeMatch:
        order = sorted(tally.counts, key=lambda number: (-self._share(number, tally), tally.terms[number]))
        reasons = tuple(
            Reason(
                tally.terms[number],
                tally.places[number],
                tally.counts[number],
                self._uses[number].is_strong,
            )
            for number in order[:_MOST_REASONS]
        )
        return ThemeMatch(self.pack.themes[theme].id, round(score, 6), reasons)

    def _ranked(self, matches: Iterable[ThemeMatch]) -> tuple[ThemeMatch, ...]:
        order = {theme.id: number for number, theme in enumerate(self.pack.themes)}
        return tuple(sorted(matches, key=lambda match: (-match.score, order[match.theme])))


def belonging(mentions: Iterable[ThemeMatch]) -> tuple[ThemeMatch, ...]:
    """Keep the themes that a document belongs to among those it mentions."""
    return tuple(match for match in mentions if match.score >= 0.5)


def _theme_patterns(number: int, theme: ThemeDefinition) -> Iterable[tuple[str, _Use]]:
    for sources, is_strong, is_exclude in (
        (theme.terms, False, False),
        (theme.strong, True, False),
        (theme.exclude, False, True),
    ):
        for source in dict.fromkeys(sources):
            yield source, _Use(number, 0.0, is_strong, is_exclude, False)


def _lead_indices(document: Document, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the sentences up to and with the first real ones: headings above them count as lead too."""
    found = 0
    for sentence in sentences[:12]:
        text = document.text[sentence.start : sentence.end]
        if ends_sentence(text) and word_count(text[:200]) >= _LEAD_WORDS:
            found += 1
            if found == _LEAD_SENTENCES:
                return frozenset(range(sentence.index + 1))
    return frozenset(sentence.index for sentence in sentences[:1])


def story_themes(documents: Sequence[DocumentThemes], order: Sequence[ThemeId]) -> tuple[ThemeMatch, ...]:
    """Average the documents of a story; a document that does not mention a theme counts as 0."""
    if not documents:
        return ()
    scores: dict[ThemeId, float] = {}
    for document in documents:
        for match in document.mentions:
            scores[match.theme] = scores.get(match.theme, 0.0) + match.score / len(documents)
    ranked = sorted(scores.items(), key=lambda pair: (-round(pair[1], 6), order.index(pair[0])))
    return tuple(
        ThemeMatch(theme, round(score, 6), _story_reasons(documents, theme))
        for theme, score in ranked
        if score >= (_SHARED_STORY_SCORE if _is_shared(documents, theme) else _STORY_SCORE)
    )


def _is_shared(documents: Sequence[DocumentThemes], theme: ThemeId) -> bool:
    scores = [match.score for document in documents for match in document.matches if match.theme == theme]
    return len(scores) >= _STORY_SHARE * len(documents) and max(scores) >= _CLEAR_SCORE


def _story_reasons(documents: Sequence[DocumentThemes], theme: ThemeId) -> tuple[Reason, ...]:
    """Join the reasons of the documents: the best place, the sum of the counts, the most frequent first."""
    joined: dict[str, Reason] = {}
    rank: dict[str, float] = {}
    for document in documents:
        for match in document.mentions:
            if match.theme != theme:
                continue
            for position, reason in enumerate(match.reasons):
                known = joined.get(reason.term)
                where = reason.where
                if known is not None and _PLACE[known.where] >= _PLACE[where]:
                    where = known.where
                count = reason.count + (known.count if known else 0)
                joined[reason.term] = Reason(reason.term, where, count, reason.strong)
                rank[reason.term] = rank.get(reason.term, 0.0) + 1 / (1 + position)
    order = sorted(joined, key=lambda term: (-round(rank[term], 9), term))
    return tuple(joined[term] for term in order[:_MOST_REASONS])
