"""Which documents of one outlet are versions of one article: the guid comes before the link."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.copies.revisions import find_revisions
from briefing.model import Document, DocumentId, SourceId, sha256_hex

START = datetime(2024, 10, 22, 6, tzinfo=UTC)
BRIDGE = (
    "The bridge over the Yarrow opened again on Tuesday after three months of repairs in the valley of Orlen."
)
DAM = "Engineers found two leaks in the dam above Merin on Monday, and four villages were told to leave by night."


def document(number: int, text: str, *, url: str = "", guid: str = "", title: str = "News") -> Document:
    moment = START + timedelta(hours=number)
    return Document(
        id=DocumentId(f"d{number}"), source_id=SourceId("s"), outlet="Orlen Post", title=title, text=text,
        language="en", author="", published_at=moment, retrieved_at=moment, sha256=sha256_hex(text), url=url, guid=guid,
    )  # fmt: skip


def versions(first: Document, second: Document) -> int:
    return len(find_revisions([first, second]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one link for all entries; one guid for all entries
        ({"url": "https://o.example/all", "guid": "1"}, {"url": "https://o.example/all", "guid": "2"}),
        ({"url": "https://o.example/1", "guid": "same"}, {"url": "https://o.example/2", "guid": "same"}),
    ],
)
def test_two_things_under_one_mark_are_two(one: dict[str, str], other: dict[str, str]) -> None:
    assert versions(document(1, BRIDGE, **one), document(2, DAM, **other)) == 0
    assert versions(document(1, BRIDGE, **one), document(2, f"{BRIDGE} It rained.", **other)) == 1


def test_one_address_and_another_text_is_a_version() -> None:
    page = "https://o.example/live"
    assert versions(document(1, BRIDGE, url=page), document(2, DAM, url=page)) == 1
    assert versions(document(1, BRIDGE, url=page, guid="a"), document(2, DAM, url=page, guid="a")) == 1


def test_notices_of_one_form_with_references_of_their_own_are_two() -> None:
    form = "A flaw in the router was found on Monday, and its maker has thirty days to mend it before it is told."
    first = document(1, form, url="https://o.example/225", title="ZAN-225: a flaw in a router")
    second = document(
        2, f"{form} It is grave.", url="https://o.example/226", title="ZAN-226: a flaw in a router"
    )
    assert versions(first, second) == 0


QUAKE = "A quake of magnitude {1} struck {2} kilometers off {0} on Tuesday, the survey said. No damage was seen yet."
RESULT = (
    "On Monday {0} won by {1} to {2} in the first league, before a full ground. The next round is on Friday."
)
STATEMENT = (
    "The ministry has taken note of the talks in {0}. It calls on all sides to show restraint in the matter."
)


@pytest.mark.parametrize("form", [QUAKE, RESULT, STATEMENT])
def test_records_of_one_form_under_one_link_are_as_many_things(form: str) -> None:
    page = "https://o.example/all"
    first, second = (
        document(number, form.format(place, number + 3, number + 5), url=page, title=f"From {place}")
        for number, place in ((1, "Velm town"), (4, "Merin port"))
    )
    assert versions(first, second) == 0
    # the same thing with another number is a version
    third = document(7, first.text.replace("4", "9").replace("talks", "meeting"), url=page, title=first.title)
    assert versions(first, third) == 1
