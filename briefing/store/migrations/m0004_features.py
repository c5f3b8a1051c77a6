"""What analysis computed for a text, by the text's hash and the version of the computation."""

SQL = """
CREATE TABLE features (
    sha256 TEXT NOT NULL,
    version TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256, version)
);
"""
