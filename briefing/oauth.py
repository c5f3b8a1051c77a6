"""How mail servers take an OAuth2 access token: OAUTHBEARER (RFC 7628), or XOAUTH2 of Google and Microsoft."""

from __future__ import annotations

from collections.abc import Callable, Iterable

# the standard one first
METHODS = ("OAUTHBEARER", "XOAUTH2")


def chosen_method(offered: Iterable[str]) -> str:
    """Return the method to use of those that a server offers, "" for none."""
    known = {name.upper() for name in offered}
    return next((method for method in METHODS if method in known), "")


def token_answers(method: str, user: str, token: str, *, host: str, port: int) -> Callable[..., str]:
    """Return what answers a server's challenges, before base64: the token first, then whatever ends a refusal.

    A server that refuses says why in a challenge, and wants an answer to it before it says no (RFC 7628, 3.2.3).
    """
    if method == "OAUTHBEARER":
        # a comma or an equals sign in a name is written out (RFC 5801, 4)
        name = user.replace("=", "=3D").replace(",", "=2C")
        first = f"n,a={name},\x01host={host}\x01port={port}\x01auth=Bearer {token}\x01\x01"
        answers = iter([first, "\x01"])
    else:
        answers = iter([f"user={user}\x01auth=Bearer {token}\x01\x01", ""])

    def answer(_challenge: object = None) -> str:
        # "*" breaks the exchange off
        return next(answers, "*")

    return answer
