"""A seeded stream of news with known stories: what the measurements of grouping and duplicates run on.

Words follow Zipf's law; every story has names and words of its own, shares the words of its field and the
names of a situation that other stories of other days share too, and is told by outlets that each leave out,
reorder and reword. Some documents are copies, some of them trimmed or edited.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from briefing.model import Document, DocumentId, SourceId, sha256_hex

START = datetime(2031, 1, 6, tzinfo=UTC)
_CONSONANTS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "st", "tr")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "or", "en")
_SYLLABLES = [consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS]


@dataclass(frozen=True, slots=True)
class StreamOptions:
    seed: int = 1
    # mean documents of a story; sizes are heavy-tailed, as in Miranda et al. 2018
    story_size: float = 20.0
    documents_per_day: int = 600
    words: int = 220
    copies: float = 0.12
    fields: int = 24
    vocabulary: int = 30_000


@dataclass(frozen=True, slots=True)
class Stream:
    documents: tuple[Document, ...]
    # story of each document
    stories: tuple[int, ...]
    # text that each document was copied from, itself for an own text
    texts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Situation:
    """Names and words that several stories have in common: a war, a league, a court."""

    field: int
    names: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plot:
    situation: _Situation
    names: tuple[str, ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    day: float
    length_days: float


def generate(count: int, options: StreamOptions | None = None) -> Stream:
    """Make `count` documents; equal arguments give equal streams."""
    chosen = options or StreamOptions()
    world = _World(chosen, count)
    documents: list[Document] = []
    stories: list[int] = []
    texts: list[int] = []
    while len(documents) < count:
        story = len(set(stories[-1:])) and stories[-1] + 1
        plot = world.plot()
        bodies: list[tuple[int, list[str]]] = []
        for _ in range(min(world.size(), count - len(documents))):
            number = len(documents)
            origin, sentences = world.report(plot, bodies, number)
            bodies.append((origin, sentences))
            documents.append(world.document(number, plot, sentences))
            stories.append(story)
            texts.append(origin)
    return Stream(tuple(documents), tuple(stories), tuple(texts))


class _World:
    def __init__(self, options: StreamOptions, count: int) -> None:
        self._options = options
        self._random = random.Random(options.seed)
        self._days = max(2.0, count / options.documents_per_day)
        taken: set[str] = set()
        self._common = [self._word(taken) for _ in range(options.vocabulary)]
        self._zipf = _cumulative(options.vocabulary, 1.0)
        self._field_words = [
            [self._common[self._random.randrange(200, options.vocabulary)] for _ in range(400)]
            for _ in range(options.fields)
        ]
        self._field_zipf = _cumulative(400, 0.7)
        # grows with the stream, as the world's situations do with the days
        self._situations = [self._situation() for _ in range(max(6, int(count / options.story_size / 3)))]

    def _word(self, taken: set[str]) -> str:
        while True:
            word = "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4)))
            if word not in taken:
                taken.add(word)
                return word

    def _name(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=3)).capitalize() + self._random.choice("klmnrst")

    def _rare(self, count: int) -> tuple[str, ...]:
        low = self._options.vocabulary // 40
        return tuple(
            self._common[self._random.randrange(low, self._options.vocabulary)] for _ in range(count)
        )

    def _situation(self) -> _Situation:
        names = tuple(self._name() for _ in range(6))
        return _Situation(self._random.randrange(self._options.fields), names, self._rare(12))

    def plot(self) -> _Plot:
        rng = self._random
        return _Plot(
            situation=rng.choice(self._situations),
            names=tuple(self._name() for _ in range(rng.randint(2, 5))),
            words=self._rare(rng.randint(12, 22)),
            numbers=tuple(str(rng.randint(11, 4000)) for _ in range(4)),
            day=rng.uniform(0, self._days),
            length_days=rng.choice((0.4, 0.6, 1.0, 2.0, 4.0)),
        )

    def size(self) -> int:
        """Heavy-tailed: many stories of two or three documents, few of hundreds."""
        return max(1, min(400, int(self._random.paretovariate(1.15) * self._options.story_size / 5.5)))

    def report(
        self, plot: _Plot, bodies: Sequence[tuple[int, list[str]]], number: int
    ) -> tuple[int, list[str]]:
        rng = self._random
        if bodies and rng.random() < self._options.copies:
            origin, original = rng.choice(bodies)
            return origin, self._edited(original)
        length = int(rng.lognormvariate(0, 0.4) * self._options.words)
        # how closely this outlet keeps to the facts that others print too
        focus = rng.uniform(0.13, 0.34)
        opening = focus * 1.6
        sentences: list[str] = []
        while sum(map(len, sentences)) < length * 6:
            sentences.append(self._sentence(plot, opening if len(sentences) < 3 else focus))
        return number, sentences

    def _sentence(self, plot: _Plot, focus: float) -> str:
        rng = self._random
        field = self._field_words[plot.situation.field]
        words: list[str] = []
        for _ in range(rng.randint(9, 24)):
            draw = rng.random()
            if draw < focus * 0.3:
                words.append(rng.choice(plot.names))
            elif draw < focus * 0.75:
                words.append(rng.choice(plot.words))
            elif draw < focus * 0.8:
                words.append(rng.choice(plot.numbers))
            elif draw < focus * 1.05:
                words.append(rng.choice(plot.situation.names))
            elif draw < focus * 1.25:
                words.append(rng.choice(plot.situation.words))
            elif draw < focus * 1.25 + 0.12:
                words.append(rng.choices(field, cum_weights=self._field_zipf)[0])
            else:
                words.append(rng.choices(self._common, cum_weights=self._zipf)[0])
        return words[0].capitalize() + " " + " ".join(words[1:]) + "."

    def _edited(self, sentences: list[str]) -> list[str]:
        """A copy: whole, trimmed at the end, or with some words changed."""
        rng = self._random
        draw = rng.random()
        if draw < 0.3:
            return list(sentences)
        if draw < 0.65:
            return sentences[: max(3, int(len(sentences) * rng.uniform(0.4, 0.95)))]
        share = rng.uniform(0.01, 0.08)
        return [
            " ".join(w if rng.random() > share else rng.choice(self._common) for w in sentence.split())
            for sentence in sentences
        ]

    def document(self, number: int, plot: _Plot, sentences: list[str]) -> Document:
        rng = self._random
        text = "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
        title = [rng.choice(plot.names), rng.choice(plot.words), rng.choice(plot.situation.names)]
        title += [rng.choice(plot.words), *rng.choices(self._common, cum_weights=self._zipf, k=3)]
        rng.shuffle(title)
        when = START + timedelta(days=plot.day + rng.random() * plot.length_days)
        # identifiers say nothing about the order or the story
        return Document(
            id=DocumentId(sha256_hex(f"{self._options.seed}/{number}")[:16]),
            source_id=SourceId("stream"),
            outlet=f"Outlet {rng.randrange(200)}",
            title=" ".join(title).capitalize(),
            text=text,
            language="en",
            author="",
            published_at=when,
            retrieved_at=START,
            sha256=sha256_hex(text),
        )


def _cumulative(count: int, exponent: float) -> list[float]:
    total = 0.0
    weights = []
    for rank in range(1, count + 1):
        total += 1.0 / (rank + 2.0) ** exponent
        weights.append(total)
    return weights
