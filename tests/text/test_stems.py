import pytest

from briefing.text import stemmer, stop_words, term_of, terms
from briefing.text.stems import nltk_stemmer
from briefing.text.stopwords import listed_languages

WORDS = {
    "en": "running sanctions negotiated humanitarian agreements deterrence relations ministries happily envoys",
    "fr": "négociations ministres frontières déplacés humanitaires accords soldats continuellement majestueux",
    "es": "negociaciones ministros fronteras desplazados humanitarias acuerdos soldados rápidamente",
    "de": "verhandlungen minister grenzen soldaten abkommen aufeinander häusern jährlich",
    "ru": "переговоры министры границы солдаты соглашения гуманитарной помощи",
    "it": "negoziati ministri frontiere soldati accordi umanitari",
}


def test_terms_are_stems_of_content_words() -> None:
    assert terms("The ministers’ talks on cease-fires continued in the U.S.") == [
        "minist", "talk", "ceas", "fire", "continu", "us",
    ]  # fmt: skip


def test_possessives_and_elided_articles_do_not_hide_a_word() -> None:
    assert terms("Biden’s envoy", "en") == terms("Biden envoy", "en")
    assert terms("l’accord d'une crise", "fr") == terms("accord crise", "fr")


def test_stop_words_and_lone_letters_have_no_term() -> None:
    assert [term_of(word) for word in ("the", "is", "x", "don't")] == ["", "", "", ""]


def test_a_language_without_stemmer_keeps_its_words() -> None:
    assert terms("kigurdu kalani", "xx") == ["kigurdu", "kalani"]
    assert stop_words("xx") == frozenset()


@pytest.mark.parametrize("language", sorted(WORDS))
def test_the_c_library_and_nltk_give_the_same_stems(language: str) -> None:
    ours, fallback = stemmer(language), nltk_stemmer(language)
    assert [ours(word) for word in WORDS[language].split()] == [
        fallback(word) for word in WORDS[language].split()
    ]


def test_stop_word_lists_are_lower_case_words() -> None:
    for language in listed_languages():
        assert len(stop_words(language)) >= 40
        assert all(word == word.lower() and " " not in word for word in stop_words(language))
