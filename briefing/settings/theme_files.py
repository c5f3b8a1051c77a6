"""Read theme files (`[[theme]]` tables in TOML). Every fault is named at once, with line, theme and remedy."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from briefing.errors import SettingsError
from briefing.model import Context, Effect, ThemeDefinition, ThemeId, ThemePack
from briefing.resources import resource
from briefing.settings.lines import KeyPath, key_lines, line_of
from briefing.settings.shape import Problem, read_record
from briefing.themes.patterns import PatternError, parse_pattern

Texts = tuple[str, ...]
_PATTERN_KEYS = ("terms", "strong", "exclude", "needs")
# A theme file is written by hand; a larger one is something else.
_LARGEST_BYTES = 2_000_000
_NO_LETTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _ThemeTable:
    name: Annotated[str, Meta(description="What is printed as the section's title.")]
    description: str = ""
    terms: Texts = ()
    strong: Texts = ()
    exclude: Texts = ()
    examples: Texts = ()
    # stable name for anchors and options; made from `name` when left out
    id: str = ""
    needs: Annotated[Texts, Meta(description="One of these must stand in a document of the theme.")] = ()
    allow: Annotated[Texts, Meta(description='Kinds of page that don\'t silence the theme: "sport".')] = ()
    fallback: Annotated[bool, Meta(description="Takes only stories that are at home in no other theme.")] = (
        False
    )


@dataclass(frozen=True, slots=True)
class _PackFile:
    name: str = ""
    description: str = ""
    theme: tuple[_ThemeTable, ...] = ()


@dataclass(frozen=True, slots=True)
class _ContextTable:
    name: str
    effect: Effect
    terms: Texts = ()
    strong: Texts = ()
    exclude: Texts = ()


@dataclass(frozen=True, slots=True)
class _ContextFile:
    context: tuple[_ContextTable, ...] = ()


def read_theme_pack(path: Path | str) -> ThemePack:
    """Read and check a theme file; the shipped contexts come with every pack.

    Raises:
        SettingsError: it cannot be read, is not TOML, or holds faults; `problems` has one line for each.
    """
    path = Path(path)
    text = _text(path)
    problems: list[Problem] = []
    content = read_record(_parsed(path, text), _PackFile, (), problems)
    problems += [
        problem for number, table in enumerate(content.theme) for problem in _theme_problems(number, table)
    ]
    problems += _name_problems(content.theme)
    contexts = shipped_contexts()
    problems += _allow_problems(content.theme, {context.name for context in contexts})
    if not content.theme and not problems:
        problems.append(Problem((), "holds no theme; write [[theme]] with a name and terms"))
    if problems:
        raise _fault(path, text, content, problems)
    return ThemePack(
        content.name or path.stem, tuple(map(_definition, content.theme)), content.description, contexts
    )


@cache
def shipped_contexts() -> tuple[Context, ...]:
    """Read `seeds/contexts.toml`: the kinds of page that belong to no theme, and what an editor notes anyway.

    Raises:
        SettingsError: the file is damaged.
    """
    path = resource("seeds", "contexts.toml")
    text = _text(path)
    problems: list[Problem] = []
    content = read_record(_parsed(path, text), _ContextFile, (), problems)
    problems += [
        problem
        for number, table in enumerate(content.context)
        for problem in _pattern_problems(("context", number), table)
    ]
    if problems:
        raise _fault(path, text, _PackFile(), problems)
    return tuple(
        Context(table.name, table.effect, table.terms, table.strong, table.exclude)
        for table in content.context
    )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise SettingsError("is too large for a theme file", where=str(path), remedy="check the path")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(
            f"cannot be read: {error.strerror}", where=str(path), remedy="see: briefing themes list"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError("is not UTF-8", where=str(path), remedy="save it as UTF-8") from error


def _parsed(path: Path, text: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"is not valid TOML: {error}", where=str(path)) from error


def _theme_problems(number: int, table: _ThemeTable) -> list[Problem]:
    here: KeyPath = ("theme", number)
    problems = []
    if not table.name.strip():
        problems.append(Problem(here, "the name is missing or empty"))
    if not table.terms and not table.strong:
        problems.append(Problem(here, "has neither 'terms' nor 'strong', so nothing can match it"))
    problems += _pattern_problems(here, table)
    if table.terms and not table.strong and all(term.lstrip().startswith("~") for term in table.terms):
        problems.append(Problem((*here, "terms"), "all terms only support (~), so nothing can match"))
    return problems


def _pattern_problems(here: KeyPath, table: _ThemeTable | _ContextTable) -> list[Problem]:
    problems = []
    for key in _PATTERN_KEYS:
        for source in getattr(table, key, ()):
            try:
                pattern = parse_pattern(source)
            except PatternError as error:
                problems.append(Problem((*here, key), f"{key}: the pattern {source!r} {error}"))
                continue
            if pattern.is_supporting and key != "terms":
                problems.append(Problem((*here, key), f"{key}: {source!r} has a ~, which belongs in 'terms'"))
    return problems


def _allow_problems(tables: tuple[_ThemeTable, ...], known: set[str]) -> list[Problem]:
    """Contexts that a theme allows and that don't exist."""
    return [
        Problem(
            ("theme", number, "allow"),
            f"allow: no kind of page {name!r}; there are {', '.join(sorted(known))}",
        )
        for number, table in enumerate(tables)
        for name in table.allow
        if name not in known
    ]


def _name_problems(tables: tuple[_ThemeTable, ...]) -> list[Problem]:
    problems = []
    seen: dict[str, int] = {}
    for number, table in enumerate(tables):
        name = theme_id(table.id or table.name)
        if name and seen.setdefault(name, number) != number:
            other = tables[seen[name]].name
            problems.append(
                Problem(("theme", number), f"{table.name!r} has the same id as {other!r}: {name!r}")
            )
    return problems


def theme_id(name: str) -> str:
    """Make an identifier of a name: "Iran deterrence" is `iran-deterrence`."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return _NO_LETTER.sub("-", plain).strip("-") or "-".join(f"{ord(one):x}" for one in name[:12])


def _definition(table: _ThemeTable) -> ThemeDefinition:
    return ThemeDefinition(
        id=ThemeId(theme_id(table.id or table.name)),
        name=table.name.strip(),
        description=table.description.strip(),
        terms=table.terms,
        strong=table.strong,
        exclude=table.exclude,
        examples=table.examples,
        needs=table.needs,
        allow=table.allow,
        fallback=table.fallback,
    )


def _fault(path: Path, text: str, content: _PackFile, problems: list[Problem]) -> SettingsError:
    lines = key_lines(text)
    ordered = sorted(problems, key=lambda problem: line_of(lines, problem.path))
    count = len(problems)
    return SettingsError(
        f"{count} {'fault' if count == 1 else 'faults'} in this theme file",
        where=str(path),
        remedy="the pattern language is explained in docs/themes.md",
        problems=tuple(_line(problem, lines, content) for problem in ordered),
    )


def _line(problem: Problem, lines: dict[KeyPath, int], content: _PackFile) -> str:
    where = f"line {line_of(lines, problem.path)}: "
    number = problem.path[1] if len(problem.path) > 1 and problem.path[0] == "theme" else None
    if isinstance(number, int) and number < len(content.theme):
        where += f"theme {content.theme[number].name or number + 1!r}: "
    return where + problem.message
