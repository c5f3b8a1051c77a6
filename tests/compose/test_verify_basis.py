"""What items rest on is counted again, and a count that was changed is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from briefing.compose.verify import Verification, verify_briefing
from briefing.compose.verify_basis import recount
from briefing.model import Basis, Briefing, Publisher
from tests import demo

PUBLISHERS = demo.plan(demo.DAYS[1]).options.publishers


def proof_of(briefing: Briefing, publishers: tuple[Publisher, ...] = PUBLISHERS) -> Verification:
    documents = {document.id: document for document in demo.second_day().documents}
    return verify_briefing(briefing, documents, publishers=publishers)


def with_basis(change: Callable[[Basis], Basis]) -> Briefing:
    """Change what the first item rests on, and what its top line says of it."""
    made = demo.second_day().briefing
    first = made.sections[0].items[0]
    items = (replace(first, basis=change(first.basis)), *made.sections[0].items[1:])
    return replace(
        made,
        sections=(replace(made.sections[0], items=items), *made.sections[1:]),
        top_lines=tuple(
            replace(line, basis=change(line.basis)) if line.item_id == first.id else line
            for line in made.top_lines
        ),
    )


@pytest.mark.parametrize("day", [demo.first_day, demo.second_day])
def test_the_counts_of_an_edition_are_counted_again(day: Callable[[], Any]) -> None:
    made = day()
    documents = {document.id: document for document in made.documents}
    counted = recount(made.briefing, documents, PUBLISHERS, frozenset())
    assert counted.done
    assert len(counted.findings) == sum(len(section.items) for section in made.briefing.sections)
    assert not any(counted.findings)
    assert not any("independent" in limit for limit in proof_of(demo.second_day().briefing).unproven)


FORGED: dict[str, tuple[Callable[[Basis], Basis], str]] = {
    "one publisher more": (
        lambda b: replace(b, independent=b.independent + 1),
        "for its independent publishers",
    ),
    "one publisher less": (
        lambda b: replace(b, independent=b.independent - 1),
        "for its independent publishers",
    ),
    "an outlet left out": (lambda b: replace(b, outlets=b.outlets[1:]), "for its outlets"),
    "comment as news": (lambda b: replace(b, opinion=b.opinion + 1), "for its comments"),
    "an official word": (lambda b: replace(b, official=b.official + 1), "for its official documents"),
    "one document more": (lambda b: replace(b, documents=b.documents - 1), "for its documents"),
    "another voice": (lambda b: replace(b, voices=("Somebody", *b.voices)), "for its voices"),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_count_that_was_changed_is_found(name: str) -> None:
    change, expected = FORGED[name]
    assert expected in "\n".join(map(str, proof_of(with_basis(change)).findings))


def test_with_other_publishers_or_another_version_the_counts_are_an_account() -> None:
    more = with_basis(lambda basis: replace(basis, independent=basis.independent - 1))
    older = replace(more, provenance=replace(more.provenance, version="0.0.1"))
    for proof in (proof_of(more, ()), proof_of(older)):
        assert proof.findings == ()
        assert "how many publishers are independent" in proof.unproven
