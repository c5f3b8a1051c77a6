"""`sources`, `fetch`, `search`, `export`: one morning with one feed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.cli.main import run
from tests.intake.samples import FEED, PROSE


@pytest.fixture(autouse=True)
def _in_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def add_feed(server: HTTPServer) -> int:
    server.expect_request("/feed").respond_with_data(FEED, content_type="application/rss+xml")
    return run(["sources", "add", server.url_for("/feed"), "--allow-private", "--full-text", "never"])


def test_a_feed_is_added_fetched_found_and_exported(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add_feed(httpserver) == 0
    assert capsys.readouterr().out.startswith("harbour-daily\tfeed\thttp")
    assert run(["fetch", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 2
    assert run(["search", "harbor", "master"]) == 0
    assert "Strait & quay" in capsys.readouterr().out
    assert run(["search", "submarine"]) == 4
    assert run(["sources", "list", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["status"], row["state"]["failures"], row["state"]["entries"]) == ("ok", 0, 2)
    assert run(["export"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["text"] for line in lines} == {PROSE}
    assert run(["sources", "remove", "harbour-daily"]) == 0
    assert run(["export", "--output", "all.jsonl"]) == 0
    assert len(Path("all.jsonl").read_text().splitlines()) == 2


def test_a_page_leads_to_its_feed(httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]) -> None:
    page = (
        '<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/feed"></head></html>'
    )
    httpserver.expect_request("/").respond_with_data(page, content_type="text/html")
    assert run(["sources", "add", httpserver.url_for("/"), "--allow-private"]) == 0
    assert capsys.readouterr().out.split() == ["all", "feed", httpserver.url_for("/feed")]


def test_the_same_source_is_not_added_twice(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add_feed(httpserver) == 0
    assert add_feed(httpserver) == 2
    assert "is a source already" in capsys.readouterr().err


def test_a_failed_source_is_named_and_makes_exit_code_three(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    add_feed(httpserver)
    httpserver.clear()
    httpserver.expect_request("/feed").respond_with_data("", status=404)
    assert run(["fetch"]) == 3
    output = capsys.readouterr()
    assert "failed" in output.out
    assert "Harbour Daily" in output.err
    assert run(["sources", "check"]) == 3
    assert run(["sources", "list"]) == 0
    assert "failing" in capsys.readouterr().out


def test_import_and_export_agree(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in.opml").write_text(
        "<opml><body><outline text='A' xmlUrl='https://a.example/f'/><outline text='B' xmlUrl='https://b.example/f'/>"
        "</body></opml>"
    )
    assert run(["sources", "import", "in.opml"]) == 0
    assert run(["sources", "import", "in.opml"]) == 0
    assert "0 sources added" in capsys.readouterr().err
    assert run(["sources", "export", "--output", "out.opml"]) == 0
    assert Path("out.opml").read_text().count("<outline ") == 2


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["fetch"], 2, "there are no sources yet"),
        (["search", "x"], 1, "there is no store"),
        (["sources", "remove", "none"], 2, "no source 'none'"),
        (["sources", "add", "nowhere"], 2, "neither an address nor a path"),
        (["sources", "add", "http://127.0.0.1:1/"], 1, "closed address"),
        (["sources", "import", "none.opml"], 1, "no such file"),
    ],
)
def test_every_mistake_is_one_clear_line(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == code
    message = capsys.readouterr().err
    assert words in message
    assert len(message.splitlines()) == 1


def test_a_folder_can_be_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    Path("drop").mkdir()
    Path("drop/a.txt").write_text(f"Title: Pilots\n\n{PROSE}")
    assert run(["sources", "add", "drop"]) == 0
    assert run(["fetch"]) == 0
    assert "1 new document from 1 of 1 source" in capsys.readouterr().out
    assert run(["export", "--keep", "90d"]) == 0


def test_an_empty_argument_is_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("note.txt").write_text(PROSE)
    assert run(["sources", "add", ""]) == 2
    assert "neither an address nor a path" in capsys.readouterr().err
    assert run(["build", "", "--format", "text"]) == 1
    assert "an empty name" in capsys.readouterr().err
