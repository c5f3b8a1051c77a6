"""The schema as numbered steps. A step is never changed once released: add the next number instead.

To add tables of your own: a module `m0007_words.py` with `SQL`, and a line in `STEPS`.
"""

from briefing.store.migrations import (
    m0001_documents,
    m0002_sources,
    m0003_editions,
    m0004_features,
    m0005_outbox,
    m0006_exact_guids,
)

STEPS: tuple[str, ...] = (
    m0001_documents.SQL,
    m0002_sources.SQL,
    m0003_editions.SQL,
    m0004_features.SQL,
    m0005_outbox.SQL,
    m0006_exact_guids.SQL,
)

# kept in the file's `user_version`
SCHEMA_VERSION = len(STEPS)
