"""Who wrote about what, and who was silent."""

from dataclasses import replace

from briefing.compose.coverage import coverage
from briefing.model import Coverage, CoverageRow, Document, DocumentId
from tests.compose.small_editions import small_edition
from tests.stories.documents import document


def of(outlet: str, key: str) -> Document:
    return replace(document(key, "The bridge is open."), outlet=outlet)


def test_the_busiest_outlets_stand_first_then_by_name() -> None:
    read = [of("Gazette", "a"), of("Courier", "b"), of("Wire", "c"), of("Wire", "d"), of("", "e")]
    made = coverage(
        read, ["Talks", "Trade"], {"Talks": [d.id for d in read if d.outlet != "Courier"]}, previous=None
    )
    assert made.outlets == ("Wire", "Courier", "Gazette")
    assert made.rows == (CoverageRow("Talks", (2, 0, 1)), CoverageRow("Trade", (0, 0, 0)))
    assert (made.silent_outlets, made.silent_themes) == ((), ())


def test_sixteen_outlets_are_shown() -> None:
    read = [of(f"Outlet {number:02}", str(number)) for number in range(20)]
    made = coverage(read, [], {}, previous=None)
    assert made.outlets == tuple(f"Outlet {number:02}" for number in range(16))


def test_silent_is_who_wrote_last_time_and_what_was_written_of() -> None:
    before = replace(
        small_edition(),
        coverage=Coverage(
            ("Wire", "Gazette"),
            (
                CoverageRow("Talks", (1, 0)),
                CoverageRow("Trade", (0, 0)),
                CoverageRow("Ports", (2, 1)),
                CoverageRow("Gone", (2, 1)),
            ),
        ),
    )
    made = coverage(
        [of("Wire", "a")],
        ["Talks", "Trade", "Ports"],
        {"Ports": [DocumentId("a")], "Talks": []},
        previous=before,
    )
    assert made.silent_outlets == ("Gazette",)
    assert made.silent_themes == ("Talks",)
