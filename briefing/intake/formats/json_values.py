"""JSON text to Python values, with numbers of any length."""

from __future__ import annotations

import json

# Python refuses to read whole numbers of thousands of digits; they mean nothing to us
_LONGEST_NUMBER = 400


def json_value(text: str) -> object:
    """Return the value that `text` writes.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested too deeply.
    """
    return json.loads(text, parse_int=_integer)


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < _LONGEST_NUMBER else float("inf")
