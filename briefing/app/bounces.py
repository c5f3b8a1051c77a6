"""Reads the mailbox that bounces go to, and marks what did not arrive."""

from __future__ import annotations

import os
import ssl
from dataclasses import replace
from datetime import datetime

from briefing.app.gather import intake_options
from briefing.deliver.bounces import read_bounce
from briefing.errors import BriefingError
from briefing.intake.mail.imap import read_mailbox
from briefing.masking import hide
from briefing.model import DeliveryState, FetchState, Source, SourceId, SourceKind
from briefing.pipeline.ports import Outbox
from briefing.settings import Settings, read_secret
from briefing.store import Store

# the mailbox is remembered among the sources, under a name that none of them can have
_PLACE = SourceId("(bounces)")


def collect_bounces(
    settings: Settings, store: Store, outbox: Outbox, *, now: datetime, tls: ssl.SSLContext | None = None
) -> tuple[str, ...]:
    """Mark messages that came back as failed. Returns what went wrong with the reading itself.

    Args:
        tls: whom to trust; by default the system's roots.
    """
    table = settings.bounces
    if not table.url:
        return ()
    source = Source(_PLACE, "bounces", table.url, SourceKind.IMAP, allow_private=table.allow_private)
    state = store.fetch_states().get(_PLACE) or FetchState(_PLACE)
    try:
        secret = read_secret(settings.bounces_secret, environ=os.environ)
        password = secret.reveal() if secret is not None else ""
        hide(password)
        mailbox = read_mailbox(
            source,
            mark=state.uid,
            password=password,
            is_token=bool(table.token_command),
            options=intake_options(settings),
            context=tls,
        )
    except BriefingError as error:
        return (f"bounces could not be read: {error}",)
    sent = {delivery.message_id: delivery for delivery in outbox.deliveries(states=(DeliveryState.SENT,))}
    for mail in mailbox.mails:
        bounce = read_bounce(mail.content)
        delivery = sent.get(bounce.message_id) if bounce is not None else None
        if bounce is None or delivery is None:
            continue
        outbox.mark(
            delivery.edition_id,
            delivery.recipient,
            DeliveryState.FAILED,
            now=now,
            slot=delivery.slot,
            error=f"bounced: {bounce.reason}",
        )
    store.put_fetch_state(replace(state, uid=mailbox.mark, last_success=now))
    return ()
