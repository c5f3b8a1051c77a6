"""`briefing build`: documents in, a dated briefing out."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from briefing.app.arguments import FORMATS, PAPERS
from briefing.cli.completion import designs, editions, listed, methods, packs
from briefing.cli.context import Shell, pass_shell
from briefing.cli.paths import FilePath
from briefing.cli.values import Duration, FormatList, Moment, each_once

if TYPE_CHECKING:
    from briefing.app.build import BuildResult
    from briefing.model import Briefing


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--format",
    "formats",
    type=FormatList(FORMATS),
    multiple=True,
    callback=each_once,
    help=f"Comma-separated: {', '.join(FORMATS)}. [default: pdf,html]",
)
@click.option("--output", type=FilePath(), help="Folder for the result. [default: output]")
@click.option(
    "--edition",
    default="",
    shell_complete=listed(editions),
    help="Which edition of the settings. [default: the first]",
)
@click.option("--as-of", type=Moment(), help="Information cut-off, ISO 8601. [default: now]")
@click.option("--since", type=Duration(), help="Only documents this recent before the cut-off, e.g. 24h.")
@click.option("--pages", type=click.IntRange(1, 200), help="Exact length in pages.")
@click.option("--words", type=click.IntRange(20), help="At most this many words.")
@click.option("--sentences", type=click.IntRange(1), help="At most this many sentences.")
@click.option("--theme", "only", multiple=True, help="Only this theme of the pack; may be repeated.")
@click.option("--without-theme", "without", multiple=True, help="Switch this theme off; may be repeated.")
@click.option(
    "--themes",
    default="",
    shell_complete=listed(packs),
    help="Theme file, or name of a shipped pack (see: briefing themes list).",
)
@click.option(
    "--method",
    default="",
    shell_complete=listed(methods),
    help="How sentences are picked. [default: briefing]",
)
@click.option(
    "--design",
    default="",
    shell_complete=listed(designs),
    help="Shipped design, or a folder with your own. [default: briefing]",
)
@click.option("--paper", type=click.Choice(PAPERS), help="Page size. [default: A4]")
@click.option("--title", default="", help="Title of the briefing.")
@click.option("--tlp", default="", help="Handling marking, e.g. amber, green, or a free text.")
@click.option(
    "--previous",
    type=FilePath(exists=True, dir_okay=False),
    help="JSON of the edition before: says what is new.",
)
@click.option(
    "--engine",
    default="",
    help="Where documents are read: auto, local, processes or dask. [default: auto]",
)
@click.option("--scheduler", default="", help="Address of a Dask scheduler, e.g. tcp://host:8786.")
@click.option("--workers", type=click.IntRange(1), help="Processes to use. [default: one for each core]")
@click.option(
    "--keep", is_flag=True, help="Keep the edition in the store, to be sent, explained or compared."
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as one JSON line.")
@pass_shell
def build(
    shell: Shell,
    /,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    as_of: datetime | None,
    since: timedelta | None,
    tlp: str,
    keep: bool,
    as_json: bool,
    **options: Any,  # the rest has the names of BuildRequest's fields
) -> int:
    """Make a briefing from PATHS: files, folders, globs, links, or - for standard input.

    Without PATHS the documents come from the store (see: briefing fetch), and the result is what
    briefing run makes at that time; a look at it changes nothing of what is sent later.
    """
    from briefing.app.press import open_press

    pdf = not formats or "pdf" in formats or options["pages"]
    # opened before the rest is loaded: the PDF engine takes as long to load as all the rest
    with open_press(pdf=bool(pdf)) as press:
        from briefing.app.build import BuildRequest, build_files
        from briefing.cli.progress import progress

        request = BuildRequest(
            formats=formats,
            as_of=as_of,
            since=since,
            marking=tlp,
            config=shell.config,
            **options,
        )
        with progress(shell) as report:
            result = build_files(paths, request, report=report, press=press, keep=keep)
    return _print(shell, result, as_json)


def _print(shell: Shell, result: BuildResult, as_json: bool) -> int:
    from briefing.app.troubles import trouble_lines
    from briefing.cli.main import DONE, INCOMPLETE, NOTHING_TO_REPORT

    for trouble in trouble_lines(result.briefing.troubles):
        shell.say(f"briefing: {trouble.text}")
    for line in result.missing:
        shell.say(f"briefing: {line}")
    if result.stays_unkept:
        shell.say(f"briefing: {result.briefing.id} was made by a run and is kept as it was sent")
    if result.label_note:
        shell.say(f"briefing: {result.label_note}")
    if result.page_note:
        shell.say(f"briefing: {result.page_note}")
    if as_json:
        click.echo(result.summary_json())
    else:
        for path in result.paths:
            click.echo(path)
    if not result.briefing.sections:
        shell.say(f"briefing: {_why_nothing(result.briefing)}")
        return NOTHING_TO_REPORT
    if all(section.theme_id is None and section.description for section in result.briefing.sections):
        shell.say(f"briefing: {result.briefing.sections[0].description}")
    has_failed = any(not told.is_note for told in result.briefing.diagnostics)
    return INCOMPLETE if has_failed or result.missing else DONE


def _why_nothing(briefing: Briefing) -> str:
    read, unused = briefing.provenance.documents_read, briefing.left_out
    if not read and unused:
        return f"nothing to report: every document was {unused[0].reason}; change --since or --as-of"
    if not read:
        return "nothing to report: no document could be read"
    return f"nothing to report: {read} read, none with a sentence that fits; check themes and length"
