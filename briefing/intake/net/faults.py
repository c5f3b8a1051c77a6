"""Why a fetch failed, with the short word that diagnostics carry."""

from __future__ import annotations

from datetime import datetime

from briefing.errors import FetchError


class FetchFault(FetchError):
    """A fetch that failed.

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
        super().__init__(message, where=where, remedy=remedy, retry=retry)
        self.code = code
        self.until = until
