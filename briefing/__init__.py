"""Turns many news documents into one themed, cited, verifiable morning briefing."""

from briefing.version import __version__

__all__ = ["__version__"]
