"""Read publishers and alias files. Every fault of a file is named at once; nothing is resolved here."""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path

from briefing.errors import SettingsError
from briefing.model import Alias, Publisher, PublisherKind

_PUBLISHER_TEXTS = ("name", "owner", "country", "kind", "note")
_PUBLISHER_LISTS = ("outlets", "domains")


def read_publishers(path: Path | str) -> tuple[Publisher, ...]:
    """Read `[[publisher]]` tables: name, owner, country, kind, outlets, domains, note.

    Raises:
        SettingsError: with one line per fault, in the order of the file.
    """
    return tuple(
        Publisher(
            name=str(row["name"]),
            owner=str(row.get("owner", "")),
            country=str(row.get("country", "")),
            kind=PublisherKind(str(row.get("kind", PublisherKind.UNKNOWN))),
            outlets=_texts(row.get("outlets")),
            domains=_texts(row.get("domains")),
            note=str(row.get("note", "")),
        )
        for row in _rows(Path(path), "publisher", _PUBLISHER_TEXTS, _PUBLISHER_LISTS)
    )


def read_aliases(path: Path | str) -> tuple[Alias, ...]:
    """Read `[[alias]]` tables: name, and the list `also`.

    Raises:
        SettingsError: with one line per fault, in the order of the file.
    """
    return tuple(
        Alias(str(row["name"]), _texts(row.get("also")))
        for row in _rows(Path(path), "alias", ("name",), ("also",))
    )


def _rows(path: Path, table: str, texts: tuple[str, ...], lists: tuple[str, ...]) -> list[dict[str, object]]:
    content = _load(path)
    problems = [f"{key!r} is not a table of this file; write [[{table}]]" for key in content if key != table]
    rows = content.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _fault(path, [f"{table!r} must be written as [[{table}]]"])
    names: dict[str, int] = {}
    for number, row in enumerate(rows, start=1):
        problems += _row_problems(f"{table} {number}", row, texts, lists)
        name = str(row.get("name", ""))
        if name and names.setdefault(name, number) != number:
            problems.append(f"{table} {number}: {name!r} is already {table} {names[name]}; join the two")
    if problems:
        raise _fault(path, problems)
    return rows


def _load(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise SettingsError("is not UTF-8", where=str(path), remedy="save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"is not valid TOML: {error}", where=str(path)) from error


def _row_problems(
    where: str, row: dict[str, object], texts: tuple[str, ...], lists: tuple[str, ...]
) -> list[str]:
    known = (*texts, *lists)
    problems = [f"{where}: unknown key {key!r}{_nearest(key, known)}" for key in row if key not in known]
    problems += [
        f"{where}: {key!r} must be a text" for key in texts if key in row and not isinstance(row[key], str)
    ]
    problems += [
        f"{where}: {key!r} must be a list of texts" for key in lists if key in row and not _is_texts(row[key])
    ]
    if not str(row.get("name", "")).strip():
        problems.append(f"{where}: 'name' is missing")
    kind = row.get("kind")
    if isinstance(kind, str) and kind not in set(PublisherKind):
        problems.append(f"{where}: kind {kind!r} is not one of {', '.join(PublisherKind)}")
    return problems


def _fault(path: Path, problems: list[str]) -> SettingsError:
    count = len(problems)
    return SettingsError(
        f"{count} {'fault' if count == 1 else 'faults'}", where=str(path), problems=tuple(problems)
    )


def _nearest(key: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
