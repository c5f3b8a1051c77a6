"""Looks figures up in what one run of the benchmarks measured; LookupError where it did not measure them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Found = dict[str, Any]
Figure = Callable[[Found], float]

NAIVE = "script, LexRank per theme"
# documents that the calls from the shell are compared at
FROM_SHELL = 200


def field(benchmark: str, *names: str) -> Figure:
    """A figure that stands in the JSON as it is."""

    def figure(found: Found) -> float:
        at: Any = found[benchmark]
        for name in names:
            at = at[name]
        return float(at)

    return figure


def whole(documents: int, name: str) -> Figure:
    """Of the build of so many documents."""

    def figure(found: Found) -> float:
        return float(_row(found["pipeline"]["sizes"], documents=documents)[name])

    return figure


def stream(documents: int, name: str) -> Figure:
    """Of the stories of so many documents."""

    def figure(found: Found) -> float:
        return float(_row(found["stories"], documents=documents)[name])

    return figure


def call(name: str, field_name: str) -> Figure:
    """Of a call from the shell."""

    def figure(found: Found) -> float:
        told = found["from_shell"]
        if told["documents"] != FROM_SHELL:
            raise LookupError(name)
        return float(_row(told["calls"], call=name)[field_name])

    return figure


def second_run(documents: int) -> Figure:
    """Wall time of the second run over unchanged documents, as a share of the first."""
    return lambda found: float(_row(found["pipeline"]["unchanged"], documents=documents)["wall"])


def ratio(of: Figure, by: Figure) -> Figure:
    return lambda found: of(found) / by(found)


def difference(of: Figure, minus: Figure) -> Figure:
    return lambda found: of(found) - minus(found)


def slowest_help(ratios: str) -> Figure:
    """The slowest `--help` beside `import click`."""

    def figure(found: Found) -> float:
        told = found["startup"][ratios]
        return max(float(value) for name, value in told.items() if "--help" in name)

    return figure


def worst_growth(found: Found) -> float:
    """The largest exponent of a stage, between 1,000 documents and the largest size, 10,000 at least."""
    whole(10_000, "wall_s")(found)
    exponents = found["pipeline"]["exponents"]
    return max(float(value) for name, value in exponents.items() if value is not None and name != "whole")


def f1_lost(found: Found) -> float:
    """How much of BCubed F1 is lost from the smallest to the largest size."""
    first, *_, last = found["stories"]
    return float(first["f1"] - last["f1"])


def pages(name: str, wanted: int) -> Figure:
    """Of the edition whose pages are nearest to so many; the names of its figures end with its stories."""

    def figure(found: Found) -> float:
        counted = found["rendering"]
        sizes = [each.removeprefix("pages_") for each in counted if each.startswith("pages_")]
        nearest = min(sizes, key=lambda size: abs(counted[f"pages_{size}"] - wanted))
        return float(counted[f"{name}_{nearest}"])

    return figure


def _row(rows: list[Found], **wanted: object) -> Found:
    for row in rows:
        if all(row[name] == value for name, value in wanted.items()):
            return row
    raise LookupError(str(wanted))
