"""Replaces secrets by stars, wherever text leaves the program: known ones, and what looks like one."""

from __future__ import annotations

import re

_STARS = "***"
# what looks like a secret where nobody registered one: user:password@host, ?key=..., password=..., Authorization: ...
_LOOKS_SECRET = (
    (re.compile(r"(\w{1,20}://[^/\s:@]{1,200}:)[^/\s@]{1,200}@"), rf"\1{_STARS}@"),
    (
        re.compile(
            r"(?i)([?&;][\w.-]{0,60}(?:key|auth|sig|signature|token|secret|passwd|password|pass|pwd|jwt|hmac)=)"
            r"[^&\s#'\"<>]{1,2000}"
        ),
        rf"\1{_STARS}",
    ),
    (
        re.compile(r"(?i)\b((?:password|passwd|secret|token|api[_-]?key)\s?[=:]\s?)[^\s,;&]{1,500}"),
        rf"\1{_STARS}",
    ),
    (re.compile(r"(?i)\b(authorization:\s?(?:basic|bearer)\s)\S{1,2000}"), rf"\1{_STARS}"),
    (re.compile(r"(?i)\b(AUTH (?:PLAIN|LOGIN|CRAM-MD5|XOAUTH2|OAUTHBEARER) )\S{1,9000}"), rf"\1{_STARS}"),
)
# a shorter one would make stars of ordinary words
_SHORTEST_SECRET = 4
_secrets: set[str] = set()


def hide(secret: str) -> None:
    """Replace a secret by stars in everything that is said later, whoever says it."""
    if len(secret) >= _SHORTEST_SECRET:
        _secrets.add(secret)


def redacted(text: str) -> str:
    """Replace known secrets, and what looks like one, by stars."""
    # longest first: one may hold another
    for secret in sorted(_secrets, key=lambda found: (-len(found), found)):
        text = text.replace(secret, _STARS)
    for pattern, replacement in _LOOKS_SECRET:
        text = pattern.sub(replacement, text)
    return text
