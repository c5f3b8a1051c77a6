"""One SQLite file for documents, sources, editions and deliveries. Parses and fetches nothing."""

from briefing.store.ledger import Ledger

__all__ = ["Ledger"]
