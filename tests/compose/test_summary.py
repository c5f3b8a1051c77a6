from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.summary import passages_of, summarize_documents
from briefing.errors import UsageError
from briefing.model import DocumentId, sha256_hex
from briefing.select import METHODS, Budget
from tests.compose.small_editions import courier, draft, wire

SET = (wire, courier, draft)


def test_sentences_are_verbatim_cited_and_numbered_in_reading_order() -> None:
    summary = summarize_documents(SET, Budget(sentences=4))
    texts = {document.id: document.text for document in SET}
    assert 1 <= len(summary) <= 4
    assert [sentence.citations for sentence in summary.sentences] == [
        (number,) for number in range(1, len(summary) + 1)
    ]
    for sentence in summary.sentences:
        assert texts[sentence.document_id][sentence.start : sentence.end] == sentence.text
    assert list(summary) == [sentence.text for sentence in summary.sentences]


@pytest.mark.parametrize("method", [name for name in METHODS if not name.startswith("sumy")])
def test_every_method_keeps_the_budget(method: str) -> None:
    summary = summarize_documents(SET, Budget(words=40), method=method)
    assert summary.selection.words <= 40
    assert summary.selection.method == method


def test_an_unknown_method_is_refused_before_any_work() -> None:
    with pytest.raises(UsageError, match="no method 'lexrnk'; did you mean 'lexrank'"):
        summarize_documents(SET, Budget(sentences=1), method="lexrnk")


def test_order_of_documents_does_not_matter() -> None:
    assert summarize_documents(SET, Budget(sentences=3)) == summarize_documents(
        SET[::-1], Budget(sentences=3)
    )


def test_a_copy_changes_no_sentence() -> None:
    copy = replace(
        wire, id=DocumentId("dcopy"), outlet="Harbour Daily", text=wire.text + "\n\nSent by wire to us."
    )
    copy = replace(copy, sha256=sha256_hex(copy.text))
    alone = summarize_documents(SET, Budget(sentences=3))
    beside = summarize_documents((*SET, copy), Budget(sentences=3))
    assert set(alone) == set(beside)
    assert beside.documents == 4


def test_nothing_hangs_in_the_air() -> None:
    """`He put the number ...` comes only behind the sentence that says who he is."""
    summary = summarize_documents((courier,), Budget(sentences=10))
    for passage in passages_of(summary.sentences):
        assert not passage[0].text.startswith("He ")


def test_no_documents_make_an_empty_summary() -> None:
    assert len(summarize_documents((), Budget(sentences=3))) == 0
    assert str(summarize_documents((), Budget(sentences=3))) == ""


def test_cut_off_teasers_are_better_than_nothing() -> None:
    text = "The harbour of Orlen will reopen by the end of the month, the minister said after talks with …"
    teaser = replace(wire, text=text, sha256=sha256_hex(text))
    for method in ("briefing", "lead"):
        summary = summarize_documents([teaser], Budget(words=100), method=method)
        assert list(summary) == [text]
