"""Each language is one file, and its words are in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import briefing.words
from briefing.text.word_lists import phrase_list
from briefing.words import LANGUAGES, Words, by_language, words_of

FOLDER = Path(briefing.words.__file__).parent
# in the order of what they stand for
NUMBERED = {
    "calendar.months",
    "calendar.short_months",
    "calendar.weekdays",
    "numbers.tens",
    "numbers.to_nineteen",
}
# phrases, divided by commas
PHRASES = {
    "calendar.backward",
    "calendar.beside",
    "calendar.forward",
    "calendar.plans.heads",
    "speech.according",
}
PATTERNS = (
    "calendar.plans.before_day",
    "calendar.plans.behind_day",
    "calendar.plans.verb",
    "fitness.depicting",
    "fitness.past",
    "fitness.pleasantry",
    "openings.", "quotations.", "consequences.first_time", "consequences.metaphors", "consequences.no_news",
)  # fmt: skip
# lists under a name, or several
TABLES = {"consequences.kinds", "consequences.together", "everyday", "landmarks.events", "landmarks.states"}


def word_lists(record: object, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """The lists of a record whose order means nothing, each with its path."""
    for one in fields(record):  # type: ignore[arg-type]  # a record
        value, name = getattr(record, one.name), f"{path}{one.name}"
        if is_dataclass(value):
            yield from word_lists(value, f"{name}.")
        elif name in TABLES:
            lists = value.values() if isinstance(value, Mapping) else [value]
            for words in lists:
                yield from ((name, one.split()) for one in ([words] if isinstance(words, str) else words))
        elif (
            isinstance(value, str)
            and name not in NUMBERED
            and not name.startswith(PATTERNS)
            and not name.endswith(".pattern")
        ):
            yield name, list(phrase_list(value) if name in PHRASES else value.split())


def test_a_file_named_for_its_language_is_found() -> None:
    others = {"__init__", "quantities", "records"}
    assert set(LANGUAGES) == {path.stem for path in FOLDER.glob("*.py")} - others


def test_a_language_without_a_file_has_no_words() -> None:
    assert words_of("xx") == Words()
    assert "xx" not in by_language(lambda words: words.stop_words)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_lists_are_sorted_and_hold_no_word_twice(language: str) -> None:
    unsorted = [name for name, words in word_lists(LANGUAGES[language]) if words != sorted(set(words))]
    assert unsorted == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_abbreviations_stand_without_their_last_full_stop(language: str) -> None:
    listed = LANGUAGES[language].abbreviations
    words = " ".join((listed.titles, listed.numbers, listed.names, listed.times)).split()
    assert not [word for word in words if word.endswith(".")]
