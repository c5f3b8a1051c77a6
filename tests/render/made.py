"""Sample editions rendered once per process."""

from __future__ import annotations

from functools import lru_cache

from briefing.model import Artifact
from briefing.render import RenderOptions, load_design, render
from tests.render import samples


@lru_cache(maxsize=128)
def made(edition: str, name: str, design: str = "briefing") -> Artifact:
    """A named sample edition in a format, with the usual options."""
    return render(samples.EDITIONS[edition], name, design=load_design(design), options=RenderOptions())
