from __future__ import annotations

import pytest

from briefing.deliver.wording import filled, marked_subject, opened_html, opened_text


def test_templates_are_filled_once_and_values_are_never_templates() -> None:
    assert (
        filled("{name}: {date} {{x}} {other}", {"name": "{date}", "date": "23"}) == "{date}: 23 {x} {other}"
    )


@pytest.mark.parametrize(
    ("subject", "marking", "expected"),
    [
        ("Morning", "TLP:AMBER", "[TLP:AMBER] Morning"),
        ("TLP:AMBER Morning", "TLP:AMBER", "TLP:AMBER Morning"),
        ("[TLP:AMBER] Morning", "TLP:AMBER", "[TLP:AMBER] Morning"),
        (" a\nb ", "", "a b"),
    ],
)
def test_the_marking_stands_before_the_subject_once(subject: str, marking: str, expected: str) -> None:
    assert marked_subject(subject, marking) == expected


def test_the_marking_stands_before_the_text_once() -> None:
    assert opened_text("Body", marking="TLP:RED", intro="Hello") == "TLP:RED\n\nHello\n\nBody"
    assert opened_text("TLP:RED\n\nBody", marking="TLP:RED", intro="") == "TLP:RED\n\nBody"


def test_the_marking_stands_at_the_top_of_the_html() -> None:
    page = opened_html("<html><body class='x'><p>Body</p></body></html>", marking="TLP:RED", intro="<b>")
    assert page.index("<body") < page.index("TLP:RED") < page.index("&lt;b&gt;") < page.index("Body")
    once = "<body><div>TLP:RED</div>Body</body>"
    assert opened_html(once, marking="TLP:RED", intro="") == once


def test_a_marking_in_a_tag_is_not_one_that_is_read() -> None:
    assert opened_html("<body><p title='TLP:RED'>x", marking="TLP:RED", intro="").count("TLP:RED") == 2


def test_a_megabyte_of_angle_brackets_takes_no_time() -> None:
    assert opened_html("<body " * 200_000, marking="TLP:RED", intro="")
    assert opened_html("<body>" + "<" * 1_000_000, marking="TLP:RED", intro="")
