"""Fit to print: a verdict on each sentence, with its reason, before anything is selected. Pure."""

from briefing.passages.fitness.days import BACKGROUND_AGE, Present, present_of
from briefing.passages.fitness.judging import Fitness, judge_wording
from briefing.passages.fitness.repair import lacks_words_of
from briefing.passages.fitness.verdicts import Reason, Verdict

__all__ = [
    "BACKGROUND_AGE",
    "Fitness",
    "Present",
    "Reason",
    "Verdict",
    "judge_wording",
    "lacks_words_of",
    "present_of",
]
