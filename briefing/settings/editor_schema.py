"""The JSON Schema of briefing.toml, from the records themselves: editors complete and check with it."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from briefing.settings.schema import SettingsFile

_ID = "https://json-schema.org/draft/2020-12/schema"


def editor_schema() -> str:
    """Return the schema as JSON text."""
    (reference,), parts = msgspec.json.schema_components([SettingsFile], ref_template="#/$defs/{name}")
    for part in parts.values():
        _closed(part)
    document: dict[str, Any] = {
        "$schema": _ID,
        "title": "briefing.toml",
        "description": "Settings of briefing: editions, sources, recipients, delivery.",
        **reference,
        "$defs": {name: parts[name] for name in sorted(parts)},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


# a JSON Schema is what msgspec makes of it
def _closed(part: dict[str, Any]) -> None:
    """Forbid unknown keys, and drop defaults that say nothing."""
    if part.get("type") != "object":
        return
    part["additionalProperties"] = False
    for described in part["properties"].values():
        if "$ref" in described or described.get("default") is None:
            described.pop("default", None)
