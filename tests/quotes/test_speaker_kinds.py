"""What weight the label of a speaker carries."""

import pytest

from briefing.quotes.speaker_kinds import Bearing, bearing_of, says_of_which


@pytest.mark.parametrize(
    ("speaker", "role", "bearing"),
    [
        ("Ilse Karan", "foreign minister", Bearing.PARTY),
        ("Omar al-Vesk", "spokesman of the Tarn army", Bearing.PARTY),
        ("Karan", "President", Bearing.PARTY),
        ("Tarn Interior Ministry", "", Bearing.PARTY),
        ("UNDO", "", Bearing.PARTY),
        ("Justice Department", "", Bearing.PARTY),
        # whoever works for those who help
        ("Tom Kest", "researcher at Human Rights Watch", Bearing.PARTY),
        ("Tom Kest", "Tarn-based relief group Bread First", Bearing.PARTY),
        ("Tom Kest", "professor of law", Bearing.EXPERT),
        ("Tom Kest", "director of the Tarn Institute", Bearing.EXPERT),
        ("Tom Kest", "former ambassador to Merin", Bearing.EXPERT),
        ("Tom Kest", "", Bearing.UNKNOWN),
        # the role has run on into another person's
        ("Tom Kest", "aide of Omar Vesk and", Bearing.UNKNOWN),
        ("Tom Kest", "local resident", Bearing.BYSTANDER),
        ("Tom Kest", "nurse", Bearing.BYSTANDER),
        ("one Tarn captain", "", Bearing.NOBODY),
        ("Top Democrats", "", Bearing.NOBODY),
        ("a spokesperson for the Tarn Operations Command", "", Bearing.NOBODY),
        ("Turkey", "", Bearing.NOBODY),
        ("UK", "", Bearing.NOBODY),
        ("Kest", "", Bearing.NOBODY),
        ("Kest", "councilor", Bearing.NOBODY),
        ("Director-Tom Kest", "", Bearing.NOBODY),
        ("The Tarn Gazette newspaper", "", Bearing.NOBODY),
        ("statement", "", Bearing.NOBODY),
        ("Department", "", Bearing.NOBODY),
        # who reports is no part of it
        ("Tom Kest", "Tarn Radio's UN correspondent", Bearing.NOBODY),
    ],
)
def test_bearing_by_the_words_of_the_label(speaker: str, role: str, bearing: Bearing) -> None:
    assert bearing_of(speaker, role) is bearing


@pytest.mark.parametrize(
    "role", ["vice-chair", "committee chair", "party's leader", "ministry's official spokesperson"]
)
def test_a_role_must_say_of_which_body(role: str) -> None:
    assert not says_of_which(role)


@pytest.mark.parametrize(
    "role", ["Prime Minister", "Tarn committee chair", "head of the Tarn Bank", "police chief of Merin", ""]
)
def test_a_role_that_says_of_what_is_whole(role: str) -> None:
    assert says_of_which(role)
