"""The tutorial's own lines, run as a newcomer would; the site, the manual, the container's files."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.deliver.smtp_server import FakeSmtp
from tests.test_readme import paste

ROOT = Path(__file__).resolve().parents[1]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
DEPLOY = ROOT / "deploy"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TUTORIAL, flags=re.MULTILINE | re.DOTALL)


def test_the_tutorial_ends_in_one_mail(tmp_path: Path) -> None:
    install, article, proof, desk, themes, rehearsal, mail, again, schedule = blocks("sh")
    assert install == "pipx install briefing\nbriefing doctor\n"
    paste(article, tmp_path)
    assert (tmp_path / "output" / "2024-10-23" / "briefing.html").exists()
    assert "proven:" in paste(proof, tmp_path)
    paste(desk, tmp_path)
    folder = tmp_path / "desk"
    assert "Diplomacy" in paste(themes, folder)
    paste(rehearsal, folder)
    assert list((folder / "output").rglob("morning.html"))
    (settings,) = blocks("toml")
    tomllib.loads(settings)
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        # no network beyond loopback: the places that a user changes too
        ours = settings.replace('"mail.example.org"', f'"127.0.0.1"\nport = {server.port}\nsecurity = "none"')
        ours = ours.replace('username = "desk@example.org"\npassword_file = "smtp-password"\n', "")
        assert ours.count("password") == 0
        config = folder / "briefing.toml"
        config.write_text(
            config.read_text().replace('[delivery]\ntransport = "eml"', "[delivery.off]") + ours
        )
        text = config.read_text()
        config.write_text(re.sub(r"^\[delivery\.off\].*\n", "", text, flags=re.MULTILINE))
        listed = paste(mail, folder)
        (_, trial), (reader, message) = server.accepted
        paste(f"{again.strip()} || [ $? -eq 4 ]\n", folder)
        assert len(server.accepted) == 2
    assert b"test message" in trial
    assert reader == "ana@example.org"
    assert b"Orlo" in message
    assert "ana@example.org  sent" in listed
    assert re.search(r"^\S+ \S+ \* \* \* .* run morning", paste(schedule, folder), flags=re.MULTILINE)


def test_every_page_is_on_the_site_once() -> None:
    text = re.sub(r"!!python\S*", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
    settings = yaml.safe_load(text)
    named = re.findall(r"[\w-]+\.md", str(settings["nav"]))
    assert sorted(named) == sorted(path.name for path in (ROOT / "docs").glob("*.md"))


def test_the_site_is_built_without_a_broken_link(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "tutorial" / "index.html").exists()


def test_each_command_has_a_manual_page(tmp_path: Path) -> None:
    pytest.importorskip("click_man")
    command = [sys.executable, "-m", "benchmarks.man_pages", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    assert {"briefing.1", "briefing-build.1", "briefing-themes-list.1"} <= {
        p.name for p in tmp_path.iterdir()
    }


def test_the_container_writes_to_its_volume_alone() -> None:
    (service,) = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"].values()
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert [volume.partition(":")[2] for volume in service["volumes"]] == ["/desk"]
    assert (DEPLOY / service["build"]["context"] / service["build"]["dockerfile"]).resolve().is_file()
    recipe = (DEPLOY / "Dockerfile").read_text("utf-8")
    assert re.search(r"^USER \d+$", recipe, re.MULTILINE)
    for copied in re.findall(r"^COPY (deploy/\S+)", recipe, re.MULTILINE):
        assert (ROOT / copied).is_file()
    for package in ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"):
        assert package in recipe


def test_the_clock_of_the_container_is_sound_shell() -> None:
    subprocess.run(["sh", "-n", str(DEPLOY / "every-five-minutes")], check=True)


def test_a_unit_takes_what_is_no_failure_for_success() -> None:
    unit = (DEPLOY / "briefing@.service").read_text("utf-8")
    assert "SuccessExitStatus=3 4 75" in unit
    assert "NoNewPrivileges=yes" in unit
