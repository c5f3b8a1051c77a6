"""A pronoun never stands for somebody it cannot mean."""

import pytest

from tests.quotes.test_finding import speakers


@pytest.mark.parametrize(
    ("introduction", "pronoun", "speaker"),
    [
        ("Chairwoman Ilse Karan arrived in Tarn.", "she", "Ilse Karan"),
        ("Chairwoman Ilse Karan arrived in Tarn.", "he", ""),
        ("Spokesman Tom Kest arrived in Tarn.", "he", "Tom Kest"),
        ("Spokesman Tom Kest arrived in Tarn.", "she", ""),
    ],
)
def test_a_pronoun_means_nobody_of_the_other_gender(introduction: str, pronoun: str, speaker: str) -> None:
    said = f'{introduction} "We are ready for it," {pronoun} said.'
    assert [name for name, _ in speakers(said)] == [speaker]
