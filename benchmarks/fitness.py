"""Precision and recall of the fitness verdict, kind by kind, on tests/data/fitness.jsonl; and what it costs.

Run: python benchmarks/fitness.py [--split dev|held]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing.intake import read_paths
from briefing.model import Document, DocumentId, Sentence, SourceId, sha256_hex
from briefing.passages.cutting import document_passages
from briefing.passages.fitness import Fitness, Reason
from briefing.text import document_sentences

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "data" / "fitness.jsonl"
DEMO = ROOT / "seeds" / "demo" / "2024-10-23"
_ROUNDS = 5
# the reasons under which each labeled kind may be kept out
REASONS: dict[str, frozenset[Reason]] = {
    "caption": frozenset({Reason.CAPTION}),
    "color": frozenset({Reason.COLOR, Reason.JUDGMENT, Reason.ADDRESS}),
    "opinion": frozenset({Reason.JUDGMENT, Reason.COLOR, Reason.ADDRESS}),
    "address": frozenset({Reason.ADDRESS, Reason.EMPTY}),
    "question": frozenset({Reason.QUESTION}),
    "empty": frozenset({Reason.EMPTY}),
    "list": frozenset({Reason.LIST}),
    "broken": frozenset({Reason.BROKEN}),
    "pleasantry": frozenset({Reason.EMPTY}),
    "claim": frozenset({Reason.CLAIM}),
    "comment": frozenset({Reason.LIST, Reason.COMMENT}),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A labeled sentence; `printed` is what is left of it behind a dateline."""

    kind: str
    split: str
    language: str
    text: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Of one kind: how many cases it has, how many were kept out, and how often its reasons hit a fit one."""

    kind: str
    cases: int
    kept_out: int
    false_alarms: int

    @property
    def recall(self) -> float:
        return self.kept_out / self.cases if self.cases else 1.0

    @property
    def precision(self) -> float:
        said = self.kept_out + self.false_alarms
        return self.kept_out / said if said else 1.0


def read_cases(split: str) -> list[Case]:
    """Read the labeled sentences of one half."""
    rows = (json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines())
    return [case for case in (Case(**row) for row in rows) if case.split == split]


def as_document(text: str, language: str) -> Document:
    """Make a document that says nothing else."""
    return Document(
        id=DocumentId("d"),
        source_id=SourceId("s"),
        outlet="",
        title="",
        text=text,
        language=language,
        author="",
        published_at=datetime(2024, 10, 23, tzinfo=UTC),
        retrieved_at=datetime(2024, 10, 24, tzinfo=UTC),
        sha256=sha256_hex(text),
    )


def reason_of(case: Case) -> Reason | None:
    """The reason that keeps a case's first sentence out, None when it is fit."""
    document = as_document(case.text, case.language)
    sentences = document_sentences(document)
    return Fitness(document, sentences).verdict(0).reason


def stands_alone(case: Case) -> bool:
    """Whether the last sentence of a case is offered without those before it."""
    document = as_document(case.text, case.language)
    sentences = document_sentences(document)
    own = len(sentences) - 1
    return any(passage.first == own for passage in document_passages(document, sentences))


def may_open(case: Case) -> bool:
    """Whether the last sentence of a case may stand first in an item."""
    document = as_document(case.text, case.language)
    sentences = document_sentences(document)
    return Fitness(document, sentences).verdict(len(sentences) - 1).opens


def printed_part(case: Case) -> str:
    """What the splitter leaves to be cited of a sentence with a dateline."""
    document = as_document(case.text, case.language)
    last = document_sentences(document)[-1]
    return document.text[last.start : last.end]


def scores(cases: Sequence[Case]) -> Iterator[Score]:
    """Score every kind, then fit sentences, what hangs or opens nothing, and datelines as kinds of their own."""
    alarms = Counter(reason_of(case) for case in cases if case.kind == "fit")
    for kind, reasons in REASONS.items():
        mine = [case for case in cases if case.kind == kind]
        kept_out = sum(reason_of(case) is not None for case in mine)
        yield Score(kind, len(mine), kept_out, sum(alarms[reason] for reason in reasons))
    fit = [case for case in cases if case.kind == "fit"]
    let_through = sum(reason_of(case) is None for case in cases if case.kind in REASONS)
    yield Score("fit", len(fit), sum(reason_of(case) is None for case in fit), let_through)
    hanging, standing, following = (
        [case for case in cases if case.kind == kind] for kind in ("hangs", "stands", "follows")
    )
    alarms_of_standing = sum(not stands_alone(case) for case in standing)
    yield Score("hangs", len(hanging), sum(not stands_alone(case) for case in hanging), alarms_of_standing)
    no_openings = sum(not may_open(case) for case in standing)
    yield Score("follows", len(following), sum(not may_open(case) for case in following), no_openings)
    datelines = [case for case in cases if case.kind == "dateline"]
    right = sum(printed_part(case) == case.printed for case in datelines)
    yield Score("dateline", len(datelines), right, 0)


def judging_speed(path: Path) -> tuple[float, float]:
    """Microseconds of this process for a sentence, and megabytes judged in a second, every sentence of a folder."""
    documents = read_paths([str(path)], retrieved_at=datetime(2024, 10, 23, 6, tzinfo=UTC)).documents
    cut = [(document, document_sentences(document)) for document in documents]
    _judge(cut)
    began = time.process_time()
    for _ in range(_ROUNDS):
        _judge(cut)
    spent = (time.process_time() - began) / _ROUNDS
    size = sum(len(document.text.encode()) for document in documents)
    return spent * 1e6 / sum(len(sentences) for _, sentences in cut), size / spent / 1e6


def _judge(cut: Sequence[tuple[Document, Sequence[Sentence]]]) -> None:
    for document, sentences in cut:
        fitness = Fitness(document, sentences)
        for sentence in sentences:
            fitness.verdict(sentence.index)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "held"), action="append")
    parser.add_argument("--folder", type=Path, default=DEMO, help="documents whose judging is timed")
    for split in parser.parse_args(arguments).split or ["dev", "held"]:
        print(f"{split:10} {'cases':>6} {'recall':>7} {'precision':>10}")
        for score in scores(read_cases(split)):
            print(f"{score.kind:10} {score.cases:6} {score.recall:7.2f} {score.precision:10.2f}")
    each, speed = judging_speed(parser.parse_args(arguments).folder)
    print(f"judging takes {each:.0f} microseconds a sentence, {speed:.1f} MB/s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
