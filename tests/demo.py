"""The demo edition as a test bed: both days, digested once per process."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing.app.issue import make_digest
from briefing.app.plan import BuildRequest, Plan, resolve
from briefing.intake import read_paths
from briefing.model import Gathered
from briefing.pipeline.options import Digest, EditionInput, Previous

DEMO = Path(__file__).resolve().parents[1] / "seeds" / "demo"
DAYS = ("2024-10-22", "2024-10-23")


def cut_off(day: str) -> datetime:
    """Six in the morning, UTC."""
    return datetime.fromisoformat(day).replace(hour=6, tzinfo=UTC)


def request(day: str, **options: Any) -> BuildRequest:  # any field of the request
    """What `make briefing` asks for."""
    return BuildRequest(config=DEMO / "briefing.toml", as_of=cut_off(day), **options)


@lru_cache
def gathered(day: str) -> Gathered:
    return read_paths([str(DEMO / day)], retrieved_at=cut_off(day))


@lru_cache
def plan(day: str) -> Plan:
    return resolve(request(day))


def make(
    day: str, documents: Gathered | None = None, previous: Previous | None = None, **options: Any
) -> Digest:
    """Digest one day, with other documents or options where they are given."""
    chosen = resolve(request(day, **options)) if options else plan(day)
    read = documents or gathered(day)
    given = EditionInput(read.documents, chosen.frame, previous, read.diagnostics)
    return make_digest(given, chosen)


@lru_cache
def first_day() -> Digest:
    return make(DAYS[0])


@lru_cache
def second_day() -> Digest:
    """The second day, knowing the first: what `make briefing` builds."""
    first = first_day()
    return make(DAYS[1], previous=Previous(first.briefing, first.documents))
