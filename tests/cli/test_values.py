from datetime import UTC, datetime, timedelta

import click
import pytest

from briefing.cli.values import Duration, Moment, NameList


def test_a_moment_without_offset_is_utc() -> None:
    assert Moment().convert("2024-10-23T06:00", None, None) == datetime(2024, 10, 23, 6, tzinfo=UTC)


def test_durations_have_units() -> None:
    assert Duration().convert("36h", None, None) == timedelta(hours=36)
    assert Duration().convert("2w", None, None) == timedelta(days=14)


@pytest.mark.parametrize("text", ["24", "0h", "-3d", "a day", "1y"])
def test_other_durations_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(click.BadParameter, match="24h"):
        Duration().convert(text, None, None)


def test_a_list_names_what_is_wrong() -> None:
    formats = NameList(("pdf", "html"))
    assert formats.convert("html, pdf,html", None, None) == ("html", "pdf")
    with pytest.raises(click.BadParameter, match=r"'docx': choose from pdf, html"):
        formats.convert("pdf,docx", None, None)
