"""Grouping, revisions and independence on the two sample days, against their labels."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import pytest

from briefing.copies.duplicates import near_duplicates
from briefing.copies.independence import story_basis
from briefing.copies.publishers import PublisherRegistry
from briefing.copies.revisions import find_revisions
from briefing.evaluate.bcubed import bcubed
from briefing.model import Document, DocumentId, Status
from briefing.settings.publisher_files import read_aliases, read_publishers
from briefing.stories.grouping import group_stories
from briefing.text.aliases import AliasTable
from tests.demo import DAYS, DEMO, gathered

# near the closure of the strait; the labels allow it there
LENIENT = {"diesel-order": "strait-closure"}


@cache
def labels() -> dict[str, Any]:
    return tomllib.loads((DEMO / "labels.toml").read_text(encoding="utf-8"))


@cache
def aliases() -> AliasTable:
    seeds = DEMO.parent / "aliases.toml"
    return AliasTable((*read_aliases(DEMO / "aliases.toml"), *read_aliases(seeds)))


@cache
def registry() -> PublisherRegistry:
    return PublisherRegistry(read_publishers(DEMO / "publishers.toml"))


def day(number: int) -> dict[str, list[Document]]:
    """Documents of one day by file."""
    files: dict[str, list[Document]] = {}
    for document in gathered(DAYS[number]).documents:
        name = next(n for n in file_labels(number) if document.origin.startswith(n.split("/")[1]))
        files.setdefault(name, []).append(document)
    return files


def file_labels(number: int) -> dict[str, dict[str, Any]]:
    return {file["path"]: file for file in labels()["file"] if file["path"].startswith(DAYS[number])}


def wanted(number: int) -> dict[DocumentId, str]:
    """The labeled story of each document; what has none stands alone."""
    found: dict[DocumentId, str] = {}
    for name, documents in day(number).items():
        label = file_labels(number)[name]
        items = {item["url"]: item.get("story", "") for item in label.get("item", ())}
        for document in documents:
            story = items.get(document.url, label.get("story", "")) or f"alone {document.id}"
            found[document.id] = LENIENT.get(story, story)
    return found


def pointers(number: int) -> set[DocumentId]:
    """Lines of newsletters: they go with what they point at, and count for nothing."""
    labels_of_day = file_labels(number)
    return {d.id for name, held in day(number).items() if labels_of_day[name].get("roundup") for d in held}


def of_days(*numbers: int) -> tuple[list[Document], dict[DocumentId, str]]:
    stories: dict[DocumentId, str] = {}
    documents: dict[DocumentId, Document] = {}
    for number in numbers:
        stories |= wanted(number)
        documents |= {d.id: d for held in day(number).values() for d in held}
    return list(documents.values()), stories


def grouping(*numbers: int) -> tuple[dict[DocumentId, str], dict[DocumentId, str]]:
    documents, stories = of_days(*numbers)
    found = group_stories(documents, aliases=aliases(), registry=registry())
    free = set().union(*(pointers(number) for number in numbers))
    labeled = {key: label for key, label in stories.items() if key not in free}
    return {key: str(s.id) for s in found for key in s.document_ids if key in labeled}, labeled


@pytest.mark.parametrize(("numbers", "floor"), [((0,), 0.95), ((1,), 0.87), ((0, 1), 0.93)])
def test_stories_of_the_demo_are_found(numbers: tuple[int, ...], floor: float) -> None:
    found, stories = grouping(*numbers)
    assert bcubed(found, stories).f1 >= floor


@pytest.mark.parametrize(
    ("story", "other"),
    [
        ("arvel-market", "arvel-depot"),
        ("arvel-market", "dhamra-talks"),
        ("strait-closure", "embassies"),
        ("donors", "dhamra-talks"),
        ("elmsund-forum", "drone-sanctions"),
        ("blinken-jerusalem", "lebanon-1701"),
    ],
)
def test_look_alikes_stay_apart(story: str, other: str) -> None:
    found, stories = grouping(0, 1)
    one = {found[key] for key, label in stories.items() if label == story}
    two = {found[key] for key, label in stories.items() if label == other}
    assert not one & two


@pytest.mark.parametrize(
    "story",
    ["arvel-market", "arvel-depot", "dhamra-talks", "tamberra-floods", "embassies", "donors"],
)
def test_a_story_of_two_days_and_three_languages_is_one(story: str) -> None:
    found, stories = grouping(0, 1)
    assert len({found[key] for key, label in stories.items() if label == story}) == 1


def test_six_wordings_of_the_closed_strait_are_one_story() -> None:
    found, stories = grouping(0)
    assert len({found[key] for key, label in stories.items() if label == "strait-closure"}) == 1


def test_newsletter_lines_join_the_story_they_point_at() -> None:
    documents, _ = of_days(0)
    found = group_stories(documents, aliases=aliases(), registry=registry())
    story_of = {key: story.id for story in found for key in story.document_ids}
    by_url: dict[str, set[str]] = {}
    for document in documents:
        if document.id in pointers(0):
            pages = [d for d in documents if d.url == document.url and d.id not in pointers(0)]
            by_url[document.url] = {story_of[document.id], *(story_of[page.id] for page in pages)}
    assert len(by_url) >= 8
    assert all(len(stories) == 1 for stories in by_url.values())


def test_newsletter_lines_are_no_voices() -> None:
    documents, stories = of_days(0)
    mine = [document for document in documents if stories[document.id] == "arvel-market"]
    lines = [d for d in documents if d.id in pointers(0) and d.url.endswith("arvel-counts-its-dead")]
    assert len(lines) == 1
    copies = near_duplicates(documents)
    alone, together = story_basis(mine, registry(), copies), story_basis([*mine, *lines], registry(), copies)
    assert together.documents == alone.documents + 1
    assert (together.outlets, together.publishers, together.independent) == (
        alone.outlets,
        alone.publishers,
        alone.independent,
    )


@pytest.mark.parametrize("row", labels()["agency"], ids=lambda row: row["story"])
def test_agency_copies_count_once(row: dict[str, Any]) -> None:
    number = DAYS.index(row["day"])
    documents, stories = of_days(number)
    mine = [document for document in documents if stories[document.id] == row["story"]]
    basis = story_basis(mine, registry(), near_duplicates(documents))
    assert len(basis.outlets) == row["outlets_in_story"]
    assert basis.independent == row["independent_in_story"]
    assert basis.copies == (("Meridian Wire", len(row["copies"])),)


STATUS = {"updated": Status.UPDATED, "corrected": Status.CORRECTED, "withdrawn": Status.CORRECTED}


@pytest.mark.parametrize("row", labels()["revision"], ids=lambda row: row["new"])
def test_revisions_are_found_and_told_apart(row: dict[str, Any]) -> None:
    files = day(0) | day(1)
    (old,), (new,) = files[row["old"]], files[row["new"]]
    if row["kind"] == "unchanged":
        assert old.id == new.id
        return
    documents, _ = of_days(0, 1)
    (revision,) = [r for r in find_revisions(documents) if (r.revision_of, r.document_id) == (old.id, new.id)]
    assert revision.status is STATUS[row["kind"]]
    printed = " ".join(new.text[c.new.start : c.new.end] for c in revision.changes if c.new)
    replaced = " ".join(old.text[c.old.start : c.old.end] for c in revision.changes if c.old)
    assert row["new_text"] in printed
    assert row["old_text"] in replaced
