import time
from pathlib import Path

import pytest

from briefing.passages.cutting import document_passages, sentence_traits
from briefing.passages.fitness import Fitness, Verdict
from briefing.passages.openings import Need
from briefing.text import document_sentences, normalize_text
from tests.text.articles import document


class EverythingFit(Fitness):
    """What leans on what is judged here on sentences that report nothing."""

    def of_unit(self, first: int, last: int) -> Verdict:
        return Verdict()


SEED = Path(__file__).parents[2] / "seeds" / "000_0797d19a90464de2.txt"


def shown(text: str, *, title: str = "", language: str = "en") -> list[str]:
    """The text of every passage; a bar stands behind the lead-in."""
    article = document(text, title=title, language=language)
    sentences = document_sentences(article)
    found = []
    for passage in document_passages(article, sentences, EverythingFit(article, sentences)):
        parts = [article.text[s.start : s.end] for s in sentences[passage.first : passage.last + 1]]
        if passage.lead_in:
            parts.insert(passage.lead_in, "|")
        found.append(" ".join(parts))
    return found


def seed_passages() -> list[tuple[int, int, int]]:
    title = "Blinken urges Netanyahu to seek truces in Lebanon, Gaza"
    article = document(normalize_text(SEED.read_text("utf-8")), title=title)
    return [(p.first, p.last, p.lead_in) for p in document_passages(article, document_sentences(article))]


def test_seed_article_gives_the_passages_a_reader_needs() -> None:
    assert seed_passages() == [
        (2, 2, 0),  # the meeting
        (2, 3, 1),  # “He discussed ...” Miller wrote: he is Blinken
        (2, 4, 2),  # He continued, ...
        (5, 5, 0),
        (6, 6, 0),
        (6, 7, 1),  # However, ...
        (8, 8, 0),
        (8, 9, 1),  # Sinwar's death: who he is stands before
        (10, 10, 0),
        (11, 13, 0),  # “A. B. But C,” Biden said.
    ]


def test_a_quotation_is_never_split() -> None:
    assert shown("“The road is open. The guns are silent,” Anna Belm said. Trucks left Merin.") == [
        "“The road is open. The guns are silent,” Anna Belm said.",
        "Trucks left Merin.",
    ]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“The road is open,” Anna Belm said. “Trucks left.\n\n“Boats followed. Nobody was hurt.”"
    assert shown(text)[-1] == (
        "“The road is open,” Anna Belm said. | “Trucks left. “Boats followed. Nobody was hurt.”"
    )


def test_a_quotation_without_an_end_is_not_shown() -> None:
    assert shown(
        "“The road is open. The guns are silent. Trucks left Merin at noon.\n\nBoats left Arvel."
    ) == ["Boats left Arvel."]


@pytest.mark.parametrize(("sentences", "is_shown"), [(8, True), (9, False)])
def test_a_quotation_as_long_as_a_speech_is_not_shown(sentences: int, is_shown: bool) -> None:
    said = " ".join(
        f"The people of the {number}th village need a bridge." for number in range(20, 20 + sentences)
    )
    found = shown(f"Mayor Edda Rill told the council of Tarn: “{said}”")
    assert any("29th" in text or "27th" in text for text in found) is is_shown


def test_a_quotation_with_no_word_outside_comes_with_its_speaker() -> None:
    assert shown('"We have food," said Paolo Renn. "Time is what we lack."') == [
        '"We have food," said Paolo Renn.',
        '"We have food," said Paolo Renn. | "Time is what we lack."',
    ]


def test_a_quotation_of_several_sentences_needs_its_speaker_too() -> None:
    spoken = '"Nothing is fixed yet. No wording exists," he said.'
    assert shown(f"The road was shut by snow. {spoken}")[1:] == []
    assert shown(f"Paolo Renn spoke in Merin. {spoken}")[1:] == [f"Paolo Renn spoke in Merin. | {spoken}"]


def test_she_said_colon_is_joined_with_what_she_said() -> None:
    assert shown("Layla Marqab said after the vote: “Peace has an appointment.”\n\nBoats left Arvel.")[0] == (
        "Layla Marqab said after the vote: “Peace has an appointment.”"
    )


@pytest.mark.parametrize(
    "lead",
    [
        "The minister left at noon.",
        "The two sides met.",
        "The spokeswoman’s office was shut.",
        "The army said on Tuesday that it had retaken two villages.",
        "It was the worst flood in the valley since 1911.",
    ],
)
def test_the_first_sentence_of_a_document_leans_on_nothing(lead: str) -> None:
    anchor = "Anna Belm of Veldova met the envoys in Merin on Monday."
    assert shown(lead) == [lead]
    assert shown(f"MERIN, Oct 22 (Wire) - {lead}")[0] == lead
    # further down it is an orphan
    assert lead not in shown(f"{anchor} {lead}")


@pytest.mark.parametrize(
    "leaning",
    [
        "He left at noon.",
        "Her office confirmed it.",
        "It was signed in Merin.",
        "They refused to leave.",
        "This angered the army.",
        "Those are the terms.",
        "However, Veldova refused.",
        "But Veldova refused.",
        "Meanwhile, Veldova refused.",
        "In addition, Veldova refused.",
        "In a statement, she denied the claim.",
        "On Tuesday he flew home.",
        "“It is over,” the mayor Jo Lund said.",
        "Others went home.",
        "One landed in the river.",
        "As a result, Veldova closed the road.",
        "Asked about the delay, he smiled.",
        "Qadira closed its border in response.",
        "“The road is open,” she said.",
        "Prices in Merin had doubled, she added.",
        "The Asel Convention, she pointed out, speaks of free passage.",
        "One carries milk, one carries fuel.",
        "Owners of 14 of them turned back.",
        "No ship was near Merin at that time.",
        "The army refused, too.",
        "According to the Noravian account, the envoy also asked for fuel.",
    ],
)
def test_what_leans_on_the_sentence_before_comes_with_it_or_not_at_all(leaning: str) -> None:
    anchor = "Anna Belm of Veldova met the envoys in Merin on Monday."
    assert shown(f"{anchor} {leaning}") == [anchor, f"{anchor} | {leaning}"]
    assert shown(leaning) == []
    assert shown(f"{anchor}\n\nThe road to peace\n\n{leaning}") == [anchor]


@pytest.mark.parametrize(
    "standing",
    [
        "It is unclear whether the truce will hold.",
        "It was revealed that the army had left.",
        "This week the army left Arvel.",
        "Those who stayed were fed.",
        "There are 27 camps in Barou.",
        "Some 400 people crossed the river.",
        "Both Veldova and Qadira refused.",
        "The Veldovan minister left at noon.",
        "The minister of health left at noon.",
        "The minister, Aminata Koré, left at noon.",
        "The government fell on Monday.",
        "The aid group Redwater is based in Merin.",
        "In Merin, Anna Belm said she would stay.",
        "After Belm spoke, she left the hall.",
        "In her speech, Anna Belm named no date.",
        "“I will stay,” Anna Belm said.",
        "Anna Belm said the road was open and that, she hoped, it would stay so.",
        "The resolution adopted in 2006 is in force.",
        "One in five children is hungry.",
        "Noravia sent 112 soldiers, all of them engineers.",
        "According to Anna Belm, the envoy asked for fuel.",
    ],
)
def test_what_stands_alone_is_offered_alone(standing: str) -> None:
    assert shown(standing) == [standing]


def test_a_thing_comes_with_the_sentence_that_names_it() -> None:
    first, second = "An aircraft left Merin with 14 engineers.", "Anna Belm counted 21,000 people in Barou."
    leaning = "The aircraft will also carry tents."
    assert shown(f"{first} {second} {leaning}")[-1] == f"{first} {second} | {leaning}"
    assert shown(f"{second} {leaning}") == [second]


def test_an_event_may_be_told_with_other_words_before() -> None:
    text = "Rockets struck the market of Arvel on Monday. The attack came before dawn."
    assert shown(text)[-1].endswith("| The attack came before dawn.")


def test_an_event_named_in_the_title_needs_no_lead_in() -> None:
    text = "Veldova signed in Merin. The truce takes effect on Thursday."
    assert "The truce takes effect on Thursday." in shown(text, title="Ten-day truce signed")
    assert "The truce takes effect on Thursday." not in shown(text, title="Envoys meet")


def test_what_is_not_the_article_is_never_shown() -> None:
    text = (
        "International\n\nTalks resume in Merin\n\nBy Kasia Brandt\n\nMERIN, Oct 22 (Meridian Wire) - "
        "Envoys met on Monday.\n\nPhoto: the hall at night.\n\nRead more: the long war.\n\n"
        "Sign up for our newsletter today.\n\nAnna Belm, 18, from Merin.\n\n| Camps | 27 |\n\n"
        "Reporting by Kasia Brandt; editing by Jo Strand.\n\nThe market was full when the shells..."
    )
    assert shown(text, title="Talks resume in Merin") == ["Envoys met on Monday."]


def test_list_entries_that_are_sentences_are_shown_without_their_mark() -> None:
    assert shown("## Highlights\n\n- Two bridges and a road were lost.\n\n- Water") == [
        "Two bridges and a road were lost."
    ]


def test_a_chain_longer_than_two_lead_ins_is_left_out() -> None:
    text = "Anna Belm met envoys. She smiled at them. She left early. She came back. She slept."
    assert shown(text) == [
        "Anna Belm met envoys.",
        "Anna Belm met envoys. | She smiled at them.",
        "Anna Belm met envoys. She smiled at them. | She left early.",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Belm est partie. Elle a refusé de parler."),
        ("fr", "Anna Belm est partie. « Je reviendrai », a-t-elle dit."),
        ("fr", "Anna Belm est partie. Cependant, la route reste fermée."),
        ("es", "Anna Belm se fue. Sin embargo, la ruta sigue cerrada."),
        ("de", "Anna Belm ist abgereist. Sie wollte nicht sprechen."),
        ("ru", "Анна Бельм уехала. Однако дорога закрыта."),
        ("ar", "غادرت المبعوثة المدينة. وأضافت أن الطريق مغلق."),
        ("el", "Η Άννα έφυγε χθες. Ωστόσο ο δρόμος μένει κλειστός."),
        ("cs", "Anna Belm včera odjela. Nicméně silnice je zavřená."),
        ("hi", "राव कल चले गए। लेकिन सड़क बंद है।"),
    ],
)
def test_other_languages_lean_too(language: str, text: str) -> None:
    alone, together = shown(text, language=language)
    assert together == f"{alone} | {text[len(alone) + 1 :]}"


def test_traits_name_what_a_sentence_is() -> None:
    article = document(
        "Talks resume\n\n“We wait. Trucks left,” Anna Belm said. “So be it.” However, rain fell."
    )
    heading, _, closing, _, connective = sentence_traits(article, document_sentences(article))
    assert heading.is_heading
    assert not heading.is_printable
    assert closing.has_attribution
    assert connective.need is Need.CONNECTIVE


@pytest.mark.parametrize("text", ["", "\n\n", "word", "“" * 1000, "He. " * 2000, "However, " * 5000])
def test_odd_documents_give_passages_or_none(text: str) -> None:
    assert isinstance(shown(text), list)


@pytest.mark.parametrize(
    "unit", ["He left. ", "“A man came. ", "However, ", '"', "The minister ", "In May, ", "- a b\n\n", "“”"]
)
def test_a_hostile_document_takes_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    shown(text)
    assert time.process_time() - start < 5


def test_the_object_of_an_amount_is_never_printed_alone() -> None:
    text = "Die Stadt zahlt 4,2 Mrd.\n\nEuro im Hafen sollen ein Wasserwerk bezahlen.\n\n"
    text += "Das Werk wird im Jahr 2027 fertig sein."
    article = document(text, language="de")
    sentences = document_sentences(article)
    printed = [
        article.text[sentences[one.first].start : sentences[one.last].end]
        for one in document_passages(article, sentences)
    ]
    assert printed == ["Das Werk wird im Jahr 2027 fertig sein."]


def test_a_title_given_again_is_no_passage_unless_it_is_all_there_is() -> None:
    told = "A flood killed nine people in Tarn on Monday, the police said."
    lone = document(told, title=told)
    assert len(document_passages(lone, document_sentences(lone))) == 1
    again = document(f"{told}\n\nThe army closed the road to the north of Sarravia.", title=told)
    assert [passage.first for passage in document_passages(again, document_sentences(again))] == [1]
