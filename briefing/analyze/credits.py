"""Recognize the credit lines by which an outlet says that it carries an agency's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import ahocorasick_rs

from briefing.model import Document, Publisher

# characters at both ends of a text where datelines and credits stand
_HEAD = 200
_CLOSING_PARAGRAPHS = 4
_CREDIT_LENGTH = 160

_LEAD_WORDS = (
    r"(?:by|from|sources?|with|via|credit|text|copyright|copyright by|staff and|and|(?:additional )?reporting by|"
    r"with reporting by|with reporting from|with files from|with material from|par|avec|con|mit|von|وكالة|المصدر)"
)


class CreditReader:
    """Finds the agencies of a list by name in datelines, bylines and closing lines."""

    def __init__(self, agencies: Iterable[Publisher]) -> None:
        self._agencies: dict[str, Publisher] = {}
        for agency in agencies:
            for name in (agency.name, *agency.outlets):
                self._agencies.setdefault(name, agency)
        names = sorted(self._agencies, key=lambda name: (-len(name), name))
        name = "(?:" + "|".join(re.escape(name) for name in names) + ")" if names else "(?!)"
        self._finder = ahocorasick_rs.AhoCorasick(names) if names else None
        bound = rf"(?<!\w){name}(?!\w)"
        # "(Reuters) -", "KYIV, Oct 21 (AFP) –", "PARIS - AFP -", "AFP:"
        self._dateline = re.compile(
            rf"[^\n]{{0,90}}?[(\[/]\s?{bound}\s?[)\]/]\s*[-–—:]|[^\n.!?]{{0,70}}[-–—,/]\s*{bound}\s*[-–—:]"
            rf"|{bound}\s*[-–—:]"
        )
        self._paragraph_end = re.compile(rf"(?:[(\[/]\s?{bound}\s?[)\]/]|[-–—]\s?{bound})\.?\s*$")
        self._line = re.compile(
            rf"[\W_]*(?:{_LEAD_WORDS}[\s:]+)*(?:[^\n.]{{0,60}}[\s,/]+(?:and|with|et|y|und|&)\s+)?(?:{bound}\s?[/,&]\s?)*{bound}"
            rf"(?:\s+(?:and|with|staff|news agency|news|wire|agency|contributed)\b[^\n]{{0,60}})?[\W_]*",
            re.IGNORECASE,
        )
        self._contributed = re.compile(
            rf"{bound}[^\n]{{0,60}}\bcontributed to this (?:report|story|article)", re.IGNORECASE
        )
        self._reporting = re.compile(
            rf"\b(?:reporting|material|files|information|copy) (?:by|from|of) [^\n]{{0,60}}?{bound}",
            re.IGNORECASE,
        )
        self._name = re.compile(bound)
        # "Petra Lindahl" and "Michael Bloomberg" are people
        self._byline = re.compile(
            rf"(?<!\w)(?<![a-zà-ÿ] ){name}(?!\w)(?! (?!Staff|News|Agency|Wire|Writer|Correspondent)[A-ZÀ-Þ])"
            rf"|(?<=with ){bound}|(?<=and ){bound}|(?<=par ){bound}|(?<=[Bb]y ){bound}|(?<=via ){bound}|(?<=/){bound}"
        )

    def agency(self, document: Document) -> Publisher | None:
        """The agency credited, the first in the order byline, dateline, closing lines; None for none."""
        if not self._may_credit(document):
            return None
        for found in self._matches(document):
            names = self._name.findall(found)
            if names:
                return self._agencies[names[-1]]
        return None

    def _may_credit(self, document: Document) -> bool:
        """Whether an agency is named where credits stand: a quick look before the careful one."""
        paragraphs = document.text.rstrip().rsplit("\n\n", _CLOSING_PARAGRAPHS)[-_CLOSING_PARAGRAPHS:]
        opening = document.text.split("\n\n", _CLOSING_PARAGRAPHS)[:_CLOSING_PARAGRAPHS]
        ends = [paragraph[-_CREDIT_LENGTH:] for paragraph in (*opening, *paragraphs)]
        places = "\n".join((document.author[:_CREDIT_LENGTH], document.text[:_HEAD], *ends))
        return self._finder is not None and bool(self._finder.find_matches_as_indexes(places))

    def _matches(self, document: Document) -> Iterator[str]:
        if found := self._byline.search(document.author[:_CREDIT_LENGTH]):
            yield found.group()
        if found := self._dateline.match(document.text[:_HEAD]):
            yield found.group()
        paragraphs = document.text.rstrip().rsplit("\n\n", _CLOSING_PARAGRAPHS)[1:]
        for paragraph in reversed(paragraphs):
            closing = paragraph[-_CREDIT_LENGTH:]
            found = self._paragraph_end.search(closing)
            if found is None and len(paragraph) <= _CREDIT_LENGTH:
                found = (
                    self._line.fullmatch(paragraph)
                    or self._contributed.search(paragraph)
                    or self._reporting.search(paragraph)
                )
            if found:
                yield found.group()
        for paragraph in document.text.split("\n\n", _CLOSING_PARAGRAPHS)[:_CLOSING_PARAGRAPHS]:
            if found := self._paragraph_end.search(paragraph[-_CREDIT_LENGTH:]):
                yield found.group()
