"""The schema as numbered steps. A step is never changed once released: add another at the end instead.

To add tables of your own: the SQL under a name, and the name at the end of `STEPS`.
"""

# documents with their exact text, and the full-text index over them
_DOCUMENTS = """
CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_id TEXT NOT NULL,
    outlet TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    author TEXT NOT NULL,
    published_at TEXT,
    retrieved_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    url TEXT NOT NULL,
    origin TEXT NOT NULL,
    guid TEXT NOT NULL,
    kind TEXT NOT NULL,
    revision_of TEXT,
    updated_at TEXT,
    -- what places a document in a period: its own time, else when it was read
    period_at TEXT NOT NULL
);
CREATE INDEX documents_period ON documents (period_at);
CREATE INDEX documents_url ON documents (url);
CREATE INDEX documents_guid ON documents (source_id, guid);
CREATE VIRTUAL TABLE documents_fts USING fts5 (
    title, text, content = 'documents', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
"""
# sources added from the command line, and what is remembered of each source between two fetches
_SOURCES = """
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
# finished editions as the JSON that is published
_EDITIONS = """
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
# what analysis computed for a text, by the text's hash and the version of the computation
_FEATURES = """
CREATE TABLE features (
    sha256 TEXT NOT NULL,
    version TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256, version)
);
"""
# messages on their way to recipients: written before the first attempt, so that a crash loses none
_OUTBOX = """
CREATE TABLE outbox (
    edition_id TEXT NOT NULL,
    slot TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    content BLOB NOT NULL,
    content_sha256 TEXT NOT NULL,
    last_error TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (edition_id, slot, recipient)
);
CREATE INDEX outbox_state ON outbox (state);
"""
# documents whose guid alone says which article they are, by the settings of their source
_EXACT_GUIDS = """
ALTER TABLE documents ADD COLUMN exact_guid INTEGER NOT NULL DEFAULT 0;
"""

STEPS: tuple[str, ...] = (_DOCUMENTS, _SOURCES, _EDITIONS, _FEATURES, _OUTBOX, _EXACT_GUIDS)

# kept in the file's `user_version`
SCHEMA_VERSION = len(STEPS)
