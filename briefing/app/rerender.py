"""`render`: a stored edition again, in another format, design or paper size."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from briefing.app.bounded_rendering import within_limits
from briefing.app.carrying import CARRIERS, carried_for
from briefing.app.clock import now
from briefing.app.editions import FoundEdition, find_edition
from briefing.app.sealing import Seal
from briefing.errors import InputError
from briefing.model import Artifact, Briefing
from briefing.render import EXPORTS, FORMATS, PageSize, RenderOptions, export, load_design, render
from briefing.settings import Settings, load_settings
from briefing.store.files import write_atomically

__all__ = ["PageSize", "RenderOptions", "RenderRequest", "render_edition"]


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """What `briefing render` was asked for."""

    # JSON file, folder, id, name or day of an edition
    edition: str
    formats: tuple[str, ...]
    design: str = "briefing"
    # None: beside the edition's JSON file, or the working folder when it came from the store
    output: Path | None = None
    options: RenderOptions = field(default_factory=RenderOptions)
    config: Path | None = None


def render_edition(request: RenderRequest) -> tuple[Path, ...]:
    """Render a stored edition and write each file whole or not at all; nothing is analyzed.

    Raises:
        InputError: there is no such edition.
        UsageError: there is no such format or design.
        RenderError: the design failed; `where` names template and line.
        PluginFault: a format is a plug-in's, and it failed.
    """
    found = find_edition(request.edition, config=request.config)
    design = load_design(request.design)
    folder = request.output or (found.path.parent if found.path else Path())
    settings = load_settings(request.config)
    options = _with_carried(found, request) if CARRIERS & set(request.formats) else request.options
    artifacts: list[Artifact] = []
    for name in dict.fromkeys(request.formats):
        if name in FORMATS:
            work = partial(render, found.briefing, name, design=design, options=options)
            artifacts.append(within_limits(design, work))
        elif name in EXPORTS:
            artifacts += export(found.briefing, name)
        else:
            artifacts.append(_plugged(found.briefing, name, settings))
    seal, shared = Seal(settings, now=now()), settings.output_shared
    signed = map(seal.artifact, artifacts)
    return tuple(write_atomically(folder / a.filename, a.content, shared=shared) for a in signed)


def _plugged(briefing: Briefing, name: str, settings: Settings) -> Artifact:
    # loads what runs plug-ins
    from briefing.app.plugged import render_with_plugin

    return render_with_plugin(briefing, name, settings)


def _with_carried(found: FoundEdition, request: RenderRequest) -> RenderOptions:
    """Carry what the settings say; where the captured texts are gone the file goes without."""
    edition = load_settings(request.config).edition(found.briefing.edition.slug) if request.config else None
    how = edition.carry if edition else "excerpts"
    try:
        captured = found.captured()
    except InputError:
        return request.options
    if captured.partial:
        return request.options
    carried = carried_for(found.briefing, captured.documents.values(), how)
    return replace(request.options, carried=carried, attachments=how != "nothing")
