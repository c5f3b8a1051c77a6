"""Looks for important facts in documents that were read and are not cited: what an editor would ask for first.

Three kinds: a death toll that two outlets give, the death of a leader, a sum that was raised. A story of which such a
fact is told nowhere in the edition is a fault, and is listed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import StoryDraft
from briefing.model import Document, DocumentId, DocumentKind, MissedFact, Sentence
from briefing.stories.incidents import opening_toll
from briefing.text.stems import terms
from briefing.words import words_of

# sentences of a document that are looked at: what matters stands at its head
_HEAD = 4
# documents of a story that are looked at
_MOST_READ = 24
# outlets that must give a toll
_OUTLETS = 2
_TOLL, _LEADER, _SUM = "death toll", "death of a leader", "raised sum"
_LED = "leader chief commander general founder minister secretary-general emir sultan ayatollah"
_DIED = re.compile(
    r"\b(?:died|dies|dead|killed|assassinated|slain|death of|mort|tué|assassiné|décès|murió|muerto|asesinado)\b",
    re.I,
)
_RAISED = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|up from|more than)\b",
    re.I,
)
_MONEY = frozenset({"USD", "EUR", "GBP", "JPY", "CNY", "CHF", "RUB", "INR", "SEK", "NOK", "DKK", "crowns"})


def missed_facts(
    stories: Iterable[StoryDraft],
    cited: Collection[DocumentId],
    printed: Sequence[str],
    findings: DocumentFindings,
) -> tuple[MissedFact, ...]:
    """The important facts of documents that are not cited, told nowhere in the edition; in order of the stories.

    Args:
        stories: everything that was looked at closely, most important first.
        cited: documents that are.
        printed: every sentence of the edition.
        findings: for the figures of printed stories.
    """
    found: list[MissedFact] = []
    tolls = {opening_toll(text) for text in printed}
    for story in stories:
        unread = [
            d
            for d in story.documents[:_MOST_READ]
            if d.id not in cited and d.kind is not DocumentKind.OPINION
        ]
        found += _tolls(story, unread, tolls)
        found += _leaders(story, unread, printed)
        found += _sums(story, unread, cited, findings)
    return tuple(found)


def _head(story: StoryDraft, document: Document) -> Sequence[Sentence]:
    return story.sentences[document.id][:_HEAD]


def _tolls(story: StoryDraft, unread: Sequence[Document], printed: Collection[float]) -> Iterator[MissedFact]:
    """The highest toll that several outlets give, when no printed sentence has it."""
    giving: dict[float, dict[str, tuple[Document, Sentence]]] = {}
    for document in unread:
        for sentence in _head(story, document):
            toll = opening_toll(document.text[sentence.start : sentence.end])
            if not math.isnan(toll):
                giving.setdefault(toll, {}).setdefault(document.outlet, (document, sentence))
    told = [toll for toll, outlets in giving.items() if len(outlets) >= _OUTLETS and toll not in printed]
    if told:
        yield _fact(_TOLL, *next(iter(giving[max(told)].values())))


def _leaders(story: StoryDraft, unread: Sequence[Document], printed: Sequence[str]) -> Iterator[MissedFact]:
    """The death of somebody in power that a title tells, when no printed sentence tells of his death."""
    for document in unread:
        leaders = _leader_words(document.language or "en")
        if not (_DIED.search(document.title) and leaders & set(terms(document.title, document.language))):
            continue
        names = set(re.findall(r"\b[A-Z][\w’'-]{3,}", document.title))
        if any(_DIED.search(text) and names & set(re.findall(r"\w+", text)) for text in printed):
            continue
        for sentence in _head(story, document):
            if _DIED.search(document.text, sentence.start, sentence.end):
                yield _fact(_LEADER, document, sentence)
                return


def _sums(
    story: StoryDraft, unread: Sequence[Document], cited: Collection[DocumentId], findings: DocumentFindings
) -> Iterator[MissedFact]:
    """A sum of money that an uncited document calls raised and that is above every one of the cited ones."""
    own = [document.id for document in story.documents if document.id in cited]
    known = [(f.unit, f.high) for key in own for f in findings.figures(key) if f.unit in _MONEY]
    if not known:
        return
    for document in unread:
        for figure in findings.figures(document.id):
            sentence = story.sentences[document.id][figure.sentence]
            least = max((high for unit, high in known if unit == figure.unit), default=math.inf)
            is_high = figure.low > least and figure.sentence < _HEAD
            if is_high and _RAISED.search(document.text, sentence.start, sentence.end):
                yield _fact(_SUM, document, sentence)
                return


def _leader_words(language: str) -> frozenset[str]:
    kinds = words_of(language).consequences.kinds or words_of("en").consequences.kinds
    words = kinds.get("power", "").split()
    return frozenset(
        stem for word in (*words, *_LED.split()) if "_" not in word for stem in terms(word, language)
    )


def _fact(kind: str, document: Document, sentence: Sentence) -> MissedFact:
    text = document.text[sentence.start : sentence.end]
    return MissedFact(kind, text, document.id, sentence.start, sentence.end, document.title, document.outlet)
