"""Draws a run of the benchmarks as an SVG: how each stage grows, and what others take for the same work."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

from benchmarks.figures import Figure, Found, call, field, pages, ratio, stream
from benchmarks.stages import STAGES

WIDTH, GROWTH_HEIGHT, ROW_HEIGHT = 890, 400, 30
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 270, 44, 54
_FONT = "font: 14px sans-serif; fill: #1c1c1c"
_COLORS = ("#1a4f8b", "#b4472e", "#2f7d4f", "#8a5fb0", "#c28a1b", "#4c8c99", "#555")
# labels of lines that end close together keep this distance
_LINE = 18
_LEAST_S = 0.005


def beside_script(per: str) -> Figure:
    return ratio(call(f"script, LexRank per {per}", "wall_s"), call("briefing, default length", "wall_s"))


# what others take, in times of ours
BESIDE: Mapping[str, Figure] = {
    "sumy TextRank, 300 sentences": field("engine_speed", "sumy TextRank / ours at 300 sentences"),
    "sumy LexRank, 300 sentences": field("engine_speed", "sumy LexRank / ours at 300 sentences"),
    "sumy KL, 300 sentences": field("engine_speed", "sumy KL / ours at 300 sentences"),
    "NLTK Punkt, sentences": ratio(
        field("splitting", "rules", "megabytes_per_s"),
        field("splitting", "punkt, our lists", "megabytes_per_s"),
    ),
    "datasketch, copies of 10,000": ratio(stream(10_000, "datasketch_s"), stream(10_000, "duplicates_s")),
    "SciPy average linkage, 10,000": ratio(stream(10_000, "dense_s"), stream(10_000, "clusters_s")),
    "scikit-learn linkage, 10,000": ratio(stream(10_000, "scikit_s"), stream(10_000, "clusters_s")),
    "a script, LexRank per theme, 200 documents": beside_script("theme"),
    "a script, LexRank per story, 200 documents": beside_script("story"),
    "plain WeasyPrint template, same edition": lambda found: 1 / pages("ratio", 50)(found),
    "headless Chromium, same edition": ratio(field("browser", "browser_s"), field("browser", "ours_s")),
}


def performance_chart(found: Found) -> str:
    """An SVG of the growth of each stage, and below it bars for what else one could use."""
    rows = found.get("pipeline", {}).get("sizes", [])
    bars = beside(found)
    height = GROWTH_HEIGHT + (70 + ROW_HEIGHT * len(bars) if bars else 0)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
            f'height="{height}" role="img">',
            "<title>Seconds of a build and its stages by number of documents, and times of other tools</title>",
            f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
            *(_growth(_lines(rows)) if len(rows) > 1 else ()),
            *(_bars(bars, GROWTH_HEIGHT + 30) if bars else ()),
            "</svg>",
            "",
        ]
    )


def beside(found: Found) -> dict[str, float]:
    """How many times as long others take, as far as this run measured it."""
    known = {}
    for name, figure in BESIDE.items():
        try:
            known[name] = figure(found)
        except (LookupError, TypeError, ValueError, ZeroDivisionError):
            continue
    return known


Line = list[tuple[float, float]]


def _lines(rows: Sequence[Found]) -> dict[str, Line]:
    lines = {"whole, from the shell": [(row["documents"], row["wall_s"]) for row in rows]}
    for stage in STAGES:
        lines[stage] = [(row["documents"], max(_LEAST_S, row["stages_s"][stage])) for row in rows]
    return lines


def _growth(lines: Mapping[str, Line]) -> list[str]:
    points = [point for line in lines.values() for point in line]
    low_x, high_x = _powers([documents for documents, _ in points])
    low_y, high_y = _powers([seconds for _, seconds in points])
    right, bottom = WIDTH - _RIGHT, GROWTH_HEIGHT - _BOTTOM

    def x(documents: float) -> float:
        return round(_LEFT + (math.log10(documents) - low_x) / (high_x - low_x) * (right - _LEFT), 1)

    def y(seconds: float) -> float:
        return round(bottom - (math.log10(seconds) - low_y) / (high_y - low_y) * (bottom - _TOP), 1)

    parts = [
        _text(
            _LEFT, 24, "Documents of 500 words to a PDF: seconds by the clock; stages on one core", bold=True
        )
    ]
    for power in range(low_x, high_x + 1):
        at = x(10.0**power)
        parts.append(f'<line x1="{at}" x2="{at}" y1="{_TOP}" y2="{bottom}" stroke="#e2e2e2"/>')
        parts.append(_text(at, bottom + 20, f"{10**power:,}", anchor="middle"))
    for power in range(low_y, high_y + 1):
        at = y(10.0**power)
        parts.append(f'<line x1="{_LEFT}" x2="{right}" y1="{at}" y2="{at}" stroke="#e2e2e2"/>')
        parts.append(_text(_LEFT - 8, at + 5, f"{10.0**power:g}", anchor="end"))
    parts.append(_text((_LEFT + right) / 2, bottom + 42, "documents", anchor="middle"))
    ends = _apart({name: y(line[-1][1]) for name, line in lines.items()})
    for (name, line), color in zip(lines.items(), _COLORS, strict=True):
        path = " ".join(f"{x(documents)},{y(seconds)}" for documents, seconds in line)
        width = 3 if name == next(iter(lines)) else 1.6
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="{width}"/>')
        label = f"{name}: {_seconds(line[-1][1])}"
        parts.append(_text(x(line[-1][0]) + 8, ends[name] + 5, label, color=color))
    return parts


def _bars(values: Mapping[str, float], top: float) -> list[str]:
    """Bars on a logarithmic scale that begin at our own time: to the right slower, to the left quicker."""
    left, right = 340, WIDTH - 80
    low, high = math.log10(min(1.0, *values.values())), math.log10(max(10.0, *values.values()))

    def x(value: float) -> float:
        return round(left + (math.log10(value) - low) / (high - low) * (right - left), 1)

    heading = "What else one could use, beside ours for the same work (ours = 1)"
    parts = [_text(_LEFT, top, heading, bold=True)]
    for row, (name, value) in enumerate(sorted(values.items(), key=lambda pair: -pair[1])):
        at = top + 18 + ROW_HEIGHT * row
        start, end = sorted((x(1), x(value)))
        color = _COLORS[0] if value >= 1 else _COLORS[1]
        parts.append(_text(left - 8, at + 15, name, anchor="end"))
        parts.append(f'<rect x="{start}" y="{at}" width="{end - start:.1f}" height="20" fill="{color}"/>')
        parts.append(_text(end + 8, at + 15, _times(value)))
    bottom = top + 18 + ROW_HEIGHT * len(values)
    parts.append(f'<line x1="{x(1)}" x2="{x(1)}" y1="{top + 12}" y2="{bottom}" stroke="#1c1c1c"/>')
    return parts


def _powers(values: Sequence[float]) -> tuple[int, int]:
    low = math.floor(math.log10(min(values)))
    return low, max(low + 1, math.ceil(math.log10(max(values))))


def _apart(heights: Mapping[str, float]) -> dict[str, float]:
    """Move labels down until none covers another."""
    placed: dict[str, float] = {}
    last = -math.inf
    for name, height in sorted(heights.items(), key=lambda pair: pair[1]):
        last = placed[name] = max(height, last + _LINE)
    return placed


def _seconds(value: float) -> str:
    return f"{value:.0f} s" if value >= 100 else f"{value:.1f} s" if value >= 1 else f"{value:.2f} s"


def _times(value: float) -> str:
    return f"{value:,.0f}x" if value >= 10 else f"{value:.1f}x"


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", bold: bool = False, color: str = ""
) -> str:
    style = _FONT + ("; font-weight: bold" if bold else "") + (f"; fill: {color}" if color else "")
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" style="{style}">{escape(text)}</text>'
