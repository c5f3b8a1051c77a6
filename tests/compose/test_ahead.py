"""What is announced for a coming day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose.ahead import announced
from briefing.compose.document_findings import DocumentFindings
from briefing.model import DocumentId, DocumentKind
from briefing.text import document_sentences
from tests.compose.test_news import document

# the document is of this day
TODAY = date(2024, 10, 22)
LATER = "The envoys of Tarn and Sarl will meet again in Dhamra on 3 November."


def coming(
    *texts: str, kind: DocumentKind = DocumentKind.NEWS, url: str = "", known: str = ""
) -> list[tuple[str, str]]:
    """Day and sentence of what is announced."""
    documents = [
        replace(document(DocumentId(f"d{n}"), text, kind=kind), url=url) for n, text in enumerate(texts)
    ]
    sentences = {one.id: document_sentences(one) for one in documents}
    ids = tuple(one.id for one in documents)
    by_id = {one.id: one for one in documents}
    findings = DocumentFindings(by_id, sentences, timezone="UTC")
    alone = {(key, sentence.index) for key in ids for sentence in sentences[key]}
    found = announced(documents, findings, alone.__contains__, today=TODAY, is_known=known.__eq__)
    spans = [(mention, sentences[mention.document_id][mention.sentence]) for mention in found]
    return [(str(m.first), by_id[m.document_id].text[s.start : s.end]) for m, s in spans]


def test_an_announced_day_is_told_with_its_sentence() -> None:
    assert coming(LATER) == [("2024-11-03", LATER)]


def test_days_stand_in_order_and_each_once_in_the_shortest_words() -> None:
    court = "The court in Elmsund will rule on the tanker tomorrow."
    long = "The envoys of Tarn and Sarl, who met for four hours on Monday, will meet again in Dhamra on 3 November."
    assert coming(long, f"{LATER} {court}") == [("2024-10-23", court), ("2024-11-03", LATER)]


def test_today_is_still_to_come_in_the_morning() -> None:
    vote = "The parliament of Tarn will vote on the mission on 22 October."
    assert coming(vote) == [("2024-10-22", vote)]


@pytest.mark.parametrize(
    "text",
    [
        "The envoys of Tarn and Sarl met in Dhamra on 3 October.",
        "The envoys of Tarn and Sarl will meet again in Dhamra on 3 March 2025.",
        "Talks resume Sunday.",
    ],
    ids=["past", "far off", "a label"],
)
def test_what_is_past_far_off_or_a_label_is_not(text: str) -> None:
    assert coming(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors of Tarn said Ilse Karan will be charged on 3 November and face prison if convicted.",
        "The summit of Tarn and Sarl was planned in Dhamra, but that meeting was moved to 3 November.",
        "France will present its own plan to Keld on 3 November. France, a member of the council, has a veto.",
        "Envoys of Tarn and Sarl will meet in Dhamra on 3 November to discuss a report by the council of Tarn on "
        "relations with the ports of Sarl, Konrad Keld, chairman of the International Affairs Committee of the "
        "Federation Council of Tarn, told reporters of three papers and a station in Elmsund on Monday.",
    ],
    ids=["if convicted", "but that meeting", "a state is no surname", "who announces it, in full"],
)
def test_a_plan_stays_one_with_what_is_told_beside_it(text: str) -> None:
    assert [day for day, _ in coming(text)] == ["2024-11-03"]


def test_an_opinion_announces_nothing() -> None:
    assert coming(LATER, kind=DocumentKind.OPINION) == []


@pytest.mark.parametrize(
    "text",
    [
        "On 3 November, consultations will take place and the sides will gather for a meeting.",
        "He will meet the envoys of Tarn and Sarl again in Dhamra on 3 November.",
        "The envoys of Tarn and Sarl could meet again in Dhamra on 3 November.",
        "Asked whether the envoys of Tarn will stay until 3 November, the spokesman had no information.",
        '"The envoys of Tarn will meet again in Dhamra on 3 November," she said.',
    ],
    ids=["of what?", "who?", "only possible", "nobody knows", "a quotation"],
)
def test_what_is_not_understood_alone_or_is_no_plan_is_not_announced(text: str) -> None:
    assert coming(text) == []


def test_a_sentence_that_names_two_days_stands_once() -> None:
    both = "The envoys of Tarn will meet in Dhamra on 1 November and sign the pact in Sarl on 3 November."
    assert coming(both) == [("2024-11-01", both)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry of Tarn extended its truce with Sarl from 28 October to 1 November.",
        "The ministry of Tarn will extend its truce with Sarl from 28 October until 1 November.",
        "The 28 October deadline for Tarn was moved to 1 November.",
        "A vote in Tarn, originally scheduled for 28 October, will be held on 1 November.",
    ],
)
def test_what_is_moved_is_announced_for_its_new_day(text: str) -> None:
    assert coming(text) == [("2024-11-01", text)]


def test_the_day_of_what_is_called_off_is_not_announced() -> None:
    assert coming("Talks with Sarl due to start on 28 October were canceled by Tarn.") == []


def test_the_day_on_which_something_else_is_extended_stays() -> None:
    text = "Parliament of Tarn will vote on 28 October whether its truce is extended."
    assert coming(text) == [("2024-10-28", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament is due to debate a motion against the government on 28 October.",
        "A new round of talks in Dhamra is scheduled for 3 November.",
        "Envoys of Tarn are attending the talks, which are scheduled to end on 28 October.",
        "The consultations of the envoys of Tarn will continue on 28 October.",
        "No date is set for the hearing in Tarn, which is yet to be announced but expected on 28 October.",
        "The cabinet of Tarn is set to extend the pact from the previous deadline of 28 October.",
        "The rivals in Tarn want to use the bill to attach terms to Mr Keld's plan to open talks on 28 October.",
        "The next votes in Tarn are scheduled for 28 October, so no further votes will be held this week.",
        "The minister of Tarn will hold a news conference on 28 October.",
        "The pact of Tarn and Sarl will be signed in November 2024.",
        "Tarn's prosecutor told reporters they will be charged on 28 October.",
        "Only the two top rivals in the 28 October vote will be allowed to speak on the radio of Tarn.",
        "A House vote was scheduled for 28 October.",
        "The Tarn Post reported that Keld suggested a plan at a retreat scheduled for 28 October.",
    ],
    ids=[
        "which parliament?",
        "on what?",
        "which talks?",
        "goes on",
        "not yet set",
        "the day of before",
        "a wish",
        "nothing more",
        "a press conference",
        "a month",
        "who are they?",
        "says which vote",
        "a vote on what?",
        "told by the way",
    ],
)
def test_what_a_reader_cannot_use_is_not_announced(text: str) -> None:
    assert coming(text) == []


def test_a_round_of_talks_is_announced_with_its_matter() -> None:
    talks = "A new round of talks on Tarn in Dhamra is scheduled for 3 November."
    assert coming(talks) == [("2024-11-03", talks)]


@pytest.mark.parametrize(
    "text",
    [
        "The senate of Tarn announced on Monday that it would hold a hearing on the tanker on 28 October.",
        "Prime Minister Ilse Karan said she will visit the ports of Sarl on 28 October.",
        "The chancellor of Tarn meets the envoys of Sarl in Dhamra on 28 October.",
        "Envoys of Tarn were invited to the talks on the ports, set for 28 October.",
        "The senate of Tarn has scheduled its first hearing on the tanker for 28 October.",
        "On 28 October, the people of Tarn are going to the polls.",
    ],
    ids=[
        "said it would",
        "said she will",
        "in the present",
        "set for",
        "has scheduled",
        "going to the polls",
    ],
)
def test_a_plan_is_told_in_many_ways(text: str) -> None:
    assert coming(text) == [("2024-10-28", text)]


def test_a_week_is_no_day() -> None:
    assert coming("The chancellor of Tarn will meet the envoys of Sarl in Dhamra next week.") == []


def test_a_page_of_features_announces_nothing() -> None:
    assert coming(LATER, url="https://post.example/sport/1") == []


def test_a_bare_surname_stands_where_everybody_knows_it() -> None:
    text = "Keld will visit the ports of Sarl on 28 October."
    article = f"{text} Konrad Keld, the president of Tarn, said so."
    assert coming(article) == []
    assert coming(article, known="Keld") == [("2024-10-28", text)]


def test_what_an_article_is_about_goes_before_what_it_adds() -> None:
    lead = (
        "President Konrad Keld will sign the treaty of Tarn with the ports of Sarl in Dhamra on 28 October."
    )
    aside = "Keld will visit the mayor of Dhamra on 28 October."
    assert coming(f"{lead} {aside}", known="Keld") == [("2024-10-28", lead)]
    first = "The mayor of Holm will meet envoys of Tarn on 28 October."
    later = "The road is open. The rain has ended. The ships left. The court of Holm rules on 28 October."
    assert coming(f"{later}", first) == [("2024-10-28", first)]
