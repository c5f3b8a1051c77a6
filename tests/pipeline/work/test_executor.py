"""Where documents are read changes nothing in the result."""

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

import pytest

from benchmarks.corpus import START, corpus
from briefing.app.engine import engine
from briefing.app.plan import BuildRequest, resolve
from briefing.errors import BriefingError, UsageError
from briefing.model import Briefing, Document
from briefing.pipeline.digest import digest
from briefing.pipeline.options import EditionInput
from briefing.pipeline.work.executor import Executor, InProcess, batches
from briefing.pipeline.work.processes import Processes

DOCUMENTS = tuple(corpus(60, words=120))


def total(numbers: Sequence[int]) -> int:
    return sum(numbers)


def killed(_: Sequence[int]) -> int:
    os._exit(9)


@contextmanager
def closing(executor: Executor) -> Iterator[Executor]:
    try:
        yield executor
    finally:
        executor.close()


def briefing_of(documents: Sequence[Document], executor: Executor | None) -> Briefing:
    plan = resolve(BuildRequest(as_of=START + timedelta(hours=26)))
    return digest(EditionInput(tuple(documents), plan.frame), plan.options, executor=executor).briefing


def test_batches_keep_every_item_in_order() -> None:
    assert [list(batch) for batch in batches(range(7), 3)] == [[0, 1, 2], [3, 4, 5], [6]]
    assert batches([], 3) == []


def test_processes_answer_in_order() -> None:
    with closing(Processes(2, least_items=2)) as executor:
        sums = list(executor.map(total, range(2000)))
    assert len(sums) > 2
    assert sums == sorted(sums)
    assert sum(sums) == sum(range(2000))


def test_answers_nobody_waits_for_are_not_made() -> None:
    with closing(Processes(2, least_items=2)) as executor:
        assert next(executor.map(total, range(2000))) == sum(range(250))
        assert list(executor.map(total, range(4))) == [1, 5]


def test_work_in_this_process_is_done_batch_by_batch_too() -> None:
    assert list(InProcess().map(len, range(600))) == [250, 250, 100]
    assert list(InProcess().map(len, [])) == [0]


def test_small_inputs_start_no_process() -> None:
    with closing(Processes(2)) as executor:
        assert list(executor.map(total, range(100))) == [4950]
        assert not multiprocessing.active_children()


def test_a_killed_process_is_one_clear_error() -> None:
    with closing(Processes(2, least_items=2)) as executor, pytest.raises(BriefingError, match="killed"):
        list(executor.map(killed, range(4)))


def test_every_engine_makes_the_same_briefing() -> None:
    here = briefing_of(DOCUMENTS, None)
    with closing(Processes(2, least_items=2)) as executor:
        assert briefing_of(DOCUMENTS, executor) == here
    assert here.sections


class Halves(InProcess):
    """Cuts the input in two, as another machine might."""

    def map(self, function, items):  # type: ignore[no-untyped-def]
        yield function(items[:7])
        yield function(items[7:])


def test_batch_size_changes_nothing() -> None:
    assert briefing_of(DOCUMENTS, Halves()) == briefing_of(DOCUMENTS[::-1], None)


def test_unknown_engines_are_named() -> None:
    with pytest.raises(UsageError, match="no engine 'spark'"), engine("spark"):
        pass
    with pytest.raises(UsageError, match="has no scheduler"), engine("local", scheduler="tcp://h:1"):
        pass
