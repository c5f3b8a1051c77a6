"""Cut a text into sentences with exact offsets, in time linear in its length.

One regular expression finds every place where a sentence may end; a few cheap tests of the word before and
the character after decide each. Rules of our own; Punkt (Kiss & Strunk, Computational Linguistics 32(4),
2006) can be chosen by name instead and lives in `punkt`. Leaves out what sentences mean: see `passages`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from briefing.model import Document, Sentence
from briefing.text.abbreviations import AFTER_CLOCK_TIME, Kind, Lexicon, lexicon
from briefing.text.amounts import hangs_on_amount
from briefing.text.datelines import dateline_end
from briefing.text.spans import list_marker_end, paragraph_spans
from briefing.text.unspaced import UNSPACED_STOPS, ends_unspaced, split_unmarked

Splitter = Callable[[str, str], list[tuple[int, int, int]]]

SPLITTERS = ("rules", "punkt")

_CLOSERS = "\"'”’»›)\\]}」』）》〉】"
# close in German, Czech or Danish and open in English, French or Chinese: what follows tells
_EITHER = "“‘«‹"
# The sets are disjoint, every run is possessive and the look-behind lets a match start only where a run of
# terminators starts: each character is looked at a bounded number of times, whatever the input.
_CANDIDATE = (
    r"[{soft}{hard}](?<![{soft}][{soft}])[{soft}{hard}]*+(?:[{closers}]|[{either}](?![\w{openers}]))*+"
    r"(?:[ \u00a0\u202f]»(?=\s))?+"
    # "…ended there.- The next": a hyphen that stands for a lost space
    r"(?P<cites>(?:\[\d{{1,3}}\]){{0,4}}+)(?P<gap>(?:-(?=[\s\"“A-Z]))?+\s*+)"
)
_WORD = re.compile(r"\w{1,24}")
_OPENING = "\"'“‘„‚‟‛`«»‹›([{¿¡「『（—–-*_ \u00a0\u202f"
_QUOTES = "\"'”’“‘»«"
_ROMAN = re.compile(r"[IVXLC]{1,6}\b")
# "1." or "IV." at the very beginning numbers the sentence that follows
_ENUMERATION = re.compile(r"\(?(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})")
_LOWER_NAME = re.compile(r"(?:[a-z][A-Z]|(?:al|el|an|ad|as)[-–][A-Z])")
_SPEECH_VERBS = (
    "said|says|asked|asks|added|wrote|told|replied|shouted|cried|wondered|exclaimed|continued|declared|posted"
)
# "“Why now?” Foreign Minister Anna Brel asked." goes on; "“Go!” Brel said the plan ..." does not.
_ATTRIBUTION = re.compile(
    rf"(?!(?:And|But|Then|So|Or|Yet|When|While|After|Before|Later)\b)(?:[A-Z][\w’'.-]{{0,30}}\s|(?:of|the|de|al|bin|van|von)\s){{1,7}}(?:{_SPEECH_VERBS})\b"
    r"(?! (?:that|the|he|she|it|they)\b)"
)
_LOOK_BACK = 32
_ENDED = re.compile(r"(?:[^\W\d_A-Z]{3}|\d[%)]|[^\W\d_][)\"”’]|\s(?:19|20)\d\d)[.!?]+[)\"”’]?$")


@cache
def _candidates(language: str) -> re.Pattern[str]:
    soft = ".!?…؟۔։።‼⁇⁉．" + (";\u037e" if language == "el" else "")
    return re.compile(
        _CANDIDATE.format(
            soft=soft, hard=UNSPACED_STOPS, closers=_CLOSERS, either=_EITHER, openers="「『《〈【（"
        )
    )


def split_sentences(
    text: str, language: str = "en", *, splitter: str = "rules"
) -> list[tuple[int, int, int]]:
    """Return `(start, end, paragraph)` of every sentence, in order, without overlap.

    Paragraphs count from 0. Between two spans lie only whitespace, list markers and heading marks. A dateline
    ("MERIN, Oct 22 (Wire) - ") is a span of its own. `splitter` is one of `SPLITTERS`.
    """
    return sentence_splitter(splitter)(text, language)


def sentence_splitter(name: str) -> Splitter:
    """Return the splitter of that name. Raises ValueError for an unknown one."""
    if name == "rules":
        return split_by_rules
    if name == "punkt":
        from briefing.text.punkt import split_by_punkt  # NLTK takes 0.3 s to import; only on use

        return split_by_punkt
    raise ValueError(f"unknown sentence splitter {name!r}; choose one of {', '.join(SPLITTERS)}")


def document_sentences(document: Document, *, splitter: str = "rules") -> tuple[Sentence, ...]:
    """Cut a document's text; `document.text[s.start:s.end]` is each sentence, verbatim."""
    spans = split_sentences(document.text, document.language or "en", splitter=splitter)
    return tuple(
        Sentence(document.id, index, start, end, paragraph)
        for index, (start, end, paragraph) in enumerate(spans)
    )


def split_by_rules(text: str, language: str) -> list[tuple[int, int, int]]:
    """Split by the rules of this module."""
    spans: list[tuple[int, int, int]] = []
    words, find = lexicon(language), _candidates(language).finditer
    for paragraph, (first, end) in enumerate(paragraph_spans(text)):
        start = list_marker_end(text, first, end)
        after_dateline = dateline_end(text, start, end, opening=paragraph < 4)
        if after_dateline > start:
            spans.append((start, len(text[start:after_dateline].rstrip()) + start, paragraph))
            start = after_dateline
        for match in find(text, start, end):
            mark, after = match.span()
            if after == end:
                break
            # a full stop, a space, a capital: most sentences end so, and need not be looked at from all sides
            if text[mark] == "." and after - mark == 2 and text[mark + 1] == " " and text[after].isupper():
                if _word_allows(text, mark, after, start, words):
                    spans.append((start, mark + 1, paragraph))
                    start = after
            elif _is_boundary(text, match, start, words):
                spans.append((start, match.start("gap"), paragraph))
                start = after
        spans.extend((low, high, paragraph) for low, high in split_unmarked(text, start, end))
    return spans


def _is_boundary(text: str, match: re.Match[str], start: int, words: Lexicon) -> bool:
    """Decide one candidate; `start` is where the sentence in hand begins."""
    first, after = match.start(), match.end()
    mark, following = text[first], text[after]
    if mark in UNSPACED_STOPS:
        return ends_unspaced(text, start, first, match.start("gap"), after)
    if text.startswith("-", gap := match.start("gap")):
        return _ENDED.search(text, max(0, first - 5), gap) is not None and not _is_small(following)
    if match.start("gap") == after:
        return match.start("cites") < after or _is_missing_space(text, first, after)
    if _is_small(following):
        return bool(_LOWER_NAME.match(text, after)) and _word_allows(text, first, after, start, words)
    if not following.isalnum():
        after = _skip_opening(text, after)
        if after == len(text) or not text[after].isalnum() or _is_small(text[after]):
            return False
    if mark == ".":
        if text[first + 1] == ".":
            return True
        return _word_allows(text, first, after, start, words)
    quoted = text[match.start("gap") - 1] in _QUOTES
    return not (quoted and _ATTRIBUTION.match(text, after))


def _word_allows(text: str, dot: int, after: int, start: int, words: Lexicon) -> bool:
    """Say whether the word before a full stop lets the sentence end there."""
    low = start if dot - start < _LOOK_BACK else dot - _LOOK_BACK
    space = text.rfind(" ", low, dot)
    word = text[low if space < 0 else space + 1 : dot]
    if dot - start <= 4 and _ENUMERATION.fullmatch(text, start, dot):
        return False
    if word.isalpha() and len(word) > 1:
        if hangs_on_amount(text, dot, after):
            return False
        kind = words.kind_of(word)
        return kind is None or _abbreviation_allows(kind, word, text, after, words)
    return _odd_word_allows(word.lstrip(_OPENING), text, after, words)


def _odd_word_allows(word: str, text: str, after: int, words: Lexicon) -> bool:
    """Judge what is no plain word: an initial, "U.N", "l'art", a number, nothing at all."""
    if len(word) > 3 and word[1] in "'’":
        word = word[2:]
    if len(word) < 2:
        return not word or (
            _opens_sentence(text, after, words)
            if word.isalpha() and (word.isupper() or word not in words.kinds)
            else _short_allows(word, text, after, words)
        )
    kind = words.kinds.get(word.lower())
    if kind is not None:
        return _abbreviation_allows(kind, word, text, after, words)
    if "." in word and len(word) <= 12 and word[-1].isalpha() and max(map(len, word.split("."))) <= 2:
        return _opens_sentence(text, after, words)
    return not (word.isdigit() and _is_ordinal(word, text, after, words))


def _short_allows(word: str, text: str, after: int, words: Lexicon) -> bool:
    """Judge a lone digit or a one-letter abbreviation ("г.", "p.")."""
    kind = words.kinds.get(word)
    if kind is not None:
        return _abbreviation_allows(kind, word, text, after, words)
    return not _is_ordinal(word, text, after, words)


def _abbreviation_allows(kind: Kind, word: str, text: str, after: int, words: Lexicon) -> bool:
    if kind is Kind.TITLE:
        return False
    if kind is Kind.NUMBER:
        numbered = text[after].isdigit() or bool(_ROMAN.match(text, after))
        return not (numbered and (word[0].isupper() or len(word) <= 3))
    following = _WORD.match(text, after)
    name = following.group().lower() if following else ""
    if kind is Kind.TIME:
        return name not in AFTER_CLOCK_TIME
    return (not word[0].isupper() and text[after].isupper() and len(word) > 3) or _opens_sentence(
        text, after, words
    )


def _opens_sentence(text: str, at: int, words: Lexicon) -> bool:
    """Say whether the word at a place is one that opens sentences, and no initial."""
    match = _WORD.match(text, at)
    if match is None:
        return False
    return match.group().lower() in words.openers and not text.startswith(".", match.end())


def _is_ordinal(word: str, text: str, after: int, words: Lexicon) -> bool:
    if not words.ordinal_dot or len(word) > 2:
        return False
    return not _opens_sentence(text, after, words)


def _is_missing_space(text: str, first: int, after: int) -> bool:
    """Accept "…ended there.The next…": a word, share or year before, a capitalized word after, no address."""
    if not text[after].isupper() or not _ENDED.search(text, max(0, first - 5), after):
        return False
    return text[after + 1 : after + 3].islower() and "." not in text[after + 1 : after + 15].split(" ", 1)[0]


def _is_small(character: str) -> bool:
    """Say whether a letter is one that sentences do not begin with. Georgian has no capitals in running text."""
    return character.islower() and not "\u10d0" <= character <= "\u10ff"


def _skip_opening(text: str, at: int) -> int:
    stop = min(at + 6, len(text))
    while at < stop and text[at] in _OPENING:
        at += 1
    return at
