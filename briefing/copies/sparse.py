"""scipy's sparse matrices, in a process of ours imported without what they do not use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import numpy as np

from briefing.own_process import is_own_process

# scipy asks numpy for each of its public names, and these two are loaded when they are asked for: numpy's Fortran
# translator and its test tools, 40 % of the whole import (numpy 2.4, scipy 1.17)
_UNUSED = ("f2py", "testing")


@contextmanager
def _standing_in(names: tuple[str, ...]) -> Iterator[None]:
    """Let empty modules stand for parts of numpy that are not loaded yet."""
    fakes = {name: ModuleType(f"numpy.{name}") for name in names if name not in vars(np)}
    vars(np).update(fakes)
    try:
        yield
    finally:
        for name, fake in fakes.items():
            if vars(np).get(name) is fake:
                del vars(np)[name]


with _standing_in(_UNUSED if is_own_process() else ()):
    import scipy.sparse as sp

__all__ = ["sp"]
