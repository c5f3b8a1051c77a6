"""The demo's sources in six languages: one event is one item, and what is foreign says in which language it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.app import multilingual
from briefing.app.build import build_files
from briefing.app.plan import BuildRequest
from briefing.model import Briefing

DEMO = Path(__file__).resolve().parents[2] / "seeds" / "demo"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Briefing, str]:
    folder = tmp_path_factory.mktemp("languages")
    # by names alone, whether or not the extra is installed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(multilingual, "installed_version", lambda: "")
        request = BuildRequest(
            config=DEMO / "briefing.toml",
            as_of=datetime(2024, 10, 22, 6, tzinfo=UTC),
            formats=("text",),
            output=folder,
        )
        result = build_files((str(DEMO / "languages"),), request, report=lambda _: None)
    return result.briefing, (folder / "2024-10-22" / "demo.txt").read_text(encoding="utf-8")


def test_one_event_in_six_languages_is_one_item(made: tuple[Briefing, str]) -> None:
    briefing, _ = made
    items = [item for section in briefing.sections for item in section.items]
    about = [item for item in items if {"31", "Lunden"} & set(item.headline.replace("،", " ").split())]
    assert [item.headline for item in about] == ["Dam above Lunden breaks after three days of rain"]
    # what says the same in the edition's language is printed, nothing else of it
    assert {sentence.language for sentence in about[0].sentences} == {"en"}
    # the other five are of its story: left for other sentences, and no item of their own
    dam = {"barrage", "Dammbruch", "سد", "плотины", "presa"}
    told = {each.title: each.reason for each in briefing.left_out if dam & set(each.title.split())}
    assert len(told) == 5
    assert set(told.values()) == {"not chosen for its item"}


def test_a_foreign_item_has_its_own_title_and_says_its_language(made: tuple[Briefing, str]) -> None:
    briefing, text = made
    foreign = {
        i.headline: i.language for section in briefing.sections for i in section.items if i.language != "en"
    }
    assert foreign
    for headline, language in foreign.items():
        below = text[text.index(" ".join(headline.split()[:4])) :]
        name = {"ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "ru": "Russian"}[language]
        assert f"({name})" in below.split("\n\n")[0]
