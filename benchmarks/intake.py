"""Speed of intake and store: `python benchmarks/intake.py --documents 10000`.

Writes small text files and a few hundred pages into a temporary folder, reads them, stores and searches them.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from briefing.intake import read_paths
from briefing.store import Store

NOW = datetime(2024, 10, 23, tzinfo=UTC)
WORDS_PER_TEXT = 350
PAGES = 200


def words(rng: random.Random, count: int) -> list[str]:
    """Return made-up words."""
    return ["".join(rng.choices("abcdefghiklmnoprstuvy", k=rng.randint(2, 10))) for _ in range(count)]


def text(rng: random.Random, vocabulary: list[str]) -> str:
    """Return paragraphs of made-up sentences."""
    sentences = []
    for _ in range(WORDS_PER_TEXT // 14):
        sentence = " ".join(rng.choices(vocabulary, k=14))
        sentences.append(sentence.capitalize() + ".")
    return "\n\n".join(" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3))


def write_files(folder: Path, documents: int, rng: random.Random) -> None:
    """Write text files with a header block, and pages."""
    vocabulary = words(rng, 20_000)
    for number in range(documents):
        head = f"Title: Report {number}\nOutlet: Outlet {number % 40}\nPublished: 2024-10-22T06:00Z\nLanguage: en\n\n"
        (folder / f"{number:06d}.txt").write_text(head + text(rng, vocabulary))
    (folder / "pages").mkdir()
    for number in range(PAGES):
        paragraphs = "".join(f"<p>{p}</p>" for p in text(rng, vocabulary).split("\n\n"))
        page = f"<html lang=en><title>Page {number}</title><body><article><h1>Page {number}</h1>{paragraphs}"
        (folder / "pages" / f"{number}.html").write_text(page)


def timed(label: str, start: float, count: int) -> None:
    """Print how long something took."""
    seconds = time.perf_counter() - start
    print(f"{label:28s} {seconds:8.2f} s {count / seconds:12.0f} per second")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    documents = parser.parse_args().documents
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "in"
        folder.mkdir()
        write_files(folder, documents, rng)
        start = time.perf_counter()
        pages = read_paths([folder / "pages"], retrieved_at=NOW)
        timed("pages read", start, len(pages.documents))
        start = time.perf_counter()
        gathered = read_paths([str(folder / "*.txt")], retrieved_at=NOW)
        timed("text files read", start, len(gathered.documents))
        with Store(Path(name) / "store.db") as store:
            start = time.perf_counter()
            store.add_documents(gathered.documents)
            timed("documents stored, indexed", start, documents)
            queries = [" ".join(rng.choices(gathered.documents[n].text.split(), k=2)) for n in range(200)]
            start = time.perf_counter()
            for query in queries:
                store.search(query)
            timed("searches", start, len(queries))
            start = time.perf_counter()
            count = sum(1 for _ in store.iter_documents())
            timed("documents streamed", start, count)


if __name__ == "__main__":
    main()
