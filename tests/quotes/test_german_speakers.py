"""The subject of a German verb of speech: before it, or behind it when an adverbial opens the sentence."""

from __future__ import annotations

import pytest

from briefing.quotes.german_speakers import german_after, german_before


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Anna Wend begründete ihren Rückzug: ", "Anna Wend", ""),
        (
            "Der Leiter des Programms der Behörde, Klaus Stor, sagte: ",
            "Klaus Stor",
            "Leiter des Programms der Behörde",
        ),
        ("Am Montag teilte der Sprecher Karl Tann mit: ", "Karl Tann", "Sprecher"),
        ("Als Begründung sagte ein Wissenschaftler: ", "Wissenschaftler", ""),
        ("Auch der Trainer Jan Moll kritisierte: ", "Jan Moll", "Trainer"),
        ("Weiter sagte Larsen: ", "Larsen", ""),
        ("Über Steve Foss sagte Brand: ", "Brand", ""),
        ("Im Dezember hatte Kanzlerin Angela Mohr in einer Rede gesagt: ", "Angela Mohr", "Kanzlerin"),
        ("Ministerin Eva Lohse (XYZ) kündigte an, man werde ", "Eva Lohse", "Ministerin"),
        ("Minister Karl Brel: ", "Karl Brel", "Minister"),
    ],
)
def test_speaker_before_the_quotation(text: str, name: str, role: str) -> None:
    found = german_before(text, 0, len(text))
    assert found is not None
    assert (found[0].name, found[0].role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (", sagte Außenministerin Lena Thorn am Montag.", "Lena Thorn"),
        (", so der Minister.", "Minister"),
        (", wird Panner zitiert.", "Panner"),
        (", sagte er.", "er"),
        (", teilte die Polizei mit.", "Polizei"),
    ],
)
def test_speaker_behind_the_quotation(text: str, name: str) -> None:
    found = german_after(text, 0, len(text))
    assert found is not None
    assert found[0].name == name


@pytest.mark.parametrize(
    "text",
    [
        # whose words they are is not certain, or nobody's
        "Der Minister lobte den Plan und nannte ihn ",
        "Denn: ",
        "Am Montag: ",
        "Der Trainer sagte, dass der Sprecher erklärte, es sei ",
        "Er teilte den Kuchen und aß ",
    ],
)
def test_no_speaker_where_it_is_not_certain(text: str) -> None:
    assert german_before(text, 0, len(text)) is None
