"""The benchmarks work, on next to nothing; how long they take is nobody's failure."""

import json
from pathlib import Path

import pytest

from benchmarks.bad_input import CASES, digested
from benchmarks.commands import ROOT, Cost, Overrun, run
from benchmarks.corpus import write_corpus
from benchmarks.from_shell import CLICK, NAIVE, OURS, ratios, rows_of
from benchmarks.stages import STAGES, stages
from benchmarks.stories import measure
from benchmarks.story_stream import StreamOptions


def test_make_bench_measures_and_writes(tmp_path: Path) -> None:
    run(["-m", "benchmarks", "--size", "tiny", "--only", "splitting", "--output", str(tmp_path)])
    assert json.loads((tmp_path / "bench.json").read_text())["splitting"]["rules"]["f1"] > 0.9
    assert (tmp_path / "performance.svg").read_text().startswith("<svg")


def test_every_stage_is_timed(tmp_path: Path) -> None:
    found = stages(write_corpus(tmp_path / "documents.jsonl", 4, words=100))
    assert tuple(found) == STAGES
    assert min(found.values()) >= 0


def test_stories_are_compared_with_dense_linkage() -> None:
    row = measure(40, StreamOptions(), dense_up_to=40)
    assert row.f1 > 0.9
    assert row.dense_f1 is not None


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_digested(case: str) -> None:
    assert min(digested(case, CASES[case][1] // 10_000, profiled=False)) >= 0


def test_ratios_are_of_medians() -> None:
    costs = {
        CLICK: [Cost(0.1, 0.1, 20)],
        OURS: [Cost(9, 9, 90), Cost(1, 1, 90), Cost(2, 2, 90)],
        "briefing, default length": [Cost(1, 1, 90)],
        NAIVE: [Cost(20, 10, 200)],
    }
    found = ratios(rows_of(costs))
    assert found[f"{OURS} / {NAIVE}"] == pytest.approx(0.1)
    assert found[f"{OURS} / {NAIVE}, processor"] == pytest.approx(0.2)


def test_the_script_of_ones_own_makes_a_pdf(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    documents, made = write_corpus(tmp_path / "documents.jsonl", 8, words=60), tmp_path / "made.pdf"
    run([str(ROOT / "benchmarks" / "naive.py"), str(documents), str(made)])
    assert made.read_bytes().startswith(b"%PDF")


def test_a_command_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(Overrun):
        run(["-c", "import time; time.sleep(60)"], limit_s=0.2)


def test_a_command_that_breaks_is_told() -> None:
    with pytest.raises(RuntimeError, match="ended with 3"):
        run(["-c", "raise SystemExit(3)"])
    assert run(["-c", "raise SystemExit(3)"], allowed=(3,)).wall_s > 0
