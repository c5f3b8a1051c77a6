"""Says which report of a story speaks first: the newest, and the one whose news weighs most."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefing.model import Document, DocumentId
from briefing.stories.importance import report_value

# A report so much older than the newest of its story counts half. Both set on stories of sixteen days of eight outlets
# and on reports of four days in own words, read by their author: of 20 openings that changed 11 tell the newer act
# (assent for a bill, the polls open, a toll for "casualties"), 3 a smaller one. Not checked on others by itself.
_HALF_LIFE = timedelta(hours=36)
# what a point of a report's value counts, as an exponent
_VALUE = 0.3


def precedences(documents: Sequence[Document]) -> Mapping[DocumentId, float]:
    """Return for each report of one story how much its sentences count as openings, in (0, 1]."""
    if len(documents) < 2:
        return {document.id: 1.0 for document in documents}
    newest = max((d.published_at for d in documents if d.published_at is not None), default=None)
    values = {document.id: report_value(document) for document in documents}
    most = max(values.values())
    found = {}
    for document in documents:
        age = newest - document.published_at if newest and document.published_at else timedelta(0)
        found[document.id] = math.exp2(-age / _HALF_LIFE) * math.exp(_VALUE * (values[document.id] - most))
    return found
