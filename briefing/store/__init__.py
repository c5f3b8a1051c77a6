"""One SQLite file for documents, sources, editions and deliveries. Parses and fetches nothing."""

from briefing.store.documents import Match
from briefing.store.editions import EditionEntry
from briefing.store.ledger import Ledger
from briefing.store.store import Removed, Store

__all__ = ["EditionEntry", "Ledger", "Match", "Removed", "Store"]
