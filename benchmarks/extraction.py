"""Scores figures and quotes on the labeled sentences of tests/data; prints precision and recall.

Run: python -m benchmarks.extraction [--errors] [--half a|b|c|d] [--speed]

A found figure is right when its value (for a range its lower end) is labeled in that sentence and, where
the label names a unit, the unit is the same; each label counts once. A found quote is right when its words
and its speaker are the labeled ones; a quote whose label names no speaker is right only without one.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

from benchmarks.corpus import corpus
from briefing.figures.finding import find_figures
from briefing.model import Document, DocumentId, Figure, Quote, SourceId
from briefing.quotes.finding import find_quotes
from briefing.text.dates import find_dates
from briefing.text.split import document_sentences

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
SEEDS = ROOT / "seeds" / "demo"
PUBLISHED = datetime(2024, 10, 22, 6, 0, tzinfo=UTC)


class FigureLabel(TypedDict, total=False):
    value: float
    unit: str


class QuoteLabel(TypedDict, total=False):
    words: str
    speaker: str
    role: str


class Case(TypedDict, total=False):
    half: str
    language: str
    text: str
    figures: list[FigureLabel]
    quotes: list[QuoteLabel]


@dataclass(slots=True)
class Score:
    """Counts over all cases; `errors` holds one line per miss."""

    right: int = 0
    found: int = 0
    labeled: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.labeled if self.labeled else 1.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f} ({self.right}/{self.found})  "
            f"recall {self.recall:.3f} ({self.right}/{self.labeled})"
        )


def read_cases(name: str, half: str = "") -> list[Case]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    cases: list[Case] = [json.loads(line) for line in lines]
    return [case for case in cases if not half or case["half"] == half]


def make_document(text: str, language: str) -> Document:
    return Document(
        id=DocumentId("case"),
        source_id=SourceId("case"),
        outlet="Case",
        title="",
        text=text,
        language=language,
        author="",
        published_at=PUBLISHED,
        retrieved_at=PUBLISHED,
        sha256="",
    )


def score_figures(cases: list[Case]) -> Score:
    score = Score()
    for case in cases:
        document = make_document(case["text"], case["language"])
        found = find_figures(document, document_sentences(document))
        _match_figures(score, case, found)
    return score


def _match_figures(score: Score, case: Case, found: tuple[Figure, ...]) -> None:
    left = list(case["figures"])
    score.found += len(found)
    score.labeled += len(left)
    for figure in found:
        label = next((label for label in left if _is_figure(label, figure)), None)
        if label is None:
            score.errors.append(
                f"wrong {figure.text!r} = {figure.value:g} {figure.unit!r} in: {case['text']}"
            )
        else:
            left.remove(label)
            score.right += 1
    score.errors += [f"missed {label} in: {case['text']}" for label in left]


def _is_figure(label: FigureLabel, figure: Figure) -> bool:
    same_value = abs(label["value"] - figure.value) <= 1e-6 * max(1.0, abs(label["value"]))
    return same_value and label.get("unit", figure.unit) == figure.unit


def score_quotes(cases: list[Case]) -> Score:
    """Quote and speaker together: the words must be the labeled ones but for a closing comma."""
    score = Score()
    for case in cases:
        document = make_document(case["text"], case["language"])
        found = find_quotes(document, document_sentences(document))
        _match_quotes(score, case, found)
    return score


def _match_quotes(score: Score, case: Case, found: tuple[Quote, ...]) -> None:
    left = list(case["quotes"])
    score.found += len(found)
    score.labeled += len(left)
    for quote in found:
        label = next((label for label in left if _is_quote(label, quote)), None)
        if label is None:
            score.errors.append(f"wrong {quote.words[:60]!r} by {quote.speaker!r} in: {case['text']}")
        else:
            left.remove(label)
            score.right += 1
    score.errors += [f"missed {label} in: {case['text']}" for label in left]


def _is_quote(label: QuoteLabel, quote: Quote) -> bool:
    return _bare(label["words"]) == _bare(quote.words) and label.get("speaker", "") == quote.speaker


def _bare(words: str) -> str:
    return words.rstrip(" ,.;").replace("’", "'")


def measure_speed(documents: list[Document], repeats: int = 3) -> dict[str, float]:
    """Megabytes per second of the extractors, apart and together, without sentence splitting.

    Processor time on one core; the time of a plain loop beside it tells how busy the machine was.
    """
    cut = [(document, document_sentences(document)) for document in documents]
    size = sum(len(document.text.encode()) for document in documents) * repeats
    seconds = {
        "figures": _seconds(lambda: [find_figures(*pair) for pair in cut * repeats]),
        "quotes": _seconds(lambda: [find_quotes(*pair) for pair in cut * repeats]),
        "dates": _seconds(lambda: [find_dates(*pair, "UTC") for pair in cut * repeats]),
    }
    speed = {name: size / took / 1e6 for name, took in seconds.items()}
    speed["together"] = size / sum(seconds.values()) / 1e6
    return speed | {"loop_ms": 1e3 * _seconds(lambda: sum(number for number in range(1_000_000)))}


def print_speed(name: str, speed: dict[str, float]) -> None:
    apart = ", ".join(f"{each} {speed[each]:.1f}" for each in ("figures", "quotes", "dates"))
    loop = f"a loop of a million steps {speed['loop_ms']:.0f} ms"
    print(f"{name}: {speed['together']:.2f} MB/s ({apart}); {loop}")


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def demo_documents() -> list[Document]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*/*--*.txt"))]
    return [make_document(text.partition("\n\n")[2], "en") for text in texts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print every miss")
    parser.add_argument(
        "--half", default="", help="a: seen while writing the rules; b, c, d: written afterwards"
    )
    parser.add_argument("--speed", action="store_true", help="measure throughput")
    parser.add_argument("--json", type=Path, help="write the throughput here")
    chosen = parser.parse_args()
    for name, scorer in (("figures", score_figures), ("quotes", score_quotes)):
        cases = read_cases(f"{name}.jsonl", chosen.half)
        score = scorer(cases)
        print(f"{name:8} {len(cases)} cases  {score}")
        if chosen.errors:
            print("\n".join(score.errors))
    speeds = {}
    if chosen.speed:
        speeds = {
            "demo articles, dense in figures and quotes": measure_speed(demo_documents()),
            "made-up news of 500 words": measure_speed(list(corpus(150, words=500))),
        }
        for name, speed in speeds.items():
            print_speed(name, speed)
    if chosen.json:
        chosen.json.write_text(json.dumps(speeds, indent=2))


if __name__ == "__main__":
    main()
