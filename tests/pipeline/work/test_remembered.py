"""A second reading of the same documents gives the same, and reads nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.pipeline.features import Reader
from briefing.pipeline.work.executor import InProcess
from briefing.pipeline.work.remembered import Remembering
from tests.pipeline.work.test_executor import DOCUMENTS as EVERY
from tests.pipeline.work.test_executor import briefing_of

T = TypeVar("T")
R = TypeVar("R")
# of documents with one text only the last one read is remembered
DOCUMENTS = tuple({document.sha256: document for document in EVERY}.values())


class Memory:
    """Keeps features in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def get_features(self, hashes: Iterable[str], version: str) -> dict[str, bytes]:
        return {key: self.kept[key, version] for key in hashes if (key, version) in self.kept}

    def put_features(self, found: Mapping[str, bytes], version: str) -> None:
        self.kept.update({(key, version): content for key, content in found.items()})


class Counting(InProcess):
    """Counts the documents that are read."""

    read = 0

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        self.read += len(items) if isinstance(function, Reader) else 0
        yield from super().map(function, items)


def test_what_is_remembered_is_not_read_again() -> None:
    memory, first, second = Memory(), Counting(), Counting()
    made = briefing_of(DOCUMENTS, Remembering(first, memory))
    assert briefing_of(DOCUMENTS, Remembering(second, memory)) == made == briefing_of(DOCUMENTS, None)
    assert first.read == len(DOCUMENTS)
    assert second.read == 0


def test_a_new_title_is_read_again() -> None:
    memory, second = Memory(), Counting()
    briefing_of(DOCUMENTS, Remembering(InProcess(), memory))
    changed = (replace(DOCUMENTS[0], title="Treaty talks fail in Merin"), *DOCUMENTS[1:])
    assert briefing_of(changed, Remembering(second, memory)) == briefing_of(changed, None)
    assert second.read == 1


def test_what_cannot_be_read_back_is_read_again() -> None:
    memory, second = Memory(), Counting()
    briefing_of(DOCUMENTS, Remembering(InProcess(), memory))
    memory.kept = dict.fromkeys(memory.kept, b"\xc1")
    assert briefing_of(DOCUMENTS, Remembering(second, memory)) == briefing_of(DOCUMENTS, None)
    assert second.read == len(DOCUMENTS)
