"""What shows that characters were lost, or that another line runs into a sentence."""

import pytest

from briefing.passages.fitness.damage import is_damaged


@pytest.mark.parametrize(
    "text",
    [
        "The premier left Tarn on Monday pic.twitter.com/abc",
        "Video: The premier left Tarn on Monday.",
        "Facebook Twitter Print The premier left Tarn on Monday.",
        "The premier left Tarn. READ MORE: Who is the premier?",
        "The premier left Tarn on Monday. [Jan Orr/Harbor Wire]",
        "The premier left, wrote @harbornews of Tarn.",
        "The premier was-held in Tarn, and the-road was shut.",
        "The board�said it would pay.",
    ],
)
def test_one_sign_of_damage_is_enough(text: str) -> None:
    assert is_damaged(text)


@pytest.mark.parametrize(
    "text",
    [
        "The premier left Tarn on Monday.",
        "The by-election in Tarn is a well-known run-off.",
        "The account @harbornews was closed on Monday.",
        "The video shows the premier in Tarn.",
    ],
)
def test_sound_copy_is_not_damaged(text: str) -> None:
    assert not is_damaged(text)
