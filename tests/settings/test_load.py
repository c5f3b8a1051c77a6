from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.model import SourceKind
from briefing.settings import Settings, load_settings

EVERYTHING = """\
version = 1

[[edition]]
name = "Morning desk"
timezone = "Europe/Paris"
at = ["06:30", "18:00"]
days = ["mon", "fri"]
covers = "7d"
words = 600
marking = "TLP:AMBER"
subject = "{marking} {title}"
themes = "mine.toml"
catch_up = "all"

[[source]]
name = "Harbor Gazette"
url = "https://gazette.example/feed"

[[source]]
name = "Clippings"
kind = "folder"
url = "clippings"

[[recipient]]
address = "ana@example.org"
editions = ["morning-desk"]
attach_pdf = true

[smtp]
host = "mail.example.org"
username = "desk"
password_file = "secret"

[delivery]
transport = "smtp"
sender = "Desk <desk@example.org>"

[store]
path = "data/store.sqlite"
keep = "365d"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "briefing.toml"
    path.write_text(text)
    return path


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(folder, text))
    return caught.value.problems


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "mine.toml").write_text("")
    return load_settings(write(tmp_path, EVERYTHING))


def test_reads_every_table(settings: Settings, tmp_path: Path) -> None:
    edition = settings.editions[0]
    assert edition.slug == "morning-desk"
    assert (edition.times, edition.period_length) == (("06:30", "18:00"), timedelta(days=7))
    assert [source.kind for source in settings.sources] == [SourceKind.FEED, SourceKind.FOLDER]
    assert [r.address for r in settings.readers("morning-desk")] == ["ana@example.org"]
    assert settings.keep == timedelta(days=365)
    assert settings.smtp.resolved_port == 587


def test_relative_paths_start_at_the_file(settings: Settings, tmp_path: Path) -> None:
    assert settings.store_path == tmp_path / "data" / "store.sqlite"
    assert settings.sources[1].url == str(tmp_path / "clippings")
    assert settings.editions[0].themes == str(tmp_path / "mine.toml")
    assert settings.smtp.password_file == str(tmp_path / "secret")


def test_without_a_file_there_is_one_edition_with_the_shipped_themes() -> None:
    settings = load_settings(None)
    assert [(e.slug, e.themes, e.pages) for e in settings.editions] == [
        ("briefing", "international-security", None)
    ]


def test_an_edition_is_found_by_slug_or_name(settings: Settings) -> None:
    assert settings.edition("morning-desk") is settings.edition("MORNING DESK") is settings.editions[0]
    assert settings.edition("evening") is None


def test_all_problems_come_at_once_with_line_and_nearest_name(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        'version = 1\n[[edition]]\nname = "A"\ntimezon = "UTC"\ncovers = "1 day"\n'
        "[[source]]\nurl = 3\n[smpt]\n",
    )
    assert found == (
        "line 4: edition[1].timezon: unknown key 'timezon'; did you mean 'timezone'?",
        'line 5: edition[1].covers: \'1 day\' is no period; write for example "24h", "7d" or "previous"',
        "line 6: source[1]: the key 'name' is missing",
        "line 7: source[1].url: expected text in quotes, got 3",
        "line 8: smpt: unknown key 'smpt'; did you mean 'smtp'?",
    )


EDITION = '[[edition]]\nname = "A"\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (EDITION + 'timezone = "Europe/Pariss"', "did you mean 'Europe/Paris'?"),
        (EDITION + 'timezone = "../etc/passwd"', "is no IANA time zone"),
        (EDITION + 'marking = "TLP:AMBR"', "did you mean 'TLP:AMBER'?"),
        (EDITION + "pages = 1\nwords = 2", "only one of pages and words"),
        (EDITION + 'at = "6:30"', "write HH:MM"),
        (EDITION + 'title = "{name.__class__}"', "{name.__class__} is unknown"),
        (EDITION + 'subject = "{"', "is no template"),
        (EDITION + 'notice = "a\\nb"', "must be one line"),
        (EDITION + 'themes = "nowhere.toml"', "no such file"),
        (EDITION + 'themes = "nowhere"', "is no shipped theme pack"),
        (EDITION + 'sources = ["x"]', "'x' is no source id"),
        (EDITION + EDITION, "'a' is there twice"),
        (EDITION + 'catch_up = "latst"', "did you mean 'latest'?"),
        ('[edition]\nname = "A"', "expected [[edition]] with double brackets"),
        ('edition = ["x"]', "expected a table, got 'x'"),
        ('[[edition]]\nname = "A"\nformats = "pdf"', "expected a list in [brackets], got 'pdf'"),
        ('[[edition]]\nname = "A"\npages = 0', "expected a whole number >= 1, got 0"),
        ('[[source]]\nname = "A"\nurl = "ftp://x"', "no http or https address"),
        ('[[source]]\nname = "A"\nkind = "imap"\nurl = "imaps://u:canary@h/x"', "no password in an address"),
        ('[[recipient]]\naddress = "a@b\\nBcc: c@d"', "is no mail address"),
        ('[[recipient]]\naddress = "a@b.example"\neditions = ["x"]', "'x' is no edition"),
        ('[smtp]\npassword = "canary"', "secrets never stand in this file"),
        ('[smtp]\nusername = "u"', "needs password_env"),
        ('[smtp]\npassword_env = "A"\npassword_file = "b"\nusername = "u"', "only one of"),
        ('[smtp]\nhost = "h.example"\nsecurity = "none"', "allow_plain = true"),
        (
            '[smtp]\nhost = "h.example"\nsecurity = "none"\nallow_plain = true\n'
            'username = "u"\npassword_env = "A"',
            "never sent",
        ),
        ('[delivery]\ntransport = "smtp"', "sender: is missing"),
        ('[delivery]\nunsubscribe_url = "http://x.example"', "is no https address"),
        ('[delivery]\ndkim_domain = "x.example"', "dkim_selector: is missing"),
        ('[store]\nkeep = "forever"', "is no number of days"),
        ("edition = 1\nversion = 2", "version 2 of the settings is not known"),
        ("x = [", "is no TOML"),
        ("[smtp]\n[delivery]\n[smtp]", "line 4: [smtp] is there already"),
        (EDITION + 'language = "en"\nlanguage = "fr"', "line 5: a key is there already"),
    ],
)
def test_names_what_cannot_work(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, text if "version" in text else f"version = 1\n{text}"))
    assert problem in str(caught.value)
    assert "canary" not in str(caught.value)


def test_a_missing_file_says_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="briefing init"):
        load_settings(tmp_path / "none.toml")


def test_bytes_that_are_no_text_are_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_bytes(b"version = \xff")
    with pytest.raises(SettingsError, match="is not UTF-8 \\(byte 10\\)"):
        load_settings(path)


def test_nothing_in_a_deeply_nested_file_breaks_the_reader(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        load_settings(write(tmp_path, "version = 1\nx = " + "[" * 50_000))


def test_what_is_muted_and_the_most_of_a_source(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(
        'version = 1\n[[source]]\nname = "Gazette"\nurl = "https://gazette.example/feed"\nmost = 3\n'
        '[[mute]]\nterms = ["wordle", "horoscope*"]\nsources = ["gazette"]\nwhere = "anywhere"\n'
    )
    settings = load_settings(path)
    assert settings.sources[0].most == 3
    assert [(m.terms, m.sources, m.anywhere) for m in settings.mutes] == [
        (("wordle", "horoscope*"), ("gazette",), True)
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('terms = ["one NEAR"]', "nothing on one side of NEAR"),
        ("terms = []", "terms"),
        ('terms = ["wordle"]\nsources = ["gazete"]', "source id"),
    ],
)
def test_a_mute_that_cannot_work_is_refused(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(
        f'version = 1\n[[source]]\nname = "Gazette"\nurl = "https://gazette.example/feed"\n[[mute]]\n{line}\n'
    )
    with pytest.raises(SettingsError, match=words):
        load_settings(path)
