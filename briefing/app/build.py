"""`build`: read, digest, render, write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from briefing.app.editions import read_previous
from briefing.app.engine import engine
from briefing.app.evidence import sources_path, write_evidence
from briefing.app.plan import BuildRequest, Plan, resolve
from briefing.app.press import Press, open_press
from briefing.app.reading import nothing_readable, nothing_there
from briefing.app.stored import open_stored, stored_documents, stored_previous
from briefing.compose.frame import local_date
from briefing.compose.length import Length
from briefing.intake import read_paths
from briefing.model import Artifact, Briefing, Gathered
from briefing.pipeline.analysis import prepare
from briefing.pipeline.digest import compose, length_of
from briefing.pipeline.lengths import fit_pages, most_for
from briefing.pipeline.options import Digest, Previous, Report
from briefing.pipeline.work.executor import Executor
from briefing.pipeline.work.remembered import Remembering
from briefing.render import PageSize, RenderOptions, likely_pages, load_design
from briefing.store import Store
from briefing.store.files import write_atomically

__all__ = ["BuildRequest", "BuildResult", "build_files", "make_digest"]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The briefing and where its files are."""

    briefing: Briefing
    paths: tuple[Path, ...]

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
                "diagnostics": len(briefing.diagnostics),
                "files": [str(path) for path in self.paths],
            }
        )


def build_files(request: BuildRequest, *, report: Report, press: Press | None = None) -> BuildResult:
    """Build a briefing and write it to `output/<date>/<slug>.<ext>`, each file whole or not at all.

    Args:
        press: renders the formats; by default one is opened for them.

    Raises:
        UsageError: the request is wrong, or there is no store to read.
        InputError: none of the paths can be read.
    """
    plan = resolve(request)
    with nullcontext(press) if press else open_press(pdf="pdf" in plan.formats or bool(plan.pages)) as press:
        return _build(request, plan, press, report)


def _build(request: BuildRequest, plan: Plan, press: Press, report: Report) -> BuildResult:
    report("reading")
    with nullcontext() if request.paths else open_stored(plan) as store:
        return _build_from(store, request, plan, press, report)


def _build_from(
    store: Store | None, request: BuildRequest, plan: Plan, press: Press, report: Report
) -> BuildResult:
    with _executor(request, store) as executor:
        gathered = _gather(request, plan, store, executor)
        previous = _previous(request, plan, store)
        made = make_digest(
            gathered, plan, request, previous=previous, press=press, executor=executor, report=report
        )
    artifacts = render_all(made.briefing, plan, request, press=press, report=report)
    folder = plan.output / local_date(made.briefing.cut_off, plan.edition.timezone)
    paths = [write_atomically(folder / artifact.filename, artifact.content) for artifact in artifacts]
    write_evidence(sources_path(folder / f"{plan.edition.slug}.json"), made.documents)
    if store is not None:
        store.save_edition(made.briefing)
    return BuildResult(made.briefing, tuple(paths))


def make_digest(
    gathered: Gathered,
    plan: Plan,
    request: BuildRequest,
    *,
    previous: Previous | None,
    press: Press | None = None,
    executor: Executor | None = None,
    store: Store | None = None,
    report: Report = lambda _: None,
) -> Digest:
    """Digest documents as planned; a length in pages is met by choosing less, never by smaller type.

    Args:
        press: measures pages; by default this process does.
        executor: does the work on single documents; by default one is started as the request says.
        store: remembers what such an executor read.
    """
    length = length_of(plan.options)
    if plan.pages:
        length = most_for(plan.pages, length)
    with nullcontext(executor) if executor else _executor(request, store) as executor:
        executor.start(len(gathered.documents))
        prepared = prepare(
            gathered,
            plan.options,
            previous=previous,
            most_items=length.most_items,
            report=report,
            executor=executor,
        )
    report("choosing sentences")
    if not plan.pages:
        return compose(prepared, plan.options, length, previous=previous)
    design, page = load_design(_design(request, plan)), _render_options(request)
    measuring = press or Press()

    def at_length(length: Length) -> Digest:
        return compose(prepared, plan.options, length, previous=previous)

    def filled_pages(made: Digest) -> float:
        report(f"fitting {plan.pages} pages: {made.briefing.words} words")
        return measuring.filled_pages(made.briefing, design, page)

    return fit_pages(
        at_length, filled_pages, lambda made: likely_pages(made.briefing), most=length, wanted=plan.pages
    )


@contextmanager
def _executor(request: BuildRequest, store: Store | None) -> Iterator[Executor]:
    """The engine that was asked for; documents of the store are read once, and remembered there."""
    with engine(request.engine, scheduler=request.scheduler, workers=request.workers) as executor:
        yield executor if store is None else Remembering(executor, store)


def render_all(
    briefing: Briefing, plan: Plan, request: BuildRequest, *, press: Press, report: Report = lambda _: None
) -> list[Artifact]:
    """Render every format that was asked for."""
    formats = tuple(dict.fromkeys((*plan.formats, "json")))
    report(f"rendering {', '.join(formats)}")
    return press.render(briefing, formats, load_design(_design(request, plan)), _render_options(request))


def _design(request: BuildRequest, plan: Plan) -> str:
    return request.design or plan.edition.design or "briefing"


def _render_options(request: BuildRequest) -> RenderOptions:
    return RenderOptions(page_size=PageSize(request.paper))


def _gather(request: BuildRequest, plan: Plan, store: Store | None, executor: Executor) -> Gathered:
    if store is not None:
        return stored_documents(plan, store)
    gathered = read_paths(request.paths, retrieved_at=plan.options.cut_off, helpers=executor)
    if nothing_there(gathered):
        raise nothing_readable(request.paths, gathered.diagnostics)
    return gathered


def _previous(request: BuildRequest, plan: Plan, store: Store | None) -> Previous | None:
    if request.previous:
        return read_previous(request.previous)
    return None if store is None else stored_previous(plan, store)
