"""Recognize documents that tell of many events at once: live blogs, newsletters, daily round-ups.

They would tie stories together that have nothing to do with one another.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefing.model import Document, DocumentKind


class Mixture(StrEnum):
    """How many events a document tells of."""

    # one event
    SINGLE = "single"
    # many short posts, usually on one event
    LIVE = "live"
    # many events
    ROUNDUP = "roundup"


_PERIOD = r"(?:morning|evening|midday|nightly|daily|weekly|monday|tuesday|wednesday|thursday|friday|weekend|week|day)"
# Both are tried on lower-cased titles, which takes less than trying them regardless of case.
_LIVE = re.compile(
    r"^\W*(?:live|en direct|direct|en vivo|en directo)\s*[:|–—-]"
    r"|\blive(?:[ -]?blog|[ -]updates?|[ -]coverage|[ -]reporting|[ -]ticker)\b|\bas it happened\b"
    r"|\b(?:liveticker|newsblog|minuto a minuto)\b"
    # "Storm latest: ferries stopped", "The latest: …", "What we know so far", "War in Sarravia: day 12"
    r"|^(?:[\w’'-]+ ){0,4}latest\s*[:|–—-]|\blatest updates\b|\bkey (?:moments|developments|events)\b"
    r"|\bwhat we know(?: so far)?\W*$"
    r"|:\s*(?:day \d+|what happened on day \d+)\b|\b(?:list|timeline) of (?:key )?events\b"
    r"|\b(?:ce que l'on sait|le point sur la situation|lo que se sabe|was wir wissen)\b"
    r"|بث مباشر|تغطية مباشرة|لحظة بلحظة",
)
_ROUNDUP = re.compile(
    rf"\b{_PERIOD}(?:'s|’s)? (?:note|brief(?:ing)?|round[ -]?up|digest|bulletin|summary|wrap|headlines|memo|"
    r"edition|newsletter|dispatch|agenda)\b"
    r"|\b(?:round-?ups?|newsletter|press review|media review|news digest|news in brief)\b"
    r"|\bin brief\W*$|\bat a glance\b|\b(?:today|this week) in (?:pictures|photos|headlines|history)\b"
    r"|\b(?:headlines|top stories|main stories|front pages)\b.{0,30}\b(?:today|this morning|of the day|on \w+day)\b"
    r"|\b(?:\d+|three|four|five|six|seven|eight|nine|ten) (?:things|stories|headlines) (?:to|you|we|for|that|from)\b"
    r"|\b(?:week|day|month) (?:ahead|in review|in pictures)\b|\bwhat (?:we are|we're) (?:reading|watching)\b"
    r"|\brevue de presse\b|\ble journal du\b|\bl'essentiel de\b|\bresumen (?:del día|de la semana)\b"
    r"|\bpresseschau\b|\bdas wichtigste\b|موجز الأنباء|نشرة الأخبار|أبرز عناوين",
)
_STAMP = re.compile(r"\W{0,3}(?:\d{1,2}[:.h]\d{2}\b|\d{1,2} ?[ap]\.?m\b)", re.IGNORECASE)

# time stamps that open paragraphs, and their share of the paragraphs, that make a live blog
_STAMPS = 4
_STAMP_SHARE = 0.25


def mixture(document: Document) -> Mixture:
    """Tell single reports from live blogs and round-ups, by kind, title and outlet, and time-stamped posts."""
    title = document.title.lower()
    if document.kind is DocumentKind.LIVE or _LIVE.search(title):
        return Mixture.LIVE
    if _ROUNDUP.search(title):
        return Mixture.ROUNDUP
    paragraphs = document.text.split("\n\n")
    stamps = sum(1 for paragraph in paragraphs if _STAMP.match(paragraph))
    if stamps >= _STAMPS and stamps >= _STAMP_SHARE * len(paragraphs):
        return Mixture.LIVE
    return Mixture.SINGLE
