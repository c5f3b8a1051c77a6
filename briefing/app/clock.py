"""The only place that asks what time it is."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime

from briefing.errors import UsageError

# 1 January 9900: timetables look a few days ahead
_LATEST = 250_246_627_200


def now() -> datetime:
    """The current time in UTC, whole seconds; SOURCE_DATE_EPOCH overrides it, for reproducible builds.

    Raises:
        UsageError: that is set, and is no number of seconds, or of seconds until the year 9900.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    if not re.fullmatch("[0-9]{1,12}", epoch) or int(epoch) > _LATEST:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {epoch[:40]!r}, which is no time",
            remedy="set it to the seconds since 1970, or not at all",
        )
    return datetime.fromtimestamp(int(epoch), UTC)
