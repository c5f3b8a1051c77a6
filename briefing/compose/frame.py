"""The frame of an edition: its id, the period it covers, its length in words and minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from briefing.model import Diagnostic, Document, LeftOut, Period, PrintedSentence, Stage
from briefing.text import word_count

# adults read non-fiction silently at some 238 words a minute (Brysbaert 2019, Journal of Memory and Language 109)
_WORDS_PER_MINUTE = 238
# clocks of outlets are a little off; a document this far ahead of the cut-off is not called future-dated
_SLACK = timedelta(minutes=10)
# what is dated later than this after the cut-off is no slip of a clock or a time zone
_WRONG_CLOCK = timedelta(days=1)


def edition_id(slug: str, cut_off: datetime, timezone: str) -> str:
    """Name an edition by slug and local cut-off, e.g. `morning-2024-10-23-0630`."""
    return f"{slug}-{cut_off.astimezone(ZoneInfo(timezone)):%Y-%m-%d-%H%M}"


def local_date(cut_off: datetime, timezone: str) -> str:
    """The date under which an edition is filed, ISO 8601, in its own time zone."""
    return f"{cut_off.astimezone(ZoneInfo(timezone)):%Y-%m-%d}"


def reading_minutes(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, -(-words // _WORDS_PER_MINUTE))


def count_words(sentences: Iterable[PrintedSentence]) -> int:
    """Words of all printed sentences, one that stands in several places once."""
    return sum(word_count(text) for text in {sentence.text for sentence in sentences})


def divide_by_period(
    documents: Sequence[Document], *, since: datetime | None, cut_off: datetime
) -> tuple[tuple[Document, ...], tuple[LeftOut, ...], tuple[Diagnostic, ...]]:
    """Keep the documents of the period; an undated one counts as just retrieved.

    A document dated up to a day after the cut-off is kept when it was retrieved before it (its clock or its zone is
    wrong), and its time is then not used; one that was not yet there, or is dated later still, is left out.
    """
    kept, left_out, diagnostics = [], [], []
    for document in documents:
        published = document.published_at
        if published is not None and published > cut_off + _SLACK:
            if document.retrieved_at > cut_off or published > cut_off + _WRONG_CLOCK:
                left_out.append(LeftOut.because("published after the cut-off", document))
                continue
            diagnostics.append(_future(document))
        elif published is not None and since is not None and published < since:
            left_out.append(LeftOut.because("published before the period", document))
            continue
        kept.append(document)
    return tuple(kept), tuple(left_out), tuple(diagnostics)


def period_covered(
    documents: Iterable[Document],
    *,
    since: datetime | None,
    cut_off: datetime,
    is_background: Callable[[Document], bool] = lambda _: False,
) -> Period:
    """The stated period, or without one from the first document's time to the cut-off.

    Args:
        is_background: tells the documents that are older than the edition's days; they begin no period, unless there
            are no others.
    """
    if since is not None:
        return Period(since, cut_off)
    dated = [
        (d.published_at, is_background(d))
        for d in documents
        if d.published_at is not None and d.published_at <= cut_off
    ]
    of_these_days = [time for time, is_of_past in dated if not is_of_past]
    return Period(min(of_these_days or [time for time, _ in dated], default=cut_off), cut_off)


def _future(document: Document) -> Diagnostic:
    return Diagnostic(
        Stage.ANALYZE,
        "future-dated",
        document.origin or document.url,
        f"dated {document.published_at:%Y-%m-%d %H:%M}, after the cut-off; its time is not used",
        "check the clock or time zone of the source",
    )
