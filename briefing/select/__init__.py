"""Choosing what is printed: an optimization problem with a proven bound, and the classic methods."""

from briefing.select.candidates import content_stems, document_candidates, stem_words
from briefing.select.edition import EditionSelection, ItemCandidates, select_briefing
from briefing.select.methods import METHODS, ScoredSummarizer, method_name, select_story, summarizer
from briefing.select.offering import story_candidates
from briefing.select.options import DEFAULTS, Options
from briefing.select.records import (
    Budget,
    Candidate,
    Outcome,
    Part,
    Pick,
    RunnerUp,
    Selection,
    Summarizer,
)
from briefing.select.redundancy import content_words

__all__ = [
    "DEFAULTS",
    "METHODS",
    "Budget",
    "Candidate",
    "EditionSelection",
    "ItemCandidates",
    "Options",
    "Outcome",
    "Part",
    "Pick",
    "RunnerUp",
    "ScoredSummarizer",
    "Selection",
    "Summarizer",
    "content_stems",
    "content_words",
    "document_candidates",
    "method_name",
    "select_briefing",
    "select_story",
    "stem_words",
    "story_candidates",
    "summarizer",
]
