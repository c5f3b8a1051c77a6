"""Turns many news documents into one themed, cited, verifiable morning briefing.

    import briefing
    briefing.build(["a.txt", "b.html"]).to_pdf("briefing.pdf")
    print(briefing.summarize(["a.txt", "b.html"], sentences=5))

What is named here is the library; importing it loads nothing else until it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.version import __version__

if TYPE_CHECKING:
    from briefing.app.library import BuildOptions, Result, Summary, build, summarize, to_frame
    from briefing.errors import BriefingError
    from briefing.model import Briefing, Document

__all__ = [
    "Briefing",
    "BriefingError",
    "BuildOptions",
    "Document",
    "Result",
    "Summary",
    "__version__",
    "build",
    "summarize",
    "to_frame",
]

_HOMES = {
    "Briefing": "briefing.model",
    "BriefingError": "briefing.errors",
    "BuildOptions": "briefing.app.arguments",
    "Document": "briefing.model",
    "Result": "briefing.app.library",
    "Summary": "briefing.app.library",
    "build": "briefing.app.library",
    "summarize": "briefing.app.library",
    "to_frame": "briefing.app.library",
}


def __getattr__(name: str) -> Any:  # Any: whatever is asked for
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
