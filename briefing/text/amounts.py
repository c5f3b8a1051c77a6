"""Amounts that a cut has torn: "für 4,2 Mrd." and "Euro im Hafen". Knows the words that only an amount opens."""

from __future__ import annotations

import re

# Names of money that follow a number and its shortened thousand or million, as they are written there.
_MONEY = (
    "Euros?|Dollars?|US-Dollar|Pfund|Franken|Rubel|Kronen|Kronor|Kroner|Kč|Zloty|Złotych|Forint|Lira|TL|Reais|"
    "Pesos|Pesetas|Yen|Yuan|Rupien|Rupees|Crore|Lakh|Rupiah|Dirham|Dinar|Liter|Tonnen|Menschen|Einwohner|Euromark|"
    "рублей|долларов|евро|гривен|доларів|євро"
)
_OBJECT = re.compile(rf"(?:{_MONEY}|EUR|USD|SEK|DKK|NOK|CZK|PLN|HUF|CHF|GBP|€|\$)(?!\w)")
_NUMBER_AND_SHORT = re.compile(r"\d[\s\u00a0\u202f][^\W\d_]{1,6}\.$")
# as far back as a number and its short word reach
_REACH = 12


def opens_with_object(text: str, at: int = 0) -> bool:
    """Say whether the name of a money, or another thing that amounts are of, stands at a place."""
    return _OBJECT.match(text, at) is not None


def hangs_on_amount(text: str, stop: int, after: int) -> bool:
    """Say whether what begins at `after` is the object of the amount that a full stop at `stop` cuts off."""
    return (
        opens_with_object(text, after)
        and _NUMBER_AND_SHORT.search(text, max(0, stop - _REACH), stop + 1) is not None
    )
