from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.app.plan import BuildRequest, Plan, resolve
from briefing.app.stored import slot_documents
from briefing.model import Document, DocumentId, Period, SourceId, sha256_hex
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
