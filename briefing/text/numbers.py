"""Numbers as written: digits with separators and scales, number words, ranges. Does not judge what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from briefing.text.number_compounds import completed, ratios
from briefing.text.number_words import CARDINALS, PHRASES, SCALES, SHARES, Number, add_up
from briefing.text.word_finder import WordFinder
from briefing.words.quantities import exact

# languages that write 1.234,5
DECIMAL_COMMA = frozenset(("de", "es", "fr", "it", "pt", "ru", "nl", "pl", "tr", "sv", "uk", "cs", "el"))

_CURRENCY_CODES = (
    "USD EUR GBP CHF JPY CNY ILS AED SAR RUB UAH INR PKR AUD CAD NZD HKD SGD BRL ZAR MYR IDR THB PHP KRW TWD MXN TRY"
    " SEK NOK DKK PLN HUF CZK RON EGP NGN KES GHS VND BDT LKR QAR KWD BHD OMR JOD COP ARS CLP PEN RMB"
)
CURRENCY_BEFORE = (
    r"(?:(?:US|AU|A|CA|Can|C|NZ|HK|S|R|NT|MX)\$|\$(?:US|AU|A|CA|C|NZ|HK|S)|[$€£¥₹₪₽₴₺₩₦₱฿₫₵]"
    rf"|(?:{_CURRENCY_CODES.replace(' ', '|')})|Rs\.?|RM|Rp\.?|K[Ss]hs?\.?|Sh\.?|Tk\.?|SFr\.?|Fr\.|Dhs?\.?"
    r"|QR|zł|kr\.?|R|N)"
)
_GROUP = r"(?:[,.'’٬\u00a0\u202f\u2009 ]\d{3})"
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_GROUPED = rf"\d{{1,3}}{_GROUP}+(?!\d)(?:[.,٫]\d+(?!\d))?"
_PLAIN = r"(?:\d+|(?<![\w.])(?=\.\d))(?:[.,٫]\d+)?"
_DIGITS = rf"(?:{_GROUPED}|{_PLAIN})(?:[ -]?[\u00bd\u00bc\u00be])?"
_SCALE_WORDS = "|".join(
    sorted((re.escape(word) for word in SCALES if len(word) > 2), key=lambda w: (-len(w), w))
)
_SCALE = (
    rf"(?:[ \u00a0\u202f-]?(?:{_SCALE_WORDS}|mn|bn|tn)\b(?:(?<=mrd)\.|(?<=mio)\.|(?<=тыс)\."
    rf"|(?<=млн)\.|(?<=млрд)\.)?|(?:m|b|k)\b|[ \u00a0]k\b)"
)

_NUMERIC = re.compile(rf"(?P<digits>{_DIGITS})\+?(?P<scale>{_SCALE})?(?:(?<=[a-z])\+(?!\w))?", re.IGNORECASE)
# "a pier 5m high": meters, where "5m people" is millions
_LENGTH_AFTER = re.compile(
    r"m(?=\)? x |\s?×|[ -](?:high|tall|wide|deep|long|away|above|below|apart|across|off|from|up|down|north|south|"
    r"east|west|"
    r"in (?:height|length|depth|width|diameter)|waves?|swells?|walls?|seas)\b)"
)
# what a minus stands before: the signs, and the words in the languages that we read
_SIGN = re.compile(
    r"(?:(?:^|(?<=[\s(\[]))[-−–]|\b(?:[Mm]inus|[Nn]egative|(?<!u )moins|(?<!l )menos|минус)[ -])$"
)
# "last year's outlays minus 15 pct": taken from them
_NOUN_BEFORE = re.compile(r"[a-z]{3,}s$|\w+(?:ion|ment|ity|ance|ence|age)$")
_LONGEST_SIGN = 10
_DASHES = frozenset("-−–")
_SIGN_WORDS = ("minus", "negative", "moins", "menos", "минус")
_DIGIT = re.compile(r"\d")
# longer runs of digits are no quantity
_LONGEST = 24
_CURRENCY = re.compile(rf"(?<![A-Za-z])({CURRENCY_BEFORE})[ \u00a0]?$")
_CURRENCY_SIGNS = frozenset("$€£¥₹₪₽₴₺₩₦₱฿₫₵")
_CURRENCY_WORDS = frozenset(
    (
        *_CURRENCY_CODES.split(),
        "Rs",
        "RM",
        "Rp",
        "Ksh",
        "KSh",
        "Kshs",
        "KShs",
        "Sh",
        "Tk",
        "SFr",
        "Fr",
        "Dh",
        "Dhs",
        "QR",
    )
) | frozenset(("zł", "kr", "R", "N"))


def parse_digits(digits: str, language: str) -> float:
    """Value of digits with separators, read by the habits of the language."""
    text = "".join(char for char in digits if char not in "'’٬\u00a0\u202f\u2009 -").replace("٫", ".")
    if text[-1] in _HALVES:
        return (parse_digits(text[:-1], language) if text[:-1] else 0.0) + _HALVES[text[-1]]
    if text.startswith("."):
        return float(text)
    if "," in text and "." in text:
        # of two kinds of marks the last stands before the decimals
        decimal = max(text.rfind(","), text.rfind("."))
        whole = text[:decimal].replace(",", "").replace(".", "")
        return float(f"{whole}.{text[decimal + 1 :]}")
    for mark in (",", "."):
        if mark not in text:
            continue
        is_decimal_mark = mark == ("," if language in DECIMAL_COMMA else ".")
        parts = text.split(mark)
        if len(parts) > 2 or (len(parts[1]) == 3 and not is_decimal_mark and parts[0].strip("0")):
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
    scales = [word for word in SCALES if len(word) > 3 or word in ("mln", "trn")]
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


def _telltale(phrase: str) -> str:
    """The word of a phrase that is rarest in a text: "half of", "twice as many", "a few hundred"."""
    words = phrase.split(" ")
    return next((word for word in words if word in ("half", "twice")), words[-1])


def _spellings(language: str) -> list[str]:
    """One word of every number that is written in words."""
    words = [
        *CARDINALS.get(language, {}),
        *(_telltale(phrase) for phrase in PHRASES.get(language, {})),
    ]
    if language == "en":
        words += [_telltale(share.replace("-", " ")) for share in SHARES]
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
            if language == "en" and not _is_one_number(words):
                continue
            value = CARDINALS[language].get(whole)
            amount = exact(value if value is not None else add_up(words, language))
            marked = amount.value >= 13 or len(words) > 1
        yield Number(start + match.start(kind), start + match.end(kind), amount, True, "", marked, share)


def _is_one_number(words: list[str]) -> bool:
    """Whether English number words add up as they stand: not "one two" of a one-two punch."""
    cardinals = CARDINALS["en"]
    before = SCALES["hundred"]
    for word in words:
        value = SCALES.get(word) or float(cardinals[word])
        fits = before >= 100 or (20 <= before < 100 and value < 10) or value >= 100
        if not fits:
            return False
        before = value
    return True


def _both(text: str, begin: int, left: str, whole: str, language: str) -> Iterator[Number]:
    """As in "Six and eight" is two numbers; "a hundred and eight" is one."""
    middle = begin + len(left) + len(" and ")
    yield from _spelled_numbers(text, begin, begin + len(left), language)
    yield from _spelled_numbers(text, middle, begin + len(whole), language)


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The pattern is tried at digits only; that is several times faster than to search for it."""
    digit = _DIGIT.search(text, start, end)
    while digit:
        begin = digit.start()
        if begin > start and text[begin - 1] == ".":
            begin -= _opens_with_point(text, begin - 1)
        match = _NUMERIC.match(text, begin, end)
        if match:
            yield match
        digit = _DIGIT.search(text, match.end() if match else digit.end(), end)


def _opens_with_point(text: str, position: int) -> bool:
    """Whether a full stop is the decimal point of a number without a zero before it: " .5", "$.50"."""
    return position == 0 or text[position - 1] in " \u00a0\n\t($€£(-–−"


def _scaled(text: str, match: re.Match[str], currency: str, language: str) -> tuple[float, int]:
    """What the scale behind digits multiplies by, and where the number ends."""
    scale = match["scale"]
    if not scale:
        return 1.0, match.end()
    word = scale.strip(" \u00a0\u202f-.").lower()
    by = text[max(0, match.start() - 2) : match.start()] in ("x ", "× ")
    if scale == "m" and not currency and (by or _LENGTH_AFTER.match(text, match.start("scale"))):
        return 1.0, match.start("scale")
    if word == "mil" and language == "en":
        return 1e6, match.end()
    return SCALES[word], match.end()


def _may_be_currency(near: str) -> bool:
    """Whether the characters before a number may end in a currency; quicker than the pattern that decides."""
    if near[-1] in _CURRENCY_SIGNS or near[-2:-1] in _CURRENCY_SIGNS or "$" in near[-4:]:
        return True
    words = near.split()
    return bool(words) and words[-1].rstrip(".").lstrip("-−–(") in _CURRENCY_WORDS


def _sign(text: str, begin: int, start: int) -> int:
    """Where the minus before a number starts, -1 for none; a dash between two numbers is no minus."""
    near = text[max(start, begin - _LONGEST_SIGN) : begin]
    may_be = near[-1:] in _DASHES or (near[-1:] == " " and near[:-1].lower().endswith(_SIGN_WORDS))
    match = _SIGN.search(text, begin - len(near), begin) if may_be else None
    if match is None:
        return -1
    before = text[max(start, match.start() - 12) : match.start()].rstrip()
    if before[-1:].isdigit() or (match[0].lower().startswith("minus") and _NOUN_BEFORE.search(before)):
        return -1
    return match.start()


def _numeric_numbers(text: str, start: int, end: int, language: str) -> Iterator[Number]:
    for match in _matches(text, start, end):
        digits = match["digits"]
        if len(digits) > _LONGEST:
            continue
        value = parse_digits(digits, language)
        begin, currency = match.start(), ""
        if begin > start and _may_be_currency(text[max(start, begin - 6) : begin]):
            sign = _CURRENCY.search(text, max(start, begin - 6), begin)
            if sign and (len(sign[1]) > 1 or not sign[1].isalpha() or match["scale"]):
                begin, currency = sign.start(), sign[1]
        factor, end_at = _scaled(text, match, currency, language)
        marked = factor != 1.0 or (value >= 1000 and not digits.isdigit())
        amount = exact(round(value * factor, 6))
        minus = _sign(text, begin, start)
        if minus >= 0 and (value or currency):
            begin, amount = minus, exact(-amount.value)
        yield Number(begin, end_at, amount, False, currency, marked)


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
        numbers += list(ratios(text, numbers, end))
        numbers = [completed(text, number, end) for number in numbers]
    return _merged(numbers) if len(numbers) > 1 else numbers
