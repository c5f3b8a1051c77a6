"""sumy's summarizers behind the `Summarizer` port. The only module that imports sumy (and NLTK through it).

sumy knows a sentence by its words, so that two equal sentences share a score and may both be printed; here
a sentence is known by its position. Tokens come from us: sumy's own tokenizer needs data to be downloaded.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

import numpy as np

from briefing.errors import InputError
from briefing.select.copies import originals
from briefing.select.filling import fill
from briefing.select.ranking import by_rank, candidate_words
from briefing.select.records import Budget, Candidate, Selection
from briefing.text import stop_words

# name -> (module of sumy.summarizers, class, most sentences it can do in about 20 s on one core)
SUMMARIZERS = {
    "sumy-luhn": ("luhn", "LuhnSummarizer", 10_000),
    "sumy-edmundson": ("edmundson", "EdmundsonSummarizer", 10_000),
    "sumy-lsa": ("lsa", "LsaSummarizer", 1500),
    "sumy-text-rank": ("text_rank", "TextRankSummarizer", 1200),
    "sumy-lex-rank": ("lex_rank", "LexRankSummarizer", 1200),
    "sumy-sum-basic": ("sum_basic", "SumBasicSummarizer", 4000),
    "sumy-kl": ("kl", "KLSummarizer", 300),
    "sumy-reduction": ("reduction", "ReductionSummarizer", 1200),
    "sumy-random": ("random", "RandomSummarizer", 100_000),
}
SEED = 0


class PresetTokenizer:
    """Hands sumy the words that we found: it asks by text, and equal texts have equal words."""

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        self._words = words

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._words[text]

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return (text,)


@dataclass(frozen=True, slots=True)
class SumySummarizer:
    """One of sumy's methods; see SUMMARIZERS for names and input limits."""

    name: str

    def select(
        self, candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str] = ()
    ) -> Selection:
        own = [candidates[at] for at in originals(candidates)]
        scores = by_rank(sumy_ranking(self.name, own), len(own))
        return fill(candidates, scores, budget, told=told, method=self.name)


def sumy_ranking(name: str, candidates: Sequence[Candidate]) -> list[int]:
    """Return the candidates in the order in which sumy's method would take them.

    Raises:
        InputError: more candidates than the method can do in reasonable time.
    """
    module, class_name, most = SUMMARIZERS[name]
    if len(candidates) > most:
        raise InputError(
            f"{len(candidates)} passages are too many for {name}: its cost grows with the square; "
            f"it takes {most}",
            remedy="use --method briefing or lexrank, or give it less",
        )
    if not candidates:
        return []
    method = getattr(import_module(f"sumy.summarizers.{module}"), class_name)()
    _teach(name, method, candidates)
    document = _document(candidates)
    ranked: list[int] = []

    def note(infos: Sequence[Any]) -> Sequence[Any]:  # Any: sumy's untyped SentenceInfo
        ranked.extend(info.order for info in infos)
        return infos

    taken = method(document, note)
    return ranked or [sentence.position for sentence in taken]


def _document(candidates: Sequence[Candidate]) -> Any:  # Any: sumy has no types
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    class PositionedSentence(Sentence):  # type: ignore[misc]  # sumy has no types
        """A sentence equal to itself only."""

        __slots__ = ("position",)

        def __init__(self, text: str, tokenizer: PresetTokenizer, position: int) -> None:
            super().__init__(text, tokenizer)
            self.position = position

        def __eq__(self, other: object) -> bool:
            return isinstance(other, PositionedSentence) and self.position == other.position

        def __hash__(self) -> int:
            return self.position

    names = [f"{number}" for number in range(len(candidates))]
    tokenizer = PresetTokenizer(
        {name: tuple(candidate_words(c)) for name, c in zip(names, candidates, strict=True)}
    )
    paragraphs: dict[tuple[int, int], list[Any]] = {}
    for number, candidate in enumerate(candidates):
        sentence = PositionedSentence(names[number], tokenizer, number)
        paragraphs.setdefault((candidate.document, candidate.paragraph), []).append(sentence)
    return ObjectDocumentModel([Paragraph(sentences) for sentences in paragraphs.values()])


def _teach(name: str, method: Any, candidates: Sequence[Candidate]) -> None:  # Any: sumy has no types
    stops = sorted(stop_words(candidates[0].language))
    if name == "sumy-edmundson":
        leads = [c for c in candidates if c.position == 0]
        method.bonus_words = sorted({w for c in leads for w in candidate_words(c)}) or ["-"]
        method.stigma_words = ["-"]
        method.null_words = stops or ["-"]
    elif hasattr(method, "stop_words"):
        method.stop_words = stops
    if name == "sumy-random":
        method._get_random_ratings = _shuffled
    if name == "sumy-lsa":
        method._create_matrix = partial(_counts, method)


def _shuffled(sentences: Sequence[Any]) -> dict[Any, int]:
    """Rate by chance, drawn from a generator of our own: sumy draws from the one that the whole process shares."""
    ratings = list(range(len(sentences)))
    random.Random(SEED).shuffle(ratings)  # noqa: S311  no secret is drawn
    return dict(zip(sentences, ratings, strict=True))


def _counts(method: Any, document: Any, rows: dict[str, int]) -> Any:
    """Count words in sentences as sumy does, without its warning that there are few words: it concerns nobody."""
    matrix = np.zeros((len(rows), len(document.sentences)))
    for column, sentence in enumerate(document.sentences):
        for word in map(method.stem_word, sentence.words):
            if word in rows:
                matrix[rows[word], column] += 1
    return matrix
