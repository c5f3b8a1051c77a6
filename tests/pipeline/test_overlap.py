"""Any command may run beside any other: a share of `make overlap-test`, which does a hundred rounds."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from benchmarks.overlap_test import EVERYTHING, alone, one_round, prepared, rounds
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp

ROUNDS, BESIDE = 3, 5


def test_no_command_harms_a_run_or_the_store() -> None:
    with prepared() as ready:
        undisturbed = alone(ready)
        assert set(undisturbed.codes.values()) == {0}
        done = [one_round(ready, undisturbed, beside) for beside in rounds(ROUNDS, BESIDE, random.Random(13))]
    assert [fault for result in done for fault in result.faults] == []
    assert {name for result in done for name, _ in result.beside} == set(EVERYTHING)


# raises where a program opens, moves or removes the database by other means than SQLite
WATCHED = """
import os, sys
store = sys.argv[1]
places = {store, store + "-wal", store + "-shm"}
def watch(event, arguments):
    if event in ("open", "os.rename", "os.remove", "os.truncate", "shutil.copyfile"):
        for argument in arguments[:2]:
            if isinstance(argument, (str, bytes, os.PathLike)) and os.path.abspath(os.fsdecode(argument)) in places:
                raise SystemExit(f"{event} {argument}")
from briefing.cli.main import run
sys.addaudithook(watch)
for line in sys.stdin:
    words = line.rstrip("\\n").split("\\t")
    code = run(words)
    if code:
        raise SystemExit(f"{words} ended with {code}")
"""


def test_no_command_opens_the_database_by_other_means_than_sqlite(tmp_path: Path) -> None:
    """Closing any descriptor of it drops the locks of the process: also when it lies in a folder that is read."""
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        desk = Desk(tmp_path, server)
        desk.config.write_text(desk.config.read_text() + '[store]\npath = "inbox/news"\n')
        store, site, copy = (str(tmp_path / name) for name in ("inbox/news", "site", "copy"))
        commands = [
            ("run",), ("run",), ("deliveries", "list"), ("search", "convoy"), ("show", "morning"),
            ("explain", "morning"), ("archive", "--output", site), ("export", "--output", copy), ("fetch",),
            ("doctor",), ("sources", "list"), ("store", "check"), ("store", "backup", copy + "2"),
            ("store", "restore", copy + "2", "--yes"), ("send", "morning"), ("build",), ("verify", "morning"),
        ]  # fmt: skip
        lines = ["\t".join(("--config", str(desk.config), *words)) for words in commands]
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, store],
            input="\n".join(lines),
            env={**os.environ, "SOURCE_DATE_EPOCH": str(CLOCK)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(server.accepted) == 2
