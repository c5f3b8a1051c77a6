"""A second process beside one that writes: no lock is lost, no log is deleted under it."""

from __future__ import annotations

import ast
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.store import Ledger, Store

PACKAGE = Path(__file__).resolve().parents[2] / "briefing"
# what opens, replaces or removes a file
PLAIN = {
    "open", "read_bytes", "read_text", "write_bytes", "write_text", "rename", "replace", "unlink", "remove",
    "copy", "copyfile", "copy2", "move", "write_atomically",
}  # fmt: skip
# closing a connection makes SQLite delete the log when it finds no lock of anybody else
OTHER = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT count(*) FROM outbox').fetchone();"
    "c.close()"
)


@pytest.mark.parametrize("opened", [Store, Ledger])
def test_opening_a_store_again_drops_no_lock(tmp_path: Path, opened: type[Store] | type[Ledger]) -> None:
    path = tmp_path / "store"
    with Store(path) as store:
        store.put_features({"h1": b"one"}, "v1")
        with opened(path):
            pass
        subprocess.run([sys.executable, "-c", OTHER, str(path)], check=True)
        assert path.with_name("store-wal").exists()
        store.put_features({"h2": b"two"}, "v1")
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM features").fetchone() == (2,)
    connection.close()


def test_no_module_opens_replaces_or_removes_the_database_file() -> None:
    """POSIX drops all locks of a process on a file when it closes any descriptor of it."""
    found = []
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in PLAIN and "store_path" in ast.unparse(node):
                found.append(f"{module.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}")
    assert found == []


def test_the_module_that_opens_the_database_opens_no_file() -> None:
    tree = ast.parse((PACKAGE / "store" / "database.py").read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    # a folder is opened to wait for the disk; the new store is moved to its place before anybody knows it
    found = {call for call in calls if call.rpartition(".")[2] in PLAIN}
    assert {call for call in found if "strptime" not in call} <= {"os.open", "made.rename"}


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
