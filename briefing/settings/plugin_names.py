"""Checks that the plug-ins which settings name are installed. Looks at what is installed, and loads none of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from briefing.plugins import DELIVERERS, READERS, RENDERERS, SOURCES, VECTORS, installed
from briefing.settings.lines import KeyPath
from briefing.settings.schema import SettingsFile
from briefing.settings.shape import Problem


def missing_plugins(file: SettingsFile) -> Iterator[Problem]:
    """Yield a problem for each plug-in that is named and not installed; methods are checked where all are known."""
    for path, group, name in _named(file):
        there = installed(group)
        if name not in there:
            near = get_close_matches(name, there, n=1)
            known = f"did you mean {near[0]!r}?" if near else f"installed: {', '.join(there) or 'none'}"
            yield Problem(path, f"no plug-in {name!r} of {group} is installed; {known}")


def _named(file: SettingsFile) -> Iterator[tuple[KeyPath, str, str]]:
    for index, edition in enumerate(file.edition):
        for name in edition.plugin_formats:
            yield ("edition", index, "plugin_formats"), RENDERERS, name
    for index, source in enumerate(file.source):
        if source.plugin:
            yield ("source", index, "plugin"), SOURCES, source.plugin
    if file.delivery.plugin:
        yield ("delivery", "plugin"), DELIVERERS, file.delivery.plugin
    for name in file.plugins.readers:
        yield ("plugins", "readers"), READERS, name
    if file.plugins.vectors:
        yield ("plugins", "vectors"), VECTORS, file.plugins.vectors
