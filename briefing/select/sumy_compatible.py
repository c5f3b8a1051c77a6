"""Our engine in sumy's clothes: `BriefingSummarizer()(parser.document, 5)`. Needs no data of NLTK's.

A program written for sumy changes its import and nothing else. What it hands over and gets back are its own
sentence objects. What may be printed is what `briefing summarize` prints: no headline, and nothing that leans on
a sentence which is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from sumy.summarizers._summarizer import AbstractSummarizer

from briefing.errors import UsageError
from briefing.model import Document, DocumentId, Sentence, SourceId, sha256_hex
from briefing.select.offering import story_candidates
from briefing.select.options import DEFAULTS, Options
from briefing.select.records import Budget
from briefing.select.story import select_by_coverage

S = TypeVar("S", covariant=True)
# as sumy takes it: a number, a share ("20%"), or a function from a list to its best part
Count = int | float | str | Callable[[Sequence[object]], Sequence[object]]
# sumy's names of languages
_CODES = {
    "arabic": "ar",
    "czech": "cs",
    "english": "en",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "italian": "it",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "ukrainian": "uk",
}
_NEVER_MIND = datetime(1970, 1, 1, tzinfo=UTC)


class Block(Protocol[S]):
    """What we need of `sumy.models.dom.Paragraph`: its sentences without its headings."""

    @property
    def sentences(self) -> Sequence[S]: ...


class DocumentModel(Protocol[S]):
    """What we need of `sumy.models.dom.ObjectDocumentModel`."""

    @property
    def sentences(self) -> Sequence[S]: ...

    @property
    def paragraphs(self) -> Sequence[Block[S]]: ...


class BriefingSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy has no types
    """Call it as any of sumy's summarizers.

    Args:
        stemmer: accepted so that a call need not change; our stemmers are chosen by `language`.
        language: a name as sumy has it ("english") or an ISO 639-1 code.
    """

    def __init__(
        self,
        stemmer: Callable[[str], str] | None = None,
        *,
        language: str = "english",
        options: Options = DEFAULTS,
    ) -> None:
        super().__init__(*(() if stemmer is None else (stemmer,)))
        self._language = _CODES.get(language.lower(), language.lower())
        self._options = options
        # sumy's callers set this; our lists are chosen by language
        self.stop_words: Sequence[str] = ()

    def __call__(self, document: DocumentModel[S], sentences_count: Count) -> tuple[S, ...]:
        """Return the best sentences in the order of the document, fewer where not so many can stand alone."""
        wanted = _number(sentences_count, len(document.sentences))
        if wanted < 1:
            return ()
        blocks = [block.sentences for block in document.paragraphs]
        text, sentences = _document(blocks, self._language)
        picked = select_by_coverage(
            story_candidates([text], {text.id: sentences}), Budget(sentences=wanted), options=self._options
        )
        own = [sentence for block in blocks for sentence in block]
        places = {at for passage in picked.passages for at in range(passage.first, passage.last + 1)}
        return tuple(own[at] for at in sorted(places))


def _document(blocks: Sequence[Sequence[object]], language: str) -> tuple[Document, tuple[Sentence, ...]]:
    """Write sumy's sentences down as one of our documents: a blank between sentences, a line between blocks."""
    identity, end = DocumentId("document"), 0
    parts: list[str] = []
    spans: list[Sentence] = []
    for number, block in enumerate(blocks):
        for at, each in enumerate(block):
            gap = "" if not spans else "\n\n" if at == 0 else " "
            start, wording = end + len(gap), str(each)
            end = start + len(wording)
            parts += [gap, wording]
            spans.append(Sentence(identity, len(spans), start, end, number))
    text = "".join(parts)
    made = Document(
        id=identity,
        source_id=SourceId(""),
        outlet="",
        title="",
        text=text,
        language=language,
        author="",
        published_at=None,
        retrieved_at=_NEVER_MIND,
        sha256=sha256_hex(text),
        url="",
    )
    return made, tuple(spans)


def _number(count: Count, available: int) -> int:
    if callable(count):
        return len(count(range(available)))
    if isinstance(count, str) and count.endswith("%"):
        return max(1, available * int(count[:-1]) // 100)
    try:
        return int(count)
    except ValueError as error:
        raise UsageError(f"no number of sentences: {count!r}", remedy="give 5 or '20%'") from error
