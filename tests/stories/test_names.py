import pytest

from briefing.stories.names import name_key, names, numbers, title_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Veldova", "Veldovan"),
        ("Iran", "Iranian"),
        ("Qadira", "Qadiri"),
        ("China", "Chinese"),
        ("Arvel's", "Arvel"),
    ],
)
def test_a_country_and_its_people_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


def test_sentence_openings_weekdays_and_offices_are_no_names() -> None:
    assert names("Rain fell. Later the Prime Minister said on Monday", "en") == {}


def test_inner_capitals_are_counted() -> None:
    assert names("The army blamed Piotr Hask, and Hask denied it to al-Mirqabi.", "en") == {
        "piotr": 1,
        "hask": 2,
        "mirqab": 1,
    }


def test_capitals_of_an_opening_count_more() -> None:
    found = names("and Hask denied it", "en", opening="The army blamed Hask", opening_weight=4)
    assert found == {"hask": 5}


@pytest.mark.parametrize("language", ["ar", "hi", "de"])
def test_scripts_and_languages_that_do_not_mark_names_give_none(language: str) -> None:
    assert names("Das Haus am See", language) == {}


def test_title_words_count_when_the_text_has_them() -> None:
    assert title_names("Rockets Hit Arvel", {"arvel"}) == ["arvel"]


def test_numbers_lose_separators_years_and_single_digits() -> None:
    assert numbers("42,000 in 2024, 7 dead, 1.5 million, 31 hurt") == {"42000", "15", "31"}
