"""Why documents were left out and what could not be read, in the language of the edition.

The record holds English words, which go on in commands and logs. A page in another language tells the kind of trouble
and leaves the particulars (byte 7 is no UTF-8) to the JSON and the journal.
"""

from __future__ import annotations

from briefing.model import Diagnostic
from briefing.render.labels import Labels

_UNFIT = "nothing in it is fit to print"


def reason_label(reason: str, labels: Labels) -> str:
    """Say why a document was left out; a reason that no catalog knows stays as it is."""
    if labels.language == "en":
        return reason
    head, colon, rest = reason.partition(": ")
    if head == "muted" and colon:
        return labels.say("muted: %(term)s", term=rest)
    if reason.startswith("copy of "):
        return labels.say("copy of %(outlet)s", outlet=reason.removeprefix("copy of "))
    if head == _UNFIT:
        return labels.say("nothing in it is fit to print")
    words = {
        "nothing new since the last edition": labels.say("nothing new since the last edition"),
        "says what is printed": labels.say("says what is printed"),
        "not chosen for its item": labels.say("not chosen for its item"),
        "no room": labels.say("no room"),
        "fits no theme": labels.say("fits no theme"),
        "nothing in it can be printed on its own": labels.say("nothing in it is fit to print"),
        "reports no act of these days that could open an item": labels.say("reports nothing of these days"),
        "less important than what is printed": labels.say("less important than what is printed"),
        "more than is wanted of its source": labels.say("more than is wanted of its source"),
        "an older version of an article": labels.say("an older version of an article"),
        "published after the cut-off": labels.say("published after the cut-off"),
        "published before the period": labels.say("published before the period"),
    }
    if reason in words:
        return words[reason]
    return labels.say("no report: %(kind)s", kind=_genre(rest, labels)) if head == "no report" else reason


def _genre(kind: str, labels: Labels) -> str:
    words = {
        "a feature": labels.say("a feature"),
        "an interview": labels.say("an interview"),
        "explains, asks or lists": labels.say("explains, asks or lists"),
        "pictures": labels.say("pictures"),
        "a broadcast program": labels.say("a broadcast program"),
        "a digest of many events": labels.say("a digest of many events"),
        "comment": labels.say("comment"),
        "told in the first person": labels.say("told in the first person"),
        "sport, leisure or travel": labels.say("sport, leisure or travel"),
    }
    return words.get(kind, kind)


def trouble_label(trouble: Diagnostic, labels: Labels) -> str:
    """Say what could not be read."""
    if labels.language == "en":
        return trouble.message
    code = trouble.code
    if code in ("timeout", "dns", "connect", "connection", "tls", "broken-off", "waiting", "put-off"):
        return labels.say("did not answer")
    if code.startswith("http-5"):
        return labels.say("did not answer")
    if code in ("missing", "http-404", "http-410"):
        return labels.say("is not there")
    if code in ("robots", "blocked", "secret", "http-401", "http-403", "http-451", "withheld"):
        return labels.say("may not be read")
    if code in ("empty", "no-text", "no-words", "no-entries", "no-feed", "silent"):
        return labels.say("holds no text")
    if code in ("limit", "record", "entries", "pages", "part", "nested", "unpunctuated"):
        return labels.say("was read in part")
    if code in ("undated", "future-date", "future-dated", "header-date"):
        return labels.say("has no date that can be right")
    if code == "before-the-period":
        return labels.say("published before the period")
    if code == "after-the-cut-off":
        return labels.say("published after the cut-off")
    return labels.say("cannot be read")


def remedy_label(trouble: Diagnostic, labels: Labels) -> str:
    """What to do about it, "" where it would be English on a page of another language."""
    return trouble.remedy if labels.language == "en" else ""
