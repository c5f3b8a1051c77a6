"""Input that nobody should send: linear time, bounded memory, and a result.

python -m benchmarks.bad_input [--share 0.1] [--limit 300] [--profile] [--json FILE]

Each case is digested at half and at full size, each time in a process of its own; an exponent near 1 says that twice
the input takes twice the time. With `--share 1`: one document of 50 MB, one sentence of 1 MB, 100,000 equal documents,
100,000 documents of one word. `--profile` prints the functions that took longest.
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import json
import math
import pstats
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from benchmarks.commands import Overrun, run
from benchmarks.corpus import START, corpus
from briefing.app.plan import BuildRequest, resolve
from briefing.model import Document, DocumentId
from briefing.pipeline.digest import digest
from briefing.pipeline.options import EditionInput

_BASE = next(iter(corpus(1)))
_PROFILED = 25


@dataclass(frozen=True, slots=True)
class Row:
    """One case; processor seconds of the digest, and the most memory the process held."""

    case: str
    size: int
    half_s: float
    whole_s: float
    memory_mb: float
    exponent: float


def with_text(number: int, text: str) -> Document:
    digest_of = hashlib.sha256(text.encode()).hexdigest()
    return replace(_BASE, id=DocumentId(f"d{number:07}"), text=text, sha256=digest_of, url="")


def long_document(size: int) -> list[Document]:
    return [with_text(0, (_BASE.text + "\n\n") * (size // len(_BASE.text)))]


def long_sentence(size: int) -> list[Document]:
    return [with_text(0, "The treaty " + "and the truce " * (size // 14) + "held.")]


def equal_documents(count: int) -> list[Document]:
    return [with_text(number, _BASE.text) for number in range(count)]


def single_words(count: int) -> list[Document]:
    return [with_text(number, f"Word{number}") for number in range(count)]


CASES: dict[str, tuple[Callable[[int], list[Document]], int]] = {
    "one document, characters": (long_document, 50_000_000),
    "one sentence, characters": (long_sentence, 1_000_000),
    "equal documents": (equal_documents, 100_000),
    "documents of one word": (single_words, 100_000),
}


def digested(case: str, size: int, *, profiled: bool) -> tuple[float, float]:
    """Digest one case in this process; returns processor seconds and megabytes."""
    plan = resolve(BuildRequest(as_of=START + timedelta(hours=26)))
    # what is loaded and compiled once is not the case's
    digest(EditionInput(tuple(corpus(3)), plan.frame), plan.options)
    documents = tuple(CASES[case][0](size))
    profile = cProfile.Profile()
    started = time.process_time()
    if profiled:
        profile.enable()
    options = replace(plan.options, most_documents=len(documents))
    made = digest(EditionInput(documents, plan.frame), options)
    profile.disable()
    seconds = time.process_time() - started
    if made.briefing.provenance.documents_read != len(documents):
        raise RuntimeError(f"{case}: {made.briefing.provenance.documents_read} of {len(documents)} read")
    if profiled:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(_PROFILED)
        pstats.Stats(profile).sort_stats("tottime").print_stats(_PROFILED)
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(case: str, size: int, limit_s: float) -> tuple[float, float]:
    """The same in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        call = ["-m", "benchmarks.bad_input", "--case", case, "--size", str(size), "--json", str(told)]
        run(call, limit_s=limit_s)
        seconds, memory = json.loads(told.read_text())
    return seconds, memory


def measure(case: str, share: float, limit_s: float) -> Row:
    size = int(CASES[case][1] * share)
    half, _ = apart(case, size // 2, limit_s)
    whole, memory = apart(case, size, limit_s)
    return Row(case, size, half, whole, memory, math.log2(max(whole, 1e-3) / max(half, 1e-3)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--share", type=float, default=0.1, help="of the full sizes")
    parser.add_argument("--limit", type=float, default=300, help="seconds for each run")
    parser.add_argument("--case", choices=tuple(CASES), help="only this, in this process, at --size")
    parser.add_argument("--size", type=int, help="characters or documents of --case")
    parser.add_argument("--profile", action="store_true", help="with --case: what took longest")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if options.case:
        size = options.size or int(CASES[options.case][1] * options.share)
        told = digested(options.case, size, profiled=options.profile)
        print(f"{options.case} {size:,}: {told[0]:.2f} s, {told[1]:.0f} MB")
        if options.json:
            options.json.write_text(json.dumps(told))
        return
    rows = []
    for case in CASES:
        try:
            row = measure(case, options.share, options.limit)
        except Overrun as overrun:
            print(f"{case}: {overrun}", flush=True)
            continue
        rows.append(row)
        print(
            f"{case:26} {row.size:>11,}: {row.whole_s:7.2f} s, exponent {row.exponent:5.2f}, "
            f"{row.memory_mb:6.0f} MB",
            flush=True,
        )
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in rows], indent=2))


if __name__ == "__main__":
    main()
