"""Paths on the command line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path


class FilePath(click.Path):
    """A path as `pathlib.Path`, which is imported when one is given: it would be a tenth of every `--help`."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        from pathlib import Path

        return Path(os.fsdecode(super().convert(value, param, ctx)))
