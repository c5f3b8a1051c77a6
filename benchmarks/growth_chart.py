"""Draws how long the whole takes at each size, on logarithmic axes, as a small SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence

WIDTH, HEIGHT = 640, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 20, 40, 50
_STYLE = "font: 13px sans-serif; fill: #222"


def growth_chart(title: str, points: Sequence[tuple[int, float]]) -> str:
    """An SVG of seconds by documents; a straight line through the last point shows what linear growth is."""
    widest = [math.log10(size) for size, _ in points]
    tallest = [math.log10(seconds) for _, seconds in points]
    low_x, high_x = math.floor(min(widest)), math.ceil(max(widest))
    low_y, high_y = math.floor(min(tallest)), math.ceil(max(tallest))

    def x(documents: float) -> float:
        share = (math.log10(documents) - low_x) / max(1, high_x - low_x)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    def y(seconds: float) -> float:
        share = (math.log10(seconds) - low_y) / max(1, high_y - low_y)
        return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" role="img">',
        f"<title>{title}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="22" style="{_STYLE}; font-weight: bold">{title}</text>',
    ]
    for power in range(low_x, high_x + 1):
        at = x(10**power)
        parts.append(
            f'<line x1="{at}" x2="{at}" y1="{_TOP}" y2="{HEIGHT - _BOTTOM}" stroke="#ddd"/>'
            f'<text x="{at}" y="{HEIGHT - 30}" text-anchor="middle" style="{_STYLE}">{10**power:,}</text>'
        )
    for power in range(low_y, high_y + 1):
        at = y(10.0**power)
        parts.append(
            f'<line x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{at}" y2="{at}" stroke="#ddd"/>'
            f'<text x="{_LEFT - 8}" y="{at + 4}" text-anchor="end" style="{_STYLE}">{10.0**power:g} s</text>'
        )
    line = " ".join(f"{x(size)},{y(seconds)}" for size, seconds in points)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#1a4f8b" stroke-width="2"/>')
    for size, seconds in points:
        parts.append(
            f'<circle cx="{x(size)}" cy="{y(seconds)}" r="4" fill="#1a4f8b"/>'
            f'<text x="{x(size)}" y="{y(seconds) - 10}" text-anchor="middle" style="{_STYLE}">{seconds:.1f} s</text>'
        )
    parts.append(
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle" style="{_STYLE}">documents</text>'
    )
    return "\n".join([*parts, "</svg>", ""])
