"""Figures of a run become tables, goals and a chart; what was not measured is left as it is."""

import math
from xml.etree import ElementTree

from benchmarks.charts import performance_chart
from benchmarks.goals import GOALS, goals_table
from benchmarks.report import tables, with_figures
from benchmarks.stages import STAGES

ROWS = [
    {
        "documents": size,
        "wall_s": 1 + size / 2000,
        "processor_s": 1 + size / 1000,
        "memory_mb": 300.0,
        "clicks": 20.0,
        "ranked_per_s": 1700.0,
        "stages_s": dict.fromkeys(STAGES, size / 1000),
    }
    for size in (1000, 10_000)
]
FOUND = {
    "splitting": {
        "rules": {"f1": 0.9, "megabytes_per_s": 30.0},
        "punkt, our lists": {"f1": 0.8, "megabytes_per_s": 3.0},
    },
    "pipeline": {"sizes": ROWS, "exponents": {"whole": 0.7} | dict.fromkeys(STAGES, 1.0), "unchanged": []},
    "stories": {"problem": "not done within 60 s"},
}


def test_a_goal_stands_beside_its_figure() -> None:
    lines = goals_table(FOUND).splitlines()
    assert "| 10,000 documents to a PDF | ≤ 8 s | 6 | yes | `pipeline` |" in lines
    assert "| sentences, speed / Punkt's with our word lists | ≥ 4 | 10 | yes | `splitting` |" in lines


def test_what_was_not_measured_is_named() -> None:
    last = goals_table(FOUND).splitlines()[-1]
    assert last.startswith("Not measured in this run: ")
    assert "near-duplicates, recall" in last


def test_a_bound_is_kept_at_its_limit() -> None:
    for goal in GOALS:
        assert goal.is_met(goal.limit)
        assert goal.is_met(math.inf) == goal.at_least


def test_only_measured_tables_of_a_page_change() -> None:
    page = "\n".join(
        f"<!-- figures: {name} -->\nold\n<!-- end of figures -->" for name in ("growth", "quality")
    )
    made = with_figures(f"# Page\n{page}\ntext", FOUND)
    assert "| 10,000 | 6.0 | 11.0 | 300 MB | 1,667 |" in made
    assert "<!-- figures: quality -->\nold\n" in made
    assert with_figures(made, FOUND) == made


def test_every_stage_is_in_its_table() -> None:
    assert [line.split(" | ")[0] for line in tables(FOUND)["stages"].splitlines()[2:]] == [
        f"| {stage}" for stage in STAGES
    ]


def test_the_chart_is_well_formed_and_names_what_it_draws() -> None:
    root = ElementTree.fromstring(performance_chart(FOUND))
    words = " ".join(root.itertext())
    assert all(stage in words for stage in STAGES)
    assert "NLTK Punkt, sentences" in words


def test_a_run_without_figures_still_draws() -> None:
    assert ElementTree.fromstring(performance_chart({})).tag.endswith("svg")
