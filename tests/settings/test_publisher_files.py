from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.model import Alias, Publisher, PublisherKind
from briefing.settings.publisher_files import read_aliases, read_publishers

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "file.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_publishers_are_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '[[publisher]]\nname = "A"\nowner = "B"\nkind = "agency"\noutlets = ["C"]\ndomains = ["a.example"]\n',
    )
    assert read_publishers(path) == (
        Publisher("A", "B", kind=PublisherKind.AGENCY, outlets=("C",), domains=("a.example",)),
    )


def test_aliases_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, '[[alias]]\nname = "Kyiv"\nalso = ["Kiev"]\n[[alias]]\nname = "Rome"\n')
    assert read_aliases(path) == (Alias("Kyiv", ("Kiev",)), Alias("Rome", ()))


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '[[publisher]]\nname = "A"\nownr = "B"\n[[publisher]]\nkind = "press"\noutlets = "C"\n'
        '[[publisher]]\nname = "A"\n[extra]\n',
    )
    with pytest.raises(SettingsError) as caught:
        read_publishers(path)
    text = str(caught.value)
    assert caught.value.where == str(path)
    for part in (
        "'extra' is not a table",
        "unknown key 'ownr'; did you mean 'owner'?",
        "'name' is missing",
        "'outlets' must be a list of texts",
        "kind 'press' is not one of agency",
        "'A' is already publisher 1",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[publisher]", "not valid TOML"),
        (b"\xff\xfe\x00", "not UTF-8"),
        ("publisher = 3", "must be written as [[publisher]]"),
        ("[publisher]\nname = 'A'", "must be written as [[publisher]]"),
        ("x = " + "[" * 5000, "not valid TOML"),
    ],
)
def test_a_broken_file_is_one_clear_error(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_publishers(write(tmp_path, content))
    assert message in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_aliases(tmp_path / "none.toml")


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    assert read_publishers(write(tmp_path, "")) == ()


def test_demo_files_are_read() -> None:
    assert read_publishers(SEEDS / "demo" / "publishers.toml")
    assert read_aliases(SEEDS / "demo" / "aliases.toml")
