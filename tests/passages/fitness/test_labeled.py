"""The labeled sentences of tests/data/fitness.jsonl: both halves, against floors."""

import pytest

from benchmarks.fitness import read_cases, scores

# the held half was written before the rules and never looked at while they were tuned
FLOORS = {"dev": 0.95, "held": 0.75}
KINDS = (
    "caption",
    "color",
    "opinion",
    "address",
    "question",
    "empty",
    "list",
    "broken",
    "pleasantry",
    "claim",
    "comment",
    "fit",
    "hangs",
    "follows",
    "dateline",
)


@pytest.mark.parametrize("split", FLOORS)
@pytest.mark.parametrize("kind", KINDS)
def test_labeled_sentences_are_judged_as_an_editor_does(split: str, kind: str) -> None:
    score = next(score for score in scores(read_cases(split)) if score.kind == kind)
    assert score.recall >= FLOORS[split]
    assert score.precision >= FLOORS[split]
