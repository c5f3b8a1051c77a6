"""What is said when there is nothing to read, or nothing of the period."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from briefing.compose.frame import divide_by_period
from briefing.errors import InputError, UsageError
from briefing.model import Diagnostic, Document, Gathered, Stage
from briefing.pipeline.options import EditionInput

# code of the note that all documents are older than the period
TOO_OLD = "before-the-period"
# code of the note that all documents are newer than the cut-off
TOO_NEW = "after-the-cut-off"


def nothing_readable(paths: tuple[str, ...], diagnostics: tuple[Diagnostic, ...]) -> InputError:
    """Return the error for paths of which none could be read."""
    if len(diagnostics) == 1:
        first = diagnostics[0]
        return InputError(first.message, where=first.where, remedy=first.remedy or None)
    named = "; ".join(f"{d.where}: {d.message}" for d in diagnostics[:3])
    return InputError("nothing that can be read", where=", ".join(paths[:3]), remedy=named or None)


def nothing_there(gathered: Gathered) -> bool:
    """Whether every path is missing or broken. An empty folder or file is neither: a day without news."""
    notes = gathered.diagnostics
    return not gathered.documents and bool(notes) and all(note.code != "empty" for note in notes)


def too_old(documents: Iterable[Document], start: datetime, timezone: str) -> Diagnostic | None:
    """Say that there are documents, but all from before the period; None when there are none.

    Args:
        start: of the period.
        timezone: in which its start is told.
    """
    times = [document.published_at or document.retrieved_at for document in documents]
    if not times:
        return None
    zone = ZoneInfo(timezone)
    first, newest = start.astimezone(zone), max(times).astimezone(zone)
    # the slot that the newest falls into
    day = newest.date() + timedelta(days=newest.time() > first.time())
    count = f"{len(times)} documents" if len(times) > 1 else "1 document"
    return Diagnostic(
        Stage.INTAKE,
        TOO_OLD,
        "period",
        f"{count} read, all from before {first:%d %b %Y, %H:%M}; the newest is of {newest:%d %b %Y}",
        'set covers = "30d" or more in the settings, or make an earlier day: build --as-of or run --slot '
        f"{day:%Y-%m-%d}T{first:%H:%M}",
    )


def too_new(documents: Iterable[Document], cut_off: datetime, timezone: str) -> Diagnostic | None:
    """Say that there are documents, but all from after the cut-off; None when there are none."""
    count = sum(1 for _ in documents)
    if not count:
        return None
    local = cut_off.astimezone(ZoneInfo(timezone))
    counted = f"{count} documents" if count > 1 else "1 document"
    return Diagnostic(
        Stage.INTAKE,
        TOO_NEW,
        "period",
        f"{counted} read, all from after {local:%d %b %Y, %H:%M}",
        "they belong to the next edition; to see them now: briefing build FOLDER",
    )


def check_period(given: EditionInput) -> None:
    """Refuse an edition of nothing though there is something to read: its period is a mistake.

    Raises:
        UsageError: every document is from before the period.
    """
    frame = given.frame
    inside, _, _ = divide_by_period(given.documents, since=frame.since, cut_off=frame.cut_off)
    if inside:
        return
    noted = next((trouble for trouble in given.troubles if trouble.code == TOO_OLD), None)
    if noted is None and frame.since is not None:
        older = [d for d in given.documents if d.published_at and d.published_at < frame.since]
        noted = too_old(older, frame.since, frame.edition.timezone)
    if noted is not None:
        raise UsageError(noted.message, remedy=noted.remedy)
