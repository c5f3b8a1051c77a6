import pytest

from briefing.passages.fitness import Fitness, Reason
from briefing.passages.fitness.repair import is_broken
from briefing.text import document_sentences
from tests.text.articles import document


@pytest.mark.parametrize(
    "text",
    [
        "A meeting with Karan Among the many guests one stood out, the envoy of Qadira.",
        "The peacekeepers were when a tank fired at their tower.",
        "The minister met the the envoy.",
        "'Clear breach' The council said it would meet on Monday.",
        "North Karsa: 'An open door for all of the nine states' The council met on Monday.",
        "“Toxic air” Nearly two million people live near the plants.",
        'She would seek a treaty, or a "Merexit" She also took no questions on Monday.',
        "Garda\ufffd were called to the harbor at noon.",
        "Send Facebook Twitter Whatsapp Tumblr The premier met the envoy of Qadira on Monday.",
        'They didn"t sign the pact on Monday.',
        'The board"?said the dam was shut.',
        "The pilot was-held at the port of Merin.",
        "The envoy spoke of the point-of view of Qadira and the premier-was silent.",
        "Snow closed the pass. pic.twitter.com/Ab12 The army sent trucks.",
        "Merin News (@merinews) March 3, 2017 The council said it would meet.",
        "READ MORE: The siege of Tarn Gunmen stormed the barracks on Monday.",
        "Refugees wait at the port [Jan Torv/Wire] The army closed the road on Monday.",
        "Qadira accuses Veldova of murder- Karan also said nine people were held.",
    ],
)
def test_broken_copy_is_seen(text: str) -> None:
    assert is_broken(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said that the road was shut when the convoy came.",
        "al-Sarran television showed the ship.",
        "iPhone sales fell in Veldova.",
        "“when the road opens,” Karan said, “the trucks will roll.”",
        "In Merin, The Hague and Brundal the courts are shut.",
        "The would-be premier met a has-been in the state-of-the-art harbor after by-elections.",
        'He asked "why now?" when the pre- and post-war treaties were read.',
        'The court said the account @tarn was shut, and "The Yard" was sold.',
    ],
)
def test_whole_sentences_are_left_alone(text: str) -> None:
    assert not is_broken(text, "en")


STANDFIRST = "Rebels blame coalition for attack on village north of capital Merin."
LEAD = "At least eight women were killed in an air raid near Merin on Monday, medics said."


def test_a_standfirst_gives_way_to_the_lead_that_tells_it() -> None:
    article = document("\n\n".join([STANDFIRST, LEAD, *["The army denied it in a statement."] * 3]))
    fitness = Fitness(article, document_sentences(article))
    assert fitness.verdict(0).reason is Reason.STANDFIRST
    assert fitness.verdict(1).is_fit


def test_a_teaser_that_is_all_there_is_is_printed() -> None:
    article = document(STANDFIRST)
    assert Fitness(article, document_sentences(article)).verdict(0).is_fit


def test_a_line_in_the_past_gives_way_only_where_the_article_tells_it_again() -> None:
    line = "Inquiry finds air raids in Karsa valley killed at least 18 villagers, mostly farmers."
    again = "At least 18 villagers, mostly farmers, were killed in air raids in the Karsa valley, an inquiry found."
    other = "The central bank raised its main rate by half a point on Tuesday."
    rest = ["The army denied it in a statement."] * 3
    told = document(" ".join([line, again, *rest]))
    assert Fitness(told, document_sentences(told)).verdict(0).reason is Reason.STANDFIRST
    untold = document(" ".join([line, other, *rest]))
    assert Fitness(untold, document_sentences(untold)).verdict(0).is_fit


def test_a_page_whose_title_judges_prints_only_what_names_a_day_a_number_or_a_speaker() -> None:
    text = "The president opened the harbor of Merin with the premier. The army closed three roads on Monday."
    sober = document(text, title="Premier opens harbor")
    first = Fitness(sober, document_sentences(sober))
    assert first.verdict(0).is_fit
    for title in ("The reckless gamble of a weak premier", "An uneven pact: how two states fell out"):
        page = document(text, title=title)
        judging = Fitness(page, document_sentences(page))
        assert judging.verdict(0).reason is Reason.JUDGMENT
        assert judging.verdict(1).is_fit
