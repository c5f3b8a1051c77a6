"""`render`: a stored edition again, in another format, design or paper size."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from briefing.app.editions import find_edition
from briefing.app.limits import within_limits
from briefing.render import PageSize, RenderOptions, load_design, render
from briefing.settings import load_settings
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
    """
    found = find_edition(request.edition, config=request.config)
    design = load_design(request.design)
    folder = request.output or (found.path.parent if found.path else Path())
    artifacts = [
        within_limits(design, partial(render, found.briefing, name, design=design, options=request.options))
        for name in dict.fromkeys(request.formats)
    ]
    shared = load_settings(request.config).output_shared
    return tuple(write_atomically(folder / a.filename, a.content, shared=shared) for a in artifacts)
