"""Writes files whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from briefing.errors import EnvironmentFault


def write_atomically(path: Path, content: bytes) -> Path:
    """Replace `path` by new content in one step, durably; a crash leaves the old file or the new one.

    Raises:
        EnvironmentFault: the folder cannot be made or written, or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, 0o666 & ~_umask())
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
