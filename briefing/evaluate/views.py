"""Cut a labeled stream as it is met: as a whole, two days at a time, and every event beside its look-alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

import numpy as np

from briefing.evaluate.dataset import Stream
from briefing.evaluate.plain_grouping import MOST_DOCUMENTS, likenesses
from briefing.model import Document

WINDOW = timedelta(days=2)


def two_day_windows(stream: Stream) -> tuple[tuple[Document, ...], ...]:
    """The documents of each two days from the first on; nothing when dates are missing or one window holds all."""
    times = [document.published_at for document in stream.documents if document.published_at]
    if len(times) < len(stream.documents) or max(times) - min(times) < WINDOW:
        return ()
    first = min(times)
    windows: dict[int, list[Document]] = defaultdict(list)
    for document in stream.documents:
        if document.published_at:
            windows[(document.published_at - first) // WINDOW].append(document)
    return tuple(tuple(windows[number]) for number in sorted(windows))


def look_alikes(stream: Stream) -> tuple[tuple[Document, ...], ...]:
    """The documents of each event with those of the event most like it; each two events once.

    Likeness of events is the mean of the plain cosines of their documents. Nothing for long streams, which are
    costly, and for fewer than three events, which are a pair already.
    """
    events: dict[str, list[int]] = defaultdict(list)
    for row, document in enumerate(stream.documents):
        events[stream.stories[document.id]].append(row)
    if not 2 < len(events) <= len(stream.documents) <= MOST_DOCUMENTS:
        return ()
    names = sorted(events)
    member_of = np.zeros((len(names), len(stream.documents)))
    for number, name in enumerate(names):
        member_of[number, events[name]] = 1.0 / len(events[name])
    means = member_of @ likenesses(stream.documents) @ member_of.T
    np.fill_diagonal(means, -1.0)
    pairs = sorted({tuple(sorted((number, int(row.argmax())))) for number, row in enumerate(means)})
    return tuple(_documents(stream, sorted(events[names[one]] + events[names[two]])) for one, two in pairs)


def _documents(stream: Stream, rows: Sequence[int]) -> tuple[Document, ...]:
    return tuple(stream.documents[row] for row in rows)
