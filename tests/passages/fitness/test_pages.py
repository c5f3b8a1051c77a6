import pytest

from briefing.passages.cutting import document_passages
from briefing.passages.fitness import Fitness, Reason
from briefing.passages.fitness.pages import has_stamp
from briefing.text import document_sentences
from tests.text.articles import document

BULLETINS = (
    "A magnitude 5.1 earthquake shook the sea 10 km north of Tarn on 22 October 2024 at 05:12 UTC.",
    "On 22 October 2024 at 05:12 UTC an earthquake shook Tarn.",
    "A flaw in the router was told to its maker on 22 October 2024, 4 days ago.",
    "A yellow warning of snow is in force for the northern districts until 09:00 on Wednesday.",
    "Heavy rain of 80 to 120 mm is expected in the Karsa valley through Thursday evening.",
    "The ferry between Merin and Tarn will stop at noon on Friday.",
    "Soldier Jon Asker, 22, was killed by a mine near Tarn on 21 October 2024.",
    "As of 06:00 on Monday 204 cases of cholera had been confirmed in Tarn, the ministry said.",
    "The crown stood at 24.31 to the dollar at 16:00 UTC, down 0.4 percent on the day.",
)


@pytest.mark.parametrize("text", BULLETINS)
def test_a_bulletin_is_printed_whatever_dates_and_measures_it_holds(text: str) -> None:
    article = document(text)
    assert Fitness(article, document_sentences(article)).verdict(0).is_fit


@pytest.mark.parametrize(
    "text",
    [
        "Jan Torv March 25, 2011 at 10:14 am The minister is right.",
        "Posted by Jan Torv on March 25, 2011 at 10:14 am",
        "Updated 3 hours ago",
    ],
)
def test_stamps_of_pages_and_comments_are_seen(text: str) -> None:
    assert has_stamp(text)


def test_bulletins_in_a_row_are_no_readers_comments() -> None:
    lines = ["Two quakes shook the coast.", "The sea was calm.", *BULLETINS[:2]]
    article = document("\n\n".join(lines))
    fitness = Fitness(article, document_sentences(article))
    assert all(fitness.verdict(number).reason is not Reason.COMMENT for number in range(4))


@pytest.mark.parametrize(
    "text",
    [
        "Nine cities were flooded on Monday and the army sent boats. Source: Merin Wire and news agencies",
        "Both ministers are seen as rivals of the premier, who said that he would resign on Friday.",
    ],
)
def test_a_report_that_names_its_source_or_is_seen_as_something_is_no_caption(text: str) -> None:
    article = document(text)
    assert Fitness(article, document_sentences(article)).verdict(0).reason is not Reason.CAPTION


@pytest.mark.parametrize(
    "text",
    [
        "Information provided in the evening briefing of the army staff as of 18:00.",
        "As of 10:00 local time.",
        "A strike of dockers has closed the port of Merin for weeks. (12.03.2024)",
    ],
)
def test_a_stamp_or_a_blurb_of_a_linked_article_is_no_report(text: str) -> None:
    article = document(text)
    assert Fitness(article, document_sentences(article)).verdict(0).reason is Reason.LIST


def test_a_day_in_brackets_inside_a_sentence_makes_no_link_of_it() -> None:
    article = document("The pact (12.03.2024) closed nine ports, the ministry of Qadira said on Monday.")
    assert Fitness(article, document_sentences(article)).verdict(0).is_fit


def test_a_city_and_a_colon_are_a_dateline() -> None:
    article = document("Kyiv: The ministry closed nine roads to trucks on Monday.")
    passage = next(iter(document_passages(article, document_sentences(article))))
    assert passage.first == passage.last == 1
    named = document("Karan: The ministry closed nine roads to trucks on Monday.")
    assert len(document_sentences(named)) == 1
    placed = document("Karan: The ministry closed nine roads to trucks. Two people in Karan were hurt.")
    assert placed.text[document_sentences(placed)[1].start :].startswith("The ministry")
