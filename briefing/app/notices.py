"""Writes what each channel is told of an edition, and opens the ways there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from email.utils import parseaddr
from zoneinfo import ZoneInfo

from briefing.app.letters import Letters, has_news
from briefing.compose.restrict import restrict
from briefing.deliver.chat import Chat
from briefing.deliver.notice import NoticeFrame, write_notice
from briefing.deliver.routes import WayOut
from briefing.deliver.webhook import Webhook
from briefing.deliver.wording import filled
from briefing.errors import SettingsError
from briefing.masking import hide
from briefing.model import Briefing, OutboxMessage
from briefing.settings import EditionSettings, Settings, read_secret
from briefing.settings.meaning import hook_problem
from briefing.settings.schema import ChannelTable


def write_notices(
    briefing: Briefing, edition: EditionSettings, settings: Settings, *, slot: str, to: Iterable[str] = ()
) -> Letters:
    """Write the notices of an edition: to each channel that gets it, what it may show.

    Args:
        to: only these recipients; empty: all.
    """
    wanted = frozenset(to)
    messages: list[OutboxMessage] = []
    withheld: list[str] = []
    for channel in settings.channels:
        recipient = channel.recipient
        if not channel.gets(edition.slug) or (wanted and recipient.address not in wanted):
            continue
        seen = restrict(briefing, recipient)
        if seen is None:
            withheld.append(recipient.address)
        elif has_news(seen) or edition.when_empty == "edition":
            messages.append(write_notice(seen, recipient, _frame(seen, channel, settings, slot)))
    return Letters(tuple(messages), tuple(withheld), ())


def _frame(briefing: Briefing, channel: ChannelTable, settings: Settings, slot: str) -> NoticeFrame:
    sender = parseaddr(settings.delivery.sender)[1]
    return NoticeFrame(
        slot=slot,
        domain=settings.delivery.domain or sender.rpartition("@")[2] or "localhost",
        link=edition_link(briefing, channel.link),
        most_lines=channel.lines,
    )


def edition_link(briefing: Briefing, template: str) -> str:
    """Fill in where an edition can be read; "" for nowhere."""
    local = briefing.cut_off.astimezone(ZoneInfo(briefing.edition.timezone))
    values = {
        "date": f"{local:%Y-%m-%d}",
        "time": f"{local:%H%M}",
        "slug": briefing.edition.slug,
        "id": briefing.id,
    }
    return filled(template, values)


def open_channels(settings: Settings) -> dict[str, WayOut]:
    """Return the way to each channel; addresses are fetched before anything is sent.

    Raises:
        SettingsError: an address cannot be had, or is none.
    """
    return {channel.name: _way_to(channel, settings) for channel in settings.channels}


def _way_to(channel: ChannelTable, settings: Settings) -> WayOut:
    url = channel_address(channel)
    if channel.kind == "apprise":
        return Chat(url)
    return Webhook(url, timeout_s=settings.smtp.timeout_s)


def channel_address(channel: ChannelTable) -> str:
    """Fetch the address of a channel, and hide it from everything that is said.

    Raises:
        SettingsError: there is none, or it is no address of a web hook.
    """
    if channel.url:
        return channel.url
    secret = read_secret(channel.secret, environ=os.environ)
    url = secret.reveal() if secret else ""
    hide(url)
    if channel.kind == "webhook" and (problem := hook_problem(url)):
        raise SettingsError(f"its address {problem}", where=f"channel {channel.name!r}")
    return url


def channel_problems(settings: Settings) -> Iterator[str]:
    """Name the channels whose address cannot be had."""
    for channel in settings.channels:
        try:
            channel_address(channel)
        except SettingsError as error:
            yield f"channel {channel.name!r}: {error}"
