"""What a healthy source does not say: cron mails whatever a run prints, so notes are no failures."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.cli.main import run
from tests.intake.samples import PROSE

UNDATED = "".join(
    f"<item><title>Report {n}</title><description>{PROSE} {n}</description></item>" for n in range(3)
)
AHEAD = (
    f"<item><title>Ahead</title><description>{PROSE} ahead</description>"
    "<pubDate>Fri, 05 Mar 2077 00:00:00 GMT</pubDate></item>"
)
BARE = "<item><title>A headline alone</title><link>https://orlen.example/1</link></item>"


@pytest.fixture(autouse=True)
def _in_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("items", [UNDATED, UNDATED + AHEAD, UNDATED + BARE])
def test_a_healthy_feed_is_no_failure_and_says_nothing(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str], items: str
) -> None:
    feed = f"<rss version='2.0'><channel><title>Orlen Post</title>{items}</channel></rss>"
    httpserver.expect_request("/feed").respond_with_data(feed, content_type="application/rss+xml")
    assert (
        run(["sources", "add", httpserver.url_for("/feed"), "--allow-private", "--full-text", "never"]) == 0
    )
    capsys.readouterr()
    assert run(["-q", "fetch"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["-q", "build", "--format", "text"]) in (0, 4)
    assert capsys.readouterr().err == ""


def test_a_feed_that_is_gone_is_one(httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]) -> None:
    feed = f"<rss version='2.0'><channel><title>Orlen Post</title>{UNDATED}</channel></rss>"
    httpserver.expect_request("/feed").respond_with_data(feed, content_type="application/rss+xml")
    assert (
        run(["sources", "add", httpserver.url_for("/feed"), "--allow-private", "--full-text", "never"]) == 0
    )
    httpserver.clear()
    assert run(["-q", "fetch"]) == 3
    assert "failed" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["maildir", "imap", "file", "page", "folder", "section"])
def test_a_source_is_kept_as_the_kind_that_was_named(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    Path("place").mkdir()
    address = {
        "imap": "imaps://desk@mail.example/News",
        "page": "https://a.example/p",
        "section": "https://a.example/s",
    }
    assert run(["sources", "add", address.get(kind, "place"), "--kind", kind]) == 0
    assert capsys.readouterr().out.split()[1] == kind


def test_markdown_on_standard_input_is_read_as_such(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"# The bridge\n\n**{PROSE}**\n\n- A [list](https://orlen.example/x) of things.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run(["summarize", "-", "--sentences", "2"]) == 0
    said = capsys.readouterr().out
    assert PROSE.split(".")[0][:40] in " ".join(said.split())
    assert not {"**", "](", "# The"} & {mark for mark in ("**", "](", "# The") if mark in said}
