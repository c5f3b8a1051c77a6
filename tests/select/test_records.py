import pytest

from briefing.errors import UsageError
from briefing.select import Budget, Selection


@pytest.mark.parametrize("limits", [{}, {"words": 0}, {"sentences": -1}, {"bytes": 0}])
def test_budget_without_a_usable_limit_is_refused(limits: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="budget"):
        Budget(**limits)


def test_gap_is_relative_to_the_bound() -> None:
    assert Selection((), objective=9.0, bound=10.0, method="m", words=0, candidates=0).gap == pytest.approx(
        0.1
    )
    assert Selection((), objective=0.0, bound=0.0, method="m", words=0, candidates=0).gap == 0.0


def test_every_limit_is_told_in_words_and_the_tightest_counts() -> None:
    assert Budget(words=100).about_words == 100
    assert Budget(words=100, sentences=3).about_words == 66
    assert Budget(words=100, sentences=3, bytes=60).about_words == pytest.approx(10)
