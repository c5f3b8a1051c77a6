"""Moments that are none."""

from datetime import UTC, datetime

# stands for "no time known" where moments are put in order: later than every other
NEVER = datetime.max.replace(tzinfo=UTC)
