"""Labels that say who, what and where: the whole clause that a figure stands in, as its sentence words it.

A label is the sentence from its start to the figure and from the figure to the end of its clause. Only what can be
taken off without harm is left out: who says so, at the end, and what hangs on behind a comma of a long sentence. Where
no whole clause is left there is no label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.figures.official import said_behind

# between the two parts of a label stands its figure
GAP = " … "
# characters of a sentence on one side of a figure that are looked at
REACH = 400
# characters of a label that are read at a glance
_LONGEST = 240
# what a comma may part from a whole clause
_DETACHED = re.compile(
    r",[ -](?=(?:which|who|whose|where|when|while|although|though|but|because|as|after|before|despite|amid|saying|"
    r"citing|adding|making|raising|warning|following|with|without|including|since|until|even|in what|in an?|some of|"
    r"many of|most of|one of)\b)|;\s|:\s|\s[-–—]{1,2}\s|—"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|do|does|said|says?|told|put|puts|hit|cut|"
    r"shot|left|struck|killed|died|fled|rose|fell|gave|made|took|took|held|lost|drove|sent|spent|paid|went|came|[a-z]{2,}ed)\b"
)
# a sentence that was cut at an abbreviation: "in the raid, an ongoing U.S."
_TORN = re.compile(r"\b(?:a|an|the|of|for|by|ongoing|former|other|[a-z]+ed|[a-z]+ing|and|,) (?:[A-Z]\.)+$")
_ENDING = " \u00a0.,;:!-–—"


class Clause(NamedTuple):
    """A label, "" for none, and the words behind its clause that say whose it is."""

    label: str
    source: str


def whole_clause(before: str, after: str) -> Clause:
    """The clause of a figure.

    Args:
        before: its sentence up to the figure.
        after: its sentence from the figure's end on.
    """
    said = said_behind(after)
    if said:
        clause = _label(before, after[: said.start()])
        if clause:
            return Clause(clause, said["who"])
    return Clause(_label(before, after), "")


def _label(before: str, after: str) -> str:
    """The label of a clause; "" where it is no whole one or too long to be read at a glance."""
    ends = [len(after), *(match.start() for match in reversed(list(_DETACHED.finditer(after))))]
    for end in ends:
        kept = after[:end].rstrip(_ENDING)
        told = before + "0" + kept
        if end == len(after) and _TORN.search(after):
            return ""
        fits = len(told) <= _LONGEST and _is_balanced(told)
        if fits and (end == len(after) or _FINITE.search(before) or _FINITE.search(kept)):
            return GAP.join(part for part in (before.strip(" \u00a0"), kept.lstrip(" \u00a0-")) if part)
    return ""


def _is_balanced(text: str) -> bool:
    """Whether no quotation and no bracket of a text is left open, and it is one line without an ellipsis of ours."""
    pairs = ("()", "[]", "“”", "«»", "„“")
    if "\n" in text or GAP in text or text.count('"') % 2:
        return False
    return all(text.count(pair[0]) == text.count(pair[1]) for pair in pairs[:4])


def most_telling(labels: Sequence[str]) -> str:
    """Of labels of one quantity the one that tells most; "" for none."""
    return max(labels, key=_telling, default="")


_NAMED = re.compile(r"(?<!^)\b[A-Z][\w'’-]{2,}")
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Ff]rom|[Oo]utside|[Oo]n) (?:the )?(?:[a-z'’-]+ (?:of )?){0,3}[A-Z][a-z]"
)
# what points back at a sentence before
_LEANING = re.compile(
    r"\W*(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Oo]thers?|[Bb]oth|"
    r"[Ss]uch|[Bb]ut|[Aa]nd|[Ss]o)\b"
)
_LONG_LABEL = 110


def _telling(label: str) -> tuple[bool, bool, bool, bool, int]:
    """How much a label tells: anything, without a sentence before, with a name, where, and not in too many words."""
    return (
        bool(label),
        _LEANING.match(label) is None,
        _NAMED.search(label) is not None,
        _PLACED.search(label) is not None,
        -abs(len(label) - _LONG_LABEL),
    )
