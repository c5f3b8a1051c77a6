"""Tell the language of a text: by its script, then by its function words, then by py3langid.

Leaves out mixed texts: the language of most of it wins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from briefing.text.stopwords import listed_languages, stop_words

# Characters looked at: more changes no verdict and costs time.
_SAMPLE = 2500
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PERSIAN, _URDU = re.compile("[پچژگ]"), re.compile("[ٹڈڑےں]")
_UKRAINIAN, _RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэё]")
_OTHER_CYRILLIC = re.compile("[ўђћјљњџқғңөүһәѓќѕ]")
# A vote is believed when this share of the words are function words of one language, well ahead of the next.
_CLEAR_SHARE, _CLEAR_LEAD = 0.16, 1.35
# py3langid's normalized probability below which a short text stays untold.
_SURE = 0.80
# A text with fewer letters may be a name and a quotation in another language.
_DECISIVE_LETTERS = 100
_BY_LETTERS = frozenset((*(code for code, _ in _SCRIPTS), "fa", "ur", "zh"))
# One is written so much like the other that function words are no proof against a tag.
_NEAR = frozenset(
    map(
        frozenset,
        (
            ("da", "nb"), ("da", "no"), ("nb", "no"), ("nn", "no"), ("cs", "sk"), ("hr", "sr"), ("bs", "hr"),
            ("id", "ms"),
            ("es", "gl"), ("pt", "gl"), ("bg", "mk"), ("ar", "fa"),
        ),
    )
)  # fmt: skip
# old codes, and those of three letters that feeds use
_RENAMED = {
    "iw": "he", "in": "id", "ji": "yi", "fil": "tl", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr",
    "spa": "es", "por": "pt", "ita": "it", "nld": "nl", "dut": "nl", "rus": "ru", "ukr": "uk", "ara": "ar", "zho": "zh",
    "chi": "zh", "jpn": "ja", "kor": "ko", "heb": "he", "fas": "fa", "per": "fa", "tur": "tr", "pol": "pl", "cmn": "zh",
    "yue": "zh", "arb": "ar", "prs": "fa", "pes": "fa",
    # codes of countries that are no language's and stand for its language
    "jp": "ja", "ua": "uk", "cz": "cs", "gr": "el", "dk": "da", "cn": "zh", "kr": "ko", "il": "he", "vn": "vi",
}  # fmt: skip
_LATIN = tuple(code for code in listed_languages() if code not in {"ar", "el", "he", "hi", "ru", "uk"})


def language_code(tag: str) -> str:
    """Return the ISO 639-1 code of a language tag: "en-US" is `en`, "iw" `he`, "deu" `de`; "" for what has none."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    code = _RENAMED.get(code, code)
    return code if len(code) == 2 and code.isalpha() and code.isascii() else ""


def document_language(tag: str, text: str) -> str:
    """Return the language of a text that comes with a tag: templates say "en" over anything.

    A text of some length decides by script and function words; a language whose words we do not know, and one
    that is nearly the other, is believed.
    """
    given, sample = language_code(tag), text[:_SAMPLE]
    if not given:
        return detect_language(text)
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if letters < _DECISIVE_LETTERS or given not in (*listed_languages(), *_BY_LETTERS):
        return given
    told = _by_script(sample, letters, words)
    if told is None:
        told = _by_function_words(words)
    return given if not told or frozenset((told, given)) in _NEAR else told


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code, "" when it cannot be told (no letters, a name, a few words)."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if letters < 2:
        return ""
    by_script = _by_script(sample, letters, words)
    if by_script is not None:
        return by_script
    return _by_function_words(words) or _by_model(sample)


def _by_script(sample: str, letters: int, words: Sequence[str]) -> str | None:
    """Return a code when most letters are of one script, "" for an ambiguous one, None for Latin."""
    half, japanese = letters * 0.5, letters * 0.15
    if len(sample) - len(sample.encode("ascii", "ignore")) <= japanese:
        return None
    if len(_ARABIC.findall(sample)) > half:
        urdu, persian = len(_URDU.findall(sample)), len(_PERSIAN.findall(sample))
        return "ur" if urdu * 60 > letters else "fa" if persian * 60 > letters else "ar"
    if len(_CYRILLIC.findall(sample)) > half:
        return _cyrillic(sample, words)
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > (japanese if code == "ja" else half):
            return code
    return "zh" if len(_HAN.findall(sample)) > half else None


def _cyrillic(sample: str, words: Sequence[str]) -> str:
    lowered = sample.lower()
    if len(_OTHER_CYRILLIC.findall(lowered)) * 100 > len(lowered):
        return _by_model(sample)
    ukrainian, russian = len(_UKRAINIAN.findall(lowered)), len(_RUSSIAN.findall(lowered))
    if ukrainian == russian == 0:
        return _by_function_words(words, ("ru", "uk")) or _by_model(sample)
    return "uk" if ukrainian > russian else "ru"


@cache
def _votes(codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    votes: dict[str, list[str]] = {}
    for code in codes:
        for word in sorted(stop_words(code)):
            votes.setdefault(word, []).append(code)
    return {word: tuple(voted) for word, voted in votes.items()}


def _by_function_words(words: Sequence[str], codes: tuple[str, ...] = _LATIN) -> str:
    table = _votes(codes)
    tally: Counter[str] = Counter()
    for word, count in Counter(filter(table.__contains__, words)).items():
        for code in table[word]:
            tally[code] += count
    ranked = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
    if not ranked or len(words) < 6 or ranked[0][1] < _CLEAR_SHARE * len(words):
        return ""
    if len(ranked) == 2 and ranked[0][1] < _CLEAR_LEAD * ranked[1][1]:
        return ""
    return ranked[0][0] if ranked[0][1] >= 3 else ""


@cache
def _identifier() -> object:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads numpy

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _by_model(sample: str) -> str:
    code, probability = _identifier().classify(sample)  # type: ignore[attr-defined]
    enough = len(sample) >= 200 or probability >= _SURE
    return str(code) if enough and len(_WORD.findall(sample)) >= 3 else ""
