"""A chain of editions is whole, or its first break, gap or fork is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.compose.chain import Link, chain_findings

START = datetime(2024, 10, 20, 6, tzinfo=UTC)


def chain(length: int, slug: str = "morning") -> list[Link]:
    made: list[Link] = []
    for day in range(length):
        before = made[-1] if made else None
        link = Link(
            where=f"{day}/{slug}.json", id=f"{slug}-{day}", slug=slug, cut_off=START + timedelta(days=day),
            sha256=f"{slug}{day:02}" * 4,
            previous_id=before.id if before else "", previous_sha256=before.sha256 if before else "",
        )  # fmt: skip
        made.append(link)
    return made


def said(links: list[Link]) -> list[str]:
    return [str(finding) for finding in chain_findings(links)]


@pytest.mark.parametrize("length", [1, 2, 9])
def test_a_whole_chain_says_nothing(length: int) -> None:
    assert said([*chain(length), *reversed(chain(length, "evening"))]) == []


def test_what_was_cleared_away_before_the_first_is_no_gap() -> None:
    assert said(chain(6)[3:]) == []


def test_one_that_is_missing_between_two_is_a_gap() -> None:
    links = chain(5)
    del links[2]
    assert said(links) == ["3/morning.json: gap: the edition before, 'morning-2', is not here"]


def test_one_that_was_changed_is_a_break() -> None:
    links = chain(4)
    links[1] = replace(links[1], sha256="f" * 64)
    (found,) = said(links)
    assert found.startswith("2/morning.json: break: 1/morning.json was changed after this edition was made")


def test_two_with_one_edition_before_are_a_fork() -> None:
    links = chain(3)
    twin = replace(links[2], where="2/other.json", id="morning-2-other", sha256="e" * 64)
    assert said([*links, twin]) == [
        "2/other.json: fork: 2/morning.json follows the same edition before, 'morning-1'"
    ]


def test_two_contents_of_one_edition_are_a_fork_and_a_copy_is_none() -> None:
    links = chain(3)
    assert said([*links, replace(links[2], where="copy/morning.json")]) == []
    other = replace(links[2], where="copy/morning.json", sha256="f" * 64)
    assert said([*links, other]) == ["copy/morning.json: fork: 2/morning.json is another edition 'morning-2'"]


def test_one_that_starts_anew_is_a_break() -> None:
    links = chain(3)
    links[2] = replace(links[2], previous_id="", previous_sha256="")
    (found,) = said(links)
    assert "2/morning.json: break: holds no hash of an edition before it" in found


def test_editions_from_before_there_were_chains_are_no_break() -> None:
    links = [replace(link, previous_sha256="") for link in chain(2)]
    later = replace(chain(3)[2], previous_sha256=links[1].sha256)
    assert said([*links, later]) == []
    # but none may come after one that has a hash
    stripped = replace(chain(4)[3], previous_sha256="")
    assert "break: holds no hash" in said([*links, later, stripped])[0]


def test_the_edition_before_must_be_earlier() -> None:
    links = chain(3)
    links[1] = replace(links[1], previous_id=links[2].id, previous_sha256=links[2].sha256)
    assert "which is not before it" in said(links)[0]
