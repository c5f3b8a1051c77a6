"""Hands a notice to a chat or push service through Apprise: Slack, Teams, Matrix, Telegram, Discord, ntfy and others.

Apprise says only whether it worked, and the rest in its log, which is read here for two questions: was it refused
for good, and can it have arrived?
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

from briefing.deliver.notice import comes_later, read_notice
from briefing.errors import DeliveryError
from briefing.model import OutboxMessage

_STATUS = re.compile(r"error[=:\s]+(\d{3})\b")
# the connection was never made
_UNREACHED = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeout|getaddrinfo|Name or service not known"
)


class Chat:
    """One service by its Apprise address, which is told nowhere."""

    def __init__(self, url: str) -> None:
        self._url = url

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        try:
            import apprise
        except ImportError:
            raise DeliveryError(
                "Apprise is not installed: pip install 'briefing[notify]'", where=message.recipient
            ) from None
        service = apprise.Apprise()
        if not service.add(self._url):
            raise DeliveryError("its address is none that Apprise knows", where=message.recipient)
        title, text = read_notice(message.content)
        handing_over()
        with _Listener() as said:
            is_sent = service.notify(body=text, title=title, body_format=apprise.NotifyFormat.TEXT)
        if not is_sent:
            raise _refusal(said.text, message)

    def close(self) -> None:
        """Nothing is open."""


class _Listener(logging.Handler):
    """Hears what Apprise logs, and keeps it from everybody else: addresses stand in it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._log = logging.getLogger("apprise")
        self._lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(record.getMessage())

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def __enter__(self) -> _Listener:
        self._before = (self._log.level, self._log.propagate)
        self._log.addHandler(self)
        self._log.setLevel(logging.DEBUG)
        self._log.propagate = False
        return self

    def __exit__(self, *_: Any) -> None:  # Any: an exception, if there is one
        self._log.removeHandler(self)
        self._log.level, self._log.propagate = self._before


def _refusal(said: str, message: OutboxMessage) -> DeliveryError:
    status = int(found[1]) if (found := _STATUS.search(said)) else 0
    if status:
        reason = f"the service answered {status}"
        return DeliveryError(reason, where=message.recipient, retry=comes_later(status))
    if _UNREACHED.search(said):
        return DeliveryError("the service cannot be reached", where=message.recipient, retry=True)
    return DeliveryError("the service gave no answer", where=message.recipient, retry=True, doubt=True)
