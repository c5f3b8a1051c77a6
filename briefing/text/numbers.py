"""Numbers as written: digits with separators and scales, number words, ranges. Does not judge what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from briefing.text.number_words import CARDINALS, PHRASES, SCALES, SHARES, Amount, add_up, exact
from briefing.text.word_finder import WordFinder

# languages that write 1.234,5
DECIMAL_COMMA = frozenset(("de", "es", "fr", "it", "pt", "ru", "nl", "pl", "tr", "sv", "uk", "cs", "el"))

CURRENCY_BEFORE = (
    r"(?:US\$|A\$|C\$|NZ\$|HK\$|S\$|R\$|[$€£¥₹₪₽₴₺₩₦]|(?:USD|EUR|GBP|CHF|JPY|CNY|ILS|AED"
    r"|SAR|RUB|UAH|INR|PKR)|Rs\.?)"
)
_GROUP = r"(?:[,.'’٬\u00a0\u202f\u2009 ]\d{3})"
_DIGITS = rf"(?:\d{{1,3}}{_GROUP}+(?!\d)(?:[.,٫]\d{{1,2}}(?!\d))?|\d+(?:[.,٫]\d+)?)"
_SCALE_WORDS = "|".join(
    sorted((re.escape(word) for word in SCALES if len(word) > 2), key=lambda w: (-len(w), w))
)
_SCALE = (
    rf"(?:[ \u00a0\u202f-]?(?:{_SCALE_WORDS}|mn|bn|tn)\b(?:(?<=mrd)\.|(?<=mio)\.|(?<=тыс)\."
    rf"|(?<=млн)\.|(?<=млрд)\.)?|(?:m|b|k)\b|[ \u00a0]k\b)"
)

_NUMERIC = re.compile(rf"(?P<digits>{_DIGITS})(?P<scale>{_SCALE})?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# longer runs of digits are no quantity
_LONGEST = 24
_CURRENCY = re.compile(rf"(?<![A-Za-z])({CURRENCY_BEFORE})[ \u00a0]?$")
_CURRENCY_ENDS = frozenset("$€£¥₹₪₽₴₺₩₦DRPFYNSLH. \u00a0")
_RANGE_GAP = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?|\s(?:to|and|or|bis|à|a|и|до|إلى|y|o|ou|oder|und|et)\s")


class Number(NamedTuple):
    """A number in the text. `currency` is the sign before it as written, "" for none."""

    start: int
    end: int
    amount: Amount
    # in words, not in digits
    spelled: bool
    currency: str = ""
    # has a scale word or a thousands separator or a decimal: certainly a quantity
    marked: bool = False
    share: bool = False


def parse_digits(digits: str, language: str) -> float:
    """Value of digits with separators, read by the habits of the language."""
    text = "".join(char for char in digits if char not in "'’٬\u00a0\u202f\u2009 ").replace("٫", ".")
    if "," in text and "." in text:
        decimal = max(text.rfind(","), text.rfind("."))
        whole = text[:decimal].replace(",", "").replace(".", "")
        return (
            float(f"{whole}.{text[decimal + 1 :]}")
            if len(text) - decimal != 4
            else float(whole + text[decimal + 1 :])
        )
    for mark in (",", "."):
        if mark not in text:
            continue
        is_decimal_mark = mark == ("," if language in DECIMAL_COMMA else ".")
        parts = text.split(mark)
        if len(parts) > 2 or (len(parts[1]) == 3 and not is_decimal_mark):
            return float("".join(parts))
        return float(".".join(parts))
    return float(text)


def _plain(text: str) -> str:
    """Lower case with the same length, so that spans stay true."""
    lowered = text.lower()
    return (
        lowered
        if len(lowered) == len(text)
        else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


@lru_cache(maxsize=16)
def _spelled_pattern(language: str) -> re.Pattern[str]:
    phrases = list(PHRASES.get(language, {}))
    if language == "en":
        phrases += list(SHARES)
    cardinals = CARDINALS.get(language, {})
    scales = [word for word in SCALES if len(word) > 3]
    word, first, fixed = trie_pattern([*cardinals, *scales]), trie_pattern(cardinals), trie_pattern(phrases)
    prefix = "(?:ب|ل|و|ال)?" if language == "ar" else ""
    joiner = r"(?:[ -](?:and |und |y |et |و)?)"
    return re.compile(rf"\b{prefix}(?:(?P<fixed>{fixed})|(?P<run>(?:{first})(?:{joiner}(?:{word})\b)*))\b")


def trie_pattern(words: Iterable[str]) -> str:
    """Alternation of words that reads each letter once: several times faster than the plain one."""
    tree: dict[str, dict[str, Any]] = {}
    for word in sorted(set(words)):
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree)


def _branch(tree: dict[str, Any]) -> str:  # Any: a tree of unknown depth
    options = [re.escape(char) + _branch(tree[char]) for char in sorted(tree) if char]
    if not options:
        return ""
    joined = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    return f"(?:{joined})?" if "" in tree else joined


@lru_cache(maxsize=16)
def any_number(language: str) -> re.Pattern[str]:
    """Pattern whose failure means that a text holds no number word at all."""
    words = trie_pattern(_spellings(language))
    return re.compile(words if language == "ar" else rf"\b{words}\b")


@lru_cache(maxsize=16)
def number_words(language: str) -> WordFinder:
    """Finds at least where `any_number` matches; cheap enough to run on every document."""
    return WordFinder(_spellings(language), anywhere=language == "ar")


def _spellings(language: str) -> list[str]:
    """One word of every number that is written in words."""
    words = [
        *CARDINALS.get(language, {}),
        *(phrase.rsplit(" ", 1)[-1] for phrase in PHRASES.get(language, {})),
    ]
    if language == "en":
        words += [share.replace("-", " ").rsplit(" ", 1)[-1] for share in SHARES]
    return [spelling for word in words for spelling in (word, word.capitalize())]


def known_language(language: str) -> str:
    """The language whose number words are looked for; English for those we do not know."""
    return language if language in CARDINALS else "en"


def _spelled_numbers(text: str, start: int, end: int, language: str) -> Iterator[Number]:
    plain = _plain(text[start:end])
    for match in _spelled_pattern(language).finditer(plain):
        fixed = match["fixed"]
        kind = "fixed" if fixed else "run"
        share = fixed is not None and language == "en" and fixed in SHARES
        if fixed:
            amount = SHARES[fixed] if share else PHRASES[language][fixed]
            marked = amount.value >= 12
        else:
            whole = match["run"]
            left, joined, _ = whole.partition(" and ")
            if joined and left.split(" ")[-1] not in SCALES:
                yield from _both(text, start + match.start(kind), left, whole, language)
                continue
            words = [word for word in re.split(r"[ -]", whole) if word not in ("and", "und", "y", "et", "و")]
            value = CARDINALS[language].get(whole)
            amount = exact(value if value is not None else add_up(words, language))
            marked = amount.value >= 13 or len(words) > 1
        yield Number(start + match.start(kind), start + match.end(kind), amount, True, "", marked, share)


def _both(text: str, begin: int, left: str, whole: str, language: str) -> Iterator[Number]:
    """As in "Six and eight" is two numbers; "a hundred and eight" is one."""
    middle = begin + len(left) + len(" and ")
    yield from _spelled_numbers(text, begin, begin + len(left), language)
    yield from _spelled_numbers(text, middle, begin + len(whole), language)


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The pattern is tried at digits only; that is several times faster than to search for it."""
    digit = _DIGIT.search(text, start, end)
    while digit:
        match = _NUMERIC.match(text, digit.start(), end)
        if match:
            yield match
        digit = _DIGIT.search(text, match.end() if match else digit.end(), end)


def _numeric_numbers(text: str, start: int, end: int, language: str) -> Iterator[Number]:
    for match in _matches(text, start, end):
        digits, scale = match["digits"], match["scale"] or ""
        if len(digits) > _LONGEST:
            continue
        value = parse_digits(digits, language)
        factor = SCALES[scale.strip(" \u00a0\u202f-.").lower()] if scale else 1.0
        marked = bool(scale) or (value >= 1000 and not digits.isdigit())
        begin, currency = match.start(), ""
        if begin > start and text[begin - 1] in _CURRENCY_ENDS:
            sign = _CURRENCY.search(text, max(start, begin - 5), begin)
            if sign:
                begin, currency = sign.start(), sign[1]
        yield Number(begin, match.end(), exact(round(value * factor, 6)), False, currency, marked)


_RATIO = re.compile(
    r"(one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:in|out\sof)\s(?:every\s)?"
    r"(two|three|four|five|six|seven|eight|nine|ten|10|20|100)\b(?=\s[^\W\d_])",
    re.IGNORECASE,
)


def _ratios(text: str, numbers: list[Number], end: int) -> Iterator[Number]:
    """As in "Four in ten homes": a share."""
    words = CARDINALS["en"]
    for number in numbers:
        match = _RATIO.match(text, number.start, end) if number.amount.value < 100 else None
        if match is None:
            continue
        part, whole = (float(words.get(word.lower(), 0)) or float(word) for word in match.groups())
        if part < whole:
            yield Number(match.start(), match.end(), exact(100 * part / whole), True, share=True)


def _merged(numbers: list[Number]) -> list[Number]:
    """In order of place; of two that overlap the longer stays."""
    kept: list[Number] = []
    for number in sorted(numbers, key=lambda n: (n.start, n.start - n.end)):
        if kept and number.start < kept[-1].end:
            if number.end - number.start > kept[-1].end - kept[-1].start:
                kept[-1] = number
            continue
        kept.append(number)
    return kept


def scan_numbers(text: str, start: int, end: int, language: str) -> list[Number]:
    """All numbers of `text[start:end]` in order, ranges not yet joined. Linear in the length."""
    language = known_language(language)
    numbers = list(_numeric_numbers(text, start, end, language))
    if any_number(language).search(text, start, end):
        numbers += _spelled_numbers(text, start, end, language)
    if language == "en":
        numbers += list(_ratios(text, numbers, end))
    return _merged(numbers) if len(numbers) > 1 else numbers


def is_range(text: str, left: Number, right: Number) -> bool:
    """Whether two neighbors are the ends of one range: "30 to 40", "between 3m and 4m", "two or three"."""
    gap = text[left.end : right.start]
    if len(gap) > 8 or _RANGE_GAP.fullmatch(gap) is None or left.amount.value >= right.amount.value:
        return False
    if gap.strip() in ("and", "et", "y", "und", "и", "a"):
        before = text[max(0, left.start - 10) : left.start].lower().rstrip()
        return before.endswith(("between", "entre", "zwischen", "de"))
    return True


def join_range(text: str, left: Number, right: Number) -> Number:
    """One number from both ends; a scale said once counts for both ("3 to 4 million")."""
    low, high = left.amount.low, right.amount.high
    for factor in (1e9, 1e6, 1e3):
        if not left.marked and high >= factor and low < 1000 and right.marked and not _has_group(text, right):
            # "2 - 1m" is no range of millions
            low = low * factor if low * factor < high else low
            break
    return Number(
        left.start,
        right.end,
        Amount(low, low, high),
        left.spelled and right.spelled,
        left.currency or right.currency,
        left.marked or right.marked,
    )


def _has_group(text: str, number: Number) -> bool:
    """Whether the size comes from digits ("1,200"), not from a scale word."""
    return not any(char.isalpha() for char in text[number.start : number.end])
