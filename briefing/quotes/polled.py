"""Tells what was put to the respondents of a poll from what somebody said: a statement to agree with has no speaker."""

from __future__ import annotations

import re

from briefing.text.quotations import Quotation, outside_quotes

# a statement that is judged, whoever asks: "agreed with the statement that", "der Aussage ... stimmten zu"
_JUDGED = re.compile(
    r"\b(?:agree\w*|disagree\w*|evaluat\w+|rat(?:e|ed|es|ing)|assess\w*|respond\w*|judg\w+|react\w*|endors\w+|tick\w*"
    r"|support\w*|reject\w*|confronted|presented|stimm\w+|zustimm\w*|bewert\w+|befragt\w*|bejah\w+|Prozent)\b"
)
_STATEMENT_BEFORE = re.compile(
    r"\b(?:the|this|these|following|der|die|folgende[nr]?) (?:(?:following|folgende[nr]?) )?"
    r"(?:statements?|sentences?|propositions?|assertions?|claims?|phrases?|Aussagen?|Behauptung|These)"
    r"(?: that| which says| reading| zu)?[,:]?\s*$",
    re.IGNORECASE,
)
_STATEMENT_AFTER = re.compile(
    r"[,.]?\s(?:(?:was|is|were|are)\s)?(?:an?|the|one of the|with)\s(?:\w+\s)?(?:this )?"
    r"(?:statements?|questions?|sentences?|propositions?|answers?|options?)\b"
)
# what is asked or agreed with, when it is a poll
_POLL = re.compile(
    r"\b(?:poll(?:ed|sters?)?(?! station)|surve(?:y\w*)|respondents?|interviewees|questionnaires?|per ?cent"
    r"|Umfragen?|Befragten?|Prozent)\b|\d ?%|\b(?:those|people|adults|voters|residents) (?:asked|polled|questioned)\b"
)
_ASKED_BEFORE = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|agree[ds]?|disagree[ds]?|answer(?:ed|s|ing)?|repl(?:y|ied)|chose|choose|questions?|statements?"
    r"|believe[ds]?|gefragt|zu)\b(?: (?!said\b|told\b)[\w,'’-]+){0,6}[:,]?\s*$"
)


def is_put_to_respondents(text: str, quotation: Quotation, left: int, right: int) -> bool:
    """Whether a quotation is what people were asked, or agreed with, in a poll.

    Args:
        text: of the document.
        quotation: that is in question.
        left: where its sentence begins.
        right: where the stretch behind it ends.
    """
    before = outside_quotes(text[left : quotation.outer_start])
    after = re.split(r"[.!?]\s", text[quotation.outer_end : right], maxsplit=1)[0]
    around = f"{before} {after}"
    if _STATEMENT_BEFORE.search(before) and _JUDGED.search(around):
        return True
    if _POLL.search(around) is None:
        return False
    return _ASKED_BEFORE.search(before) is not None or _STATEMENT_AFTER.match(after) is not None
