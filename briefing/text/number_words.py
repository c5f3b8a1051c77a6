"""Words that are numbers, and how a run of them adds up. Knows nothing of sentences; words are listed in `words`."""

from __future__ import annotations

from typing import NamedTuple

from briefing.words import Words, by_language
from briefing.words.quantities import Amount, exact


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


def _cardinals(words: Words) -> dict[str, int]:
    listed = words.numbers
    small = {word: value for value, word in enumerate(listed.to_nineteen.split())}
    tens = {word: 20 + 10 * step for step, word in enumerate(listed.tens.split())}
    return {**small, **tens, **listed.others}


# value of the words that add up; per language
CARDINALS = by_language(_cardinals)
PHRASES = by_language(lambda words: words.numbers.phrases)

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
    "bil": 1e9,
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
