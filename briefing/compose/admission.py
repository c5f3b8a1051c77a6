"""Decides what may open an item and what may follow: acts of these days, by somebody who is named, from a report.

Leaves out whether a sentence may be printed at all (`passages.fitness`) and which opening is best (`opening`).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from briefing.compose.actors import broad_actors
from briefing.compose.contradiction import measures_otherwise, tells_other_day
from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import StoryDraft
from briefing.compose.limits import GREAT, LEAST, Supply
from briefing.compose.line_context import Line, LineContext
from briefing.compose.line_worth import LineWorth
from briefing.model import Document, DocumentId, Passage
from briefing.passages.commentators import is_comment
from briefing.passages.pointing import is_bare_name, points_back
from briefing.passages.report_form import Form, form_of
from briefing.select import Candidate, content_stems, content_words, stem_words
from briefing.stories.background import everyday_words
from briefing.stories.genres import Genre, genre
from briefing.stories.names import NO_NAMES, name_key, names

# What each form of a sentence counts as an opening; set on six days of eight outlets, so that of two leads an act is
# told before what somebody says of it, unless the words say three times as much of what the titles say.
_WORTH = {Form.ACT: 1.0, Form.WORDS: 0.35, Form.STATE: 0.3, Form.HOLLOW: 0.0, Form.NOTHING: 0.0}


# "What we know" and a broadcast's page often begin with the news itself; a report of it comes first
_TELLING = frozenset((Genre.EXPLAINER, Genre.PROGRAM))
_SURE, _TOLD_AGAIN = 0.7, 0.5
# "Begun in April, the talks broke down": a line below the title leans on it; what says all itself comes first
_BELOW_TITLE = 0.4
# an act of so long before its article is what the news comes from, not the news
_STALE = timedelta(days=4)
# behind an opening of these days, what was done so long before its article is no news any more
_PAST_NEWS = timedelta(days=2)
# characters at the head of a sentence in which a day dates all of it: "In January, the president issued ..."
_HEAD = 45
# what stands further down its article follows only when it names a day of these days
_HIGH = 5
# what it is stands in a sentence that is not printed: "reiterated this position"
_THIS = re.compile(
    r"\b(?:this|these|such|that) (?:claims?|decisions?|issues?|moves?|plans?|positions?|proposals?|stance|view)\b"
)
# stems that a sentence shares with what opens the item, or with the title above it, when both tell of one event
_SHARED = 2
_LONG_AGO = re.compile(
    r"(?:\w+[- ]){1,4}?(?:days|weeks|months|years|decades) (?:before|ago|earlier|later|on|after (?:that|this))\b"
    r"|(?:Last|Earlier) (?:week|year|month|summer|autumn|fall|winter|spring)\b"
)
_BACKGROUND = re.compile(
    r"\b(?:[Ll]ast (?:week|year|month|summer|autumn|fall|winter|spring)|(?:years|months|decades|weeks) (?:ago|earlier)"
    r"|earlier this year|(?:in recent|for) (?:years|months|decades))\b"
)
# what a whole main clause tells of another time: "blocked the order two weeks ago, saying", "a census in 1998 counted"
_CLAUSE = re.compile(r"[^,;:]*")
_NEWER = re.compile(
    r"\b(?:who|which|that|whose|where|when|it|he|she|they|after|before|since|from|over|has|have|is|are|will|says?)\b"
)
_WAS_THEN = re.compile(
    r"\b(?:(?:days|weeks|months|years|decades) (?:ago|earlier)|[Ll]ast (?:year|month|summer|autumn|fall|winter|spring)"
    r"|earlier this year)(?= ?(?:[,;:.]|$|by|in|at|as|to|and|but|with|during)\b|[,;:.]|$)"
    r"|\b(?:was|were)(?: \w+)? once\b"
)
# "150 were killed in 2016, the minister said on Monday" is news of Monday
_SAID_NOW = re.compile(r", [^,;:]{3,80}? (?:said|says|announced|reported|showed|show|confirmed)\b")
_WHEN_YEAR = re.compile(r"\b(?:in|of) (?:\w+ )?((?:19|20)\d\d)\b")
# so many names of its title make a sentence one of the same event
_NAMES_TELL = 3
_LOWER_WORD = re.compile(r"\b[a-z][\w]*")
_TITLE_WORD = re.compile(r"[^\W_][\w'’]*")
_DATES_ALL = re.compile(r"(?:Back )?(?:[IO]n|Since|By|During|Until|Before|From|Throughout|Earlier|Last)\b")
_MONTHS = tuple(calendar.month_name)[1:]
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# in the first days of a month the last one is near
_EARLY = 8
_THOUGHT_BACK = re.compile(
    r"(?:[^,;:]{2,90}? )?had (?:\w+ly |also |not |already |long |never |been )*\w+(?:ed|en|wn|ne|de|un|nt)\b"
)


# what follows may lean on what it follows
_LEANS = re.compile(r"^(?:(?:But|And|However|Meanwhile|Also),? )?(?:He|She|They|It|This|These|Those|That)\b")


class Admission:
    """Judges the passages of one story."""

    def __init__(
        self,
        story: StoryDraft,
        findings: DocumentFindings,
        *,
        only_reports: bool,
        supply: Supply = Supply.MANY,
    ) -> None:
        """Args:
        only_reports: whether features, explainers and sentences without an act may open nothing.
        supply: how much was read.
        """
        self._story, self._findings, self._only_reports = story, findings, only_reports
        self._supply, self._least = supply, LEAST[supply]
        self._documents = {document.id: document for document in story.documents}
        self._genres: dict[DocumentId, Genre] = {}
        self._names: dict[DocumentId, set[str]] = {}
        self._lines: dict[DocumentId, LineWorth] = {}
        self._same_event: dict[tuple[DocumentId, Passage], bool] = {}
        self._contexts: dict[Passage, LineContext] = {}

    def worth(self, candidate: Candidate) -> float:
        """How well the first sentence of a passage opens an item, from 0 (not at all) to 1."""
        passage = candidate.passage
        document = self._documents[passage.document_id]
        last = passage.first if passage.lead_in else passage.last
        verdict = self._findings.fitness(document.id).of_unit(passage.first, last)
        if not self._only_reports:
            return float(verdict.opens)
        text = self._text(document, passage.first)
        form = form_of(text, document.language)
        is_lead = passage.first <= self._lead(document)
        # a lead that reports an act, or who said what, need not show it by its words too
        if not (verdict.opens or (is_lead and verdict.is_fit and form >= Form.WORDS)):
            return 0.0
        if is_comment(text) or points_back(text, is_lead=is_lead):
            return 0.0
        if not self._tells_the_title(candidate, document, is_lead=is_lead):
            return 0.0
        if self._is_stale(document, passage.first, at_head=True) or is_bare_name(text, document.text):
            return 0.0
        likely = self._likelihood(document, passage.first)
        share = 1.0
        if not self._is_report(document):
            tells = is_lead and form is Form.ACT and likely >= _SURE
            if not tells or self._genres[document.id] not in _TELLING or self._story.story.importance < GREAT:
                return 0.0
            share = _TOLD_AGAIN
        if is_lead and points_back(text, is_lead=False):
            share *= _BELOW_TITLE
        limit = self._least.of_opening(is_lead=is_lead, importance=self._story.story.importance)
        return share * _WORTH[form] * likely if likely >= limit else 0.0

    def likelihood(self, candidate: Candidate) -> float:
        """How likely an editor prints the own sentences of a passage, from 0 to 1: the least likely of them."""
        passage = candidate.passage
        if not self._only_reports:
            return 1.0
        document = self._documents[passage.document_id]
        own = range(passage.first + passage.lead_in, passage.last + 1)
        return min(self._likelihood(document, index) for index in own)

    def _likelihood(self, document: Document, index: int) -> float:
        return 1.0 if self._supply is Supply.LONE else self._line_worth(document).of(index)

    def _line_worth(self, document: Document) -> LineWorth:
        if document.id not in self._lines:
            self._lines[document.id] = LineWorth(
                document,
                self._story.sentences[document.id],
                self._findings.fitness(document.id),
                self._findings.introductions(document.id),
            )
        return self._lines[document.id]

    def _is_likely_behind(self, passage: Passage, opening: Passage) -> bool:
        """Whether an editor would print a passage behind the opening."""
        if self._supply is Supply.LONE:
            return True
        if opening not in self._contexts:
            self._contexts[opening] = LineContext(self._line(opening))
        found = self._contexts[opening].likelihoods(self._line(passage), lead_in=passage.lead_in)
        goes_on = passage.document_id == opening.document_id
        least = self._least.following if goes_on else self._least.adding
        return found.printed >= least and found.fit >= self._least.fit

    def _line(self, passage: Passage) -> Line:
        document = self._documents[passage.document_id]
        sentences = self._story.sentences[document.id]
        return Line(
            document, sentences, self._line_worth(document), passage.first + passage.lead_in, passage.last
        )

    def form(self, candidate: Candidate) -> Form:
        """What the first sentence of a passage reports."""
        document = self._documents[candidate.passage.document_id]
        return form_of(self._text(document, candidate.passage.first), document.language)

    def follows(self, candidate: Candidate, opening: Candidate) -> bool:
        """Whether a passage tells on of the event of the opening, and is no older."""
        if not self._only_reports:
            return True
        passage = candidate.passage
        document = self._documents[passage.document_id]
        if not self._is_report(document):
            return False
        for index in range(passage.first + passage.lead_in, passage.last + 1):
            text = self._text(document, index)
            if (
                _THOUGHT_BACK.match(text)
                or is_comment(text)
                or _THIS.search(text)
                or self._is_stale(document, index, at_head=False)
            ):
                return False
            if form_of(_LEANS.sub("Somebody", text), document.language) < Form.WORDS:
                return False
        first = passage.first + passage.lead_in
        if first > self._lead(document) + _HIGH and not self._is_of_these_days(document, first):
            return False
        return (
            self._shares(candidate, opening)
            and self._tells_of_it(document, opening)
            and self._reads_on(candidate, opening)
            and not self._contradicts(passage, opening.passage)
            and self._is_likely_behind(passage, opening.passage)
        )

    def _contradicts(self, passage: Passage, opening: Passage) -> bool:
        """Whether another document has the event of the opening on another day, or measures a thing otherwise."""
        if passage.document_id == opening.document_id:
            return False
        said, told = (
            " ".join(self._text(self._documents[one.document_id], n) for n in range(one.first, one.last + 1))
            for one in (passage, opening)
        )
        measures, measured = (
            [f for f in self._findings.figures(one.document_id) if one.first <= f.sentence <= one.last]
            for one in (passage, opening)
        )
        return tells_other_day(said, told) or measures_otherwise(measures, measured)

    def _reads_on(self, candidate: Candidate, opening: Candidate) -> bool:
        """Whether what a passage brings along for being understood may stand behind the opening."""
        passage, first = candidate.passage, opening.passage
        document = self._documents[passage.document_id]
        return all(
            (passage.document_id == first.document_id and first.first <= index <= first.last)
            or form_of(_LEANS.sub("Somebody", self._text(document, index)), document.language) >= Form.WORDS
            for index in range(passage.first, passage.first + passage.lead_in)
        )

    def _is_report(self, document: Document) -> bool:
        if document.id not in self._genres:
            self._genres[document.id] = genre(document)
        return self._genres[document.id] is Genre.REPORT

    def _lead(self, document: Document) -> int:
        """The number of the sentence that the report begins with."""
        return self._findings.fitness(document.id).lead

    def _tells_the_title(self, candidate: Candidate, document: Document, *, is_lead: bool) -> bool:
        """Whether a passage tells what its own title does: what is done, not only who is named in it.

        Behind the lead two words of it are wanted. Three names, or half of a title, tell it too.
        """
        title = content_stems(document.title, document.language)
        own = title & {stem for sentence in candidate.stems for stem in sentence}
        if not is_lead and len(own) < min(_SHARED, len(title)):
            return False
        if (document.language or "en") != "en" or len(own) >= min(_NAMES_TELL, len(title) / 2):
            return True
        return not own <= self._named_in(document)

    def _named_in(self, document: Document) -> set[str]:
        """The stems of the names, offices and directions in a title: who and where, not what."""
        if document.id not in self._names:
            known, lower = names(document.text, "en"), set(_LOWER_WORD.findall(document.text))
            self._names[document.id] = {
                stem
                for word in _TITLE_WORD.findall(document.title)
                if not (key := name_key(word)) or (key in known and word.lower() not in lower)
                for stem in stem_words(word, document.language)
            }
        return self._names[document.id]

    def _text(self, document: Document, index: int) -> str:
        sentence = self._story.sentences[document.id][index]
        return document.text[sentence.start : sentence.end]

    def _is_stale(self, document: Document, index: int, *, at_head: bool) -> bool:
        """Whether the days that a sentence names lie well before its article."""
        sentence = self._story.sentences[document.id][index]
        start = sentence.start
        english = (document.language or "en") == "en"
        if english and _LONG_AGO.match(document.text, start, sentence.end):
            return True
        if english and at_head and self._is_of_another_time(document, index):
            return True
        if english and not at_head and _BACKGROUND.search(document.text, start, sentence.end):
            return True
        if document.published_at is None or (at_head and not _DATES_ALL.match(document.text, start)):
            return False
        if english and _names_other_time(
            self._text(document, index), document.published_at.date(), at_head=at_head
        ):
            return True
        limit = document.published_at.date() - (_STALE if at_head else _PAST_NEWS)
        days = [
            mention.last or mention.first
            for mention in self._findings.dates_in(document.id, index)
            if not at_head or mention.start - start <= _HEAD
        ]
        known: list[date] = [day for day in days if day is not None]
        return bool(known) and max(known) < limit

    def _is_of_another_time(self, document: Document, index: int) -> bool:
        """Whether all that a sentence tells lies weeks or years back, and nobody says so in these days."""
        text, published_at = self._text(document, index), document.published_at
        if not _is_of_another_time(text, published_at):
            return False
        return published_at is None or not (
            _SAID_NOW.search(text) and self._is_of_these_days(document, index)
        )

    def _is_of_these_days(self, document: Document, index: int) -> bool:
        """Whether a sentence names a day near that of its article, if that is known."""
        if document.published_at is None:
            return True
        day = document.published_at.date()
        return any(
            abs((mention.first - day).days) < _STALE.days
            for mention in self._findings.dates_in(document.id, index)
            if mention.first is not None
        )

    def _shares(self, candidate: Candidate, opening: Candidate) -> bool:
        told = self._told_by(opening)
        return len(content_words(candidate) & told) >= _SHARED

    def _tells_of_it(self, document: Document, opening: Candidate) -> bool:
        """Whether title or lead of another document share with the opening what is no name: an act or a thing.

        A listing of shares and a siege in one city have only the city in common.
        """
        key = document.id, opening.passage
        if key not in self._same_event:
            first = self._documents[opening.passage.document_id]
            language = document.language or "en"
            same = document.id == first.id or language != (first.language or "en") or language in NO_NAMES
            told = self._told_beside_names(first) | self._told_by(opening)
            self._same_event[key] = same or bool(self._told_beside_names(document) & told)
        return self._same_event[key]

    def _told_beside_names(self, document: Document) -> frozenset[str]:
        """The stems of title and lead that tell something and are no names."""
        language = document.language or "en"
        head = f"{document.title}\n{self._text(document, self._lead(document))}"
        known = names(document.text, language)
        named = {
            stem
            for word in _TITLE_WORD.findall(head)
            if word[:1].isupper() and name_key(word) in known
            for stem in stem_words(word, language)
        }
        return content_stems(head, language) - named - everyday_words(language) - broad_actors(language)

    def _told_by(self, opening: Candidate) -> frozenset[str]:
        document = self._documents[opening.passage.document_id]
        return content_words(opening) | content_stems(document.title, opening.language)


def _names_other_time(text: str, day: date, *, at_head: bool) -> bool:
    """Whether a sentence names a year before, or at its head a month that is not the article's or the next."""
    if at_head:
        month = _MONTH.search(text[:_HEAD])
        near = (
            {(day.month + shift - 1) % 12 + 1 for shift in (-1, 0, 1)}
            if day.day < _EARLY
            else {day.month, day.month % 12 + 1}
        )
        if month is not None and _MONTHS.index(month[0]) + 1 not in near:
            return True
    years = [int(year) for year in _YEAR.findall(text[:_HEAD] if at_head else text)]
    return bool(years) and max(years) < day.year


def _is_of_another_time(text: str, published_at: datetime | None) -> bool:
    """Whether all that the main clause of a sentence tells lies weeks or years back."""
    clause = _CLAUSE.match(text)
    head = clause[0] + text[clause.end() : clause.end() + 1] if clause else ""
    then = _WAS_THEN.search(head)
    if then is None and published_at is not None:
        then = _WHEN_YEAR.search(head)
        if then is not None and int(then[1]) >= published_at.year:
            return False
    return then is not None and _NEWER.search(head) is None
