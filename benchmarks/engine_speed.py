"""How fast the engine is, beside sumy in the same run; ratios matter, times do not.

Run: python -m benchmarks.engine_speed [--large] [--json FILE]

Stories come from a seeded generator: documents of 30 sentences of some 20 words, with the word frequencies of
news (Zipf), half of each sentence about its story. --large adds 100,000 and 1,000,000 sentences.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

import numpy as np

from briefing.model import DocumentId, Passage
from briefing.select import Budget, Candidate, ItemCandidates, select_briefing, select_story
from briefing.select.graph import continuous_scores, lexrank_scores, neighbors, term_matrix
from briefing.select.ranking import candidate_words
from briefing.select.sumy_adapter import sumy_ranking

WORDS_PER_SENTENCE, SENTENCES_PER_DOCUMENT = 20, 30
Figures = dict[str, float]


def candidates_of(documents: int, *, seed: int = 0, prefix: str = "") -> list[Candidate]:
    """A story: facts of a few words each, told again in other documents, among words of the language."""
    draw = random.Random(seed)
    facts = [[f"fact{draw.randrange(10**6)}" for _ in range(6)] for _ in range(3 * SENTENCES_PER_DOCUMENT)]
    made = []
    for document in range(documents):
        for position in range(SENTENCES_PER_DOCUMENT):
            fact = facts[min(int(draw.paretovariate(0.8)) - 1 + position, len(facts) - 1)]
            other = [f"word{int(draw.paretovariate(0.6)) % 20_000}" for _ in range(WORDS_PER_SENTENCE - 6)]
            at = draw.randrange(len(other))
            stems = tuple(other[:at] + fact + other[at:])
            passage = Passage(DocumentId(f"{prefix}d{document}"), position, position)
            made.append(
                Candidate(passage, " ".join(stems), len(stems), (stems,), document, position, position // 3)
            )
    return made


def best_of(run: Callable[[], object], rounds: int = 5) -> float:
    """Return the least processor seconds of some rounds: what else the machine does must not count."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        run()
        times.append(time.process_time() - began)
    return min(times)


def report(figures: Figures, name: str, value: float, unit: str) -> None:
    figures[name] = value
    print(f"{name:58s} {value:12.4g} {unit}", flush=True)


def measure_stories(figures: Figures) -> None:
    story = candidates_of(10)
    ours = best_of(lambda: select_story(story, Budget(words=100)))
    report(figures, "300 sentences to 100 words, proven optimum", ours, "s")
    report(figures, "gap to the proven bound", select_story(story, Budget(words=100)).gap, "")
    for method, name in (("lex-rank", "LexRank"), ("text-rank", "TextRank"), ("kl", "KL")):
        # what it loads at its first call is not its time
        sumy_ranking(f"sumy-{method}", story[:3])
        theirs = best_of(lambda m=method: sumy_ranking(f"sumy-{m}", story), rounds=1)  # type: ignore[misc]
        report(figures, f"300 sentences, sumy {name}", theirs, "s")
        report(figures, f"sumy {name} / ours at 300 sentences", theirs / ours, "x")
    items = [
        ItemCandidates(
            f"i{at}", f"t{at % 6}", 1.0 + at % 7, tuple(candidates_of(1, seed=at, prefix=f"s{at}"))
        )
        for at in range(300)
    ]
    seconds = best_of(lambda: select_briefing(items, Budget(words=1500)), rounds=3)
    report(figures, "edition: 300 stories of 30 candidates", seconds, "s")


def measure_lexrank(figures: Figures) -> None:
    from sumy.summarizers.lex_rank import LexRankSummarizer

    words = [candidate_words(each) for each in candidates_of(34)[:1000]]
    method = LexRankSummarizer()
    tf, idf = method._compute_tf(words), method._compute_idf(words)
    theirs = best_of(lambda: method._create_matrix(words, 0.1, tf, idf), rounds=1)
    matrix = term_matrix(words)
    ours = best_of(lambda: neighbors(matrix, 0.1))
    report(figures, "1,000 sentences, sumy's matrix step", theirs, "s")
    report(figures, "1,000 sentences, ours", ours, "s")
    report(figures, "sumy's matrix step / ours", theirs / ours, "x")
    expected = method.power_method(method._create_matrix(words, 0.1, tf, idf), 0.1)
    worst = float(np.abs(lexrank_scores(words) - expected).max())
    report(figures, "largest difference of the scores", worst, "")


def measure_growth(figures: Figures, sizes: Sequence[int]) -> None:
    times = []
    for size in sizes:
        story = candidates_of(size // SENTENCES_PER_DOCUMENT)
        times.append(best_of(lambda story=story: select_story(story, Budget(words=100)), rounds=2))  # type: ignore[misc]
        report(figures, f"{size:,} sentences to 100 words", times[-1], "s")
    exponent = log(times[-1] / times[0]) / log(sizes[-1] / sizes[0])
    report(figures, f"growth exponent, {sizes[0]:,} to {sizes[-1]:,}", exponent, "")


def measure_million(figures: Figures) -> None:
    """LexRank of a million sentences of 12 content words, first the scores alone, then with the words' counting."""
    draw = np.random.default_rng(0)
    n, per_row, vocabulary, flattened = 1_000_000, 12, 100_000, 30
    # Zipf's law with its head cut off, as stop words are
    ranks = flattened * ((vocabulary + flattened) / flattened) ** draw.random(n * per_row) - flattened
    columns = ranks.astype(np.int32).reshape(n, per_row)
    names = [f"word{rank}" for rank in range(vocabulary)]
    sentences = [tuple(map(names.__getitem__, row)) for row in columns.tolist()]
    del ranks, columns
    began = time.process_time()
    matrix = term_matrix(sentences)
    counted = time.process_time() - began
    scored = best_of(lambda: continuous_scores(matrix), 1)
    report(figures, "1,000,000 sentences, LexRank scores", scored, "s")
    report(figures, "1,000,000 sentences, words to LexRank scores", counted + scored, "s")
    report(figures, "peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MiB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    figures: Figures = {}
    if given.large:
        measure_million(figures)
    measure_stories(figures)
    measure_lexrank(figures)
    measure_growth(figures, (3000, 30_000, 99_990) if given.large else (1500, 15_000))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
