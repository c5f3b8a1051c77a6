"""`briefing init` as a newcomer meets it: questions on a terminal, silence elsewhere."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.cli.main import run
from briefing.settings import load_settings
from tests.app.desk import CLOCK
from tests.cli.terminal import Terminal
from tests.deliver.smtp_server import FakeSmtp

FEED = """\
<rss version="2.0"><channel><title>Quayside Post</title>
<item><title>Envoys of Tarn and Velm sign a ceasefire</title><guid>1</guid>
<pubDate>Tue, 22 Oct 2024 15:00:00 GMT</pubDate>
<description>&lt;p&gt;Envoys of Tarn and Velm signed a ceasefire agreement on Tuesday after nine days of peace
talks in Orlo.&lt;/p&gt;&lt;p&gt;The Security Council is to vote on a resolution about it on Thursday.&lt;/p&gt;
</description>
</item></channel></rss>"""
PAGE = """<html><head><title>Quayside Post</title>
<link rel="alternate" type="application/rss+xml" title="Quayside Post" href="/rss.xml"></head><body></body></html>"""


@pytest.fixture
def site(httpserver: HTTPServer) -> HTTPServer:
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    httpserver.expect_request("/rss.xml").respond_with_data(FEED, content_type="application/rss+xml")
    return httpserver


def start(folder: Path) -> Terminal:
    return Terminal(
        ["init", "desk"], folder, {"SOURCE_DATE_EPOCH": str(CLOCK), "TZ": "Europe/Paris", "PATH": "/nowhere"}
    )


def test_from_nothing_to_a_mail(tmp_path: Path, site: HTTPServer) -> None:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server, start(tmp_path) as screen:
        screen.answer("Address or path", site.url_for("/"))
        screen.answer("read all the same?", "y")
        screen.wait_for("Quayside Post: a feed")
        screen.answer("Address or path")
        screen.answer("Themes [1]", "1, 5")
        screen.answer("Reader", "Ana Ruiz <ana@example.org>")
        screen.answer("Reader")
        screen.answer("Attach the PDF?", "n")
        screen.answer("From [ana@example.org]", "desk@example.org")
        screen.answer("Server")
        screen.answer("Host", "127.0.0.1")
        screen.answer("Encryption", "none")
        screen.answer("Port", str(server.port))
        screen.answer("User name", "-")
        screen.answer("Time [06:30]", "6:30")
        screen.answer("Time zone [Europe/Paris]")
        screen.answer("Saturdays", "n")
        screen.answer("Pages", "1")
        screen.answer("Write briefing.toml, themes.toml, inbox/ into desk?")
        screen.wait_for("run --dry-run")
        screen.answer("Send a test message to ana@example.org now?", "y")
        screen.wait_for("was handed over by smtp")
        screen.wait_for("The next edition is due Thursday 2024-10-24 06:30 CEST")
        assert screen.end() == 0
        assert [reader for reader, _ in server.accepted] == ["ana@example.org"]
    settings = load_settings(tmp_path / "desk" / "briefing.toml")
    assert [source.name for source in settings.sources] == ["Inbox folder", "Quayside Post"]
    assert settings.sources[1].allow_private
    assert settings.editions[0].packs == (str(tmp_path / "desk" / "themes.toml"), "global-health")
    assert settings.editions[0].days == ("mon", "tue", "wed", "thu", "fri")
    (rehearsed,) = (tmp_path / "desk" / "output").rglob("*.eml")
    assert "ceasefire" in rehearsed.read_text()


def test_broken_off_half_way_nothing_is_written(tmp_path: Path) -> None:
    with start(tmp_path) as screen:
        screen.answer("Address or path")
        screen.wait_for("Themes [1]")
        screen.press_control_c()
        assert screen.end() == 130
        assert "nothing was written" in screen.said
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_is_asked_again(tmp_path: Path) -> None:
    with start(tmp_path) as screen:
        screen.answer("Address or path", "quayside")
        screen.wait_for("neither an address nor a path")
        screen.answer("Address or path", "https://ben:secret@quayside.example/rss")
        screen.wait_for("no password in an address")
        screen.answer("Address or path")
        screen.answer("Themes", "1, 99")
        screen.wait_for("numbers from 1 to")
        screen.answer("Themes")
        screen.answer("Reader", "ana at example")
        screen.wait_for("no mail address")
        screen.answer("Reader")
        screen.answer("Time", "25:00")
        screen.wait_for("HH:MM")
        screen.press_control_c()
        assert screen.end() == 130


def test_a_provider_is_known_by_the_sender_and_the_password_is_yours_alone(tmp_path: Path) -> None:
    with start(tmp_path) as screen:
        screen.answer("Address or path")
        screen.answer("Themes")
        screen.answer("Reader", "ana@example.org")
        screen.answer("Reader")
        screen.answer("Attach")
        screen.answer("From", "desk@gmail.com")
        screen.answer("Server [1]")
        screen.wait_for("16 letters")
        screen.answer("[desk@gmail.com]: ")
        screen.answer("App password", "abcd efgh ijkl mnop")
        screen.answer("Time")
        screen.answer("Time zone")
        screen.answer("Saturdays")
        screen.answer("Pages")
        screen.answer("Write briefing.toml, themes.toml, smtp-password, inbox/")
        screen.answer("Send a test message", "n")
        assert screen.end() == 0
        assert "abcd" not in screen.said
    kept = tmp_path / "desk" / "smtp-password"
    assert kept.read_text() == "abcdefghijklmnop\n"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    smtp = load_settings(tmp_path / "desk" / "briefing.toml").smtp
    assert (smtp.host, smtp.username, smtp.password_file) == ("smtp.gmail.com", "desk@gmail.com", str(kept))


def test_of_a_list_of_feeds_the_dead_ones_are_kept_switched_off(tmp_path: Path, site: HTTPServer) -> None:
    living = "".join(
        f'<outline text="Quay {n}" xmlUrl="{site.url_for("/rss.xml")}?n={n}"/>' for n in range(3)
    )
    dead = "".join(f'<outline text="Gone {n}" xmlUrl="{site.url_for("/gone")}?n={n}"/>' for n in range(2))
    (tmp_path / "feeds.opml").write_text(f'<opml version="2.0"><body>{living}{dead}</body></opml>')
    with start(tmp_path) as screen:
        screen.answer("Address or path", "feeds.opml")
        screen.answer("5 feeds. Try them all now?")
        # a list may not open the user's own network
        screen.wait_for("0 answer.")
        screen.wait_for("5 do not (Quay 0, Quay 1, Quay 2 and 2 more)")
        screen.press_control_c()
        screen.end()


@pytest.mark.parametrize("arguments", [["init", "desk"], ["init", "--yes", "desk"]])
def test_without_a_terminal_nothing_is_asked(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 0
    assert (tmp_path / "desk" / "briefing.toml").exists()


def test_yes_asks_nothing_on_a_terminal_either(tmp_path: Path) -> None:
    with Terminal(["init", "--yes"], tmp_path) as screen:
        assert screen.end() == 0
    assert (tmp_path / "briefing.toml").exists()
