import numpy as np
import pytest

from benchmarks.story_stream import Stream, StreamOptions, generate
from briefing.evaluate.bcubed import bcubed
from briefing.model import Document
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
