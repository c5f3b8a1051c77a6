"""The published JSON Schema of an edition: `python -m briefing.render.schema > docs/schema/briefing-1.json`."""

from __future__ import annotations

import sys

import msgspec

from briefing.model import SCHEMA_VERSION, Briefing, to_json


def edition_schema() -> bytes:
    """Return the JSON Schema (draft 2020-12) of the JSON format."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:briefing:schema:{SCHEMA_VERSION}",
        "title": f"An edition, schema {SCHEMA_VERSION}",
        **msgspec.json.schema(Briefing),
    }
    return to_json(schema)


if __name__ == "__main__":
    sys.stdout.buffer.write(edition_schema())
