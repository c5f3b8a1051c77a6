"""Finds theme packs: files of the user, and the packs that ship."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from briefing.errors import UsageError
from briefing.resources import resource


def pack_path(name: str) -> Path:
    """Find a theme file by its path, or a shipped pack by its name.

    Raises:
        UsageError: there is neither.
    """
    path = Path(name)
    if path.suffix == ".toml" or path.exists():
        return path
    folder = resource("seeds", "themes")
    shipped = folder / f"{name}.toml"
    if shipped.is_file():
        return shipped
    known = sorted(file.stem for file in folder.glob("*.toml"))
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"shipped packs: {', '.join(known)}"
    raise UsageError(f"no theme file or shipped pack {name!r}", remedy=hint)
