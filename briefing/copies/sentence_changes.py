"""Compare two versions of a text sentence by sentence: what was added, changed, taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Document, Sentence
from briefing.text.calendar_words import FORWARD
from briefing.text.datelines import is_dateline

# share of words (Dice) two sentences must have in common to be one sentence reworded
_SAME_SENTENCE = 0.55
# the same for words that are neither numbers nor names, to call the rest a correction
_OTHERWISE_EQUAL = 0.85
# sentences of either version that are compared pair by pair; what exceeds it counts as added or removed
_COMPARED = 400

_WORD = re.compile(r"\d[\d.,]*\d|\w+(?:['’]\w+)*")
# a minute more or less states nothing
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\(?(?:GMT|UTC|ET|EDT|EST|BST|CET|CEST)\b\)?)?|\b\d{4}\s?GMT\b",
    re.IGNORECASE,
)
_NEGATION_LIST = "not no never none denied non ne pas jamais kein nicht لا لم لن ليس"
_NEGATIONS = frozenset(_NEGATION_LIST.split())
_NUMBER_LIST = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    dozen dozens half first second third fourth fifth
"""
_NUMBER_WORDS = frozenset(_NUMBER_LIST.split())
# words of what is still to come: gone from the newer text, the thing has happened
_ANNOUNCING = frozenset(word for words in FORWARD.values() for word in words)
_NOTE = re.compile(
    r"^\W*(?:correction|corrected|clarification|erratum|errata|retraction|rectificatif|correctif|corrección|"
    r"rectificación|korrektur|berichtigung|richtigstellung|correzione|rettifica|исправление|уточнение|تصحيح|"
    r"تصويب)\b\W"
    r"|\b(?:earlier|previous|original) version of (?:this|the) (?:article|story|report|headline|post|page|item)\b"
    r"|\bthis (?:article|story|report|headline|page|post) (?:has been|was) (?:corrected|amended|updated to correct)"
    r"|\bune version (?:antérieure|précédente) de cet article\b|\bin einer früheren version\b"
    r"|\buna versión anterior de (?:este|esta)\b"
    r"|\bcorrects? (?:the )?(?:name|number|figures?|date|spelling|title|day|paragraph|headline|to )\b",
    re.IGNORECASE | re.MULTILINE,
)
_WITHDRAWAL = re.compile(
    r"\b(?:withdrawn|retracted|withdraws|retracts)\b|\bretiré[es]*\b|سحب البيان", re.IGNORECASE
)

_DASHES = ("-", "–", "—")


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """One sentence that differs: only `new` when added, only `old` when taken out, both when changed.

    `corrects` is set when a number, a name or a negation changed inside an otherwise equal sentence.
    """

    old: Sentence | None
    new: Sentence | None
    corrects: bool = False


def sentence_changes(
    older: Document, newer: Document, old: Sequence[Sentence], new: Sequence[Sentence]
) -> tuple[SentenceChange, ...]:
    """Pair the sentences of two versions; equal ones and those that differ in spelling only are left out.

    Returns:
        Changed and added sentences in the order of the newer version, then removed ones in the older's.
    """
    old_left, new_left = _without_equal(_read(older, old), _read(newer, new))
    pairs = _best_pairs(old_left[:_COMPARED], new_left[:_COMPARED])
    partner = {id(second): first for first, second in pairs}
    paired = {id(first) for first, _ in pairs}
    changes = [
        change for second in new_left if (change := _change(partner.get(id(second)), second)) is not None
    ]
    removed = [SentenceChange(first.sentence, None) for first in old_left if id(first) not in paired]
    return (*changes, *removed)


def has_correction_note(document: Document) -> bool:
    """Whether the document says itself that it corrects or withdraws something."""
    return bool(
        _NOTE.search(document.text) or _NOTE.search(document.title) or _WITHDRAWAL.search(document.title)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """A sentence with its words, in lower case and as written."""

    sentence: Sentence
    words: tuple[str, ...]
    written: tuple[str, ...]


def _read(document: Document, sentences: Iterable[Sentence]) -> list[_Read]:
    reads = []
    for sentence in sentences:
        text = document.text[sentence.start : sentence.end]
        # a dateline that stands alone changes with the day and states nothing
        is_head = text.endswith(_DASHES) or is_dateline(text)
        written = () if is_head else tuple(_WORD.findall(_CLOCK.sub("", text)))
        reads.append(_Read(sentence, tuple(word.lower().replace("’", "'") for word in written), written))
    return reads


def _without_equal(old: list[_Read], new: list[_Read]) -> tuple[list[_Read], list[_Read]]:
    in_new = Counter(read.words for read in new)
    in_old = Counter(read.words for read in old)
    return [r for r in old if r.words and not in_new[r.words]], [
        r for r in new if r.words and not in_old[r.words]
    ]


def _best_pairs(old: list[_Read], new: list[_Read]) -> list[tuple[_Read, _Read]]:
    """Pair greedily, the most alike first; each sentence is used once."""
    scored = [
        (-alike, i, j)
        for i, first in enumerate(old)
        for j, second in enumerate(new)
        if (alike := _dice(first.words, second.words)) >= _SAME_SENTENCE
    ]
    pairs: list[tuple[_Read, _Read]] = []
    used: set[tuple[str, int]] = set()
    for _, i, j in sorted(scored):
        if ("old", i) not in used and ("new", j) not in used:
            used |= {("old", i), ("new", j)}
            pairs.append((old[i], new[j]))
    return pairs


def _change(first: _Read | None, second: _Read) -> SentenceChange | None:
    if first is None:
        return SentenceChange(None, second.sentence)
    if _is_spelling_only(first, second):
        return None
    return SentenceChange(first.sentence, second.sentence, _is_correction(first, second))


def _dice(first: Sequence[str], second: Sequence[str]) -> float:
    total = len(first) + len(second)
    if 2 * min(len(first), len(second)) < _SAME_SENTENCE * total:
        return 0.0
    common = sum((Counter(first) & Counter(second)).values())
    return 2 * common / total if total else 0.0


def _facts(read: _Read) -> Counter[str]:
    """Numbers, negations and names (capitals after the first word) of a sentence."""
    return Counter(
        low
        for position, (low, word) in enumerate(zip(read.words, read.written, strict=True))
        if _is_number(low) or _is_negation(low) or (position > 0 and word[0].isupper())
    )


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBER_WORDS


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _is_correction(first: _Read, second: _Read) -> bool:
    """A fact was replaced and the words around it stayed; "up from 61" keeps the old one and corrects nothing."""
    old, new = _facts(first), _facts(second)
    gone, come = old - new, new - old
    negated = any(map(_is_negation, gone)) != any(map(_is_negation, come))
    if not ((gone and come) or negated) or _has_come_about(first, second):
        return False
    facts = old | new
    around = [[word for word in read.words if word not in facts] for read in (first, second)]
    return _dice(*around) >= _OTHERWISE_EQUAL if any(around) else True


def _has_come_about(first: _Read, second: _Read) -> bool:
    """What the older sentence announced the newer one reports: "may open this week", "was opened on Tuesday"."""
    announcing = _ANNOUNCING.intersection(first.words)
    return bool(announcing) and not _ANNOUNCING.intersection(second.words)


def _is_spelling_only(first: _Read, second: _Read) -> bool:
    """The same words but for one or two that differ by a letter or two and carry no number or negation."""
    # "cease-fire" and "ceasefire"
    if "".join(first.words) == "".join(second.words):
        return True
    if len(first.words) != len(second.words):
        return False
    differing = [(a, b) for a, b in zip(first.words, second.words, strict=True) if a != b]
    return len(differing) <= 2 and all(_is_typo(a, b) for a, b in differing)


def _is_typo(first: str, second: str) -> bool:
    if _is_number(first) or _is_number(second) or _is_negation(first) or _is_negation(second):
        return False
    return _edit_distance_at_most(first, second, 2 if min(len(first), len(second)) >= 6 else 1)


def _edit_distance_at_most(first: str, second: str, limit: int) -> bool:
    if abs(len(first) - len(second)) > limit:
        return False
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        above, row[0] = row[0], i
        for j, b in enumerate(second, start=1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1] <= limit
