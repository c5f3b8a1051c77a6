"""Run methods over topics and score what they pick. The clock is handed in, so that a test can hold it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from briefing.evaluate.bcubed import BCubed, bcubed
from briefing.evaluate.dataset import Stream, Topic
from briefing.evaluate.plain_grouping import MOST_DOCUMENTS, plain_groupings
from briefing.evaluate.quality import redundancy, source_balance
from briefing.evaluate.rouge import Combine, Rouge, RougeOptions, Score
from briefing.evaluate.views import look_alikes, two_day_windows
from briefing.model import Alias, Document, DocumentId, Passage, Story
from briefing.select import Budget, Candidate, document_candidates, story_candidates, summarizer
from briefing.stories.grouping import group_stories
from briefing.stories.meanings import Meanings
from briefing.text import document_sentences, split_sentences

Clock = Callable[[], float]
Grouping = Callable[[Sequence[Document]], tuple[Story, ...]]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What is measured and how."""

    budget: Budget
    methods: tuple[str, ...] = ("briefing", "lead", "lexrank")
    measures: tuple[str, ...] = ("rouge1", "rouge2", "rougeL", "rougeSU4")
    combine: Combine = Combine.AVERAGE
    stem: bool = True
    # references are cut to the budget as ROUGE-1.5.5 does with -l and -b
    cut_references: bool = True
    # offer every sentence, also those that the product would not print alone
    any_sentence: bool = False
    # labels of the data set's stories are only compared, never used
    seed: int = 0


@dataclass(frozen=True, slots=True)
class TopicResult:
    """One method on one topic. `seconds` covers the choice alone; splitting is shared by all methods."""

    topic: str
    method: str
    scores: dict[str, Score]
    words: int
    redundancy: float
    balance: float
    seconds: float
    # relative distance to the proven bound; None for methods that have none
    gap: float | None
    lines: tuple[str, ...] = field(repr=False)


def run_topics(topics: Sequence[Topic], options: RunOptions, *, clock: Clock) -> Iterator[TopicResult]:
    """Yield the result of each method on each topic, topic by topic."""
    methods = [summarizer(name) for name in options.methods]
    for topic in topics:
        candidates = topic_candidates(topic, any_sentence=options.any_sentence)
        rouge = _rouge(topic, options)
        for method in methods:
            began = clock()
            selection = method.select(candidates, options.budget)
            seconds = clock() - began
            picked = [candidates[pick.candidate] for pick in selection.picks]
            lines = tuple(line for candidate in picked for line in sentence_lines(candidate))
            yield TopicResult(
                topic=topic.id,
                method=method.name,
                scores=rouge.score(lines),
                words=selection.words,
                redundancy=redundancy([candidate.text for candidate in picked], topic.language),
                balance=source_balance(picked, len(topic.documents)),
                seconds=seconds,
                gap=selection.gap if method.name in ("briefing", "coverage") else None,
                lines=lines,
            )


def topic_candidates(topic: Topic, *, any_sentence: bool = False) -> tuple[Candidate, ...]:
    """Return what may be picked of a topic: the product's passages, or every sentence."""
    sentences = {document.id: document_sentences(document) for document in topic.documents}
    if not any_sentence:
        return story_candidates(topic.documents, sentences)
    return tuple(
        candidate
        for index, document in enumerate(topic.documents)
        for candidate in document_candidates(
            document,
            sentences[document.id],
            [Passage(document.id, sentence.index, sentence.index) for sentence in sentences[document.id]],
            index=index,
        )
    )


def sentence_lines(candidate: Candidate) -> list[str]:
    """Return the sentences of a passage, one to a line: ROUGE-L compares sentence by sentence."""
    text = candidate.text
    return [text[start:end] for start, end, _ in split_sentences(text, candidate.language)]


def _rouge(topic: Topic, options: RunOptions) -> Rouge:
    return Rouge(
        topic.references,
        RougeOptions(
            language=topic.language,
            stem=options.stem,
            limit_words=options.budget.words or 0,
            limit_bytes=0 if options.budget.words else options.budget.bytes or 0,
            cut_references=options.cut_references,
            combine=options.combine,
        ),
        options.measures,
    )


@dataclass(frozen=True, slots=True)
class StreamResult:
    """How well the stories of a stream were found again, and how well the plain way finds them.

    Of several parts (windows, pairs) counts are sums, and precision and recall means over the parts.
    """

    stream: str
    documents: int
    wanted: int
    found: int
    score: BCubed
    # the best cut of plain average link; None where the stream is too long for it
    plain: BCubed | None
    seconds: float


def run_stream(
    stream: Stream, *, clock: Clock, aliases: Sequence[Alias] = (), meanings: Meanings | None = None
) -> Iterator[StreamResult]:
    """Group a stream's documents into stories and compare with its labels: whole, by two days, by look-alikes."""
    group = partial(group_stories, aliases=aliases, meanings=meanings)
    yield _run_parts(stream.id, stream, (stream.documents,), clock, group)
    for name, parts in (("two-day windows", two_day_windows(stream)), ("look-alikes", look_alikes(stream))):
        if parts:
            yield _run_parts(f"{stream.id}: {name}", stream, parts, clock, group)


def _run_parts(
    name: str, stream: Stream, parts: Sequence[Sequence[Document]], clock: Clock, group: Grouping
) -> StreamResult:
    labels = [{document.id: stream.stories[document.id] for document in part} for part in parts]
    began = clock()
    found = [group(part) for part in parts]
    seconds = clock() - began
    story_of = [{key: str(story.id) for story in stories for key in story.document_ids} for stories in found]
    plain = None
    if max(len(part) for part in parts) <= MOST_DOCUMENTS:
        cuts = zip(*(plain_groupings(part) for part in parts), strict=True)
        plain = max((_mean(cut, labels) for cut in cuts), key=lambda score: score.f1)
    return StreamResult(
        stream=name,
        documents=sum(len(part) for part in parts),
        wanted=sum(len(set(wanted.values())) for wanted in labels),
        found=sum(len(stories) for stories in found),
        score=_mean(story_of, labels),
        plain=plain,
        seconds=seconds,
    )


def _mean(found: Sequence[Mapping[DocumentId, str]], wanted: Sequence[Mapping[DocumentId, str]]) -> BCubed:
    scores = [bcubed(one, other) for one, other in zip(found, wanted, strict=True)]
    precision = math.fsum(score.precision for score in scores) / len(scores)
    recall = math.fsum(score.recall for score in scores) / len(scores)
    return BCubed(precision, recall, 2 * precision * recall / (precision + recall))
