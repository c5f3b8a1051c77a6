"""ROUGE-1, -2, -L and -SU4: how much of the references' wording a summary has.

C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (ACL workshop, 2004); definitions as in the
program ROUGE-1.5.5: hits and counts are added up over the references (its scoring mode A), a length limit cuts
summary and references alike, ROUGE-L is the union over sentences, ROUGE-SU4 counts no lone last word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.evaluate.longest import summary_hits
from briefing.evaluate.rouge_words import rouge_words

SKIP = 4
Words = list[str]


class Combine(StrEnum):
    """How several references make one score."""

    AVERAGE = "average"
    BEST = "best"
    JACKKNIFE = "jackknife"


@dataclass(frozen=True, slots=True)
class RougeOptions:
    """How words are counted and cut. At most one of the limits is set; 0 is no limit."""

    language: str = "en"
    stem: bool = True
    limit_words: int = 0
    limit_bytes: int = 0
    # a limit cuts the references too, as in ROUGE-1.5.5
    cut_references: bool = True
    combine: Combine = Combine.AVERAGE


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in [0, 1]."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits of a summary in one reference, and the sizes of both."""

    hits: int
    reference: int
    summary: int


def ngrams(words: Words, n: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[at:] for at in range(n)), strict=False))


def skip_pairs(words: Words) -> Counter[tuple[str, ...]]:
    """Count pairs at most SKIP words apart, and single words but the last (as ROUGE-1.5.5 does)."""
    pairs: Counter[tuple[str, ...]] = Counter((word,) for word in words[:-1])
    for distance in range(1, SKIP + 2):
        pairs.update(zip(words, words[distance:], strict=False))
    return pairs


Grams = Callable[[Words], Counter[tuple[str, ...]]]
GRAMS: dict[str, Grams] = {
    "rouge1": lambda words: ngrams(words, 1),
    "rouge2": lambda words: ngrams(words, 2),
    "rougeSU4": skip_pairs,
}
MEASURES = ("rouge1", "rouge2", "rougeL", "rougeSU4")


@dataclass(frozen=True, slots=True)
class _Reference:
    sentences: tuple[Words, ...]
    grams: dict[str, Counter[tuple[str, ...]]]


class Rouge:
    """Scores summaries against the references of one topic; the references are counted once."""

    def __init__(
        self,
        references: Sequence[str],
        options: RougeOptions = RougeOptions(),
        measures: Sequence[str] = MEASURES,
    ) -> None:
        self._options, self._measures = options, tuple(measures)
        cut = options.cut_references
        self._references = [self._counted(reference.split("\n"), cut=cut) for reference in references]

    def score(self, lines: Sequence[str]) -> dict[str, Score]:
        """Score a summary given as lines, one sentence each; without references every score is 0."""
        summary = self._counted(lines, cut=True)
        scores = {}
        for measure in self._measures:
            counts = [self._count(measure, summary, reference) for reference in self._references]
            scores[measure] = combine(counts, self._options.combine)
        return scores

    def _counted(self, lines: Sequence[str], *, cut: bool) -> _Reference:
        words, size = (self._options.limit_words, self._options.limit_bytes) if cut else (0, 0)
        kept = cut_lines(lines, limit_words=words, limit_bytes=size)
        sentences = tuple(
            rouge_words(line, language=self._options.language, stem=self._options.stem) for line in kept
        )
        running = [word for sentence in sentences for word in sentence]
        return _Reference(sentences, {name: GRAMS[name](running) for name in self._measures if name in GRAMS})

    def _count(self, measure: str, summary: _Reference, reference: _Reference) -> Counts:
        if measure == "rougeL":
            hits = summary_hits(reference.sentences, summary.sentences)
            return Counts(hits, sum(map(len, reference.sentences)), sum(map(len, summary.sentences)))
        wanted, given = reference.grams[measure], summary.grams[measure]
        small, large = sorted((wanted, given), key=len)
        hits = sum(min(count, large[gram]) for gram, count in small.items() if gram in large)
        return Counts(hits, wanted.total(), given.total())


def combine(counts: Sequence[Counts], how: Combine) -> Score:
    """Make one score of the counts in each reference."""
    if how is Combine.BEST:
        scores = [_pooled([count]) for count in counts]
        return max(scores, key=lambda score: score.f1, default=Score(0.0, 0.0))
    if how is Combine.JACKKNIFE and len(counts) > 1:
        left_out = [
            max(
                (_pooled([count]) for at, count in enumerate(counts) if at != skip),
                key=lambda score: score.f1,
            )
            for skip in range(len(counts))
        ]
        n = len(left_out)
        return Score(
            sum(score.recall for score in left_out) / n, sum(score.precision for score in left_out) / n
        )
    return _pooled(counts)


def _pooled(counts: Sequence[Counts]) -> Score:
    hits = sum(count.hits for count in counts)
    reference = sum(count.reference for count in counts)
    summary = sum(count.summary for count in counts)
    return Score(hits / reference if reference else 0.0, hits / summary if summary else 0.0)


def cut_lines(lines: Sequence[str], *, limit_words: int = 0, limit_bytes: int = 0) -> list[str]:
    """Keep the first words (divided by blanks) or bytes (in UTF-8) of a text in lines; blank lines go."""
    kept: list[str] = []
    room = limit_words or limit_bytes
    for line in (line.strip() for line in lines):
        if not line:
            continue
        if limit_words:
            words = line.split()
            kept.append(" ".join(words[:room]))
            room -= len(words)
        elif limit_bytes:
            raw = line.encode()
            kept.append(raw[:room].decode(errors="ignore"))
            room -= len(raw)
        else:
            kept.append(line)
            continue
        if room <= 0:
            break
    return kept
