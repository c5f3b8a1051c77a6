"""What each part of the objective is worth: the engine with one part changed at a time.

Run: python -m benchmarks.engine_ablation DATASET.jsonl... [--words 250] [--markdown]

Every row is compared with the default settings topic by topic, over the topics of all data sets together;
p is that of a paired permutation test. Sets in several languages count alike.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from briefing.evaluate import Rouge, RougeOptions, Topic, compare, parse_dataset, topic_candidates
from briefing.select import DEFAULTS, Budget, Candidate, Options, select_story

SAMPLE = Path(__file__).resolve().parent.parent / "tests" / "data" / "engine_sample.jsonl"
CHANGES: dict[str, Options] = {
    "all parts": DEFAULTS,
    "greedy and swaps only": replace(DEFAULTS, exact_candidates=0),
    "no single words": replace(DEFAULTS, word_share=0.0),
    "single words count fully": replace(DEFAULTS, word_share=1.0),
    "frequency to the power 1": replace(DEFAULTS, power=1.0),
    "frequency to the power 1.5": replace(DEFAULTS, power=1.5),
    "frequency to the power 3": replace(DEFAULTS, power=3.0),
    "position counts for nothing": replace(DEFAULTS, floor=1.0, lead_share=0.0),
    "no position in concepts": replace(DEFAULTS, floor=1.0),
    "no floor for late mentions": replace(DEFAULTS, floor=0.0),
    "no center prior": replace(DEFAULTS, center_share=0.0),
    "center prior twice": replace(DEFAULTS, center_share=0.5),
    "center prior 0.4": replace(DEFAULTS, center_share=0.4),
    "center prior 0.1 at any length": replace(DEFAULTS, center_share=0.1, center_budget=1e9),
    "center prior whole at any length": replace(DEFAULTS, center_budget=1e9),
    "no lead prior": replace(DEFAULTS, lead_share=0.0),
    "lead prior three times": replace(DEFAULTS, lead_share=0.9),
    "any length": replace(DEFAULTS, shortest=1, longest=1000),
    "opening quotations allowed": replace(DEFAULTS, opening_quotations=True),
    "plain coverage": replace(
        DEFAULTS, word_share=0.0, power=1.0, floor=1.0, center_share=0.0, lead_share=0.0
    ),
}
Scores = dict[str, list[float]]
Prepared = list[tuple[tuple[Candidate, ...], Rouge]]


def prepare(topics: list[Topic], words: int, *, any_sentence: bool) -> Prepared:
    return [
        (
            topic_candidates(topic, any_sentence=any_sentence),
            Rouge(
                topic.references,
                RougeOptions(language=topic.language, limit_words=words, cut_references=False),
                ("rouge1", "rouge2"),
            ),
        )
        for topic in topics
    ]


def scores(prepared: Prepared, words: int, options: Options) -> Scores:
    found: Scores = {"rouge1": [], "rouge2": []}
    for candidates, rouge in prepared:
        selection = select_story(candidates, Budget(words=words), options=options)
        score = rouge.score([candidates[pick.candidate].text for pick in selection.picks])
        for measure, values in found.items():
            values.append(100 * score[measure].recall)
    return found


def print_row(name: str, own: Scores, full: Scores, *, markdown: bool) -> None:
    cells = []
    for measure in ("rouge1", "rouge2"):
        difference = compare(own[measure], full[measure])
        mean = sum(own[measure]) / len(own[measure])
        cells += [f"{mean:6.2f}", f"{difference.mean:+6.2f}", f"{difference.p:6.3f}"]
    divider = " | " if markdown else "  "
    line = divider.join([f"{name:32s}", *cells])
    print(f"| {line} |" if markdown else line, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("datasets", nargs="*", type=Path, default=[SAMPLE])
    parser.add_argument("--words", type=int, default=250)
    parser.add_argument("--markdown", action="store_true")
    given = parser.parse_args()
    parsed = [
        each for path in given.datasets for each in parse_dataset(path.read_text("utf-8"), where=path.name)
    ]
    topics = [each for each in parsed if isinstance(each, Topic)]
    prepared = prepare(topics, given.words, any_sentence=False)
    full = scores(prepared, given.words, DEFAULTS)
    names = ("", "ROUGE-1", "change", "p", "ROUGE-2", "change", "p")
    print(f"{len(topics)} topics, {given.words} words")
    if given.markdown:
        print("| " + " | ".join(names) + " |\n" + "|---" * len(names) + "|")
    for name, options in CHANGES.items():
        print_row(name, scores(prepared, given.words, options), full, markdown=given.markdown)
    everything = prepare(topics, given.words, any_sentence=True)
    print_row(
        "every sentence offered", scores(everything, given.words, DEFAULTS), full, markdown=given.markdown
    )


if __name__ == "__main__":
    main()
