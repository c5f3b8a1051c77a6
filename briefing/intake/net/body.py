"""Response bodies in bounded steps: wire bytes and unpacked bytes are both counted while they come."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from briefing.intake.net.faults import FetchFault
from briefing.intake.options import MIB

ACCEPTED = "gzip, deflate"
_CHUNK = 1 << 16


def read_body(chunks: Iterator[bytes], encoding: str, *, wire_limit: int, decoded_limit: int) -> bytes:
    """Put a body together and unpack it.

    Args:
        chunks: as they come over the wire.
        encoding: of the Content-Encoding header.
        wire_limit: bytes taken from `chunks` at most.
        decoded_limit: bytes after unpacking at most.

    Raises:
        FetchFault: a limit was passed, or the packing is broken or unknown.
    """
    names = [name for name in encoding.replace(" ", "").lower().split(",") if name and name != "identity"]
    if len(names) > 1 or (names and names[0] not in ("gzip", "x-gzip", "deflate")):
        raise FetchFault("encoding", f"answers with unknown packing {encoding[:40]!r}")
    bounded = _counted(chunks, wire_limit, "sent")
    parts = _unpacked(bounded, names[0]) if names else bounded
    return b"".join(_counted(parts, decoded_limit, "unpacks to"))


def _counted(chunks: Iterator[bytes], limit: int, verb: str) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > limit:
            raise FetchFault("too-large", f"{verb} more than {limit / MIB:g} MB")
        yield chunk


def _unpacked(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    """Unpack in steps of at most 64 kB, so that a bomb is noticed early; a cut-off stream gives what it has."""
    unpacker: zlib._Decompress | None = None
    try:
        for chunk in chunks:
            if unpacker is None:
                unpacker = zlib.decompressobj(_window(name, chunk))
            pending = chunk
            while pending and not unpacker.eof:
                yield unpacker.decompress(pending, _CHUNK)
                pending = unpacker.unconsumed_tail
            if unpacker.eof:
                return
    except zlib.error as error:
        raise FetchFault("encoding", f"its {name} packing is broken") from error


def _window(name: str, first: bytes) -> int:
    """Tell zlib the framing; "deflate" comes with and without a zlib header."""
    if name != "deflate":
        return 16 + zlib.MAX_WBITS
    has_header = len(first) >= 2 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0
    return zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
