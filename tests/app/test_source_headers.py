"""Headers and cookies go to their source's own host, and nowhere else: no redirect, store, log or message."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from briefing.cli.main import run
from briefing.intake.net import connect
from tests.intake.samples import PROSE

CANARIES = ("canary-header-41", "canary-cookie-87")
SETTINGS = """version = 1
[[edition]]
name = "Day"
[[source]]
name = "Post"
url = "{}"
allow_private = true
headers_file = "headers"
cookies_file = "cookies"
"""


@pytest.fixture
def elsewhere() -> Iterator[HTTPServer]:
    with HTTPServer(host="127.0.0.1") as server:
        yield server


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, httpserver: HTTPServer) -> Path:
    monkeypatch.chdir(tmp_path)
    # both servers are on this machine; what is closed is tested elsewhere
    monkeypatch.setattr(connect, "may_connect", lambda *_, **__: True)
    (tmp_path / "briefing.toml").write_text(SETTINGS.format(httpserver.url_for("/feed")))
    headers, cookies = f"X-Reader: {CANARIES[0]}\nUser-Agent: Post reader\n", f"s={CANARIES[1]}"
    for name, text in (("headers", headers), ("cookies", cookies)):
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o600)
    return tmp_path


def serve(server: HTTPServer, path: str, content: str, media_type: str, seen: list[dict[str, str]]) -> None:
    def answer(request: Request) -> Response:
        seen.append({"path": request.path, **request.headers})
        return Response(content, content_type=media_type)

    server.expect_request(path).respond_with_handler(answer)


def page(words: str) -> str:
    article = f"<article><h1>T</h1><p>{words} {PROSE * 4}</p></article>"
    return f"<html><head><title>T</title></head><body>{article}</body></html>"


def item(link: str) -> str:
    head = f"<item><title>{link[-4:]}</title><link>{link}</link><guid>{link}</guid>"
    return f"{head}<description>Short.</description></item>"


def test_they_reach_the_own_host_only(
    desk: Path, httpserver: HTTPServer, elsewhere: HTTPServer, caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    home: list[dict[str, str]] = []
    away: list[dict[str, str]] = []
    links = [httpserver.url_for("/one"), httpserver.url_for("/two"), elsewhere.url_for("/six")]
    feed = f"<rss version='2.0'><channel><title>F</title>{''.join(map(item, links))}</channel></rss>"
    serve(httpserver, "/feed", feed, "application/rss+xml", home)
    serve(httpserver, "/robots.txt", "", "text/plain", home)
    serve(httpserver, "/one", page("First."), "text/html", home)
    httpserver.expect_request("/two").respond_with_response(
        Response(status=302, headers={"Location": elsewhere.url_for("/two")})
    )
    for path in ("/two", "/six", "/robots.txt"):
        serve(elsewhere, path, page("Away."), "text/html", away)
    run(["fetch"])
    asked = {each["path"]: each for each in home}
    for path in ("/feed", "/one"):
        assert (asked[path]["X-Reader"], asked[path]["Cookie"]) == (CANARIES[0], f"s={CANARIES[1]}")
        assert asked[path]["User-Agent"] == "Post reader"
    assert "Cookie" not in asked["/robots.txt"]
    assert {each["path"] for each in away} == {"/two", "/six", "/robots.txt"}
    assert not any(canary in str(away) for canary in CANARIES)
    said = capsys.readouterr()
    told = [
        said.out,
        said.err,
        caplog.text,
        *(f.read_bytes().decode("latin-1") for f in desk.glob("*sqlite*")),
    ]
    assert not any(canary in text for canary in CANARIES for text in told)


def test_a_redirect_to_another_host_drops_them(
    desk: Path, httpserver: HTTPServer, elsewhere: HTTPServer
) -> None:
    away: list[dict[str, str]] = []
    httpserver.expect_request("/feed").respond_with_response(
        Response(status=301, headers={"Location": elsewhere.url_for("/feed")})
    )
    serve(elsewhere, "/feed", "<rss/>", "application/rss+xml", away)
    run(["fetch"])
    # the second time the move is remembered
    run(["fetch"])
    assert len(away) == 2
    assert not any(canary in str(away) for canary in CANARIES)


def test_a_missing_place_is_one_line_and_no_request(
    desk: Path, httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "cookies").unlink()
    assert run(["fetch"]) == 3
    assert "cookies: no such file" in capsys.readouterr().err
    assert not httpserver.log
