"""Documents whose guid alone says which article they are, by the settings of their source."""

SQL = """
ALTER TABLE documents ADD COLUMN exact_guid INTEGER NOT NULL DEFAULT 0;
"""
