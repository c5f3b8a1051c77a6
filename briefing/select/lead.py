"""The lead: first passages of each document in turn, the hardest simple method to beat on news."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.select.records import Candidate


def lead_order(candidates: Sequence[Candidate]) -> list[int]:
    """Return candidates by rank in their document, then by document."""
    rank: dict[int, int] = {}
    ranked = []
    for number, candidate in sorted(enumerate(candidates), key=lambda at: (at[1].position, at[0])):
        rank[candidate.document] = rank.get(candidate.document, -1) + 1
        ranked.append((rank[candidate.document], candidate.document, number))
    return [number for _, _, number in sorted(ranked)]
