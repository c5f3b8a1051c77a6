"""Turns the settings for mail into objects: transport, signature, rules, secrets fetched when needed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import parseaddr
from pathlib import Path

from briefing.app.clock import now as read_clock
from briefing.deliver.folders import EmlFolder, Maildir
from briefing.deliver.sendmail import SendmailPipe
from briefing.errors import SettingsError, UsageError
from briefing.masking import hide
from briefing.model import OutboxMessage
from briefing.pipeline.ports import Transport
from briefing.pipeline.publish import DeliveryRules
from briefing.pipeline.run import Outgoing
from briefing.settings import EditionSettings, Settings, read_secret
from briefing.store import Ledger, Store


def make_transport(settings: Settings) -> Transport:
    """Return the configured ways out; they connect when the first message comes."""
    if not settings.channels:
        return _mail_transport(settings)
    # loads what posts to the web
    from briefing.app.notices import open_channels
    from briefing.deliver.routes import Routes

    return Routes(_mail_transport(settings), open_channels(settings))


def _mail_transport(settings: Settings) -> Transport:
    delivery = settings.delivery
    if delivery.transport == "eml":
        return EmlFolder(Path(delivery.folder))
    if delivery.transport == "maildir":
        return Maildir(Path(delivery.folder))
    if delivery.transport == "plugin":
        # loads what runs plug-ins
        from briefing.app.plugged import deliverer

        return deliverer(settings)
    sender = parseaddr(delivery.sender)[1]
    if delivery.transport == "sendmail":
        return SendmailPipe(delivery.sendmail, sender=sender, timeout_s=settings.smtp.timeout_s)
    from briefing.deliver.smtp import SmtpServer, SmtpTransport

    smtp = settings.smtp
    server = SmtpServer(
        host=smtp.host,
        port=smtp.resolved_port,
        sender=sender,
        security=smtp.security,
        username=smtp.username,
        timeout_s=smtp.timeout_s,
        ca_file=smtp.ca_file,
        oauth=bool(smtp.token_command),
    )
    return SmtpTransport(server, password=_password(settings) if smtp.username else None)


def _password(settings: Settings) -> Callable[[], str]:
    # fetched before anything is sent, so that a missing password is a settings error and not a delivery's
    secret = read_secret(settings.smtp_secret, environ=os.environ)
    if secret is None:
        raise SettingsError("smtp.username needs a password", remedy="set smtp.password_env")
    hide(secret.reveal())
    return secret.reveal


def make_rules(settings: Settings, on_doubt: str = "") -> DeliveryRules:
    """Return how hard to try. `on_doubt` overrides the settings."""
    return DeliveryRules(
        attempts=settings.smtp.attempts,
        retry_delay_s=settings.smtp.retry_delay_s,
        hold_on_doubt=(on_doubt or settings.delivery.on_doubt) == "hold",
    )


def make_signature(settings: Settings) -> Callable[[OutboxMessage], OutboxMessage]:
    """Return what signs a message; without a key, what leaves it as it is."""
    delivery = settings.delivery
    if not delivery.dkim_domain:
        return lambda message: message
    from briefing.deliver.signing import read_dkim_key, sign

    key = read_dkim_key(
        Path(delivery.dkim_key_file), domain=delivery.dkim_domain, selector=delivery.dkim_selector
    )
    return lambda message: sign(message, key)


@contextmanager
def open_outgoing(
    settings: Settings, on_doubt: str = "", *, store: Store | None = None
) -> Iterator[Outgoing]:
    """Open outbox and transport, and close both whatever happens.

    Args:
        store: the outbox is this store's, which waits for the disk at every write; by default one is opened.
    """
    transport = make_transport(settings)
    with store.ledger() if store is not None else Ledger(settings.store_path) as outbox:
        try:
            yield Outgoing(
                outbox, transport, make_rules(settings, on_doubt), clock=read_clock, sleep=time.sleep
            )
        finally:
            transport.close()


def edition_named(settings: Settings, name: str) -> EditionSettings:
    """Find an edition by slug or name.

    Raises:
        UsageError: there is none.
    """
    found = settings.edition(name)
    if found is None:
        known = ", ".join(edition.slug for edition in settings.editions) or "none"
        raise UsageError(f"no edition {name!r} in the settings", remedy=f"known editions: {known}")
    return found
