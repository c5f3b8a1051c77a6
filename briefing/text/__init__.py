"""From text to sentences, words and terms. Pure; imports nothing heavy. What is found in them has rooms of its own."""

from __future__ import annotations

from briefing.text.language import detect_language
from briefing.text.normalize import normalize_text
from briefing.text.spans import paragraph_spans
from briefing.text.split import SPLITTERS, document_sentences, sentence_splitter, split_sentences
from briefing.text.stems import stemmer, term_of, terms
from briefing.text.stopwords import stop_words
from briefing.text.tokens import tokenize, word_count

__all__ = [
    "SPLITTERS",
    "detect_language",
    "document_sentences",
    "normalize_text",
    "paragraph_spans",
    "sentence_splitter",
    "split_sentences",
    "stemmer",
    "stop_words",
    "term_of",
    "terms",
    "tokenize",
    "word_count",
]
