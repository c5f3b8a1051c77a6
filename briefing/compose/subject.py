"""What an item is about: the words, the figures and the day of its headline and its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ItemDraft, SentenceKey
from briefing.compose.printing import passage_sentences
from briefing.model import Figure
from briefing.select import content_stems
from briefing.text.outlook import counts_from
from briefing.text.word_lists import word_set

# content words that a sentence about an item shares with its headline and opening
_SHARED = 2
_SHORTEST = 3
# sentences of a document that say when it happened, where the opening of an item does not
_HEAD = 4
# what a count of the harmed is of
_HARM = frozenset(("killed", "wounded"))
# characters before a date that may say it is only compared with
_BEFORE = 48
# they join nothing: how news tells, and of whom
_COMMON = word_set(
    "peopl person say said tell told report accord year month week day million thousand hundr two three four five six"
    " offici spokesman spokeswoman minist author statement"
)


class Subject:
    """What one item tells."""

    def __init__(self, draft: ItemDraft, findings: DocumentFindings) -> None:
        self._findings = findings
        title = draft.headline
        printed = passage_sentences(draft.passages)
        self._words = content_stems(title.title, title.language) - _COMMON
        self._wider = self._words
        for key, index in printed[:1]:
            self._words |= findings.words(key)[index] - _COMMON
        for key, index in printed:
            self._wider |= findings.words(key)[index] - _COMMON
        self._told = {
            (figure.unit, figure.value)
            for key, index in printed
            for figure in findings.figures(key)
            if figure.sentence == index
        }
        # an announced day is not that of the event
        told = {d.id: d.published_at.date() for d in draft.story.speaking if d.published_at}
        opening = [
            day for key in printed[:1] for day in _days(findings, [key]) if day <= told.get(key[0], date.max)
        ]
        self._is_harm = self._tells_harm(printed[:1])
        self._first_day = min(opening) if opening else _usual_day(findings, draft)

    def tells(self, figure: Figure) -> bool:
        return (figure.unit, figure.value) in self._told

    def is_of_another(self, key: SentenceKey) -> bool:
        """Whether a sentence tells of an attack or accident before the one that the item tells of."""
        return self._is_harm and self.is_before(key) and self._tells_harm([key])

    def _tells_harm(self, keys: Sequence[SentenceKey]) -> bool:
        return any(
            figure.sentence == index and _HARM & set(figure.subject.split(" "))
            for key, index in keys
            for figure in self._findings.figures(key)
        )

    def is_before(self, key: SentenceKey) -> bool:
        """Whether a sentence tells of days before the item's alone."""
        days = _days(self._findings, [key])
        return bool(self._first_day and days and max(days) < self._first_day)

    def is_about(self, key: SentenceKey) -> bool:
        """Whether a sentence tells of what the headline and the opening tell."""
        return len(self._of(key) & self._words) >= _SHARED

    def shared(self, key: SentenceKey) -> int:
        """How many content words a sentence has in common with the item."""
        return len(self._of(key) & self._wider)

    def _of(self, key: SentenceKey) -> frozenset[str]:
        document, index = key
        return frozenset(word for word in self._findings.words(document)[index] if len(word) >= _SHORTEST)


def _usual_day(findings: DocumentFindings, draft: ItemDraft) -> date | None:
    """The day that the heads of a story's documents name most, of several the latest; without one that of the news."""
    heads = [(document.id, index) for document in draft.story.speaking for index in range(_HEAD)]
    named = Counter(_days(findings, heads))
    news = max((d.published_at.date() for d in draft.story.speaking if d.published_at), default=None)
    return max(named, key=lambda day: (named[day], day), default=news)


def _days(findings: DocumentFindings, keys: Iterable[SentenceKey]) -> list[date]:
    """The single days that sentences tell of."""
    return [
        mention.first
        for key, index in keys
        for mention in findings.dates_in(key, index)
        if mention.first and mention.first == mention.last
        if not counts_from(findings.text(key)[max(0, mention.start - _BEFORE) : mention.start])
    ]
