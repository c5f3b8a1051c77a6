"""From text to sentences, words, passages, quotes, figures and dates. Pure; imports nothing heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.text.boilerplate import is_boilerplate, is_heading
from briefing.text.language import detect_language
from briefing.text.normalize import normalize_text
from briefing.text.openings import Need, opening_need
from briefing.text.passages import SentenceTraits, document_passages, sentence_traits
from briefing.text.quotation_marks import outside_quotes, quotation_groups, quoted_spans
from briefing.text.spans import paragraph_spans
from briefing.text.speech_acts import has_attribution, has_hedge
from briefing.text.split import SPLITTERS, document_sentences, sentence_splitter, split_sentences
from briefing.text.stems import stemmer, term_of, terms
from briefing.text.stopwords import stop_words
from briefing.text.tokens import tokenize, word_count

if TYPE_CHECKING:
    from briefing.text.dates import find_dates
    from briefing.text.figures import find_figures
    from briefing.text.quotes import find_quotes

__all__ = [
    "SPLITTERS",
    "Need",
    "SentenceTraits",
    "detect_language",
    "document_passages",
    "document_sentences",
    "find_dates",
    "find_figures",
    "find_quotes",
    "has_attribution",
    "has_hedge",
    "is_boilerplate",
    "is_heading",
    "normalize_text",
    "opening_need",
    "outside_quotes",
    "paragraph_spans",
    "quotation_groups",
    "quoted_spans",
    "sentence_splitter",
    "sentence_traits",
    "split_sentences",
    "stemmer",
    "stop_words",
    "term_of",
    "terms",
    "tokenize",
    "word_count",
]

# loaded when first asked for: the word tables of extraction cost as much as the rest of this package
_EXTRACTION = {"find_dates": "dates", "find_figures": "figures", "find_quotes": "quotes"}


def __getattr__(name: str) -> object:
    if name not in _EXTRACTION:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_EXTRACTION[name]}"), name)
