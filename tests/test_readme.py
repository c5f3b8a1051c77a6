"""The README's own lines, run as a newcomer would paste them: in an empty folder, with no network beyond loopback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.select import METHODS
from tests.app.desk import ARTICLES, CLOCK
from tests.deliver.smtp_server import FakeSmtp

ROOT = Path(__file__).resolve().parents[1]
# past 06:30 in Paris and in UTC
MORNING = CLOCK + 2 * 3600
README = (ROOT / "README.md").read_text()


def section(title: str) -> str:
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def blocks(title: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", section(title), flags=re.MULTILINE | re.DOTALL)


def feed() -> str:
    entries = []
    for name, text in ARTICLES.items():
        head, _, body = text.partition("\n\n")
        title = re.search("Title: (.*)", head)
        paragraphs = "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in body.split("\n") if line)
        entries.append(
            f"<item><title>{title and title[1]}</title><guid>{name}</guid>"
            f"<pubDate>Tue, 22 Oct 2024 15:00:00 GMT</pubDate><description>{paragraphs}</description></item>"
        )
    return f'<rss version="2.0"><channel><title>Example Gazette</title>{"".join(entries)}</channel></rss>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text)
    return tmp_path


def paste(lines: str, folder: Path) -> str:
    """Run lines as a shell does that stops at the first error; what they printed."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": str(MORNING),
        "HOME": str(folder),
    }
    command = ["sh", "-euc", lines]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=180, check=False
    )
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout


def test_a_morning_pdf(folder: Path) -> None:
    build, summarize = blocks("A morning PDF", "sh")
    said = paste(build, folder)
    assert (folder / "output/2024-10-23/briefing.pdf").read_bytes().startswith(b"%PDF")
    assert "proven:" in said
    assert "[1]" in paste(summarize, folder)


def test_every_summarizer_named_is_there() -> None:
    named = set(re.findall(r"sumy-[a-z-]+", README))
    assert named
    assert named <= set(METHODS)


def test_a_cron_line(folder: Path) -> None:
    (lines,) = blocks("A cron line", "sh")
    said = paste(lines, folder)
    assert re.search(r"^\S+ \S+ \* \* \* .* run morning", said, flags=re.MULTILINE)
    assert not list((folder / "desk").rglob("*.eml"))


def test_an_html_digest_by_mail(folder: Path, httpserver: HTTPServer) -> None:
    (settings,) = blocks("An HTML digest by mail", "toml")
    (lines,) = blocks("An HTML digest by mail", "sh")
    httpserver.expect_request("/rss.xml").respond_with_data(feed(), content_type="application/rss+xml")
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        # no network beyond loopback: the places that a user changes too
        for theirs, ours in (
            (
                '"https://gazette.example/rss.xml"',
                f'"{httpserver.url_for("/rss.xml")}"\nallow_private = true\nfull_text = "never"',
            ),
            ('"mail.example.org"', f'"127.0.0.1"\nport = {server.port}'),
            ('"starttls"', '"none"'),
            ('username = "desk@example.org"\npassword_env = "BRIEFING_SMTP_PASSWORD"\n', ""),
        ):
            assert settings.count(theirs) == 1
            settings = settings.replace(theirs, ours)
        (folder / "briefing.toml").write_text(settings)
        said = paste(lines, folder)
        (_, trial), (reader, message) = server.accepted
        paste("briefing run || [ $? -eq 4 ]", folder)
        assert len(server.accepted) == 2
    assert b"test message" in trial
    assert reader == "ana@example.org"
    assert "ana@example.org" in said
    assert b"text/html" in message
    assert b"Dhamra" in message


def test_the_lines_of_python(folder: Path) -> None:
    (lines,) = blocks("An HTML digest by mail", "python")
    paste(f"python - <<'END'\n{lines}END\n", folder)
    assert (folder / "morning.pdf").read_bytes().startswith(b"%PDF")


def test_the_two_commands_of_the_start_are_targets() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE)
    named = re.findall(r"^make ([a-z-]+)", blocks("Start", "sh")[0], flags=re.MULTILINE)
    assert named == ["briefing", "test"]
    assert set(named) <= set(targets)


def test_the_line_for_pango_is_what_the_doctor_and_setup_install() -> None:
    packages = re.findall(
        r"lib[a-z0-9.-]+", next(line for line in README.splitlines() if "apt install lib" in line)
    )
    assert packages
    for place in ("briefing/app/doctor.py", ".ci/system-libraries"):
        assert all(package in (ROOT / place).read_text() for package in packages)


def test_every_page_named_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
