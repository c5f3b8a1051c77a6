from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.evaluate.bcubed import bcubed
from briefing.evaluate.dataset import Stream
from briefing.evaluate.plain_grouping import plain_groupings
from briefing.evaluate.views import look_alikes, two_day_windows
from briefing.model import DocumentId
from tests.stories.documents import document

STORM = "The storm tore roofs off in Kessin and closed the harbor."
GALE = "The gale tore roofs off in Tamsel and closed the station."
STRIKE = "Nurses walked out over night shifts in every hospital."


def stream(*times: float) -> Stream:
    texts = (STORM, STORM, GALE, GALE, STRIKE)
    made = [
        document(f"d{n}", f"{text} Report {n}.", hours=hours)
        for n, (text, hours) in enumerate(zip(texts, times, strict=True))
    ]
    names = ("storm", "storm", "gale", "gale", "strike")
    return Stream("s", tuple(made), {d.id: name for d, name in zip(made, names, strict=True)})


def test_windows_hold_two_days_each() -> None:
    windows = two_day_windows(stream(0, 30, 49, 95, 97))
    assert [[d.id for d in window] for window in windows] == [["d0", "d1"], ["d2", "d3"], ["d4"]]


def test_one_window_or_a_missing_date_is_no_view() -> None:
    assert two_day_windows(stream(0, 1, 2, 3, 4)) == ()
    whole = stream(0, 1, 60, 61, 62)
    undated = replace(whole, documents=(replace(whole.documents[0], published_at=None), *whole.documents[1:]))
    assert two_day_windows(undated) == ()


def test_an_event_stands_beside_the_one_most_like_it() -> None:
    pairs = look_alikes(stream(0, 1, 2, 3, 4))
    assert ["d0", "d1", "d2", "d3"] in [[d.id for d in pair] for pair in pairs]
    assert all(len({d.id for d in pair}) == len(pair) for pair in pairs)


def test_a_stream_of_two_events_is_a_pair_already() -> None:
    whole = stream(0, 1, 2, 3, 4)
    two = Stream("two", whole.documents[:4], {d.id: whole.stories[d.id] for d in whole.documents[:4]})
    assert look_alikes(two) == ()


def test_the_plain_way_tells_a_strike_from_storms() -> None:
    whole = stream(0, 1, 2, 3, 4)
    scores = [bcubed(found, whole.stories).f1 for found in plain_groupings(whole.documents)]
    assert max(scores) == pytest.approx(1.0)
    assert {key for found in plain_groupings(whole.documents) for key in found} == {
        DocumentId(f"d{n}") for n in range(5)
    }


def test_windows_begin_with_the_first_document() -> None:
    late = stream(100, 101, 200, 201, 202)
    first = min(d.published_at for d in late.documents if d.published_at)
    window = two_day_windows(late)[0]
    assert all(d.published_at and d.published_at - first < timedelta(days=2) for d in window)
