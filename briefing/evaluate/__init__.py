"""Measuring: ROUGE, intervals, paired tests, redundancy, balance; BCubed for stories. Pure: reads no file."""

from briefing.evaluate.bcubed import BCubed, bcubed
from briefing.evaluate.dataset import Stream, Topic, parse_dataset
from briefing.evaluate.report import Report, make_report, report_json, results_csv
from briefing.evaluate.report_page import report_page
from briefing.evaluate.rouge import MEASURES, Combine, Rouge, RougeOptions, Score
from briefing.evaluate.runs import (
    RunOptions,
    StreamResult,
    TopicResult,
    run_stream,
    run_topics,
    topic_candidates,
)
from briefing.evaluate.statistics import Difference, Estimate, compare, estimate

__all__ = [
    "MEASURES",
    "BCubed",
    "Combine",
    "Difference",
    "Estimate",
    "Report",
    "Rouge",
    "RougeOptions",
    "RunOptions",
    "Score",
    "Stream",
    "StreamResult",
    "Topic",
    "TopicResult",
    "bcubed",
    "compare",
    "estimate",
    "make_report",
    "parse_dataset",
    "report_json",
    "report_page",
    "results_csv",
    "run_stream",
    "run_topics",
    "topic_candidates",
]
