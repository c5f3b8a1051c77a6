"""Everything that comes in: files, pages, feeds and mail become documents and diagnostics. Stores nothing."""

from briefing.intake.files import read_file, read_paths
from briefing.intake.options import DEFAULT_OPTIONS, IntakeOptions

__all__ = ["DEFAULT_OPTIONS", "IntakeOptions", "read_file", "read_paths"]
