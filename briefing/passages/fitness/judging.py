"""Judge each sentence of a document: its paragraph, its document and the document's kind in view."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from briefing.model import Document, DocumentKind, Sentence
from briefing.passages.fitness.beginnings import begins_midway
from briefing.passages.fitness.captions import is_caption, is_credit
from briefing.passages.fitness.damage import is_damaged
from briefing.passages.fitness.days import Present, is_over, names_lost_day, names_lost_hour
from briefing.passages.fitness.lexicon import fitness_words
from briefing.passages.fitness.pages import (
    comments_start,
    has_stamp,
    is_claim_line,
    is_link_blurb,
    is_signed,
    says_as_of_when,
)
from briefing.passages.fitness.repair import announces_its_article, in_headline_style, is_broken
from briefing.passages.fitness.standing import tells_news
from briefing.passages.fitness.verdicts import FIT, FIT_INSIDE, Reason, Verdict
from briefing.passages.fitness.wording import OPENS, PRINTED, features, score, sentence_words
from briefing.passages.speech_acts import has_attribution, names_speech_act
from briefing.text.quotations import outside_quotes
from briefing.text.unspaced import FIRST_UNSPACED

_KEPT_OUT: Mapping[DocumentKind, Reason] = {
    DocumentKind.OPINION: Reason.OPINION,
    DocumentKind.FACT_CHECK: Reason.CLAIM,
    DocumentKind.SATIRE: Reason.SATIRE,
}
# with one of these a judgment is somebody's
_SAYS = frozenset(
    ("said", "says", "say", "told", "according", "argued", "argues", "warned", "warns", "wrote", "believes")
)
# "An uneven pact: how two states fell out", "The siege explained"
_EXPLAINS = re.compile(r"(?i)(?:^|[:–—-] )(?:how|why|inside|the story (?:of|behind))\b|\bexplained\b")
_QUESTION = re.compile(r"[?？؟;]\W{0,3}$")
_MARK_OF_A_MENU = re.compile(r" [|»›•·/–—-] ")
_SEPARATORS = re.compile(r" [|»›•·] |(?: [-–—/] [^-–—/]{1,80}){3}")
# of so many words, this share capitalized or numbers: a menu, or headlines in a row
_FUSED_CAPITALS = 0.78
_LEAST_MENU_WORDS = 8


# a standfirst stands there, above an article of so many paragraphs more
_STANDFIRST_PARAGRAPHS = 3
_GOES_ON_FOR = 3
# what a line above an article announces, the article tells within so many sentences
_TOLD_WITHIN = 2


# shorter ones above the lead are datelines, stamps and headings
_LEAD_WORDS = 7
_LEAD_CHARACTERS_UNSPACED = 16
# what stands above a report and is none of it
_ABOVE = frozenset((Reason.CAPTION, Reason.LIST, Reason.STANDFIRST))
# "Rep.", "Lt." at the end of a sentence
_TORN = re.compile(
    r"\b(?:Rep|Sen|Gov|Lt|Gen|Col|Sgt|Maj|Capt|Adm|Mr|Mrs|Ms|Dr)\.$|^(?:The |A |In the )?U\.S\.$",
    re.MULTILINE,
)
# an essay is known by so many sentences
_HEAD_SENTENCES = 24
_LEAST_HEAD_SENTENCES = 8
_OF_ESSAYS = frozenset((Reason.QUESTION, Reason.ADDRESS, Reason.JUDGMENT, Reason.COLOR))


class Fitness:
    """Judges the sentences of one document, each when it is asked for.

    Args:
        sentences: all of the document's, in order.
        present: of the edition; None where nothing is said of time.
    """

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], *, present: Present | None = None
    ) -> None:
        self._document, self._sentences = document, sentences
        self._present = present
        self._is_background = present is not None and present.is_background(document)
        self._language = document.language or "en"
        self._words = fitness_words(self._language)
        self._verdicts: dict[int, Verdict] = {}
        self._wordings: dict[tuple[int, int], Verdict] = {}
        self._captions: dict[int, bool] = {}

    @property
    def is_background(self) -> bool:
        """Whether the document is older than the days that the edition speaks of."""
        return self._is_background

    @cached_property
    def lead(self) -> int:
        """The index of the sentence that the report begins with, behind its title, stamps, captions and credits."""
        return next((sentence.index for sentence in self._sentences if self._may_lead(sentence)), 0)

    def verdict(self, index: int) -> Verdict:
        """Return the verdict on the sentence with this index."""
        if index not in self._verdicts:
            self._verdicts[index] = self._standing(
                self._sentences[index], self._judge(self._sentences[index])
            )
        return self._verdicts[index]

    def of_unit(self, first: int, last: int) -> Verdict:
        """Return the verdict on sentences that a quotation binds together, `first..last` inclusive."""
        if first == last:
            return self.verdict(first)
        for index in range(first, last + 1):
            found = self._by_place(self._sentences[index])
            if found is not None:
                return found
        found = self._by_words(self._sentences[first], self._sentences[last])
        # what begins in somebody's mouth says only at its end who speaks
        return FIT_INSIDE if found.is_fit else found

    def may_be_quoted(self, first: int, last: int) -> bool:
        """Say whether a quotation in sentences `first..last` may be printed under its speaker's name.

        What a speaker says may judge and address; captions, comments and checked claims are nobody's report, and
        what lost characters or has a tweet in it is nobody's exact words.
        """
        found = [self._by_place(self._sentences[index]) for index in range(first, last + 1)]
        if not all(verdict is None or verdict.reason is Reason.OPINION for verdict in found):
            return False
        return not is_damaged(self._document.text[self._sentences[first].start : self._sentences[last].end])

    def _may_lead(self, sentence: Sentence) -> bool:
        text = self._document.text[sentence.start : sentence.end]
        is_long = len(text.split()) >= _LEAD_WORDS
        if not is_long and not (len(text) >= _LEAD_CHARACTERS_UNSPACED and text[0] >= FIRST_UNSPACED):
            return False
        if text.rstrip(".") == self._document.title.rstrip("."):
            return False
        placed = self._by_place(sentence) or judge_wording(text, self._language, is_lead=True)
        return placed.reason not in _ABOVE

    @cached_property
    def _lead_paragraph(self) -> int:
        return self._sentences[self.lead].paragraph if self._sentences else 0

    def _standing(self, sentence: Sentence, verdict: Verdict) -> Verdict:
        """What may be printed from the body of a report opens an item only where it tells the news."""
        is_body = sentence.paragraph > self._lead_paragraph
        if not (verdict.is_fit and verdict.opens and is_body and self._language == "en"):
            return verdict
        text = self._document.text[sentence.start : sentence.end]
        return verdict if tells_news(text, outside_quotes(text), self._document.published_at) else FIT_INSIDE

    def _judge(self, sentence: Sentence) -> Verdict:
        return self._by_place(sentence) or self._by_words(sentence, sentence)

    def _by_words(self, first: Sentence, last: Sentence) -> Verdict:
        """Judge what stands from one sentence to another, and what time has done to it."""
        text = self._document.text[first.start : last.end]
        verdict = self._worded(first, last)
        if verdict.is_fit and self._is_analytic:
            verdict = judge_wording(
                text, self._language, sober=True, is_lead=first.paragraph <= self._lead_paragraph
            )
        if not verdict.is_fit or self._present is None:
            return verdict
        if names_lost_hour(self._document, text, self._present):
            return Verdict(Reason.UNDATED)
        if self._is_background:
            return Verdict(Reason.UNDATED) if names_lost_day(text, self._language) else verdict
        over = any(is_over(self._document, one, self._present) for one in {first, last})
        return Verdict(Reason.PAST) if over else verdict

    def _worded(self, first: Sentence, last: Sentence) -> Verdict:
        """The verdict on words alone, found out once."""
        span = first.start, last.end
        if span not in self._wordings:
            text = self._document.text[slice(*span)]
            self._wordings[span] = judge_wording(
                text, self._language, is_lead=first.paragraph <= self._lead_paragraph
            )
        return self._wordings[span]

    def _by_place(self, sentence: Sentence) -> Verdict | None:
        """Judge by document and paragraph; None when nothing there speaks against a sentence."""
        kept_out = _KEPT_OUT.get(self._document.kind)
        if kept_out is not None:
            return Verdict(kept_out)
        if sentence.paragraph >= self._comments:
            return Verdict(Reason.COMMENT)
        if self._is_caption(sentence.paragraph):
            return Verdict(Reason.CAPTION)
        if self._is_standfirst(sentence):
            return Verdict(Reason.STANDFIRST)
        if is_link_blurb(self._document.text, sentence.start, sentence.end):
            return Verdict(Reason.LIST)
        if self._is_torn(sentence) or begins_midway(
            self._document.text, sentence.start, sentence.end, self._language
        ):
            return Verdict(Reason.BROKEN)
        if is_claim_line(self._document.text[sentence.start : sentence.end]):
            return Verdict(Reason.CLAIM)
        return None

    @cached_property
    def _is_analytic(self) -> bool:
        """Whether the title asks or judges: what stands below it may do so too."""
        title = self._document.title
        asks = bool(_QUESTION.search(title[-4:])) or _EXPLAINS.search(title) is not None
        if asks or is_judging(title, self._language) or is_signed(title, self._document.text):
            return True
        return self._mostly_tells_no_news

    @cached_property
    def _mostly_tells_no_news(self) -> bool:
        """Whether half of what opens a longer page asks, judges, addresses or sets scenes, as essays do."""
        head = self._sentences[:_HEAD_SENTENCES]
        if len(head) < _LEAST_HEAD_SENTENCES:
            return False
        found = [self._worded(each, each).reason for each in head]
        return sum(reason in _OF_ESSAYS for reason in found) * 2 >= len(head)

    def _is_torn(self, sentence: Sentence) -> bool:
        """Whether a paragraph ends at "Rep." or begins behind one: a name was cut in two."""
        text = self._document.text
        if _TORN.search(text, max(0, sentence.end - 12), sentence.end) is not None:
            return True
        before = self._sentences[sentence.index - 1] if sentence.index else None
        return before is not None and _TORN.search(text, max(0, before.end - 12), before.end) is not None

    @cached_property
    def _paragraphs(self) -> list[str]:
        spans: dict[int, tuple[int, int]] = {}
        for sentence in self._sentences:
            start, _ = spans.get(sentence.paragraph, (sentence.start, 0))
            spans[sentence.paragraph] = (start, sentence.end)
        last = max(spans, default=-1)
        text = self._document.text
        return [text[slice(*spans.get(number, (0, 0)))] for number in range(last + 1)]

    @cached_property
    def _comments(self) -> int:
        return comments_start(self._paragraphs)

    def _is_standfirst(self, sentence: Sentence) -> bool:
        """A paragraph in the style of headlines above an article that goes on: its lead says the same in full."""
        if sentence.paragraph >= _STANDFIRST_PARAGRAPHS or self._language != "en":
            return False
        text = self._document.text[sentence.start : sentence.end]
        if sentence.index == 0:
            if len(self._sentences) <= _GOES_ON_FOR:
                return False
            below = self._document.text[self._sentences[1].start : self._sentences[_TOLD_WITHIN].end]
            return announces_its_article(text, below)
        goes_on = len(self._paragraphs) > sentence.paragraph + _GOES_ON_FOR
        return goes_on and text == self._paragraphs[sentence.paragraph] and in_headline_style(text)

    def _is_caption(self, paragraph: int) -> bool:
        if paragraph not in self._captions:
            below = self._paragraphs[paragraph + 1] if paragraph + 1 < len(self._paragraphs) else ""
            self._captions[paragraph] = is_caption(
                self._paragraphs[paragraph], self._words, credit_follows=bool(below) and is_credit(below)
            )
        return self._captions[paragraph]


def is_judging(title: str, language: str) -> bool:
    """Say whether a title judges or speaks in figures; what is quoted in it is somebody else's."""
    words = fitness_words(language)
    outside = outside_quotes(title)
    if words is None or not any(map(str.isalnum, outside)):
        return False
    distinct = frozenset(sentence_words(outside, words))
    cues = (words.simile, words.unowned, words.wanting)
    return not distinct.isdisjoint(words.judging) or any(
        cue is not None and cue.is_in(outside, distinct) for cue in cues
    )


def judge_wording(text: str, language: str, *, sober: bool = False, is_lead: bool = False) -> Verdict:
    """Judge a sentence by its own words alone; structure in any language, words where the language has them.

    Args:
        sober: print only what names a day, a number or who said it: the page around it judges.
        is_lead: it stands in the first paragraph of the report.
    """
    if _QUESTION.search(text[-4:]):
        return Verdict(Reason.QUESTION)
    if _is_menu(text) or has_stamp(text) or says_as_of_when(text):
        return Verdict(Reason.LIST)
    if begins_midway(text, 0, len(text), language) or is_broken(text, language, is_lead=is_lead):
        return Verdict(Reason.BROKEN)
    words = fitness_words(language)
    if words is None:
        return FIT
    outside = outside_quotes(text)
    if not any(map(str.isalnum, outside)):
        return FIT_INSIDE
    told = sentence_words(outside, words)
    distinct = frozenset(told)
    if words.empty is not None and words.empty.is_in(outside, distinct):
        return Verdict(Reason.EMPTY)
    if words.address is not None and words.address.is_in(outside, distinct):
        return Verdict(Reason.ADDRESS)
    if words.pleasantry is not None and outside is not text and words.pleasantry.search(text):
        return Verdict(Reason.EMPTY)
    # most of a language's words are cut apart already
    speech = names_speech_act(distinct, language) if words.is_full else has_attribution(outside, language)
    if words.unowned is not None and words.unowned.is_in(outside, distinct) and _SAYS.isdisjoint(distinct):
        return Verdict(Reason.JUDGMENT)
    found = features(outside, words, told, speech=speech, is_quoting=outside is not text)
    if not words.acts:
        # without a list of acts only what speaks against a sentence is known
        return Verdict(Reason.JUDGMENT) if found.judging or found.wanting or found.exclaims else FIT
    value = score(found)
    if sober and not (found.speech or found.number or found.day):
        return Verdict(Reason.JUDGMENT)
    if value >= OPENS:
        return FIT
    if value >= PRINTED:
        return FIT_INSIDE
    if found.judging or found.wanting or found.sweeping or found.exclaims:
        return Verdict(Reason.JUDGMENT)
    # where a language has few words, not to find an act proves nothing
    return (
        Verdict(Reason.COLOR)
        if words.is_full or found.scene or found.simile or found.narrated
        else FIT_INSIDE
    )


def _is_menu(text: str) -> bool:
    if _MARK_OF_A_MENU.search(text) is not None and _SEPARATORS.search(text[:300]):
        return True
    words = text[:400].split()
    if len(words) < _LEAST_MENU_WORDS or _capitals(words[:_LEAST_MENU_WORDS]) <= _LEAST_MENU_WORDS // 2:
        return False
    return _capitals(words) >= _FUSED_CAPITALS * len(words)


def _capitals(words: Sequence[str]) -> int:
    return sum([word[0].isupper() or word[0].isdigit() for word in words])
