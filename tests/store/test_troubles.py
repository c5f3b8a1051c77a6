"""Each trouble of the disk is named for what it is, and none but damage as damage."""

from __future__ import annotations

import ctypes
import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import StoreError
from briefing.store import Store
from briefing.store.troubles import as_store_error

# linux/prctl.h and linux/capability.h
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1
READ_AND_WRITE = """
import sys
from briefing.errors import StoreError
from briefing.store import Store
store = Store(sys.argv[1], create=False)
print(store.get_features(['h1'], 'v1'))
try:
    store.put_features({'h2': b'two'}, 'v1')
except StoreError as error:
    print('refused' if 'read-only here' in str(error) else error)
"""


def error(name: str) -> sqlite3.DatabaseError:
    found = sqlite3.OperationalError("disk I/O error")
    found.sqlite_errorname = name
    found.sqlite_errorcode = getattr(sqlite3, name)
    return found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("SQLITE_FULL", "the disk is full"),
        ("SQLITE_IOERR_WRITE", "input/output error (SQLITE_IOERR_WRITE)"),
        ("SQLITE_IOERR_FSYNC", "input/output error"),
        ("SQLITE_CORRUPT", "is damaged"),
        ("SQLITE_CORRUPT_INDEX", "is damaged"),
        ("SQLITE_NOTADB", "is damaged"),
        ("SQLITE_BUSY_SNAPSHOT", "in use by another run"),
        ("SQLITE_READONLY_DBMOVED", "moved or deleted while in use"),
        ("SQLITE_CANTOPEN", "cannot be written"),
        ("SQLITE_NOMEM", "not enough memory"),
    ],
)
def test_codes_are_told_apart(tmp_path: Path, name: str, said: str) -> None:
    assert said in str(as_store_error(error(name), tmp_path / "store"))


@pytest.mark.parametrize(
    ("is_mounted_so", "said"), [(True, "is read-only here"), (False, "cannot be written")]
)
def test_a_file_that_may_be_written_on_a_mount_that_may_not_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_mounted_so: bool, said: str
) -> None:
    (tmp_path / "store").touch()
    monkeypatch.setattr("briefing.store.troubles.is_read_only", lambda path: is_mounted_so)
    assert said in str(as_store_error(error("SQLITE_READONLY"), tmp_path / "store"))


@pytest.mark.parametrize("name", ["SQLITE_IOERR_SHMSIZE", "SQLITE_CANTOPEN", "SQLITE_IOERR_FSYNC"])
def test_what_a_full_disk_makes_fail_is_a_full_disk(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.statvfs(tmp_path)
    fields = [*real[:4], 0, *real[5:]]
    monkeypatch.setattr(os, "statvfs", lambda path: os.statvfs_result(fields))
    said = str(as_store_error(error(name), tmp_path / "store"))
    assert "the disk is full" in said
    assert "restore" not in said


def test_a_store_that_may_not_grow_is_no_damaged_store(tmp_path: Path) -> None:
    """A quota, or a limit on the size of files, is what a test can set: SQLite gets an error while it writes."""
    script = (
        "import resource, signal, sys\n"
        "from briefing.store import Store\n"
        "from briefing.errors import StoreError\n"
        "with Store(sys.argv[1]) as store:\n"
        "    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, {resource.RLIM_INFINITY}))\n"
        "    try:\n"
        "        store.put_features({str(n): b'x' * 1000 for n in range(1000)}, 'v')\n"
        "    except StoreError as error:\n"
        "        print(error)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "store")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "input/output error" in done.stdout or "disk is full" in done.stdout
    assert "damaged" not in done.stdout
    with Store(tmp_path / "store") as store:
        assert store.get_features(["1"], "v") == {}


@pytest.mark.parametrize("in_use", [False, True])
def test_a_store_can_be_read_where_nothing_can_be_written(tmp_path: Path, in_use: bool) -> None:
    folder = tmp_path / "medium"
    with Store(folder / "store") as store:
        store.put_features({"h1": b"one"}, "v1")
        if not in_use:
            store.close()
        for place in folder.iterdir():
            place.chmod(0o444)
        folder.chmod(0o555)
        try:
            done = subprocess.run(
                [sys.executable, "-c", READ_AND_WRITE, str(folder / "store")],
                capture_output=True,
                text=True,
                check=False,
                preexec_fn=_give_up_writing_everywhere,
            )
        finally:
            folder.chmod(0o755)
    assert (done.stdout, done.stderr) == ("{'h1': b'one'}\nrefused\n", "")


def _give_up_writing_everywhere() -> None:
    """Root may write where nobody may, until it drops CAP_DAC_OVERRIDE from what the next program gets."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def test_a_store_of_an_older_version_says_so_where_it_cannot_be_brought_up_to_date(tmp_path: Path) -> None:
    from briefing.store import database

    path = tmp_path / "store"
    with Store(path):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with pytest.raises(StoreError, match="older version"):
        database._open_to_read(path)


def test_a_store_whose_making_fails_for_room_is_not_there_at_all(tmp_path: Path) -> None:
    """SQLite hides what fails when it closes: half of a new store would have been left in its log."""
    script = (
        "import resource, signal, sys\n"
        "from briefing.store import Store\n"
        "from briefing.errors import StoreError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "for size in range(4096, 300_000, 8192):\n"
        f"    resource.setrlimit(resource.RLIMIT_FSIZE, (size, {resource.RLIM_INFINITY}))\n"
        "    try:\n"
        "        Store(f'{sys.argv[1]}/{size}').close()\n"
        "    except StoreError as error:\n"
        "        assert 'damaged' not in str(error), error\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True)
    made = sorted(tmp_path.iterdir())
    assert made
    assert len(made) < 30
    for path in made:
        Store(path, create=False).close()
