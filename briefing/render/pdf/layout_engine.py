"""WeasyPrint, imported here and only here, without its detour through compilers."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout


@contextmanager
def _no_library_search() -> Iterator[None]:
    # WeasyPrint tries the names that its libraries have anywhere, and for each that Linux does not know, cffi starts
    # ldconfig, gcc and ld: 54 programs and half of the import. The Linux names need no search.
    searched = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = searched


if sys.platform == "linux":
    try:
        # a failure is printed, and is none when the search finds what is needed
        with _no_library_search(), redirect_stdout(None):
            import weasyprint
    except OSError:
        import weasyprint
else:
    import weasyprint

from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402

CSS, HTML, Attachment = weasyprint.CSS, weasyprint.HTML, weasyprint.Attachment

__all__ = ["CSS", "HTML", "Attachment", "FontConfiguration", "URLFetcher", "URLFetcherResponse"]
