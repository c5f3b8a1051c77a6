"""Numbers turned into the coordinates of small charts. Drawing them is the templates' work."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Briefing, TimelineEntry

# user units of the small drawings; the style sheet scales them
BARS_WIDTH, BARS_HEIGHT = 72.0, 12.0
AXIS_WIDTH, AXIS_HEIGHT = 300.0, 14.0
# a story with fewer dated points says nothing as a drawing
_POINTS_FOR_AXIS = 4


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class VolumeChart:
    """Stories of one theme in each of the last editions, oldest first, this one last."""

    counts: tuple[int, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Dots on a line, one per dated entry."""

    first: str
    last: str
    dots: tuple[float, ...]


def volume_chart(briefing: Briefing, theme: str) -> VolumeChart | None:
    """Return the bars of a theme, on the scale of the busiest theme; None for fewer than two editions."""
    if len(briefing.volume) < 2:
        return None
    counts = tuple(dict(point.counts).get(theme, 0) for point in briefing.volume)
    highest = max((count for point in briefing.volume for _, count in point.counts), default=0) or 1
    step = BARS_WIDTH / len(counts)
    bars = []
    for position, count in enumerate(counts):
        height = round(BARS_HEIGHT * count / highest, 2)
        # an empty edition keeps a hairline, so that the row of bars has no holes
        shown = max(height, 0.6)
        bars.append(
            Bar(round(position * step, 2), round(BARS_HEIGHT - shown, 2), round(step * 0.7, 2), shown)
        )
    return VolumeChart(counts, tuple(bars))


def timeline_axis(entries: tuple[TimelineEntry, ...]) -> Axis | None:
    """Return the dots of a long story's timeline; None when there are too few resolved days."""
    days = [entry.when.first for entry in entries if entry.when.first is not None]
    if len(days) < _POINTS_FOR_AXIS or max(days) == min(days):
        return None
    span = (max(days) - min(days)).days
    inner = AXIS_WIDTH - 8
    dots = tuple(round(4 + inner * (day - min(days)).days / span, 2) for day in sorted(days))
    return Axis(min(days).isoformat(), max(days).isoformat(), dots)
