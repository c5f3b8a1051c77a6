from datetime import UTC, datetime

import pytest

from briefing.passages.fitness import Fitness, Reason
from briefing.passages.fitness.pages import is_signed
from briefing.passages.fitness.standing import tells_news
from briefing.text import document_sentences
from briefing.text.quotations import outside_quotes
from tests.text.articles import document

MARCH = datetime(2024, 3, 5, tzinfo=UTC)
LEAD = "The army of Qadira closed nine roads on Monday."


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("The council of Tarn raised its fees by nine percent on Tuesday.", True),
        ("The council has raised fees four times since 2019.", True),
        ("The council has also raised its fees by nine percent.", False),
        ("The council had raised its fees by nine percent in May.", False),
        ("The council raised its fees in 2019 after a strike of nine weeks.", False),
        (
            "“The fees of Tarn are lower than those of Merin and of all the coast,” Mayor Ivo Dorn said.",
            False,
        ),
    ],
)
def test_the_body_of_a_report_opens_an_item_only_with_news(sentence: str, opens: bool) -> None:
    assert tells_news(sentence, outside_quotes(sentence), MARCH) is opens
    article = document(f"{LEAD}\n\n{sentence}")
    assert Fitness(article, document_sentences(article)).verdict(1).is_fit
    alone = document(sentence)
    assert Fitness(alone, document_sentences(alone)).verdict(0).opens


def test_a_headline_may_end_in_its_author() -> None:
    assert is_signed("The long road to the coast Mila Sharn", "Farmers on the coast sold nine wells.")
    assert is_signed(
        "Who still fishes in the gulf? Mila Sharn", "Boats lay idle. " * 40 + "Mila Sharn is a writer."
    )
    assert not is_signed(
        "Court in Merin frees the editor Mila Sharn", "Editor Mila Sharn was freed on Monday."
    )
    assert not is_signed("Court frees nine editors in Port Merin", "Nine editors were freed on Monday.")
    assert not is_signed("The Long Road To The Coast Mila Sharn", "Farmers on the coast sold nine wells.")


def test_an_essay_prints_only_what_names_a_day_a_number_or_a_speaker() -> None:
    essay = ["I grew up by the sea.", "Who would not?", "We were poor.", "My father sang."] * 2
    act = "The king opened the harbor of Merin with the premier."
    page = document("\n\n".join([*essay, act, LEAD]))
    fitness = Fitness(page, document_sentences(page))
    assert fitness.verdict(8).reason is Reason.JUDGMENT
    assert fitness.verdict(9).is_fit
    report = document("\n\n".join([LEAD] * 8 + [act]))
    assert Fitness(report, document_sentences(report)).verdict(8).is_fit


def test_a_name_that_a_paragraph_cuts_in_two_is_not_printed() -> None:
    page = document(
        f"{LEAD}\n\nFlights were shut, according to Lt.\n\nIvo Dorn, who leads the force of Tarn."
    )
    fitness = Fitness(page, document_sentences(page))
    assert [fitness.verdict(number).reason for number in (1, 2)] == [Reason.BROKEN] * 2
    whole = document(f"{LEAD}\n\nFlights were shut, Lt. Ivo Dorn said on Monday.")
    assert Fitness(whole, document_sentences(whole)).verdict(1).is_fit


def test_the_lead_stands_behind_title_stamp_and_caption() -> None:
    lead = "A flood killed nine people in Tarn on Monday, the police said."
    head = "Flood kills nine people in Tarn, police say"
    caption = "A woman walks past a flooded shop in Tarn on Monday. (Photo: Jan Orr/AFP)"
    text = f"{head}\n\nPosted 24 October 2024, 09:35\n\n{caption}\n\n{lead}\n\nIt rained for nine days in the north."
    article = document(text, title=head)
    sentences = document_sentences(article)
    fitness = Fitness(article, sentences)
    told = sentences[fitness.lead]
    assert article.text[told.start : told.end] == lead
    assert fitness.verdict(fitness.lead).opens


def test_a_report_without_a_head_begins_with_its_first_sentence() -> None:
    article = document("The army took Tarn on Monday after nine days. The police left the town.")
    assert Fitness(article, document_sentences(article)).lead == 0
