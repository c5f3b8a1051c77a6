"""Text made safe for a style sheet. Nothing here reads a file."""

from __future__ import annotations


def css_string(text: str) -> str:
    """Quote a text for CSS; everything but letters, digits and spaces is written as an escape."""
    escaped = "".join(c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):x} " for c in text)
    return f'"{escaped}"'
