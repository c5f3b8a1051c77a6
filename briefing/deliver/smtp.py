"""Sends by SMTP. Credentials travel only after TLS is up and the certificate fits the host name.

Every wait is bounded. The connection is kept for the next message and thrown away after any trouble,
so one reader's trouble is never another's.
"""

from __future__ import annotations

import logging
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefing.deliver.headers import ascii_address, clean_line
from briefing.deliver.wire import StrictPlain, StrictTls, deadline, dotted
from briefing.errors import DeliveryError, TransportFault
from briefing.model import OutboxMessage
from briefing.oauth import chosen_method, token_answers

log = logging.getLogger(__name__)

# a server that drips its answer byte by byte never runs into a timeout on one read: a whole message
# may take this many single waits, plus the time a slow line needs
_WAITS_PER_MESSAGE = 8
_SLOWEST_BYTES_PER_S = 20_000
_ANSWER_SHOWN = 200
# one try with one method: a wrong password tried several ways locks accounts
_LOGIN_METHODS = ("PLAIN", "LOGIN", "CRAM-MD5")


def _password_method(offered: list[str]) -> str:
    return next((name for name in _LOGIN_METHODS if name in offered), "")


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where to send, and how."""

    host: str
    port: int
    # address that bounces go to
    sender: str
    # "starttls", "tls" or "none"
    security: str = "starttls"
    username: str = ""
    timeout_s: float = 30.0
    # "" for the system's certificates
    ca_file: str = ""
    # what `password` returns is an OAuth2 access token
    oauth: bool = False


class SmtpTransport:
    """One SMTP conversation at a time, opened when the first message comes.

    Args:
        password: called at login, so that a secret lives no longer than it must; None for no login.
    """

    def __init__(self, server: SmtpServer, *, password: Callable[[], str] | None = None) -> None:
        self._server = server
        self._password = password
        self._connection: smtplib.SMTP | None = None

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        limit_s = self._server.timeout_s * _WAITS_PER_MESSAGE + len(message.content) / _SLOWEST_BYTES_PER_S
        with self._closed_on_trouble():
            connection = self._connection or self._open()
            self._connection = connection
            with deadline(connection, limit_s):
                self._envelope(connection, message)
                self._hand_over(connection, message.content, handing_over)

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            with deadline(connection, self._server.timeout_s):
                connection.quit()
        except (smtplib.SMTPException, OSError) as error:
            log.debug("the server did not say goodbye: %s", type(error).__name__)
        finally:
            connection.close()

    @contextmanager
    def _closed_on_trouble(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()
            raise

    def _open(self) -> smtplib.SMTP:
        """Connect, encrypt, log in. What fails here fails for every message."""
        server = self._server
        connection = self._new_connection()
        try:
            with self._translated("connect"), deadline(connection, server.timeout_s * _WAITS_PER_MESSAGE):
                _expect(connection.connect(server.host, server.port), 220, "connect")
                _expect(connection.ehlo(), 250, "EHLO")
                if server.security == "starttls":
                    self._start_tls(connection)
                if self._password is not None:
                    self._log_in(connection, self._password)
        except DeliveryError as error:
            connection.close()
            raise TransportFault(
                error.message, where=error.where, remedy=error.remedy, retry=error.retry
            ) from None
        except BaseException:
            connection.close()
            raise
        return connection

    def _new_connection(self) -> smtplib.SMTP:
        if self._server.security == "tls":
            return StrictTls(self._server.host, self._server.timeout_s, context=self._context())
        return StrictPlain(self._server.host, self._server.timeout_s)

    def _context(self) -> ssl.SSLContext:
        try:
            context = ssl.create_default_context(cafile=self._server.ca_file or None)
        except (OSError, ssl.SSLError):
            raise TransportFault("the certificates cannot be read", where=self._server.ca_file) from None
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context

    def _start_tls(self, connection: smtplib.SMTP) -> None:
        if not connection.has_extn("starttls"):
            raise DeliveryError(
                "the server offers no encryption (STARTTLS); nothing was sent",
                where=self._name,
                remedy='use security = "tls", or another server',
            )
        _expect(connection.starttls(context=self._context()), 220, "STARTTLS")
        # what was said before encryption is forgotten (RFC 3207, section 4.2)
        _expect(connection.ehlo(), 250, "EHLO")

    def _log_in(self, connection: smtplib.SMTP, password: Callable[[], str]) -> None:
        if self._server.security != "none" and not isinstance(connection.sock, ssl.SSLSocket):
            raise DeliveryError("the connection is not encrypted; no password was sent", where=self._name)
        secret = password()
        if not (secret.isascii() and self._server.username.isascii()):
            raise DeliveryError("user name and password for SMTP must be ASCII", where=self._name)
        offered = connection.esmtp_features.get("auth", "").upper().split()
        method = chosen_method(offered) if self._server.oauth else _password_method(offered)
        if not method:
            message = "the server takes no login that is known here"
            if self._server.oauth:
                message = "the server takes no access token (OAUTHBEARER, XOAUTH2)"
            raise DeliveryError(message, where=self._name)
        connection.user, connection.password = self._server.username, secret
        try:
            connection.auth(
                method, self._answers(connection, method, secret), initial_response_ok=self._server.oauth
            )
        except smtplib.SMTPAuthenticationError as error:
            # the answer is left out: some servers repeat what they were sent
            raise DeliveryError(
                f"login was refused with {error.smtp_code}",
                where=self._name,
                remedy="check username and token_command"
                if self._server.oauth
                else "check username and password",
                retry=400 <= error.smtp_code < 500,
            ) from None
        finally:
            connection.user = connection.password = ""

    def _answers(self, connection: smtplib.SMTP, method: str, secret: str) -> Callable[..., str]:
        server = self._server
        if server.oauth:
            return token_answers(method, server.username, secret, host=server.host, port=server.port)
        answer: Callable[..., str] = getattr(connection, f"auth_{method.lower().replace('-', '_')}")
        return answer

    def _envelope(self, connection: smtplib.SMTP, message: OutboxMessage) -> None:
        with self._translated("MAIL"):
            _expect(connection.mail(ascii_address(self._server.sender)), 250, "MAIL")
        with self._translated("RCPT"):
            code, answer = connection.rcpt(ascii_address(message.recipient))
            _expect((code, answer), code if code in (250, 251) else 250, "RCPT")
        with self._translated("DATA"):
            _expect(connection.docmd("DATA"), 354, "DATA")

    def _hand_over(self, connection: smtplib.SMTP, content: bytes, handing_over: Callable[[], None]) -> None:
        handing_over()
        with self._translated("content"):
            # when this fails the end mark was not sent, so nothing can have been accepted
            connection.send(dotted(content))
        with self._translated("acceptance", doubt=True):
            _expect(connection.getreply(), 250, "content")

    @property
    def _name(self) -> str:
        return f"{self._server.host}:{self._server.port}"

    @contextmanager
    def _translated(self, stage: str, *, doubt: bool = False) -> Iterator[None]:
        """Turn the library's and the system's errors into ours; what was thrown is never shown whole."""
        try:
            yield
        except _RefusedError as error:
            raise DeliveryError(str(error), where=self._name, retry=error.transient) from None
        except ssl.SSLCertVerificationError as error:
            reason = clean_line(error.verify_message or "not trusted", _ANSWER_SHOWN)
            raise DeliveryError(
                f"the server's certificate is not valid: {reason}; nothing was sent", where=self._name
            ) from None
        except smtplib.SMTPResponseException as error:
            raise DeliveryError(
                f"{error.smtp_code} at {stage}", where=self._name, retry=400 <= error.smtp_code < 500
            ) from None
        except (smtplib.SMTPException, OSError) as error:
            raise DeliveryError(
                f"{_reason(error, self._server.timeout_s)} at {stage}",
                where=self._name,
                retry=True,
                doubt=doubt,
            ) from None


class _RefusedError(Exception):
    """The server said no."""

    def __init__(self, code: int, answer: bytes, stage: str) -> None:
        self.transient = 400 <= code < 500
        shown = clean_line(answer.decode("utf-8", "replace"), _ANSWER_SHOWN)
        super().__init__(f"the server answered {code} to {stage}: {shown!r}")


def _expect(reply: tuple[int, bytes], code: int, stage: str) -> None:
    if reply[0] == -1:
        raise smtplib.SMTPServerDisconnected("connection closed")
    if reply[0] != code:
        raise _RefusedError(reply[0], reply[1], stage)


def _reason(error: Exception, timeout_s: float) -> str:
    # smtplib wraps the timeout it met
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return f"no answer within {timeout_s:g} s"
    return (getattr(error, "strerror", None) or "the connection broke").lower()
