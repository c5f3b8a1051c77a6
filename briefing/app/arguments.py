"""The library's arguments, checked as the command line checks its options: a wrong one is named, and what is right."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TypedDict

from briefing.errors import UsageError

PAPERS = ("A4", "Letter")
# the order of the help; `settings.schema.Format` holds the same names for type checkers
FORMATS = ("pdf", "html", "email", "text", "markdown", "json", "epub", "csv", "csl", "ris", "annotations")
# the least of each length as on the command line; the most keeps a slip from being a length
_BUILD_LENGTHS: Mapping[str, tuple[int, int]] = {
    "pages": (1, 200),
    "words": (20, 1_000_000),
    "sentences": (1, 1_000_000),
}
_SUMMARY_LENGTHS: Mapping[str, tuple[int, int]] = {"words": (5, 1_000_000), "sentences": (1, 1_000_000)}
# the longest period of the command line
_LONGEST = timedelta(weeks=99_999)
_SHOWN = 60


class BuildOptions(TypedDict, total=False):
    """The options of `build`, for functions of yours that hand them on: `def mine(**options: Unpack[BuildOptions])`."""

    title: str
    as_of: datetime | None
    since: timedelta | None
    words: int | None
    sentences: int | None
    pages: int | None
    themes: str | os.PathLike[str]
    only: Iterable[str]
    method: str
    design: str
    paper: str | None
    marking: str
    config: str | os.PathLike[str] | None
    edition: str
    previous: object


def check_build(options: BuildOptions) -> None:
    """Refuse options of a wrong type or out of range.

    Raises:
        UsageError: the first that is wrong.
    """
    _check_moment(options.get("as_of"))
    _check_period(options.get("since"))
    _check_lengths(options, _BUILD_LENGTHS)
    for name in ("title", "method", "design", "marking", "edition"):
        _check_text(name, options.get(name, ""))
    for name in ("themes", "config"):
        _check_path(name, options.get(name))
    paper = options.get("paper")
    if paper is not None and paper not in PAPERS:
        raise _wrong("paper", paper, f"one of {', '.join(map(repr, PAPERS))}")
    only = options.get("only", ())
    if not isinstance(only, Iterable) or not all(isinstance(name, str) for name in only):
        raise _wrong("only", only, "names of themes, such as ['Diplomacy']")


def check_summarize(*, sentences: object, words: object, method: object) -> None:
    """Refuse options of `summarize` as `check_build` does."""
    _check_lengths({"sentences": sentences, "words": words}, _SUMMARY_LENGTHS)
    _check_text("method", method)


def _check_moment(value: object) -> None:
    if value is None:
        return
    if not isinstance(value, datetime):
        raise _wrong("as_of", value, "a datetime, such as datetime(2024, 10, 23, 6, tzinfo=timezone.utc)")
    if value.tzinfo is None:
        raise UsageError(
            f"as_of {value!r} has no time zone",
            remedy="write datetime(2024, 10, 23, 6, tzinfo=timezone.utc)",
        )


def _check_period(value: object) -> None:
    if value is not None and not (isinstance(value, timedelta) and timedelta() < value <= _LONGEST):
        raise _wrong(
            "since", value, "a timedelta above 0 and up to 99,999 weeks, such as timedelta(hours=24)"
        )


def _check_lengths(options: Mapping[str, object], limits: Mapping[str, tuple[int, int]]) -> None:
    for name, (least, most) in limits.items():
        value = options.get(name)
        # True is an int, and no length
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        if value is not None and not (is_whole and least <= value <= most):  # type: ignore[operator]  # an int here
            raise _wrong(name, value, f"a whole number from {least} to {most}")


def _check_text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise _wrong(name, value, "a text")


def _check_path(name: str, value: object) -> None:
    if value is not None and not isinstance(value, str | os.PathLike):
        raise _wrong(name, value, "a path or a name")


def _wrong(name: str, value: object, wanted: str) -> UsageError:
    text = repr(value)
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return UsageError(f"{name}={shown} is not possible", remedy=f"give {wanted}")
