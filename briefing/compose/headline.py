"""Chooses the title under which a story is printed: verbatim one of its documents' titles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from briefing.compose.titles import is_headline, title_key
from briefing.model import Document, DocumentId, DocumentKind
from briefing.stories.incidents import opening_toll
from briefing.text import terms

# what the newest title gains over the oldest; a toll that rose makes an old title wrong, but a central
# title matters more (weighed on the demo edition)
_RECENCY = 0.25
# what a title gains that tells what the item's opening tells, for the share of its words that stand there
_TOGETHER = 0.8
# a title that shares less with the opening belongs to another half of the story
_SAME_NEWS = 0.2
# so much more of another's words make its title the opening's, whoever wrote the opening
_FAR_NEARER = 0.25
# a title that asks tells nothing
_ASKS = -0.9
# one that is not in the edition's language, and one that stands over another item already
_FOREIGN, _AGAIN = -1.0, -0.5
# one that matches the item's theme; all of these are set by hand, in shares of the documents that a title speaks for
_THEME_FIT = 0.3
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
    says: str = "",
    printed: Collection[DocumentId] = (),
) -> Document:
    """Pick the document whose title says best what happened: that of the opening, when it is a good one.

    Args:
        documents: of one story, oldest first; not empty.
        language: of the edition; a title in it is preferred.
        used: titles already printed (`title_key`), with how often; others are preferred.
        theme_fit: how well each title matches the item's theme, in [0, 1].
        opening: the document that the item's first sentence is from; title and sentence belong together.
        says: the words of that sentence.
        printed: documents of which the item prints text: their titles alone are over it, that of the opening
            when none says what the opening says.
    """
    toll = _toll(documents, says)
    own = [document for document in documents if document.id in printed] or documents
    good = [
        document
        for document in own
        if is_headline(document, toll=toll)
        and document.language in ("", language)
        and not used.get(title_key(document.title))
    ]
    told = set(terms(says, language))
    most = max((_share(document, told) for document in good), default=0.0)
    for document in good:
        if document.id == opening and _share(document, told) >= min(_SAME_NEWS, most - _FAR_NEARER):
            return document
    near = [document for document in good if _share(document, told) >= _SAME_NEWS]
    if printed and not near:
        good = [document for document in own if document.id == opening] or good
    return _best(near or good or own, documents, language, used, theme_fit, told)


def _toll(documents: Sequence[Document], says: str) -> float:
    """The toll that a title may give: that of the item's opening, else the newest title's."""
    tolls = [opening_toll(says), *(opening_toll(document.title) for document in reversed(documents))]
    return next((toll for toll in tolls if not math.isnan(toll)), math.nan)


def _share(document: Document, told: set[str]) -> float:
    """The share of a title's words that stand in the opening; 1 when there is none to compare with."""
    own = set(terms(document.title, document.language))
    return len(own & told) / len(own) if own and told else 1.0


def _best(
    choice: Sequence[Document],
    documents: Sequence[Document],
    language: str,
    used: Mapping[str, int],
    theme_fit: Mapping[DocumentId, float],
    told: set[str],
) -> Document:
    """The title that stands for most of the story, near what the opening tells; of equals the oldest."""
    spread: Counter[str] = Counter()
    title_terms = {}
    for document in documents:
        title_terms[document.id] = set(terms(document.title, document.language))
        spread.update(title_terms[document.id] | set(terms(document.text[:600], document.language)))

    def score(rank: int, document: Document) -> float:
        found = title_terms[document.id]
        central = sum(spread[term] for term in found) / (len(found) * len(documents)) if found else -1.0
        recency = _RECENCY * rank / max(1, len(documents) - 1)
        foreign = _FOREIGN if document.language and document.language != language else 0.0
        again = _AGAIN * used.get(title_key(document.title), 0)
        fit = _THEME_FIT * theme_fit.get(document.id, 0.0)
        together = _TOGETHER * _share(document, told) if told else 0.0
        kind = _KIND[document.kind] + (
            _ASKS if document.title.rstrip("'\"’” ").endswith(("?", "？", "؟")) else 0.0
        )
        return central + recency + foreign + again + fit + kind + together

    ranked = [(rank, document) for rank, document in enumerate(documents) if document in choice]
    return max(ranked, key=lambda pair: (score(*pair), -pair[0]))[1]
