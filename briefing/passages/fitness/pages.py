"""What a document's layout says of its paragraphs: comments below the article, claims on pages that check them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.word_lists import word_set

_STAMP = re.compile(
    r"\b(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:\d{1,2}(?:st|nd|rd|"
    r"th)?,? )?\d{4},?"
    r" (?:at |@ |- )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? (?:at |um |à |- "
    r")?\d{1,2}[:.]\d{2}|"
    r"\b\d{1,3} (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b",
    re.IGNORECASE,
)
_COMMENTS_OPEN = re.compile(
    r"\W*(?:\d{1,5} (?:comments?|responses?|replies|commentaires|comentarios|kommentare|thoughts on\b.*)|"
    r"(?:reader |user |your )?comments?(?: \(\d+\))?:?|commentaires(?: \(\d+\))?|comentarios(?: \(\d+\))?|"
    r"kommentare(?: \(\d+\))?|"
    r"leave a (?:reply|comment)|join the (?:discussion|conversation)|have your say|what do you think\?|"
    r"تعليقات|комментарии(?: \(\d+\))?)\W*$",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\W*(?:reply|répondre|responder|antworten|ответить|رد|[\w .-]{2,30} (?:says|said|wrote|writes):)\W*$",
    re.IGNORECASE,
)
# what every stamp has in it; most sentences have neither
_CLOCK = re.compile(r"\d[:.]\d\d| ago\b")
# "Posted on", "Updated by": these say of a page when it was made; before another stamp so many small words are prose
_PAGE_WORDS = ("posted", "updated", "published", "modified", "last", "submitted", "written")
_PROSE_WORDS = 4
_DATED_BY = re.compile(
    r"(?:^|\s)(?:on|at|by|since|until|till|before|after|from|of|to|le|el|am|du|del|vom|bis) $", re.IGNORECASE
)
# a stamp and a name: a longer line has words of its own
_STAMP_LINE = 90
_CLAIM = re.compile(
    r"\W*(?:[\w ]{0,20}\b(?:claim|verdict)|the claim|rating|verdict|our ruling|fact[- ]?check|what was claimed|"
    r"claim review|conclusion|"
    r"affirmation|bulo|behauptung|afirmación|ادعاء)\b ?[:|–-]",
    re.IGNORECASE,
)


# the name of an author behind a headline: "... to the coast Mila Sharn"
_SIGNED = re.compile(
    r"(?P<before>[^\W\d_]+)[’'?)]* ?(?<=[a-zà-ÿ?’') ])(?P<name>[A-ZÀ-Þ][a-zà-ÿ-]+(?: [A-Z]\.?)?"
    r"(?: (?:al-|el-|bin |van |de )?[A-ZÀ-Þ][\w-]+){1,2})$"
)
# behind these a name belongs to the headline; with these at its end it is a body's or a place's
_BEFORE_A_NAME = word_set("""
    in at on of to for from by with as and or the a an says said over under against after before near meet meets s
""")
_NO_AUTHORS = word_set(
    "ministry office court council party agency house east west department union nations state bank"
)
_SMALL_WORDS = 3
# a note on the author stands below the article
_NOTE_BEGINS = 0.85


def comments_start(paragraphs: Sequence[str]) -> int:
    """Return the number of the first paragraph that belongs to readers, `len(paragraphs)` when none does.

    A heading such as "12 comments" opens them; so do two stamped lines, or a stamped line and "Reply", below the
    first paragraphs. Linear in the number of paragraphs.
    """
    stamps: list[int] = []
    for number, text in enumerate(paragraphs):
        if number and len(text) <= _STAMP_LINE and _COMMENTS_OPEN.match(text):
            return number
        if len(text) <= _STAMP_LINE and number > 1 and _is_of_a_comment(text):
            stamps.append(number)
    if len(stamps) < 2:
        return len(paragraphs)
    # the name of who comments may stand on a line of its own above the first stamp
    first = stamps[0]
    return first - 1 if first > 2 and len(paragraphs[first - 1].split()) <= 4 else first


def _is_of_a_comment(line: str) -> bool:
    if _REPLY.match(line):
        return True
    return has_stamp(line) and not line.lower().startswith(("published", "updated", "posted"))


def is_signed(title: str, text: str) -> bool:
    """Say whether a headline ends in its author's name: "The long road to the coast Mila Sharn".

    The headline is in small letters, and the name stands nowhere in the article but in a note on its author.
    """
    signed = _SIGNED.search(title)
    if signed is None or signed["before"].lower() in _BEFORE_A_NAME:
        return False
    if signed["name"].split()[-1].lower() in _NO_AUTHORS:
        return False
    small = sum(map(str.islower, title[: signed.start("name")].split()))
    if small < _SMALL_WORDS:
        return False
    place = text.find(signed["name"])
    return place < 0 or place > _NOTE_BEGINS * len(text)


# "Information provided in the morning briefing as of 10:00", "As of 10:00, 3 March": what figures stand under
_AS_OF = re.compile(
    r"\W*(?:(?:all |the )?(?:information|data|figures|situation|status|numbers)\b(?! minist)[^.,;]{0,90}"
    r"\bas (?:of|at)\b|"
    r"as (?:of|at) \d{1,2}[:.]\d\d\b[^a-z]{0,40}(?:(?:local|kyiv|moscow) time)?[^a-z]{0,4}$)",
    re.IGNORECASE,
)
# a blurb in a box of links ends in its day: "(13.03.2024)"
_DAY_OF_A_LINK = re.compile(r"\s{0,2}\(\d{1,2}\.\d{1,2}\.\d{4}\)(?=\s|$)")


def is_link_blurb(text: str, start: int, end: int) -> bool:
    """Say whether a sentence, or the paragraph that goes on behind it, ends in the day of a linked article."""
    if _DAY_OF_A_LINK.match(text, end) or _DAY_OF_A_LINK.match(text, max(start, end - 12), end):
        return True
    if "(" not in text:
        return False
    stop = text.find("\n", end)
    paragraph_end = len(text) if stop < 0 else stop
    return _DAY_OF_A_LINK.search(text, max(end, paragraph_end - 16), paragraph_end) is not None


def says_as_of_when(text: str) -> bool:
    """Say whether a line only tells of what hour the figures below it are."""
    return _AS_OF.match(text) is not None


def has_stamp(text: str) -> bool:
    """Say whether a text holds a date with a clock time, as comments and page heads do.

    In a bulletin the time is part of the sentence: "occurred on 22 October 2024 at 05:12", "On 22 October 2024 ...".
    """
    if _CLOCK.search(text) is None or (stamp := _STAMP.search(text)) is None:
        return False
    before = text[: stamp.start()]
    words = before.split()
    if words and words[0].lower().strip("(").startswith(_PAGE_WORDS):
        return True
    is_prose = sum(map(str.islower, words)) >= _PROSE_WORDS or _DATED_BY.search(before) is not None
    return not is_prose


def is_claim_line(text: str) -> bool:
    """Say whether a paragraph opens as pages that check claims label their parts: "Claim: ..."."""
    return _CLAIM.match(text[:60]) is not None
