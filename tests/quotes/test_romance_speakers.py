"""Who speaks behind a Spanish or French verb of speech."""

from __future__ import annotations

import pytest

from briefing.quotes import finding
from briefing.quotes.finding import find_quotes
from briefing.quotes.speech_words import NAMED_LANGUAGES
from tests.text.news import article, cut


def _speakers(text: str) -> list[str]:
    document = article(text, language="es")
    return [quote.speaker for quote in find_quotes(document, cut(document))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"El puerto está cerrado desde ayer", contó a la agencia el alcalde Karl Brel.', "Karl Brel"),
        ('"El puerto está cerrado desde ayer", dijo a la prensa la ministra Eva Lohse.', "Eva Lohse"),
        ('"El puerto está cerrado", señaló la Alta Comisionada, Eva Lohse.', "Eva Lohse"),
        ('Como dijo el ministro Karl Brel en Tarn, "el puerto sigue cerrado desde ayer".', "Karl Brel"),
    ],
)
def test_the_hearer_and_a_conjunction_do_not_speak(
    monkeypatch: pytest.MonkeyPatch, text: str, speaker: str
) -> None:
    # read as if Spanish speakers were printed
    monkeypatch.setattr(finding, "NAMED_LANGUAGES", NAMED_LANGUAGES | {"es"})
    assert _speakers(text) == [speaker]
