from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.app.plan import BuildRequest, Plan, resolve
from briefing.app.stored import slot_documents, stored_input, stored_previous
from briefing.copies.publishers import PublisherRegistry
from briefing.model import (
    Briefing,
    DeliveryState,
    Document,
    DocumentId,
    OutboxMessage,
    Period,
    SourceId,
    sha256_hex,
)
from briefing.pipeline.options import Previous
from briefing.store import Store
from tests.compose.themed import WHOLE

END = datetime(2024, 10, 23, 4, 30, tzinfo=UTC)
DAY = timedelta(days=1)
PERIOD = Period(END - DAY, END)
MINUTE = timedelta(minutes=1)


def document(name: str, published: datetime | None, retrieved: datetime) -> Document:
    text = f"A report named {name} about ships in the harbor of Lesk."
    return Document(
        id=DocumentId(name),
        source_id=SourceId("s"),
        outlet="Gazette",
        title=name,
        text=text,
        language="en",
        author="",
        published_at=published,
        retrieved_at=retrieved,
        sha256=sha256_hex(text),
    )


FOUND = (
    document("in the period", END - MINUTE, END + MINUTE),
    document("first moment", END - DAY, END - DAY + MINUTE),
    document("after the cut-off", END + MINUTE, END + MINUTE),
    document("undated, just fetched", None, END + MINUTE),
    document("undated, of yesterday's run", None, END - DAY + MINUTE),
    document("late", END - DAY - MINUTE, END - DAY + 9 * MINUTE),
    document("read yesterday", END - DAY - MINUTE, END - DAY + MINUTE),
    document("long ago", END - 5 * DAY, END - DAY + MINUTE),
)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    config = tmp_path / "briefing.toml"
    config.write_text('version = 1\n[[edition]]\nname = "Morning"\n')
    return resolve(BuildRequest(config=config, as_of=END))


def chosen(plan: Plan, previous: Previous | None) -> set[str]:
    with Store(plan.settings.store_path) as store:
        store.add_documents(FOUND)
        found = slot_documents(store, plan, PERIOD, previous=previous, now=END + 2 * MINUTE)
    assert [d.id for d in found] == sorted(d.id for d in found)
    return {str(d.id) for d in found}


def test_a_first_slot_takes_its_period_and_what_has_no_date(plan: Plan) -> None:
    assert chosen(plan, None) == {
        "in the period",
        "first moment",
        "undated, just fetched",
        "undated, of yesterday's run",
    }


def test_a_later_slot_takes_what_came_late_and_nothing_that_was_read(plan: Plan) -> None:
    read = ("read yesterday", "undated, of yesterday's run")
    left_out = tuple(replace(WHOLE.left_out[0], document_id=DocumentId(name)) for name in read)
    previous = Previous(replace(WHOLE, left_out=left_out))
    assert chosen(plan, previous) == {"in the period", "first moment", "undated, just fetched", "late"}


def test_an_issue_is_numbered_after_the_slots_before_it(plan: Plan) -> None:
    kept = {
        "2024-10-21": "2024-10-21T06:30",
        "2024-10-22": "2024-10-22T06:30",
        "2024-10-24": "2024-10-24T06:30",
        "x": "",
    }
    with Store(plan.settings.store_path) as store:
        assert stored_input(plan, store, now=END).frame.edition.number == 1
        for name, slot in kept.items():
            frame = replace(WHOLE.edition, slug=plan.edition.slug)
            store.save_edition(replace(WHOLE, id=name, edition=frame, cut_off=END - DAY), slot=slot)
        assert stored_input(plan, store, now=END).frame.edition.number == 3


def test_what_editions_of_weeks_ago_cited_is_still_known(plan: Plan) -> None:
    frame = replace(WHOLE.edition, slug=plan.edition.slug)
    cited = {"yesterday": ("in the period", 1), "weeks ago": ("long ago", 12), "months ago": ("late", 60)}
    with Store(plan.settings.store_path) as store:
        store.add_documents(FOUND)
        for name, (document_id, days) in cited.items():
            source = replace(WHOLE.sources[0], document_id=DocumentId(document_id))
            when = END - days * DAY
            made = replace(WHOLE, id=name, edition=frame, cut_off=when, sections=(), sources=(source,))
            store.save_edition(made, slot=f"{when:%Y-%m-%dT%H:%M}")
        previous, _ = stored_previous(plan, store)
    assert previous is not None
    assert previous.briefing.id == "yesterday"
    assert {document.id for document in previous.documents} == {"in the period", "long ago"}


def test_before_an_issue_is_what_went_out_and_no_look(plan: Plan) -> None:
    frame = replace(WHOLE.edition, slug=plan.edition.slug)

    def edition(name: str, hours: int) -> Briefing:
        return replace(WHOLE, id=name, edition=frame, cut_off=END - timedelta(hours=hours))

    def before(store: Store) -> str:
        previous, _ = stored_previous(plan, store)
        return previous.briefing.id if previous else ""

    with Store(plan.settings.store_path) as store:
        store.save_edition(edition("look", 2))
        assert before(store) == ""
        store.save_edition(edition("yesterday", 24), slot="2024-10-22T06:30")
        assert before(store) == "yesterday"
        message = OutboxMessage("look", "", "ana@example.org", "<m@example.org>", b"x", sha256_hex(b"x"))
        with store.ledger() as ledger:
            ledger.enqueue([message], now=END)
            assert before(store) == "yesterday"
            ledger.mark("look", "ana@example.org", DeliveryState.SENT, now=END)
        assert before(store) == "look"


def test_what_the_user_says_of_a_publisher_stands_before_what_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[[publisher]]\nname = "Reuters"\nowner = "Own Holding"\nkind = "private"\ndomains = ["reuters.com"]\n'
    )
    config = tmp_path / "briefing.toml"
    config.write_text('version = 1\n[[edition]]\nname = "Morning"\n[publishers]\nfiles = ["mine.toml"]\n')
    registry = PublisherRegistry(resolve(BuildRequest(config=config)).options.publishers)
    named = replace(document("d", END, END), outlet="Reuters")
    linked = replace(document("d", END, END), outlet="", url="https://www.reuters.com/world/x")
    assert registry.family(named) == registry.family(linked) == "Own Holding"
