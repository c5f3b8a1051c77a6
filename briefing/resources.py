"""Finds `templates/` and `seeds/`: inside an installed wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. `resource("seeds", "themes")`.

    Raises:
        FileNotFoundError: it is neither in the wheel nor in the checkout.
    """
    for root in (_PACKAGE / "_resources", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"shipped file {'/'.join(parts)!r} is missing; install the package again")
