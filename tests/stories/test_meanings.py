"""Stories of different languages joined by vectors: here the vectors are drawn, one direction for each event."""

from __future__ import annotations

import numpy as np
import pytest

from briefing.model import Document, DocumentId
from briefing.stories.grouping import group_stories
from briefing.stories.meanings import Meanings, join_by_meaning
from tests.stories.documents import document

EVENTS, WIDTH = 6, 24
TONGUES = ("en", "fr", "ar")


def drawn(shift: float = 0.4, noise: float = 0.5) -> tuple[np.ndarray, list[str], np.ndarray]:
    """Vectors of three texts on each event in each language; every language lies somewhere else."""
    draw = np.random.default_rng(7)
    events, tongues = np.eye(WIDTH)[:EVENTS], draw.normal(size=(len(TONGUES), WIDTH))
    rows, languages, wanted = [], [], []
    for event in range(EVENTS):
        for number, tongue in enumerate(TONGUES):
            for _ in range(3):
                rows.append(events[event] * 2 + shift * tongues[number] + draw.normal(size=WIDTH) * noise / 5)
                languages.append(tongue)
                wanted.append(event)
    return np.array(rows), languages, np.array(wanted)


def joined(
    vectors: np.ndarray,
    languages: list[str],
    labels: np.ndarray,
    *,
    days: np.ndarray | None = None,
    agreed: float = 1.0,
) -> np.ndarray:
    count = len(languages)
    return join_by_meaning(
        vectors,
        languages,
        np.full(count, np.nan) if days is None else days,
        labels,
        np.ones(count, dtype=bool),
        lambda first, second: np.full(len(first), agreed),
    )


def monolingual(languages: list[str], wanted: np.ndarray) -> np.ndarray:
    """Each event once in each language, as grouping by words leaves it."""
    return np.asarray(wanted * len(TONGUES) + np.array([TONGUES.index(tongue) for tongue in languages]))


def same(labels: np.ndarray) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in np.unique(labels)}


def test_the_same_event_in_three_languages_is_one_story() -> None:
    vectors, languages, wanted = drawn()
    assert same(joined(vectors, languages, monolingual(languages, wanted))) == same(wanted)


def test_stories_days_apart_stay_apart() -> None:
    vectors, languages, wanted = drawn()
    labels = monolingual(languages, wanted)
    days = np.where(np.array(languages) == "ar", 9.0, 1.0)
    found = joined(vectors, languages, labels, days=days)
    assert {languages[row] for row in np.flatnonzero(found == found[languages.index("ar")])} == {"ar"}


def test_two_stories_of_one_language_that_contradict_stay_two() -> None:
    vectors, languages, wanted = drawn()
    labels = monolingual(languages, wanted)
    # the first event's English texts stand in two stories
    labels[0] = labels.max() + 1
    assert same(joined(vectors, languages, labels, agreed=1.0)) == same(wanted)
    apart = joined(vectors, languages, labels, agreed=0.01)
    assert apart[0] != apart[1]


def test_a_text_in_the_wrong_story_moves_to_where_other_languages_tell_of_it() -> None:
    vectors, languages, wanted = drawn()
    labels = monolingual(languages, wanted)
    stray = next(
        row
        for row, (tongue, event) in enumerate(zip(languages, wanted, strict=True))
        if (tongue, event) == ("ar", 1)
    )
    labels[stray] = labels[languages.index("ar")]
    assert same(joined(vectors, languages, labels)) == same(wanted)


@pytest.mark.parametrize("languages", [["en"] * 4, ["en", "en", "", ""]])
def test_one_language_is_left_as_it_is(languages: list[str]) -> None:
    labels = np.array([0, 1, 2, 3])
    assert joined(np.ones((4, 3)), languages, labels).tolist() == labels.tolist()


def test_a_text_without_a_vector_stays_with_its_story() -> None:
    vectors, languages, wanted = drawn()
    labels = monolingual(languages, wanted)
    vectors[0] = 0.0
    assert same(joined(vectors, languages, labels)) == same(wanted)


def test_order_changes_nothing() -> None:
    vectors, languages, wanted = drawn()
    labels = monolingual(languages, wanted)
    order = np.random.default_rng(1).permutation(len(languages))
    found = joined(vectors[order], [languages[row] for row in order], labels[order])
    back = np.empty_like(found)
    back[order] = found
    assert same(back) == same(wanted)


def test_documents_are_grouped_by_meaning() -> None:
    texts: list[Document] = [
        document("a", "The harbor of Merin was closed by a storm on Monday.", title="Storm closes harbor"),
        document("b", "Bakers baked a loaf of nine meters for the harvest fair.", title="A long loaf"),
        document("c", "أغلقت عاصفة المرفأ يوم الاثنين", title="عاصفة تغلق المرفأ", language="ar"),
    ]
    rows = {"a": (2.0, 0.0, 1.0), "b": (0.0, 2.0, 1.0), "c": (2.0, 0.0, -1.0)}
    meanings = Meanings("drawn", {DocumentId(key): row for key, row in rows.items()})
    stories = group_stories(texts, meanings=meanings)
    assert {frozenset(story.document_ids) for story in stories} == {frozenset({"a", "c"}), frozenset({"b"})}
    assert len(group_stories(texts)) == 3
