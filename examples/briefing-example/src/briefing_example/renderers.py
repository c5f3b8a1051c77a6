"""A renderer: the headlines of an edition, one a line."""

from __future__ import annotations

from collections.abc import Mapping

from briefing import Briefing


class Headlines:
    """What `--format headlines` makes."""

    extension = "txt"
    media_type = "text/plain"

    def __call__(self, briefing: Briefing, options: Mapping[str, object]) -> bytes:
        """Return the headlines in the order of print, each under its theme."""
        lines = [
            f"{section.theme}\t{item.headline}" for section in briefing.sections for item in section.items
        ]
        return "".join(f"{line}\n" for line in lines).encode()


headlines = Headlines()
