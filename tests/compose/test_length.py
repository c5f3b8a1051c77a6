"""What a length allows: items, sentences of an item, lines on the first page, tables."""

import pytest

from briefing.compose.length import Length
from briefing.model import ItemLimits


def by(words: int | None = None, sentences: int | None = None, **more: int | bool) -> Length:
    return Length(words, sentences, **more)  # type: ignore[arg-type]  # numbers of the test's own


@pytest.mark.parametrize(
    ("read", "asked", "printed"), [(30, None, 10), (32, None, 10), (2, None, 1), (30, 4, 4), (30, 14, 10)]
)
def test_a_lone_article_gives_a_third_at_most(read: int, asked: int | None, printed: int) -> None:
    assert by(500, asked).of_lone_article(read).sentences == printed


@pytest.mark.parametrize(
    ("sources", "told", "sentences"),
    [
        (1, 100, 2),
        (2, 100, 4),
        (1, 5, 1),
        (1, 9, 1),
        (1, 10, 2),
        (3, 19, 3),
        (3, 20, 4),
        (3, 0, 1),
    ],
)
def test_an_item_is_as_long_as_its_matter(sources: int, told: int, sentences: int) -> None:
    assert by(500).item_limits(sources=sources, told=told).sentences == sentences


def test_what_fits_no_theme_is_noted_in_a_sentence() -> None:
    assert by(500).item_limits(sources=9, told=100, is_noted=True).sentences == 1


def test_the_user_says_how_long_an_item_is() -> None:
    asked = Length(500, None, item=ItemLimits(sentences=7, words=90))
    assert asked.item_limits(sources=1, told=5) == ItemLimits(sentences=7, words=90)
    assert asked.entry_limits() == ItemLimits(sentences=2, words=90)
    assert Length(500, None, item=ItemLimits(sentences=1)).entry_limits().sentences == 1
    assert by(500).entry_limits().sentences == 2


@pytest.mark.parametrize(("words", "lines"), [(None, 5), (20, 1), (299, 1), (300, 2), (750, 5), (5000, 5)])
def test_the_first_page_has_a_line_for_so_many_words(words: int | None, lines: int) -> None:
    assert by(words, 10).top_lines(5) == lines


@pytest.mark.parametrize(("words", "lines"), [(None, 6), (20, 0), (359, 0), (360, 1), (1130, 6), (9000, 6)])
def test_what_is_to_come_has_room_in_long_editions(words: int | None, lines: int) -> None:
    assert by(words, 10).ahead() == lines


@pytest.mark.parametrize(
    ("length", "has"),
    [
        (by(449), False),
        (by(450), True),
        (by(None, 17), False),
        (by(None, 18), True),
        (by(450, 17), False),
        (by(449, 18), False),
        (by(20, tables=True), True),
        (by(2000, tables=False), False),
    ],
)
def test_tables_stand_where_there_is_room(length: Length, has: bool) -> None:
    assert length.has_tables is has


@pytest.mark.parametrize(
    ("length", "items"),
    [
        (by(20), 1),
        (by(450), 9),
        (by(451), 10),
        (by(900), 20),
        (by(900, 6), 6),
        (by(900, items=3), 3),
        (by(None, 12), 12),
    ],
)
def test_how_many_items_are_offered(length: Length, items: int) -> None:
    assert length.most_items == items


def test_the_budget_is_the_length() -> None:
    assert (by(300, 8).budget.words, by(300, 8).budget.sentences) == (300, 8)
