"""The `briefing` command: global options, a lazy table of commands, errors to exit codes.

Commands live one group to a file; `--help` and completion import none of them.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell
from briefing.cli.paths import FilePath
from briefing.cli.streams import OutputLost, drop_stdout, say
from briefing.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

DONE, FAILED, WRONG_USAGE, INCOMPLETE, NOTHING_TO_REPORT, LOCKED = 0, 1, 2, 3, 4, 75
_INTERRUPTED, _TERMINATED = 130, 143
# what a stream without a name says of the disk behind it
_DISK_TROUBLES = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS)
_SETTINGS = "briefing.toml"

# name -> (module under briefing.cli, attribute, what --help says); in the order of --help
COMMANDS: dict[str, tuple[str, str, str]] = {
    "build": ("build", "build", "Make a briefing from files, folders, links or the configured sources."),
    "summarize": ("summarize", "summarize", "Print just the key sentences."),
    "verify": ("verify", "verify", "Prove every printed sentence against its stored source."),
    "show": ("show", "show", "Read an edition in the terminal."),
    "explain": ("explain", "explain", "Say why something is in an edition, or is not."),
    "diff": ("diff", "diff", "Say what changed between two editions."),
    "render": ("render", "render", "Render a stored edition again, in any format or design."),
    "templates": ("templates", "templates", "List the designs, or copy one to start your own."),
    "archive": ("archive", "archive", "Make a browsable site of past editions."),
    "themes": ("themes", "themes", "List, test and extend themes."),
    "sources": ("sources", "sources", "List, add, check, import and export sources."),
    "fetch": ("fetch", "fetch", "Read the configured sources into the store."),
    "search": ("search", "search", "Search the stored documents."),
    "export": ("export", "export", "Write stored documents as JSON lines."),
    "store": ("store", "store", "Back up, check or restore the store."),
    "init": ("init", "init", "Write a commented briefing.toml and themes.toml."),
    "config": ("config", "config", "Show or check the settings."),
    "run": ("run", "run", "Fetch, build and send: the scheduled job."),
    "send": ("send", "send", "Deliver an edition to its recipients."),
    "deliveries": ("deliveries", "deliveries", "List deliveries, or try failed ones again."),
    "schedule": ("schedule", "schedule", "Show, install or remove the cron or systemd schedule."),
    "evaluate": ("evaluate", "evaluate", "Measure methods on a data set: ROUGE and more."),
    "doctor": ("doctor", "doctor", "Check this machine, and say how to mend what is wrong."),
}


class Terminated(BaseException):
    """Whoever started this process wants it to end."""


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"briefing.cli.{module}"), attribute)
        if command.epilog is None:
            from briefing.cli.examples import epilog

            command.epilog = epilog(cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(_unknown_command(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, _, help_text) in COMMANDS.items()])


def _unknown_command(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    if near:
        return f"no command {name!r}; did you mean {near[0]!r}?"
    if os.path.exists(name):
        return f"no command {name!r}; to make a briefing from it: briefing build {name}"
    return f"no command {name!r}; see briefing --help"


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "BRIEFING"},
    epilog="Start with: briefing build FOLDER",
)
@click.option(
    "--config",
    type=FilePath(dir_okay=False),
    envvar="BRIEFING_CONFIG",
    help="Settings file (default: ./briefing.toml when there is one).",
)
@click.option("-v", "--verbose", count=True, help="Say more; twice for debugging.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How messages on stderr are written.",
)
@click.version_option(__version__, prog_name="briefing")
@click.pass_context
def briefing(ctx: click.Context, config: Path | None, verbose: int, quiet: bool, log_format: str) -> None:
    """Turn many news documents into one themed, cited, verifiable briefing.

    Every printed sentence is verbatim and cited. No model, no key and no network are needed.
    """
    if config is None and os.path.isfile(_SETTINGS):
        config = FilePath().convert(_SETTINGS, None, ctx)
    ctx.obj = Shell(config=config, verbosity=-1 if quiet else verbose, log_format=log_format)
    if verbose or log_format == "json":
        from briefing.logs import configure

        configure(verbosity=ctx.obj.verbosity, log_format=log_format)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; prints at most one line per error."""
    try:
        result = briefing.main(list(arguments), prog_name="briefing", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        # not wrong: the help is what was asked for
        error.show()
        return error.exit_code
    except click.ClickException as error:
        say(_wrong_usage(error))
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("briefing: interrupted")
        return _INTERRUPTED
    except Terminated:
        say("briefing: stopped by SIGTERM; what is done is kept, the next run goes on from there")
        return _TERMINATED
    except OutputLost as lost:
        drop_stdout()
        if isinstance(lost.error, BrokenPipeError):
            return lost.code
        say(f"briefing: {_unwritten(lost.error)}; what it would have told of is done")
        return lost.code or INCOMPLETE
    except BrokenPipeError:
        # the reader of our output went away (`briefing show | head`): leave quietly
        drop_stdout()
        return DONE
    except Exception as error:
        return _report(error)
    return result if isinstance(result, int) else DONE


def _wrong_usage(error: click.ClickException) -> str:
    """Put click's own errors in the program's style: one line, and where to read on."""
    message = " ".join(error.format_message().split()).rstrip(".")
    message = message.replace(". Did you mean", "; did you mean")
    line = f"briefing: {message[:1].lower()}{message[1:]}"
    context = getattr(error, "ctx", None)
    return f"{line}; see: {context.command_path} --help" if context is not None else line


def _unwritten(error: OSError) -> str:
    return f"the output cannot be written: {(error.strerror or 'failed').lower()}"


def _report(error: Exception) -> int:
    from briefing.errors import BriefingError, LockHeld, UsageError
    from briefing.masking import redacted

    if isinstance(error, OSError) and error.filename is not None:
        say(f"briefing: {error.filename}: {(error.strerror or 'cannot be used').lower()}")
        return FAILED
    if isinstance(error, OSError) and error.errno in _DISK_TROUBLES:
        drop_stdout()
        say(f"briefing: {_unwritten(error)}; make room, or write somewhere else")
        return FAILED
    if not isinstance(error, BriefingError):
        import traceback

        say(redacted("".join(traceback.format_exception(error)).rstrip()))
        say("briefing: this is a fault of the program: please report it with the lines above")
        return FAILED
    say(redacted(f"briefing: {error}"))
    if isinstance(error, LockHeld):
        return LOCKED
    return WRONG_USAGE if isinstance(error, UsageError) else FAILED
