from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.passages.fitness import Fitness, Present, Reason, present_of
from briefing.text import document_sentences
from tests.text.articles import document

NOW = datetime(2024, 10, 24, 6, tzinfo=UTC)


def reason(text: str, *, published: datetime) -> Reason | None:
    article = replace(document(text), published_at=published)
    fitness = Fitness(article, document_sentences(article), present=Present(NOW))
    return fitness.verdict(0).reason


def test_a_weekday_of_an_old_document_has_passed_out_of_sight() -> None:
    old = NOW - timedelta(days=9)
    assert reason("The army took two villages on Monday.", published=old) is Reason.UNDATED
    assert reason("The army took two villages on 14 October.", published=old) is None
    assert reason("The army took two villages on Monday.", published=NOW - timedelta(hours=20)) is None


def test_what_was_announced_for_a_day_that_is_over_is_not_printed() -> None:
    before = NOW - timedelta(days=2)
    assert reason("The two ministers will meet tomorrow in Brundal.", published=before) is Reason.PAST
    assert reason("The two ministers will meet on Friday in Brundal.", published=before) is None


def test_the_present_of_a_folder_of_old_documents_is_that_of_its_newest() -> None:
    newest = NOW - timedelta(days=400)
    documents = [replace(document("Text."), published_at=newest - timedelta(days=n)) for n in (0, 1, 5)]
    present = present_of(documents, NOW)
    assert present.now == newest
    assert [present.is_background(one) for one in documents] == [False, False, True]
    assert present_of([], NOW).now == NOW


def test_the_age_of_background_is_a_setting() -> None:
    old = replace(document("Text."), published_at=NOW - timedelta(hours=100))
    assert present_of([old], NOW, background_age=timedelta(hours=168)).now == NOW
    assert not Present(NOW, timedelta(hours=168)).is_background(old)
    assert Present(NOW).is_background(old)


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers will meet on Wednesday in Brundal.",
        "A vote on the loan may take place on Wednesday, the premier of Qadira said.",
        "The premier was to attend a fair in Tarn on Wednesday.",
    ],
)
def test_what_was_announced_for_the_day_of_its_report_is_over_on_the_next(text: str) -> None:
    assert reason(text, published=NOW - timedelta(hours=12)) is Reason.PAST
    assert reason(text, published=NOW - timedelta(hours=60)) is Reason.PAST
    assert reason(text.replace("Wednesday", "Friday"), published=NOW - timedelta(hours=12)) is None


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Wednesday that it would send two cutters.",
        "The railway canceled nine trains for Wednesday.",
        "The sale, formally confirmed on Wednesday, will bring in nine million crowns.",
        "The envoy, who was due to meet the premier on Wednesday, put off the trip until Friday.",
    ],
)
def test_what_was_done_on_the_day_of_its_report_is_not_over(text: str) -> None:
    assert reason(text, published=NOW - timedelta(hours=12)) is None


@pytest.mark.parametrize("hour", ["this morning", "later today", "tonight", "last night", "yesterday"])
def test_an_hour_of_another_day_has_passed_out_of_sight(hour: str) -> None:
    text = f"Qadira shut nine roads {hour}, police said."
    assert reason(text, published=NOW - timedelta(hours=12)) is Reason.UNDATED
    assert reason(text, published=NOW - timedelta(hours=2)) is None
    quoted = f"“I leave {hour},” Premier Ivo Dorn said in Tarn."
    assert reason(quoted, published=NOW - timedelta(hours=12)) is None


def test_overnight_is_the_last_night_for_a_day() -> None:
    text = "Qadira fired nine rockets at Tarn overnight, police said."
    assert reason(text, published=NOW - timedelta(hours=30)) is Reason.UNDATED
    assert reason(text, published=NOW - timedelta(hours=20)) is None
