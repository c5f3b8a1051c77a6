"""What a set of documents offers to a summary: its passages, or, where all is cut off, what there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model import Document, DocumentId, Passage, Sentence
from briefing.passages.cutting import document_passages, sentence_traits
from briefing.select.candidates import document_candidates
from briefing.select.records import Candidate


def story_candidates(
    documents: Sequence[Document], sentences: Mapping[DocumentId, Sequence[Sentence]]
) -> tuple[Candidate, ...]:
    """Return the candidates of all passages of the documents, which are in reading order.

    Teasers that a feed cut off hold no passage. Where the documents hold nothing else, every sentence that is
    neither heading nor boilerplate may be picked: the beginning of the news is better than nothing.
    """
    offered = _candidates(
        documents, sentences, [document_passages(each, sentences[each.id]) for each in documents]
    )
    if offered:
        return offered
    return _candidates(documents, sentences, [_sentences(each, sentences[each.id]) for each in documents])


def _candidates(
    documents: Sequence[Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
    passages: Sequence[Sequence[Passage]],
) -> tuple[Candidate, ...]:
    return tuple(
        candidate
        for index, (document, own) in enumerate(zip(documents, passages, strict=True))
        for candidate in document_candidates(document, sentences[document.id], own, index=index)
    )


def _sentences(document: Document, sentences: Sequence[Sentence]) -> list[Passage]:
    return [
        Passage(document.id, sentence.index, sentence.index)
        for sentence, traits in zip(sentences, sentence_traits(document, sentences), strict=True)
        if not (traits.is_heading or traits.is_boilerplate or traits.is_fragment)
    ]
