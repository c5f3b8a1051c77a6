"""Pairs of events that are told alike; twenty the rules were made on, twenty that were first looked at afterwards."""

import pytest

from briefing.evaluate.bcubed import BCubed, bcubed
from briefing.evaluate.dataset import Stream, parse_dataset
from briefing.model import Document
from briefing.stories.grouping import group_stories
from tests.stories.documents import STORIES


def streams() -> dict[str, Stream]:
    text = (STORIES / "lookalikes.jsonl").read_text(encoding="utf-8")
    lines = [line for line in parse_dataset(text, where="lookalikes") if isinstance(line, Stream)]
    return {line.id.rpartition(", ")[2]: line for line in lines}


def pairs(stream: Stream) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for document in stream.documents:
        found.setdefault(stream.stories[document.id].rpartition(" ")[0], []).append(document)
    return found


def score(stream: Stream, documents: list[Document]) -> BCubed:
    found = {key: str(s.id) for s in group_stories(documents) for key in s.document_ids}
    return bcubed(found, {document.id: stream.stories[document.id] for document in documents})


# measured: .91 and 1.00, 1.00 and 1.00
@pytest.mark.parametrize(("half", "precision"), [("tuned", 0.89), ("unseen", 0.97)])
def test_look_alike_events_stay_apart_and_whole(half: str, precision: float) -> None:
    stream = streams()[half]
    scores = [score(stream, documents) for documents in pairs(stream).values()]
    assert len(scores) == 20
    assert sum(each.precision for each in scores) / 20 >= precision
    assert sum(each.recall for each in scores) / 20 >= 0.98


def test_what_else_is_read_changes_few_merges() -> None:
    stream = streams()["unseen"]
    together = {key: str(s.id) for s in group_stories(stream.documents) for key in s.document_ids}
    changed = 0
    for documents in pairs(stream).values():
        alone = {key: str(s.id) for s in group_stories(documents) for key in s.document_ids}
        changed += bcubed(alone, {document.id: together[document.id] for document in documents}).f1 < 1.0
    assert changed <= 1


@pytest.mark.parametrize("pair", ["fire-and-mayor", "cup-and-missile", "school-and-bakery", "patches"])
def test_one_rare_town_or_one_form_joins_nothing(pair: str) -> None:
    stream = streams()["tuned"]
    assert score(stream, pairs(stream)[pair]).precision == 1.0
