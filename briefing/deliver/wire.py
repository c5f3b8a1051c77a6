"""smtplib made strict: silent, whole answers only, and no conversation without an end."""

from __future__ import annotations

import logging
import smtplib
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

# RFC 5321, section 4.5.3.1.5: a line of an answer has at most 512 bytes; be generous
_ANSWER_LINE_BYTES = 8192
_ANSWER_LINES = 100


def dotted(content: bytes) -> bytes:
    """Double leading dots and add the end mark (RFC 5321, section 4.5.2)."""
    body = content if content.endswith(b"\r\n") else content + b"\r\n"
    if body.startswith(b"."):
        body = b"." + body
    return body.replace(b"\r\n.", b"\r\n..") + b".\r\n"


@contextmanager
def deadline(connection: smtplib.SMTP, limit_s: float) -> Iterator[None]:
    """Break the connection when a conversation takes longer than `limit_s` in all."""
    timer = threading.Timer(limit_s, _break, (connection,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _break(connection: smtplib.SMTP) -> None:
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(2)
        except OSError:
            log.debug("the connection was gone before its deadline")


class _Strict(smtplib.SMTP):
    """smtplib without its own output, whose debug lines hold passwords, and with whole answers only."""

    def set_debuglevel(self, debuglevel: object) -> None:
        """Stay silent."""

    def getreply(self) -> tuple[int, bytes]:
        """Read an answer; one that is cut short is no answer. smtplib would take "25" for a refusal."""
        if self.file is None:
            self.file = self.sock.makefile("rb")  # type: ignore[union-attr]  # connected
        texts: list[bytes] = []
        while len(texts) < _ANSWER_LINES:
            line = self._whole_line()
            texts.append(line[4:].strip())
            if line[3:4] != b"-":
                return int(line[:3]), b"\n".join(texts)
        raise smtplib.SMTPServerDisconnected("endless answer")

    def _whole_line(self) -> bytes:
        try:
            line: bytes = self.file.readline(_ANSWER_LINE_BYTES)  # type: ignore[union-attr]  # opened above
        except OSError as error:
            self.close()
            raise smtplib.SMTPServerDisconnected("connection closed") from error
        if not line.endswith(b"\n") or not line[:3].isdigit():
            self.close()
            raise smtplib.SMTPServerDisconnected("connection closed")
        return line


class StrictPlain(_Strict):
    """Starts in the clear."""

    def __init__(self, host: str, timeout_s: float) -> None:
        # a fixed name: the machine's own name is nobody's business, and looking it up can take long
        super().__init__(local_hostname="localhost", timeout=timeout_s)
        # what `starttls` compares the certificate with; set by smtplib only when it connects at once
        self._host = host


class StrictTls(_Strict, smtplib.SMTP_SSL):
    """Speaks TLS from the first byte."""

    def __init__(self, host: str, timeout_s: float, *, context: ssl.SSLContext) -> None:
        smtplib.SMTP_SSL.__init__(self, local_hostname="localhost", timeout=timeout_s, context=context)
        self._host = host
