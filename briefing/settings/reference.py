"""The settings as a page for people: every table, key, meaning and default, from the records themselves."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from briefing.settings.schema import SettingsFile

_HEAD = """\
# Settings: every key of briefing.toml

Written by `briefing config schema --markdown`; `briefing init` writes a file to start from, and
[the morning run](morning-run.md) explains how it is used. Paths start at the folder of the file.
Wrong keys and values are reported all at once, each with its line: `briefing config check`.
"""


def settings_reference() -> str:
    """Return the page as Markdown."""
    return _HEAD + "".join(_table(name, kind, is_list) for name, kind, is_list in _tables())


def _tables() -> Iterator[tuple[str, type, bool]]:
    for name, hint in get_type_hints(SettingsFile, include_extras=True).items():
        if get_origin(hint) is tuple:
            yield name, get_args(hint)[0], True
        elif dataclasses.is_dataclass(hint) and isinstance(hint, type):
            yield name, hint, False


def _table(name: str, kind: type, is_list: bool) -> str:
    brackets = f"[[{name}]]" if is_list else f"[{name}]"
    about = (kind.__doc__ or "").strip().splitlines()[0]
    hints = get_type_hints(kind, include_extras=True)
    rows = [_row(field, hints[field.name]) for field in dataclasses.fields(kind)]
    return f"\n## `{brackets}`\n\n{about}\n\n| key | value | default | meaning |\n|---|---|---|---|\n{''.join(rows)}"


# a type hint is whatever `typing` returns
def _row(field: dataclasses.Field[Any], hint: Any) -> str:
    meaning = next((m.description for m in _metas(hint) if m.description), "")
    return f"| `{field.name}` | {_kind(hint)} | {_default(field)} | {meaning.replace('|', chr(92) + '|')} |\n"


def _metas(hint: Any) -> Iterator[msgspec.Meta]:
    if get_origin(hint) is Annotated:
        yield from (argument for argument in get_args(hint)[1:] if isinstance(argument, msgspec.Meta))


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is dataclasses.MISSING:
        return "**required**" if field.default_factory is dataclasses.MISSING else ""
    value = field.default.value if isinstance(field.default, Enum) else field.default
    if value in ((), None):
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return f"`[{', '.join(f'{chr(34)}{item}{chr(34)}' for item in value)}]`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value:g}`"


def _kind(hint: Any) -> str:
    """Name the kind of a value in a word or two."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) is dict:
        return "tables"
    if get_origin(hint) is tuple:
        return f"list of {_kind(get_args(hint)[0])}"
    if get_origin(hint) is Literal:
        return ", ".join(f"`{choice}`" for choice in get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ", ".join(f"`{member.value}`" for member in hint)
    parts = [argument for argument in get_args(hint) if argument is not type(None)]
    if parts:
        return " or ".join(_kind(part) for part in parts)
    return {str: "text", bool: "`true`, `false`", int: "whole number", float: "number"}[hint]
