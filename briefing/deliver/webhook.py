"""Posts a notice to a web hook: JSON, once, and again only when it is certain or told that it was not taken."""

from __future__ import annotations

from collections.abc import Callable

import certifi
import urllib3
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, NewConnectionError

from briefing.deliver.notice import comes_later
from briefing.errors import DeliveryError
from briefing.model import OutboxMessage
from briefing.version import __version__

# an answer that is longer than this says nothing that is needed
_ANSWER_BYTES = 64 * 1024


class Webhook:
    """One address. It is told nowhere: it is as good as a password."""

    def __init__(self, url: str, *, timeout_s: float) -> None:
        self._url = url
        self._pool = urllib3.PoolManager(
            # a redirect is not the user's word; a try more is the outbox's affair
            retries=False,
            timeout=urllib3.Timeout(total=timeout_s),
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
        )

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        handing_over()
        try:
            answer = self._pool.request(
                "POST",
                self._url,
                body=message.content,
                headers={
                    "Content-Type": "application/json; charset=utf-8",
                    "User-Agent": f"briefing/{__version__}",
                    # whoever gets one twice can tell
                    "Idempotency-Key": message.message_id.strip("<>").partition("@")[0],
                },
                preload_content=False,
            )
            status = answer.status
            answer.read(_ANSWER_BYTES)
            answer.close()
        except (NewConnectionError, NameResolutionError, ConnectTimeoutError) as error:
            raise _error(f"cannot be reached: {type(error).__name__}", message, retry=True) from None
        except HTTPError as error:
            # the address stands in the library's own words
            raise _error(f"gave no answer: {type(error).__name__}", message, retry=True, doubt=True) from None
        if not 200 <= status < 300:
            raise _error(f"answered {status}", message, retry=comes_later(status))

    def close(self) -> None:
        self._pool.clear()


def _error(reason: str, message: OutboxMessage, *, retry: bool, doubt: bool = False) -> DeliveryError:
    return DeliveryError(f"the web hook {reason}", where=message.recipient, retry=retry, doubt=doubt)
