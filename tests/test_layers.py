"""Imports point downwards (docs/architecture.md): checked on the source, without importing anything."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "briefing"

# what each layer may import of this package, besides itself
BASE = {"errors", "version"}
ADAPTERS = {"settings", "intake", "store", "render", "deliver"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "version": set(),
    "resources": set(),
    "logs": BASE,
    "model": BASE,
    "text": BASE | {"model"},
    "analyze": BASE | {"model", "text"},
    "select": BASE | {"model", "text", "analyze"},
    "evaluate": BASE | {"model", "text", "analyze", "select"},
    "compose": BASE | {"model", "text", "analyze", "select"},
    **{adapter: BASE | {"model", "text", "resources"} for adapter in ADAPTERS},
    "pipeline": BASE | {"model", "text", "analyze", "select", "compose"},
    "app": BASE | {"model", "text", "analyze", "select", "compose", "evaluate", "pipeline", "resources", "logs"}
    | ADAPTERS,
    "cli": BASE | {"model", "app", "logs"},
    "__init__": BASE | {"app", "model"},
    "__main__": BASE | {"cli"},
}  # fmt: skip
PURE = {"errors", "model", "text", "analyze", "select", "evaluate", "compose"}
WORLD = {"requests", "socket", "sqlite3", "smtplib", "subprocess", "urllib.request", "imaplib", "tempfile"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


MODULES = sorted(PACKAGE.rglob("*.py"))


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
