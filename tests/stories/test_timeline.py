from __future__ import annotations

from datetime import date

from briefing.model import DateMention, Document
from briefing.stories.timeline import story_timeline
from briefing.text.dates import find_dates
from tests.text.news import article, cut


def timeline(*documents: Document) -> tuple[DateMention, ...]:
    mentions = [mention for document in documents for mention in find_dates(document, cut(document), "UTC")]
    return story_timeline(mentions, documents, {document.id: cut(document) for document in documents})


def test_one_sentence_per_day_in_order() -> None:
    found = timeline(
        article(
            "The minister said on Tuesday that the strait would be reopened. "
            "The tanker was boarded by the coast guard on Saturday night. "
            "The strait had been closed to tankers on Monday evening."
        )
    )
    assert [mention.first for mention in found] == [
        date(2024, 10, 19),
        date(2024, 10, 21),
        date(2024, 10, 22),
    ]


def test_story_of_one_day_has_none() -> None:
    assert timeline(article("The governor said on Monday that the market had been hit.")) == ()


def test_history_is_left_out() -> None:
    found = timeline(
        article(
            "The convention was signed in Asel on 3 May 1974. The strait was closed to tankers on Monday evening."
        )
    )
    assert found == ()


def test_undated_documents_have_none() -> None:
    assert (
        timeline(article("It was closed on 3 May 2021 and opened on 4 May 2021 again.", published=None)) == ()
    )


FILLER = (
    "The tanker was boarded by the coast guard on Saturday night. "
    "The strait had been closed to tankers on Monday evening. "
)


def days(text: str) -> list[date | None]:
    return [mention.first for mention in timeline(article(FILLER + text))]


CLOSED = [date(2024, 10, 19), date(2024, 10, 21)]


def test_two_days_of_one_sentence_stand_under_the_first() -> None:
    assert days("A pilot was sent on 14 October, a day that no one in the port on 16 October recalled.") == [
        date(2024, 10, 14),
        *CLOSED,
    ]


def test_sentence_whose_first_day_is_not_known_stands_under_none() -> None:
    assert (
        days("The deal of last Tuesday was broken in the harbor at dawn on 16 October, pilots said.")
        == CLOSED
    )


def test_coming_day_is_told_only_where_it_is_announced() -> None:
    assert days("The court of the canton will rule on the fine on 25 October.") == [
        *CLOSED,
        date(2024, 10, 25),
    ]
    assert days("The leaflet of the dockers' union called 25 October a trap for them.") == CLOSED


def test_stamp_of_a_comment_is_no_day() -> None:
    assert (
        days("Harbor_rat, posted 16 October 2024 at 9:12 pm from somewhere near the old harbor wall.")
        == CLOSED
    )
