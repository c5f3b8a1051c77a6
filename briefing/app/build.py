"""`build`: read, digest, render, write."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.app.clock import now as read_clock
from briefing.app.editions import read_previous
from briefing.app.issue import make_digest, planned_executor, render_all, write_all
from briefing.app.plan import BuildRequest, Plan, resolve
from briefing.app.press import Press, open_press
from briefing.app.reading import check_period, nothing_readable, nothing_there
from briefing.app.sealing import Seal
from briefing.app.stored import open_stored, stored_input
from briefing.errors import EngineMissing, PluginFault, UsageError
from briefing.intake import DEFAULT_OPTIONS, read_paths
from briefing.model import Briefing
from briefing.pipeline.options import EditionInput, Report
from briefing.pipeline.work.executor import Executor
from briefing.render.labels import available_languages
from briefing.store import Store

__all__ = ["BuildRequest", "BuildResult", "build_files"]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The briefing and where its files are."""

    briefing: Briefing
    paths: tuple[Path, ...]
    # why a format that was asked for is not among them, and what a signature lacks, one line each
    missing: tuple[str, ...] = ()
    # it was to be kept, but a run has made and kept the edition of that time
    stays_unkept: bool = False
    # so many pages were asked for, and there is only so much to say
    pages_wanted: int = 0
    pages_filled: int = 0

    @property
    def page_note(self) -> str:
        """Say it when there is not enough for the pages that were asked for; "" when there is."""
        if not self.pages_filled or self.pages_filled >= self.pages_wanted:
            return ""
        filled = "one page" if self.pages_filled == 1 else f"{self.pages_filled} pages"
        return f"{filled}, not {self.pages_wanted}: the documents have no more to say"

    @property
    def label_note(self) -> str:
        """Say it when the page's own words are English because its language has no catalog; "" when they are not."""
        language = self.briefing.edition.language
        if language in available_languages():
            return ""
        known = ", ".join(available_languages())
        return f"no labels in {language!r}, the page's own words are English; labels: {known}"

    def summary_json(self) -> str:
        """One line for scripts."""
        briefing = self.briefing
        return json.dumps(
            {
                "id": briefing.id,
                "title": briefing.title,
                "cut_off": briefing.cut_off.isoformat(),
                "items": sum(len(section.items) for section in briefing.sections),
                "words": briefing.words,
                "documents_read": briefing.provenance.documents_read,
                "documents_used": briefing.provenance.documents_used,
                "diagnostics": len(briefing.troubles),
                "files": [str(path) for path in self.paths],
            }
        )


def build_files(
    paths: tuple[str, ...],
    request: BuildRequest,
    *,
    report: Report,
    press: Press | None = None,
    keep: bool = False,
) -> BuildResult:
    """Build a briefing of files, or of the store when none are named, and write it to the output folder.

    Without `keep` the store keeps nothing of it: a look at the day changes no later edition.

    Args:
        press: renders the formats; by default one is opened for them.

    Raises:
        UsageError: the request is wrong, or there is no store to read.
        InputError: none of the paths can be read.
        UsageError: all that there is to read is from before the period.
    """
    plan = resolve(request)
    if keep and paths:
        raise UsageError("--keep is for editions made from the store", remedy="leave PATHS or --keep away")
    seal = Seal(plan.settings, now=read_clock())
    report("reading")
    pdf = "pdf" in plan.formats or bool(plan.options.pages)
    with (
        nullcontext(press) if press else open_press(pdf=pdf) as press,
        nullcontext() if paths else open_stored(plan) as store,
    ):
        with planned_executor(plan, store) as executor:
            given = _files_input(paths, plan, executor) if store is None else _stored_input(plan, store)
            check_period(given)
            made = make_digest(given, plan, press=press, executor=executor, memory=store, report=report)
        files = write_all(render_all(made, plan, press, report=report), made, plan, seal=seal)
        # what could be rendered is written
        wanted = len(files) > 1 or "json" in plan.formats
        if press.failures and not (
            wanted and all(isinstance(f, EngineMissing | PluginFault) for f in press.failures)
        ):
            raise press.failures[0]
        is_kept = keep and store is not None and store.save_edition(made.briefing)
    missing = (*map(str, press.failures), *seal.troubles)
    return BuildResult(
        made.briefing,
        files,
        missing,
        stays_unkept=keep and not is_kept,
        pages_wanted=plan.options.pages or 0,
        pages_filled=made.pages or 0,
    )


def _files_input(paths: tuple[str, ...], plan: Plan, executor: Executor) -> EditionInput:
    options = replace(DEFAULT_OPTIONS, plugin_endings=plan.settings.plugins.readers)
    gathered = read_paths(paths, retrieved_at=plan.frame.cut_off, options=options, helpers=executor)
    if nothing_there(gathered):
        raise nothing_readable(paths, gathered.diagnostics)
    previous = read_previous(plan.previous) if plan.previous else None
    return EditionInput(gathered.documents, plan.frame, previous, gathered.diagnostics)


def _stored_input(plan: Plan, store: Store) -> EditionInput:
    given = stored_input(plan, store, now=read_clock())
    return replace(given, previous=read_previous(plan.previous)) if plan.previous else given
