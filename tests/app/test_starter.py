from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.app.packs import read_packs
from briefing.app.starter import find_sources, try_sources
from briefing.errors import SettingsError
from briefing.intake.formats.opml import make_source
from briefing.model import SourceKind
from briefing.settings import load_settings
from briefing.settings.mail_servers import mail_servers, server_of
from briefing.settings.starter import Login, StarterAnswers, StarterReader, starter_settings

FEED = (
    '<rss version="2.0"><channel><title>Quay</title><item><title>A pier is built in Orlo at last</title>'
    "<description>The pier of Orlo is to be built by a firm from Tarn, its mayor said.</description></item>"
    "</channel></rss>"
)


def test_dead_feeds_come_back_switched_off_in_their_order(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/rss.xml").respond_with_data(FEED, content_type="application/rss+xml")
    listed = [make_source(httpserver.url_for(path), path) for path in ("/rss.xml", "/gone", "/rss.xml")]
    counts: list[int] = []
    tried = try_sources([replace(source, allow_private=True) for source in listed], tried=counts.append)
    assert [source.enabled for source in tried] == [True, False, True]
    assert counts == [1, 2, 3]


def test_a_page_without_feeds_is_read_itself(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/").respond_with_data(
        "<html><body><p>x</p></body></html>", content_type="text/html"
    )
    found = find_sources(httpserver.url_for("/"), allow_private=True)
    assert [source.kind for source in found.sources] == [SourceKind.PAGE]


def test_what_does_not_answer_can_still_be_kept() -> None:
    found = find_sources("http://127.0.0.1:9/rss.xml", allow_private=True)
    assert found.trouble
    assert not found.is_closed
    assert [source.kind for source in found.sources] == [SourceKind.FEED]


@pytest.mark.parametrize("server", mail_servers(), ids=lambda server: server.name)
def test_settings_with_each_server_are_sound(server: object, tmp_path: Path) -> None:
    known = next(one for one in mail_servers() if one == server)
    login = (
        Login("desk@example.org", token_command=("oama", "access"))
        if known.login == "oauth2"
        else Login("desk@example.org", "p")
    )
    answers = StarterAnswers(
        name='The "Quay"\\',
        packs=("ukraine-war", "migration"),
        sources=(make_source("https://a.example/1", "Quay"), make_source("https://a.example/2", "Quay")),
        readers=(StarterReader("ana@example.org", "Ana “A” Ruiz"),),
        sender="Desk <desk@example.org>",
        transport="smtp",
        server=known,
        login=login,
    )
    (tmp_path / "briefing.toml").write_text(starter_settings(answers))
    settings = load_settings(tmp_path / "briefing.toml")
    assert settings.smtp.resolved_port == known.port
    assert [source.id for source in settings.sources] == ["inbox-folder", "quay", "quay-2"]
    assert settings.editions[0].name == answers.name


def test_a_provider_is_told_by_the_domain_in_any_case() -> None:
    assert (found := server_of("Desk@GMAIL.com")) is not None
    assert found.host == "smtp.gmail.com"
    assert server_of("desk@example.org") is None


def test_every_server_stands_in_the_docs() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "mail-servers.md").read_text("utf-8")
    for server in mail_servers():
        assert f"| {server.name} | `{server.host}` | {server.port} | `{server.security}` |" in page


def test_packs_are_printed_in_the_order_named() -> None:
    themes = [theme.name for theme in read_packs(("migration", "global-health")).themes]
    assert themes.index("Asylum and law") < themes.index("Outbreaks")


def test_one_name_in_two_packs_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[[theme]]\nname = "Outbreaks"\nterms = ["plague"]\n')
    with pytest.raises(SettingsError, match="'Outbreaks' is in two packs"):
        read_packs(("global-health", str(tmp_path / "mine.toml")))
