"""Summary quality has floors. Lowering one takes a reason in the commit that does it."""

import tomllib
from pathlib import Path

import pytest

from briefing.evaluate import RunOptions, Topic, parse_dataset, run_topics
from briefing.select import Budget

DATA = Path(__file__).parents[1] / "data"
FLOORS = tomllib.loads((DATA / "engine_floors.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_stay_above_their_floor(name: str) -> None:
    floor = FLOORS[name]
    text = (DATA / floor["dataset"]).read_text("utf-8")
    topics = [each for each in parse_dataset(text, where=floor["dataset"]) if isinstance(each, Topic)]
    options = RunOptions(Budget(words=floor["words"]), methods=("briefing",), measures=("rouge1", "rouge2"))
    results = list(run_topics(topics, options, clock=lambda: 0.0))
    for measure in ("rouge1", "rouge2"):
        mean = 100 * sum(each.scores[measure].recall for each in results) / len(results)
        assert mean >= floor[measure], f"{name}: {measure} is {mean:.2f}, its floor {floor[measure]}"
    assert max(each.gap or 0.0 for each in results) <= floor["gap"]
