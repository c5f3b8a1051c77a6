from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefing.settings.editor_schema import editor_schema
from briefing.settings.reference import settings_reference
from briefing.settings.starter import SETTINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
PUBLISHED = DOCS / "schema" / "briefing.toml.schema.json"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(editor_schema())
    jsonschema.Draft202012Validator.check_schema(document)
    return document


def test_the_published_schema_is_current() -> None:
    """To mend: briefing config schema > docs/schema/briefing.toml.schema.json"""
    assert PUBLISHED.read_text("utf-8") == editor_schema()


def test_the_published_reference_is_current() -> None:
    """To mend: briefing config schema --markdown > docs/settings.md"""
    assert (DOCS / "settings.md").read_text("utf-8") == settings_reference()


def test_the_starter_file_fits_the_schema(schema: dict[str, Any]) -> None:
    jsonschema.validate(tomllib.loads(SETTINGS), schema)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "version = 2",
        "version = 1\ncolour = 1",
        'version = 1\n[[edition]]\nname = "A"\ncatch_up = "never"',
        'version = 1\n[[edition]]\ntitle = "no name"',
        'version = 1\n[smtp]\npassword = "x"',
    ],
)
def test_what_the_program_refuses_the_editor_marks(schema: dict[str, Any], text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), schema)


def test_every_key_is_described(schema: dict[str, Any]) -> None:
    silent = [
        f"{name}.{key}"
        for name, part in schema["$defs"].items()
        if name != "SettingsFile"
        for key, described in part.get("properties", {}).items()
        if "description" not in described
    ]
    assert silent == []
