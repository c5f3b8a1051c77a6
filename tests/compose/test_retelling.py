"""What begins with the news of an item's opening tells it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.document_findings import DocumentFindings
from briefing.model import Document, DocumentId
from tests.compose.test_news import document

TEXT = (
    "On Tuesday the chamber of Sarravia and its speaker Ilse Karan met in Merin. In the hall she spoke of Tomas Reel"
    " and of Reel and Karan and of the port of Lessing."
)


def titled(title: str) -> Document:
    return replace(document(DocumentId(title), TEXT), title=title)


def retells(title: str, opening: str) -> bool:
    documents = {DocumentId(name): titled(name) for name in (title, opening)}
    return DocumentFindings(documents, {}, timezone="UTC").retells(DocumentId(title), DocumentId(opening))


@pytest.mark.parametrize(
    ("opening", "other"),
    [
        ("Sarravia lifts immunity of Tomas Reel", "Chamber strips Reel of immunity over slurs"),
        ("Karan to seek second vote on Lessing port", "Sarravia Seeks New Vote On Port Amid Quarrel"),
        ("Bosses may ban badges at work, court rules", "Badge ban at work is lawful, court finds"),
    ],
)
def test_two_titles_of_one_act_tell_one_thing(opening: str, other: str) -> None:
    assert retells(other, opening)


@pytest.mark.parametrize(
    ("opening", "other"),
    [
        # the same people, another matter
        ("Sarravia accuses Tomas Reel of theft", "Tomas Reel to leave Sarravia with fifty clerks"),
        # an answer to it
        ("Sarravia lifts immunity of Tomas Reel", "Karan condemns lifting of immunity of Reel"),
        ("Talks in Merin open without herders", "Karan blames Reel for herders' absence at talks in Merin"),
    ],
)
def test_what_is_done_or_said_about_it_is_another_thing(opening: str, other: str) -> None:
    assert not retells(other, opening)


def test_the_document_of_the_opening_goes_on() -> None:
    own = "Sarravia lifts immunity of Tomas Reel"
    assert not retells(own, own)
