"""Editions in a folder and in a store are walked by their hashes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefing.app.archive import ArchiveRequest, write_archive
from briefing.app.chain import verify_chain
from briefing.app.evidence import write_evidence
from briefing.app.verify import VerifyRequest, verify_edition
from briefing.cli.main import run
from briefing.errors import BriefingError
from briefing.model import sha256_hex, to_json
from briefing.store import Store
from tests import demo
from tests.app.test_verify import swap

DAYS = {"2024-10-22": demo.first_day, "2024-10-23": demo.second_day}


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for day, make in DAYS.items():
        made, folder = make(), tmp_path / "output" / day
        folder.mkdir(parents=True)
        (folder / "demo.json").write_bytes(to_json(made.briefing))
        write_evidence(folder / "demo.sources.jsonl", made.documents)
    return tmp_path / "output"


def test_a_folder_of_editions_is_whole(output: Path) -> None:
    proof = verify_chain(str(output))
    newest = sha256_hex((output / "2024-10-23" / "demo.json").read_bytes())
    assert proof.is_whole
    assert proof.lines()[0].endswith(
        f"2 editions from demo-2024-10-22-0600 to demo-2024-10-23-0600; newest sha256 {newest}"
    )
    assert proof.with_sources == 2
    assert json.loads(proof.json())["newest"][0]["sha256"] == newest


def test_the_edition_holds_the_hash_of_the_file_before_it(output: Path) -> None:
    before = (output / "2024-10-22" / "demo.json").read_bytes()
    made = json.loads((output / "2024-10-23" / "demo.json").read_bytes())["provenance"]
    assert made["previous_sha256"] == sha256_hex(before)
    assert made["sources_sha256"] == sha256_hex((output / "2024-10-23" / "demo.sources.jsonl").read_bytes())


def renamed(output: Path) -> None:
    path = output / "2024-10-23" / "demo.json"
    path.with_name("other.json").write_bytes(
        path.read_bytes().replace(b"demo-2024-10-23-0600", b"demo-2024-10-23-0700", 1)
    )


FORGED: dict[str, tuple[Callable[[Path], object], str]] = {
    "an old edition": (
        lambda o: swap(o / "2024-10-22" / "demo.json", '"title": "', '"title": "X'),
        "break: 2024-10-22/demo.json was changed",
    ),
    "old sources": (
        lambda o: swap(o / "2024-10-22" / "demo.sources.jsonl", "the", "thy"),
        "break: demo.sources.jsonl is not the file",
    ),
    "two after one": (renamed, "fork: "),
}


@pytest.mark.parametrize("name", FORGED)
def test_what_was_changed_is_found(output: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    forge, expected = FORGED[name]
    forge(output)
    assert run(["verify", "--chain", str(output)]) == 1
    assert expected in capsys.readouterr().out.splitlines()[0]


def test_the_sources_of_a_single_edition_are_compared_too(output: Path) -> None:
    path = output / "2024-10-23" / "demo.sources.jsonl"
    # an address of a document that is not cited
    path.write_bytes(path.read_bytes() + b"\n")
    proof = verify_edition(VerifyRequest(str(output / "2024-10-23")))
    assert "is not the file that the edition was made with" in str(proof.findings[0])


def test_a_store_is_walked_and_a_look_between_is_no_fork(output: Path) -> None:
    store = output.parent / "briefing.sqlite"
    first, second = demo.first_day().briefing, demo.second_day().briefing
    with Store(store) as kept:
        kept.save_edition(first, slot="2024-10-22T06:00")
        kept.save_edition(second, slot="2024-10-23T06:00")
    assert verify_chain(str(store)).is_whole
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute(
            "UPDATE editions SET content = replace(content, 'Morning', 'Evening') WHERE id = ?", (first.id,)
        )
    assert [str(finding)[:60] for finding in verify_chain(str(store)).findings] == [
        "demo-2024-10-22-0600: break: does not have the hash it was k",
        "demo-2024-10-23-0600: break: demo-2024-10-22-0600 was change",
    ]


@pytest.mark.parametrize("target", ["nowhere", "empty", "no-store"])
def test_a_place_without_editions_is_said_in_one_line(output: Path, target: str) -> None:
    (output.parent / "empty").mkdir()
    (output.parent / "no-store").write_bytes(b"words")
    shutil.copy(output / "2024-10-22" / "demo.sources.jsonl", output.parent / "empty" / "list.json")
    with pytest.raises(BriefingError) as caught:
        verify_chain(target)
    assert "\n" not in str(caught.value)


def test_the_archive_publishes_the_newest_hash(output: Path) -> None:
    newest = sha256_hex((output / "2024-10-23" / "demo.json").read_bytes())
    write_archive(ArchiveRequest((output,), output.parent / "site"))
    assert newest in (output.parent / "site" / "index.html").read_text()
    for feed in ("feed.atom", "feed.rss"):
        assert newest in (output.parent / "site" / feed).read_text()
