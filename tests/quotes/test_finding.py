from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Quote
from briefing.quotes.finding import find_quotes
from tests.growth import seconds_of
from tests.text.news import article, cut, one_sentence


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    document = article(text, language=language)
    return find_quotes(document, cut(document))


def speakers(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(quote.speaker, quote.role) for quote in quotes(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        '"We are ready," said Foreign Minister Ilse Karan, who flew in on Monday.',
        'Foreign Minister Ilse Karan told reporters: "We are ready."',
        'According to Foreign Minister Ilse Karan, "we are ready".',
        '"We are ready," Foreign Minister Ilse Karan said after the vote.',
        "Foreign Minister Ilse Karan said the army was “ready for anything”.",
        "The army was “ready for anything”, Foreign Minister Ilse Karan said.",
    ],
)
def test_speaker_before_after_and_around(text: str) -> None:
    assert speakers(text) == [("Ilse Karan", "Foreign Minister")]


def test_surname_is_traced_to_its_introduction() -> None:
    text = 'Ilse Karan, the foreign minister, arrived. "We are ready," Karan said. "We are not in a hurry."'
    assert speakers(text) == [("Ilse Karan", "foreign minister")] * 2


def test_pronoun_is_traced_when_one_person_fits() -> None:
    text = 'Foreign Minister Ilse Karan crossed the hall.\n\n"We are ready," she said.'
    assert speakers(text) == [("Ilse Karan", "Foreign Minister")]


def test_pronoun_is_left_open_when_two_fit() -> None:
    text = 'Minister Omar Karan met envoy Yusef Darrow. "We are not ready for this," he said.'
    assert speakers(text) == [("", "")]


def test_words_and_span_are_verbatim() -> None:
    text = "The mayor said: “It’s over—for ‘now’.”"
    (quote,) = quotes(text)
    assert quote.words == text[quote.start : quote.end] == "It’s over—for ‘now’."
    assert (quote.speaker, quote.verb) == ("mayor", "said")


def test_quotation_over_paragraphs_is_one() -> None:
    text = "“The first part.\n\n“The second part,” said Governor Roland Teske."
    (quote,) = quotes(text)
    assert quote.sentence_last > quote.sentence_first
    assert quote.speaker == "Roland Teske"


@pytest.mark.parametrize(
    "text",
    [
        'The film "The Last Lighthouse" won a prize.',
        'He amplified the need to "deter" further attacks.',
        'The so-called "ghost fleet" has grown.',
        'Mayor Ilse Karan appeared on "Harbor Tonight."',
        'Both towns agreed to hold a "two plus two" meeting.',
        'The word "blockade" is not in the text.',
        'The prosecutor did not say he was "guilty of treason".',
    ],
)
def test_scare_quotes_and_titles_are_left_out(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        # found, and not named: the bar is not reached
        ("es", "«No hay prisa», dijo el ministro Pablo Rueda.", ""),
        ("fr", "« Nous partons », a déclaré le préfet Jules Ndaro.", ""),
        ("de", "„Wir gehen“, sagte Außenministerin Lena Thorn.", ""),
        ("ru", "«Мы готовы», — заявил министр обороны Игорь Ланской.", ""),
        ("ar", "وقالت المبعوثة الخاصة ليلى المرقابي للصحفيين: «أمامنا ورقة واحدة».", ""),
    ],
)
def test_other_languages(language: str, text: str, speaker: str) -> None:
    assert [quote.speaker for quote in quotes(text, language)] == [speaker]


@given(
    st.lists(
        st.sampled_from(['"', "“", "”", "Ilse Karan", "said", ",", ".", "he", "the", "\n\n", "x"]),
        max_size=60,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_verbatim_words(pieces: list[str]) -> None:
    document = article(" ".join(pieces))
    for quote in find_quotes(document, one_sentence(document)):
        assert quote.words == document.text[quote.start : quote.end]
        assert quote.speaker == "" or quote.speaker in document.text


@pytest.mark.parametrize(
    "unit", ['"x," he said. ', "“a “b ", "Ilse Karan said ", "said: “a, ", "Minister of the "]
)
def test_cost_is_linear(unit: str) -> None:
    def read(size: int) -> None:
        document = article(unit * (size // len(unit)))
        find_quotes(document, one_sentence(document))

    assert seconds_of(lambda: read(80_000)) < 10 * seconds_of(lambda: read(20_000)) + 0.3


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        # the comma stands inside the marks
        ('The agency "broke its own rules and hid it," Senator Ilse Karan said.', "Ilse Karan", "Senator"),
        # a clause that the sentence goes on with
        ('Ms Karan said it is hard that "Brek earns billions and pays nothing at all".', "Karan", ""),
        ('Tom Kest told me that "fear and haste" also played a part.', "Tom Kest", ""),
        ('The paper quoted Tom Kest as saying "the road is closed for good".', "Tom Kest", ""),
        ('According to a statement by Mayor Tom Kest, the road is "closed for good".', "Tom Kest", "Mayor"),
        ('Tom Kest, mayor of Tarn, on Tuesday called it "a disgrace to us".', "Tom Kest", "mayor of Tarn"),
        ('Mayor Tom Kest: "We are ready for it all."', "Tom Kest", "Mayor"),
        ('An affidavit said the wall was "so thin that it bent".', "An affidavit", ""),
        ('In a clip of Ilse Karan saying "it is all over now", she smiles.', "Ilse Karan", ""),
        ('Karan thought the paste was "a kind of oil," said Mayor Tom Kest.', "Tom Kest", "Mayor"),
        (
            'Speaker Tom Kest, R-Tarn, said leaders were "not hatching it in a back room".',
            "Tom Kest",
            "Speaker",
        ),
        (
            'Mayor Tom Kest admitted in his confirmation comments he "was too fast for us".',
            "Tom Kest",
            "Mayor",
        ),
        # names and roles whole, and not each other
        ('"It counts," the army chief, Gen. Omar Vesk, said.', "Omar Vesk", "army chief"),
        ('"It counts," said Omar Vesk, head of the guild, a club of two.', "Omar Vesk", "head of the guild"),
        (
            '"It counts," Omar Vesk, a councilor and a key figure in the union, said.',
            "Omar Vesk",
            "councilor and a key figure in the union",
        ),
        ('Army chief Omar Vesk sat down. "It all counts," Vesk said.', "Omar Vesk", "Army chief"),
        ('"It counts," UNDO Omar Vesk said.', "Omar Vesk", ""),
        ('House Democrat Omar Vesk said it was "a mistake of ours".', "Omar Vesk", "House Democrat"),
    ],
)
def test_forms_of_attribution_in_english(text: str, speaker: str, role: str) -> None:
    assert speakers(text) == [(speaker, role)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "He met then-candidate John Kest. Then President John Kest spoke. “The road is closed,” Kest said.",
            "John Kest",
            "President",
        ),
        (
            "Tarn's Ambassador to Merin Ilse Karan told the radio. “The terms are to be put to a vote,” Karan said.",
            "Ilse Karan",
            "Tarn's Ambassador to Merin",
        ),
        (
            "“The fort was freed again,” Tarn's Deputy Representative to the United Nations Ilse Karan said.",
            "Ilse Karan",
            "Tarn's Deputy Representative to the United Nations",
        ),
        (
            "In his first appearance before the house as secretary of roads, John Kest called the order lawful. "
            "“It was to be quick,” Kest said.",
            "John Kest",
            "secretary of roads",
        ),
        (
            "Bread International's Tarn chief, Ilse Karan, hailed the ruling. “The camp will stay open,” Karan said.",
            "Ilse Karan",
            "Bread International's Tarn chief",
        ),
        (
            "Colonel John Kest, spokesman for the Tarn Command, said: “We did not target the camp.”",
            "John Kest",
            "spokesman for the Tarn Command",
        ),
    ],
    ids=[
        "then-candidate",
        "ambassador to",
        "representative to",
        "as secretary",
        "an apposition before",
        "more than a rank",
    ],
)
def test_a_role_is_whole(text: str, name: str, role: str) -> None:
    document = article(text)
    quote = find_quotes(document, cut(document))[-1]
    assert (quote.speaker, quote.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        '"We wait," Rita Glass, a nurse, told a station.- "We stayed at the dam." Mayor Omar Karan said his men left.',
        'A fan wants a picture. "Omar, you are my second father!" Omar Karan replies "Now be calm, please" at once.',
    ],
    ids=["a full stop inside", "the verb leads to the next"],
)
def test_the_next_sentence_does_not_say_what_ended_before_it(text: str) -> None:
    found = speakers(text)
    assert found[0][0] != "Omar Karan"
    assert ("Omar Karan", "Mayor") not in found


def test_what_somebody_recalls_another_saying_is_not_his() -> None:
    text = 'Omar Karan, a baker, did recall his mother remarking, "Whoever did this is in a lot of trouble."'
    assert [name for name, _ in speakers(text)] == [""]
