"""Match sentences, documents and stories with the themes of a pack, and say why.

A pattern counts by what it asks for and where it stands; a theme is matched when the sum passes a threshold that a
passing mention does not reach. All constants below were set on the labeled sample articles in `seeds/demo`
(tests/themes/test_themes_demo.py holds the agreement); re-run that test before changing one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

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
from briefing.passages.boilerplate import ends_sentence, is_boilerplate
from briefing.text.tokens import word_count
from briefing.themes.index import Hit, PatternIndex
from briefing.themes.patterns import parse_pattern

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


class _Reading(NamedTuple):
    """What was found in one document."""

    # in title and sentences together
    found: list[_Found]
    # in each sentence that holds anything, by its place
    sentences: dict[int, list[_Found]]
    # themes that the title rules out
    excluded: set[int]


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
    """What speaks for one theme in one document or sentence."""

    # pattern -> where it was found first, which is the place of most weight: a text is read from its title on
    first: dict[int, _Found] = field(default_factory=dict)
    # pattern -> the number of sentences it was found in
    counts: dict[int, int] = field(default_factory=dict)

    def add(self, found: _Found) -> None:
        pattern = found.pattern
        if pattern in self.first:
            self.counts[pattern] += 1
        else:
            self.first[pattern] = found
            self.counts[pattern] = 1


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
        self._excluding = frozenset(number for number, use in enumerate(self._uses) if use.is_exclude)
        self._order = {theme.id: number for number, theme in enumerate(pack.themes)}

    def __reduce__(self) -> tuple[type[ThemeMatcher], tuple[ThemePack]]:
        return type(self), (self.pack,)

    def match_sentence(self, text: str, language: str) -> tuple[ThemeMatch, ...]:
        """Return the themes a sentence speaks of, best first; scores say how clearly, from 0 to 1.

        A sentence with supporting patterns alone gets a low score: it belongs there if its story does.
        """
        return self._sentence_matches(self._settled(self._index.find(text, language), Place.BODY))

    def score_sentences(self, texts: Sequence[str], language: str) -> list[dict[ThemeId, float]]:
        """Return the scores of `match_sentence` for each of some sentences: all at once, without reasons."""
        scores: list[dict[ThemeId, float]] = [{} for _ in texts]
        for number, hits in self._index.find_each(texts, language):
            tallies = self._tallies(self._settled(hits, Place.BODY))
            scores[number] = {
                self.pack.themes[theme].id: self._sentence_score(tally) for theme, tally in tallies.items()
            }
        return scores

    def match_document(self, document: Document, sentences: Sequence[Sentence]) -> DocumentThemes:
        """Match title and sentences; boilerplate says nothing about a document."""
        read = self._read(document, [(sentence.start, sentence.end) for sentence in sentences])
        mentions = self._document_matches(read, len(sentences))
        matches = [self._sentence_matches(read.sentences.get(place, ())) for place in range(len(sentences))]
        return DocumentThemes(document.id, belonging(mentions), tuple(matches), mentions)

    def match_whole(self, document: Document, sentences: Sequence[tuple[int, int]]) -> tuple[ThemeMatch, ...]:
        """Return only the `mentions` of `match_document`, which is faster.

        Args:
            sentences: start and end of each.
        """
        return self._document_matches(self._read(document, sentences), len(sentences))

    def _read(self, document: Document, sentences: Sequence[tuple[int, int]]) -> _Reading:
        """Find what title and sentences hold."""
        texts = [document.text[start:end] for start, end in sentences]
        leads = _lead_sentences(texts)
        # the title again is no sentence
        parts = [document.title, *("" if text == document.title else text for text in texts)]
        read = _Reading([], {}, set())
        for part, hits in self._index.find_each(parts, document.language or "en"):
            if part == 0:
                read.excluded.update(self._excluded(hits))
                read.found.extend(self._settled(hits, Place.TITLE))
                continue
            here = self._settled(hits, Place.LEAD if part <= leads else Place.BODY)
            if here and not is_boilerplate(texts[part - 1]):
                read.found.extend(here)
                read.sentences[part - 1] = here
        return read

    def match_story(self, documents: Iterable[DocumentThemes]) -> tuple[ThemeMatch, ...]:
        """Return the themes of a story, best first: those that its documents share on average."""
        return story_themes(tuple(documents), [theme.id for theme in self.pack.themes])

    def theme_name(self, theme: ThemeId) -> str:
        """Return the name a theme is printed under."""
        return next(one.name for one in self.pack.themes if one.id == theme)

    def _excluded(self, hits: Iterable[Hit]) -> set[int]:
        """The themes that one of the hits rules out."""
        return {self._uses[hit.pattern].theme for hit in hits if hit.pattern in self._excluding}

    def _settled(self, hits: Sequence[Hit], place: Place) -> list[_Found]:
        """Of patterns of one theme over the same words keep the weightiest, then the longest, once per sentence."""
        if len(hits) == 1:
            pattern, _, _, term = hits[0]
            return [] if pattern in self._excluding else [_Found(pattern, place, term)]
        excluded = self._excluded(hits)
        taken: dict[int, list[Hit]] = {}
        seen: set[int] = set()
        kept: list[_Found] = []
        for hit in sorted(hits, key=self._precedence):
            theme = self._uses[hit.pattern].theme
            others = taken.setdefault(theme, [])
            if theme in excluded or hit.pattern in seen or _overlaps(hit, others):
                continue
            seen.add(hit.pattern)
            others.append(hit)
            kept.append(_Found(hit.pattern, place, hit.term))
        return kept

    def _precedence(self, hit: Hit) -> tuple[float, int, int, int]:
        return -self._uses[hit.pattern].weight, hit.first - hit.last, hit.first, hit.pattern

    def _sentence_matches(self, found: Sequence[_Found]) -> tuple[ThemeMatch, ...]:
        if not found:
            return ()
        tallies = self._tallies(found)
        return self._ranked(
            self._match(theme, tally, self._sentence_score(tally)) for theme, tally in tallies.items()
        )

    def _sentence_score(self, tally: _Tally) -> float:
        total = sum(self._uses[pattern].weight for pattern in tally.counts)
        if self._only_supporting(tally):
            total *= 0.3
        score: float = round(1 - 0.5 ** (total / _SENTENCE_HALF), 6)
        return score

    def _document_matches(self, read: _Reading, sentences: int) -> tuple[ThemeMatch, ...]:
        enough = _ENOUGH * max(1.0, sentences / _ORDINARY_SENTENCES) ** 0.5
        matches = []
        for theme, tally in self._tallies(read.found).items():
            if theme in read.excluded or self._only_supporting(tally):
                continue
            total = sum(self._shares(tally).values())
            matches.append(self._match(theme, tally, 1 - 0.5 ** (total / enough)))
        return self._ranked(matches)

    def _tallies(self, found: Iterable[_Found]) -> dict[int, _Tally]:
        tallies: dict[int, _Tally] = {}
        for one in found:
            tallies.setdefault(self._uses[one.pattern].theme, _Tally()).add(one)
        return tallies

    def _only_supporting(self, tally: _Tally) -> bool:
        return all(self._uses[pattern].is_supporting for pattern in tally.counts)

    def _shares(self, tally: _Tally) -> dict[int, float]:
        """What each pattern adds."""
        return {
            pattern: self._uses[pattern].weight
            * (_PLACE[found.place] + _REPEAT * min(tally.counts[pattern] - 1, _MOST_REPEATS))
            for pattern, found in tally.first.items()
        }

    def _match(self, theme: int, tally: _Tally, score: float) -> ThemeMatch:
        shares, first = self._shares(tally), tally.first
        order = sorted(shares, key=lambda pattern: (-shares[pattern], first[pattern].term))
        reasons = tuple(
            Reason(first[p].term, first[p].place, tally.counts[p], self._uses[p].is_strong)
            for p in order[:_MOST_REASONS]
        )
        return ThemeMatch(self.pack.themes[theme].id, round(score, 6), reasons)

    def _ranked(self, matches: Iterable[ThemeMatch]) -> tuple[ThemeMatch, ...]:
        return tuple(sorted(matches, key=lambda match: (-match.score, self._order[match.theme])))


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


def _overlaps(hit: Hit, others: Iterable[Hit]) -> bool:
    for other in others:  # noqa: SIM110  # any() over a generator takes three times as long
        if hit.first <= other.last and other.first <= hit.last:
            return True
    return False


def _lead_sentences(sentences: Sequence[str]) -> int:
    """Count the sentences up to and with the first real ones: headings above them count as lead too."""
    found = 0
    for place, text in enumerate(sentences[:12]):
        if ends_sentence(text) and word_count(text[:200]) >= _LEAD_WORDS:
            found += 1
            if found == _LEAD_SENTENCES:
                return place + 1
    return min(1, len(sentences))


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
