"""Days that something is moved from and to: "extended the truce from 28 October to 1 November". English."""

from __future__ import annotations

import re

_MOVING = (
    r"(?:extend|prolong|postpon|delay|deferr?|mov|shift|push|put|reschedul|adjourn|advanc|br(?:ing|ought))"
    r"(?:e[ds]?|ed|ing|s|ned)?(?: (?:back|off|forward))?"
)
_MOVED = (
    r"(?:extended|prolonged|postponed|delayed|deferred|moved|shifted|pushed|put (?:off|back)"
    r"|rescheduled|adjourned)"
)
_CALLED_OFF = r"(?:cancell?ed|called off|scrapped|dropped)"
# what stands before the new day
_TO = re.compile(
    rf"\b{_MOVING}\b[^.;]*\b(?:to|until|till)(?: early| late| the end of)? (?:the )?$", re.IGNORECASE
)
# and before the old one
_FROM = re.compile(
    rf"\b{_MOVING}\b[^.;]*\bfrom (?:the )?$"
    rf"|\b(?:{_MOVED}|{_CALLED_OFF}|postpon(?:e|ing)|delay(?:ing)?|cancel(?:ing|ling)?)\b[^.;,]*"
    r"\b(?:set|due|scheduled|planned|slated)\b(?: to \w+)?(?: for| on)? (?:the )?$"
    r"|\b(?:originally|initially|previously|first|had been|formerly)"
    r" (?:been )?(?:set|due|scheduled|planned|slated|to be held|to take place)\b[^.;,]*$"
    r"|\b(?:instead of|rather than|not)(?: on| from)? (?:the )?$",
    re.IGNORECASE,
)
# behind the old one: "the 28 October deadline was moved", "due to start on 28 October were canceled"
_AWAY = re.compile(
    r"(?:\s(?!whether|if|after|when|that|which|who|because|but|and|as|since|while|unless)[\w'’-]+){0,5}"
    rf"\s(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:{_MOVED}|{_CALLED_OFF})\b",
    re.IGNORECASE,
)
_REACH = 160


def is_moved_to(text: str, span: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Whether a date is the new day of what is moved."""
    return _TO.search(_before(text, span, bounds)) is not None


def is_moved_from(text: str, span: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Whether a date is the day on which something no longer ends or takes place."""
    if is_moved_to(text, span, bounds):
        return False
    return (
        _FROM.search(_before(text, span, bounds)) is not None
        or _AWAY.match(text, span[1], bounds[1]) is not None
    )


def tells_of_move(text: str) -> bool:
    """Whether a sentence tells that something is moved to another day."""
    return _MOVED_TO.search(text) is not None


_MOVED_TO = re.compile(rf"\b{_MOVED}\b[^.;]*\b(?:to|until|till) ", re.IGNORECASE)


def _before(text: str, span: tuple[int, int], bounds: tuple[int, int]) -> str:
    return text[max(bounds[0], span[0] - _REACH) : span[0]]
