"""What plug-ins read, made into entries. A file's reader runs in the parsers' child process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from briefing.intake.formats.records import record_entry, record_notes
from briefing.intake.guard import attempt
from briefing.intake.notes import Job, Parsed, trouble
from briefing.intake.options import IntakeOptions
from briefing.plugins import READERS, load, plain_result


def ending(name: str, options: IntakeOptions) -> str:
    """Return the ending of a file's name that a plug-in reads, "" when none does."""
    last = name.rpartition(".")[2].lower() if "." in name else ""
    return last if last in options.plugin_endings else ""


def read_with_plugin(content: bytes, job: Job) -> Parsed:
    """Read a file with the plug-in of its ending. May raise whatever the plug-in raises."""
    name = job.name.rpartition(".")[2].lower()
    return plugin_entries(plain_result(READERS, load(READERS, name), (content, job.name)), job.name)


def plugin_entries(rows: Iterable[Mapping[str, object]], name: str) -> Parsed:
    """Make entries of the dicts that a plug-in gave; what has no text is counted and named."""
    entries, broken = [], []
    for number, row in enumerate(rows, 1):
        entry = attempt(partial(record_entry, row), None, f"record {number}")
        if entry is None:
            broken.append(number)
        else:
            entries.append(entry)
    if not entries and not broken:
        return trouble("no-text", name, "the plug-in found no article in it", "check it")
    return Parsed(tuple(entries), (), record_notes(broken, name))
