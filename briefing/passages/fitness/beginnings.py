"""Say whether a span begins where a sentence does: what a wrong cut tore off is never printed, in no language.

The splitter cuts by its lists; this looks at a span again, by its first characters and by what stands before them,
without asking which abbreviations a language has. Leaves out what a whole sentence leans on: see `passages.openings`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefing.text.amounts import opens_with_object
from briefing.text.calendar_words import MONTHS
from briefing.text.word_lists import word_set
from briefing.words import LANGUAGES

# as far back as a cut is judged by
_LOOK_BACK = 24
# "4,2 Mrd.", "4.2 m.", "am 22."
_AMOUNT = re.compile(r"\d[ \u00a0\u202f]?(?:(?:[^\W\d_]{1,6}\.){0,2}[^\W\d_]{1,6})?\.$")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_SHORT = re.compile(r"(?:^|[\s(])((?:[^\W\d_]{1,3}\.){0,3}[^\W\d_]{1,8})\.$")
_WORD = re.compile(r"[^\W\d_]+")
# letters that go on: small and long ones of Japanese, vowels and repeat marks of Thai and Lao
_NEVER_FIRST = frozenset("っッーゃゅょャュョんン々〻ะาำๆฯະາຳໆ")
# "と述べた", "の発表": particles; "的声明", "了协议": so in Chinese, but for the words that begin so
_PARTICLE = {
    "ja": re.compile(
        "[をがは、。](?!っ)|と(?:述べ|い[いうっ]|し[たて]|発表|の)|の(?!ち|ぞ|べ|ど)|に(?:つい|よ[るり]|対し)"
    ),
    "zh": re.compile("的(?!士|确|確|黎波里|里雅斯特)|了(?!解|结|結|望|不起|却)|[吗呢吧嗎]"),
}
_CLOSING = frozenset(",;:.،؛、。，；：？！?!)]}」』）》】”’»%‰°")
# "a)", "(ii)"
_LIST_MARK = re.compile(r"\(?[\w]{1,3}[)\]]")


def begins_midway(text: str, start: int, end: int, language: str) -> bool:
    """Say whether `text[start:end]` begins inside a sentence.

    Args:
        text: of the whole document; up to the start of its line is looked back.
    """
    head = text[start : min(end, start + _LOOK_BACK)]
    first = head[0]
    if first in _NEVER_FIRST or unicodedata.category(first) in ("Mn", "Mc", "Me"):
        return True
    if (first in _CLOSING and not _opens_quotation(head)) or _is_lower_start(head):
        return True
    particle = _PARTICLE.get(language)
    if particle is not None and particle.match(head):
        return True
    if _closes_what_it_never_opened(text, start, end):
        return True
    before = text[max(text.rfind("\n", 0, start) + 1, start - _LOOK_BACK) : start].rstrip()
    return before.endswith(".") and _is_torn_off(before, head, language)


def _is_lower_start(head: str) -> bool:
    """A small letter opens no sentence, but for names: iPhone, al-Quds, von Halm. Georgian has no capitals."""
    first = head[0]
    if not first.islower() or _LIST_MARK.match(head) or "\u10d0" <= first <= "\u10ff":
        return False
    word = _WORD.match(head)
    length = word.end() if word else 1
    is_mixed = any(map(str.isupper, head[1:length]))
    is_joined = (
        length <= 3
        and head[length : length + 1] in tuple("-–’'‘")
        and head[length + 1 : length + 2].isupper()
    )
    named = head[:length] in _NAME_WORDS and head[length + 1 : length + 2].isupper()
    return not (is_mixed or is_joined or named or not first.isalpha())


_NAME_WORDS = word_set("af al av bin da das de del den der des di do dos du el ibn la le ten ter van von zu")


def _opens_quotation(head: str) -> bool:
    """These marks close in one language and open in another: a letter right behind them is quoted."""
    return head[0] in "”’»" and head[1:2].isalnum()


def _closes_what_it_never_opened(text: str, start: int, end: int) -> bool:
    """Whether a bracket closes in the span that was opened before it: "… (so der Abg. Huber) …"."""
    depth = 0
    marker = _LIST_MARK.match(text, start, end)
    for at in range(marker.end() if marker else start, end):
        character = text[at]
        if character in "(（":
            depth += 1
        elif character in ")）" and not _is_face_or_count(text, at):
            depth -= 1
            if depth < 0:
                return _is_open(text, start)
    return False


def _is_face_or_count(text: str, at: int) -> bool:
    """Whether it is no bracket: a smiley, or the mark behind a letter or number that counts, "b) the tariff"."""
    return text[at - 1] in ":;-" or (at >= 2 and not text[at - 2].isalnum() and text[at - 1].isalnum())


def _is_open(text: str, start: int) -> bool:
    """Whether a bracket before the span, in its line, is still open."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.count("(") + line.count("（") > line.count(")") + line.count("）")


def _is_torn_off(before: str, head: str, language: str) -> bool:
    """Whether what stands before a cut asks for what stands behind it: an amount, a day, a title."""
    if _AMOUNT.search(before) is not None and opens_with_object(head):
        return True
    word = _WORD.match(head)
    if word is None:
        return False
    if _ORDINAL.search(before) is not None and word[0].lower() in _months():
        return True
    # a language without a list of its own was cut by the English one
    if LANGUAGES.get(language) is not None and LANGUAGES[language].abbreviations.titles:
        return False
    short = _SHORT.search(before)
    return short is not None and short[1].lower() in _titles()


@cache
def _months() -> frozenset[str]:
    return frozenset(month for names in MONTHS.values() for month in names if len(month) > 2)


@cache
def _titles() -> frozenset[str]:
    """What stands before a name in any language."""
    return frozenset(word for words in LANGUAGES.values() for word in words.abbreviations.titles.split())
