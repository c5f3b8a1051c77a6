"""Plug-ins: what a package of yours can add, found by entry point. Loads nothing by itself.

Each kind has a group of entry points, and each entry point names a callable, described by one of the protocols below.
A plug-in is loaded only when settings or a command name it, in a process of its own with a time limit; whatever goes
wrong there is one diagnostic. See docs/plugins.md, and `examples/` for a package with all six.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, Protocol

from briefing.errors import PluginFault

if TYPE_CHECKING:
    from briefing.model import Briefing

SOURCES = "briefing.sources"
READERS = "briefing.readers"
SUMMARIZERS = "briefing.summarizers"
RENDERERS = "briefing.renderers"
DELIVERERS = "briefing.deliverers"
VECTORS = "briefing.vectors"
GROUPS = (SOURCES, READERS, SUMMARIZERS, RENDERERS, DELIVERERS, VECTORS)

# Parts of this package that run as plug-ins do, for code of others inside them: kind and name, and what is imported.
_OWN = {(VECTORS, "multilingual"): "briefing.app.multilingual:sentence_vectors"}

# most entries that one call may bring
_MOST_ENTRIES = 20_000
_LONGEST_REASON = 160

Option = str | int | float | bool
"""A value of `[plugins.options.NAME]`."""


class SourcePlugin(Protocol):
    """Reads a place that nothing else reads: `kind = "plugin"` in `[[source]]`.

    Returns an article a dict: `text` or `html`, and where known `title`, `url`, `id`, `published_at`, `author`,
    `outlet`, `language`. It may return the same articles each time: known ones are told by `id` or `url`.
    """

    def __call__(self, address: str, options: Mapping[str, Option], /) -> Iterable[Mapping[str, object]]: ...


class ReaderPlugin(Protocol):
    """Reads files by their ending, which is the entry point's name: `ics` reads `*.ics`. Returns dicts, as a source."""

    def __call__(self, content: bytes, name: str, /) -> Iterable[Mapping[str, object]]: ...


class SummarizerPlugin(Protocol):
    """Says how much each sentence is wanted: `method = "NAME"`. The budget is filled from the top, nothing twice."""

    def __call__(self, sentences: Sequence[str], options: Mapping[str, Option], /) -> Sequence[float]: ...


class RendererPlugin(Protocol):
    """Makes a file of an edition: `--format NAME`, or `plugin_formats` in `[[edition]]`."""

    # without a dot
    extension: str
    media_type: str

    def __call__(self, briefing: Briefing, options: Mapping[str, Option], /) -> bytes: ...


class DelivererPlugin(Protocol):
    """Hands one finished message to one reader: `transport = "plugin"` in `[delivery]`.

    An `OSError` is taken for a trouble that passes, and the message is tried again; any other exception is final.
    """

    def __call__(self, message: bytes, recipient: str, options: Mapping[str, Option], /) -> None: ...


class VectorsPlugin(Protocol):
    """Gives each text a vector, all of one length: the nearer two are, the more likely they tell of one event."""

    def __call__(
        self, texts: Sequence[str], options: Mapping[str, Option], /
    ) -> Sequence[Sequence[float]]: ...


def installed(group: str) -> dict[str, EntryPoint]:
    """Return the plug-ins of a kind that are installed, by name; loads none of them."""
    found = sorted(entry_points(group=group), key=lambda point: (point.name, point.value))
    return {point.name: point for point in found}


def find(group: str, name: str) -> EntryPoint | None:
    """Return a plug-in that is installed, or a part of this package that runs as one; None when there is none."""
    own = _OWN.get((group, name))
    return EntryPoint(name, own, group) if own else installed(group).get(name)


def load(group: str, name: str) -> Callable[..., Any]:
    """Import a plug-in.

    Raises:
        PluginFault: it is not installed, cannot be imported, or is nothing that can be called.
    """
    point = find(group, name)
    if point is None:
        known = ", ".join(installed(group)) or "none"
        raise PluginFault(
            "is not installed", where=where(group, name), remedy=f"installed of its kind: {known}"
        )
    try:
        plugin = point.load()
    except Exception as error:
        raise PluginFault(
            f"cannot be imported: {reason(error)}", where=where(group, name), remedy="mend or uninstall it"
        ) from error
    if not callable(plugin):
        raise PluginFault(f"{point.value!r} cannot be called", where=where(group, name))
    return plugin  # type: ignore[no-any-return]  # what the entry point names


def where(group: str, name: str) -> str:
    """Say which plug-in is meant."""
    return f"plug-in {name!r} of {group}"


def reason(error: BaseException) -> str:
    """Put an exception of somebody else's code into one line."""
    line = " ".join(f"{type(error).__name__}: {error}".split())
    return line if len(line) <= _LONGEST_REASON else f"{line[: _LONGEST_REASON - 1]}…"


def plain_result(group: str, plugin: Callable[..., Any], arguments: Sequence[Any]) -> Any:
    """Call a plug-in and return what it gave as plain values, which another process can be sent.

    Raises:
        ValueError: that is not what its kind gives.
    """
    result = plugin(*arguments)
    if group in (SOURCES, READERS):
        return [_entry(each) for each, _ in zip(result, range(_MOST_ENTRIES), strict=False)]
    if group == SUMMARIZERS:
        return _numbers(result, count=len(arguments[0]))
    if group == VECTORS:
        return _rows(result, count=len(arguments[0]))
    if group == RENDERERS:
        if not isinstance(result, bytes):
            raise ValueError(f"it gave {type(result).__name__}, not bytes")
        return str(plugin.extension), str(plugin.media_type), result  # type: ignore[attr-defined]  # RendererPlugin
    return None


def _entry(given: object) -> dict[str, object]:
    if not isinstance(given, Mapping):
        raise ValueError(f"an article is {type(given).__name__}, not a dict")
    return {str(key): _plain(value) for key, value in given.items()}


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int | float | bool | None):
        return value
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return str(value)


def _rows(result: Iterable[Any], *, count: int) -> list[list[float]]:
    rows = [[float(number) for number in row] for row in result]
    if len(rows) != count:
        raise ValueError(f"it gave {len(rows)} vectors for {count} texts")
    if len({len(row) for row in rows}) > 1:
        raise ValueError("its vectors differ in length")
    if not all(math.isfinite(number) for row in rows for number in row):
        raise ValueError("a vector holds a number that is none")
    return rows


def _numbers(result: Iterable[Any], *, count: int) -> list[float]:
    numbers = [float(number) for number in result]
    if len(numbers) != count:
        raise ValueError(f"it gave {len(numbers)} scores for {count} sentences")
    if not all(map(math.isfinite, numbers)):
        raise ValueError("a score is no finite number")
    return numbers
