"""States, cities and kinds of events are the same landmarks in every language."""

from __future__ import annotations

import pytest

from briefing.stories.landmarks import landmarks
from briefing.words import by_language, words_of

# one line of news, in our own words
SAME = {
    "ar": "ضرب زلزال بغداد وقال الجيش العراقي إن الولايات المتحدة وإندونيسيا سترسلان مساعدات",
    "de": "Ein Erdbeben traf Bagdad; die irakische Armee sagte, die Vereinigten Staaten und Indonesien schicken Hilfe.",
    "en": "An earthquake hit Baghdad; the Iraqi army said the United States and Indonesia would send aid.",
    "es": "Un terremoto sacudió Bagdad; el ejército de Irak dijo que Estados Unidos e Indonesia enviarán ayuda.",
    "fa": "زلزله بغداد را لرزاند؛ ارتش عراق گفت ایالات متحده و اندونزی کمک می‌فرستند",
    "fr": "Un séisme a frappé Bagdad ; l'armée irakienne dit que les États-Unis et l'Indonésie enverront de l'aide.",
    "he": "רעידת אדמה פגעה בבגדד; צבא עיראק אמר שארצות הברית ואינדונזיה ישלחו סיוע",
    "pt": "Um terremoto atingiu Bagdá; o exército do Iraque disse que os Estados Unidos e a Indonésia enviarão ajuda.",
    "ru": "Землетрясение в Багдаде; иракская армия заявила, что Соединенные Штаты и Индонезия пришлют помощь.",
    "tr": "Bağdat'ta deprem oldu; Irak ordusu, Amerika Birleşik Devletleri ve Endonezya'nın yardım edeceğini söyledi.",
    "uk": "Землетрус у Багдаді; іракська армія заявила, що Сполучені Штати та Індонезія надішлють допомогу.",
    "zh": "巴格达发生地震；伊拉克军方说，美国和印度尼西亚将提供援助。",
}
LISTED = set(by_language(lambda words: words.landmarks.events))
WANTED = {"city Asia/Baghdad", "event aid", "event army", "event quake", "state ID", "state IQ", "state US"}


def test_the_sample_is_in_every_language_that_has_words() -> None:
    assert set(SAME) == LISTED


@pytest.mark.parametrize("language", sorted(SAME))
def test_one_report_has_the_same_landmarks_in_every_language(language: str) -> None:
    assert set(landmarks(SAME[language], language)) == WANTED


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Niger and Nigeria, Mali and Malawi", "en", {"state NE", "state NG", "state ML", "state MW"}),
        ("South Korea and North Korea", "en", {"state KR", "state KP"}),
        ("They indicate an omen of malicious acts, a jordan almond.", "en", {"state JO"}),
        ("Des Irakiennes à New York", "fr", {"state IQ", "city America/New_York"}),
        ("وبالعراقيين وللبنان", "ar", {"state IQ", "state LB"}),
        ("İRAN ve İngiltere", "tr", {"state IR", "state GB"}),
        ("Irak", "xx", set()),
    ],
)
def test_a_name_is_told_by_its_beginning(text: str, language: str, wanted: set[str]) -> None:
    assert set(landmarks(text, language)) == wanted


@pytest.mark.parametrize("language", sorted(LISTED))
def test_a_word_stands_for_one_event(language: str) -> None:
    listed, english = words_of(language).landmarks, words_of("en").landmarks
    words = [word for table in listed.events.values() for word in table.split()]
    assert len(words) == len(set(words))
    assert set(listed.events) <= set(english.events)
    assert listed.states
