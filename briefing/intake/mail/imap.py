"""New mails of an IMAP folder: TLS, read-only (EXAMINE, BODY.PEEK), by UID. Marks and deletes nothing."""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from briefing.intake.net.connect import Watch, connect_checked, tls_context
from briefing.intake.net.faults import FetchFault
from briefing.intake.notes import Member, one_line
from briefing.intake.options import IntakeOptions
from briefing.model import Source
from briefing.oauth import chosen_method, token_answers

_SIZE = re.compile(rb"RFC822\.SIZE (\d{1,12})")
# on the first visit, and after the server renumbered its mails
_FIRST_MAILS = 200
_MAILS_PER_VISIT = 500


@dataclass(frozen=True, slots=True)
class Mailbox:
    """New mails, the mark up to which the folder is read now, and how many were too large."""

    mails: tuple[Member, ...]
    mark: str
    too_large: int = 0


class _CheckedIMAP(imaplib.IMAP4_SSL):
    """Connects to a judged address only; see `intake.connect`."""

    def __init__(self, host: str, port: int, *, context: ssl.SSLContext, allow_private: bool) -> None:
        self._allow_private = allow_private
        super().__init__(host, port, ssl_context=context)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        plain = connect_checked(self.host, self.port, allow_private=self._allow_private)
        context: ssl.SSLContext = self.ssl_context
        return context.wrap_socket(plain, server_hostname=self.host)


def read_mailbox(
    source: Source,
    *,
    mark: str,
    password: str,
    options: IntakeOptions,
    is_token: bool = False,
    context: ssl.SSLContext | None = None,
) -> Mailbox:
    """Read the mails of `imaps://user@host[:port]/Folder` that came after `mark` ("UIDVALIDITY:UID").

    Args:
        is_token: the password is an OAuth2 access token.

    Raises:
        FetchFault: with what is wrong; the password is in no message.
    """
    parts = urlsplit(source.url)
    if parts.scheme.lower() != "imaps" or not parts.hostname:
        raise FetchFault(
            "address", "is no imaps:// address", where=source.name, remedy="write imaps://user@host/INBOX"
        )
    user, folder = unquote(parts.username or ""), unquote(parts.path.strip("/")) or "INBOX"
    try:
        with Watch(options.fetch_timeout_s) as watch:
            client = _CheckedIMAP(
                parts.hostname,
                parts.port or 993,
                context=context or tls_context(),
                allow_private=source.allow_private,
            )
            try:
                _log_in(client, user, password, is_token=is_token)
                return _session(client, folder, mark, options, watch)
            finally:
                client.shutdown()
    except (imaplib.IMAP4.error, OSError, ValueError, EOFError) as error:
        message = one_line(str(error).replace(password, "***") if password else str(error), 120)
        raise FetchFault("imap", f"the mailbox failed: {message}", where=source.name, retry=True) from None


def _log_in(client: _CheckedIMAP, user: str, password: str, *, is_token: bool) -> None:
    if not is_token:
        client.login(user, password)
        return
    method = chosen_method(name.removeprefix("AUTH=") for name in client.capabilities)
    if not method:
        raise FetchFault("imap", "the mailbox takes no access token (OAUTHBEARER, XOAUTH2)")
    answers = token_answers(method, user, password, host=client.host, port=client.port)
    client.authenticate(method, lambda challenge: answers(challenge).encode())


def _session(
    client: _CheckedIMAP,
    folder: str,
    mark: str,
    options: IntakeOptions,
    watch: Watch,
) -> Mailbox:
    status, _ = client.select(_quoted(folder), readonly=True)
    if status != "OK":
        raise FetchFault("imap", f"there is no folder {folder!r}", remedy="check the end of the address")
    validity = _validity(client)
    known, _, last = mark.partition(":")
    first = int(last) + 1 if known == validity and last.isdigit() else 1
    uids = [uid for uid in _search(client, first) if uid >= first]
    chosen = uids[-_FIRST_MAILS:] if first == 1 else uids[:_MAILS_PER_VISIT]
    mails: list[Member] = []
    too_large, done = 0, first - 1
    for uid in chosen:
        if watch.left_s() < 1:
            break
        mail = _fetch(client, uid, options.file_limit_bytes)
        too_large += mail is None
        if mail:
            mails.append(Member(f"{folder} {uid}", mail, "message/rfc822"))
        done = uid
    return Mailbox(tuple(mails), f"{validity}:{done}", too_large)


def _validity(client: imaplib.IMAP4) -> str:
    _, data = client.response("UIDVALIDITY")
    raw = data[0] if data and data[0] else b"0"
    return raw.decode("ascii", "replace") if isinstance(raw, bytes) else "0"


def _search(client: imaplib.IMAP4, first: int) -> list[int]:
    status, data = client.uid("SEARCH", f"UID {first}:*")
    raw = data[0] if status == "OK" and data and isinstance(data[0], bytes) else b""
    return sorted(int(word) for word in raw.split() if word.isdigit())


def _fetch(client: imaplib.IMAP4, uid: int, limit_bytes: int) -> bytes | None:
    """Return one mail; None when it is over the limit, b"" when it is gone."""
    _, sizes = client.uid("FETCH", str(uid), "(RFC822.SIZE)")
    found = next(
        (_SIZE.search(part) for part in sizes if isinstance(part, bytes) and _SIZE.search(part)), None
    )
    if found and int(found.group(1)) > limit_bytes:
        return None
    _, data = client.uid("FETCH", str(uid), "(BODY.PEEK[])")
    return next((bytes(part[1]) for part in data if isinstance(part, tuple) and len(part) > 1), b"")


def _quoted(folder: str) -> str:
    """Quote a folder name; one that is not ASCII goes in IMAP's own UTF-7 (RFC 3501, 5.1.3)."""
    return '"' + _utf7(folder).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _utf7(text: str) -> str:
    parts: list[str] = []
    pending = ""
    for character in [*text, ""]:
        if character and not " " <= character <= "~":
            pending += character
            continue
        if pending:
            coded = pending.encode("utf-7").decode("ascii").strip("+-").replace("/", ",")
            parts.append(f"&{coded}-")
            pending = ""
        parts.append("&-" if character == "&" else character)
    return "".join(parts)
