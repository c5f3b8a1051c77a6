from dataclasses import replace
from datetime import UTC, datetime, timedelta

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
