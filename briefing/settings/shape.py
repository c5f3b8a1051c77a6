"""Checks the shape of a parsed TOML table against a record: unknown keys, missing keys, wrong types.

Reports every problem, not only the first. What values mean together is checked in `load.py`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from briefing.settings.lines import KeyPath

Record = TypeVar("Record")
# keys people write where a secret's place belongs
_SECRET_KEYS = {"password", "secret", "token", "passwd", "pass"}
_STAND_IN: dict[str, object] = {"version": 1}
# what the validator calls a type, in the words of somebody who writes the file
_KINDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list in [brackets]",
    "object": "a table",
}
_EXPECTED = re.compile(r"Expected `(\w+)(?: \| null)?`(.*?)(?:, got `\w+`)?")


class Problem(NamedTuple):
    """Something wrong, and where."""

    path: KeyPath
    message: str


def read_record(raw: object, kind: type[Record], path: KeyPath, problems: list[Problem]) -> Record:
    """Turn a parsed table into a record; add what is wrong to `problems`.

    Returns:
        The record with every good value. Bad ones are at their default, or "" where a key is required,
        so that the checks that follow can go on.
    """
    if not isinstance(raw, Mapping):
        problems.append(Problem(path, f"expected a table, got {_shown(raw)}"))
        raw = {}
        report_missing = False
    else:
        report_missing = True
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # a dataclass
    hints = get_type_hints(kind, include_extras=True)
    _unknown_keys(raw, list(fields), path, problems)
    values: dict[str, object] = {}
    for name, field in fields.items():
        if name in raw:
            value, good = _read_value(raw[name], hints[name], (*path, name), problems)
            if good:
                values[name] = value
                continue
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            values[name] = _STAND_IN.get(name, "")
            if report_missing and name not in raw:
                problems.append(Problem(path, f"the key {name!r} is missing"))
    return kind(**values)


def _unknown_keys(
    raw: Mapping[str, object], known: list[str], path: KeyPath, problems: list[Problem]
) -> None:
    for key in raw:
        if key in known:
            continue
        if key in _SECRET_KEYS:
            remedy = "; secrets never stand in this file: use password_env, password_file or password_command"
        else:
            near = get_close_matches(key, known, n=1)
            remedy = f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(known)}"
        problems.append(Problem((*path, key), f"unknown key {key!r}{remedy}"))


# a type hint is whatever `typing` returns
def _read_value(raw: object, hint: Any, path: KeyPath, problems: list[Problem]) -> tuple[object, bool]:
    if dataclasses.is_dataclass(hint):
        assert isinstance(hint, type)  # noqa: S101  # narrows the type
        return read_record(raw, hint, path, problems), True
    arguments = get_args(hint)
    if get_origin(hint) is tuple and dataclasses.is_dataclass(arguments[0]):
        return _read_tables(raw, arguments[0], path, problems), True
    try:
        return msgspec.convert(raw, hint), True
    except msgspec.ValidationError as error:
        problems.append(Problem(path, _explain(str(error), raw, hint)))
        return None, False


def _read_tables(raw: object, kind: Any, path: KeyPath, problems: list[Problem]) -> tuple[object, ...]:
    if not isinstance(raw, list):
        problems.append(Problem(path, f"expected [[{path[-1]}]] with double brackets"))
        return ()
    return tuple(read_record(table, kind, (*path, index), problems) for index, table in enumerate(raw))


def _explain(message: str, raw: object, hint: Any) -> str:
    choices = _choices(hint)
    if choices and not message.startswith("Expected `array`"):
        bad = next((v for v in (raw if isinstance(raw, list) else [raw]) if v not in choices), raw)
        near = get_close_matches(str(bad), [str(c) for c in choices], n=1)
        hint_text = f"did you mean {near[0]!r}? " if near else ""
        return f"{bad!r} is not possible; {hint_text}one of: {', '.join(str(c) for c in choices)}"
    reason = message.partition(" - at ")[0]
    if expected := _EXPECTED.fullmatch(reason):
        kind, bound = expected.groups()
        return f"expected {_KINDS.get(kind, kind)}{bound}, got {_shown(raw)}"
    return f"{reason[:1].lower()}{reason[1:].replace('`', '')}: {_shown(raw)}"


def _choices(hint: Any) -> list[object]:
    """Collect the allowed values of a Literal or enum anywhere in a hint."""
    if isinstance(hint, type) and issubclass(hint, str) and hasattr(hint, "__members__"):
        return [member.value for member in hint.__members__.values()]
    if getattr(get_origin(hint), "__name__", "") == "Literal" or str(get_origin(hint)) == "typing.Literal":
        return list(get_args(hint))
    return [choice for argument in get_args(hint) for choice in _choices(argument)]


def _shown(raw: object) -> str:
    text = repr(raw)
    return text if len(text) <= 60 else f"{text[:59]}…"
