"""A table is checked against its record: every problem is named, every good value kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

import pytest
from msgspec import Meta

from briefing.settings.shape import read_record


class Color(StrEnum):
    RED = "red"
    GREEN = "green"


@dataclass(frozen=True)
class Part:
    name: str
    size: Annotated[int, Meta(ge=1, le=9)] = 3


@dataclass(frozen=True)
class Whole:
    version: Literal[1]
    title: str
    color: Color = Color.RED
    sides: tuple[Literal["left", "right"], ...] = ()
    share: float = 0.5
    is_open: bool = False
    part: Part = field(default_factory=lambda: Part("none"))
    parts: tuple[Part, ...] = ()


def read(**keys: object) -> tuple[Whole, list[str]]:
    problems: list = []  # type: ignore[type-arg]  # of the module's own records
    record = read_record({"version": 1, "title": "t", **keys}, Whole, (), problems)
    return record, [f"{'.'.join(map(str, problem.path))}: {problem.message}" for problem in problems]


def test_good_values_are_kept() -> None:
    record, problems = read(
        color="green", sides=["left"], part={"name": "a"}, parts=[{"name": "b", "size": 9}]
    )
    assert problems == []
    assert (record.color, record.sides, record.part, record.parts) == (
        Color.GREEN,
        ("left",),
        Part("a"),
        (Part("b", 9),),
    )


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ({"title": 3}, "title: expected text in quotes, got 3"),
        ({"share": "much"}, "share: expected a number, got 'much'"),
        ({"is_open": "yes"}, "is_open: expected true or false, got 'yes'"),
        ({"color": "gren"}, "color: 'gren' is not possible; did you mean 'green'? one of: red, green"),
        ({"color": "x"}, "color: 'x' is not possible; one of: red, green"),
        (
            {"sides": ["left", "rigt"]},
            "sides: 'rigt' is not possible; did you mean 'right'? one of: left, right",
        ),
        ({"sides": "left"}, "sides: expected a list in [brackets], got 'left'"),
        ({"titel": "t"}, "titel: unknown key 'titel'; did you mean 'title'?"),
        ({"password": "t"}, "password: unknown key 'password'; secrets never stand in this file: use"),
        ({"zzz": 1}, "zzz: unknown key 'zzz'; known keys: version, title, color"),
        ({"part": 3}, "part: expected a table, got 3"),
        ({"part": {}}, "part: the key 'name' is missing"),
        ({"parts": {"name": "b"}}, "parts: expected [[parts]] with double brackets"),
        ({"parts": [{"name": "b"}, {}]}, "parts.1: the key 'name' is missing"),
        ({"part": {"name": "a", "size": 10}}, "part.size: expected a whole number <= 9, got 10"),
        ({"title": ["x" * 90]}, "title: expected text in quotes, got ['" + "x" * 57 + "…"),
        ({"title": ["x" * 56]}, "title: expected text in quotes, got ['" + "x" * 56 + "']"),
    ],
)
def test_what_is_wrong_is_named_once(keys: dict[str, object], problem: str) -> None:
    record, problems = read(**keys)
    assert len(problems) == 1
    assert problems[0].startswith(problem)
    assert record.version == 1


def test_bad_values_stand_at_their_default_and_all_are_named() -> None:
    record, problems = read(share="much", color=1, title=None)
    assert (record.share, record.color, record.title) == (0.5, Color.RED, "")
    assert len(problems) == 3


def test_what_is_no_table_has_one_problem() -> None:
    problems: list = []  # type: ignore[type-arg]  # of the module's own records
    record = read_record(3, Whole, ("a",), problems)
    assert (record.version, record.title) == (1, "")
    assert [(problem.path, problem.message) for problem in problems] == [(("a",), "expected a table, got 3")]


def test_a_missing_key_is_named() -> None:
    problems: list = []  # type: ignore[type-arg]  # of the module's own records
    read_record({}, Whole, (), problems)
    assert [problem.message for problem in problems] == [
        "the key 'version' is missing",
        "the key 'title' is missing",
    ]
