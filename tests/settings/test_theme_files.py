from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.resources import resource
from briefing.settings.theme_files import read_theme_pack, theme_id
from briefing.themes.matching import ThemeMatcher

PACKS = sorted(resource("seeds", "themes").glob("*.toml"))


def problems(tmp_path: Path, text: str) -> tuple[str, ...]:
    path = tmp_path / "themes.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_theme_pack(path)
    assert str(path) in str(caught.value)
    return caught.value.problems


def test_a_theme_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rivers.toml"
    path.write_text('[[theme]]\nname = "Big rivers"\nterms = ["river", "=dam"]\nexamples = ["A."]\n', "utf-8")
    pack = read_theme_pack(path)
    assert (pack.name, pack.themes[0].id, pack.themes[0].terms) == ("rivers", "big-rivers", ("river", "=dam"))


def test_every_fault_is_named_at_once_with_its_line(tmp_path: Path) -> None:
    text = (
        '[[theme]]\nname = "Rivers"\ntermes = ["river"]\nterms = ["H*", "a NEAR b NEAR c"]\n'
        '\n[[theme]]\nname = "rivers"\nstrong = ["~x1"]\n\n[[theme]]\ndescription = 3\n'
    )
    found = problems(tmp_path, text)
    assert any("'H*'" in line and "at least 3 letters" in line for line in found)
    assert any(
        line.startswith("line 3: theme 'Rivers': unknown key 'termes'; did you mean 'terms'?")
        for line in found
    )
    assert any("line 4: " in line and "two NEAR" in line for line in found)
    assert any("same id" in line and "line 6: " in line for line in found)
    assert any("a ~, which belongs in 'terms'" in line for line in found)
    assert any("name" in line and "is missing" in line for line in found)
    assert any("line 11: " in line and "3" in line for line in found)
    assert len(found) >= 7


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "holds no theme"),
        ('theme = "x"', "double brackets"),
        ('[[theme]]\nname = "X"\n', "neither 'terms' nor 'strong'"),
        ('[[theme]]\nname = "X"\nterms = ["~a1"]\n', "all terms only support"),
        ('[[theme]]\nname = "X"\nterms = "river"\n', "terms"),
    ],
)
def test_a_file_that_cannot_work_says_why(tmp_path: Path, text: str, complaint: str) -> None:
    assert any(complaint in line for line in problems(tmp_path, text))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b"[[theme", "not valid TOML"), (b"\xff\xfe\x00", "not UTF-8"), (b"x" * 2_100_000, "too large")],
)
def test_a_file_that_is_no_theme_file_is_refused(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "themes.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=complaint):
        read_theme_pack(path)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.toml: cannot be read"):
        read_theme_pack("nowhere.toml")


def test_ids_are_plain_and_never_empty() -> None:
    assert theme_id("Économie & marchés") == "economie-marches"
    assert theme_id("إيران") != ""


@pytest.mark.parametrize("path", PACKS, ids=[path.stem for path in PACKS])
def test_shipped_packs_are_whole(path: Path) -> None:
    pack = read_theme_pack(path)
    assert 3 <= len(pack.themes) <= 5
    assert pack.description
    assert all(theme.description and theme.examples and theme.strong for theme in pack.themes)


@pytest.mark.parametrize("path", PACKS, ids=[path.stem for path in PACKS])
def test_examples_of_shipped_packs_go_to_their_own_theme(path: Path) -> None:
    pack = read_theme_pack(path)
    matcher = ThemeMatcher(pack)
    for theme in pack.themes:
        for example in theme.examples:
            found = matcher.match_sentence(example, "en")
            assert found, example
            assert found[0].theme == theme.id, (example, found)


def test_there_are_packs_for_many_desks() -> None:
    assert {path.stem for path in PACKS} >= {"international-security", "global-health", "climate-and-energy"}
    assert len(PACKS) >= 7
