"""Loads what rendering needs while documents are analyzed."""

from __future__ import annotations

import threading
from importlib import import_module

# the import waits half of its time for programs that look for system libraries: time that analysis can use
_PDF_ENGINE = "weasyprint"


def preload_pdf_engine() -> None:
    """Start loading the PDF engine in a thread; who needs it earlier waits. A failure shows where it is named."""
    threading.Thread(target=_load, args=(_PDF_ENGINE,), name="preload", daemon=True).start()


def _load(module: str) -> None:
    try:
        import_module(module)
    except (ImportError, OSError):
        return
