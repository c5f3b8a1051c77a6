"""Input that nobody should send: linear time, bounded memory, and a result.

python -m benchmarks.bad_input [--share 0.1]

Each case runs at half and at full size; an exponent near 1 says that twice the input takes twice the time. With
`--share 1`: one document of 50 MB, one sentence of 1 MB, 100,000 equal documents, 100,000 documents of one word.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from benchmarks.corpus import START, corpus
from briefing.app.plan import BuildRequest, resolve
from briefing.model import Document, DocumentId, Gathered
from briefing.pipeline.digest import digest

_BASE = next(iter(corpus(1)))


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


def seconds(documents: list[Document]) -> float:
    plan = resolve(BuildRequest(paths=("x",), as_of=START + timedelta(hours=26)))
    started = time.process_time()
    digest(Gathered(tuple(documents)), plan.options)
    return time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--share", type=float, default=0.1, help="of the full sizes")
    options = parser.parse_args()
    seconds(list(corpus(3)))
    for name, (make, full) in CASES.items():
        size = int(full * options.share)
        half, whole = seconds(make(size // 2)), seconds(make(size))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        exponent = math.log2(max(whole, 1e-3) / max(half, 1e-3))
        print(
            f"{name:26} {size:>11,}: {whole:7.2f} s, exponent {exponent:5.2f}, {memory:6.0f} MB", flush=True
        )


if __name__ == "__main__":
    main()
