"""Our engine in sumy's clothes: `BriefingSummarizer()(parser.document, 5)`. Imports neither sumy nor NLTK.

A program written for sumy changes its import and nothing else. What it hands over and gets back are its own
sentence objects.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from briefing.errors import UsageError
from briefing.model import DocumentId, Passage
from briefing.select.candidates import stem_words
from briefing.select.options import DEFAULTS, Options
from briefing.select.records import Budget, Candidate
from briefing.select.story import select_by_coverage
from briefing.text import word_count

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


class DocumentModel(Protocol[S]):
    """What we need of `sumy.models.dom.ObjectDocumentModel`."""

    @property
    def sentences(self) -> Sequence[S]: ...


class BriefingSummarizer:
    """Call it as any of sumy's summarizers.

    Args:
        stemmer: accepted so that a call need not change; our stemmers are chosen by `language`.
        language: a name as sumy has it ("english") or an ISO 639-1 code.
    """

    def __init__(
        self, stemmer: object = None, *, language: str = "english", options: Options = DEFAULTS
    ) -> None:
        self._language = _CODES.get(language.lower(), language.lower())
        self._options = options
        # sumy's callers set this; our lists are chosen by language
        self.stop_words: Sequence[str] = ()

    def __call__(self, document: DocumentModel[S], sentences_count: Count) -> tuple[S, ...]:
        """Return the best sentences in the order of the document."""
        sentences = document.sentences
        wanted = _number(sentences_count, len(sentences))
        if wanted < 1:
            return ()
        candidates = [_candidate(str(each), at, self._language) for at, each in enumerate(sentences)]
        picked = select_by_coverage(candidates, Budget(sentences=wanted), options=self._options)
        return tuple(sentences[pick.candidate] for pick in picked.picks)


def _candidate(text: str, at: int, language: str) -> Candidate:
    return Candidate(
        passage=Passage(DocumentId("document"), at, at),
        text=text,
        words=word_count(text),
        stems=(stem_words(text, language),),
        document=0,
        position=at,
        language=language,
    )


def _number(count: Count, available: int) -> int:
    if callable(count):
        return len(count(range(available)))
    if isinstance(count, str) and count.endswith("%"):
        return max(1, available * int(count[:-1]) // 100)
    try:
        return int(count)
    except ValueError as error:
        raise UsageError(f"no number of sentences: {count!r}", remedy="give 5 or '20%'") from error
