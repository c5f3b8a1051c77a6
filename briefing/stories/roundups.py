"""Recognize documents that tell of many events at once, or of none: live blogs, explainers, newsletters, round-ups.

They would tie stories together that have nothing to do with one another. Known by kind, title and address, and by a
text that is cut into posts.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from briefing.model import Document, DocumentKind
from briefing.stories.names import names
from briefing.text.datelines import dateline_end


class Mixture(StrEnum):
    """How many events a document tells of."""

    # one event
    SINGLE = "single"
    # many short posts, usually on one event, or what lies behind it
    LIVE = "live"
    # many events
    ROUNDUP = "roundup"


_PERIOD = r"(?:morning|evening|midday|nightly|daily|weekly|monday|tuesday|wednesday|thursday|friday|weekend|week|day)"
# Both are tried on lower-cased titles, which takes less than trying them regardless of case.
_LIVE = re.compile(
    r"^\W*(?:live|en direct|direct|en vivo|en directo)\s*[:|–—-]"
    # "Storm live: ferries stopped"
    r"|^(?!how |where |who |why )(?:[\w’'-]+ ){1,5}live\s*[:|]"
    r"|\blive(?:[ -]?blog|[ -]updates?|[ -]coverage|[ -]reporting|[ -]ticker)\b|\bas it happened\b"
    r"|\b(?:liveticker|newsblog|minuto a minuto)\b"
    # "Storm latest: ferries stopped", "The latest: …", "What we know so far", "War in Sarravia: day 12"
    r"|^(?:[\w’'-]+ ){0,4}latest\s*[:|–—-]|\blatest updates\b|\bkey (?:moments|developments|events)\b"
    r"|\bwhat we know(?: so far)?\W*$"
    r"|:\s*(?:day \d+|what happened on day \d+)\b|\b(?:list|timeline) of (?:key )?events\b"
    r"|\b(?:ce que l'on sait|le point sur la situation|lo que se sabe|was wir wissen)\b"
    r"|بث مباشر|تغطية مباشرة|لحظة بلحظة",
)
# what lies behind an event, told at any time after it
_BACKGROUND = re.compile(
    r"^\W*(?:timeline|chronology|factbox|explainer|explained|q ?& ?a|profile|analysis|in quotes|key takeaways)"
    r"\s*[:|–—-]"
    r"|^\W*(?:meet the|who(?:['’]s| is| are)|what (?:is|are|was)|why|a look (?:at|back)|inside the|what to know)\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:key )?"
    r"(?:takeaways|lessons|questions|charts|ways|reasons)\b"
    r"|\bmemorable (?:lines|moments|quotes)\b|\bwho['’]s who\b"
    # asks, with the writer's name behind it
    r"|[?？؟](?:\s+[^\W\d_][\w.'’-]*){0,4}\s*$"
)
_ROUNDUP = re.compile(
    rf"\b{_PERIOD}(?:'s|’s)? (?:note|brief(?:ing)?|round[ -]?up|digest|bulletin|summary|wrap|headlines|memo|"
    r"edition|newsletter|dispatch|agenda|e-?mail|rundown)\b"
    r"|\b(?:round-?ups?|newsletter|press review|media review|news digest|news in brief)\b"
    r"|\bin brief\W*(?:\(?(?:page )?\d+\)?)?$|\bat a glance\b"
    r"|\b(?:today|this week) in (?:pictures|photos|headlines|history)\b"
    r"|\b(?:headlines|top stories|main stories|front pages)\b.{0,30}\b(?:today|this morning|of the day|on \w+day)\b"
    r"|\b(?:\d+|three|four|five|six|seven|eight|nine|ten) (?:things|stories|headlines) (?:to|you|we|for|that|from)\b"
    r"|\b(?:week|day|month) (?:ahead|in review|in pictures)\b|\bwhat (?:we are|we're) (?:reading|watching)\b"
    r"|\brevue de presse\b|\ble journal du\b|\bl'essentiel de\b|\bresumen (?:del día|de la semana)\b"
    r"|\bpresseschau\b|\bdas wichtigste\b|موجز الأنباء|نشرة الأخبار|أبرز عناوين",
)
# folders and words of an address; a heading of the site, not of the report
_LIVE_ADDRESS = re.compile(r"/live(?:-?blogs?|-?updates?)?/|[/-]live-?(?:blog|updates?)\b", re.I)
_ROUNDUP_ADDRESS = re.compile(
    r"/(?:press-?reviews?|newsletters?|round-?ups?|digests?|briefings?|news-in-brief)(?:/|$)"
    r"|[/-](?:news-in-brief|press-review|morning-(?:e-?mail|briefing)|evening-briefing|week-in-review)\b",
    re.I,
)
_STAMP = re.compile(r"\W{0,3}(?:\d{1,2}[:.h]\d{2}\b|\d{1,2} ?[ap]\.?m\b)", re.IGNORECASE)

# time stamps that open paragraphs, and their share of the paragraphs, that make a live blog
_STAMPS = 4
_STAMP_SHARE = 0.25


# A text of at least so many posts of which so large a share name nobody that another post names. Set on six days of
# news; on windows of ECB+ all that came with it cost .004 (.987 to .983).
_POSTS = 4
_STRANGE_SHARE = 0.6
# what is shorter, or names fewer, is a row of a table or a caption
_POST_CHARACTERS, _NAMES_OF_A_POST = 120, 2
# a line of a text that is no sentence heads what follows
_HEADING = re.compile(r"[^\n.!?:;,]{8,80}")
_BULLET = re.compile(r"\s*[-–—•*▪●■]\s+\S")


# grouping, consequence, titles and genres ask in turn
@lru_cache(maxsize=1024)
def mixture(document: Document) -> Mixture:
    """Tell single reports from live blogs, explainers and round-ups."""
    title = document.title.lower()
    if _ROUNDUP.search(title) or _ROUNDUP_ADDRESS.search(document.url):
        return Mixture.ROUNDUP
    if document.kind is DocumentKind.LIVE or _LIVE.search(title) or _LIVE_ADDRESS.search(document.url):
        return Mixture.LIVE
    if _BACKGROUND.search(title):
        return Mixture.LIVE
    paragraphs = document.text.split("\n\n")
    stamps = sum(1 for paragraph in paragraphs if _STAMP.match(paragraph))
    if stamps >= _STAMPS and stamps >= _STAMP_SHARE * len(paragraphs):
        return Mixture.LIVE
    return Mixture.ROUNDUP if _is_digest(paragraphs, document.language) else Mixture.SINGLE


def _is_digest(paragraphs: list[str], language: str) -> bool:
    """Whether a text is cut into posts by headings, bullets or datelines, most of which have no name in common."""
    begins = [place for place, paragraph in enumerate(paragraphs) if _begins_post(paragraph)]
    if len(begins) < _POSTS:
        return False
    posts = [". ".join(paragraphs[start:end]) for start, end in pairwise((*begins, len(paragraphs)))]
    named = [set(names(post, language)) for post in posts if len(post) >= _POST_CHARACTERS]
    named = [post for post in named if len(post) >= _NAMES_OF_A_POST]
    carried = Counter(name for post in named for name in post)
    strange = sum(all(carried[name] == 1 for name in post) for post in named)
    return len(named) >= _POSTS and strange >= _STRANGE_SHARE * len(named)


def _begins_post(paragraph: str) -> bool:
    return bool(
        _BULLET.match(paragraph)
        or _HEADING.fullmatch(paragraph)
        or (paragraph[:3].isupper() and dateline_end(paragraph, 0, len(paragraph), opening=True))
    )
