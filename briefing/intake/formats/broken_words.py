"""Words broken at the end of a line: put together, with their hyphen where it belongs to the word.

`JOIN` marks a break in text that is being put together, `SOFT_JOIN` one whose hyphen the layout program set itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# no characters at all, so that no text holds them
JOIN, SOFT_JOIN = "\ufdd0", "\ufdd1"
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_BROKEN = re.compile(f"([^\\s{JOIN}{SOFT_JOIN}]*)([{JOIN}{SOFT_JOIN}])(?=(\\S*))")
# shorter pieces stand alone in a text by chance
_SHORTEST_WORD = 3
# English makes adjectives of a name and a participle: what follows such a name is rarely the rest of one word
_PARTICIPLE = re.compile(r"[a-z]*[aeiou][a-z]+(?:ed|ing|born|held|run|led|made|owned)$")
# what English puts behind a hyphen: whatever stands before these is a word, as no other word ends in them
_SECOND_ELEMENTS = frozenset((
    "backed", "based", "bound", "controlled", "educated", "friendly", "level", "made", "making", "minded", "owned",
    "producing", "profile", "related", "scale", "sharing", "speaking", "sponsored", "supported", "term", "third",
    "thirds",
))  # fmt: skip
# some words do end in these, so that the first half must stand elsewhere
_LIKELY_ELEMENTS = frozenset((
    "air", "century", "class", "country", "day", "deep", "elect", "fifth", "fifths", "fire", "foot", "free", "general",
    "half", "high", "hour", "keeping", "led", "long", "man", "member", "mile", "minute", "month", "nation", "old",
    "party", "person", "point", "poor", "proof", "quarter", "quarters", "range", "ranking", "rate", "ready", "rich",
    "run", "sea", "side", "sided", "state", "story", "style", "tech", "time", "week", "wide", "wing", "woman", "year",
))  # fmt: skip
# written solid with what follows, though they are words
_PREFIXES = frozenset((
    "after", "any", "back", "down", "every", "for", "fore", "how", "in", "not", "out", "over", "some", "the",
    "there", "through", "under", "up", "what", "when", "where", "with",
))  # fmt: skip
_HYPHENS = str.maketrans("‐‑", "--")


def mended(paragraphs: Sequence[str]) -> list[str]:
    """Resolve the breaks in all paragraphs of a document.

    A hyphen is kept when the compound stands elsewhere in the document, when what follows it cannot go on a word (a
    capital, a figure) or is a participle after a name, or when both halves stand elsewhere; otherwise it goes.
    """
    if not any(JOIN in text or SOFT_JOIN in text for text in paragraphs):
        return list(paragraphs)
    known = _Vocabulary(paragraphs)
    return [_BROKEN.sub(lambda found: _resolved(found, known), text) for text in paragraphs]


class _Vocabulary:
    """The words of a document that stand whole on a line."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.words: Counter[str] = Counter()
        self.sets_its_own_hyphens = any(SOFT_JOIN in text for text in paragraphs)
        for text in paragraphs:
            for piece in text.split():
                if JOIN not in piece and SOFT_JOIN not in piece:
                    self.words.update(word.translate(_HYPHENS).casefold() for word in _WORD.findall(piece))


def _resolved(found: re.Match[str], known: _Vocabulary) -> str:
    left, kind, right = found.groups()
    return left if kind == SOFT_JOIN or not _keeps_hyphen(left, right, known) else f"{left}-"


def _keeps_hyphen(left: str, right: str, known: _Vocabulary) -> bool:
    head, tail = _last_word(left), _first_word(right)
    if not head or not tail:
        return True
    whole = known.words[_folded(head + tail)]
    compound = known.words[_folded(f"{head}-{tail}")]
    if whole or compound:
        return compound > whole
    if known.sets_its_own_hyphens or not tail[0].islower() or len(head) == 1 or head.isupper():
        return True
    if any(c.isdigit() for c in left) or (head[0].isupper() and head.isalpha() and _PARTICIPLE.match(tail)):
        return True
    first, second = _folded(head).rpartition("-")[2], _folded(tail).partition("-")[0]
    # one of several hyphens: "ready-to-eat", "a-t-elle"
    if ("-" in tail and known.words[second]) or (len(first) == 1 and head != first):
        return True
    if first in _PREFIXES or min(len(first), len(second)) < _SHORTEST_WORD:
        return False
    if second in _SECOND_ELEMENTS:
        return True
    return bool(known.words[first]) and (bool(known.words[second]) or second in _LIKELY_ELEMENTS)


def _last_word(text: str) -> str:
    found = _WORD.findall(text)
    return found[-1] if found and text.endswith(found[-1]) else ""


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group() if found else ""


def _folded(word: str) -> str:
    return word.translate(_HYPHENS).casefold()
