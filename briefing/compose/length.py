"""How much an edition may say, and what that allows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model import NO_LIMITS, ItemLimits
from briefing.select import Budget

# words that one item takes on average: decides how many items are offered at all
_WORDS_PER_ITEM = 45
# in an edition of so few words an item takes more: titles and sources of many would take the page
_SHORT_WORDS, _WORDS_PER_ITEM_OF_SHORT = 450, 50
# an item of one source, and one of several; a length in which there are few items does not make them articles
_SENTENCES_OF_ONE, _SENTENCES_OF_SEVERAL = 2, 4
# an item has one sentence for so many of its sources: what is told in few words needs fewer
_TOLD_FOR_ONE = 5
# of an item without a theme: it is noted, not told
_SENTENCES_NOTED = 1
# of what stands in another section of a story
_SENTENCES_ELSEWHERE = 2
# at most one in so many sentences of an article that is read alone: more is no summary
_OF_A_LONE_ARTICLE = 3
# a page has a line of its own for each so many words
_WORDS_PER_TOP_LINE = 150
# lines of what is to come: none in so few words, and one for each so many more
_AHEAD, _BEFORE_AHEAD, _WORDS_PER_AHEAD = 6, 250, 110
# shorter than this a briefing is all sentences
_TABLES_FROM_WORDS = 450
_TABLES_FROM_SENTENCES = 18


@dataclass(frozen=True, slots=True)
class Length:
    """How much may be printed. At least one of words and sentences is set."""

    words: int | None
    sentences: int | None
    # what the user says an item may have at the most, instead of the usual
    item: ItemLimits = NO_LIMITS
    # at most so many; None: what the words have room for
    items: int | None = None
    # None: where the length has room for them
    tables: bool | None = None

    def of_lone_article(self, sentences: int) -> Length:
        """The length when nothing but one article of so many sentences was read."""
        most = max(1, sentences // _OF_A_LONE_ARTICLE)
        return replace(self, sentences=min(most, self.sentences or most))

    def item_limits(self, *, sources: int, told: int, is_noted: bool = False) -> ItemLimits:
        """The most that an item may have.

        Args:
            sources: that speak for it.
            told: sentences that they have together.
            is_noted: whether it fits no theme and is only noted.
        """
        usual = _SENTENCES_OF_ONE if sources < 2 else _SENTENCES_OF_SEVERAL
        usual = _SENTENCES_NOTED if is_noted else max(1, min(usual, told // _TOLD_FOR_ONE))
        return replace(self.item, sentences=self.item.sentences or usual)

    def entry_limits(self) -> ItemLimits:
        """The most that an entry may have."""
        asked = self.item.sentences or _SENTENCES_ELSEWHERE
        return replace(self.item, sentences=min(asked, _SENTENCES_ELSEWHERE))

    def top_lines(self, most: int) -> int:
        """How many lines a first page of this length has room for, from 1 to `most`."""
        return most if self.words is None else max(1, min(most, self.words // _WORDS_PER_TOP_LINE))

    def ahead(self) -> int:
        """How many lines of what is to come there is room for."""
        if self.words is None:
            return _AHEAD
        return max(0, min(_AHEAD, (self.words - _BEFORE_AHEAD) // _WORDS_PER_AHEAD))

    @property
    def has_tables(self) -> bool:
        """Whether quotes, figures and timelines are worth their room beside the sentences."""
        if self.tables is not None:
            return self.tables
        return (self.words or _TABLES_FROM_WORDS) >= _TABLES_FROM_WORDS and (
            self.sentences or _TABLES_FROM_SENTENCES
        ) >= _TABLES_FROM_SENTENCES

    @property
    def budget(self) -> Budget:
        return Budget(words=self.words, sentences=self.sentences)

    @property
    def most_items(self) -> int:
        each = _WORDS_PER_ITEM_OF_SHORT if (self.words or 0) <= _SHORT_WORDS else _WORDS_PER_ITEM
        by_words = self.words // each if self.words else None
        return max(1, min(limit for limit in (by_words, self.sentences, self.items) if limit is not None))
