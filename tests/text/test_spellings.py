import pytest

from briefing.text.han import SIMPLIFIED
from briefing.text.spellings import fold, lower_spellings


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "إيران", "ايران"),
        ("ar", "على", "علي"),
        ("fa", "كمك‌هاي", "کمک‌های"),
        ("zh", "聯合國", "联合国"),
    ],
)
def test_spellings_of_one_word_fold_to_one(language: str, one: str, other: str) -> None:
    assert one != other
    assert fold(one, language) == fold(other, language)


def test_what_is_written_in_one_way_stays() -> None:
    assert fold("élan", "fr") == "élan"
    assert fold("ي", "ur") == "ي"


def test_turkish_capitals_are_read_as_turkish_and_as_the_names_of_others() -> None:
    assert lower_spellings("SALDIRI", "tr") == ("saldırı", "saldiri")
    assert lower_spellings("İran", "tr") == ("iran",)
    assert lower_spellings("SALDIRI", "en") == ("saldiri",)


def test_no_simplified_character_is_folded_further() -> None:
    assert not [simple for simple in SIMPLIFIED.values() if simple in SIMPLIFIED]
