"""Measure sentence splitting: boundary F1 on the labeled texts, and speed, beside NLTK's untrained Punkt.

python -m benchmarks.splitting [--megabytes N] [--misses] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from nltk.tokenize.punkt import PunktSentenceTokenizer

from briefing.text import split_sentences

ROOT = Path(__file__).parent.parent
LABELED = ROOT / "tests" / "data" / "sentences.jsonl"
SEEDS = ROOT / "seeds" / "demo"
Boundaries = Callable[[str, str], set[int]]


def labeled_texts() -> Iterator[tuple[str, str, set[int]]]:
    """Yield language, text and the offsets at which sentences end."""
    for line in LABELED.read_text("utf-8").splitlines():
        record = json.loads(line)
        yield record["language"], record["text"], gold_ends(record["text"], record["sentences"])


def gold_ends(text: str, sentences: list[str]) -> set[int]:
    ends, position = set(), 0
    for sentence in sentences:
        position = text.index(sentence, position) + len(sentence)
        ends.add(position)
    return ends


def ours(text: str, language: str) -> set[int]:
    return {end for _, end, _ in split_sentences(text, language)}


def our_punkt(text: str, language: str) -> set[int]:
    return {end for _, end, _ in split_sentences(text, language, splitter="punkt")}


def bare_punkt(text: str, language: str) -> set[int]:
    return {end for _, end in PunktSentenceTokenizer().span_tokenize(text)}


def score(method: Boundaries, languages: frozenset[str] | None) -> tuple[float, float, float, int]:
    """Return precision, recall, F1 and the number of labeled boundaries; the end of a text does not count."""
    hits = found = wanted = 0
    for language, text, gold in labeled_texts():
        if languages is None or language in languages:
            end = {len(text)}
            guess, truth = method(text, language) - end, gold - end
            hits, found, wanted = hits + len(guess & truth), found + len(guess), wanted + len(truth)
    precision, recall = hits / max(1, found), hits / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), wanted


def megabytes_per_second(method: Boundaries, megabytes: float) -> float:
    """Best of three, processor time, over the English sample articles, repeated; patterns are compiled before."""
    articles = [
        path.read_text("utf-8")
        for path in sorted(SEEDS.glob("**/*--*.txt"))
        if " the " in path.read_text("utf-8")
    ]
    page = "\n\n".join(articles)
    text = "\n\n".join([page] * max(1, round(megabytes * 1e6 / len(page))))
    method(articles[0], "en")
    seconds = []
    for _ in range(3):
        start = time.process_time()
        method(text, "en")
        seconds.append(time.process_time() - start)
    return len(text.encode()) / 1e6 / min(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=4.0)
    parser.add_argument("--misses", action="store_true", help="print what the rules get wrong")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    print(f"{'method':<22}{'F1 en':>8}{'F1 all':>8}{'MB/s':>8}   boundaries: {score(ours, None)[3]}")
    figures = {}
    for name, method in (("rules", ours), ("punkt, our lists", our_punkt), ("punkt, untrained", bare_punkt)):
        english, everything = score(method, frozenset({"en"}))[2], score(method, None)[2]
        size = arguments.megabytes if method is ours else arguments.megabytes / 4
        speed = megabytes_per_second(method, size)
        figures[name] = {"f1_en": english, "f1": everything, "megabytes_per_s": speed}
        print(f"{name:<22}{english:>8.3f}{everything:>8.3f}{speed:>8.1f}")
    if arguments.misses:
        print_misses()
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2))


def print_misses() -> None:
    for language, text, gold in labeled_texts():
        guess = ours(text, language)
        for end in sorted(guess ^ gold):
            kind = "missed" if end in gold else "wrong"
            print(f"{language} {kind}: …{text[max(0, end - 30) : end]}|{text[end : end + 20]}…")


if __name__ == "__main__":
    main()
