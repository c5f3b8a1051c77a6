from __future__ import annotations

import pytest

from briefing.text.number_ranges import is_range, join_range
from briefing.text.numbers import parse_digits, scan_numbers


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("42,000", "en", 42000),
        ("1.5", "en", 1.5),
        ("1,5", "de", 1.5),
        ("1,5", "en", 1.5),
        ("12.000", "de", 12000),
        ("1.234.567,8", "de", 1234567.8),
        ("1,234.5", "en", 1234.5),
        ("15 500", "fr", 15500),
        ("1'234'567", "de", 1234567),
        ("٤٢", "ar", 42),
    ],
)
def test_separators_follow_the_language(digits: str, language: str, value: float) -> None:
    assert parse_digits(digits, language) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-two", 42),
        ("two million three hundred", 2000300),
        ("half a million", 500000),
        ("a dozen", 12),
        ("tens of thousands", 20000),
        ("1.2m", 1.2e6),
        ("$1.5bn", 1.5e9),
        ("four in ten homes", 40),
    ],
)
def test_words_and_scales(text: str, value: float) -> None:
    assert scan_numbers(text, 0, len(text), "en")[0].amount.value == pytest.approx(value)


def test_range_borrows_the_scale_of_its_end() -> None:
    text = "3 to 4 million"
    low, high = scan_numbers(text, 0, len(text), "en")
    assert is_range(text, low, high)
    assert join_range(text, low, high).amount == (3e6, 3e6, 4e6)


def test_score_is_no_range() -> None:
    text = "3-1"
    low, high = scan_numbers(text, 0, len(text), "en")
    assert not is_range(text, low, high)


def test_two_numbers_joined_by_and_stay_two() -> None:
    text = "six and eight"
    assert [number.amount.value for number in scan_numbers(text, 0, len(text), "en")] == [6, 8]
