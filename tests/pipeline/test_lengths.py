"""A length in pages: as much as fits, found in few layouts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.length import Length
from briefing.pipeline.lengths import fit_pages, most_for
from briefing.pipeline.options import Digest
from tests.render import samples

EMPTY = samples.empty_briefing()
ANY = Length(words=None, sentences=None)


class Printer:
    """Lays out editions of so many words a page, of documents that say so much; counts what is laid out."""

    def __init__(self, *, words_per_page: float, said: int, guessed: float) -> None:
        self.words_per_page = words_per_page
        self.said = said
        self.guessed = guessed
        self.layouts: list[int] = []

    def made(self, length: Length) -> Digest:
        return Digest(replace(EMPTY, words=min(length.words or 0, self.said)), ())

    def filled(self, made: Digest) -> float:
        self.layouts.append(made.briefing.words)
        return self._pages(made)

    def likely(self, made: Digest) -> float:
        return self.guessed * self._pages(made)

    def _pages(self, made: Digest) -> float:
        return 0.4 + made.briefing.words / self.words_per_page

    def fit(self, pages: int) -> int:
        most = most_for(pages, ANY)
        return fit_pages(self.made, self.filled, self.likely, most=most, wanted=pages).briefing.words


@given(
    pages=st.integers(1, 12),
    words_per_page=st.floats(60, 600),
    said=st.integers(50, 9000),
    guessed=st.floats(0.3, 3),
)
def test_as_much_as_fits_in_few_layouts(pages: int, words_per_page: float, said: int, guessed: float) -> None:
    printer = Printer(words_per_page=words_per_page, said=said, guessed=guessed)
    words = printer.fit(pages)
    room = (pages - 0.4) * words_per_page
    assert words <= max(40, room)
    # a quarter of the last page, or a sentence, may stay empty
    assert words >= min(said, room - 0.25 * words_per_page - 40) or words == said
    assert len(printer.layouts) <= 12


def test_a_good_guess_needs_one_layout_or_two() -> None:
    printer = Printer(words_per_page=110, said=5000, guessed=1.05)
    assert printer.fit(5) > 450
    assert len(printer.layouts) <= 2


def test_documents_that_say_little_are_laid_out_once() -> None:
    printer = Printer(words_per_page=110, said=200, guessed=1.0)
    assert printer.fit(5) == 200
    assert printer.layouts == [200]


def test_tables_come_with_the_pages_and_not_with_the_words() -> None:
    assert [most_for(pages, ANY).has_tables for pages in (1, 5, 6, 20)] == [False, False, True, True]


def test_the_pages_that_are_filled_are_counted() -> None:
    printer = Printer(words_per_page=300, said=200, guessed=1)
    wanted = most_for(6, ANY)
    made = fit_pages(printer.made, printer.filled, printer.likely, most=wanted, wanted=6)
    assert made.pages == 2
