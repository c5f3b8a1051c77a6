"""Which report of a story speaks first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefing.compose.precedence import precedences
from briefing.model import Document, DocumentId
from tests.text.articles import document

NOON = datetime(2024, 10, 23, 12, tzinfo=UTC)
TOLL = "A bomb killed forty people at a market in Tarn on Wednesday, the police said."
FAIR = "The mayor of Tarn opened a fair of gardens on Wednesday and praised its roses."


def report(name: str, text: str, hours_ago: float | None) -> Document:
    published = None if hours_ago is None else NOON - timedelta(hours=hours_ago)
    return replace(document(text, title=text[:30]), id=DocumentId(name), published_at=published)


def test_a_newer_report_speaks_before_an_older_one() -> None:
    found = precedences([report("old", TOLL, 36), report("new", TOLL, 0)])
    assert found == {"old": 0.5, "new": 1.0}


def test_the_weightier_of_two_reports_of_one_time_speaks_first() -> None:
    found = precedences([report("fair", FAIR, 0), report("toll", TOLL, 0)])
    assert found[DocumentId("toll")] == 1.0
    assert found[DocumentId("fair")] < 0.8


def test_a_report_without_a_time_loses_nothing() -> None:
    assert precedences([report("undated", TOLL, None), report("new", TOLL, 0)])[DocumentId("undated")] == 1.0
    assert precedences([report("fair", FAIR, None)]) == {"fair": 1.0}
