"""Tell damaged copy: characters that were lost, spaces that became hyphens, tweets, credits and links run into a line.

Structure alone, in any language. Leaves out words that are missing: see `repair`.
"""

from __future__ import annotations

import re

# what a wrong character set left: "Garda\ufffd", "didn"t", "the board"?said", "â€™", "the port- Karan", "Bus ?ireann"
_LOST = re.compile(r"\ufffd|[^\W\d_][\"”][a-z]{1,2}\b|[\"”“]\?[\w(-]|â€|Ã[\x80-\xbf]|\w- [A-Z]|\w \?[a-z]")
# a hyphen where a space was: "the road was-shut", "Karan-was held"
_SMALL = "was|were|is|are|had|has|have|been|the|and|who|which|that|their|its|of|from|for|with|will|would|could|by|to"
# "by-election", "has-been", "for-profit", "to-do" are English, as are "unheard-of" and "how-to"
_JOINS_AFTER = (
    "be|been|date|la|laws?|elections?|lines?|products?|pass|passes|do|in|and|to|profit|hire|nots|it"
)
_JOINS_BEFORE = (
    "well|would|has|might|could|go|run|back|here|how|one|face|day|out|all|soon|pre|post|non|up|close|next|first|hand|"
    "end|two|top|sign|come|look|must|lean|stand|passers?|lay|on|off|in|unheard|uncalled|unasked|set|talk|much"
)
_JOINED = re.compile(
    rf"(?<![\w-])(?:(?:{_SMALL}|an|a)-(?!(?:{_JOINS_AFTER})\b)[a-z]{{2,}}|"
    rf"(?!(?:{_JOINS_BEFORE})-)[^\W\d_]{{2,}}-(?:{_SMALL}|an|a))(?![\w-])"
)
# tweets, a picture's credit in brackets, a label of another article, a rule
_GLUED = re.compile(
    r"pic\.twitter\.com|\bt\.co/|\[[^\[\]\n]{2,40}/[^\[\]\n]{2,40}\]|-{4,}|_{3,}|"
    r"\b(?:READ MORE|READ ALSO|ALSO READ|MORE|READ|WATCH|RELATED|SEE ALSO|LISTEN|OPINION|ANALYSIS|VIDEO|PHOTOS?|"
    r"GALLERY|PODCAST|INTERACTIVE|IN PICTURES|EXPLAINER|INSIDE STORY|Read [Mm]ore|Read also|Related|See also): "
)
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}|(?<![\w&])#[^\W\d]\w{2,}")
_SPEAKS_OF_HANDLES = re.compile(r"\b(?:account|handle|hashtag|user|tweet|Twitter|X)\b", re.IGNORECASE)
# of these a damaged line holds one; most sentences have none
_SIGNS = frozenset('\ufffd"”“â\u00c3?@#[_:')


def is_damaged(text: str) -> bool:
    """Say whether characters of a text were lost, or a tweet, a credit or a line of another article runs into it."""
    has_hyphen = "-" in text
    if has_hyphen and _JOINED.search(text) is not None:
        return True
    if _SIGNS.isdisjoint(text) and not (has_hyphen and ("- " in text or "----" in text)):
        return False
    if _LOST.search(text) is not None or _GLUED.search(text) is not None:
        return True
    return _HANDLE.search(text) is not None and _SPEAKS_OF_HANDLES.search(text) is None
