"""No span is printed that begins inside a sentence, whatever language it was cut by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Document
from briefing.passages.fitness import Fitness
from briefing.passages.fitness.beginnings import begins_midway
from briefing.text import document_sentences
from briefing.words import LANGUAGES
from tests.text.articles import document

ABBREVIATED = [
    (language, word)
    for language, words in sorted(LANGUAGES.items())
    for word in sorted({*words.abbreviations.titles.split(), *words.abbreviations.names.split()})
]
# what an amount is of, as it begins after a wrong cut
MONEY = (
    "Euro im Hafen ein neues Werk",
    "Dollar für den Bau",
    "Kronor till hamnen",
    "рублей на порт",
    "Kč na most",
)


def begins(text: str, span: str, language: str) -> bool:
    start = text.index(span)
    return begins_midway(text, start, len(text), language)


def printable(article: Document) -> list[str]:
    sentences = document_sentences(article)
    fitness = Fitness(article, sentences)
    return [article.text[s.start : s.end] for s in sentences if fitness.verdict(s.index).is_fit]


@given(st.sampled_from(ABBREVIATED), st.sampled_from(MONEY), st.integers(2, 900))
def test_the_object_of_an_amount_never_opens_a_printed_line(
    abbreviated: tuple[str, str], money: str, number: int
) -> None:
    language, word = abbreviated
    text = f"Merin baut für {number},5 {word}. {money}, das im Jahr 2027 fertig sein soll."
    assert not [line for line in printable(document(text, language=language)) if line.startswith(money)]


@pytest.mark.parametrize("language", [*sorted(LANGUAGES), "xx"])
def test_a_name_behind_a_title_never_opens_a_printed_line(language: str) -> None:
    listed = LANGUAGES[language if language in LANGUAGES else "en"].abbreviations
    for word in listed.titles.split():
        text = f"Merin, {word}. Halm Orten 31 Kelan 2027."
        lines = printable(document(text, language=language))
        assert not [line for line in lines if line.startswith("Halm")], word


@pytest.mark.parametrize(
    ("text", "span", "language"),
    [
        ("Der Hafen kostet 4,2 Mrd. Euro im Jahr.", "Euro im", "de"),
        ("Die Brücke wird am 22. Oktober eröffnet.", "Oktober", "xx"),
        ("Der Rat (so der Abg. Halm) stimmte zu.", "Halm)", "de"),
        ("Sie sagte es, und dann ging der Zug ab.", "und dann", "de"),
        ("Власти сообщили, что порт закрыт.", "что порт", "ru"),
        ("Η κυβέρνηση είπε ότι το λιμάνι έκλεισε.", "ότι το", "el"),
        ("El puerto abrió, según el alcalde.", ", según", "es"),
        ("港口开放的声明已于周四发布。", "的声明", "zh"),
        ("「港を開く」と述べた。", "と述べ", "ja"),
        ("รัฐบาลประกาศเปิดท่าเรือ", "าลประกาศ", "th"),
        ("It came at dawn after explosions.", "at dawn", "en"),
        ("Der Minister lt. Halm sprach.", "Halm", "xx"),
    ],
)
def test_a_fragment_begins_midway(text: str, span: str, language: str) -> None:
    assert begins(text, span, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("iPhone sales rose in Merin.", "en"),
        ("al-Quds radio said the port was open.", "en"),
        ("von Halm unterschrieb den Vertrag.", "de"),
        ("»Wir öffnen den Hafen«, sagte Halm.", "de"),
        ("a) the port opens (in March) b) the bridge follows.", "en"),
        ("Euro und Dollar fielen am Montag.", "de"),
        ("მერინის პორტი გაიხსნა.", "ka"),
        ("的黎波里机场周四恢复航班。", "zh"),
        ("のちに大統領となる長官が署名した。", "ja"),
        ("31 people died in Merin.", "en"),
        ("(Merin) The port opened.", "en"),
    ],
)
def test_a_sentence_does_not(text: str, language: str) -> None:
    assert not begins_midway(text, 0, len(text), language)
