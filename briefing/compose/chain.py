"""Walks editions that each hold the hash of the one before: where the chain is broken, has a gap or forks.

Pure: it is handed what each edition says of itself and the hash of what lies there. That the newest edition is the one
that was made is not known here; its hash, kept elsewhere, pins it and with it all before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from briefing.compose.findings import Finding

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Link:
    """An edition as a link of its chain. Hashes are hex SHA-256."""

    # file or id, for people
    where: str
    id: str
    slug: str
    cut_off: datetime
    # of the bytes that lie there
    sha256: str
    # what it says of the edition before; "" for the first, no hash in one made before there were chains
    previous_id: str = ""
    previous_sha256: str = ""


def chain_findings(links: Iterable[Link]) -> tuple[Finding, ...]:
    """Name every break, gap and fork, by name of the edition, the oldest first. Copies of one edition are one."""
    return tuple(finding for chain in chains(links) for finding in _walk(chain))


def chains(links: Iterable[Link]) -> tuple[tuple[Link, ...], ...]:
    """Sort links into chains, one for each name, the oldest first."""
    once = {(link.id, link.sha256): link for link in reversed(list(links))}
    ordered = sorted(once.values(), key=lambda link: (link.slug, link.cut_off, link.id, link.where))
    return tuple(tuple(chain) for _, chain in groupby(ordered, key=lambda link: link.slug))


def _walk(chain: tuple[Link, ...]) -> Iterator[Finding]:
    by_hash = {link.sha256: link for link in chain}
    by_id: dict[str, Link] = {}
    followed: dict[str, Link] = {}
    for place, link in enumerate(chain):
        if link.id in by_id:
            yield Finding(link.where, f"fork: {by_id[link.id].where} is another edition {link.id!r}")
        problem = _problem(link, chain[:place], by_hash, by_id)
        if problem:
            yield Finding(link.where, problem)
        other = followed.setdefault(link.previous_sha256, link) if link.previous_sha256 else link
        if other is not link and other.id != link.id:
            yield Finding(
                link.where, f"fork: {other.where} follows the same edition before, {link.previous_id!r}"
            )
        by_id.setdefault(link.id, link)


def _problem(
    link: Link, earlier: tuple[Link, ...], by_hash: Mapping[str, Link], by_id: Mapping[str, Link]
) -> str:
    """What is wrong between an edition and the one before it; "" when nothing is."""
    if not link.previous_sha256:
        chained = [one for one in earlier if one.previous_sha256]
        if earlier and (chained or not link.previous_id):
            return f"break: holds no hash of an edition before it, though {earlier[-1].where} was made before"
        return ""
    before = by_hash.get(link.previous_sha256)
    if before is not None:
        if before.id == link.previous_id and before.cut_off < link.cut_off:
            return ""
        return f"break: the hash of the edition before is that of {before.where}, which is not before it"
    if link.previous_id in by_id:
        changed = by_id[link.previous_id]
        return (
            f"break: {changed.where} was changed after this edition was made: its hash is"
            f" {changed.sha256[:_SHOWN]}…, not {link.previous_sha256[:_SHOWN]}…"
        )
    # where everything before was cleared away the chain begins; between two editions that are there it must not
    return f"gap: the edition before, {link.previous_id!r}, is not here" if earlier else ""
