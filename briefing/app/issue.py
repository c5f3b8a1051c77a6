"""Makes one issue as planned: the digest, the files, and what `verify` needs beside them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from briefing.app.carrying import CARRIERS, carried_for
from briefing.app.engine import engine
from briefing.app.evidence import signature_path, sources_path, write_evidence
from briefing.app.plan import Plan
from briefing.app.press import Press, PressFor
from briefing.app.sealing import Seal
from briefing.compose.frame import local_date
from briefing.errors import PluginFault
from briefing.model import Artifact, Stage
from briefing.pipeline import ports as pipeline
from briefing.pipeline.digest import digest
from briefing.pipeline.options import Digest, EditionInput, Report
from briefing.pipeline.work.executor import Executor
from briefing.pipeline.work.remembered import FeatureMemory, Remembering
from briefing.render import Design, PageSize, RenderOptions, export, load_design
from briefing.store import Store
from briefing.store.files import write_atomically


def make_digest(
    given: EditionInput,
    plan: Plan,
    *,
    press: Press | None = None,
    executor: Executor | None = None,
    memory: FeatureMemory | None = None,
    report: Report = lambda _: None,
) -> Digest:
    """Digest an edition's input as planned.

    Args:
        press: lays out what is to fill so many pages; by default this process does.
        executor: does the work on single documents; by default one is started as planned.
        memory: keeps what is told of single documents from one edition to the next.
    """
    measuring: pipeline.Press | None = (
        PressFor(press or Press(), *layout(plan)) if plan.options.pages else None
    )
    if not plan.settings.translate.command:
        return _digested(given, plan, measuring, executor, memory, report)
    # loads what runs commands
    from briefing.app.translating import TranslatingPress, Translator

    translator = Translator(plan.settings.translate)
    measuring = TranslatingPress(measuring, translator) if measuring else None
    made = _digested(given, plan, measuring, executor, memory, report)
    return replace(made, briefing=translator.translated(made.briefing))


def _digested(
    given: EditionInput,
    plan: Plan,
    measuring: pipeline.Press | None,
    executor: Executor | None,
    memory: FeatureMemory | None,
    report: Report,
) -> Digest:
    with nullcontext(executor) if executor else planned_executor(plan) as executor:
        if plan.settings.plugins.vectors or plan.settings.analysis.vectors != "none":
            # loads what runs plug-ins
            from briefing.app.vectors import with_vectors

            given = with_vectors(given, plan.settings, memory)
        if not plan.ranking_plugin:
            return digest(given, plan.options, measuring, report=report, executor=executor)
        return _with_ranking(given, plan, measuring, report, executor)


def _with_ranking(
    given: EditionInput, plan: Plan, measuring: pipeline.Press | None, report: Report, executor: Executor
) -> Digest:
    """Digest with the plug-in that ranks sentences, and without it when it fails."""
    from briefing.app import plugged

    try:
        with plugged.plugin_ranking(plan.settings, plan.ranking_plugin) as ranking:
            options = replace(plan.options, ranking=ranking)
            return digest(given, options, measuring, report=report, executor=executor)
    except PluginFault as fault:
        given = plugged.troubled(given, fault, Stage.SELECT, "sentences are chosen by 'briefing'")
        options = plugged.without_ranking(plan.options)
        return digest(given, options, measuring, report=report, executor=executor)


@contextmanager
def planned_executor(plan: Plan, store: Store | None = None) -> Iterator[Executor]:
    """Start the engine that was asked for; with a store, documents are read once and remembered there."""
    with engine(plan.engine, scheduler=plan.scheduler, workers=plan.workers) as executor:
        yield executor if store is None else Remembering(executor, store)


def layout(plan: Plan) -> tuple[Design, RenderOptions]:
    """The design and the paper of the plan."""
    options = RenderOptions(page_size=PageSize(plan.paper), attachments=plan.edition.carry != "nothing")
    return load_design(plan.design), options


def render_all(made: Digest, plan: Plan, press: Press, *, report: Report = lambda _: None) -> list[Artifact]:
    """Render every format of the plan, and the record that the others are made from."""
    formats = tuple(dict.fromkeys((*plan.formats, "json")))
    report(f"rendering {', '.join((*formats, *plan.exports, *plan.plugin_formats))}")
    design, options = layout(plan)
    if CARRIERS & set(formats):
        options = replace(options, carried=carried_for(made.briefing, made.documents, plan.edition.carry))
    artifacts = press.render(made.briefing, formats, design, options)
    artifacts += [artifact for name in plan.exports for artifact in export(made.briefing, name)]
    for name in plan.plugin_formats:
        # loads what runs plug-ins
        from briefing.app.plugged import render_with_plugin

        try:
            artifacts.append(render_with_plugin(made.briefing, name, plan.settings))
        except PluginFault as fault:
            press.failures.append(fault)
    return artifacts


def write_all(
    artifacts: list[Artifact], digest: Digest, plan: Plan, *, seal: Seal, part: str = ""
) -> tuple[Path, ...]:
    """Sign and write the files and their captured sources to `output/<date>/<slug><part>.<ext>`, each whole or not."""
    folder = plan.output / local_date(digest.briefing.cut_off, plan.edition.timezone)
    shared = plan.settings.output_shared
    paths = []
    for artifact in artifacts:
        name = Path(artifact.filename)
        path = folder / f"{name.stem}{part}{name.suffix}"
        paths.append(write_atomically(path, seal.artifact(artifact).content, shared=shared))
        if path.suffix == ".json" and (signature := seal.beside(artifact.content)):
            write_atomically(signature_path(path), signature, shared=shared)
    write_evidence(sources_path(folder / f"{plan.edition.slug}{part}.json"), digest.documents, shared=shared)
    return tuple(paths)
