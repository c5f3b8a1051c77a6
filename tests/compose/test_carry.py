"""Carried texts stand where they stood, and prove what the whole texts prove."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from briefing.compose.carry import (
    carried_documents,
    carry_excerpts,
    carry_for_one,
    carry_whole,
    differing,
    partial_documents,
)
from briefing.compose.restrict import restrict
from briefing.compose.verify import verify_briefing
from briefing.model import (
    Briefing,
    Carried,
    CarriedDocument,
    Document,
    DocumentId,
    Recipient,
    Stretch,
    sha256_hex,
)
from briefing.text import document_sentences
from tests import demo
from tests.compose.small_editions import DOCUMENTS, small_edition

EDITION = small_edition()
# so long that most of it is left out
FAR = "\n\n".join(
    f"Sentence {number} tells of the weather over the hills. It goes on." for number in range(60)
)


def long_documents() -> dict[DocumentId, Document]:
    """The same documents, each going on for sixty paragraphs after what is cited."""
    texts = {key: f"{document.text}\n\n{FAR}" for key, document in DOCUMENTS.items()}
    return {key: replace(DOCUMENTS[key], text=text, sha256=sha256_hex(text)) for key, text in texts.items()}


def with_hashes(briefing: Briefing, documents: dict[DocumentId, Document]) -> Briefing:
    return replace(
        briefing,
        sources=tuple(replace(s, sha256=documents[s.document_id].sha256) for s in briefing.sources),
        citations=tuple(replace(c, sha256=documents[c.document_id].sha256) for c in briefing.citations),
    )


def test_short_texts_are_carried_whole() -> None:
    carried = carry_excerpts(EDITION, DOCUMENTS)
    assert partial_documents(carried) == frozenset()
    assert all(DOCUMENTS[key] == document for key, document in carried_documents(carried).items())


def test_the_neighborhood_of_what_is_cited_is_enough_to_prove_it() -> None:
    documents = long_documents()
    edition = with_hashes(EDITION, documents)
    carried = carry_excerpts(edition, documents)
    partial = partial_documents(carried)
    assert partial == {source.document_id for source in edition.sources}
    proof = verify_briefing(edition, carried_documents(carried), partial=partial)
    assert proof.findings == ()
    assert any("hash and links of" in limit for limit in proof.unproven)
    assert "Sentence 40" not in str(carried)


def test_a_changed_word_is_found_in_the_neighborhood_too() -> None:
    documents = long_documents()
    edition = with_hashes(EDITION, documents)
    carried = carry_excerpts(edition, documents)
    for document in carried_documents(carried).values():
        forged = {
            **carried_documents(carried),
            document.id: replace(document, text=document.text.replace("the", "thy")),
        }
        assert verify_briefing(edition, forged, partial=partial_documents(carried)).findings


def test_real_editions_prove_by_what_they_carry() -> None:
    for made in (demo.first_day(), demo.second_day()):
        documents = {document.id: document for document in made.documents}
        for carry in (carry_excerpts, carry_whole):
            carried = carry(made.briefing, documents)
            partial = partial_documents(carried)
            assert verify_briefing(made.briefing, carried_documents(carried), partial=partial).findings == ()
            assert list(differing(carried, documents)) == []


def test_every_stretch_stands_where_it_stood() -> None:
    chance = random.Random(7)
    paragraphs = [
        f"Paragraph {n} says this. And {chance.randrange(9 ** chance.randrange(1, 9))} more."
        for n in range(40)
    ]
    text = "\n\n".join(paragraphs)
    whole = replace(next(iter(DOCUMENTS.values())), text=text)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    for _ in range(50):
        kept = sorted(chance.sample(range(40), chance.randrange(1, 12)))
        stretches = tuple(Stretch(starts[n], n, paragraphs[n]) for n in kept)
        one = CarriedDocument(replace(whole, text=""), len(text), stretches)
        (document,) = carried_documents(Carried((one,))).values()
        assert all(document.text[s.start : s.start + len(s.text)] == s.text for s in stretches)
        # with the same number, so that what is read at the head of a text is read there only
        spans = {(s.start, s.end, s.paragraph) for s in document_sentences(document)}
        assert {
            (s.start, s.end, s.paragraph) for s in document_sentences(whole) if s.paragraph in kept
        } <= spans


@pytest.mark.parametrize(
    "stretch", [Stretch(-5, 0, "x"), Stretch(10**6, 0, "x"), Stretch(3, 10**9, "x"), Stretch(0, -4, "")]
)
def test_a_forged_place_proves_nothing_and_costs_nothing(stretch: Stretch) -> None:
    carried = carry_excerpts(EDITION, DOCUMENTS)
    forged = Carried(tuple(replace(one, stretches=(stretch,)) for one in carried.documents))
    assert verify_briefing(EDITION, carried_documents(forged), partial=partial_documents(forged)).findings


def test_a_readers_own_edition_carries_the_paragraphs_it_cites_and_no_more() -> None:
    made = demo.second_day()
    documents = {document.id: document for document in made.documents}
    theme = made.briefing.sections[-1].theme
    own = restrict(made.briefing, Recipient("reader@example.org", themes=(theme,)))
    assert own is not None
    carried = carry_for_one(own, documents)
    assert carried is not None
    cited = {source.document_id for source in own.sources}
    headlines = {item.headline_document_id for section in own.sections for item in section.items}
    assert {one.document.id for one in carried.documents} <= cited | headlines
    shown = sum(len(s.text) for one in carried.documents for s in one.stretches)
    more = carry_excerpts(own, documents).documents
    # narrower where the proof allows it
    assert shown <= sum(len(s.text) for one in more for s in one.stretches)
    partial = partial_documents(carried)
    assert verify_briefing(own, carried_documents(carried), partial=partial).findings == ()
