"""Spares the writing of a PDF what pydyf does again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import pydyf  # type: ignore[import-untyped]


class Packed(pydyf.Object):  # type: ignore[misc]
    """An object and its bytes, made once.

    pydyf makes them for each use, and compresses each time; a file with an identifier uses them twice.
    """

    def __init__(self, made_of: Any) -> None:
        super().__init__()
        self.number, self.generation, self.free = made_of.number, made_of.generation, made_of.free
        self._data = bytes(made_of.data)
        self._compressible = bool(made_of.compressible)

    @property
    def data(self) -> bytes:
        return self._data

    @property
    def compressible(self) -> bool:
        return self._compressible


def pack(document: object, pdf: Any) -> None:
    """Replace the objects of a PDF by packed ones: a `finisher` of WeasyPrint."""
    pdf.objects[:] = [o if o.free == "f" else Packed(o) for o in pdf.objects]


@contextmanager
def pages_listed_once() -> Iterator[None]:
    """While PDFs are written, keep each one's list of pages: pydyf makes it for every tag, a tenth of 200 pages' time.

    For processes of ours only: it changes pydyf's class.
    """
    plain = pydyf.PDF.page_references
    pydyf.PDF.page_references = property(_page_references(plain.fget))
    try:
        yield
    finally:
        pydyf.PDF.page_references = plain


def _page_references(make: Callable[[Any], tuple[bytes, ...]]) -> Callable[[Any], tuple[bytes, ...]]:
    listed: WeakKeyDictionary[Any, tuple[bytes, ...]] = WeakKeyDictionary()

    def references(pdf: Any) -> tuple[bytes, ...]:
        known = listed.get(pdf, ())
        if len(known) != pdf.pages["Count"]:
            known = listed[pdf] = make(pdf)
        return known

    return references
