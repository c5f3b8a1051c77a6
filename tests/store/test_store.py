from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.errors import StoreError
from briefing.model import Document, DocumentId, FetchState, Source, SourceId, SourceKind, sha256_hex
from briefing.store import Store
from briefing.store.database import APPLICATION_ID
from briefing.store.documents import fts_expression
from briefing.store.migrations import SCHEMA_VERSION

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.db") as opened:
        yield opened


def document(key: str, text: str = "", **changes: object) -> Document:
    words = text or f"The text of {key} is here."
    made = Document(
        DocumentId(key),
        SourceId("s"),
        "Gulf Ledger",
        f"Title {key}",
        words,
        "en",
        "",
        NOW,
        NOW,
        sha256_hex(words),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def test_a_document_comes_back_exactly(store: Store) -> None:
    given = document(
        "d1", "“Öl,” he said.\n\nΚαλημέρα 中文 עברית 😀.", published_at=None, url="https://a.example/x"
    )
    store.add_documents([given])
    assert store.document("d1") == given
    assert store.document("d2") is None


def test_a_document_is_kept_once(store: Store) -> None:
    assert len(store.add_documents([document("d1"), document("d1")])) == 1
    assert store.add_documents([replace(document("d1"), retrieved_at=NOW + timedelta(days=1))]) == ()


def test_a_later_text_at_the_same_address_is_a_revision(store: Store) -> None:
    first = document("d1", url="https://a.example/x")
    second = document("d2", "Another text.", url="https://a.example/x")
    store.add_documents([first])
    assert store.add_documents([second])[0].revision_of == "d1"


def test_a_newsletter_that_links_an_article_is_no_revision_of_it(store: Store) -> None:
    store.add_documents([document("d1", url="https://a.example/x")])
    item = document(
        "d2", "A summary.", url="https://a.example/x", outlet="Morning Note", source_id=SourceId("mail")
    )
    assert store.add_documents([item])[0].revision_of is None


def test_a_revision_is_told_by_source_and_guid(store: Store) -> None:
    store.add_documents([document("d1", guid="g")])
    other = document("d2", "Other.", guid="g", source_id=SourceId("t"))
    same = document("d3", "Later.", guid="g")
    assert [d.revision_of for d in store.add_documents([other, same])] == [None, "d1"]


def test_periods_are_half_open_and_undated_count_when_read(store: Store) -> None:
    store.add_documents([
        document("d1", published_at=NOW - timedelta(hours=2)),
        document("d2", published_at=NOW),
        document("d3", published_at=None, retrieved_at=NOW - timedelta(hours=1)),
    ])  # fmt: skip
    assert [d.id for d in store.iter_documents(NOW - timedelta(hours=2), NOW)] == ["d1", "d3"]


def test_documents_are_streamed_by_source(store: Store) -> None:
    store.add_documents([document("d1"), document("d2", source_id=SourceId("t"))])
    assert [d.id for d in store.iter_documents(sources=[SourceId("t")])] == ["d2"]


def test_search_finds_words_phrases_and_beginnings(store: Store) -> None:
    store.add_documents([
        document("d1", "The tanker waits off Port Asel."),
        document("d2", "A port without tankers."),
        document("d3", "Le café ferme."),
    ])  # fmt: skip
    assert [m.document.id for m in store.search("tanker port")] == ["d1"]
    assert {m.document.id for m in store.search("tanker*")} == {"d1", "d2"}
    assert [m.document.id for m in store.search('"port asel"')] == ["d1"]
    assert [m.document.id for m in store.search("cafe")] == ["d3"]


@pytest.mark.parametrize("query", ["", '"', "* AND OR NOT", "NEAR(", "a:b", "-x", "((", "\0", "title:x OR 1"])
def test_no_query_is_an_error(store: Store, query: str) -> None:
    store.add_documents([document("d1")])
    store.search(query)


def test_nothing_typed_is_an_operator() -> None:
    assert fts_expression("oil NOT gas*") == '"oil" AND "NOT" AND "gas"*'


def test_retention_deletes_what_is_older_and_gives_space_back(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    old = [
        document(f"d{n}", f"Long text {n} " * 500, retrieved_at=NOW - timedelta(days=100)) for n in range(50)
    ]
    with Store(path) as store:
        store.add_documents([*old, document("new")])
    before = path.stat().st_size
    with Store(path) as store:
        removed = store.forget_before(NOW - timedelta(days=90))
        assert (removed.documents, store.count_documents()) == (50, 1)
        assert store.search("long") == ()
    assert path.stat().st_size < before / 2


def test_a_revision_with_an_old_date_takes_the_time_of_its_update(store: Store) -> None:
    first = document("d1", url="https://a.example/x", published_at=NOW - timedelta(days=1))
    updated = NOW - timedelta(hours=1)
    second = replace(first, id=DocumentId("d2"), sha256="other", updated_at=updated)
    third = replace(first, id=DocumentId("d3"), sha256="third", retrieved_at=NOW + timedelta(hours=1))
    store.add_documents([first])
    assert store.add_documents([second])[0].published_at == updated
    assert store.add_documents([third])[0].published_at == NOW + timedelta(hours=1)


def test_versions_that_come_together_are_ordered_by_their_own_time(store: Store) -> None:
    late = document("d1", url="https://a.example/x", published_at=NOW)
    early = document("d2", "Before.", url="https://a.example/x", published_at=NOW - timedelta(hours=3))
    added = store.add_documents([late, early])
    assert [(d.id, d.revision_of, d.published_at) for d in added] == [
        ("d2", None, early.published_at),
        ("d1", "d2", NOW),
    ]
    older = document("d3", "First of all.", url="https://a.example/x", published_at=NOW - timedelta(hours=9))
    assert store.add_documents([older]) == (older,)


def test_export_lines_are_read_back_by_intake(store: Store, tmp_path: Path) -> None:
    from briefing.intake import read_paths

    given = document("d1", "One paragraph.\n\nAnother paragraph.", url="https://a.example/x")
    store.add_documents([given])
    path = tmp_path / "export.jsonl"
    path.write_bytes(b"".join(store.export_lines()))
    found = read_paths([path], retrieved_at=NOW).documents[0]
    assert (found.title, found.text, found.url, found.outlet, found.published_at) == (
        given.title, given.text, given.url, given.outlet, given.published_at,
    )  # fmt: skip


def test_sources_states_and_seen_entries_come_back(store: Store) -> None:
    source = Source(SourceId("a"), "A", "https://a.example/feed", SourceKind.FEED, themes=("x",))
    state = FetchState(SourceId("a"), etag='"1"', last_success=NOW, failures=2)
    store.put_source(source)
    store.keep_result([document("d1")], state, ["k1", "k2"], now=NOW)
    assert store.sources() == (source,)
    assert store.fetch_states() == {"a": state}
    assert store.seen_entries(SourceId("a")) == {"k1", "k2"}
    assert store.remove_source(SourceId("a"))
    assert (store.sources(), store.fetch_states(), store.seen_entries(SourceId("a"))) == ((), {}, frozenset())
    assert store.count_documents() == 1


def test_a_failed_write_keeps_nothing(store: Store) -> None:
    broken = replace(document("d2"), title=None)  # type: ignore[arg-type]  # what a bug would do
    with pytest.raises(sqlite3.IntegrityError):
        store.add_documents([document("d1"), broken])
    assert store.count_documents() == 0


def test_features_are_kept_by_hash_and_version(store: Store) -> None:
    store.put_features({"h1": b"one", "h2": b"two"}, "v1")
    assert store.get_features(["h1", "h3"], "v1") == {"h1": b"one"}
    assert store.get_features(["h1"], "v2") == {}


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        Store(path)
    assert path.read_bytes() == before


def test_a_foreign_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "foreign.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store(path)
    assert (path.read_bytes(), sorted(p.name for p in tmp_path.iterdir())) == (before, ["foreign.db"])


@pytest.mark.parametrize("content", [b"hello, this is a text file", b"SQLite format 3\0short", b"\0" * 5000])
def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "text.db"
    path.write_bytes(content)
    with pytest.raises(StoreError):
        Store(path)
    assert path.read_bytes() == content


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    with Store(path) as store:
        store.add_documents([document(f"d{n}", f"Some text {n} " * 200) for n in range(50)])
    content = bytearray(path.read_bytes())
    content[8192 : len(content) // 2] = b"\xaa" * (len(content) // 2 - 8192)
    path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="damaged"):
        Store(path)
    assert path.read_bytes() == before


def test_a_missing_store_is_not_made_when_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store"):
        Store(tmp_path / "none.db", create=False)
    assert not list(tmp_path.iterdir())


def test_a_folder_or_unwritable_place_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no file"):
        Store(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(tmp_path / "file" / "store.db")


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    Store(tmp_path / "store.db").close()
    connection = sqlite3.connect(tmp_path / "store.db")
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_steps_are_applied_to_an_older_file(tmp_path: Path) -> None:
    from briefing.store import database
    from briefing.store.migrations import STEPS

    path = tmp_path / "old.db"
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in database.statements(STEPS[0]):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with Store(path) as store:
        store.put_source(Source(SourceId("a"), "A", "https://a.example/", SourceKind.FEED))
        assert len(store.sources()) == 1
