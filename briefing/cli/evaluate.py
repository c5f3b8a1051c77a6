"""`briefing evaluate`: ROUGE and more for any methods, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path

    from rich.table import Table

    from briefing.app.evaluate import Evaluation, Report, StreamResult

FILE = FilePath(dir_okay=False)


@click.command()
@click.argument("datasets", nargs=-1, required=True, type=FilePath(exists=True, dir_okay=False))
@click.option(
    "--methods",
    default="briefing,lead,lexrank",
    show_default=True,
    help="Methods, divided by commas; the first is compared with the others. 'all' for every method.",
)
@click.option(
    "--words", type=click.IntRange(1), help="Summaries have at most this many words. [default: 100]"
)
@click.option("--bytes", "bytes_", type=click.IntRange(1), help="... at most this many bytes.")
@click.option("--sentences", type=click.IntRange(1), help="... at most this many sentences.")
@click.option(
    "--measures", default="rouge1,rouge2,rougeL,rougeSU4", show_default=True, help="What is measured."
)
@click.option(
    "--references",
    type=click.Choice(["average", "best", "jackknife"]),
    default="average",
    show_default=True,
    help="How several references make one score.",
)
@click.option("--whole-references", is_flag=True, help="Do not cut references to the length of summaries.")
@click.option("--any-sentence", is_flag=True, help="Offer sentences that the product would not print alone.")
@click.option("--topics", type=click.IntRange(1), help="Only the first topics of each data set.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of intervals and tests.")
@click.option("--csv", "csv_", type=FILE, help="Write every score of every topic here.")
@click.option("--html", type=FILE, help="Write a page with tables and plots here.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON, with the summaries.")
@pass_shell
def evaluate(
    shell: Shell, /, as_json: bool, csv_: Path | None, bytes_: int | None, **given: Any
) -> None:  # Any: click checked the options, the request names their types
    """Measure methods on DATASETS: JSON lines of topics with references, or of streams with story labels.

    docs/engine.md has the format and says what the figures mean.
    """
    from briefing.app.evaluate import EvaluateRequest, evaluate_datasets
    from briefing.cli.progress import progress

    with progress(shell) as report:
        found = evaluate_datasets(EvaluateRequest(csv=csv_, bytes=bytes_, **given), progress=report)
    if as_json:
        click.echo(found.json(), nl=False)
    else:
        _print(found)


def _print(found: Evaluation) -> None:
    from rich.console import Console

    console = Console()
    for report in found.reports:
        console.print(_score_table(report))
        console.print(_trait_table(report))
    if found.streams:
        console.print(_stream_table(found.streams))


def _table(title: str, names: Sequence[str], *, left: int = 1) -> Table:
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for at, name in enumerate(names):
        table.add_column(name, justify="left" if at < left else "right", no_wrap=True)
    return table


def _score_table(report: Report) -> Table:
    first = report.rows[0].method
    names = ("measure", "method", "recall", "95 %", "F1", f"{first} ahead", "p")
    table = _table(f"{report.dataset}: {report.topics} topics, {report.budget}", names, left=2)
    for at, measure in enumerate(report.rows[0].measures):
        for row in report.rows:
            own = row.measures[at]
            ahead = own.first_ahead
            table.add_row(
                measure.measure if row is report.rows[0] else "",
                row.method,
                f"{own.recall.mean:.2f}",
                f"{own.recall.low:.1f}-{own.recall.high:.1f}",
                f"{own.f1.mean:.2f}",
                f"{ahead.mean:+.2f}" if ahead else "",
                f"{ahead.p:.3f}" if ahead else "",
                end_section=row is report.rows[-1],
            )
    return table


def _trait_table(report: Report) -> Table:
    table = _table("", ("method", "words", "redundancy", "balance", "gap", "s per topic"))
    for row in report.rows:
        gap = "" if row.gap is None else f"{row.gap:.2%}"
        facts = (f"{row.words:.0f}", f"{row.redundancy:.2f}", f"{row.balance:.2f}", gap)
        table.add_row(row.method, *facts, f"{row.seconds:.4f}")
    return table


def _stream_table(streams: Sequence[StreamResult]) -> Table:
    names = ("stream", "documents", "stories", "found", "P", "R", "F1", "plain F1", "s")
    table = _table("stories: BCubed precision, recall and F1; the best cut of plain tf-idf", names)
    for each in streams:
        shares = (f"{share:.3f}" for share in (each.score.precision, each.score.recall, each.score.f1))
        counts = map(str, (each.documents, each.wanted, each.found))
        plain = f"{each.plain.f1:.3f}" if each.plain else "-"
        table.add_row(each.stream, *counts, *shares, plain, f"{each.seconds:.2f}")
    return table
