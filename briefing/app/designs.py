"""`templates`: what designs there are, and a copy to start from."""

from __future__ import annotations

from briefing.render import copy_design, design_names, load_design

__all__ = ["copy_design", "shipped_designs"]


def shipped_designs() -> dict[str, str]:
    """Return name and description of each shipped design, by name."""
    return {name: load_design(name).description for name in design_names()}
