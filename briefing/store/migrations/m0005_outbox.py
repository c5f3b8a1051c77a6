"""Messages on their way to recipients: written before the first attempt, so that a crash loses none."""

SQL = """
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
