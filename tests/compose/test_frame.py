"""What belongs to the period of an edition, and the numbers at its head."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.compose.frame import (
    count_words,
    divide_by_period,
    edition_id,
    local_date,
    period_covered,
    reading_minutes,
)
from briefing.model import Document
from tests.stories.documents import document

CUT_OFF = datetime(2031, 4, 7, 23, 30, tzinfo=UTC)
SINCE = CUT_OFF - timedelta(days=1)
MINUTE = timedelta(minutes=1)


def dated(published: datetime | None, *, retrieved: datetime = CUT_OFF) -> Document:
    return replace(document("a", "The bridge is open."), published_at=published, retrieved_at=retrieved)


@pytest.mark.parametrize(
    ("published", "reason", "is_noted"),
    [
        (None, "", False),
        (SINCE, "", False),
        (SINCE - MINUTE, "published before the period", False),
        (CUT_OFF, "", False),
        # clocks are a little off
        (CUT_OFF + 10 * MINUTE, "", False),
        (CUT_OFF + 11 * MINUTE, "", True),
        (CUT_OFF + timedelta(days=1), "", True),
        (CUT_OFF + timedelta(days=1) + MINUTE, "published after the cut-off", False),
    ],
)
def test_a_document_belongs_to_the_period_by_its_time(
    published: datetime | None, reason: str, is_noted: bool
) -> None:
    kept, left_out, notes = divide_by_period([dated(published)], since=SINCE, cut_off=CUT_OFF)
    assert [left.reason for left in left_out] == ([reason] if reason else [])
    assert len(kept) == (not reason)
    assert [note.code for note in notes] == (["future-dated"] if is_noted else [])


def test_a_wrong_date_is_noted_by_where_it_was_read() -> None:
    ahead = replace(dated(CUT_OFF + 11 * MINUTE), url="https://news.example/a", origin="inbox/a.txt")
    for document_, where in ((ahead, "inbox/a.txt"), (replace(ahead, origin=""), "https://news.example/a")):
        (note,) = divide_by_period([document_], since=SINCE, cut_off=CUT_OFF)[2]
        assert note.where == where
        assert "2031-04-07 23:41" in note.message


def test_what_was_fetched_after_the_cut_off_was_not_there_yet() -> None:
    late = dated(CUT_OFF + 11 * MINUTE, retrieved=CUT_OFF + MINUTE)
    kept, left_out, notes = divide_by_period([late], since=SINCE, cut_off=CUT_OFF)
    assert (kept, notes) == ((), ())
    assert [left.reason for left in left_out] == ["published after the cut-off"]


def test_without_a_beginning_nothing_is_too_old() -> None:
    old = dated(CUT_OFF - timedelta(days=4000))
    assert divide_by_period([old], since=None, cut_off=CUT_OFF)[0] == (old,)


def test_the_period_begins_with_the_first_document_before_the_cut_off() -> None:
    documents = [
        dated(CUT_OFF - 5 * MINUTE),
        dated(CUT_OFF - 9 * MINUTE),
        dated(CUT_OFF + MINUTE),
        dated(None),
    ]
    assert period_covered(documents, since=None, cut_off=CUT_OFF).start == CUT_OFF - 9 * MINUTE
    assert period_covered(documents, since=SINCE, cut_off=CUT_OFF).start == SINCE
    assert period_covered([dated(None)], since=None, cut_off=CUT_OFF).start == CUT_OFF
    at_the_end = period_covered([dated(CUT_OFF)], since=None, cut_off=CUT_OFF)
    assert (at_the_end.start, at_the_end.end) == (CUT_OFF, CUT_OFF)


def test_an_edition_is_named_by_the_date_of_its_own_place() -> None:
    assert edition_id("late", CUT_OFF, "Asia/Tokyo") == "late-2031-04-08-0830"
    assert (local_date(CUT_OFF, "UTC"), local_date(CUT_OFF, "Asia/Tokyo")) == ("2031-04-07", "2031-04-08")


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (238, 1), (239, 2), (476, 2), (477, 3)])
def test_a_begun_minute_is_a_minute(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes


def test_no_sentence_has_no_words() -> None:
    assert count_words([]) == 0
