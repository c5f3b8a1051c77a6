"""Important facts of documents that were read and are not cited."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import StoryDraft
from briefing.compose.missed import missed_facts
from briefing.model import Basis, Document, DocumentId, Story, StoryId
from briefing.text import document_sentences
from tests.compose.test_news import document

CITED = (
    "A ferry sank off Tarn on Tuesday. Governor Edda Rill said the search went on. The state gave $2 million."
)


def missed(*others: tuple[str, str], printed: tuple[str, ...] = (CITED,)) -> list[tuple[str, str]]:
    """Kind and text of what is missed, given outlet and text of documents that are not cited."""
    documents: list[Document] = [document(DocumentId("cited"), CITED)]
    for number, (outlet, text) in enumerate(others):
        title, _, rest = text.partition("|")
        made = document(DocumentId(f"d{number}"), rest or title)
        documents.append(replace(made, outlet=outlet, title=title if rest else made.title))
    sentences = {one.id: document_sentences(one) for one in documents}
    story = StoryDraft(
        Story(StoryId("s"), tuple(one.id for one in documents)),
        tuple(documents),
        tuple(documents),
        sentences,
        Basis(len(documents), (), 0, 0),
        (),
    )
    findings = DocumentFindings({one.id: one for one in documents}, sentences, timezone="UTC")
    found = missed_facts([story], {DocumentId("cited")}, printed, findings)
    return [(fact.kind, fact.text) for fact in found]


def test_a_toll_of_two_outlets_that_is_printed_nowhere_is_missed() -> None:
    toll = "At least 34 people were killed when the ferry sank."
    assert missed(("A", toll), ("B", toll)) == [("death toll", toll)]
    assert missed(("A", toll)) == []
    assert missed(("A", toll), ("A", toll)) == []
    assert missed(("A", toll), ("B", toll), printed=(f"{CITED} The ferry killed 34 people.",)) == []


def test_the_death_of_a_leader_is_missed() -> None:
    told = "President Ilse Karan died on Tuesday, her office said."
    text = f"President Karan dies after a fall|{told}"
    assert missed(("A", text)) == [("death of a leader", told)]
    assert missed(("A", text), printed=("Ilse Karan, the president, is dead.",)) == []
    assert missed(("A", "Fisherman Karan dies after a fall|Ilse Karan died on Tuesday.")) == []


def test_a_raised_sum_is_missed() -> None:
    raised = "The state raised its help to $9 million on Wednesday."
    assert missed(("A", raised)) == [("raised sum", raised)]
    assert missed(("A", "The state raised its help to $1 million on Wednesday.")) == []


def test_nothing_is_missed_of_what_is_cited() -> None:
    assert missed() == []
