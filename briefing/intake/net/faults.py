"""Why a fetch failed, with the short word that diagnostics carry."""

from __future__ import annotations

from datetime import datetime

from briefing.errors import FetchError
from briefing.masking import redacted


class FetchFault(FetchError):
    """A fetch that failed. What it says is printed in the edition: libraries put whole addresses into their errors.

    Attributes:
        code: the diagnostic's code: "timeout", "blocked", "http-404", ...
        until: not to be asked again before, from Retry-After.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        where: str | None = None,
        remedy: str | None = None,
        retry: bool = False,
        until: datetime | None = None,
    ) -> None:
        super().__init__(
            redacted(message), where=redacted(where) if where else where, remedy=remedy, retry=retry
        )
        self.code = code
        self.until = until
