"""One SQLite file for documents, sources, editions and deliveries. Parses and fetches nothing."""

from briefing.store.care import Checked, Restored, backup, check, restore
from briefing.store.database import database_files
from briefing.store.documents import Match
from briefing.store.editions import EditionEntry
from briefing.store.ledger import Ledger
from briefing.store.store import Removed, Store

__all__ = [
    "Checked",
    "EditionEntry",
    "Ledger",
    "Match",
    "Removed",
    "Restored",
    "Store",
    "backup",
    "check",
    "database_files",
    "restore",
]
