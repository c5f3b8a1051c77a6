"""Finished editions as the JSON that is published."""

SQL = """
CREATE TABLE editions (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    slot TEXT NOT NULL,
    title TEXT NOT NULL,
    cut_off TEXT NOT NULL,
    -- the day the edition names, in its own time zone
    day TEXT NOT NULL,
    produced_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX editions_slug ON editions (slug, cut_off);
"""
