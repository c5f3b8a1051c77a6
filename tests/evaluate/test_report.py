import csv
import io
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from briefing.evaluate import (
    RunOptions,
    Stream,
    Topic,
    TopicResult,
    make_report,
    parse_dataset,
    report_json,
    report_page,
    results_csv,
    run_stream,
    run_topics,
    topic_candidates,
)
from briefing.evaluate.quality import redundancy, source_balance
from briefing.select import Budget
from tests.select.stories import candidate

DATA = Path(__file__).parents[1] / "data"


def topics() -> list[Topic]:
    found = parse_dataset((DATA / "engine_sample.jsonl").read_text("utf-8"), where="sample")
    return [each for each in found if isinstance(each, Topic)]


def clock() -> float:
    return float(next(TICKS))


TICKS: Iterator[int] = count()
OPTIONS = RunOptions(Budget(words=60), methods=("briefing", "lead"), measures=("rouge1", "rouge2"))


@pytest.fixture(scope="module")
def results() -> list[TopicResult]:
    return list(run_topics(topics(), OPTIONS, clock=clock))


def test_every_method_runs_on_every_topic(results: list[TopicResult]) -> None:
    assert [(each.topic, each.method) for each in results][:2] == [
        ("ceasefire", "briefing"),
        ("ceasefire", "lead"),
    ]
    assert len(results) == 6
    assert all(each.words <= 60 and each.seconds == 1.0 for each in results)
    assert all((each.gap is None) == (each.method == "lead") for each in results)


def test_report_compares_with_the_first_method(results: list[TopicResult]) -> None:
    report = make_report("sample", results, OPTIONS)
    first, second = report.rows
    assert (report.topics, report.budget) == (3, "60 words")
    assert first.measures[0].first_ahead is None
    ahead = second.measures[0].first_ahead
    assert ahead is not None
    assert ahead.mean == pytest.approx(first.measures[0].recall.mean - second.measures[0].recall.mean)


def test_json_and_csv_hold_every_score(results: list[TopicResult]) -> None:
    rows = list(csv.DictReader(io.StringIO(results_csv([("sample", each) for each in results]))))
    assert len(rows) == len(results) * 2
    assert rows[0]["topic"] == "ceasefire"
    decoded = json.loads(report_json({"reports": [make_report("sample", results, OPTIONS)]}))
    assert decoded["reports"][0]["rows"][0]["method"] == "briefing"


def test_page_is_self_contained_and_escapes_names(results: list[TopicResult]) -> None:
    page = report_page([make_report("<script>alert(1)</script>", results, OPTIONS)])
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert page.count("<svg") == 2
    assert "http" not in page
    assert "src=" not in page


def test_stream_is_grouped_and_scored() -> None:
    stream = parse_dataset((DATA / "engine_stream.jsonl").read_text("utf-8"), where="stream")[0]
    assert isinstance(stream, Stream)
    results = list(run_stream(stream, clock=clock))
    whole = results[0]
    assert (whole.documents, whole.wanted) == (11, 3)
    assert whole.score.f1 > 0.8
    assert whole.plain is not None
    assert all(result.stream.startswith(whole.stream) for result in results)
    assert "BCubed" in report_page([], results)


def test_any_sentence_offers_more_than_the_product_prints() -> None:
    topic = topics()[0]
    assert len(topic_candidates(topic, any_sentence=True)) >= 16


def test_redundancy_is_the_share_said_twice() -> None:
    assert redundancy(["rain fell on the road", "rain fell on the road"], "en") == 1.0
    assert redundancy(["rain fell", "snow lay"], "en") == 0.0
    assert redundancy(["rain fell"], "en") == 0.0


def test_balance_is_even_or_one_sided() -> None:
    two = [candidate("rain fell today", document=0), candidate("snow lay here", document=1)]
    assert source_balance(two, 2) == pytest.approx(1.0)
    assert source_balance([two[0], two[0]], 2) == 0.0
    assert source_balance(two[:1], 9) == 1.0
