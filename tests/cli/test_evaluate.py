import json
from pathlib import Path

import pytest

from briefing.cli.main import run

DATA = Path(__file__).parents[1] / "data"
SAMPLE = str(DATA / "engine_sample.jsonl")


def test_table_names_every_method_and_measure(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(
        ["evaluate", SAMPLE, "--words", "60", "--methods", "briefing,lead", "--measures", "rouge1,rouge2"]
    )
    out = capsys.readouterr().out
    assert code == 0
    assert all(word in out for word in ("briefing", "lead", "rouge1", "rouge2", "3 topics, 60 words"))


def test_json_csv_and_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, page = tmp_path / "scores.csv", tmp_path / "report.html"
    arguments = [
        "evaluate",
        SAMPLE,
        "--methods",
        "briefing",
        "--measures",
        "rouge1",
        "--topics",
        "1",
        "--json",
    ]
    assert run([*arguments, "--csv", str(table), "--html", str(page)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["reports"][0]["topics"] == 1
    assert found["summaries"][0]["lines"]
    assert len(table.read_text("utf-8").splitlines()) == 2
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_stream_of_stories_is_measured_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(DATA / "engine_stream.jsonl")]) == 0
    assert "BCubed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([SAMPLE, "--methods", "lexrnk"], 2, "did you mean 'lexrank'"),
        ([SAMPLE, "--methods", ","], 2, "an empty list"),
        ([SAMPLE, "--measures", "bleu"], 2, "no measure 'bleu'"),
        (["no-such-file.jsonl"], 2, "does not exist"),
    ],
)
def test_wrong_calls_get_one_clear_line(
    arguments: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", *arguments]) == code
    assert message in capsys.readouterr().err


def test_broken_data_set_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "t"', "utf-8")
    assert run(["evaluate", str(broken)]) == 1
    assert "broken.jsonl, line 1" in capsys.readouterr().err
    broken.write_bytes(b"\xff\xfe")
    assert run(["evaluate", str(broken)]) == 1
    assert "not in UTF-8" in capsys.readouterr().err
