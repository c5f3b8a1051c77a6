"""Say whether somebody tells a sentence who only looks on: an analyst, a professor, "critics". English; no parsing.

Who acts, decides or was there is no commentator, whatever he is by profession: experts of the United Nations and of a
court report what they found.
"""

from __future__ import annotations

import re

_WHO = (
    r"(?:analysts?|experts?|professors?|lecturers?|researchers?|research fellow|senior fellow|scholars?|academics?"
    r"|economists?|strategists?|historians?|commentators?|correspondents?|pundits?|columnists?|observers?|critics)"
)
# they look into a case and report
_OFFICIAL = r"(?<!\bUN )(?<!\bU\.N\. )(?<!\bNations )(?<!forensic )(?<!medical )(?<!weapons )(?<!explosives )(?<!bomb )"
_SAYS = r"(?:say|says|said|told|tells|warn|warns|warned|believes?|believed|fear|feared|argues?|argued|added|noted)"
_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3}"
# "defense analyst Edda Rill told the radio", "some critics and aid groups also say"
_TITLED = re.compile(
    rf"(?!while |but |though |as )(?:[\w’'-]+ ){{0,3}}?{_OFFICIAL}\b(?i:{_WHO})(?: and [a-z ]{{3,40}}?)?,? "
    rf"(?:(?:of|at|for|with) [^,;:\"“]{{2,50}}?,? )?(?:{_NAME},? ?)?(?:also |have |has )?{_SAYS}\b"
)
# "Edda Rill, a professor of law at Holm, said": between them there is no other speaker
_NAMED = re.compile(
    rf"{_NAME}, (?:an?|the|who is an?) [^,;:\"“]{{0,60}}?{_OFFICIAL}\b{_WHO}\b[^;:\"“]{{0,90}}?,? {_SAYS}\b"
)
# told about by somebody on the spot
_REPORTER = re.compile(r"\breporting from\b")
# characters before the end of a sentence in which it says who told it
_END = 120


def is_comment(text: str) -> bool:
    """Whether somebody who only looks on tells what a sentence says, at its head or at its end."""
    if _REPORTER.search(text):
        return True
    end = text[-_END:]
    last = end[end.rfind(", ") + 2 :] if ", " in end else ""
    return any(told.match(part) is not None for told in (_NAMED, _TITLED) for part in (text, last))
