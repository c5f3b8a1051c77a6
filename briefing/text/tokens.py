"""Words of a text. Leaves out what counts as content: see `stems` and `stop_words`."""

from __future__ import annotations

import re

# `\w` leaves out the vowel signs of Indic and Southeast Asian scripts; dandas (0964, 0965) are no letters.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff\u0e00-\u109f\u1780-\u17ff"
_LETTER = rf"[\w{_MARKS}]"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){{2,8}}|{_LETTER}+(?:['’]{_LETTER}+)*")
_PLAIN_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|(?:[a-z]\.){2,8}|\w+(?:['’]\w+)*")
# Scripts written without spaces: each character is a token of its own.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_UNSPACED_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)


def tokenize(text: str) -> list[str]:
    """Return the lower-cased words in order: "U.N." is `un`, "Biden’s" `biden's`, "1,701.5" one token.

    Hyphens divide. Chinese and Japanese characters are tokens of their own.
    """
    lowered = text.lower()
    if lowered.isascii():
        tokens = _PLAIN_TOKEN.findall(lowered)
    elif _UNSPACED.search(lowered):
        tokens = _UNSPACED_TOKEN.findall(lowered)
    else:
        tokens = _TOKEN.findall(lowered.replace("’", "'"))
    if "." not in lowered:
        return tokens
    return [token.replace(".", "") if token[-1] == "." else token for token in tokens]


def word_count(text: str) -> int:
    """Count words as a reader does: what stands between spaces and holds a letter or digit."""
    return sum(1 for word in text.split() if word.isalnum() or any(map(str.isalnum, word)))
