"""Imports point downwards (docs/architecture.md): checked on the source, without importing anything."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "briefing"

# what each layer may import of this package, besides itself
BASE = {"errors", "version"}
TEXT = BASE | {"model", "text"}
FINDINGS = {"passages", "quotes", "figures", "themes", "copies", "stories"}
ADAPTERS = {"settings", "intake", "store", "render", "deliver"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "version": set(),
    "resources": set(),
    "logs": BASE,
    "model": BASE,
    "text": BASE | {"model"},
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
PURE = {"errors", "model", "text", "select", "evaluate", "compose"} | FINDINGS
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
