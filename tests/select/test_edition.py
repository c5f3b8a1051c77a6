from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.model import DocumentId, ItemLimits
from briefing.select import Budget, EditionSelection, ItemCandidates, select_briefing
from briefing.select.options import DEFAULTS
from briefing.select.redundancy import AlreadySaid, content_words, is_repeat
from tests.select.stories import offered, random_story


def item(name: str, seed: int, *, theme: str = "talks", importance: float = 1.0) -> ItemCandidates:
    """An item with a story of its own: documents of different items have different names."""
    own = [
        replace(
            each, passage=replace(each.passage, document_id=DocumentId(f"{name}{each.passage.document_id}"))
        )
        for each in random_story(seed, documents=3, sentences=4)
    ]
    return ItemCandidates(name, theme, importance, tuple(own))


def shape(result: EditionSelection) -> dict[str, int]:
    return {name: len(selection.picks) for name, selection in result.items}


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 999), words=st.integers(5, 300), count=st.integers(1, 8))
@example(seed=445, words=213, count=8)
def test_edition_keeps_its_budget_and_serves_everybody_before_thirds(
    seed: int, words: int, count: int
) -> None:
    items = [item(f"i{at}", seed + at, theme=f"t{at % 3}", importance=1.0 + at) for at in range(count)]
    result = select_briefing(items, Budget(words=words))
    assert result.words <= words
    assert set(shape(result)) | set(result.dropped) == {each.id for each in items}
    if any(picks > 2 for picks in shape(result).values()):
        # an item may be dropped because others say all it says
        by_id = {each.id: each.candidates for each in items}
        said = AlreadySaid(DEFAULTS.repeats)
        for key, selection in result.items:
            for pick in selection.picks:
                said.add(content_words(by_id[key][pick.candidate]))
        fresh = [c.words for key in result.dropped for c in by_id[key] if not said.holds(content_words(c))]
        assert min(fresh, default=words + 1) > words - result.words
    assert result.objective <= result.bound * (1 + 1e-9)


def test_one_story_in_two_themes_prints_no_sentence_twice() -> None:
    shared = tuple(offered())
    result = select_briefing(
        [ItemCandidates("a", "diplomacy", 2.0, shared), ItemCandidates("b", "aid", 1.0, shared)],
        Budget(words=80),
    )
    picked = [shared[pick.candidate] for _, selection in result.items for pick in selection.picks]
    assert len({each.text for each in picked}) == len(picked)
    words = [content_words(each) for each in picked]
    assert not any(is_repeat(a, b, 0.75) for at, a in enumerate(words) for b in words[:at])


def test_scarce_room_goes_to_themes_by_importance() -> None:
    items = [item(f"big{at}", at, theme="big", importance=3.0) for at in range(6)]
    items += [item(f"small{at}", 50 + at, theme="small", importance=1.0) for at in range(6)]
    names = list(shape(select_briefing(items, Budget(sentences=8))))
    big = sum(name.startswith("big") for name in names)
    assert 0 < len(names) - big < big


def test_previous_edition_counts_as_told() -> None:
    first = select_briefing([ItemCandidates("a", "t", 1.0, tuple(offered()))], Budget(sentences=2))
    shared = offered()
    told = [shared[pick.candidate].text for _, selection in first.items for pick in selection.picks]
    again = select_briefing([ItemCandidates("a", "t", 1.0, tuple(shared))], Budget(sentences=2), told=told)
    picked = {shared[pick.candidate].text for _, selection in again.items for pick in selection.picks}
    assert not picked & set(told)


def test_what_is_new_may_be_like_what_readers_heard() -> None:
    shared = tuple(offered())
    told = [candidate.text for candidate in shared]
    assert select_briefing(
        [ItemCandidates("a", "t", 1.0, shared)], Budget(sentences=2), told=told
    ).dropped == ("a",)
    fresh = ItemCandidates("a", "t", 1.0, shared, opening=0, news=frozenset({0}))
    again = select_briefing([fresh], Budget(sentences=2), told=told).of("a")
    assert again is not None
    assert [pick.candidate for pick in again.picks] == [0]


def test_an_entry_has_nothing_without_its_item() -> None:
    own, entry = item("own", 1), replace(item("entry", 2), after="own")
    none = replace(own, candidates=())
    assert set(shape(select_briefing([own, entry], Budget(words=200)))) == {"own", "entry"}
    assert select_briefing([none, entry], Budget(words=200)).dropped == ("own", "entry")


@pytest.mark.parametrize("words", [20, 60])
def test_an_item_keeps_its_own_limits(words: int) -> None:
    limited = replace(item("a", 1), limits=ItemLimits(sentences=2, words=words))
    found = select_briefing([limited], Budget(words=500)).of("a")
    assert found is None or (found.words <= words and len(found.picks) <= 2)


def test_no_item_has_more_than_asked_for() -> None:
    result = select_briefing([item("a", 1)], Budget(words=500), most_per_item=3)
    assert shape(result) == {"a": 3}
    assert result.of("a") is not None
    assert result.of("nobody") is None


def test_opening_is_picked_first_where_it_fits() -> None:
    own = replace(item("a", 1), opening=7)
    result = select_briefing([own, item("b", 2, importance=9.0)], Budget(sentences=1))
    assert result.items[0][0] == "a"
    assert result.items[0][1].picks[0].candidate == 7
    assert select_briefing([own], Budget(words=2)).dropped == ("a",)


def test_item_without_candidates_is_dropped() -> None:
    result = select_briefing([ItemCandidates("empty", "t", 1.0, ()), item("full", 1)], Budget(words=50))
    assert result.dropped == ("empty",)


def test_no_items_make_an_empty_edition() -> None:
    result = select_briefing([], Budget(words=50))
    assert (result.items, result.dropped, result.words) == ((), (), 0)


def test_parts_of_every_pick_sum_up_to_its_gain() -> None:
    result = select_briefing([item("a", 1), item("b", 2)], Budget(words=60))
    picks = [pick for _, selection in result.items for pick in selection.picks]
    assert all(sum(part.value for part in pick.parts) == pytest.approx(pick.gain) for pick in picks)
    assert sum(pick.gain for pick in picks) == pytest.approx(result.objective)


def test_an_item_whose_opening_is_told_elsewhere_gets_nothing() -> None:
    told = item("told", 1, importance=2.0)
    again = replace(told, id="again", importance=1.0, opening=0)
    first = replace(told, opening=0)
    result = select_briefing([first, again], Budget(words=400))
    assert "told" in shape(result)
    assert "again" in result.dropped
