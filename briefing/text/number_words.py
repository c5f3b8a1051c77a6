"""Words that are numbers, in six languages, and how a run of them adds up. Knows nothing of sentences."""

from __future__ import annotations

from typing import NamedTuple


class Amount(NamedTuple):
    """A value with what it may range over: "dozens" is at least two dozen and below a hundred."""

    value: float
    low: float
    high: float


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


def exact(value: float) -> Amount:
    return Amount(value, value, value)


_EN_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FR_SMALL = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_ES_SMALL = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve"
)
_DE_SMALL = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
)
_RU_SMALL = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)


def _small(words: str) -> dict[str, int]:
    return {word: value for value, word in enumerate(words.split())}


def _tens(words: str, first: int = 20) -> dict[str, int]:
    return {word: first + 10 * step for step, word in enumerate(words.split())}


# value of the words that add up; per language
CARDINALS: dict[str, dict[str, int]] = {
    "en": _small(_EN_SMALL) | _tens(_EN_TENS),
    "fr": _small(_FR_SMALL) | _tens("vingt trente quarante cinquante soixante"),
    "es": _small(_ES_SMALL)
    | _tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa")
    | {"dieciseis": 16, "dos": 2},
    "de": _small(_DE_SMALL)
    | _tens("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
    | {"hundert": 100},
    "ru": _small(_RU_SMALL)
    | _tens("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
    | {"две": 2, "двух": 2, "трех": 3, "трёх": 3, "четырех": 4, "четырёх": 4, "сто": 100, "двести": 200},
    "ar": {
        "ثلاثة": 3,
        "ثلاث": 3,
        "أربعة": 4,
        "أربع": 4,
        "خمسة": 5,
        "خمس": 5,
        "ستة": 6,
        "سبعة": 7,
        "سبع": 7,
        "ثمانية": 8,
        "ثماني": 8,
        "تسعة": 9,
        "تسع": 9,
        "عشرة": 10,
        "عشر": 10,
        "عشرين": 20,
        "عشرون": 20,
        "ثلاثين": 30,
        "ثلاثون": 30,
        "أربعين": 40,
        "أربعون": 40,
        "خمسين": 50,
        "خمسون": 50,
        "ستين": 60,
        "سبعين": 70,
        "ثمانين": 80,
        "تسعين": 90,
        "مئة": 100,
        "مائة": 100,
        "مئتي": 200,
        "مئتين": 200,
    },
}

# words that multiply what stands before them; shared by all languages (the spellings do not clash)
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "k": 1e3,
    "lakh": 1e5,
    "crore": 1e7,
    "mille": 1e3,
    "milliard": 1e9,
    "milliards": 1e9,
    "mil": 1e3,
    "millón": 1e6,
    "millones": 1e6,
    "tausend": 1e3,
    "mio": 1e6,
    "mrd": 1e9,
    "millionen": 1e6,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "тысяча": 1e3,
    "тысячи": 1e3,
    "тысяч": 1e3,
    "тыс": 1e3,
    "миллион": 1e6,
    "миллиона": 1e6,
    "миллионов": 1e6,
    "млн": 1e6,
    "миллиард": 1e9,
    "миллиарда": 1e9,
    "миллиардов": 1e9,
    "млрд": 1e9,
    "ألف": 1e3,
    "ألفا": 1e3,
    "آلاف": 1e3,
    "مليون": 1e6,
    "ملايين": 1e6,
    "مليار": 1e9,
    "مليارات": 1e9,
}


def _roughly(value: float) -> Amount:
    """Read "une trentaine" as thirty, give or take a tenth."""
    return Amount(value, value * 0.9, value * 1.1)


# A vague count is given as its lower bound: what it says for certain.
_DOZENS = Amount(24, 24, 99)
_HUNDREDS = Amount(200, 200, 999)
_THOUSANDS = Amount(2e3, 2e3, 9999)
_TENS_OF_THOUSANDS = Amount(2e4, 2e4, 99999)
_HUNDREDS_OF_THOUSANDS = Amount(2e5, 2e5, 999999)
_MILLIONS = Amount(2e6, 2e6, 9999999)
_BILLIONS = Amount(2e9, 2e9, 9999999999)

PHRASES: dict[str, dict[str, Amount]] = {
    "en": {
        "dozens": _DOZENS,
        "scores": Amount(40, 40, 99),
        "hundreds": _HUNDREDS,
        "several hundred": _HUNDREDS,
        "a few hundred": _HUNDREDS,
        "thousands": _THOUSANDS,
        "several thousand": _THOUSANDS,
        "a few thousand": _THOUSANDS,
        "several dozen": _DOZENS,
        "several million": _MILLIONS,
        "tens of thousands": _TENS_OF_THOUSANDS,
        "hundreds of thousands": _HUNDREDS_OF_THOUSANDS,
        "millions": _MILLIONS,
        "a few million": _MILLIONS,
        "a few billion": _BILLIONS,
        "several billion": _BILLIONS,
        "a few hundred thousand": _HUNDREDS_OF_THOUSANDS,
        "several hundred thousand": _HUNDREDS_OF_THOUSANDS,
        "a few hundred million": Amount(2e8, 2e8, 999999999),
        "several hundred million": Amount(2e8, 2e8, 999999999),
        "tens of millions": Amount(2e7, 2e7, 99999999),
        "hundreds of millions": Amount(2e8, 2e8, 999999999),
        "billions": _BILLIONS,
        "a dozen": exact(12),
        "half a dozen": exact(6),
        "two dozen": exact(24),
        "three dozen": exact(36),
        "four dozen": exact(48),
        "five dozen": exact(60),
        "a hundred": exact(100),
        "a thousand": exact(1000),
        "a hundred thousand": exact(1e5),
        "a hundred million": exact(1e8),
        "a million": exact(1e6),
        "a billion": exact(1e9),
        "a trillion": exact(1e12),
        "half a million": exact(5e5),
        "half a billion": exact(5e8),
        "a quarter of a million": exact(25e4),
        "a million and a half": exact(15e5),
        "one and a half million": exact(15e5),
        "two and a half million": exact(25e5),
        **{
            f"twice {degree}": exact(2)
            for degree in ("as many", "as much", "as high", "as large", "as likely", "as big")
        },
    },
    "fr": {
        "une dizaine": _roughly(10),
        "une douzaine": _roughly(12),
        "une quinzaine": _roughly(15),
        "une vingtaine": _roughly(20),
        "une trentaine": _roughly(30),
        "une quarantaine": _roughly(40),
        "une cinquantaine": _roughly(50),
        "une soixantaine": _roughly(60),
        "une centaine": _roughly(100),
        "des dizaines": _DOZENS._replace(value=20, low=20),
        "plusieurs dizaines": _DOZENS._replace(value=20, low=20),
        "des centaines": _HUNDREDS,
        "plusieurs centaines": _HUNDREDS,
        "des milliers": _THOUSANDS,
        "plusieurs milliers": _THOUSANDS,
        "un millier": _roughly(1000),
        "des dizaines de milliers": _TENS_OF_THOUSANDS,
        "des centaines de milliers": _HUNDREDS_OF_THOUSANDS,
        "un million": exact(1e6),
        "un milliard": exact(1e9),
        "un demi-million": exact(5e5),
    },
    "es": {
        "una docena": exact(12),
        "decenas": _DOZENS._replace(value=20, low=20),
        "centenares": _HUNDREDS,
        "cientos": _HUNDREDS,
        "miles": _THOUSANDS,
        "decenas de miles": _TENS_OF_THOUSANDS,
        "cientos de miles": _HUNDREDS_OF_THOUSANDS,
        "un centenar": _roughly(100),
        "una veintena": _roughly(20),
        "una treintena": _roughly(30),
        "un millón": exact(1e6),
        "medio millón": exact(5e5),
    },
    "de": {
        "ein dutzend": exact(12),
        "dutzende": _DOZENS,
        "hunderte": _HUNDREDS,
        "mehrere hundert": _HUNDREDS,
        "tausende": _THOUSANDS,
        "zehntausende": _TENS_OF_THOUSANDS,
        "hunderttausende": _HUNDREDS_OF_THOUSANDS,
        "millionen": _MILLIONS,
        "eine million": exact(1e6),
        "eine milliarde": exact(1e9),
        "eine halbe million": exact(5e5),
    },
    "ru": {
        "десятки": _DOZENS._replace(value=20, low=20),
        "сотни": _HUNDREDS,
        "тысячи": _THOUSANDS,
        "десятки тысяч": _TENS_OF_THOUSANDS,
        "сотни тысяч": _HUNDREDS_OF_THOUSANDS,
        "полмиллиона": exact(5e5),
    },
    "ar": {
        "عشرات": _DOZENS._replace(value=20, low=20),
        "مئات": _HUNDREDS,
        "آلاف": _THOUSANDS,
        "عشرات الآلاف": _TENS_OF_THOUSANDS,
        "مئات الآلاف": _HUNDREDS_OF_THOUSANDS,
        "نصف مليون": exact(5e5),
    },
}

_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def _shares() -> dict[str, Amount]:
    """English fractions as per cent: "two thirds", "a quarter". "Half" alone is left out: mostly an idiom."""
    shares: dict[str, Amount] = {}
    for half in ("half of", "a half of"):
        shares[half] = exact(50)
    for word, parts in _PARTS.items():
        for article in ("a", "one"):
            for gap in (" ", "-"):
                shares[f"{article}{gap}{word}"] = exact(100 / parts)
        for count, number in (("two", 2), ("three", 3), ("four", 4), ("five", 5), ("nine", 9)):
            if 1 < number < parts:
                shares[f"{count} {word}s"] = shares[f"{count}-{word}s"] = exact(100 * number / parts)
    return shares


SHARES: dict[str, Amount] = _shares()


def add_up(words: list[str], language: str) -> float:
    """Value of a run of number words: ["two", "million", "three", "hundred"] is 2,000,300."""
    cardinals = CARDINALS.get(language, CARDINALS["en"])
    total, current = 0.0, 0.0
    for word in words:
        scale = SCALES.get(word)
        if word in cardinals:
            current += cardinals[word]
        elif scale == 100:
            current = (current or 1) * 100
        elif scale is not None:
            total += (current or 1) * scale
            current = 0.0
    return total + current
