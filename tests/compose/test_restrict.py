from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.restrict import is_cleared, restrict
from briefing.compose.verify import verify_briefing
from briefing.model import Briefing, Coverage, CoverageRow, DocumentId, Recipient, SectionEntry, to_json
from tests.compose.themed import DOCUMENTS, THEMES, WHOLE


def seen_by(*themes: str) -> Briefing:
    found = restrict(WHOLE, Recipient("a@b.example", themes=themes))
    assert found is not None
    return found


def test_the_sample_itself_is_proven() -> None:
    assert verify_briefing(WHOLE, DOCUMENTS).findings == ()


def test_without_themes_everything_is_seen() -> None:
    assert seen_by() is WHOLE


@pytest.mark.parametrize("themes", [c for n in (1, 2, 3) for c in itertools.permutations(THEMES, n)])
def test_what_is_left_is_proven_again_and_numbered_in_reading_order(themes: tuple[str, ...]) -> None:
    left = seen_by(*themes)
    assert verify_briefing(left, DOCUMENTS).findings == ()
    assert {section.theme for section in left.sections} == set(themes)
    assert [line.number for line in left.top_lines] == list(range(1, len(themes) + 1))
    assert [s.items[0].top_line for s in left.sections] == [line.number for line in left.top_lines]


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from(THEMES), min_size=1))
def test_nothing_of_another_theme_is_left_anywhere(themes: set[str]) -> None:
    content = to_json(seen_by(*themes)).decode()
    for theme in set(THEMES) - themes:
        assert theme not in content
        assert theme.lower() not in content


def test_a_theme_is_meant_by_name_or_id_in_any_case() -> None:
    assert seen_by("RAIL") == seen_by("rail")
    assert seen_by("rail").id == WHOLE.id


def test_an_unknown_theme_leaves_nothing() -> None:
    left = seen_by("Weather")
    assert (left.sections, left.top_lines, left.citations, left.sources, left.words) == ((), (), (), (), 0)


def test_failed_sources_are_named_to_everyone() -> None:
    assert [d.where for d in seen_by("Grain").diagnostics] == ["Radio"]


@pytest.mark.parametrize(
    ("marking", "clearance", "allowed"),
    [
        ("TLP:AMBER", "", True),
        ("TLP:AMBER", "TLP:AMBER", True),
        ("TLP:AMBER", "TLP:RED", True),
        ("TLP:AMBER+STRICT", "TLP:AMBER", False),
        ("TLP:RED", "TLP:CLEAR", False),
        ("", "TLP:CLEAR", True),
        ("Board only", "TLP:RED", False),
        ("Board only", "Board only", True),
        ("TLP:CLEAR", "Board only", False),
    ],
)
def test_clearance_follows_the_order_of_the_protocol(marking: str, clearance: str, allowed: bool) -> None:
    briefing = replace(WHOLE, edition=replace(WHOLE.edition, marking=marking))
    assert is_cleared(marking, clearance) is allowed
    assert (restrict(briefing, Recipient("a@b.example", clearance=clearance)) is not None) is allowed


def test_a_key_figure_is_seen_only_by_who_may_see_all_it_compares() -> None:
    harbors, grain = WHOLE.key_figures[:2]
    compared = replace(harbors, entries=(*harbors.entries, *grain.entries))
    whole = replace(WHOLE, key_figures=(compared,))

    def seen(*themes: str) -> int:
        left = restrict(whole, Recipient("a@b.example", themes=themes))
        assert left is not None
        return len(left.key_figures)

    assert (seen("Harbors"), seen("Grain"), seen("Harbors", "Grain")) == (0, 0, 1)


def test_outlets_that_said_nothing_and_those_of_other_themes_are_not_named() -> None:
    coverage = Coverage(
        outlets=("Gazette", "Rail Weekly"),
        rows=(CoverageRow("Harbors", (2, 0)), CoverageRow("Rail", (0, 3))),
        silent_outlets=("Secret Letter",),
        silent_themes=("Harbors", "Rail"),
    )
    left = restrict(replace(WHOLE, coverage=coverage), Recipient("a@b.example", themes=("Harbors",)))
    assert left is not None
    assert left.coverage == Coverage(("Gazette",), (CoverageRow("Harbors", (2,)),), (), ("Harbors",))


def test_what_was_left_out_and_troubles_with_single_documents_are_not_told() -> None:
    left = seen_by("Harbors")
    assert left.left_out == ()
    assert [d.where for d in left.diagnostics] == ["Radio"]
    assert [past.theme for past in left.dropped] == ["Harbors"]


def test_an_entry_does_not_point_to_an_item_that_is_not_seen() -> None:
    grain = WHOLE.sections[1].items[0]
    entry = SectionEntry(
        grain.id, "Grain", "Title", DocumentId("Harbors"), "en", WHOLE.sections[0].items[0].sentences
    )
    whole = replace(WHOLE, sections=(replace(WHOLE.sections[0], entries=(entry,)), *WHOLE.sections[1:]))

    def pointed_to(*themes: str) -> tuple[str, str]:
        left = restrict(whole, Recipient("a@b.example", themes=themes))
        assert left is not None
        return left.sections[0].entries[0].item_id, left.sections[0].entries[0].theme

    assert pointed_to("Harbors") == ("", "")
    assert pointed_to("Harbors", "Grain") == (grain.id, "Grain")
