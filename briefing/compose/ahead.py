"""Finds what documents announce for a coming day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import SentenceKey
from briefing.model import DateMention, Document, DocumentKind
from briefing.passages.pointing import is_bare_name, points_back
from briefing.passages.report_form import Form, form_of
from briefing.stories.genres import Genre, genre
from briefing.text import word_count
from briefing.text.moved_days import tells_of_move
from briefing.text.outlook import announces
from briefing.text.quotations import outside_quotes

# what is further off is no plan for a reader of today
_HORIZON = timedelta(days=60)
# sentences of an article that tell what it is about
_HEAD = 3
# a line of a calendar says who does what, at a glance
_SHORTEST_WORDS, _LONGEST_WORDS = 6, 55
# "will", "is to", "plans to": English; what could be is no plan
_WILL = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected|planned|poised)|due to"
    r"|(?<![’']s )(?<!the )(?<!its )(?<!his )(?<!her )plans? to|(?:was|were|been|has|have) scheduled"
    r"|expected to|(?:go|heads?|goes|(?:is|are) (?:going|heading)) to the polls"
    r"|begins?|starts?|opens?|ends?|expires?|resumes?|takes? (?:place|effect)"
    r"|addresses|convenes|flies|holds|hosts|meets|travels|visits|votes"
    r"|(?:is|are) (?:holding|hosting|meeting|travell?ing|visiting|voting))\b"
    r"|, (?:due|scheduled|set) (?:for|on)\b"
)
# "has scheduled a hearing for Monday"
_HAS_SET = re.compile(
    r"\b(?:called|scheduled|set) (?:an?|her|his|its|the|their) [^.;]{3,80}\bfor (?:early |late )?$"
)
# "announced on Friday that it would hold a hearing": a plan, told a day later
_SAID_IT_WOULD = re.compile(
    r"\b(?:announced|confirmed|decided|declared|ordered|pledged|promised|ruled|said|says)"
    r"(?: (?:on )?[A-Z][a-z]+day)?(?: that)? (?:(?!that\b|if\b)[\w’'-]+ ){1,6}would\b"
)
_COULD = re.compile(
    r"\b(?:could|might|may|would|theoretically|if(?! (?:convicted|found guilty)\b)|possibly|perhaps|as will be"
    r"|hopes?|urged|website|coverage|forecast)\b"
)
# nothing that changes: what goes on, is put off, or is only asked for
_IDLE = re.compile(
    r"\b(?:will|to) continue\b(?! to)|\byet to be\b|\bno (?:further|more) \w+\b"
    r"|^An? (?:\w+ )?vote (?:is|was)\b(?! on)|\bheld over\b"
    r"|(?<!where )(?<!said )(?<!says )(?<!that )\b(?:he|she) (?:will|is)\b|(?<!where )\bthey (?:will|are)\b"
    r"|\b(?:news|press) (?:conference|briefing)s?\b"
    r"|\b(?:previous|original|old|former) deadline\b|\bneeds?\b|\bwants? to\b"
)
# "which are scheduled to end": of what is not named
_OF_WHICH = re.compile(
    r"\bthe [a-z]+(?: [a-z]+)?, which (?:is|are|will|was|were)\b|(?<!but )\b[Tt]hat [a-z]+ (?:has|is|was|will)\b"
)
# who meets, or on what, stands behind the noun: "a round of talks on Syria"
_MEETING = re.compile(
    r"^(?:On \w+,? |An? |The |Another )?(?:(?:[a-z]+|\d+(?:st|nd|rd|th)|UN|peace) ){0,3}"
    r"(?:talks|meetings?|rounds?|discussions?|negotiations?|consultations?|conference|summit|session|hearing)\b"
)
_ON_WHAT = re.compile(
    r"\b(?:on|over|about|between|with|of|by|against|for|to) (?!talks)(?:the )?[A-ZÀ-Þ][\w-]+"
)
# "in the 23 April vote": the day only says which one is meant
_SAYS_WHICH = re.compile(r" (?:vote|referendum|election|runoff|deadline|summit|meeting|hearing|poll)s?\b")
# "Parliament will vote": which one is not said
_NO_NAMES = "Lawmakers|Leaders|Ministers|Negotiators|Officials|Opposition|Parliament|Police|Prosecutors|Senators|Voters"
# somebody or something must be named: "On Tuesday, consultations will take place" says not of what
_NAMES = re.compile(
    r"(?<![.!?] )(?<!^)\b[A-ZÀ-Þ][\w-]+"
    rf"|^(?!(?:The|An?|On|In|At|By|More|Up|Some|Both|Talks|Next|{_NO_NAMES}) )[A-ZÀ-Þ]\w+"
)
_DAY = re.compile(rf"\b(?:{'|'.join((*calendar.day_name, *calendar.month_name[1:]))})\b")
_SURNAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-ZÀ-Þ][\w-]+)")
# a page that explains an election says when it is held
_ANNOUNCING = frozenset({Genre.REPORT, Genre.EXPLAINER})
_SILENT = frozenset({DocumentKind.OPINION, DocumentKind.SATIRE, DocumentKind.FACT_CHECK})


def announced(
    documents: Iterable[Document],
    findings: DocumentFindings,
    stands_alone: Callable[[SentenceKey], bool],
    *,
    today: date,
    is_known: Callable[[str], bool] = lambda _: False,
) -> tuple[DateMention, ...]:
    """The coming days of a story, today's included, each with the sentence that announces it best; by day.

    From the head of an article before what it adds, then the shortest.

    Args:
        documents: that speak for the story.
        stands_alone: whether a sentence can be printed by itself.
        today: the day of the cut-off, in the edition's time zone.
        is_known: whether everybody who reads the news knows a surname.
    """
    best: dict[date, tuple[bool, int, int, DateMention]] = {}
    for rank, document in enumerate(documents):
        if document.kind in _SILENT or genre(document) not in _ANNOUNCING:
            continue
        for mention in findings.dates(document.id):
            if mention.first is None or mention.first != mention.last:
                continue
            words = _words_of(findings, document, mention)
            if (
                today <= mention.first <= today + _HORIZON
                and _SHORTEST_WORDS <= words <= _LONGEST_WORDS
                and _announces(findings, document, mention, today)
                and _is_plan(findings, document, mention, is_known)
                and stands_alone((document.id, mention.sentence))
            ):
                found = (_is_told_late(findings, document, mention), words, rank, mention)
                best[mention.first] = min(best.get(mention.first, found), found, key=lambda one: one[:3])
    mentions = [best[day][3] for day in sorted(best)]
    sentences = [(mention.document_id, mention.sentence) for mention in mentions]
    # a sentence that names two days stands under the first
    return tuple(one for at, one in enumerate(mentions) if sentences[at] not in sentences[:at])


def _is_told_late(findings: DocumentFindings, document: Document, mention: DateMention) -> bool:
    """Whether a plan is told below the head of its article, or of somebody by the surname alone."""
    span = findings.sentences(document.id)[mention.sentence]
    return mention.sentence >= _HEAD or is_bare_name(document.text[span.start : span.end], document.text)


def _words_of(findings: DocumentFindings, document: Document, mention: DateMention) -> int:
    span = findings.sentences(document.id)[mention.sentence]
    return word_count(document.text[span.start : span.end])


def _announces(findings: DocumentFindings, document: Document, mention: DateMention, today: date) -> bool:
    return announces(
        document.text,
        findings.sentences(document.id)[mention.sentence],
        mention,
        after=today - timedelta(days=1),
        language=document.language,
    )


def _is_of_consequence(text: str) -> bool:
    """Whether something is to happen that is named: not a round of talks on nobody says what."""
    if _IDLE.search(text) or _OF_WHICH.search(text):
        return False
    return _MEETING.match(text) is None or _ON_WHAT.search(_DAY.sub(" ", text)) is not None


def _is_plan(
    findings: DocumentFindings, document: Document, mention: DateMention, is_known: Callable[[str], bool]
) -> bool:
    """Whether a sentence tells by itself who will do what; English."""
    if (document.language or "en") != "en":
        return True
    span = findings.sentences(document.id)[mention.sentence]
    text = document.text[span.start : span.end]
    outside = _SAID_IT_WOULD.sub("said it will", outside_quotes(text))
    return (
        form_of(text) > Form.HOLLOW
        and (
            _WILL.search(outside) is not None
            or tells_of_move(outside)
            or _HAS_SET.search(document.text, span.start, mention.start) is not None
        )
        and _COULD.search(outside) is None
        and _is_of_consequence(outside)
        and text[0] != "("
        and not _SAYS_WHICH.match(document.text, mention.end)
        and _NAMES.search(_DAY.sub(" ", text)) is not None
        and not _is_stranger(text, document.text, is_known)
        and not points_back(text, is_lead=False)
    )


def _is_stranger(text: str, article: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a sentence opens with a surname of somebody whom only its document introduces."""
    if not is_bare_name(text, article):
        return False
    surname = _SURNAME.match(text)
    return surname is None or not is_known(surname[1])
