"""Reads out of the settings when an edition appears; loads nothing that makes one."""

from __future__ import annotations

from briefing.pipeline.timetable import Timetable
from briefing.settings import EditionSettings
from briefing.settings.schema import WEEKDAYS


def timetable_of(edition: EditionSettings) -> Timetable:
    """Return when an edition appears."""
    return Timetable(
        timezone=edition.timezone,
        times=edition.times,
        covers=None if edition.covers == "previous" else edition.period_length,
        weekdays=tuple(sorted({WEEKDAYS.index(day) for day in edition.days})),
    )
