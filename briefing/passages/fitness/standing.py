"""Say whether a sentence from the body of a report may stand first in an item: it tells the news, not what went before.

English words. Leads are not asked: what opens a report is its news.
"""

from __future__ import annotations

import re
from datetime import datetime

# "had said", "had already been": told before the news
_HAD_BEEN = re.compile(
    r"(?:\S+ ){1,7}?had (?:\w+ly |already |long |since |also |never |not )?"
    r"(?:\w+ed|been|said|told|made|taken|given|gone|come|won|lost|left|begun|met|held|sent|found|shot|fled|led|become)\b"
)
# goes on from something
_GOES_ON = re.compile(
    r"\b(?:also|thus|likewise|instead|subsequently|previously|then|in turn|as well|"
    r"earlier(?! (?:this|on|in|today)\b))\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|(?:has|have) (?:now |just )?\w+|"
    r"is|are|will|this (?:week|month|year))\b"
)
# words of the sentence's own beside a quotation
_LEAST_OWN_WORDS = 7


def tells_news(text: str, outside: str, published_at: datetime | None) -> bool:
    """Say whether nothing in a sentence shows that it goes on, looks back, or only quotes.

    Args:
        outside: its text without what stands in quotation marks.
        published_at: of its document.
    """
    if outside is not text and len(outside.split()) < _LEAST_OWN_WORDS:
        return False
    if _GOES_ON.search(outside) is not None or _HAD_BEEN.match(outside) is not None:
        return False
    years = [int(year) for year in _YEAR.findall(outside)]
    if not years or published_at is None:
        return True
    return max(years) >= published_at.year or _NOW.search(outside) is not None
