"""Chats and web hooks: told once, of what they may show, and again only when they did not take it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from briefing.app.deliveries import list_deliveries, retry_deliveries
from briefing.cli.main import run
from briefing.errors import SettingsError
from briefing.settings import load_settings
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp, Fault


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


class Hook:
    """A web hook that gives one answer after another, the last for ever."""

    def __init__(self, server: HTTPServer, *answers: int, delay_s: float = 0) -> None:
        self.bodies: list[bytes] = []
        self.keys: list[str] = []
        self._answers = list(answers)
        self._delay_s = delay_s
        server.expect_request("/hook/secret-7").respond_with_handler(self._take)
        self.url = server.url_for("/hook/secret-7")

    def _take(self, request: Request) -> Response:
        self.bodies.append(request.get_data())
        self.keys.append(request.headers.get("Idempotency-Key", ""))
        time.sleep(self._delay_s)
        return Response(status=self._answers.pop(0) if len(self._answers) > 1 else self._answers[0])


def channel(url: str, more: str = "", *, kind: str = "webhook") -> str:
    return (
        f'[[channel]]\nname = "desk"\nkind = "{kind}"\nurl_command = ["echo", "{url}"]\n'
        f'link = "https://desk.example.org/{{date}}/{{slug}}.html"\n{more}\n'
    )


def state_of(desk: Desk) -> str:
    return next(d.state for d in list_deliveries(desk.config) if d.recipient == "channel:desk")


@pytest.mark.parametrize("kind", ["webhook", "apprise"])
def test_an_answer_of_500_is_tried_again_and_never_twice(
    desk: Desk, httpserver: HTTPServer, kind: str
) -> None:
    hook = Hook(httpserver, 500, 200)
    url = hook.url.replace("http://", "json://") if kind == "apprise" else hook.url
    desk.configure(readers=channel(url, kind=kind))
    report = desk.run()
    assert [delivery.recipient for delivery in report.deliveries.sent] == ["channel:desk"]
    desk.run()
    retry_deliveries(desk.config)
    assert len(hook.bodies) == 2
    if kind == "webhook":
        assert hook.bodies[0] == hook.bodies[1]
        assert len(set(hook.keys)) == 1
        told = json.loads(hook.bodies[0])
        assert told["link"] == "https://desk.example.org/2024-10-23/morning.html"
        assert told["top_lines"][0]["headline"] == "Tehran tests a ballistic missile"
    else:
        told = json.loads(hook.bodies[1])
        assert "https://desk.example.org/2024-10-23/morning.html" in told["message"]


@pytest.mark.parametrize("kind", ["webhook", "apprise"])
def test_a_refusal_is_final(desk: Desk, httpserver: HTTPServer, kind: str) -> None:
    hook = Hook(httpserver, 404)
    url = hook.url.replace("http://", "json://") if kind == "apprise" else hook.url
    desk.configure(readers=channel(url, kind=kind))
    (failed,) = desk.run().deliveries.failed
    assert "404" in failed.last_error
    assert "secret-7" not in failed.last_error
    assert len(hook.bodies) == 1


def test_without_an_answer_it_may_have_arrived(desk: Desk, httpserver: HTTPServer) -> None:
    hook = Hook(httpserver, 200, delay_s=2.5)
    desk.configure(readers=channel(hook.url), delivery='on_doubt = "hold"')
    (held,) = desk.run().deliveries.held
    assert "gave no answer" in held.last_error
    assert len(hook.bodies) == 1


@pytest.mark.parametrize("kind", ["webhook", "apprise"])
def test_nobody_there_is_tried_with_the_next_run(desk: Desk, kind: str) -> None:
    scheme = "json" if kind == "apprise" else "http"
    desk.configure(readers=channel(f"{scheme}://127.0.0.1:9/x", kind=kind))
    (waiting,) = desk.run().deliveries.waiting
    assert waiting.state == "queued"
    assert "cannot be reached" in waiting.last_error


def test_a_mail_server_that_is_down_holds_up_no_channel(desk: Desk, httpserver: HTTPServer) -> None:
    hook = Hook(httpserver, 200)
    desk.server.fault = Fault("connect", "drop")
    desk.configure(readers='[[recipient]]\naddress = "ana@example.org"\n' + channel(hook.url))
    desk.run()
    assert state_of(desk) == "sent"


def test_a_channel_shows_only_its_themes(desk: Desk, httpserver: HTTPServer) -> None:
    hook = Hook(httpserver, 200)
    desk.configure(readers=channel(hook.url, 'themes = ["Humanitarian aid"]'))
    desk.run()
    told = json.loads(hook.bodies[0])
    assert {line["theme"] for line in told["top_lines"]} == {"Humanitarian aid"}
    assert b"missile" not in hook.bodies[0]


@pytest.mark.parametrize(
    ("marking", "more", "told"),
    [
        ("TLP:GREEN", "", 1),
        ("TLP:AMBER", "", 0),
        ("TLP:AMBER", 'clearance = "TLP:AMBER"', 1),
        ("Desk only", "", 0),
    ],
)
def test_what_is_marked_higher_is_not_announced(
    desk: Desk, httpserver: HTTPServer, marking: str, more: str, told: int
) -> None:
    hook = Hook(httpserver, 200)
    desk.configure(readers=channel(hook.url, more), edition=f'marking = "{marking}"')
    report = desk.run()
    assert len(hook.bodies) == told
    assert report.slots[0].withheld == (() if told else ("channel:desk",))


def test_a_rehearsal_posts_nothing(desk: Desk, httpserver: HTTPServer) -> None:
    hook = Hook(httpserver, 200)
    desk.configure(readers=channel(hook.url))
    desk.run(dry_run=True)
    (shown,) = desk.folder.rglob("channel-desk.*.json")
    assert json.loads(shown.read_bytes())["edition"] == "morning"
    assert not hook.bodies


def test_a_channel_can_be_tried(
    desk: Desk, httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = Hook(httpserver, 200)
    desk.configure(readers=channel(hook.url))
    assert run(["--config", str(desk.config), "send", "--test", "channel:desk"]) == 0
    assert b"test message" in hook.bodies[0]
    assert run(["--config", str(desk.config), "send", "--test", "channel:gone"]) == 2
    assert "known channels: channel:desk" in capsys.readouterr().err


def test_an_edition_is_sent_to_a_channel_added_later(desk: Desk, httpserver: HTTPServer) -> None:
    desk.run()
    hook = Hook(httpserver, 200)
    desk.configure(readers=channel(hook.url))
    for _ in range(2):
        assert run(["--config", str(desk.config), "send", "morning", "--to", "channel:desk"]) == 0
    assert len(hook.bodies) == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('name = "a"\nurl = "http://hooks.example/x"', "unencrypted"),
        ('name = "a"\nkind = "apprise"\nurl = "slack://key"', "is its password"),
        ('name = "a"', "exactly one of url"),
        ('name = "A b"\nurl = "https://hooks.example/x"', "small letters"),
        ('name = "a"\nurl = "https://hooks.example/x"\nlink = "https://x/{nothing}"', "{nothing} is unknown"),
    ],
)
def test_what_cannot_work_is_named_before_the_first_run(tmp_path: Path, settings: str, said: str) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(f"version = 1\n[[channel]]\n{settings}\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert any(said in problem for problem in caught.value.problems)
    assert not any("slack://key" in problem for problem in caught.value.problems)


def test_an_e_book_is_attached_and_proven(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.configure(readers='[[recipient]]\naddress = "ana@example.org"\nattach_epub = true\n')
    desk.run()
    ((_, content),) = desk.server.accepted
    kinds = [part.get_content_type() for part in message_from_bytes(content).walk()]
    assert kinds[-1] == "application/epub+zip"
    files = desk.folder / "output" / "2024-10-23"
    (files / "morning.eml").write_bytes(content)
    assert run(["--config", str(desk.config), "verify", str(files / "morning.eml")]) == 0
    (files / "morning.eml").write_bytes(content.replace(b"UEsDB", b"UEsDC", 1))
    assert run(["--config", str(desk.config), "verify", str(files / "morning.eml")]) == 1
