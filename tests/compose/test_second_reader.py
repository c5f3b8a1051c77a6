"""The second reader refuses what the printed characters rule out, and lets pass what it cannot judge."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.compose.second_reader import day_follows, number_is_written, speaker_is_named

PUBLISHED = date(2024, 10, 23)


@pytest.mark.parametrize(
    ("text", "words", "values", "is_written"),
    [
        ("Growth was -2.5 percent.", "-2.5", (-2.5,), True),
        # a lost sign, a lost point, a part of a number
        ("Growth was -2.5 percent.", "2.5", (2.5,), False),
        ("Growth was −2.5 percent.", "2.5", (2.5,), False),
        ("Growth was 2.5 percent.", "2.5", (25.0,), False),
        ("They counted 1,340 trucks.", "340", (340.0,), False),
        ("They counted 34.5 tonnes.", "34", (34.0,), False),
        ("They counted 1,340 trucks.", "1,340", (1340.0,), True),
        ("They counted 1.340 trucks.", "1.340", (1340.0,), True),
        ("It cost 1.5 million.", "1.5 million", (1_500_000.0,), True),
        ("It cost 1.5 million.", "1.5 million", (15_000_000.0,), False),
        ("Between 20 and 30 fell.", "20 and 30", (20.0, 30.0), True),
        ("Some 20-30 fell.", "20-30", (20.0, 30.0), True),
        ("The Mark-7 fell.", "7", (7.0,), True),
        ("They fell -some 140 of them.", "some 140", (140.0,), True),
        ("More than 1 in 5 left.", "1 in 5", (20.0,), True),
        ("Three out of 15 left.", "Three out of 15", (20.0,), True),
        ("Eight people fell.", "Eight", (8.0,), True),
    ],
)
def test_a_number_keeps_sign_and_point(
    text: str, words: str, values: tuple[float, ...], is_written: bool
) -> None:
    start = text.index(words)
    assert number_is_written(text, start, start + len(words), values) is is_written


@pytest.mark.parametrize(
    ("words", "day", "follows"),
    [
        ("Monday", date(2024, 10, 21), True),
        ("Monday", date(2024, 10, 22), False),
        ("Monday", date(2024, 9, 23), False),
        ("yesterday", date(2024, 10, 22), True),
        ("yesterday", date(2024, 10, 12), False),
        ("3 October", date(2024, 10, 3), True),
        ("3 October", date(2024, 11, 3), False),
        ("October 3, 2024", date(2024, 10, 4), False),
        ("vendredi", date(2024, 10, 1), True),
    ],
)
def test_a_day_follows_from_its_words(words: str, day: date, follows: bool) -> None:
    assert day_follows(words, day, day, PUBLISHED) is follows


def test_a_speaker_is_named_near_the_words() -> None:
    far = "\n\n".join(["Ilse Karan arrived."] + ["Nothing happened."] * 9 + ['"It is over," she said.'])
    near = "\n\n".join(["Nothing happened."] * 9 + ["Ilse Karan arrived.", '"It is over," she said.'])
    for text, is_named in ((far, False), (near, True)):
        start = text.index("It is over")
        assert speaker_is_named(text, start, start + 10, "Ilse Karan") is is_named
