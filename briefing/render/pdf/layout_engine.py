"""WeasyPrint, imported here and only here; in a process of ours without its detour through compilers."""

from __future__ import annotations

import ctypes.util
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

from briefing.errors import EngineMissing
from briefing.own_process import is_own_process

# the libraries that WeasyPrint cannot do without, as Linux names them
_LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)


def _are_found_by_name() -> bool:
    try:
        for name in _LIBRARIES:
            ctypes.CDLL(name)
    except OSError:
        return False
    return True


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


try:
    if is_own_process() and sys.platform == "linux" and _are_found_by_name():
        with _no_library_search():
            import weasyprint
    elif is_own_process():
        # where a library is missing it prints a page of advice to standard output, into what is asked for
        with redirect_stdout(io.StringIO()):
            import weasyprint
    else:
        import weasyprint
except OSError as error:
    raise EngineMissing(
        "the PDF engine cannot be loaded: Pango or one of its libraries is not there",
        remedy="`briefing doctor` says what to install",
    ) from error

from weasyprint.formatting_structure import boxes  # noqa: E402
from weasyprint.layout.absolute import AbsolutePlaceholder  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402

CSS, HTML, Attachment = weasyprint.CSS, weasyprint.HTML, weasyprint.Attachment

__all__ = [
    "CSS",
    "HTML",
    "AbsolutePlaceholder",
    "Attachment",
    "FontConfiguration",
    "URLFetcher",
    "URLFetcherResponse",
    "boxes",
    "weasyprint",
]
