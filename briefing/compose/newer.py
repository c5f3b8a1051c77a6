"""Finds what newer or cleaner reports of a story replace: overtaken figures, and copies that lost words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import SentenceKey, StoryDraft
from briefing.figures.agreement import compare_figures
from briefing.model import DocumentKind, Relation
from briefing.passages.fitness import lacks_words_of
from briefing.select import Candidate

# copies are looked for among sentences that begin with the same word and end with the same one
_Words = tuple[str, ...]


def overtaken_sentences(story: StoryDraft, findings: DocumentFindings) -> frozenset[SentenceKey]:
    """The sentences whose figure a newer report of the story replaces, or another one outdoes.

    A sentence that gives the newer figure too ("up from 61") is not among them.
    """
    reports = [document for document in story.speaking if document.kind is not DocumentKind.OPINION]
    if len(reports) < 2:
        return frozenset()
    found = [figure for document in reports for figure in findings.figures(document.id)]
    new: set[SentenceKey] = set()
    compared = compare_figures(found, reports, story.sentences)
    old = {(one.document_id, one.sentence) for one in compared.outdone}
    for group in compared.groups:
        if group.relation is Relation.SUPERSEDED:
            *before, last = group.figures
            old |= {(one.document_id, one.sentence) for one in before if one.value != last.value}
            new |= {(one.document_id, one.sentence) for one in group.figures if one.value == last.value}
    return frozenset(old - new)


def own_words(candidate: Candidate) -> _Words:
    """The words of a candidate's own sentences, in order."""
    return tuple(word for stems in candidate.stems[candidate.passage.lead_in :] for word in stems)


def garbled_copies(rows: Sequence[_Words]) -> frozenset[int]:
    """The numbers of the rows that are another row with a few words missing from its middle.

    Only rows that begin and end alike are compared.
    """
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row:
            alike[row[0], row[-1]].append(number)
    return frozenset(
        number
        for group in alike.values()
        if len(group) > 1
        for number in group
        if any(lacks_words_of(rows[number], rows[other]) for other in group)
    )
