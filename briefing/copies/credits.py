"""Recognize the credit lines by which an outlet says that it carries an agency's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import ahocorasick_rs

from briefing.model import Document, Publisher, PublisherKind

# characters at both ends of a text where datelines and credits stand
_HEAD = 200
_CLOSING_PARAGRAPHS = 4
_CREDIT_LENGTH = 160
# "Except for the headline, this story has not been edited by our staff and is published from a syndicated feed."
_NOTE_LENGTH = 220
# paragraphs before the news among which a byline stands
_BYLINES = 2

_LEAD_WORDS = (
    r"(?:by|from|sources?|with|via|credit|text|copyright|copyright by|staff and|and|(?:additional )?reporting by|"
    r"with reporting by|with reporting from|with files from|with material from|par|avec|con|mit|von|وكالة|المصدر)"
)


# a caption's credit says who took the picture
_PICTURE = re.compile(
    r"\b(?:photo|photos|photograph|photographs|photographer|image|images|picture|pictures|getty|handout|foto|fotos|bild|imagen|"
    r"graphic|video)\b|صورة",
    re.IGNORECASE,
)
# agency text whose agency is not named
_UNNAMED = re.compile(
    r"\b(?:published|generated|auto-generated) from (?:a|an) (?:\w+[ -])?(?:syndicated|agency|wire) feed\b"
    r"|\bwith (?:\w+ )?(?:inputs? from (?:news )?agenc(?:y|ies)|agency inputs?|agencies)\b"
    r"|\b(?:sources?|quelle|fuente):\s*(?:[^\n.:]{0,40}\sand\s)?(?:news )?agencies\b"
    r"|\b(?:avec les agences|avec agences|con agencias|con información de agencias|mit agenturmaterial)\b",
    re.IGNORECASE,
)
UNNAMED_AGENCY = Publisher("a news agency", kind=PublisherKind.AGENCY)


class _Patterns:
    """Credits with the names of a list: where they stand, and how they are put."""

    def __init__(self, names: Iterable[str]) -> None:
        name = "(?:" + "|".join(re.escape(name) for name in names) + ")"
        bound = rf"(?<!\w){name}(?!\w)"
        # "(Reuters) -", "KYIV, Oct 21 (AFP) –", "PARIS - AFP -", "AFP:"
        self.dateline = re.compile(
            rf"[^\n]{{0,90}}?[(\[/]\s?{bound}\s?[)\]/]\s*[-–—:]|[^\n.!?]{{0,70}}[-–—,/]\s*{bound}\s*[-–—:]"
            rf"|{bound}\s*[-–—:]"
        )
        self.paragraph_end = re.compile(rf"(?:[(\[/]\s?{bound}\s?[)\]/]|[-–—]\s?{bound})\.?\s*$")
        self.line = re.compile(
            rf"[\W_]*(?:{_LEAD_WORDS}[\s:]+)*(?:[^\n.]{{0,60}}[\s,/]+(?:and|with|et|y|und|&)\s+)?(?:{bound}\s?[/,&]\s?)*{bound}"
            rf"(?:\s+(?:and|with|staff|news agency|news|wire|agency|inputs?|contributed)\b[^\n]{{0,60}})?[\W_]*",
            re.IGNORECASE,
        )
        # at the end of the last paragraph, where the line was lost: "... he said. Source: AFP news agency"
        self.source_end = re.compile(
            rf"\b(?:[Ss]ources?|SOURCES?|[Qq]uelle|[Ff]uente):\s*(?:[^\n.:]{{0,40}}\s(?:and|et|y|und|&)\s)?{bound}"
            rf"(?:\s(?:news agency|news|agency))?[\W_]*$"
        )
        self.contributed_end = re.compile(
            rf"{bound}[^\n.]{{0,80}}\bcontributed to this (?:report|story|article)\.?\s*$"
        )
        self.contributed = re.compile(
            rf"{bound}[^\n]{{0,60}}\bcontributed to this (?:report|story|article)", re.IGNORECASE
        )
        self.reporting = re.compile(
            rf"\b(?:reporting|material|files|information|copy) (?:by|from|of) [^\n]{{0,60}}?{bound}",
            re.IGNORECASE,
        )
        self.name = re.compile(bound)
        # "Petra Lindahl" and "Michael Bloomberg" are people
        self.byline = re.compile(
            rf"(?<!\w)(?:(?<![a-zà-ÿ] ){name}(?!\w)(?! (?!Staff|News|Agency|Wire|Writer|Correspondent)[A-ZÀ-Þ])"
            rf"|(?:(?<=with )|(?<=and )|(?<=par )|(?<=[Bb]y )|(?<=via )|(?<=/)){name}(?!\w))"
        )


class CreditReader:
    """Finds the agencies of a list by name in datelines, bylines and closing lines."""

    def __init__(self, agencies: Iterable[Publisher]) -> None:
        self._agencies: dict[str, Publisher] = {}
        for agency in agencies:
            for name in (agency.name, *agency.outlets):
                self._agencies.setdefault(name, agency)
        self._names = sorted(self._agencies, key=lambda name: (-len(name), name))
        self._finder = ahocorasick_rs.AhoCorasick(self._names) if self._names else None

    @cached_property
    def _patterns(self) -> _Patterns:
        """Compiled for the first document that names an agency: a list of some length takes tens of milliseconds."""
        return _Patterns(self._names)

    def agency(self, document: Document) -> Publisher | None:
        """The agency credited, the first in the order byline, dateline, opening and closing lines; None for none.

        Text that is said to come from agencies without naming one is `UNNAMED_AGENCY`'s.
        """
        if self._may_credit(document):
            for found in self._matches(document):
                names = self._patterns.name.findall(found)
                if names:
                    return self._agencies[names[-1]]
        return UNNAMED_AGENCY if self._agencies and _is_from_agencies(document) else None

    def _may_credit(self, document: Document) -> bool:
        """Whether an agency is named where credits stand: a quick look before the careful one."""
        paragraphs = document.text.rstrip().rsplit("\n\n", _CLOSING_PARAGRAPHS)[-_CLOSING_PARAGRAPHS:]
        opening = document.text.split("\n\n", _CLOSING_PARAGRAPHS)[:_CLOSING_PARAGRAPHS]
        ends = [paragraph[-_CREDIT_LENGTH:] for paragraph in (*opening, *paragraphs)]
        places = "\n".join((document.author[:_CREDIT_LENGTH], document.text[:_HEAD], *ends))
        return self._finder is not None and bool(self._finder.find_matches_as_indexes(places))

    def _matches(self, document: Document) -> Iterator[str]:
        patterns = self._patterns
        if found := patterns.byline.search(document.author[:_CREDIT_LENGTH]):
            yield found.group()
        if found := patterns.dateline.match(document.text[:_HEAD]):
            yield found.group()
        opening = document.text.split("\n\n", _CLOSING_PARAGRAPHS)[:_CLOSING_PARAGRAPHS]
        for paragraph in opening[:_BYLINES]:
            if len(paragraph) <= _CREDIT_LENGTH and (found := patterns.line.fullmatch(paragraph.strip())):
                yield found.group()
        parts = document.text.rstrip().rsplit("\n\n", _CLOSING_PARAGRAPHS)
        paragraphs = parts[1:] or parts
        for paragraph in reversed(paragraphs):
            if found := self._closing_credit(paragraph):
                yield found.group()
        for paragraph in opening:
            # what is shorter stands under a picture
            if len(paragraph) > _CREDIT_LENGTH or len(opening) == 1:
                found = patterns.paragraph_end.search(paragraph[-_CREDIT_LENGTH:])
                if found and not _PICTURE.search(paragraph[-_CREDIT_LENGTH:]):
                    yield found.group()

    def _closing_credit(self, paragraph: str) -> re.Match[str] | None:
        patterns = self._patterns
        closing = paragraph[-_CREDIT_LENGTH:]
        if _PICTURE.search(closing):
            return None
        for pattern in (patterns.paragraph_end, patterns.source_end, patterns.contributed_end):
            if found := pattern.search(closing):
                return found
        if len(paragraph) > _CREDIT_LENGTH:
            return None
        return (
            patterns.line.fullmatch(paragraph)
            or patterns.contributed.search(paragraph)
            or patterns.reporting.search(paragraph)
        )


def _is_from_agencies(document: Document) -> bool:
    """Whether the closing lines or the byline say that the text is agencies', without naming one."""
    paragraphs = document.text.rstrip().rsplit("\n\n", _CLOSING_PARAGRAPHS)[-_CLOSING_PARAGRAPHS:]
    ends = [paragraph[-_NOTE_LENGTH:] for paragraph in paragraphs]
    return any(_UNNAMED.search(text) for text in (document.author[:_CREDIT_LENGTH], *ends))
