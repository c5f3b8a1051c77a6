"""The hedge before a number: "at least", "about", "up to", in six languages."""

from __future__ import annotations

import re

from briefing.text.word_lists import word_set

_QUALIFIER = re.compile(
    r"(?:^|[\s(\"“«—–-])((?:a |an )?(?:at least|no fewer than|no less than|not less than"
    r"|at the very least|a minimum of|well over|"
    r"more than|over|upwards? of|above|in excess of|about|around|some|roughly|approximately"
    r"|an estimated|estimated|nearly|almost|close to|"
    r"just under|just over|up to|as many as|as much as|as few as|fewer than|less than|under|below"
    r"|at most|no more than|only|"
    r"another|additional|further|an additional|a further|a total of|perhaps|exactly|possibly|between|"
    r"au moins|plus de|moins de|environ|près de|quelque|jusqu'à|entre|au total|"
    r"al menos|más de|menos de|unos|unas|cerca de|casi|hasta|"
    r"mindestens|mehr als|über|etwa|rund|fast|knapp|bis zu|weniger als|zwischen|"
    r"не менее|более|около|свыше|почти|до|примерно|"
    r"أكثر من|نحو|حوالي|ما لا يقل عن|قرابة|زهاء))(?: another| some| the| about| around| an? estimated)?\s?$",
    re.IGNORECASE,
)
# the last words of those
_HEDGE_ENDS = word_set(
    """
    least fewer less than minimum of over more above excess about around some roughly approximately
    estimated nearly almost to under many much few below most only another additional further total
    perhaps exactly possibly between the moins plus de environ près quelque jusqu'à entre menos más unos
    unas casi hasta mindestens als über etwa rund fast knapp bis zu weniger zwischen менее более около
    свыше почти до примерно من نحو حوالي عن قرابة زهاء
    """
)


def qualifier_before(text: str, position: int, start: int) -> tuple[str, int]:
    """The hedge just before a number, lower case, and where it starts; ("", -1) for none."""
    near = text[max(start, position - 16) : position].split()
    if not near or near[-1].lower().lstrip('("“«—–-') not in _HEDGE_ENDS:
        return "", -1
    # one character more: the blank or mark before a hedge that opens the sentence
    match = _QUALIFIER.search(text, max(start - 1, position - 34, 0), position)
    if match is None:
        return "", -1
    return match[1].lower(), match.start(1)
