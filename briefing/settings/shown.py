"""Lays the resolved settings out as rows: key, value, where it comes from. Never shows a secret."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

from briefing.settings.schema import HeaderRefs, Settings

DEFAULT = "default"
_CREDENTIALS = re.compile(r"(\w+://[^/\s:@]*:)[^/\s@]*@")


class Row(NamedTuple):
    """One key of the settings. `origin` is "default" or "line 12"."""

    key: str
    value: str
    origin: str


def settings_rows(settings: Settings) -> tuple[Row, ...]:
    """Return every key in the order of the file's tables."""
    lines = dict(settings.origins)
    rows: list[Row] = []
    for place, edition in enumerate(settings.editions, start=1):
        rows.extend(_record_rows(f"edition[{place}]", edition, lines))
    secrets, headers = dict(settings.source_secrets), dict(settings.source_headers)
    for place, source in enumerate(settings.sources, start=1):
        rows.extend(_record_rows(f"source[{place}]", source, lines))
        if source.id in secrets:
            rows.extend(_secret_rows(f"source[{place}]", secrets[source.id], lines))
        if source.id in headers:
            rows.extend(_header_rows(f"source[{place}]", headers[source.id], lines))
    for place, subscriber in enumerate(settings.subscribers, start=1):
        rows.extend(_record_rows(f"recipient[{place}]", subscriber.recipient, lines))
        rows.append(_row(f"recipient[{place}].editions", subscriber.editions, lines))
    for place, channel in enumerate(settings.channels, start=1):
        rows.extend(_record_rows(f"channel[{place}]", channel, lines))
    for name in ("smtp", "delivery", "bounces", "limits", "sign"):
        rows.extend(_record_rows(name, getattr(settings, name), lines))
    rows += [
        _row("store.path", str(settings.store_path), lines),
        _row("store.keep", f"{settings.keep.days}d" if settings.keep else "", lines),
        _row("publishers.files", tuple(map(str, settings.publisher_files)), lines),
        _row("aliases.files", tuple(map(str, settings.alias_files)), lines),
        _row("output.dir", str(settings.output), lines),
        _row("output.shared", settings.output_shared, lines),
        _row("analysis.vectors", settings.analysis.vectors, lines),
        _row("translate.command", " ".join(settings.translate.command), lines),
        _row("plugins.readers", settings.plugins.readers, lines),
        _row("plugins.vectors", settings.plugins.vectors, lines),
        _row("plugins.timeout_s", settings.plugins.timeout_s, lines),
    ]
    for name, options in sorted(settings.plugins.options.items()):
        # a value may be a key to somebody's service
        rows += [_row(f"plugins.options.{name}.{key}", "…", lines) for key in options]
    return tuple(rows)


# any dataclass of the settings
def _record_rows(table: str, record: Any, lines: Mapping[str, int]) -> Iterator[Row]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name in ("password_command", "token_command", "url_command", "passphrase_command"):
            value = _command(value)
        yield _row(f"{table}.{field.name}", value, lines)


def _secret_rows(table: str, secret: Any, lines: Mapping[str, int]) -> Iterator[Row]:
    for field in dataclasses.fields(secret):
        value = getattr(secret, field.name)
        if value:
            shown = _command(value) if isinstance(value, tuple) else value
            name = "token_command" if field.name == "token" else f"password_{field.name}"
            yield _row(f"{table}.{name}", shown, lines)


def _header_rows(table: str, refs: HeaderRefs, lines: Mapping[str, int]) -> Iterator[Row]:
    for what, ref in (("headers", refs.headers), ("cookies", refs.cookies)):
        if ref.file:
            yield _row(f"{table}.{what}_file", ref.file, lines)
        if ref.command:
            yield _row(f"{table}.{what}_command", _command(ref.command), lines)


def _command(words: tuple[str, ...]) -> tuple[str, ...]:
    """Show the program only: its arguments may hold a secret."""
    return (words[0], "…") if len(words) > 1 else words


def _row(key: str, value: object, lines: Mapping[str, int]) -> Row:
    return Row(
        key, _CREDENTIALS.sub(r"\1***@", _spelled(value)), f"line {lines[key]}" if key in lines else DEFAULT
    )


def _spelled(value: object) -> str:
    """Spell a value as TOML does."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_spelled, value))}]"
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = str(value.value if isinstance(value, Enum) else value)
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
