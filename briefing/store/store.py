"""The store as one object: a file, its connection, and the verbs of the modules beside this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from briefing.model import Briefing, Document, FetchState, Source, SourceId, to_json
from briefing.store import documents, editions, features, sources
from briefing.store.database import open_database, transaction, translated
from briefing.store.documents import Match
from briefing.store.editions import EditionEntry
from briefing.store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Removed:
    """What retention deleted."""

    documents: int
    editions: int
    features: int


class Store:
    """Documents, sources, fetch states, editions and cached features in one SQLite file.

    Use from one thread. Every writing method is one transaction. Raises `StoreError` for a file that is newer,
    foreign, damaged, locked or on a full disk.
    """

    def __init__(self, path: str | Path, *, create: bool = True, durable: bool = False) -> None:
        """Open or create the store.

        Args:
            create: make the file when there is none. Without, a store on a read-only medium can be read.
            durable: wait for the disk at every write, as the ledger must.
        """
        self.path = Path(path)
        self._connection = open_database(self.path, create=create, durable=durable)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def ledger(self) -> Ledger:
        """Return the outbox of this store, on the same connection; it ends with the store."""
        return Ledger(self.path, connection=self._connection)

    def schema_version(self) -> int:
        """Return the number of the last step that brought the schema up to date."""
        with translated(self.path):
            return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    def add_documents(self, found: Iterable[Document]) -> tuple[Document, ...]:
        """Keep documents that are new; returns those, with `revision_of` set on later versions."""
        with translated(self.path), transaction(self._connection):
            return documents.add_documents(self._connection, found)

    def iter_documents(
        self,
        since: datetime | None = None,
        until: datetime | None = None,
        sources: Sequence[SourceId] = (),
    ) -> Iterator[Document]:
        """Stream the documents of the half-open period [since, until), by id."""
        with translated(self.path):
            yield from documents.iter_documents(self._connection, since=since, until=until, sources=sources)

    def document(self, document_id: str) -> Document | None:
        """Return one document, None when there is none of this id."""
        with translated(self.path):
            return documents.get_document(self._connection, document_id)

    def count_documents(self) -> int:
        with translated(self.path):
            return int(self._connection.execute("SELECT count(*) FROM documents").fetchone()[0])

    def search(self, query: str, *, limit: int = 20) -> tuple[Match, ...]:
        """Find documents by words, "phrases" and word beginnings*."""
        with translated(self.path):
            return documents.search_documents(self._connection, query, limit=limit)

    def export_lines(self, since: datetime | None = None, until: datetime | None = None) -> Iterator[bytes]:
        """Yield documents as JSON lines that `read_paths` reads back."""
        for document in self.iter_documents(since, until):
            yield to_json(document, indent=0)

    def save_edition(self, briefing: Briefing, *, slot: str = "") -> bool:
        """Keep an edition in place of one of the same id; False when that one was made for a slot, and stays."""
        with translated(self.path), transaction(self._connection):
            return editions.save_edition(self._connection, briefing, slot=slot)

    def load_edition(self, key: str) -> Briefing | None:
        """Return an edition by id, "name/2024-10-23", "2024-10-23" or "name" (its latest); None for none."""
        with translated(self.path):
            return editions.load_edition(self._connection, key)

    def previous_edition(self, slug: str, before: datetime) -> Briefing | None:
        """Return the latest edition that readers of a name got, cut off before a moment; None for none."""
        with translated(self.path):
            return editions.previous_edition(self._connection, slug, before)

    def edition_sha256(self, edition_id: str) -> str:
        """Return the hash of a stored edition's JSON, "" when there is none of this id."""
        with translated(self.path):
            return editions.edition_sha256(self._connection, edition_id)

    def edition_content(self, edition_id: str) -> bytes:
        """Return a stored edition as it was kept, b"" when there is none of this id."""
        with translated(self.path):
            return editions.edition_content(self._connection, edition_id)

    def sent_editions(self) -> frozenset[str]:
        """Return the ids of editions that went out: those made for a slot, and those that were sent."""
        with translated(self.path):
            return editions.sent_editions(self._connection)

    def list_editions(self, *, slug: str = "", limit: int = -1) -> tuple[EditionEntry, ...]:
        """Return stored editions, newest first."""
        with translated(self.path):
            return editions.list_editions(self._connection, slug=slug, limit=limit)

    def get_features(self, hashes: Iterable[str], version: str) -> dict[str, bytes]:
        """Return cached analysis by text hash."""
        with translated(self.path):
            return features.get_features(self._connection, hashes, version)

    def put_features(self, found: Mapping[str, bytes], version: str) -> None:
        """Cache analysis by text hash."""
        with translated(self.path), transaction(self._connection):
            features.put_features(self._connection, found, version)

    def sources(self) -> tuple[Source, ...]:
        """Return the sources that were added from the command line, by id."""
        with translated(self.path):
            return sources.list_sources(self._connection)

    def put_source(self, source: Source) -> None:
        """Add a source or replace the one of the same id."""
        with translated(self.path), transaction(self._connection):
            sources.put_source(self._connection, source)

    def remove_source(self, source_id: SourceId) -> bool:
        """Forget a source; its documents stay. Returns whether there was one."""
        with translated(self.path), transaction(self._connection):
            return sources.remove_source(self._connection, source_id)

    def fetch_states(self) -> dict[SourceId, FetchState]:
        """Return what is remembered of every source."""
        with translated(self.path):
            return sources.fetch_states(self._connection)

    def put_fetch_state(self, state: FetchState) -> None:
        """Remember how a source fares."""
        with translated(self.path), transaction(self._connection):
            sources.put_fetch_state(self._connection, state)

    def seen_entries(self, source_id: SourceId) -> frozenset[str]:
        """Return the keys of a source's entries that were read before."""
        with translated(self.path):
            return sources.seen_entries(self._connection, source_id)

    def keep_result(
        self, found: Iterable[Document], state: FetchState, seen: Iterable[str], *, now: datetime
    ) -> tuple[Document, ...]:
        """Keep what one reading of a source brought, all of it or nothing; returns the documents that are new."""
        with translated(self.path), transaction(self._connection):
            added = documents.add_documents(self._connection, found)
            sources.mark_seen(self._connection, state.source_id, seen, now=now)
            sources.put_fetch_state(self._connection, state)
        return added

    def forget_before(self, moment: datetime) -> Removed:
        """Delete documents read, and editions cut off, before a moment, and give the space back."""
        with translated(self.path):
            with transaction(self._connection):
                removed = Removed(
                    documents.delete_before(self._connection, moment),
                    editions.delete_editions_before(self._connection, moment),
                    features.drop_orphans(self._connection),
                )
                sources.forget_seen_before(self._connection, moment)
                documents.compact_index(self._connection)
            # not execute(): it steps once, which frees one page
            self._connection.executescript("PRAGMA incremental_vacuum;")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return removed
