"""Asks the configured mail server whether it would talk to us. Sends no message."""

from __future__ import annotations

import os
import smtplib
import ssl

from briefing.errors import DeliveryError
from briefing.oauth import chosen_method, token_answers
from briefing.settings import Settings, SmtpSettings, read_secret


def check_smtp(settings: Settings, *, login: bool) -> str:
    """Connect, encrypt, say hello and, with `login`, log in. Returns what was found.

    Raises:
        DeliveryError: the server does not answer, or not as it must.
        SettingsError: there is no password to log in with.
    """
    smtp = settings.smtp
    where = f"{smtp.host}:{smtp.resolved_port}"
    try:
        with _connect(smtp) as connection:
            connection.ehlo()
            if smtp.security == "starttls":
                connection.starttls(context=_context(smtp))
                connection.ehlo()
            said = [_encryption(connection)]
            if login:
                said.append(_log_in(connection, settings, where))
    except ssl.SSLCertVerificationError as error:
        message = f"its certificate is not valid: {error.verify_message}"
        raise DeliveryError(message, where=where, remedy="check host, or set smtp.ca_file") from None
    except smtplib.SMTPNotSupportedError:
        message = "it offers no encryption (STARTTLS)"
        raise DeliveryError(message, where=where, remedy='set smtp.security = "tls"') from None
    except smtplib.SMTPAuthenticationError as error:
        message = f"login was refused with {error.smtp_code}"
        raise DeliveryError(message, where=where, remedy="check user name and password") from None
    except (smtplib.SMTPException, OSError) as error:
        reason = (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
        raise DeliveryError(reason, where=where, remedy="check smtp.host, port and the network") from None
    return f"{where}: {', '.join(said)}"


def _connect(smtp: SmtpSettings) -> smtplib.SMTP:
    if smtp.security == "tls":
        return smtplib.SMTP_SSL(
            smtp.host,
            smtp.resolved_port,
            local_hostname="localhost",
            timeout=smtp.timeout_s,
            context=_context(smtp),
        )
    return smtplib.SMTP(smtp.host, smtp.resolved_port, local_hostname="localhost", timeout=smtp.timeout_s)


def _context(smtp: SmtpSettings) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=smtp.ca_file or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _encryption(connection: smtplib.SMTP) -> str:
    sock = connection.sock
    return f"{sock.version()}, certificate valid" if isinstance(sock, ssl.SSLSocket) else "not encrypted"


def _log_in(connection: smtplib.SMTP, settings: Settings, where: str) -> str:
    secret = read_secret(settings.smtp_secret, environ=os.environ)
    if secret is None or not settings.smtp.username:
        raise DeliveryError(
            "no user name and password are set", where=where, remedy="see smtp in the settings"
        )
    if not isinstance(connection.sock, ssl.SSLSocket):
        raise DeliveryError("the connection is not encrypted; no password was sent", where=where)
    if settings.smtp.token_command:
        _log_in_with_token(connection, settings.smtp, secret.reveal(), where)
    else:
        connection.login(settings.smtp.username, secret.reveal())
    return "login accepted"


def _log_in_with_token(connection: smtplib.SMTP, smtp: SmtpSettings, token: str, where: str) -> None:
    method = chosen_method(connection.esmtp_features.get("auth", "").split())
    if not method:
        raise DeliveryError("it takes no access token (OAUTHBEARER, XOAUTH2)", where=where)
    answers = token_answers(method, smtp.username, token, host=smtp.host, port=smtp.resolved_port)
    connection.auth(method, answers, initial_response_ok=True)
