"""Finds what a reader of style sheets would skip in silence: broken rules and declarations, by their lines.

Whether a property or a value exists is not looked at: screens and paper know different ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def broken_lines(style: str) -> tuple[int, ...]:
    """Return the lines of a style sheet where something begins that is neither a rule nor a declaration."""
    # not before a design of the user's own is read
    import tinycss2  # type: ignore[import-untyped]

    rules = tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)
    return tuple(sorted(set(_broken(rules))))


def _broken(nodes: Iterable[Any]) -> Iterator[int]:  # Any: tinycss2 is untyped
    import tinycss2

    for node in nodes:
        if node.type == "error":
            yield node.source_line
        elif node.type in ("qualified-rule", "at-rule") and node.content is not None:
            # rules may stand in rules: of media, pages and, nested, of elements
            yield from _broken(
                tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            )
