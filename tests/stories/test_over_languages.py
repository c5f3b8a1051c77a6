"""What is joined over languages, by cosines that are written down."""

from __future__ import annotations

import numpy as np

from briefing.copies.sparse import sp
from briefing.stories.likeness import Indices, Vector
from briefing.stories.over_languages import LinkOptions, join_over_languages

OPTIONS = LinkOptions(likeness=0.2, kinship=0.12, margin=0.1)


def joined(
    alike: dict[tuple[int, int], float],
    languages: str,
    labels: list[int],
    *,
    kin: float = 1.0,
    days: list[float] | None = None,
    usable: list[bool] | None = None,
) -> list[int]:
    count = len(labels)
    cosines = np.zeros((count, count))
    for (one, other), value in alike.items():
        cosines[one, other] = cosines[other, one] = value

    def kinship(first: Indices, second: Indices) -> Vector:
        return np.full(len(first), kin)

    found = join_over_languages(
        lambda rows: sp.csr_matrix(cosines[np.ix_(rows, rows)]),
        list(languages),
        np.array(days or [np.nan] * count),
        np.array(labels),
        np.array(usable or [True] * count),
        kinship=kinship,
        options=OPTIONS,
    )
    return [int(label) for label in found]


def test_stories_meet_above_the_likeness_and_not_below() -> None:
    assert joined({(0, 1): 0.21, (2, 3): 0.19}, "efef", [0, 1, 2, 3]) == [0, 0, 2, 3]


def test_texts_of_one_language_never_meet_by_themselves() -> None:
    assert joined({(0, 1): 0.9}, "eef", [0, 1, 2]) == [0, 1, 2]


def test_a_third_text_brings_two_of_one_language_together_only_when_they_are_kin() -> None:
    alike = {(0, 2): 0.6, (1, 2): 0.5}
    assert joined(alike, "eef", [0, 1, 2], kin=0.12) == [0, 0, 0]
    assert joined(alike, "eef", [0, 1, 2], kin=0.11) == [0, 1, 0]


def test_the_mean_of_all_pairs_counts() -> None:
    assert joined({(0, 2): 0.5}, "eef", [0, 0, 2]) == [0, 0, 0]
    assert joined({(0, 2): 0.3}, "eef", [0, 0, 2]) == [0, 0, 2]


def test_days_apart_are_apart() -> None:
    assert joined({(0, 1): 0.9}, "ef", [0, 1], days=[1.0, 3.5]) == [0, 1]
    assert joined({(0, 1): 0.9}, "ef", [0, 1], days=[1.0, 2.5]) == [0, 0]


def test_a_text_moves_to_what_is_nearer_by_the_margin() -> None:
    alike = {(0, 3): 0.9, (1, 4): 0.9, (2, 4): 0.5, (2, 3): 0.2}
    assert joined(alike, "eeeff", [0, 1, 0, 3, 4]) == [0, 1, 1, 0, 1]
    assert joined(alike | {(2, 3): 0.41}, "eeeff", [0, 1, 0, 3, 4]) == [0, 1, 0, 0, 1]


def test_what_takes_no_part_goes_with_its_story() -> None:
    assert joined({(0, 2): 0.9}, "eef", [1, 1, 0], usable=[True, False, True]) == [0, 0, 0]
