"""What a proof says when it fails."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold. `where` is the item, list or file it was found in."""

    where: str
    problem: str
    # nothing wrong was found, and nothing shows that all is right either
    is_doubt: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


def short(text: str) -> str:
    """Quote a text for a message."""
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "...")
