from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.model import Document, Mute, SourceId
from briefing.themes.muting import newest_of_each, without_muted
from tests.stories.documents import document

WORD_GAME = document("a", "Five letters were hidden in a square today.", title="Wordle: hints for No. 512")
HARBOR = document("b", "The harbor of Tarn closed. A Wordle club meets there.", title="Harbor closed")


def of_source(key: str, source: str, *, hours: int) -> Document:
    made = document(key, "The ferry sailed.", title="Ferry")
    return replace(
        made,
        source_id=SourceId(source),
        published_at=datetime(2024, 10, 22, tzinfo=UTC) + timedelta(hours=hours),
    )


def kept_of(*mutes: Mute) -> set[str]:
    kept, left_out = without_muted((WORD_GAME, HARBOR), mutes)
    assert len(kept) + len(left_out) == 2
    return {made.id for made in kept}


def test_a_term_in_the_title_mutes_and_is_named() -> None:
    kept, left_out = without_muted((WORD_GAME, HARBOR), [Mute(("wordle",))])
    assert [made.id for made in kept] == ["b"]
    assert [(left.title, left.reason) for left in left_out] == [(WORD_GAME.title, "muted: wordle")]


def test_a_term_in_the_text_mutes_only_when_asked() -> None:
    assert kept_of(Mute(("wordle",))) == {"b"}
    assert kept_of(Mute(("wordle",), anywhere=True)) == set()


def test_the_pattern_language_of_themes_serves() -> None:
    assert kept_of(Mute(("harbor NEAR closes",))) == {"a"}
    assert kept_of(Mute(("puzzle|crossword",))) == {"a", "b"}


def test_a_mute_of_one_source_leaves_the_others_alone() -> None:
    assert kept_of(Mute(("wordle",), sources=(SourceId("another"),))) == {"a", "b"}
    assert kept_of(Mute(("wordle",), sources=(WORD_GAME.source_id,))) == {"b"}


@pytest.mark.parametrize("most", [1, 2, 9])
def test_the_newest_of_a_source_are_read(most: int) -> None:
    loud = [of_source(f"l{n}", "loud", hours=n) for n in range(4)]
    quiet = [of_source(f"q{n}", "quiet", hours=n) for n in range(4)]
    kept, left_out = newest_of_each((*loud, *quiet), {SourceId("loud"): most})
    assert [d.id for d in kept if d.source_id == "loud"] == [d.id for d in loud[-most:]]
    assert [d.id for d in kept if d.source_id == "quiet"] == [d.id for d in quiet]
    assert len(left_out) == max(0, 4 - most)
