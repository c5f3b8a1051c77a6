"""What documents hold besides sentences: quotes, figures and dates, looked for only when asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from briefing.compose.retelling import Headed, headed
from briefing.figures.agreement import FigureGroup
from briefing.figures.finding import find_figures
from briefing.model import DateMention, Document, DocumentId, Figure, Passage, Quote, Sentence, StoryId
from briefing.passages.cutting import document_passages
from briefing.passages.fitness import Fitness, Present
from briefing.passages.introductions import Introductions
from briefing.quotes.finding import find_quotes
from briefing.quotes.utterances import QuoteGroup
from briefing.select import content_stems
from briefing.text.dates import find_dates


@dataclass(frozen=True, slots=True)
class Tables:
    """What is said and counted in a story, whatever else is printed of it."""

    quotes: tuple[QuoteGroup, ...]
    figures: tuple[FigureGroup, ...]


# dates of one sentence that are looked at
_MOST_DATES = 50


class DocumentFindings:
    """Finds and remembers; most documents of a large corpus are never asked about.

    Args:
        documents: by id.
        sentences: of every document that may be asked about.
        timezone: of the edition, for relative days.
        present: the time that the edition speaks of.
    """

    def __init__(
        self,
        documents: Mapping[DocumentId, Document],
        sentences: Mapping[DocumentId, tuple[Sentence, ...]],
        *,
        timezone: str,
        present: Present | None = None,
    ) -> None:
        self._documents, self._sentences, self._timezone = documents, sentences, timezone
        self._quotes: dict[DocumentId, tuple[Quote, ...]] = {}
        self._figures: dict[DocumentId, tuple[Figure, ...]] = {}
        self._dates: dict[DocumentId, tuple[DateMention, ...]] = {}
        self._present = present
        self._fitness: dict[DocumentId, Fitness] = {}
        self._introductions: dict[DocumentId, Introductions] = {}
        self._passages: dict[DocumentId, tuple[Passage, ...]] = {}
        self._words: dict[DocumentId, tuple[frozenset[str], ...]] = {}
        self._titles: dict[DocumentId, Headed] = {}
        self._tables: dict[StoryId, Tables] = {}

    def quotes(self, key: DocumentId) -> tuple[Quote, ...]:
        if key not in self._quotes:
            self._quotes[key] = find_quotes(self._documents[key], self._sentences[key])
        return self._quotes[key]

    def figures(self, key: DocumentId) -> tuple[Figure, ...]:
        if key not in self._figures:
            self._figures[key] = find_figures(self._documents[key], self._sentences[key])
        return self._figures[key]

    def dates(self, key: DocumentId) -> tuple[DateMention, ...]:
        if key not in self._dates:
            self._dates[key] = find_dates(self._documents[key], self._sentences[key], self._timezone)
        return self._dates[key]

    def dates_in(self, key: DocumentId, sentence: int) -> tuple[DateMention, ...]:
        """The dates of one sentence, found without a look at all others."""
        every = self.dates(key)
        first = bisect_left(every, sentence, key=lambda mention: mention.sentence)
        return tuple(
            takewhile(lambda mention: mention.sentence == sentence, every[first : first + _MOST_DATES])
        )

    def text(self, key: DocumentId) -> str:
        return self._documents[key].text

    def sentences(self, key: DocumentId) -> tuple[Sentence, ...]:
        return self._sentences[key]

    def sentence(self, mention: DateMention) -> Sentence:
        """The sentence that a date stands in."""
        return self._sentences[mention.document_id][mention.sentence]

    def fitness(self, key: DocumentId) -> Fitness:
        """The verdicts on the sentences of a document; everything that is printed asks here."""
        if key not in self._fitness:
            self._fitness[key] = Fitness(self._documents[key], self._sentences[key], present=self._present)
        return self._fitness[key]

    def introductions(self, key: DocumentId) -> Introductions:
        """Who and what is introduced where in a document."""
        if key not in self._introductions:
            self._introductions[key] = Introductions(self._documents[key], self._sentences[key])
        return self._introductions[key]

    def passages(self, key: DocumentId) -> tuple[Passage, ...]:
        """All that may be printed of a document."""
        if key not in self._passages:
            self._passages[key] = document_passages(
                self._documents[key], self._sentences[key], self.fitness(key), self.introductions(key)
            )
        return self._passages[key]

    def words(self, key: DocumentId) -> tuple[frozenset[str], ...]:
        """The content words of each sentence of a document."""
        if key not in self._words:
            document = self._documents[key]
            self._words[key] = tuple(
                content_stems(document.text[s.start : s.end], document.language) for s in self._sentences[key]
            )
        return self._words[key]

    def retells(self, key: DocumentId, opening: DocumentId) -> bool:
        """Whether the first sentence of a document says what that of another says, by their titles."""
        return key != opening and self._title(key).says_what(self._title(opening))

    def _title(self, key: DocumentId) -> Headed:
        if key not in self._titles:
            self._titles[key] = headed(self._documents[key])
        return self._titles[key]

    def tables(self, key: StoryId, make: Callable[[], Tables]) -> Tables:
        """The tables of a story, made once though an edition is composed at several lengths."""
        if key not in self._tables:
            self._tables[key] = make()
        return self._tables[key]
