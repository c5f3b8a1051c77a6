"""Documents with their exact text, and the full-text index over them."""

SQL = """
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
