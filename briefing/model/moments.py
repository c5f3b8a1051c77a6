"""Moments that are none, and how a moment is written for programs."""

from __future__ import annotations

from datetime import UTC, datetime

# stands for "no time known" where moments are put in order: later than every other
NEVER = datetime.max.replace(tzinfo=UTC)


def iso_moment(moment: datetime | None) -> str:
    """Write a moment in ISO 8601, with Z for UTC; "" for none."""
    return moment.isoformat().replace("+00:00", "Z") if moment else ""
