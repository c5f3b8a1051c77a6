"""What is read of every document, each by itself: themes, the features that stories are grouped by, and shingles.

This is the part that is shared out among cores and machines, and the part that is remembered between runs. What comes
back is small: plain tuples and arrays, no sentences, no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.copies.shingles import ShingleSets, join_shingles, shingle_sets
from briefing.model import (
    Alias,
    Document,
    DocumentId,
    Place,
    Reason,
    Sentence,
    ThemeId,
    ThemeMatch,
    ThemePack,
)
from briefing.stories.features import StoryFeatures, join_features, read_features
from briefing.text import document_sentences, split_sentences
from briefing.text.aliases import AliasTable
from briefing.themes.homes import DocumentThemes, belonging
from briefing.themes.matching import ThemeMatcher

# a theme that a document mentions: number in the pack, score, score of title and lead, and
# (term, number of place, count, strong) of each reason
PlainReason = tuple[str, int, int, bool]
Mention = tuple[int, float, float, tuple[PlainReason, ...]]
# what a document has to do with themes: its mentions, the kind of page, how clear its consequence is
PlainThemes = tuple[tuple[Mention, ...], str, float]
_PLACES = tuple(Place)
_PLACE_NUMBERS = {place: number for number, place in enumerate(_PLACES)}


@dataclass(frozen=True, slots=True)
class BatchFeatures:
    """What was read of a batch of documents."""

    themes: tuple[PlainThemes, ...]
    stories: StoryFeatures
    shingles: ShingleSets


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads batches of documents; equal readers read alike, on any machine. Can be pickled."""

    pack: ThemePack
    aliases: tuple[Alias, ...]

    def __call__(self, documents: Sequence[Document]) -> BatchFeatures:
        matcher = compiled(self.pack)
        numbers = {theme.id: number for number, theme in enumerate(self.pack.themes)}
        return BatchFeatures(
            tuple(_themes(document, matcher, numbers) for document in documents),
            read_features(documents, _table(self.aliases)),
            shingle_sets([document.text for document in documents]),
        )


@lru_cache(maxsize=4)
def compiled(pack: ThemePack) -> ThemeMatcher:
    """The matcher of a pack, made once in a process."""
    return ThemeMatcher(pack)


@lru_cache(maxsize=4)
def _table(aliases: tuple[Alias, ...]) -> AliasTable:
    return AliasTable(aliases)


def _themes(document: Document, matcher: ThemeMatcher, numbers: Mapping[ThemeId, int]) -> PlainThemes:
    sentences = [span[:2] for span in split_sentences(document.text, document.language or "en")]
    found = matcher.match_whole(document, sentences)
    mentions = tuple(
        (
            numbers[match.theme],
            match.score,
            leading,
            tuple((r.term, _PLACE_NUMBERS[r.where], r.count, r.strong) for r in match.reasons),
        )
        for match, leading in zip(found.mentions, found.leading, strict=True)
    )
    return mentions, found.context, found.consequence


def join_batches(parts: Iterable[BatchFeatures]) -> BatchFeatures:
    """Put batches one after the other, each as it comes: a large corpus is not held twice."""
    themes: list[PlainThemes] = []
    stories: list[StoryFeatures] = []
    terms: dict[str, str] = {}

    def shingles() -> Iterator[ShingleSets]:
        for part in parts:
            themes.extend(part.themes)
            # every batch from another process brings its own copy of each term
            shared = tuple(terms.setdefault(term, term) for term in part.stories.vocabulary)
            stories.append(replace(part.stories, vocabulary=shared))
            yield part.shingles

    joined = join_shingles(shingles())
    return BatchFeatures(tuple(themes), join_features(stories), joined)


class ThemesRead(Mapping[DocumentId, DocumentThemes]):
    """Document themes as records, made when they are asked for. They hold no matches of single sentences."""

    def __init__(self, read: BatchFeatures, pack: ThemePack) -> None:
        self._read = dict(zip(read.stories.ids, read.themes, strict=True))
        self._themes = pack.themes

    def __getitem__(self, key: DocumentId) -> DocumentThemes:
        plain, context, consequence = self._read[key]
        mentions = tuple(
            ThemeMatch(
                self._themes[theme].id,
                score,
                tuple(Reason(term, _PLACES[place], count, strong) for term, place, count, strong in reasons),
            )
            for theme, score, _, reasons in plain
        )
        leading = tuple(led for _, _, led, _ in plain)
        return DocumentThemes(
            key, belonging(mentions, leading, self._themes), (), mentions, leading, context, consequence
        )

    def __iter__(self) -> Iterator[DocumentId]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


class SentencesRead(Mapping[DocumentId, tuple[Sentence, ...]]):
    """Sentences of documents, cut when they are asked for; most of a large corpus never are."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        self._cut: dict[DocumentId, tuple[Sentence, ...]] = {}

    def __getitem__(self, key: DocumentId) -> tuple[Sentence, ...]:
        if key not in self._cut:
            self._cut[key] = document_sentences(self._documents[key])
        return self._cut[key]

    def __iter__(self) -> Iterator[DocumentId]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)
