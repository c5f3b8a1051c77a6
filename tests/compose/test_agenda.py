"""What is announced beside the printed stories, and which of it a reader sees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.compose.agenda import coming_days
from briefing.compose.news import only_announcing
from briefing.model import (
    DateMention,
    Document,
    DocumentId,
    Expected,
)
from briefing.pipeline.analysis import prepare
from briefing.pipeline.options import EditionInput, Previous
from briefing.pipeline.work.executor import InProcess
from tests import demo
from tests.compose.small_editions import small_edition
from tests.compose.test_news import document

TODAY = date(2024, 10, 23)
TALKS = "Envoys of Tarn and Sarl will hold talks on the truce in Dhamra on 3 November."
VOTE = "The parliament of Tarn will vote on the peace treaty with Sarl on 30 October."


def reports(*texts: str) -> list[Document]:
    outlets = ["Gazette", "Courier", "Wire", "Post", "Herald"]
    return [
        replace(document(DocumentId(f"d{n}"), text), outlet=outlets[n % len(outlets)], title=text[:40])
        for n, text in enumerate(texts)
    ]


def coming(*texts: str, most: int = 6) -> list[str]:
    """The sentences that are announced when none of the documents makes an item."""
    plan = demo.plan(demo.DAYS[1])
    documents = tuple(reports(*texts))
    prepared = prepare(
        EditionInput(documents, plan.frame),
        plan.options,
        most_items=9,
        report=lambda _: None,
        executor=InProcess(),
    )
    found = coming_days(prepared, (), frozenset(), today=TODAY, most=most)
    assert all(one.item is None for one in found)
    by_id = {one.id: one for one in documents}
    return [by_id[c.mention.document_id].text[c.sentence.start : c.sentence.end] for c in found]


def test_an_event_on_a_theme_is_announced_though_its_story_is_not_printed() -> None:
    assert coming(TALKS) == [TALKS]


def test_what_no_diary_has_is_not_announced_beside_the_stories() -> None:
    assert (
        coming(
            "The mission of peacekeepers from Tarn will begin its work in the ports of Sarl on 3 November."
        )
        == []
    )


def test_lines_stand_by_day_and_are_so_many_at_most() -> None:
    assert coming(TALKS, VOTE) == [VOTE, TALKS]
    assert len(coming(TALKS, VOTE, most=1)) == 1
    assert coming(TALKS, VOTE, most=0) == []


def test_an_event_that_two_tell_stands_once() -> None:
    again = "The truce talks of Tarn and Sarl are to open in Dhamra on 3 November, where envoys will meet."
    assert len(coming(TALKS, again)) == 1


def test_two_events_of_one_day_stand_both() -> None:
    pact = "Ambassadors of the alliance will sign the peace treaty on the ports of Holm in Elmsund on 3 November."
    assert set(coming(TALKS, pact)) == {TALKS, pact}


def test_a_country_votes_once_on_a_day_in_whatever_words() -> None:
    polls = "Up to two million in Sarravia will go to the polls on 3 November to elect a coalition for peace talks."
    vote = "Sarravia, whose foreign minister was refused entry to a summit, holds an election on 3 November."
    assert len(coming(polls, vote)) == 1


def test_what_fits_no_theme_and_matters_little_is_not_announced() -> None:
    assert (
        coming("The choir of Elmsund will hold a meeting of its friends in the old hall on 3 November.") == []
    )


def test_a_surname_that_the_news_is_full_of_needs_no_introduction() -> None:
    text = "Keld will hold talks with the envoys of Sarl on the truce in Dhamra on 3 November."
    lead = f"{text} Konrad Keld, the president of Tarn, said so."
    others = [f"The truce, number {n}, pleased president Konrad Keld." for n in range(8)]
    assert coming(lead) == []
    assert coming(lead, *others) == [text]


def test_whose_coming_day_alone_was_told_is_no_story_that_readers_had() -> None:
    made = small_edition()
    one = reports(TALKS)[0]
    number = max(citation.id for citation in made.citations) + 1
    cited = replace(made.citations[0], id=number, document_id=one.id)
    mention = DateMention(one.id, 0, 0, 1, "3 November", date(2024, 11, 3), date(2024, 11, 3))
    beside = Expected("", mention, TALKS, "en", "Gazette", (number,))
    announcing = replace(made, ahead=(beside,), citations=(*made.citations, cited))
    assert only_announcing(announcing) == {one.id}
    assert Previous.of_captured(announcing, (one,)).documents == ()
    of_item = replace(announcing, ahead=(replace(beside, item_id="i"),))
    assert only_announcing(of_item) == frozenset()
