"""Tell two texts of one wording about two things from two copies of one text.

Alerts, advisories and results are filled into a form: nine words in ten are the same, and the thing is another.
"""

from __future__ import annotations

import re

from briefing.model import Document

# a word with a capital that does not open a sentence
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_a-zà-öø-ÿ][\w-]+")
# what an issuer numbers its notices with
_REFERENCE = re.compile(
    r"\b(?:[A-Z]{2,12}[ -]?\d{2,5}(?:-\d{1,6}){0,3}|\d{2,4}-\d{2,6}|(?:No\.|Nr\.|"
    r"#) ?\d{1,6})(?![\w-])"
)
_TITLE_WORD = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w-]+")


def are_of_one_form(first: Document, second: Document) -> bool:
    """Whether one outlet tells of two things in one wording.

    Each title has a name that its own text has too, and the other document has nowhere, or a reference of its own
    ("ZAN-225"). In a copy, whatever its headline, the names of the text are those of the original.
    """
    if not first.outlet or first.outlet != second.outlet:
        return False
    if _has_own_reference(first, second) and _has_own_reference(second, first):
        return True
    return _has_own_name(first, second) and _has_own_name(second, first)


def _has_own_reference(document: Document, other: Document) -> bool:
    return any(name not in other.title for name in _REFERENCE.findall(document.title))


def _has_own_name(document: Document, other: Document) -> bool:
    names = set(_TITLE_WORD.findall(document.title)) & set(_NAME.findall(document.text))
    return any(name not in other.title and name not in other.text for name in names)
