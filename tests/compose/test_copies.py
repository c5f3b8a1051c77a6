"""The same words in other documents are found, whatever repeats."""

import time

from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.copies import same_wordings
from briefing.compose.draft import StoryDraft
from briefing.copies.independence import story_basis
from briefing.copies.publishers import PublisherRegistry
from briefing.model import DocumentId, Sentence, Story, StoryId
from tests.stories.documents import document


def story(*texts: list[str]) -> StoryDraft:
    """One document per list of sentences."""
    documents, sentences = [], {}
    for number, lines in enumerate(texts):
        key, start, spans = DocumentId(f"d{number}"), 0, []
        for index, line in enumerate(lines):
            spans.append(Sentence(key, index, start, start + len(line), 0))
            start += len(line) + 1
        documents.append(document(key, " ".join(lines)))
        sentences[key] = tuple(spans)
    return StoryDraft(
        story=Story(StoryId("s"), tuple(each.id for each in documents)),
        documents=tuple(documents),
        speaking=tuple(documents),
        sentences=sentences,
        basis=story_basis(documents, PublisherRegistry()),
        themes=(),
    )


@given(st.lists(st.lists(st.sampled_from(["A.", "B.", "C."]), max_size=5), min_size=1, max_size=7))
def test_copies_are_of_other_documents_one_of_each_and_few(texts: list[list[str]]) -> None:
    made = story(*texts)
    found = same_wordings(made)
    words = {each.id: each.text for each in made.documents}
    for number, lines in enumerate(texts):
        for index, line in enumerate(lines):
            spans = found.get((DocumentId(f"d{number}"), index), ())
            others = sum(line in other for place, other in enumerate(texts) if place != number)
            assert len(spans) == min(3, others) == len({key for key, _, _ in spans})
            assert all(words[key][start:end] == line for key, start, end in spans)
            assert f"d{number}" not in {key for key, _, _ in spans}


def test_a_sentence_repeated_without_end_takes_no_longer() -> None:
    made = story(["A."] * 50_000, ["A."])
    started = time.process_time()
    assert same_wordings(made)[DocumentId("d0"), 7] == (("d1", 0, 2),)
    assert time.process_time() - started < 5
