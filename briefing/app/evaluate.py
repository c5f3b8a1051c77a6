"""`evaluate`: read data sets, run methods on them, write the CSV and the page. Here is the clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.app.vectors import is_of_use, meanings_of
from briefing.errors import InputError, UsageError
from briefing.evaluate import (
    MEASURES,
    Combine,
    Report,
    RunOptions,
    Stream,
    StreamResult,
    Topic,
    TopicResult,
    make_report,
    parse_dataset,
    report_json,
    report_page,
    results_csv,
    run_stream,
    run_topics,
)
from briefing.resources import resource
from briefing.select import METHODS, Budget, method_name
from briefing.settings.publisher_files import read_aliases

__all__ = ["EvaluateRequest", "Evaluation", "Report", "StreamResult", "evaluate_datasets"]

Progress = Callable[[str], None]
# nothing said about length: what DUC and TAC asked for
DEFAULT_WORDS = 100


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """What is measured. Without a limit, summaries have 100 words."""

    datasets: tuple[Path, ...]
    methods: str = "briefing,lead,lexrank"
    words: int | None = None
    bytes: int | None = None
    sentences: int | None = None
    references: str = Combine.AVERAGE
    measures: str = ",".join(MEASURES)
    whole_references: bool = False
    any_sentence: bool = False
    topics: int | None = None
    seed: int = 0
    csv: Path | None = None
    html: Path | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Summaries measured by data set, and streams of documents grouped into stories."""

    reports: tuple[Report, ...]
    streams: tuple[StreamResult, ...]
    results: tuple[tuple[str, TopicResult], ...]

    def json(self) -> str:
        summaries = [
            {"dataset": dataset, "topic": each.topic, "method": each.method, "lines": each.lines}
            for dataset, each in self.results
        ]
        return report_json({"reports": self.reports, "streams": self.streams, "summaries": summaries})


def evaluate_datasets(request: EvaluateRequest, *, progress: Progress = lambda _: None) -> Evaluation:
    """Measure every data set of a request and write the files it asks for.

    Raises:
        UsageError: an unknown method or measure.
        InputError: a data set cannot be read.
    """
    options = _options(request)
    sets = [(path.name, parse_dataset(_read(path), where=path.name)) for path in request.datasets]
    reports: list[Report] = []
    streams: list[StreamResult] = []
    kept: list[tuple[str, TopicResult]] = []
    for name, lines in sets:
        topics = [line for line in lines if isinstance(line, Topic)][: request.topics]
        found = [line for line in lines if isinstance(line, Stream)]
        aliases = read_aliases(resource("seeds", "aliases.toml")) if found else ()
        for stream in found:
            progress(f"{name}: stories of {stream.id}")
            meanings = meanings_of(stream.documents) if is_of_use(stream.documents) else None
            streams.extend(run_stream(stream, clock=time.perf_counter, aliases=aliases, meanings=meanings))
        if topics:
            results = _run(name, topics, options, progress)
            kept.extend((name, result) for result in results)
            reports.append(make_report(name, results, options))
    evaluation = Evaluation(tuple(reports), tuple(streams), tuple(kept))
    _write(evaluation, request)
    return evaluation


def _options(request: EvaluateRequest) -> RunOptions:
    measures = _names(request.measures)
    for measure in measures:
        if measure not in MEASURES:
            raise UsageError(f"no measure {measure!r}", remedy=f"choose among {', '.join(MEASURES)}")
    methods = METHODS if request.methods == "all" else tuple(map(method_name, _names(request.methods)))
    unlimited = request.words is None and request.bytes is None and request.sentences is None
    return RunOptions(
        budget=Budget(
            words=DEFAULT_WORDS if unlimited else request.words,
            bytes=request.bytes,
            sentences=request.sentences,
        ),
        methods=methods,
        measures=measures,
        combine=Combine(request.references),
        cut_references=not request.whole_references,
        any_sentence=request.any_sentence,
        seed=request.seed,
    )


def _names(listed: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in listed.split(",") if name.strip()))
    if not names:
        raise UsageError("an empty list", remedy="give names divided by commas")
    return names


def _run(name: str, topics: list[Topic], options: RunOptions, progress: Progress) -> list[TopicResult]:
    results = []
    total = len(topics) * len(options.methods)
    for result in run_topics(topics, options, clock=time.perf_counter):
        results.append(result)
        progress(f"{name}: {len(results)} of {total} summaries, {result.topic} by {result.method}")
    return results


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError("not in UTF-8", where=path.name, remedy="convert it to UTF-8") from error


def _write(evaluation: Evaluation, request: EvaluateRequest) -> None:
    if request.csv:
        request.csv.write_text(results_csv(evaluation.results), encoding="utf-8")
    if request.html:
        request.html.write_text(report_page(evaluation.reports, evaluation.streams), encoding="utf-8")
