"""Tell damaged copy: characters that were lost, spaces that became hyphens, tweets, credits and links run into a line.

Structure alone, in any language. Leaves out words that are missing: see `repair`.
"""

from __future__ import annotations

import re

# what a wrong character set left: "Garda\ufffd", "the board"?said", "â€™", "Bus ?ireann", "didn"t", "the port- Karan"
_NEVER_WRITTEN = ("\ufffd", "â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã¡", "Ã³")
_LOST = re.compile(r"[\"”“]\?[\w(-]|(?<=\w) \?[a-z]")
_LOST_APOSTROPHE = re.compile(r"[\"”](?<=[^\W\d_].)[a-z]{1,2}\b")
_LOST_SPACE = re.compile(r"- (?<=\w..)[A-Z]")
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
    rf"[,;]-(?=\w)|(?<![\w-])(?:(?:{_SMALL}|an|a)-(?!(?:{_JOINS_AFTER})\b)[a-z]{{2,}}|"
    rf"(?!(?:{_JOINS_BEFORE})-)[^\W\d_]{{2,}}-(?:{_SMALL}|an|a))(?![\w-])"
)
# tweets and rules; a picture's credit in brackets; a label of another article; a stamp
_GLUED = ("pic.twitter.com", "https://t.co/", "----", "___")
_CREDIT = re.compile(r"\[[^\[\]\n]{2,40}/[^\[\]\n]{2,40}\]")
_LABEL = re.compile(
    r"(?:READ MORE|READ ALSO|ALSO READ|MORE|READ|WATCH|RELATED|SEE ALSO|LISTEN|OPINION|ANALYSIS|VIDEO|PHOTOS?|"
    r"GALLERY|PODCAST|INTERACTIVE|IN PICTURES|EXPLAINER|INSIDE STORY|Read [Mm]ore|Read also|Related|See also): "
)
_HEAD = re.compile(
    r"-+ ?\w|\(\d{1,2}\.\d{1,2}\.\d{4}\)|(?:Opinion|Analysis|Comment|Video|Explainer|Gallery|Watch) ?: "
)
# a bar of buttons
_SHARES = re.compile(
    r"(?:(?:Facebook|Twitter|Google\+|WhatsApp|Whatsapp|Tumblr|[Ll]inked[Ii]n|[Rr]eddit|Digg|Pinterest|Telegram|E-?mail|"
    r"Print|Send|Share) ){3}"
)
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}|(?<![\w&])#[^\W\d]\w{2,}")
_SPEAKS_OF_HANDLES = re.compile(r"\b(?:account|handle|hashtag|user|tweet|Twitter|X)\b", re.IGNORECASE)


def is_damaged(text: str, *, most_joined: int = 0) -> bool:
    """Say whether characters of a text were lost, or a tweet, a credit or a line of another article runs into it.

    Args:
        most_joined: so many words may be joined where a space was.
    """
    if "-" in text and (len(_JOINED.findall(text)) > most_joined or _LOST_SPACE.search(text) is not None):
        return True
    if "?" in text and _LOST.search(text) is not None:
        return True
    if ('"' in text or "”" in text) and _LOST_APOSTROPHE.search(text) is not None:
        return True
    has_lost = not text.isascii() and any(sign in text for sign in _NEVER_WRITTEN)
    return has_lost or _is_glued(text)


def _is_glued(text: str) -> bool:
    if any(sign in text for sign in _GLUED) or _HEAD.match(text) or _SHARES.match(text):
        return True
    if ("[" in text and _CREDIT.search(text) is not None) or (
        ": " in text and _LABEL.search(text) is not None
    ):
        return True
    if "@" not in text and "#" not in text:
        return False
    return _HANDLE.search(text) is not None and _SPEAKS_OF_HANDLES.search(text) is None
