"""Chooses the title under which a story is printed: verbatim one of its documents' titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.model import Document, DocumentId, DocumentKind
from briefing.text import terms

# titles longer than this are printed only when a story has no shorter one
_LONGEST_CHARACTERS = 140
# a title of fewer words is a label, not a headline
_SHORTEST_WORDS = 4
# what the newest title gains over the oldest; a toll that rose makes an old title wrong, but a central
# title matters more (weighed on the demo edition)
_RECENCY = 0.25
# what the title of the document that opens the item gains
_TOGETHER = 0.6
_KIND = {
    DocumentKind.NEWS: 0.0,
    DocumentKind.OFFICIAL: -0.2,
    DocumentKind.LIVE: -0.6,
    DocumentKind.OPINION: -1.0,
    DocumentKind.FACT_CHECK: -2.0,
    DocumentKind.SATIRE: -2.0,
}


def choose_headline(
    documents: Sequence[Document],
    *,
    language: str,
    used: Mapping[str, int],
    theme_fit: Mapping[DocumentId, float],
    opening: DocumentId | None = None,
) -> Document:
    """Pick the document whose title says best what happened.

    Args:
        documents: of one story, oldest first; not empty.
        language: of the edition; a title in it is preferred.
        used: titles already printed, with how often; others are preferred.
        theme_fit: how well each title matches the item's theme, in [0, 1].
        opening: the document that the item's first sentence is from; title and sentence belong together.
    """
    spread: Counter[str] = Counter()
    title_terms = {}
    for document in documents:
        title_terms[document.id] = set(terms(document.title, document.language))
        spread.update(title_terms[document.id] | set(terms(document.text[:600], document.language)))

    def score(rank: int, document: Document) -> float:
        found = title_terms[document.id]
        central = sum(spread[term] for term in found) / (len(found) * len(documents)) if found else -1.0
        recency = _RECENCY * rank / max(1, len(documents) - 1)
        foreign = -1.0 if document.language and document.language != language else 0.0
        fitting = (
            len(document.title) <= _LONGEST_CHARACTERS and len(document.title.split()) >= _SHORTEST_WORDS
        )
        again = -0.5 * used.get(document.title, 0)
        fit = 0.3 * theme_fit.get(document.id, 0.0)
        together = _TOGETHER if document.id == opening else 0.0
        kind = _KIND[document.kind]
        return central + recency + foreign + again + fit + kind + together - (0.0 if fitting else 0.7)

    ranked = list(enumerate(documents))
    return max(ranked, key=lambda pair: (score(*pair), -pair[0]))[1]
