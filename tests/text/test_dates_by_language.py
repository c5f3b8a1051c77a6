"""How often a day is resolved in each language that has words for days: own sentences, written before they were run."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.text import calendar_words
from briefing.text.dates import find_dates
from tests.text.news import article, cut

# of eight sentences of a Tuesday, 22 October 2024, so many must be right; without a date, none may be found
BAR = 7
SAMPLE: dict[str, tuple[tuple[str, date | None], ...]] = {
    "ar": (
        ("وقع الوزيران الاتفاق يوم الاثنين.", date(2024, 10, 21)),
        ("قتل سبعة أشخاص أمس في الشمال.", date(2024, 10, 21)),
        ("تستأنف المحادثات يوم الخميس المقبل.", date(2024, 10, 24)),
        ("بدأت الهدنة في 7 أكتوبر 2024.", date(2024, 10, 7)),
        ("انتخب الرئيس في 3 مايو 2021.", date(2021, 5, 3)),
        ("وصلت القافلة اليوم إلى المدينة.", date(2024, 10, 22)),
        ("يغلق الجسر غدا للصيانة.", date(2024, 10, 23)),
        ("قال الوزير إن الطريق مفتوح.", None),
    ),
    "de": (
        ("Die Minister unterzeichneten am Montag das Abkommen.", date(2024, 10, 21)),
        ("Sieben Menschen wurden gestern im Norden getötet.", date(2024, 10, 21)),
        ("Die Gespräche gehen am Donnerstag weiter.", date(2024, 10, 24)),
        ("Die Waffenruhe begann am 7. Oktober 2024.", date(2024, 10, 7)),
        ("Er wurde am 3. Mai 2021 gewählt.", date(2021, 5, 3)),
        ("Der Konvoi erreichte heute die Stadt.", date(2024, 10, 22)),
        ("Die Brücke wird morgen gesperrt.", date(2024, 10, 23)),
        ("Der Minister sagte, die Straße sei offen.", None),
    ),
    "en": (
        ("The ministers signed the deal on Monday.", date(2024, 10, 21)),
        ("Seven people were killed yesterday in the north.", date(2024, 10, 21)),
        ("Talks are to resume on Thursday.", date(2024, 10, 24)),
        ("The truce began on 7 October 2024.", date(2024, 10, 7)),
        ("He was elected on May 3, 2021.", date(2021, 5, 3)),
        ("The convoy reached the city today.", date(2024, 10, 22)),
        ("The bridge will be closed tomorrow.", date(2024, 10, 23)),
        ("The minister said the road was open.", None),
    ),
    "es": (
        ("Los ministros firmaron el acuerdo el lunes.", date(2024, 10, 21)),
        ("Siete personas murieron ayer en el norte.", date(2024, 10, 21)),
        ("Las conversaciones se reanudarán el jueves.", date(2024, 10, 24)),
        ("La tregua comenzó el 7 de octubre de 2024.", date(2024, 10, 7)),
        ("Fue elegido el 3 de mayo de 2021.", date(2021, 5, 3)),
        ("El convoy llegó hoy a la ciudad.", date(2024, 10, 22)),
        ("El puente se cerrará mañana.", date(2024, 10, 23)),
        ("El ministro dijo que la carretera está abierta.", None),
    ),
    "fr": (
        ("Les ministres ont signé l'accord lundi.", date(2024, 10, 21)),
        ("Sept personnes ont été tuées hier dans le nord.", date(2024, 10, 21)),
        ("Les discussions reprendront jeudi.", date(2024, 10, 24)),
        ("La trêve a commencé le 7 octobre 2024.", date(2024, 10, 7)),
        ("Il a été élu le 3 mai 2021.", date(2021, 5, 3)),
        ("Le convoi a atteint la ville aujourd'hui.", date(2024, 10, 22)),
        ("Le pont sera fermé demain.", date(2024, 10, 23)),
        ("Le ministre a dit que la route était ouverte.", None),
    ),
    "ru": (
        ("Министры подписали соглашение в понедельник.", date(2024, 10, 21)),
        ("Семь человек погибли вчера на севере.", date(2024, 10, 21)),
        ("Переговоры возобновятся в четверг.", date(2024, 10, 24)),
        ("Перемирие началось 7 октября 2024 года.", date(2024, 10, 7)),
        ("Он был избран 3 мая 2021 года.", date(2021, 5, 3)),
        ("Конвой прибыл сегодня в город.", date(2024, 10, 22)),
        ("Мост закроют завтра.", date(2024, 10, 23)),
        ("Министр сказал, что дорога открыта.", None),
    ),
}


def day_of(text: str, language: str) -> date | None:
    document = article(text, language=language)
    found = find_dates(document, cut(document), "Europe/Berlin")
    return found[0].first if len(found) == 1 else None if not found else date.min


def test_every_language_with_words_for_days_has_its_sample() -> None:
    assert set(SAMPLE) == set(calendar_words.RELATIVE_DAYS)


@pytest.mark.parametrize("language", sorted(SAMPLE))
def test_days_are_resolved(language: str) -> None:
    wrong = [text for text, day in SAMPLE[language] if day_of(text, language) != day]
    assert len(SAMPLE[language]) - len(wrong) >= BAR, wrong


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Sonntag reist der Minister nach Doha.", date(2024, 10, 27)),
        ("Der Präsident trifft am Freitag seinen Amtskollegen.", date(2024, 10, 25)),
        ("Am Freitag tagt der Rat, sagte eine Sprecherin.", date(2024, 10, 25)),
        ("Die Minister beraten am Donnerstag in Genf.", date(2024, 10, 24)),
        ("Der Mann starb laut Polizei am Montag.", date(2024, 10, 21)),
        ("Die Minister trafen sich am Montag in Genf.", date(2024, 10, 21)),
        ("Die Stadt hat am Montag Hilfe erhalten.", date(2024, 10, 21)),
        ("Er ist seit Montag im Amt.", date(2024, 10, 21)),
    ],
)
def test_german_plans_in_the_present_are_of_the_coming_day(text: str, day: date) -> None:
    assert day_of(text, "de") == day
