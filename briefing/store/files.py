"""Writes files whole or not at all, for nobody else to read unless that is meant.

What a briefing is made from, and whom it goes to, is not for every account of a machine; cron's umask lets all read.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from briefing.errors import EnvironmentFault


def write_atomically(path: Path, content: bytes, *, shared: bool = False) -> Path:
    """Replace `path` by new content in one step, durably; a crash leaves the old file or the new one.

    Args:
        shared: others on this machine may read the file, and the folders that are made for it (0644 and 0755, else
            0600 and 0700). Folders that are there stay as they are.

    Raises:
        EnvironmentFault: the folder cannot be made or written, or the disk is full.
    """
    try:
        make_folder(path.parent, shared=shared)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, 0o644 if shared else 0o600)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = (error.strerror or "cannot be written").lower()
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        remedy = "make room" if is_full else "choose another folder with --output, or make this one writable"
        raise EnvironmentFault(f"cannot write the file: {reason}", where=str(path), remedy=remedy) from error
    return path


def make_folder(folder: Path, *, shared: bool = False) -> None:
    """Make a folder and those above it that are missing; whatever the umask, others may or may not look in."""
    mode = 0o755 if shared else 0o700
    for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        missing.mkdir(mode=mode, exist_ok=True)
        if shared:
            missing.chmod(mode)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a directory", str(folder))
