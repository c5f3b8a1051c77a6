from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.explain import explain_edition, explain_item
from briefing.errors import UsageError
from tests.compose.small_editions import AGREED, MET, ROUND, small_edition

EDITION = small_edition()


@pytest.mark.parametrize(
    "wanted", ["1.1", "i1", "t1", "T1", "narrows stay", "Narrows stay open to food, envoys say"]
)
def test_an_item_is_found_by_place_id_top_line_and_words(wanted: str) -> None:
    assert explain_item(EDITION, wanted).item_id == "i1"


def test_an_unknown_item_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no item '7\.1'.*1\.1 to 2\.1"):
        explain_item(EDITION, "7.1")


def test_an_ambiguous_name_lists_the_places() -> None:
    with pytest.raises(UsageError, match=r"2 items.*1\.1 \(Diplomacy\), 2\.1 \(Humanitarian aid\)"):
        explain_item(EDITION, "s")


def test_an_edition_without_items_says_so() -> None:
    with pytest.raises(UsageError, match="its items are none"):
        explain_item(replace(EDITION, sections=(), top_lines=()), "1.1")


def test_picks_stand_with_what_they_added() -> None:
    found = explain_item(EDITION, "1.1")
    assert [pick.text for pick in found.picks] == [MET, AGREED, ROUND]
    assert [pick.report.rank if pick.report else None for pick in found.picks] == [1, 2, None]
    assert [part.name for part in found.importance_parts] == ["independent publishers", "recency"]
    assert found.runners_up[0].outcome == "redundant"


def test_what_was_not_used_is_grouped_by_reason() -> None:
    found = explain_edition(EDITION)
    assert [(group.reason, group.documents) for group in found.unused] == [
        ("fits no theme", (("Harbour Daily", "Harbour fair opens"),))
    ]
    assert [item.place for item in found.items] == ["1.1", "2.1"]
