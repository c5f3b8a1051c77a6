"""Any command may run beside any other: a share of `make overlap-test`, which does a hundred rounds."""

from __future__ import annotations

import random

from benchmarks.overlap_test import EVERYTHING, alone, one_round, prepared, rounds

ROUNDS, BESIDE = 3, 5


def test_no_command_harms_a_run_or_the_store() -> None:
    with prepared() as ready:
        undisturbed = alone(ready)
        assert set(undisturbed.codes.values()) == {0}
        done = [one_round(ready, undisturbed, beside) for beside in rounds(ROUNDS, BESIDE, random.Random(13))]
    assert [fault for result in done for fault in result.faults] == []
    assert {name for result in done for name, _ in result.beside} == set(EVERYTHING)
