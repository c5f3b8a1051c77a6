import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.copies.components import Components, connected_rows

ROWS = 30
LINKS = st.lists(st.tuples(st.integers(0, ROWS - 1), st.integers(0, ROWS - 1)))


def parts(links: list[tuple[int, int]], count: int) -> list[list[int]]:
    ends = np.array(links, np.int64).reshape(-1, 2)
    return [part.tolist() for part in connected_rows(ends[:, 0], ends[:, 1], count)]


@given(LINKS)
def test_rows_are_parted_as_by_joining_them_one_by_one(links: list[tuple[int, int]]) -> None:
    joined = Components(range(ROWS))
    for first, second in links:
        joined.join(first, second)
    assert parts(links, ROWS) == joined.groups()


def test_a_long_chain_in_the_worst_order_is_one_part() -> None:
    count = 20_000
    order = np.random.default_rng(1).permutation(count)
    assert len(connected_rows(order[:-1], order[1:], count)) == 1


def test_no_rows_have_no_parts() -> None:
    assert parts([], 0) == []
