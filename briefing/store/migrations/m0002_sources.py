"""Sources added from the command line, and what is remembered of each source between two fetches."""

SQL = """
CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    -- the record as JSON
    record TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE fetch_states (
    source_id TEXT PRIMARY KEY,
    record TEXT NOT NULL
) WITHOUT ROWID;
-- entries that were read before, also those that became no document
CREATE TABLE seen_entries (
    source_id TEXT NOT NULL,
    entry TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (source_id, entry)
) WITHOUT ROWID;
"""
