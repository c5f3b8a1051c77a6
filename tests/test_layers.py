"""Imports point downwards (docs/architecture.md): checked on the source, without importing anything."""

import ast
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "briefing"

# what each layer may import of this package, besides itself
BASE = {"errors", "masking", "oauth", "own_process", "plugins", "version"}
TEXT = BASE | {"model", "text", "words"}
FINDINGS = {"passages", "quotes", "figures", "themes", "copies", "stories"}
ADAPTERS = {"settings", "intake", "store", "render", "deliver"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "masking": set(),
    "plugins": {"errors", "model"},
    "oauth": set(),
    "version": set(),
    "own_process": set(),
    "resources": set(),
    "logs": BASE,
    "model": BASE,
    "words": set(),
    "text": BASE | {"model", "words"},
    "passages": TEXT,
    "quotes": TEXT | {"passages"},
    "figures": TEXT | {"passages"},
    "themes": TEXT | {"passages"},
    "copies": TEXT | {"passages"},
    "stories": TEXT | FINDINGS,
    "select": TEXT | FINDINGS,
    "evaluate": TEXT | FINDINGS | {"select"},
    "compose": TEXT | FINDINGS | {"select"},
    **{adapter: BASE | {"model", "text", "resources"} for adapter in ADAPTERS - {"settings"}},
    # settings check theme files: the pattern language is known in one place
    "settings": BASE | {"model", "text", "themes", "resources"},
    "pipeline": TEXT | FINDINGS | {"select", "compose"},
    "app": TEXT | FINDINGS | {"select", "compose", "evaluate", "pipeline", "resources", "logs"}
    | ADAPTERS,
    "cli": BASE | {"model", "app", "logs"},
    "__init__": BASE | {"app", "model"},
    "__main__": BASE | {"cli"},
}  # fmt: skip
PURE = {"errors", "model", "words", "text", "select", "evaluate", "compose"} | FINDINGS
WORLD = {"requests", "socket", "sqlite3", "smtplib", "subprocess", "urllib.request", "imaplib", "tempfile"}


def imports(path: Path) -> Iterator[str]:
    """What a file imports anywhere, also inside functions; what is only for the type checker does not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


MODULES = sorted(PACKAGE.rglob("*.py"))


def module_name(path: Path) -> str:
    parts = ("briefing", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def file_graph() -> dict[str, set[str]]:
    """Which file imports which: a file of a folder, or the folder's front door for the names it hands on."""
    names = {module_name(path): path for path in MODULES}
    return {name: set(_files_of(path, names)) - {name} for name, path in names.items()}


def _files_of(path: Path, names: Container[str]) -> Iterator[str]:
    """`from a import b` yields "a" and then "a.b": the second is a file, or a name that is had at the first."""
    door, is_used = "", False
    for name in (*imports(path), ""):
        if door and not name.startswith(f"{door}."):
            if is_used:
                yield door
            door = ""
        if name in names and (PACKAGE.parent / name.replace(".", "/")).is_dir() and name != "briefing":
            door, is_used = name, False
        elif name in names:
            yield name
        elif name.rpartition(".")[0] == door:
            is_used = True


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_downwards(path: Path) -> None:
    here = room(path)
    reached = {name.split(".")[1] for name in imports(path) if name.startswith("briefing.")}
    known = {room(module) for module in MODULES}
    assert (reached & known) - {here} <= ALLOWED[here]


@pytest.mark.parametrize(
    "path",
    [module for module in MODULES if room(module) in PURE],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_the_middle_touches_nothing(path: Path) -> None:
    assert not WORLD & set(imports(path))


def test_no_relative_imports() -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.level], path


def test_no_circle_of_files() -> None:
    """Taken apart from below: what imports nothing that is left goes, and nothing stays."""
    left = {name: set(found) for name, found in file_graph().items()}
    while free := {name for name, found in left.items() if not found & left.keys()}:
        left = {name: found for name, found in left.items() if name not in free}
    assert not left


def test_findings_stand_in_order() -> None:
    """Stories rest on the others, these on passages, these on text; those of one floor know nothing of each other."""
    floors = [{"stories"}, {"copies", "themes", "figures", "quotes"}, {"passages"}, {"text"}]
    for number, floor in enumerate(floors):
        below = {"words"}.union(*floors[number + 1 :])
        for name in floor:
            assert (FINDINGS | {"text"}) & ALLOWED[name] - {name} <= below


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f():\n    from briefing.app import build\n", {"briefing.app", "briefing.app.build"}),
        ("if TYPE_CHECKING:\n    from briefing.app import build\n", set()),
        ("import briefing.app.build\n", {"briefing.app.build"}),
    ],
)
def test_imports_are_seen_wherever_they_stand(source: str, expected: set[str], tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(source)
    assert set(imports(tmp_path / "one.py")) == expected
