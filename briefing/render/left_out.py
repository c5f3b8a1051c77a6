"""What was read and left out, as far as a page names it: a sample of each reason, and how many more there are."""

from __future__ import annotations

from collections import Counter

from briefing.model import Briefing, LeftOut
from briefing.render.accounts import reason_label
from briefing.render.labels import Labels
from briefing.render.phrases import in_brackets

# Ten thousand documents would make 250 pages; all are in the record. Of 181 pages that a desk had saved, what was left
# out filled a page and a half of four when 120 were named; now it is under half a page.
MOST_SHOWN = 60
_MOST_OF_A_REASON = 8


def shown(briefing: Briefing) -> tuple[LeftOut, ...]:
    """Return the documents that a page names, in the order of the record: the first of each reason."""
    told: Counter[str] = Counter()
    kept = []
    for out in briefing.left_out:
        told[out.reason] += 1
        if told[out.reason] <= _MOST_OF_A_REASON:
            kept.append(out)
    return tuple(kept[:MOST_SHOWN])


def more(briefing: Briefing) -> int:
    """Count the documents that were left out and are not named."""
    return len(briefing.left_out) - len(shown(briefing))


def by_reason(briefing: Briefing, labels: Labels) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Put what is named under each reason: outlets with their titles, as they came."""
    groups: dict[str, dict[str, list[str]]] = {}
    for out in shown(briefing):
        reason = labels.capital(reason_label(out.reason, labels))
        groups.setdefault(reason, {}).setdefault(out.outlet, []).append(out.title)
    return {
        reason: tuple((outlet, tuple(titles)) for outlet, titles in outlets.items())
        for reason, outlets in groups.items()
    }


def lines(briefing: Briefing, labels: Labels) -> list[str]:
    """Write what is named, one line each, and how many more there are."""
    written = [
        f"{out.title}{in_brackets(out.outlet)}: {reason_label(out.reason, labels)}" for out in shown(briefing)
    ]
    if unnamed := more(briefing):
        written.append(
            labels.count(
                "%(n)s more document, named in the JSON of this edition.",
                "%(n)s more documents, named in the JSON of this edition.",
                unnamed,
            )
        )
    return written
