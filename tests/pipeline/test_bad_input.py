"""Input that nobody should send makes a briefing all the same. Sizes and growth: benchmarks/bad_input.py."""

from collections.abc import Sequence

from benchmarks.bad_input import equal_documents, long_document, long_sentence, single_words
from briefing.model import Document
from tests.pipeline.work.test_executor import briefing_of


def documents_read(documents: Sequence[Document]) -> int:
    return briefing_of(documents, None).provenance.documents_read


def test_equal_documents_are_one_story() -> None:
    made = briefing_of(equal_documents(300), None)
    headlines = {item.headline for section in made.sections for item in section.items}
    assert headlines == {equal_documents(1)[0].title}


def test_documents_of_one_word_are_all_read() -> None:
    assert documents_read(single_words(400)) == 400


def test_one_huge_document_and_one_huge_sentence_are_read() -> None:
    assert documents_read(long_document(200_000)) == 1
    assert documents_read(long_sentence(100_000)) == 1
