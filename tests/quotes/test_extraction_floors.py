from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from benchmarks.extraction import DATA, Case, Score, read_cases, score_figures, score_quotes
from briefing.quotes import finding
from briefing.quotes.speech_words import NAMED_LANGUAGES

FLOORS = tomllib.loads((DATA / "extraction_floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "scorer"), [("figures", score_figures), ("quotes", score_quotes)])
def test_labeled_sentences_reach_their_floors(
    monkeypatch: pytest.MonkeyPatch, name: str, scorer: Callable[[list[Case]], Score]
) -> None:
    # these are read, though their speakers are not printed
    monkeypatch.setattr(finding, "NAMED_LANGUAGES", NAMED_LANGUAGES | {"ar", "es", "fr", "ru"})
    score = scorer(read_cases(f"{name}.jsonl"))
    assert score.precision >= FLOORS[name]["precision"], score.errors
    assert score.recall >= FLOORS[name]["recall"], score.errors


def test_enough_sentences_are_labeled() -> None:
    figures, quotes = read_cases("figures.jsonl"), read_cases("quotes.jsonl")
    assert len(figures) >= 220
    assert sum(not case["figures"] for case in figures) >= 80
    assert sum(len(case["quotes"]) for case in quotes) >= 120
