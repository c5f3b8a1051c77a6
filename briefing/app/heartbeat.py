"""Tells a dead man's switch that a run took place: it raises the alarm when nobody does."""

from __future__ import annotations

from briefing.app.clock import now as read_clock
from briefing.app.gather import intake_options
from briefing.errors import FetchError
from briefing.intake.net.http import Fetcher, Request
from briefing.settings import Settings

_TIMEOUT_S = 10.0


def beat(settings: Settings) -> tuple[str, ...]:
    """Ask the address of the settings, if there is one. Returns what went wrong.

    Such a service is often on one's own network, and its address is the user's own word.
    """
    url = settings.delivery.heartbeat_url
    if not url:
        return ()
    fetcher = Fetcher(intake_options(settings), clock=read_clock)
    try:
        fetcher.fetch(Request(url, allow_private=True, timeout_s=_TIMEOUT_S))
    except FetchError as error:
        # its path is as good as a password
        return (f"the heartbeat address could not be told: {error.message}",)
    finally:
        fetcher.close()
    return ()
