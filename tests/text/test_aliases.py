from pathlib import Path

import pytest

from briefing.model import Alias
from briefing.settings.publisher_files import read_aliases
from briefing.text.aliases import AliasTable

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
KYIV = Alias("Kyiv", ("Kiev", "Ukrainian capital", "كييف"))


@pytest.mark.parametrize(
    "text",
    [
        "Snow in Kyiv.",
        "KIEV, Oct 21",
        "the Ukrainian capital's mayor",
        "the Ukrainian\ncapital",
        "in the Ukrainian-capital",
        "انفجارات في كييف",
        "وصل إلى كييف، أمس",
        "لكييف",
        "وبكييف",
    ],
)
def test_every_spelling_is_the_same_name(text: str) -> None:
    assert AliasTable([KYIV]).names(text) == ["Kyiv"]


@pytest.mark.parametrize("text", ["Kievan Rus", "NotKyiv", "Ukrainian capitals", "", "مكييف"])
def test_names_inside_other_words_are_not_found(text: str) -> None:
    assert AliasTable([KYIV]).names(text) == []


def test_the_longest_name_wins() -> None:
    table = AliasTable([Alias("Gaza Strip", ("Gaza",)), Alias("Gaza City", ())])
    assert table.names("Gaza City and Gaza") == ["Gaza City", "Gaza Strip"]


def test_no_aliases_find_nothing() -> None:
    assert AliasTable().names("Kyiv") == []


def test_a_megabyte_of_near_misses_is_quick() -> None:
    assert AliasTable([KYIV]).names("Kie" * 350_000) == []


def test_shipped_aliases_give_each_spelling_to_one_name() -> None:
    aliases = read_aliases(SEEDS / "aliases.toml")
    assert len(aliases) >= 150
    spellings = [s.lower().replace("-", " ") for alias in aliases for s in {alias.name, *alias.also}]
    owners = {(s, a.name) for a in aliases for s in (x.lower().replace("-", " ") for x in (a.name, *a.also))}
    assert len({spelling for spelling, _ in owners}) == len(owners) <= len(spellings)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hizbullah fired", "Hezbollah"),
        ("the Israeli military said", "Israel Defense Forces"),
        ("the vital oil passage", "Strait of Hormuz"),
        ("le détroit d'Ormuz", "Strait of Hormuz"),
        ("the Iranian capital", "Tehran"),
        ("في طهران", "Tehran"),
    ],
)
def test_shipped_aliases_know_the_usual_names(text: str, name: str) -> None:
    assert AliasTable(read_aliases(SEEDS / "aliases.toml")).names(text) == [name]
