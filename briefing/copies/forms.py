"""Tell two texts of one wording about two things from two copies of one text.

Alerts, advisories and results are filled into a form: nine words in ten are the same, and the thing is another.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from briefing.model import Document
from briefing.text.calendar_words import MONTHS, WEEKDAYS

# a word with a capital that does not open a sentence
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_a-zà-öø-ÿ][\w-]+")
# what an issuer numbers its notices with
_REFERENCE = re.compile(
    r"\b(?:[A-Z]{2,12}[ -]?\d{2,5}(?:-\d{1,6}){0,3}|\d{2,4}-\d{2,6}|(?:No\.|Nr\.|"
    r"#) ?\d{1,6})(?![\w-])"
)
# a number, alone or in a word: "7.4", "A350"
_NUMBER = re.compile(r"[\w.,:-]*\d[\w.,:-]*\w|\d")
_CALENDAR = {word for table in (*WEEKDAYS.values(), *MONTHS.values()) for word in table}
# words of a text that are laid beside those of another: forms are short
_LAID_BESIDE = 400
# words that one gap of a form takes: what is longer was written, not filled in
_WORDS_OF_A_GAP = 4
_TITLE_WORD = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w-]+")


def are_of_one_form(first: Document, second: Document) -> bool:
    """Whether one outlet tells of two things in one wording.

    Each title has a name that its own text has too, and the other document has nowhere, or a reference of its own
    ("ZAN-225"); or the texts differ in short gaps only, and each fills them with a name and a number of its own. In a
    copy, whatever its headline, the names of the text are those of the original.
    """
    if not first.outlet or first.outlet != second.outlet:
        return False
    if _has_own_reference(first, second) and _has_own_reference(second, first):
        return True
    if _has_own_name(first, second) and _has_own_name(second, first):
        return True
    is_filled_in = _tells_of_its_own(first, second) and _tells_of_its_own(second, first)
    return is_filled_in and _differ_in_gaps_only(first.text, second.text)


def are_filled_in(first: Document, second: Document) -> bool:
    """Whether one form was filled in twice, under one address: quakes, results, advisories, one for each thing.

    Each has a reference of its own; or the texts differ in short gaps only, and each has a name of its own, with a
    number of its own or in its title. A page whose text is rewritten is another matter.
    """
    if _has_own_reference(first, second) and _has_own_reference(second, first):
        return True
    pairs = ((first, second), (second, first))
    is_told = all(
        _own_names(one, other) and (_has_own_name(one, other) or _own_numbers(one, other, with_titles=True))
        for one, other in pairs
    )
    return is_told and _differ_in_gaps_only(first.text, second.text)


def _tells_of_its_own(document: Document, other: Document) -> bool:
    """Whether a text has both a name and a number that the other has nowhere; days are no names."""
    return bool(_own_names(document, other) and _own_numbers(document, other))


def _own_names(document: Document, other: Document) -> set[str]:
    words = set(_NAME.findall(document.text)) - set(_NAME.findall(other.text))
    return {word for word in words if word.lower() not in _CALENDAR and word not in other.text}


def _own_numbers(document: Document, other: Document, *, with_titles: bool = False) -> set[str]:
    ours, theirs = (f"{one.title} {one.text}" if with_titles else one.text for one in (document, other))
    return set(_NUMBER.findall(ours)) - set(_NUMBER.findall(theirs))


def _differ_in_gaps_only(first: str, second: str) -> bool:
    """Whether nothing was added or rewritten: each place where two texts differ holds a few words on both sides."""
    ours, theirs = first.split()[:_LAID_BESIDE], second.split()[:_LAID_BESIDE]
    gaps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return all(
        tag == "equal" or max(end - start, other_end - other_start) <= _WORDS_OF_A_GAP
        for tag, start, end, other_start, other_end in gaps
    )


def _has_own_reference(document: Document, other: Document) -> bool:
    return any(name not in other.title for name in _REFERENCE.findall(document.title))


def _has_own_name(document: Document, other: Document) -> bool:
    names = set(_TITLE_WORD.findall(document.title)) & set(_NAME.findall(document.text))
    return any(name not in other.title and name not in other.text for name in names)
