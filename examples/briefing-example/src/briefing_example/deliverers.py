"""A deliverer: messages into a folder, one file a reader."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def into_folder(message: bytes, recipient: str, options: Mapping[str, object]) -> None:
    """Write a message. An `OSError`, such as a full disk, is tried again."""
    folder = Path(str(options["folder"]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{recipient.replace('/', '-')}.eml").write_bytes(message)
