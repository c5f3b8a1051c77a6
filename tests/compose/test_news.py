"""Change marks: what a reader of the edition before must know of a story today."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing.compose.news import Before, story_standing
from briefing.compose.novelty import novel_sentences
from briefing.copies.revisions import Revision
from briefing.model import Document, DocumentId, DocumentKind, SourceId, Status, Story, StoryId, sha256_hex
from briefing.text import document_sentences

DAY = datetime(2024, 10, 22, 8, tzinfo=UTC)
KNOWN = (
    "Envoys of Tarn and Sarl met in Dhamra on Monday to discuss a truce in the valley. "
    "The host said that 40 trucks with food were waiting at the bridge. "
    "Neither side would say when the next round is to be held."
)
A, B, C = DocumentId("a"), DocumentId("b"), DocumentId("c")


def document(
    key: DocumentId, text: str, *, days: int = 0, kind: DocumentKind = DocumentKind.NEWS
) -> Document:
    return Document(
        id=key,
        source_id=SourceId("s"),
        outlet="Gazette",
        title="Envoys meet in Dhamra",
        text=text,
        language="en",
        author="",
        published_at=DAY + timedelta(days=days),
        retrieved_at=DAY + timedelta(days=days),
        sha256=sha256_hex(text),
        kind=kind,
    )


def news(text: str, **options: DocumentKind) -> list[str]:
    """The sentences of a document of the next day that say something new."""
    old, new = document(A, KNOWN), document(B, text, days=1, **options)
    sentences = {one.id: document_sentences(one) for one in (old, new)}
    found = novel_sentences([new], [old], sentences, timezone="UTC")
    return [new.text[s.start : s.end] for s in sentences[B] if (B, s.index) in found]


@pytest.mark.parametrize(
    "text",
    [
        "Envoys of Tarn and Sarl signed a truce and exchanged prisoners in Dhamra on Tuesday.",
        "The host said on Tuesday that 55 trucks with food were waiting at the bridge.",
        "Envoys of Tarn and Sarl met Governor Edda Rill in Dhamra to discuss the truce in the valley.",
        "The next round of the envoys of Tarn and Sarl will be held in Dhamra on 3 November.",
    ],
    ids=["act", "number", "name", "day"],
)
def test_a_new_act_number_name_or_day_is_news(text: str) -> None:
    assert news(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        KNOWN,
        "On Monday envoys of Tarn and Sarl met in Dhamra to discuss a truce in the valley, the host said.",
        "Trucks with food, 40 of them, were waiting at the bridge on Monday, the host said.",
    ],
)
def test_the_same_in_other_words_is_no_news(text: str) -> None:
    assert news(text) == []


def test_an_opinion_brings_no_news() -> None:
    text = "Signatures would betray 300 villages, and Minister Ilse Karan should be ashamed of them."
    assert news(text)
    assert news(text, kind=DocumentKind.OPINION) == []


def standing(
    *members: DocumentId,
    had: frozenset[DocumentId] = frozenset({A}),
    says_new: bool = False,
    revised: Status | None = None,
    is_first: bool = False,
) -> tuple[Status | None, bool]:
    revisions = [Revision(C, A, revised)] if C in members else []
    news = frozenset({(B, 0)}) if says_new else frozenset()
    found = story_standing(
        Story(StoryId("s"), members), [], revisions, Before(had, frozenset(), is_first), lambda *_: news
    )
    return found.status, found.is_unchanged


def test_a_first_edition_has_no_marks() -> None:
    assert standing(A, had=frozenset(), is_first=True) == (None, False)


def test_what_was_not_there_before_is_new() -> None:
    assert standing(B) == (Status.NEW, False)


def test_a_known_story_develops_when_new_documents_say_something_new() -> None:
    assert standing(A, B, says_new=True) == (Status.DEVELOPING, False)


def test_a_known_story_continues_when_they_do_not() -> None:
    assert standing(A, B) == (Status.CONTINUING, True)


def test_a_revised_document_alone_updates_a_story() -> None:
    assert standing(A, C, revised=Status.UPDATED) == (Status.UPDATED, False)
    assert standing(A, C) == (Status.CONTINUING, True)


def test_a_correction_is_told_before_everything_else() -> None:
    assert standing(A, B, C, says_new=True, revised=Status.CORRECTED) == (Status.CORRECTED, False)


def test_what_is_new_counts_more_than_what_was_revised() -> None:
    assert standing(A, B, C, says_new=True, revised=Status.UPDATED) == (Status.DEVELOPING, False)
