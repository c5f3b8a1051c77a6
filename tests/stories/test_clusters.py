import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.story_stream import Stream, StreamOptions, generate
from briefing.copies.sparse import sp
from briefing.evaluate.bcubed import bcubed
from briefing.model import Document
from briefing.stories.clusters import cluster_documents
from briefing.stories.grouping import StoryOptions, group_stories
from briefing.stories.likeness import ClusterOptions


@pytest.fixture(scope="module")
def stream() -> Stream:
    return generate(500, StreamOptions(seed=3))


def score(stream: Stream, documents: list[Document] | None = None, **options: float) -> float:
    chosen = StoryOptions(ClusterOptions(**options))  # type: ignore[arg-type]  # numbers by name
    stories = group_stories(documents or stream.documents, options=chosen)
    found = {key: str(story.id) for story in stories for key in story.document_ids}
    wanted = {each.id: str(story) for each, story in zip(stream.documents, stream.stories, strict=True)}
    return bcubed(found, wanted).f1


def test_a_generated_stream_is_found_again(stream: Stream) -> None:
    assert score(stream) >= 0.95


def test_large_components_in_portions_lose_little(stream: Stream) -> None:
    assert score(stream, component_limit=100) >= score(stream) - 0.05


def test_a_threshold_of_one_leaves_all_alone_but_copies(stream: Stream) -> None:
    chosen = StoryOptions(ClusterOptions(threshold=1.1, attach=1.1))
    stories = group_stories(stream.documents, options=chosen)
    assert len(stories) == len(set(stream.texts))


def test_equal_arguments_give_equal_streams() -> None:
    assert generate(40) == generate(40)
    assert generate(40) != generate(40, StreamOptions(seed=2))


def test_story_sizes_are_heavy_tailed(stream: Stream) -> None:
    sizes = np.bincount(stream.stories)
    assert sizes.max() > 4 * np.median(sizes)


def sharing_one_actor(likeness: float, count: int, own: int) -> sp.csr_matrix:
    """Rows of length 1, all pairs equally alike by their first term; `own` terms are shared with nobody."""
    rows = np.zeros((count, 1 + count * own))
    rows[:, 0] = likeness**0.5
    for row in range(count):
        rows[row, 1 + row * own : 1 + (row + 1) * own] = ((1.0 - likeness) / own) ** 0.5
    return sp.csr_matrix(rows)


def clusters(vectors: sp.csr_matrix, glue: list[bool]) -> list[int]:
    def agree(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.float64]:
        return np.ones(len(first))

    days = np.zeros(len(glue))
    joins = [True] * len(glue)
    found = cluster_documents(vectors, days, agree, glue=glue, joins=joins, options=ClusterOptions())
    return [int(label) for label in found]


@pytest.mark.parametrize(("likeness", "stories"), [(0.16, 6), (0.22, 1)])
def test_an_actor_that_all_share_makes_no_story_where_no_two_are_near(likeness: float, stories: int) -> None:
    assert len(set(clusters(sharing_one_actor(likeness, 6, 79), [True] * 6))) == stories


def test_short_texts_need_less_likeness() -> None:
    assert len(set(clusters(sharing_one_actor(0.16, 6, 40), [True] * 6))) == 1


def test_what_holds_no_group_together_joins_a_single_report() -> None:
    assert clusters(sharing_one_actor(0.4, 2, 79), [True, False]) == [0, 0]
    assert clusters(sharing_one_actor(0.4, 2, 79), [False, False]) == [0, 1]
