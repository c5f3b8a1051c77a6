"""Mends lines that extraction broke: in a box of prose without paragraphs, each bold word or link ends a line.

What belongs together is told by the lines of the page itself.
"""

from __future__ import annotations

from collections.abc import Sequence

# lines of the page that are looked at for one that begins with a broken one
_AHEAD = 60


def whole_lines(lines: Sequence[str], page_lines: Sequence[str]) -> list[str]:
    """Put lines together that are one on the page, spaces aside; others stay. Linear in both."""
    keys = list(map(_key, page_lines))
    places = {key: place for place, key in reversed(list(enumerate(keys)))}
    broken = list(map(_key, lines))
    whole: list[str] = []
    at = number = 0
    while number < len(lines):
        if broken[number] in places:
            at = places[broken[number]]
        elif (found := _put_together(broken, number, keys, at)) is not None:
            at, end = found
            whole.append(page_lines[at])
            number = end
            continue
        whole.append(lines[number])
        number += 1
    return whole


def _put_together(broken: Sequence[str], start: int, keys: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return which line of the page begins with a piece and ends with one that follows, and where those end."""
    for place in range(at, min(at + _AHEAD, len(keys))):
        if not broken[start] or not keys[place].startswith(broken[start]):
            continue
        length, end = 0, start
        while end < len(broken) and length < len(keys[place]) and keys[place].startswith(broken[end], length):
            length += len(broken[end])
            end += 1
        if length == len(keys[place]):
            return place, end
    return None


def _key(text: str) -> str:
    return "".join(text.split())
