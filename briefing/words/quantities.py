"""What a number in words is worth, exactly or within bounds."""

from __future__ import annotations

from typing import NamedTuple


class Amount(NamedTuple):
    """A value with what it may range over: "dozens" is at least two dozen and below a hundred."""

    value: float
    low: float
    high: float


def exact(value: float) -> Amount:
    return Amount(value, value, value)


def roughly(value: float) -> Amount:
    """Read "une trentaine" as thirty, give or take a tenth."""
    return Amount(value, value * 0.9, value * 1.1)


# A vague count is given as its lower bound: what it says for certain.
DOZENS = Amount(24, 24, 99)
TENS = Amount(20, 20, 99)
HUNDREDS = Amount(200, 200, 999)
THOUSANDS = Amount(2e3, 2e3, 9999)
TENS_OF_THOUSANDS = Amount(2e4, 2e4, 99999)
HUNDREDS_OF_THOUSANDS = Amount(2e5, 2e5, 999999)
MILLIONS = Amount(2e6, 2e6, 9999999)
BILLIONS = Amount(2e9, 2e9, 9999999999)
