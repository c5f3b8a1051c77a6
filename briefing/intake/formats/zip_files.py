"""ZIP files: bounded unpacking, for archives of documents and as a guard before Office files are parsed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from briefing.errors import InputError
from briefing.intake.notes import Job, Member, Parsed, note, one_line, trouble
from briefing.intake.options import MIB
from briefing.intake.paths import is_skipped
from briefing.model import Diagnostic

_MEMBER_LIMIT_BYTES = 15 * MIB
_TOTAL_LIMIT_BYTES = 64 * MIB
_MAX_MEMBERS = 2_000
# what the library raises on archives that are broken
BROKEN_ZIP = (
    zipfile.BadZipFile,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    IndexError,
)
_CHUNK = 1 << 16


def read_zip(content: bytes, job: Job) -> Parsed:
    """Unpack documents up to fixed limits. A member's name is used in messages only, never as a path."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except BROKEN_ZIP as error:
        return trouble(
            "broken", job.name, f"is no readable ZIP file: {one_line(str(error), 80)}", "pack it again"
        )
    members: list[Member] = []
    problems: list[Diagnostic] = []
    with archive:
        for item in _unpacked(archive, job.name):
            if isinstance(item, Member):
                members.append(item)
            else:
                problems.append(item)
    if not members and not problems:
        return trouble("no-text", job.name, "the archive holds no documents", "check what was packed")
    return Parsed((), tuple(members), tuple(problems))


def _unpacked(archive: zipfile.ZipFile, name: str) -> Iterator[Member | Diagnostic]:
    total = 0
    for number, info in enumerate(sorted(archive.infolist(), key=lambda i: i.filename)):
        base = one_line(info.filename.replace("\\", "/").rstrip("/").rpartition("/")[2], 120)
        if info.is_dir() or is_skipped(base) or info.filename.startswith("__MACOSX/"):
            continue
        where = f"{name}: {base}"
        try:
            data = read_member(archive, info, _MEMBER_LIMIT_BYTES)
        except InputError as error:
            yield note("archive", where, error.message, "unpack it yourself")
            continue
        total += len(data)
        if total > _TOTAL_LIMIT_BYTES or number >= _MAX_MEMBERS:
            yield note("limit", name, f"holds more than {_TOTAL_LIMIT_BYTES // MIB} MB or {_MAX_MEMBERS} files; the "
                       "rest was not read", "unpack it and name the folder")  # fmt: skip
            return
        yield Member(base, data)


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit_bytes: int) -> bytes:
    """Unpack one member in steps, whatever size it claims to have.

    Raises:
        InputError: it is larger than `limit_bytes`, encrypted or broken.
    """
    if info.file_size > limit_bytes:
        raise InputError(f"unpacks to more than {limit_bytes // MIB} MB", where=info.filename)
    if info.flag_bits & 1:
        raise InputError("is encrypted", where=info.filename)
    parts: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as stream:
            while part := stream.read(_CHUNK):
                size += len(part)
                if size > limit_bytes:
                    raise InputError(f"unpacks to more than {limit_bytes // MIB} MB", where=info.filename)
                parts.append(part)
    except BROKEN_ZIP as error:
        raise InputError(f"is broken: {one_line(str(error), 80)}", where=info.filename) from error
    except Exception as error:  # zlib.error, lzma.LZMAError and others, by compression method
        raise InputError(f"is broken: {one_line(str(error), 80)}", where=info.filename) from error
    return b"".join(parts)


def read_part(archive: zipfile.ZipFile, name: str, limit_bytes: int) -> bytes:
    """Return a part of a document by name, b"" when missing, locked or broken: the others are read all the same."""
    try:
        return read_member(archive, archive.getinfo(name), limit_bytes)
    except (KeyError, InputError):
        return b""


def check_office_archive(archive: zipfile.ZipFile, *, limit_bytes: int) -> None:
    """Refuse an Office file that would unpack beyond a limit.

    Raises:
        InputError: with what is wrong.
    """
    infos = archive.infolist()
    if len(infos) > _MAX_MEMBERS or sum(info.file_size for info in infos) > 4 * limit_bytes:
        raise InputError(f"unpacks to more than {4 * limit_bytes // MIB} MB")
