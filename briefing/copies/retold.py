"""Finds the outlet whose report a sentence retells: "sources told Meridian Wire", "the Herald reported". English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_NAME = r"(?:[A-ZÀ-Þ][\w&.’'-]*[\w&])(?: (?:of|and|for|the|de|al)(?= [A-ZÀ-Þ])| [A-ZÀ-Þ][\w&’'-]*){0,4}"
_AGENCY = r"(?: (?:news agency|newspaper|news wire|television|TV|radio|magazine|website|wire))?"
# the name stands behind these
_TO = re.compile(
    r"\b(?:told|tells|according to|citing|(?:cited|quoted|reported|revealed|published|seen|obtained|reviewed|viewed) by"
    r"|(?:interview|interviewed|statement) (?:with|to|by)|(?:report|reports|reporting) (?:in|by|from))"
    r" (?:a |an |the )?(?:report (?:in|by|from) )?(?:the )?(?:[a-z-]+ ){0,2}"
    rf"(?P<name>{_NAME})"
)
# or before them
_BY = re.compile(
    rf"(?P<name>{_NAME}){_AGENCY},? (?:first |has |had |also )?(?:reported|reports|revealed|reveals|learned|"
    r"quoted|quotes|cited)\b"
)


def retold_outlet(text: str, known: Callable[[str], str | None]) -> str | None:
    """The outlet that a sentence gives as the source of what it tells; None for none.

    Args:
        text: of the sentence.
        known: what an outlet is called that goes by a name; None for a name that is no outlet's.
    """
    for name in _names(text):
        if found := known(name):
            return found
    return None


def _names(text: str) -> Iterator[str]:
    """The names that may be an outlet's, each whole before its parts."""
    for pattern, from_front in ((_TO, True), (_BY, False)):
        for match in pattern.finditer(text):
            words = match["name"].split(" ")
            for size in range(len(words), 0, -1):
                yield " ".join(words[:size] if from_front else words[-size:])
