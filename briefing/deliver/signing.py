"""Signs a message with DKIM (RFC 6376). Needs the extra `briefing[dkim]`."""

from __future__ import annotations

import stat
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import EnvironmentFault, SettingsError
from briefing.model import OutboxMessage, sha256_hex

# what a forger must not change; both unsubscribe headers have to be covered (RFC 8058, section 4)
_SIGNED = (
    b"from", b"to", b"subject", b"date", b"message-id", b"reply-to", b"mime-version", b"content-type",
    b"list-id", b"list-unsubscribe", b"list-unsubscribe-post", b"auto-submitted",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DkimKey:
    """A private key and whose it is."""

    domain: str
    selector: str
    # PEM; never shown
    pem: bytes

    def __repr__(self) -> str:
        return f"DkimKey({self.domain!r}, {self.selector!r})"


def read_dkim_key(path: Path, *, domain: str, selector: str) -> DkimKey:
    """Read a private key that only its owner can read.

    Raises:
        SettingsError: it is not there, open to others, or no key.
    """
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        pem = path.read_bytes()
    except OSError as error:
        raise SettingsError((error.strerror or "cannot be read").lower(), where=str(path)) from None
    if mode & 0o077:
        raise SettingsError(
            f"mode {mode:04o} lets others read the signing key", where=str(path), remedy=f"chmod 600 {path}"
        )
    if b"PRIVATE KEY-----" not in pem:
        raise SettingsError("holds no private key in PEM", where=str(path))
    return DkimKey(domain=domain, selector=selector, pem=pem)


def sign(message: OutboxMessage, key: DkimKey) -> OutboxMessage:
    """Return the message with a DKIM-Signature in front; everything else is byte for byte the same.

    The signature holds the time of signing, so a message is signed once and the signed bytes are kept.
    """
    try:
        import dkim
    except ImportError:
        raise EnvironmentFault(
            "signing needs the package dkimpy", remedy="pip install 'briefing[dkim]', or empty dkim_domain"
        ) from None
    try:
        header: bytes = dkim.sign(
            message.content,
            key.selector.encode("ascii"),
            key.domain.encode("ascii"),
            key.pem,
            include_headers=list(_SIGNED),
            canonicalize=(b"relaxed", b"relaxed"),
        )
    except (dkim.DKIMException, ValueError):
        # the cause could show parts of the key
        raise SettingsError("the message cannot be signed with this DKIM key", where=key.domain) from None
    content = header + message.content
    return replace(message, content=content, content_sha256=sha256_hex(content))
