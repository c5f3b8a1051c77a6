"""Who speaks in a German sentence whose verb does not lead straight to the quotation."""

from __future__ import annotations

import pytest

from briefing.quotes import finding
from briefing.quotes.finding import find_quotes
from briefing.quotes.speech_words import NAMED_LANGUAGES
from tests.growth import seconds_of
from tests.text.news import article, cut, one_sentence


def _speakers(monkeypatch: pytest.MonkeyPatch, text: str) -> list[str]:
    """Read as if German speakers were printed."""
    monkeypatch.setattr(finding, "NAMED_LANGUAGES", NAMED_LANGUAGES | {"de"})
    document = article(text, language="de")
    return [quote.speaker for quote in find_quotes(document, cut(document))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the quotation stands before the verb, or between it and its particle
        ("Als „unerwartetes Geschenk“ bezeichnete die Ministerin Eva Lohse den Fund.", "Eva Lohse"),
        ("Der Minister Karl Brel hält den Plan für „schlicht nicht bezahlbar“.", "Karl Brel"),
        # far from the verb, in the clause that depends on it
        (
            "Karl Brel erklärte in einem Brief, über den Versuch, den Bau zu stoppen, sei er „tief enttäuscht“.",
            "Karl Brel",
        ),
        # a second verb has the subject of the first
        (
            "In Tarn befand der Minister Karl Brel den Bau als gelungen und nannte ihn „schön und klug“.",
            "Karl Brel",
        ),
        # whose view it is
        ("Für den Minister Karl Brel ist der Plan „nicht zu bezahlen“.", "Karl Brel"),
        ("Der Bau ist der Ministerin Eva Lohse zufolge „nicht zu bezahlen“.", "Eva Lohse"),
        ("Aus Sicht der Ministerin Eva Lohse ist der Bau „nicht zu bezahlen“.", "Eva Lohse"),
        # the agent of a passive, and the one who is cited
        ("Der Bau wird von der Ministerin Eva Lohse als „sehr teuer“ eingestuft.", "Eva Lohse"),
        ("Ein Sender zitierte den Minister Karl Brel mit den Worten: „Wir bauen das nicht.“", "Karl Brel"),
        # an object stands first, a plural before a verb in the singular
        ("Die Äußerungen des Rates bezeichnete Karl Brel als „sehr dumm“.", "Karl Brel"),
        # a relative clause tells of the one before it
        ("Der Minister Karl Brel, der den Bau als „viel zu teuer“ bezeichnete, reiste ab.", "Karl Brel"),
        # two main clauses and a comma
        ("Karl Brel wies das zurück, die Rätin Eva Lohse sagte: „Wir bauen das nicht.“", "Eva Lohse"),
        # a colon, whatever the verb
        ("Die Arbeit am Hafen stellte der Minister Karl Brel in Frage: „Wir bauen das nicht.“", "Karl Brel"),
        # another case than the subject's opens the sentence
        ("Den Fischern sicherte der Präsident Karl Brel zu, dass sie „immer willkommen sind“.", "Karl Brel"),
        ("Hier sparte die Ministerin Eva Lohse nicht mit Kritik: „Wir bauen das nicht.“", "Eva Lohse"),
        # behind the quotation
        ("Der Plan sei „nicht frei von Schwächen“, hatte Karl Brel damals gesagt.", "Karl Brel"),
        ("„Das war ein guter Start“, so urteilte Karl Brel selbst über den Bau.", "Karl Brel"),
        ("„Das war ein guter Start“, wird Karl Brel, Leiter der Hafenbank, zitiert.", "Karl Brel"),
        ("„Der Hafen ist sehr schön geworden“, schrieb die „Küstenpost“ am Montag.", "Küstenpost"),
        # a verb joined to its particle, and one of several
        ("Wie die Rätin Eva Lohse mitteilte, sei der Bau „nicht zu bezahlen“.", "Eva Lohse"),
        ("Einer der 13 beteiligten Helfer sagte: „Wir bauen das nicht.“", "Einer der 13 beteiligten Helfer"),
    ],
)
def test_speaker_of_a_whole_sentence(monkeypatch: pytest.MonkeyPatch, text: str, speaker: str) -> None:
    assert _speakers(monkeypatch, text) == [speaker]


def test_reported_speech_goes_on_with_who_was_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Der Minister Karl Brel sagte, der Bau ruhe. Das Geld sei „seit langem weg“."
    assert _speakers(monkeypatch, text) == ["Karl Brel"]


def test_the_indicative_is_the_papers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Der Minister Karl Brel sagte, der Bau ruhe. Das Geld ist „seit langem weg“."
    assert _speakers(monkeypatch, text) == []


@pytest.mark.parametrize(
    "text",
    [
        # an adverb with the capital of its place is nobody
        "Derzeit steht in dem Gesetz noch der Satz: „Wir bauen das nicht.“",
        # what somebody calls himself is a name
        "Die Gruppe, die sich selbst „Rat der Stadt“ nennt, tagte.",
        # nouns that say nothing
        "Die Pflichten seien im Vertrag klar: „Wir bauen das nicht.“",
        "In dem Brief fand sich die Feststellung: „Wir bauen das nicht.“",
    ],
)
def test_nobody_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert set(_speakers(monkeypatch, text)) <= {""}


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sprach über die „Woche der Bücher“.",
        "Brel sagte, an der so genannten „langen Küste“ werde gebaut.",
        "Karl Brel sagte am Abend in der „Stimme von Tarn“, dass der Bau ruhe.",
    ],
)
def test_names_are_no_quotations(text: str) -> None:
    document = article(text, language="de")
    assert find_quotes(document, cut(document)) == ()


def test_a_day_of_the_month_ends_no_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Der Minister Karl Brel nannte den Bau am 24. Oktober vor dem Rat „nicht zu bezahlen“."
    assert _speakers(monkeypatch, text) == ["Karl Brel"]


@pytest.mark.parametrize(
    "unit", ["Der Rat sagte, das Geld sei „weg“. ", "Es sei „weg“ und bleibe „fort“, ", "Es sei „weg.“ "]
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    def read(size: int) -> None:
        document = article(unit * (size // len(unit)), language="de")
        find_quotes(document, one_sentence(document))

    assert seconds_of(lambda: read(12_000)) < 10 * seconds_of(lambda: read(3_000)) + 0.3


@pytest.mark.parametrize("link", ["Und", "Denn", "Weiter"])
def test_a_word_and_a_colon_go_on_with_the_speaker(monkeypatch: pytest.MonkeyPatch, link: str) -> None:
    text = f"Der Minister Karl Brel sagte: „Wir bauen das nicht.“ {link}: „Das Geld ist seit langem weg.“"
    assert _speakers(monkeypatch, text) == ["Karl Brel", "Karl Brel"]


def test_a_lone_noun_before_a_colon_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _speakers(monkeypatch, "Kritik folgte am Abend in Tarn: „Wir bauen das nicht.“") == [""]


def test_the_agent_of_another_verb_does_not_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Messungen des Stroms, der von der Bank ausgeht und als „sehr starker Strom“ bezeichnet wird, fehlen."
    )
    assert _speakers(monkeypatch, text) != ["Bank"]
