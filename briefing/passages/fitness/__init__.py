"""Fit to print: a verdict on each sentence, with its reason, before anything is selected. Pure."""

from briefing.passages.fitness.judging import Fitness, judge_wording
from briefing.passages.fitness.verdicts import Reason, Verdict

__all__ = ["Fitness", "Reason", "Verdict", "judge_wording"]
