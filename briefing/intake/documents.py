"""Entries to documents: the stored text, its hash, an identity that depends on no order and no folder."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from briefing.intake.guard import attempt
from briefing.intake.net.addresses import clean_url
from briefing.intake.notes import note, one_line, without_surrogates
from briefing.intake.page.blocks import html_paragraphs
from briefing.intake.page.furniture import article_only
from briefing.intake.page.kinds import kind_by_text
from briefing.model import FURNITURE, Diagnostic, Document, DocumentId, DocumentKind, Entry, sha256_hex
from briefing.text import normalize_text
from briefing.text.language import document_language
from briefing.text.tokens import word_count

log = logging.getLogger(__name__)

# characters of one document: a report of 250 pages; what follows is told, not read
TEXT_LIMIT = 500_000
# within so many characters of the limit a place to cut is looked for
_CUT_AT_END = 20_000
# words without the end of a sentence that no writer writes; automatic captions do
_RUNS_ON = 100
# paragraphs of furniture that are named, and characters of each
_FURNITURE_NAMED, _FURNITURE_SHOWN = 3, 60
_ENDS = re.compile(r"[.!?…。！？؟।။។]")
_TITLE_LIMIT = 300
_TITLE_FROM_TEXT = 110
# "Council elects new head after long vote Mara Lindqvist"
_GLUED_NAME = re.compile(
    r"(?P<title>.{20,}[a-zß-öø-ÿ’'”\"])(?<! in)(?<! on)(?<! of)(?<! to)(?<! at)(?<! by)(?<! for)(?<! the)(?<! and)"
    r"(?<! from)(?<! with)(?<! over)(?<! near)(?<! new)(?<! says)(?<! against) [A-Z][a-zß-öø-ÿ]+ "
    r"(?P<last>[A-Z][a-zß-öø-ÿ-]+)$"
)
_SMALL_WORDS = 3
_ABOUT_AUTHOR = 400
# how much of a text is read to tell its language
_LANGUAGE_SAMPLE = 4_000


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry came from: its base name for messages, and when it was read."""

    name: str
    retrieved_at: datetime


def documents_and_notes(entry: Entry, origin: Origin) -> list[Document | Diagnostic]:
    """Return the stored form of an entry, with a note when it is not whole, or why there is none."""
    entry = attempt(lambda: with_text(entry), entry, "the text of an entry")
    made = document_or_note(entry, origin)
    return [made, *_notes(made, entry, origin)] if isinstance(made, Document) else [made]


def _notes(made: Document, entry: Entry, origin: Origin) -> Iterator[Diagnostic]:
    """Say what of an entry is not in its document, or can never be printed."""
    title, source_id = repr(one_line(made.title, 80)), entry.source_id or None
    if entry.furniture:
        message = f"{title}: {_furniture_named(entry.furniture)}"
        yield note(FURNITURE, origin.name, message, source_id=source_id)
    if is_unpunctuated(made.text):
        message = f"{title} has no punctuation: its sentences cannot be told apart, and none is printed"
        yield note("unpunctuated", origin.name, message, source_id=source_id)
    whole = max(len(entry.text), len(entry.html))
    if whole > TEXT_LIMIT and len(made.text) >= TEXT_LIMIT - _CUT_AT_END:
        message = f"{title}: only the first {len(made.text):,} of about {whole:,} characters are used"
        yield note("limit", origin.name, message, "split it", source_id=source_id)


def _furniture_named(furniture: Sequence[str]) -> str:
    count = len(furniture)
    named = ", ".join(f"“{one_line(text, _FURNITURE_SHOWN)}”" for text in furniture[:_FURNITURE_NAMED])
    more = f" and {count - _FURNITURE_NAMED} more" if count > _FURNITURE_NAMED else ""
    were = "paragraphs were" if count > 1 else "paragraph was"
    return f"{count} {were} left out as page furniture: {named}{more}"


def is_unpunctuated(text: str) -> bool:
    """Whether a text runs on for a hundred words and more, with hardly an end of a sentence anywhere in them."""
    longest = max(text[: 2 * _LANGUAGE_SAMPLE].split("\n\n"), key=len)
    words = word_count(longest)
    return words >= _RUNS_ON and len(_ENDS.findall(longest)) * _RUNS_ON < words


def document_or_note(entry: Entry, origin: Origin) -> Document | Diagnostic:
    """Return the stored form of an entry; one that breaks our own text processing is named, not raised."""
    try:
        return entry_to_document(entry, origin)
    except Exception as error:
        log.info("%s: %r could not be made a document", origin.name, entry.title, exc_info=True)
        reason = one_line(f"{type(error).__name__}: {error}", 120)
        message = f"{one_line(entry.title, 80)!r} could not be processed: {reason}"
        return note(
            "broken", origin.name, message, "report this with the file", source_id=entry.source_id or None
        )


def entry_to_document(entry: Entry, origin: Origin) -> Document | Diagnostic:
    """Return the stored form of an entry, or why there is none."""
    entry = with_text(entry)
    text = _bounded(normalize_text(without_surrogates(entry.text[: 2 * TEXT_LIMIT])))
    if not any(c.isalpha() for c in text):
        return _no_text(entry, origin)
    url, title = clean_url(entry.url), _title(entry, text)
    published_at = _utc(entry.published_at or entry.updated_at)
    return Document(
        id=document_id(url or origin.name, entry.outlet, title, published_at, text),
        source_id=entry.source_id,
        outlet=one_line(entry.outlet),
        title=title,
        text=text,
        language=document_language(entry.language, text[:_LANGUAGE_SAMPLE]),
        author=one_line(entry.author),
        published_at=published_at,
        retrieved_at=origin.retrieved_at.astimezone(UTC),
        sha256=sha256_hex(text),
        url=url,
        origin=one_line(origin.name),
        guid=one_line(entry.guid),
        kind=kind_by_text(title, text) if entry.kind is DocumentKind.NEWS else entry.kind,
        updated_at=_later(_utc(entry.updated_at), published_at),
        exact_guid=entry.exact_guid,
    )


def with_text(entry: Entry) -> Entry:
    """Give an entry the text of its markup, without what blogs and newsletters put around it."""
    if entry.text.strip() or not entry.html:
        return entry
    paragraphs = html_paragraphs(without_surrogates(entry.html))
    found = article_only(paragraphs, title=entry.title, author=entry.author)
    return replace(entry, text="\n\n".join(found.paragraphs), furniture=tuple(found.furniture))


def _bounded(text: str) -> str:
    """Cut a text beyond the limit, after a paragraph or at least a word."""
    if len(text) <= TEXT_LIMIT:
        return text
    cut = text[:TEXT_LIMIT]
    end = next(
        (at for mark in ("\n\n", ". ", " ") if (at := cut.rfind(mark)) > TEXT_LIMIT - _CUT_AT_END), TEXT_LIMIT
    )
    return cut[: end + 1].rstrip()


def document_id(place: str, outlet: str, title: str, published_at: datetime | None, text: str) -> DocumentId:
    """Return "d" and 12 hex digits over what makes a document itself."""
    moment = published_at.isoformat() if published_at else ""
    return DocumentId("d" + sha256_hex("\x1f".join((place, outlet, title, moment, text)))[:12])


def _no_text(entry: Entry, origin: Origin) -> Diagnostic:
    what = f"{one_line(entry.title, 80)!r} has no text" if entry.title.strip() else "no text in it"
    return note("no-text", origin.name, what, "check the original", source_id=entry.source_id or None)


def _title(entry: Entry, text: str) -> str:
    """Return the title as given; without one, the first words of the text."""
    given = one_line(normalize_text(without_surrogates(entry.title[: 4 * _TITLE_LIMIT])), _TITLE_LIMIT)
    if given:
        return _without_author(given, text)
    first = one_line(text.partition("\n")[0], 4 * _TITLE_FROM_TEXT)
    if len(first) <= _TITLE_FROM_TEXT:
        return first
    return first[:_TITLE_FROM_TEXT].rpartition(" ")[0].rstrip(",;:-–— ") + "…"


def _without_author(title: str, text: str) -> str:
    """Drop a name that is glued to the end of a title, as pages with the author below it give it.

    Only a name of two words whose last one the text never names, behind at least three words in small letters.
    """
    glued = _GLUED_NAME.match(title)
    # below an article its author may be named again
    if glued is None or glued["last"] in text[: max(_LANGUAGE_SAMPLE // 4, len(text) - _ABOUT_AUTHOR)]:
        return title
    small = sum(word[0].islower() for word in glued["title"].split())
    return glued["title"] if small >= _SMALL_WORDS else title


def _later(updated_at: datetime | None, published_at: datetime | None) -> datetime | None:
    is_later = updated_at is not None and published_at is not None and updated_at > published_at
    return updated_at if is_later else None


def _utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
