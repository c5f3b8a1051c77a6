"""Breaks rules one by one and looks whether a test notices: `python -m benchmarks.mutants compose/restrict.py`.

A mutant is a module with one small change: a comparison turned, a number raised, `and` for `or`, a condition negated,
an argument of `min` for `max`, a statement left out. It is judged by the tests of its folder, in a copy of the
project. What survives is a rule that no test holds.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import itertools
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("compose", "copies", "deliver", "passages", "pipeline", "select", "settings", "store", "stories")
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_SIGNS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "True": "False"}
# a test that runs longer than this hangs on the mutant, and so notices it
_PATIENCE_S = 240


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: where it is and what it does."""

    module: str
    line: int
    change: str
    source: str


def places(module: str) -> list[tuple[str, int]]:
    """Return a module with the number of each change that can be made to it."""
    return [(module, number) for number, _ in enumerate(_changes(ast.parse(_source(module))))]


def mutant_at(module: str, number: int) -> Mutant:
    """Make one change of a module: the one of that number."""
    tree = ast.parse(_source(module))
    node, change = next(itertools.islice(_changes(tree), number, None))
    change.do()
    return Mutant(module, node.lineno, change.text, ast.unparse(ast.fix_missing_locations(tree)))


def _source(module: str) -> str:
    return (ROOT / "briefing" / module).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Change:
    text: str
    owner: ast.AST
    field: str
    value: object

    def do(self) -> None:
        setattr(self.owner, self.field, self.value)


def _changes(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, _Change]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in _TURNED:
            turned = _TURNED[type(node.ops[0])]()
            yield node, _Change(f"{ast.unparse(node)}: turned", node, "ops", [turned, *node.ops[1:]])
        elif isinstance(node, ast.BoolOp):
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield node, _Change(f"{ast.unparse(node)}: and for or", node, "op", other)
        elif isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
            yield node, _Change(f"{ast.unparse(node)}: other sign", node, "op", _SIGNS[type(node.op)]())
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            yield node, _Change(f"{ast.unparse(node)}: sign lost", node, "op", ast.UAdd())
        elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            if isinstance(node.value, bool):
                continue
            yield node, _Change(f"{node.value}: one more", node, "value", node.value + 1)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            name = ast.Name(_NAMES[node.func.id], ast.Load())
            yield node, _Change(f"{ast.unparse(node)[:60]}: {name.id}", node, "func", name)
        elif isinstance(node, ast.If | ast.IfExp):
            yield (
                node,
                _Change(
                    f"if {ast.unparse(node.test)}: negated", node, "test", ast.UnaryOp(ast.Not(), node.test)
                ),
            )
        elif isinstance(node, ast.comprehension) and node.ifs:
            yield node.ifs[0], _Change(f"if {ast.unparse(node.ifs[0])}: left out", node, "ifs", node.ifs[1:])


def is_noticed(mutant: Mutant, copy: Path) -> bool:
    """Run the tests of the mutant's folder in the copy, the mirrored test file first; says whether one fails."""
    target = copy / "briefing" / mutant.module
    original = target.read_text(encoding="utf-8")
    target.write_text(mutant.source, encoding="utf-8")
    compiled = Path(importlib.util.cache_from_source(str(target)))
    compiled.unlink(missing_ok=True)
    folder = Path(mutant.module).parent
    mirror = folder / f"test_{Path(mutant.module).name}"
    paths = [f"tests/{path}" for path in (mirror, folder) if (copy / "tests" / path).exists()]
    try:
        # the mirrored file first and alone: collecting a whole folder takes seconds
        return not all(_passes(path, copy) for path in paths)
    except subprocess.TimeoutExpired:
        return True
    finally:
        target.write_text(original, encoding="utf-8")
        compiled.unlink(missing_ok=True)


def _passes(path: str, copy: Path) -> bool:
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-x", "-q", "-n", "0"),
            *("-p", "no:cacheprovider", "-p", "no:randomly", path),
        ],
        cwd=copy,
        capture_output=True,
        timeout=_PATIENCE_S,
        check=False,
        env=os.environ | {"PYTHONPATH": str(copy)},
    )
    return ran.returncode == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "modules", nargs="*", help="e.g. compose/restrict.py; without, all of " + ", ".join(FOLDERS)
    )
    parser.add_argument("--sample", type=int, default=0, help="only so many, drawn from all")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    modules = options.modules or [
        str(path.relative_to(ROOT / "briefing"))
        for folder in FOLDERS
        for path in sorted((ROOT / "briefing" / folder).rglob("*.py"))
    ]
    drawn = [place for module in modules for place in places(module)]
    if options.sample:
        drawn = random.Random(options.seed).sample(drawn, min(options.sample, len(drawn)))
    mutants = [mutant_at(*place) for place in drawn]
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("briefing", "tests", "templates", "seeds", "benchmarks", "docs"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("pyproject.toml", "README.md", "Makefile", "CHANGELOG.md"):
            shutil.copy(ROOT / name, copy / name)
        for mutant in mutants:
            noticed = is_noticed(mutant, copy)
            survived += not noticed
            print(
                f"{'dies' if noticed else 'LIVES'}  {mutant.module}:{mutant.line}  {mutant.change}",
                flush=True,
            )
    print(f"{len(mutants) - survived} of {len(mutants)} mutants die")


if __name__ == "__main__":
    main()
