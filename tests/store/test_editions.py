"""Editions are found by id, name and day; what readers had is what went out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.errors import DamagedRecord
from briefing.model import Briefing
from briefing.store.database import open_database
from briefing.store.editions import (
    delete_editions_before,
    edition_content,
    edition_sha256,
    list_editions,
    load_edition,
    previous_edition,
    save_edition,
    sent_editions,
)
from tests.compose.small_editions import small_edition

CUT_OFF = datetime(2024, 10, 23, 22, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_database(tmp_path / "store.db", durable=False, create=True)
    yield opened
    opened.close()


def edition(
    key: str, *, slug: str = "desk", at: datetime = CUT_OFF, produced: datetime = CUT_OFF
) -> Briefing:
    made = small_edition()
    frame = replace(made.edition, slug=slug, timezone="Europe/Berlin")
    return replace(made, id=key, edition=frame, cut_off=at, produced_at=produced)


def test_an_edition_is_found_by_id_name_and_its_own_day(connection: sqlite3.Connection) -> None:
    first, second = edition("a"), edition("b", at=CUT_OFF + 24 * HOUR)
    other = edition("c", slug="late", at=CUT_OFF - HOUR)
    for made in (second, first, other):
        assert save_edition(connection, made)
    # half past ten in the evening by UTC is the next day in Berlin
    for key, found in {
        "a": first,
        " a ": first,
        "desk": second,
        "desk/2024-10-24": first,
        "2024-10-25": second,
        "2024-10-23": other,
        "late/2024-10-24": None,
        "desk/a": None,
        "none": None,
    }.items():
        assert load_edition(connection, key) == found, key
    assert [entry.id for entry in list_editions(connection)] == ["b", "a", "c"]
    assert [entry.id for entry in list_editions(connection, slug="desk", limit=1)] == ["b"]
    assert [entry.day for entry in list_editions(connection, slug="late")] == ["2024-10-23"]


def test_of_two_editions_of_one_moment_the_later_made_is_the_latest(connection: sqlite3.Connection) -> None:
    save_edition(connection, edition("b"))
    save_edition(connection, edition("a", produced=CUT_OFF + HOUR))
    save_edition(connection, edition("c"))
    assert [entry.id for entry in list_editions(connection)] == ["a", "b", "c"]
    found = load_edition(connection, "desk")
    assert found is not None
    assert found.id == "a"


def test_a_look_never_takes_the_place_of_a_slot(connection: sqlite3.Connection) -> None:
    assert save_edition(connection, edition("a"), slot="6")
    assert not save_edition(connection, edition("a", produced=CUT_OFF + HOUR))
    assert list_editions(connection)[0].produced_at == CUT_OFF
    assert save_edition(connection, edition("a", produced=CUT_OFF + HOUR), slot="6")
    assert list_editions(connection)[0].produced_at == CUT_OFF + HOUR
    assert save_edition(connection, edition("b"))
    assert save_edition(connection, edition("b", produced=CUT_OFF + HOUR))
    assert len(list_editions(connection)) == 2


def test_before_is_only_what_went_out(connection: sqlite3.Connection) -> None:
    slot, look, sent = (
        edition(key, at=CUT_OFF - hours * HOUR) for key, hours in (("s", 3), ("l", 1), ("m", 2))
    )
    save_edition(connection, slot, slot="6")
    save_edition(connection, look)
    save_edition(connection, sent)
    assert previous_edition(connection, "desk", CUT_OFF) == slot
    for state in ("queued", "sent"):
        connection.execute(
            "INSERT INTO outbox (edition_id, slot, recipient, message_id, content, content_sha256, state, attempts, "
            "last_error, updated_at) VALUES ('m', '', ?, '<m>', x'', '', ?, 0, '', '')",
            (state, state),
        )
        assert sent_editions(connection) == ({"s", "m"} if state == "sent" else {"s"})
    assert previous_edition(connection, "desk", CUT_OFF) == sent
    assert previous_edition(connection, "desk", sent.cut_off) == slot
    assert previous_edition(connection, "late", CUT_OFF) is None


def test_an_edition_has_the_hash_it_was_kept_with(connection: sqlite3.Connection) -> None:
    save_edition(connection, edition("a"))
    content = edition_content(connection, "a")
    assert len(edition_sha256(connection, "a")) == 64
    assert (edition_sha256(connection, "b"), edition_content(connection, "b")) == ("", b"")
    for changed, said in (
        (content.replace(b"Envoys", b"Enemys"), "it was changed"),
        (content.replace(b'"schema": "', b'"schema": "9'), "this version reads"),
        (content[:-5], "cannot be read"),
    ):
        assert changed != content
        connection.execute("UPDATE editions SET content = ?", (changed,))
        with pytest.raises(DamagedRecord, match=said):
            load_edition(connection, "a")


def test_old_editions_are_deleted(connection: sqlite3.Connection) -> None:
    save_edition(connection, edition("a"))
    save_edition(connection, edition("b", at=CUT_OFF - HOUR))
    assert delete_editions_before(connection, CUT_OFF) == 1
    assert [entry.id for entry in list_editions(connection)] == ["a"]
