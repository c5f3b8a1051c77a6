"""Claims, feelings and courtesies."""

import pytest

from briefing.quotes.bearing import has_claim, is_color, is_courtesy


@pytest.mark.parametrize(
    "words",
    ["We will not leave Merin", "Tarn must pay for the bridge", "Nobody has asked us", "We counted 40 boats"],
)
def test_claims_demands_denials_and_numbers(words: str) -> None:
    assert has_claim(words, "en")


def test_an_observation_claims_nothing() -> None:
    assert not has_claim("A bridge is somewhere that people meet", "en")


def test_feelings_are_color() -> None:
    assert is_color("When I saw the name my heart sank", "en")
    assert is_color("I can't wait to go back to Merin", "en")
    assert not is_color("Tarn must pay for the bridge", "en")


def test_what_everybody_says_is_a_courtesy() -> None:
    assert is_courtesy("We had constructive talks with Tarn", "en")
    assert is_courtesy("Everything is under control in Merin", "en")
    assert is_courtesy("We hope to get down to the problems of Merin", "en")
    assert is_courtesy("I have again talked to the king of Tarn today", "en")
    assert is_courtesy("The president warmly congratulates Ilse Karan for a clear win", "en")
    assert is_courtesy("The bridge is one of the great success stories of Merin", "en")
    assert is_courtesy("The staff are bidding their final farewells to Ilse Karan", "en")
    assert not is_courtesy("Nobody may congratulate himself while Merin starves", "en")
    assert not is_courtesy("Tarn must pay for the bridge", "en")


def test_a_language_without_a_table_is_not_judged_by_words() -> None:
    assert has_claim("Ha", "tr")
    assert not is_color("Ha", "tr")
