"""`briefing summarize`: just the key sentences."""

from __future__ import annotations

import click

from briefing.cli.completion import listed, methods
from briefing.cli.context import Shell, pass_shell


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--sentences", type=click.IntRange(1), help="At most this many sentences. [default: 5]")
@click.option("--words", type=click.IntRange(5), help="At most this many words.")
@click.option(
    "--method",
    default="briefing",
    show_default=True,
    shell_complete=listed(methods),
    help="How sentences are picked: briefing, lead, lexrank, luhn, kl, ... (docs/engine.md lists them).",
)
@click.option("--cite", is_flag=True, help="Number the sentences and list their sources.")
@click.option("--json", "as_json", is_flag=True, help="Print sentences, spans and sources as JSON.")
@pass_shell
def summarize(
    shell: Shell,
    paths: tuple[str, ...],
    sentences: int | None,
    words: int | None,
    method: str,
    cite: bool,
    as_json: bool,
) -> int:
    """Print the key sentences of PATHS: files, folders, globs, or - for standard input.

    Several documents are taken as one set: what many tell counts more, and nothing is told twice.
    """
    from briefing.app.summarize import summarize_files, summary_lines
    from briefing.app.troubles import trouble_lines
    from briefing.cli.main import DONE, INCOMPLETE, NOTHING_TO_REPORT

    result = summarize_files(paths, method=method, sentences=sentences, words=words)
    for line in trouble_lines(result.diagnostics):
        shell.say(f"briefing: {line.text}")
    click.echo(
        result.json() if as_json else "\n".join(summary_lines(result.summary, cite=cite)), nl=not as_json
    )
    if not result.summary.sentences:
        shell.say(
            "briefing: no sentence fits; allow more with --sentences or --words"
            if result.summary.selection.candidates
            else "briefing: no sentence that can be printed on its own was found (a text without sentence ends?)"
        )
        return NOTHING_TO_REPORT
    return INCOMPLETE if result.diagnostics else DONE
