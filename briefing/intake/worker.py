"""The child process that parses what may be hostile. Reads jobs from standard input, answers on standard output.

Frames are a 4-byte length and msgpack: `Job`, then the bytes to parse, answered by one `Parsed`, or several of which
all but the last say that more follows. Never pickle. The
process has no secrets in its environment, cannot write files, and has a fixed address space.
"""

from __future__ import annotations

import gc
import os
import resource
import struct
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

import msgspec

from briefing.intake.notes import Job, Member, Parsed, one_line, trouble, without_surrogates
from briefing.intake.readers import parse_portions

# after so many jobs the parent starts a fresh child: libraries keep caches
JOBS_PER_CHILD = 400
_RECURSION_LIMIT = 1_500
_LENGTH = struct.Struct(">I")


def main() -> None:
    """Answer jobs until the parent closes the pipe."""
    memory_bytes = int(sys.argv[1])
    _confine(memory_bytes)
    channel_in, channel_out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # a parser that prints must not spoil the frames
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while (raw := read_frame(channel_in)) is not None:
        content = read_frame(channel_in) or b""
        for answer in _answers(msgspec.msgpack.decode(raw, type=Job), content):
            write_frame(channel_out, _encode(answer))
            if any(d.code == "memory" for d in answer.diagnostics):
                return


def _confine(memory_bytes: int) -> None:
    for limit, wanted in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        # the machine's own limit may be tighter, and cannot be raised
        allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(limit, (allowed, allowed))
    sys.setrecursionlimit(_RECURSION_LIMIT)


def _answers(job: Job, content: bytes) -> Iterator[Parsed]:
    """Parse; every failure becomes a diagnostic here, and what was read before it stays."""
    held: Parsed | None = None
    try:
        for portion in parse_portions(job, content):
            if held is not None:
                yield replace(held, more=True)
            held = portion
    except MemoryError:
        gc.collect()
        problem = trouble("memory", job.name, "needs too much memory to be read", "convert or split it")
    except RecursionError:
        problem = trouble("broken", job.name, f"is nested too deeply for {job.format}", "convert it")
    except Exception as error:
        reason = one_line(f"{type(error).__name__}: {error}", 120)
        problem = trouble("broken", job.name, f"cannot be read as {job.format}: {reason}", "check the file")
    else:
        yield held or Parsed()
        return
    if held is not None:
        yield replace(held, more=True)
    yield problem


def _encode(parsed: Parsed) -> bytes:
    try:
        return msgspec.msgpack.encode(parsed)
    except UnicodeEncodeError:
        return msgspec.msgpack.encode(_without_surrogates(parsed))


def _without_surrogates(parsed: Parsed) -> Parsed:
    """Replace lone surrogates, which broken charsets leave behind and UTF-8 cannot carry."""
    raw = msgspec.to_builtins(parsed, builtin_types=(bytes,))
    cleaned = msgspec.convert(_scrub(raw), Parsed)
    return Parsed(
        cleaned.entries,
        tuple(Member(m.name, m.content, m.media_type) for m in parsed.members),
        cleaned.diagnostics,
        parsed.more,
    )


def _scrub(value: object) -> object:
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, dict):
        return {key: _scrub(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_scrub(held) for held in value]
    return value


def read_frame(channel: BinaryIO) -> bytes | None:
    """Return the next frame, None at the end of the stream."""
    head = channel.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    return channel.read(_LENGTH.unpack(head)[0])


def write_frame(channel: BinaryIO, content: bytes) -> None:
    """Write one frame and flush it."""
    channel.write(_LENGTH.pack(len(content)))
    channel.write(content)
    channel.flush()


if __name__ == "__main__":
    main()
