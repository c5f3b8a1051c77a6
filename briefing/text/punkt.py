"""Punkt (Kiss & Strunk, Computational Linguistics 32(4), 2006) through NLTK, with parameters of ours.

Imported only when chosen: NLTK takes 0.3 s to load. With NLTK's `punkt_tab` data installed its trained
parameters are used; without, the abbreviations and sentence openers declared in `abbreviations` are.
"""

from __future__ import annotations

from functools import cache

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer, load_punkt_params

from briefing.text.abbreviations import Kind, lexicon
from briefing.text.spans import list_marker_end, paragraph_spans

_NLTK_NAMES = {
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}


def split_by_punkt(text: str, language: str) -> list[tuple[int, int, int]]:
    """Split each paragraph by Punkt; spans as in `split.split_sentences`, datelines not cut off."""
    tokenizer = _tokenizer(language)
    spans: list[tuple[int, int, int]] = []
    for paragraph, (first, end) in enumerate(paragraph_spans(text)):
        start = list_marker_end(text, first, end)
        for low, high in tokenizer.span_tokenize(text[start:end]):
            spans.append((start + low, start + high, paragraph))
    return spans


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    return PunktSentenceTokenizer(_installed_parameters(language) or declared_parameters(language))


def _installed_parameters(language: str) -> PunktParameters | None:
    """Return NLTK's trained parameters, None when its data is not installed."""
    import nltk

    try:
        folder = nltk.data.find(f"tokenizers/punkt_tab/{_NLTK_NAMES.get(language, 'english')}/")
    except LookupError:
        return None
    return load_punkt_params(folder)


def declared_parameters(language: str) -> PunktParameters:
    """Return Punkt's parameters as declared in `abbreviations`, nothing trained."""
    words, parameters = lexicon(language), PunktParameters()
    parameters.abbrev_types = {
        word for word, kind in words.kinds.items() if kind is not Kind.TIME or "." in word
    }
    parameters.sent_starters = set(words.openers)
    return parameters
