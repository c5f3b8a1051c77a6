"""Says which sentences of a story were not fit to print, and what keeps a whole document out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ItemAccount, StoryDraft
from briefing.model import Document, RunnerUpReport
from briefing.passages.cutting import sentence_traits
from briefing.select import Outcome

# sentences that are named for an item; those that stand highest in their documents come first
_NAMED = 3
# what stands further down is seldom missed
_LOOKED_AT = 12


def with_unfit(found: ItemAccount, story: StoryDraft, findings: DocumentFindings) -> ItemAccount:
    """Add to an item's account the sentences that fitness kept out, each with its reason."""
    every = sorted(_unfit(story, findings), key=lambda pair: pair[0])
    return replace(found, runners_up=(*found.runners_up, *(report for _, report in every[:_NAMED])))


def _unfit(story: StoryDraft, findings: DocumentFindings) -> Iterator[tuple[tuple[int, int], RunnerUpReport]]:
    for place, document in enumerate(story.speaking):
        sentences = story.sentences[document.id][:_LOOKED_AT]
        traits = sentence_traits(document, story.sentences[document.id])
        fitness = findings.fitness(document.id)
        # inside a long quotation a sentence that alone would be unfit is part of what was said
        offered = {
            index
            for passage in findings.passages(document.id)
            for index in range(passage.first, passage.last + 1)
        }
        for sentence in sentences:
            reason = fitness.verdict(sentence.index).reason
            if reason is None or sentence.index in offered or not traits[sentence.index].is_printable:
                continue
            report = RunnerUpReport(
                text=document.text[sentence.start : sentence.end],
                document_id=document.id,
                start=sentence.start,
                end=sentence.end,
                outlet=document.outlet,
                gain=0.0,
                outcome=Outcome.UNFIT.value,
                reason=reason.value,
            )
            yield (sentence.index, place), report


def main_reason(document: Document, findings: DocumentFindings) -> str:
    """The reason that keeps most sentences of a document out, "" when fitness keeps out none."""
    sentences = findings.sentences(document.id)[:_LOOKED_AT]
    fitness = findings.fitness(document.id)
    verdicts = [fitness.verdict(sentence.index) for sentence in sentences]
    reasons = Counter(verdict.reason.value for verdict in verdicts if verdict.reason is not None)
    return min(reasons, key=lambda reason: (-reasons[reason], reason), default="")
