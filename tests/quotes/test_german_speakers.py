"""The subject of a German verb of speech: before it, or behind it when an adverbial opens the sentence."""

from __future__ import annotations

import pytest

from briefing.quotes.finding import find_quotes
from briefing.quotes.german_speakers import german_after, german_before
from tests.text.news import article, cut


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


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # where somebody belongs stands between the name and the verb
        ("Karl Brel von der Hafenbank sagte dazu: ", "Karl Brel", ""),
        # a relative clause has a helper of its own
        ("Karl Brel, der den Vorsitz inne hat, sagte: ", "Karl Brel", ""),
        # the verb is none of speech, but a colon leads on
        ("Der Leiter Karl Brel sieht das anders: ", "Karl Brel", "Leiter"),
        ("Karl Brel, Präsident des Rates: ", "Karl Brel", ""),
        # what is spoken of stands first
        ("Die Arbeit des Rates lobte er mit den Worten: ", "er", ""),
        # another clause of the sentence has another subject
        ("Die Behörde lobte den Plan: So sagte Karl Brel: ", "Karl Brel", ""),
        ("Laut Karl Brel ist der Plan ", "Karl Brel", ""),
        ("Nach den Worten der Ministerin Eva Lohse fehle es ", "Eva Lohse", "Ministerin"),
        ("Wie der Sprecher Karl Tann am Montag erklärte, sei der Plan ", "Karl Tann", "Sprecher"),
        ("Auch der Plan ist tot, so Brel weiter: ", "Brel", ""),
    ],
)
def test_more_forms_before_the_quotation(text: str, name: str, role: str) -> None:
    found = german_before(text, 0, len(text))
    assert found is not None
    assert (found[0].name, found[0].role) == (name, role)


def test_a_verb_in_two_parts_may_close_behind_the_quotation() -> None:
    text = "Ministerin Eva Lohse wies dies als „Unfug“ zurück."
    found = german_before(text, 0, text.index("„"))
    assert found is not None
    assert found[0].name == "Eva Lohse"


@pytest.mark.parametrize("text", ["Den Namen der Sendung gab der Sender bekannt: ", "Im Brief erklärt er: "])
def test_what_is_no_subject_does_not_speak(text: str) -> None:
    found = german_before(text, 0, len(text))
    assert found is None or found[0].name in ("er", "Sender")


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brel sagte der Zeitung „Tarner Bote“.",
        "Karl Brel sagte laut „Tarnwelle“.",
        "Brel nannte die „Anna“.",
    ],
)
def test_a_name_behind_its_noun_is_no_quotation(text: str) -> None:
    document = article(text, language="de")
    assert find_quotes(document, cut(document)) == ()
