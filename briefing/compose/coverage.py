"""Who wrote about what: documents per theme and outlet, and who was silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from briefing.model import Briefing, Coverage, CoverageRow, Document, DocumentId

# a matrix with more columns is no longer read
_MOST_OUTLETS = 16


def coverage(
    documents: Sequence[Document],
    themes: Sequence[str],
    matched: Mapping[str, Collection[DocumentId]],
    *,
    previous: Briefing | None,
) -> Coverage:
    """Count documents per theme and named outlet; the busiest outlets first, then by name.

    Args:
        documents: everything read for this edition.
        themes: names of all themes, in printing order.
        matched: per theme name, the documents that match it.
        previous: the edition before, for silence; None when there was none.
    """
    volume = Counter(document.outlet for document in documents if document.outlet)
    outlets = tuple(sorted(volume, key=lambda outlet: (-volume[outlet], outlet))[:_MOST_OUTLETS])
    rows = []
    for theme in themes:
        inside = Counter(d.outlet for d in documents if d.id in matched.get(theme, ()))
        rows.append(CoverageRow(theme, tuple(inside[outlet] for outlet in outlets)))
    before = previous.coverage if previous else None
    return Coverage(
        outlets=outlets,
        rows=tuple(rows),
        silent_outlets=tuple(o for o in before.outlets if o not in volume) if before else (),
        silent_themes=tuple(
            row.theme
            for row in (before.rows if before else ())
            if any(row.counts) and row.theme in themes and not matched.get(row.theme)
        ),
    )
