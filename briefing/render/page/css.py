"""Text made safe for a style sheet. Nothing here reads a file."""

from __future__ import annotations

import re

_CUSTOM_PROPERTY = re.compile(r"(--[a-z-]+):([^;{}]+);")
_USE = re.compile(r"var\((--[a-z-]+)\)")


def css_string(text: str) -> str:
    """Quote a text for CSS; everything but letters, digits and spaces is written as an escape."""
    escaped = "".join(c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):x} " for c in text)
    return f'"{escaped}"'


def resolve_variables(style: str) -> str:
    """Write the custom properties of `:root` out where they are used; a later definition wins.

    The layout engine resolves them anew for every element, which cost a tenth of a long edition's time.
    """
    values = {name: value.strip() for name, value in _CUSTOM_PROPERTY.findall(style)}
    return _USE.sub(lambda found: values.get(found[1], found[0]), style)
