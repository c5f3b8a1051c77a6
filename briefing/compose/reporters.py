"""Says which documents of a story report what is printed of it: an item's basis counts these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.compose.draft import SentenceKey
from briefing.compose.holdings import Holdings
from briefing.model import Document

# a document tells a printed sentence when one of its own has this share of its content words; set by eye on the demo
# editions, checked on nothing else
_TELLS = 0.5


def reporters(
    documents: Iterable[Document], printed: Sequence[SentenceKey], holdings: Holdings
) -> tuple[Document, ...]:
    """The documents of a story that its printed sentences are from, and those that say the same, in their order."""
    own = {key[0] for key in printed}
    told = [words for document_id, index in printed if (words := holdings.words(document_id)[index])]

    def tells(document: Document) -> bool:
        return any(_says(sentence, told) for sentence in holdings.words(document.id))

    return tuple(document for document in documents if document.id in own or tells(document))


def _says(sentence: frozenset[str], told: Iterable[frozenset[str]]) -> bool:
    return any(len(sentence & words) >= _TELLS * len(words) for words in told)
