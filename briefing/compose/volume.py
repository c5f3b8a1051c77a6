"""How many stories each theme had, edition by edition: for the small chart."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Briefing, VolumePoint

# two weeks of a daily edition
_MOST_EDITIONS = 14


def with_volume(briefing: Briefing, previous: Briefing | None) -> Briefing:
    """Add the edition's counts to those of the editions before it, which the previous one carries."""
    if previous is None:
        return briefing
    before = previous.volume or (_point(previous),)
    return replace(briefing, volume=(*before, _point(briefing))[-_MOST_EDITIONS:])


def _point(briefing: Briefing) -> VolumePoint:
    counts = tuple((section.theme, len(section.items)) for section in briefing.sections if section.theme_id)
    return VolumePoint(briefing.id, briefing.cut_off, counts)
