"""Tells reports from pages that report no act of the day: features, interviews, explainers, pictures, digests.

By the folders of the address, by the title, and by the text where both are silent. Such a page may add to a report of
its story; it makes no item of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from briefing.model import Document, DocumentKind
from briefing.stories.roundups import Mixture, mixture
from briefing.text.quotations import outside_quotes
from briefing.words import words_of


class Genre(StrEnum):
    """What a page is; the value is what is told of a document that was left out."""

    REPORT = "a report"
    FEATURE = "a feature"
    INTERVIEW = "an interview"
    EXPLAINER = "explains, asks or lists"
    PICTURES = "pictures"
    PROGRAM = "a broadcast program"
    DIGEST = "a digest of many events"
    COMMENT = "comment"
    ESSAY = "told in the first person"
    LEISURE = "sport, leisure or travel"


# folders of an address; the first that is met decides
_FOLDERS: dict[Genre, str] = {
    Genre.COMMENT: "opinion opinions blog blogs column columns comment commentary editorial editorials voices analysis",
    Genre.PICTURES: "inpictures in-pictures pictures gallery galleries photos slideshow picture-gallery",
    Genre.PROGRAM: "programmes programs podcast podcasts video videos watch listen shows audio",
    Genre.INTERVIEW: "interview interviews",
    Genre.EXPLAINER: "explainer explainers explained fact-sheet factbox guides",
    Genre.FEATURE: """
        feature features longform long-read longreads magazine profile profiles special-reports specialseries
        reportage people reportages obituaries photo-essay
    """,
    Genre.DIGEST: "pressreview press-review roundup round-up newsletter newsletters morning-briefing in-brief",
    Genre.LEISURE: """
        sport sports soccer football cricket rugby tennis golf lifestyle style fashion travel food recipes recipe
        entertainment entertainment-arts celebrity celebrities horoscope arts culture music movies tv comedy
        wellness gaming taste autos
    """,
}
_TITLES: dict[Genre, re.Pattern[str]] = {
    Genre.INTERVIEW: re.compile(
        r"(?i)^interview\b|\binterview(?: with)?:|\bin conversation with\b|^q ?& ?a\b|\bq&a\b"
    ),
    Genre.PICTURES: re.compile(
        r"(?i)\bin (?:pictures|photos)\b|^(?:pictures|photos|gallery|video|watch)\s?:"
    ),
    Genre.FEATURE: re.compile(
        r"(?i)^(?:inside|meet|portrait|profile|life (?:in|on|after|under|inside)|the making of|behind the|a day in"
        r"|growing up|waiting for|diary of|letter from|on the (?:road|frontline|front line) (?:with|to|in))\b"
        r"|\b(?:diary of|stories of|the story of|a portrait of|in their own words|\d+ years on)\b"
    ),
    Genre.EXPLAINER: re.compile(
        r"(?i)\b(?:explained|explainer|takeaways|who[’']s who|timeline|at a glance|cheat sheet|what we know|factbox"
        r"|what (?:it|this|that) means|really mean(?:s)?|a look at|(?:most )?memorable (?:lines|moments)"
        r"|what (?:to watch|to know|is next|comes next|next)|all you need|everything you need|need to know)\b"
    ),
}
# "she says, looking at the river": told in the present, by who was there
_TOLD_IN_PRESENT = re.compile(
    r"\b(?:he|she|they|[A-Z][\w-]+) (?:says|tells|recalls|explains|adds|remembers|laughs|shrugs|sighs|smiles|insists)\b"
    r"|\b(?:says|tells|explains|recalls) (?:he|she|[A-Z][\w-]+)\b|\btells [A-Z]"
)
# without one of these nothing is told in the present; counting them is much cheaper
_PRESENT_VERBS = (
    "says", "tells", "recalls", "explains", "adds", "remembers", "laughs", "shrugs", "sighs", "smiles", "insists",
)  # fmt: skip
_TOLD_IN_PAST = re.compile(r"\b(?:said|told|added|warned|announced|stated|reported|confirmed)\b")
# so many of them, and more than were told in the past, make a feature
_IN_PRESENT = 4
_FIRST_PERSON = re.compile(r"\b(?:I|my|My|I[’'](?:m|ve|d|ll)|me)\b")
# so many sentences in the first person among so many
_IN_FIRST_PERSON, _LOOKED_AT = 4, 14
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")
_READ = 6000
# documents whose kind is remembered: importance, opening and account of a story all ask for it
_REMEMBERED = 1024


@lru_cache(maxsize=_REMEMBERED)
def genre(document: Document) -> Genre:
    """Return what kind of page a document is; REPORT when nothing speaks for another."""
    if document.kind is DocumentKind.OPINION:
        return Genre.COMMENT
    if document.kind is not DocumentKind.NEWS:
        return Genre.REPORT
    return _by_address(document.url) or _by_title(document) or _by_text(document) or Genre.REPORT


def _by_address(url: str) -> Genre | None:
    folders = url.lower().split("/")[3:-1]
    known = _folders()
    return next((known[folder] for folder in folders if folder in known), None)


@cache
def _folders() -> dict[str, Genre]:
    return {word: kind for kind, words in _FOLDERS.items() for word in words.split()}


def _by_title(document: Document) -> Genre | None:
    if mixture(document) is Mixture.ROUNDUP:
        return Genre.DIGEST
    title = document.title.strip()
    if (document.language or "en") == "en":
        for kind, pattern in _TITLES.items():
            if pattern.search(title):
                return kind
    asks = words_of(document.language or "en").consequences.no_news
    return Genre.EXPLAINER if asks and re.search(asks, title.lower()) else None


def _by_text(document: Document) -> Genre | None:
    if (document.language or "en") != "en":
        return None
    outside = outside_quotes(document.text[:_READ])
    verbs = sum(map(outside.count, _PRESENT_VERBS))
    present = len(_TOLD_IN_PRESENT.findall(outside)) if verbs >= _IN_PRESENT else 0
    if present >= _IN_PRESENT and present > len(_TOLD_IN_PAST.findall(outside)):
        return Genre.FEATURE
    return Genre.ESSAY if _is_first_person(_SENTENCE.split(outside, _LOOKED_AT)[:_LOOKED_AT]) else None


def _is_first_person(sentences: Sequence[str]) -> bool:
    return sum(_FIRST_PERSON.search(sentence) is not None for sentence in sentences) >= _IN_FIRST_PERSON
