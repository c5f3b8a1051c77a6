"""The published JSON Schema of an edition: `python -m briefing.render.schema > docs/schema/briefing-2.json`."""

from __future__ import annotations

import sys
from inspect import cleandoc

import msgspec

from briefing.model import SCHEMA_VERSION, Briefing, to_json


def edition_schema() -> bytes:
    """Return the JSON Schema (draft 2020-12) of the JSON format."""
    records = msgspec.json.schema(Briefing)
    for record in records["$defs"].values():
        if "description" in record:
            # Python 3.13 takes the indentation off docstrings, older ones keep it
            record["description"] = cleandoc(record["description"])
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:briefing:schema:{SCHEMA_VERSION}",
        "title": f"An edition, schema {SCHEMA_VERSION}",
        **records,
    }
    return to_json(schema)


if __name__ == "__main__":
    sys.stdout.buffer.write(edition_schema())
