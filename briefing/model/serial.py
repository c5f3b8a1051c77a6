"""Records to JSON and back: one canonical spelling, so that equal records are equal bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TypeVar

import msgspec

Record = TypeVar("Record")


def to_json(record: object, *, indent: int = 2) -> bytes:
    """Encode a record, fields in declared order, UTF-8, with a final newline."""
    raw = msgspec.json.encode(record)
    return (msgspec.json.format(raw, indent=indent) if indent else raw) + b"\n"


def to_json_lines(records: Iterable[object]) -> bytes:
    """Encode records, one a line."""
    return b"".join(to_json(record, indent=0) for record in records)


def from_json(content: bytes | str, kind: type[Record]) -> Record:
    """Decode what `to_json` wrote.

    Raises:
        msgspec.ValidationError: with the path of the first field that does not fit.
        msgspec.DecodeError: the bytes are not JSON.
    """
    return msgspec.json.decode(content, type=kind)


def sha256_hex(content: bytes | str) -> str:
    """Hex SHA-256 of bytes, or of a text in UTF-8."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
