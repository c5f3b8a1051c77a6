from datetime import UTC, datetime

import pytest

from briefing.model import Document, DocumentId, SourceId, sha256_hex
from briefing.passages.antecedents import find_antecedent
from briefing.text import document_sentences


def document(text: str) -> Document:
    return Document(
        id=DocumentId("d1"),
        source_id=SourceId("s"),
        outlet="Test Gazette",
        title="A title",
        text=text,
        language="en",
        author="",
        published_at=None,
        retrieved_at=datetime(2024, 10, 23, tzinfo=UTC),
        sha256=sha256_hex(text),
    )


def name_in_brackets(text: str) -> str | None:
    made = document(text)
    found = find_antecedent(made, document_sentences(made), 1)
    return made.text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Ilse Karan met the envoy in Dhamra. She asked for more time.", "Ilse Karan"),
        ("President Oren Dal spoke on Monday. “He and the envoy agree,” an aide said.", "Oren Dal"),
        ("Secretary of Trade Juna P. Holt visited the port. He left at noon.", "Juna P. Holt"),
    ],
)
def test_the_person_who_opens_the_sentence_before_is_named(text: str, name: str) -> None:
    assert name_in_brackets(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The port was closed on Monday. He left at noon.",
        "Merin and Elmsund signed a treaty. She asked for more time.",
        "Talks between Foreign Minister Ilse Karan and the envoy failed. She left.",
        "Foreign Minister Ilse Karan met the envoy. The envoy left.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert name_in_brackets(text) is None
