"""Headers and cookies that a source is asked with: fetched when they are needed, hidden from print and log.

They are secrets: a subscriber's session, a key. They stand in a file of mode 0600 or come from a command.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from briefing.errors import SettingsError
from briefing.masking import hide
from briefing.settings.schema import HeaderRefs
from briefing.settings.secrets import read_secret_text

Headers = tuple[tuple[str, str], ...]

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}")
# what the connection itself says, and what makes a request conditional
_OURS = frozenset(
    (
        "accept-encoding", "connection", "content-length", "expect", "host", "if-modified-since", "if-none-match",
        "keep-alive", "proxy-authorization", "proxy-connection", "range", "te", "trailer", "transfer-encoding",
        "upgrade",
    )
)  # fmt: skip
# columns of a cookies.txt: domain, whether its subdomains too, path, https only, end, name, value
_COLUMNS = 7
_SHORTEST_SECRET = 8
# bytes of all headers together: servers refuse more
_MOST = 8_000


def read_headers(refs: HeaderRefs, url: str) -> Headers:
    """Fetch what the settings name for a source, cookies as one header.

    Raises:
        SettingsError: a place is missing, open to others, or holds no headers; the message never shows what it holds.
    """
    headers = _headers(read_secret_text(refs.headers), _where(refs.headers.file))
    cookies = _cookies(
        read_secret_text(refs.cookies), urlsplit(url).hostname or "", _where(refs.cookies.file)
    )
    if cookies:
        headers += (("Cookie", cookies),)
    if sum(len(name) + len(value) for name, value in headers) > _MOST:
        raise SettingsError(
            f"headers and cookies of one source have more than {_MOST:,} characters", where=url
        )
    for _, value in headers:
        _hide(value)
    return headers


def _hide(value: str) -> None:
    """Hide a value, the values of the cookies in it, and the key behind "Bearer"; "yes" and "en" are no secrets."""
    parts = [pair.partition("=")[2] for pair in value.split("; ")]
    for part in (value, *parts, value.rpartition(" ")[2]):
        if len(part) >= _SHORTEST_SECRET:
            hide(part)


def _where(file: str) -> str:
    return file or "its command"


def _headers(text: str, where: str) -> Headers:
    found: list[tuple[str, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not _NAME.fullmatch(name) or not _is_sendable(value):
            raise SettingsError(f"line {number} is no header", where=where, remedy="write Name: value")
        if name.lower() in _OURS:
            raise SettingsError(f"line {number}: {name!r} cannot be set", where=where, remedy="remove it")
        found.append((name, value))
    return tuple(found)


def _cookies(text: str, host: str, where: str) -> str:
    """Read `name=value` pairs, or a cookies.txt as browsers save it, of which only this host's are taken."""
    pairs: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        columns = line.removeprefix("#HttpOnly_").split("\t")
        if len(columns) == _COLUMNS:
            if _is_for(columns[0], host, with_subdomains=columns[1].upper() == "TRUE"):
                pairs.append(f"{columns[5]}={columns[6].strip()}")
        elif line.strip() and not line.startswith("#"):
            pairs += [pair.strip() for pair in line.removeprefix("Cookie:").split(";") if pair.strip()]
        if not all("=" in pair and _is_sendable(pair) for pair in pairs):
            raise SettingsError(f"line {number} is no cookie", where=where, remedy="write name=value")
    if text and not pairs:
        raise SettingsError(
            f"holds no cookie for {host!r}", where=where, remedy="save it again while signed in"
        )
    return "; ".join(pairs)


def _is_for(domain: str, host: str, *, with_subdomains: bool) -> bool:
    bare = domain.lower().removeprefix(".")
    return bool(bare) and (host == bare or (with_subdomains and host.endswith(f".{bare}")))


def _is_sendable(value: str) -> bool:
    """Whether a value is not empty and fits into a header: printable, in Latin-1."""
    return bool(value) and value.isprintable() and all(ord(c) < 256 for c in value)
