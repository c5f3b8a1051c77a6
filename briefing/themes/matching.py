"""Match the sentences and the whole of a document with the themes of a pack, and say why.

A pattern counts by what it asks for and where it stands. A document belongs to a theme when the sum passes a threshold
that a passing mention does not reach, when the theme is proven, and when the page is not of another kind altogether:
a match report, a recipe. What weighs how much is in `scoring`, what a story takes of its documents in `stories`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.model import (
    Context,
    Document,
    DocumentId,
    Effect,
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
from briefing.themes.homes import BELONGS, DocumentThemes, belonging, story_themes
from briefing.themes.index import Hit, PatternIndex
from briefing.themes.patterns import parse_pattern
from briefing.themes.scoring import (
    COMPOUND,
    ENOUGH,
    STRONG,
    SUPPORTING,
    UNLED,
    UNPROVEN,
    WORD,
    Found,
    Tally,
    Use,
    enough,
    is_led,
    is_proven,
    only_supports,
    score_of,
    sentence_score,
    shares,
    tallies,
    total_of,
)

# Sentences of at least this many words that count as the lead.
_LEAD_SENTENCES, _LEAD_WORDS = 2, 7
MOST_REASONS = 8
# A theme is heard in spite of the kind of its page when it says so much more than what tells the kind.
_OVERRULES = 1.5
# Title and so many sentences tell what kind of page it is; behind them only what speaks of a theme is looked at.
_KIND_SENTENCES = 15
# A theme that uses so many of a kind's own patterns is about that kind of page.
_OWN_WORDS = 3
# What a theme keeps of its score when the page's kind silences it.
_SILENCED = 0.4


class _Reading(NamedTuple):
    """What was found in one document."""

    # in title and sentences together
    found: list[Found]
    # in each sentence that holds anything, by its place
    sentences: dict[int, list[Found]]
    # groups that the title rules out
    excluded: set[int]


class Verdict(NamedTuple):
    """What a document has to do with one theme, and why it does not belong to it when it does not."""

    match: ThemeMatch
    # the sum of title and lead alone, in thresholds: 1 would be enough
    leading: float
    # "", or why it is not the document's
    against: str


@dataclass(frozen=True, slots=True)
class ShownContext:
    """A context that a document shows, and by what."""

    name: str
    effect: Effect
    total: float
    # 0.5 where it begins to count
    score: float
    reasons: tuple[Reason, ...] = ()


class ThemeMatcher:
    """The themes and contexts of one pack, compiled once. Can be pickled; equal input gives equal output."""

    def __init__(self, pack: ThemePack) -> None:
        """Compile a pack.

        Raises:
            PatternError: a pattern cannot be read; theme files are checked when they are read.
        """
        self.pack = pack
        self._uses: list[Use] = []
        patterns = []
        groups: tuple[ThemeDefinition | Context, ...] = (*pack.themes, *pack.contexts)
        for number, group in enumerate(groups):
            for source, use in _group_patterns(number, group):
                pattern = parse_pattern(source)
                weight = COMPOUND if pattern.is_compound else WORD
                if use.is_strong:
                    weight = STRONG
                elif pattern.is_supporting:
                    weight = SUPPORTING
                patterns.append(pattern)
                self._uses.append(use._replace(weight=weight, is_supporting=pattern.is_supporting))
        self._index = PatternIndex(patterns)
        self._excluding = frozenset(number for number, use in enumerate(self._uses) if use.is_exclude)
        self._order = {theme.id: number for number, theme in enumerate(pack.themes)}
        self._needing = {use.group for use in self._uses if use.is_needed}
        self._last_theme = len(pack.themes) - 1
        self._allowed = [self._allowed_contexts(theme) for theme in pack.themes]

    def __reduce__(self) -> tuple[type[ThemeMatcher], tuple[ThemePack]]:
        return type(self), (self.pack,)

    def match_sentence(self, text: str, language: str) -> tuple[ThemeMatch, ...]:
        """Return the themes a sentence speaks of, best first; scores say how clearly, from 0 to 1.

        A sentence with supporting patterns alone gets a low score: it belongs there if its story does.
        """
        return self._sentence_matches(self._settled(self._index.find(text, language), Place.BODY, 1))

    def score_sentences(self, texts: Sequence[str], language: str) -> list[dict[ThemeId, float]]:
        """Return the scores of `match_sentence` for each of some sentences: all at once, without reasons."""
        scores: list[dict[ThemeId, float]] = [{} for _ in texts]
        for number, hits in self._index.find_each(texts, language):
            groups = self._themes_in(self._settled(hits, Place.BODY, 1))
            scores[number] = {
                self.pack.themes[theme].id: sentence_score(tally, self._uses)
                for theme, tally in groups.items()
            }
        return scores

    def match_document(self, document: Document, sentences: Sequence[Sentence]) -> DocumentThemes:
        """Match title and sentences; boilerplate says nothing about a document."""
        read = self._read(document, [(sentence.start, sentence.end) for sentence in sentences])
        matches = [self._sentence_matches(read.sentences.get(place, ())) for place in range(len(sentences))]
        return self._document_themes(document.id, read, len(sentences), tuple(matches))

    def match_whole(self, document: Document, sentences: Sequence[tuple[int, int]]) -> DocumentThemes:
        """Return what `match_document` does without the single sentences, which is faster.

        Args:
            sentences: start and end of each.
        """
        return self._document_themes(document.id, self._read(document, sentences), len(sentences), ())

    def verdicts(self, document: Document, sentences: Sequence[Sentence]) -> tuple[Verdict, ...]:
        """Every theme that a document mentions, best first, with what speaks against it."""
        read = self._read(document, [(sentence.start, sentence.end) for sentence in sentences])
        return self._verdicts(read, len(sentences), self._told(read, len(sentences)))

    def contexts(self, document: Document, sentences: Sequence[Sentence]) -> tuple[ShownContext, ...]:
        """The kinds of page and of consequence that a document shows, the loudest first."""
        read = self._read(document, [(sentence.start, sentence.end) for sentence in sentences])
        return tuple(self._told(read, len(sentences)))

    def match_story(self, documents: Iterable[DocumentThemes]) -> tuple[ThemeMatch, ...]:
        """Return the themes of a story, its home first: those that its documents show."""
        return story_themes(tuple(documents), self.pack.themes)

    def _document_themes(
        self, key: DocumentId, read: _Reading, sentences: int, matches: tuple[tuple[ThemeMatch, ...], ...]
    ) -> DocumentThemes:
        told = self._told(read, sentences)
        verdicts = self._verdicts(read, sentences, told)
        mentions = tuple(verdict.match for verdict in verdicts)
        leading = tuple(verdict.leading for verdict in verdicts)
        kinds = [one for one in told if one.effect is not Effect.NOTED]
        return DocumentThemes(
            key,
            belonging(mentions, leading, self.pack.themes),
            matches,
            mentions,
            leading,
            kinds[0].name if kinds else "",
            max((one.score for one in told if one.effect is Effect.NOTED), default=0.0),
        )

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
                read.found.extend(self._settled(hits, Place.TITLE, 0))
                continue
            if part > _KIND_SENTENCES and self._tell_kinds_alone(hits):
                continue
            here = self._settled(hits, Place.LEAD if part <= leads else Place.BODY, part)
            if here and not is_boilerplate(texts[part - 1]):
                read.found.extend(here)
                read.sentences[part - 1] = here
        return read

    def _tell_kinds_alone(self, hits: Iterable[Hit]) -> bool:
        """Whether none of the hits is a theme's."""
        for hit in hits:  # noqa: SIM110  # any() over a generator takes three times as long
            if self._uses[hit.pattern].group <= self._last_theme:
                return False
        return True

    def _excluded(self, hits: Iterable[Hit]) -> set[int]:
        """The groups that one of the hits rules out."""
        return {self._uses[hit.pattern].group for hit in hits if hit.pattern in self._excluding}

    def _settled(self, hits: Sequence[Hit], place: Place, part: int) -> list[Found]:
        """Of patterns of one group over the same words keep the weightiest, then the longest, once per sentence.

        A theme's word inside a longer phrase of a context is none of the theme: "brand ambassador".
        """
        if len(hits) == 1:
            pattern, _, _, term = hits[0]
            return [] if pattern in self._excluding else [Found(pattern, place, term, part)]
        excluded = self._excluded(hits)
        taken: dict[int, list[Hit]] = {}
        seen: set[int] = set()
        kept: list[Found] = []
        phrases = [
            hit for hit in hits if self._uses[hit.pattern].group > self._last_theme and _is_phrase(hit)
        ]
        for hit in sorted(hits, key=self._precedence):
            use = self._uses[hit.pattern]
            group = use.group
            if use.is_needed:
                kept.append(Found(hit.pattern, place, hit.term, part))
                continue
            others = taken.setdefault(group, [])
            if group in excluded or hit.pattern in seen or _overlaps(hit, others):
                continue
            if phrases and group <= self._last_theme and _is_inside(hit, phrases):
                continue
            seen.add(hit.pattern)
            others.append(hit)
            kept.append(Found(hit.pattern, place, hit.term, part))
        return kept

    def _precedence(self, hit: Hit) -> tuple[float, int, int, int]:
        return -self._uses[hit.pattern].weight, hit.first - hit.last, hit.first, hit.pattern

    def _themes_in(self, found: Iterable[Found]) -> dict[int, Tally]:
        groups = tallies(found, self._uses)
        return {group: tally for group, tally in groups.items() if group <= self._last_theme}

    def _sentence_matches(self, found: Sequence[Found]) -> tuple[ThemeMatch, ...]:
        if not found:
            return ()
        return self._ranked(
            self._match(theme, tally, shares(tally, self._uses), sentence_score(tally, self._uses))
            for theme, tally in self._themes_in(found).items()
        )

    def _told(self, read: _Reading, sentences: int) -> list[ShownContext]:
        """The contexts that a document shows, the loudest first."""
        if not self.pack.contexts:
            return []
        threshold = enough(sentences)
        shown = []
        for group, tally in tallies(read.found, self._uses).items():
            if group <= self._last_theme or group in read.excluded or not is_proven(tally, self._uses):
                continue
            found = shares(tally, self._uses, sentences)
            total = total_of(found, self._uses)
            if not is_led(tally, self._uses):
                total /= UNLED
            if total >= threshold:
                context = self.pack.contexts[group - len(self.pack.themes)]
                score = round(score_of(total, threshold), 6)
                shown.append(
                    ShownContext(context.name, context.effect, total, score, self._reasons(tally, found))
                )
        return sorted(shown, key=lambda one: (-one.total, one.name))

    def _verdicts(self, read: _Reading, sentences: int, told: Sequence[ShownContext]) -> tuple[Verdict, ...]:
        threshold = enough(sentences)
        met = {self._uses[one.pattern].group for one in read.found if self._uses[one.pattern].is_needed}
        verdicts = []
        for theme, tally in self._themes_in(read.found).items():
            if theme in read.excluded or only_supports(tally):
                continue
            found = shares(tally, self._uses, sentences)
            total = total_of(found, self._uses)
            led = sum(share for p, share in found.items() if tally.first[p].place is not Place.BODY)
            leads = is_led(tally, self._uses)
            score = score_of(total, threshold * (1.0 if leads else UNLED))
            against = self._against(theme, tally, total, told)
            if theme in self._needing and theme not in met:
                against = against or "none of the words it needs"
            if against:
                score = min(score, _SILENCED if against.startswith("a page") else UNPROVEN)
            elif score < BELONGS:
                against = "too little for its length" if leads else "neither title nor lead speak of it"
            match = self._match(theme, tally, found, score)
            verdicts.append(Verdict(match, round(led / ENOUGH, 6), against))
        return tuple(sorted(verdicts, key=lambda one: (-one.match.score, self._order[one.match.theme])))

    def _against(self, theme: int, tally: Tally, total: float, told: Sequence[ShownContext]) -> str:
        """Why a document that mentions a theme does not belong to it whatever the sum; "" when nothing says so."""
        for one in told:
            if one.effect is Effect.NOTED or one.name in self._allowed[theme]:
                continue
            if one.effect is Effect.BARS or total < _OVERRULES * one.total:
                return f"a page of {one.name}"
        return "" if is_proven(tally, self._uses) else "one word alone proves nothing"

    def _allowed_contexts(self, theme: ThemeDefinition) -> frozenset[str]:
        """Contexts that a theme is not silenced by: those it allows, and those whose words are its own."""
        own: dict[str, set[int]] = {}
        spoken = [theme.name, *theme.terms, *theme.strong]
        texts = [part.strip(" ~=*") for source in spoken for part in source.split(" NEAR")[0].split("|")]
        for place, hits in self._index.find_each(texts, "en"):
            for hit in hits:
                group = self._uses[hit.pattern].group
                if group > self._last_theme and hit.pattern not in self._excluding:
                    name = self.pack.contexts[group - len(self.pack.themes)].name
                    own.setdefault(name, set()).add(hit.pattern if place else -1)
        return frozenset(theme.allow) | {
            name for name, patterns in own.items() if -1 in patterns or len(patterns) >= _OWN_WORDS
        }

    def _match(self, theme: int, tally: Tally, found: Mapping[int, float], score: float) -> ThemeMatch:
        return ThemeMatch(self.pack.themes[theme].id, round(score, 6), self._reasons(tally, found))

    def _reasons(self, tally: Tally, found: Mapping[int, float]) -> tuple[Reason, ...]:
        first = tally.first
        order = sorted(found, key=lambda pattern: (-found[pattern], first[pattern].term))
        return tuple(
            Reason(first[p].term, first[p].place, tally.counts[p], self._uses[p].is_strong)
            for p in order[:MOST_REASONS]
        )

    def _ranked(self, matches: Iterable[ThemeMatch]) -> tuple[ThemeMatch, ...]:
        return tuple(sorted(matches, key=lambda match: (-match.score, self._order[match.theme])))


def _group_patterns(number: int, group: ThemeDefinition | Context) -> Iterable[tuple[str, Use]]:
    for source in dict.fromkeys(group.terms):
        yield source, Use(number, 0.0, is_strong=False, is_exclude=False, is_supporting=False)
    for source in dict.fromkeys(group.strong):
        yield source, Use(number, 0.0, is_strong=True, is_exclude=False, is_supporting=False)
    for source in dict.fromkeys(group.exclude):
        yield source, Use(number, 0.0, is_strong=False, is_exclude=True, is_supporting=False)
    for source in dict.fromkeys(group.needs if isinstance(group, ThemeDefinition) else ()):
        yield source, Use(number, 0.0, is_strong=False, is_exclude=False, is_supporting=True, is_needed=True)


def _is_phrase(hit: Hit) -> bool:
    return hit.last > hit.first


def _is_inside(hit: Hit, phrases: Iterable[Hit]) -> bool:
    """Whether a hit is a part of a longer phrase."""
    return any(
        other.first <= hit.first
        and hit.last <= other.last
        and other.last - other.first > hit.last - hit.first
        for other in phrases
    )


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
