"""How much an edition may say, and what that allows."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.select import Budget

# words that one item takes on average: decides how many items are offered at all
_WORDS_PER_ITEM = 45
_WORDS_PER_PASSAGE = 40
# beyond this an item is no longer an item but an article
_MOST_PASSAGES = 6
# shorter than this a briefing is all sentences
_TABLES_FROM_WORDS = 450
_TABLES_FROM_SENTENCES = 18


@dataclass(frozen=True, slots=True)
class Length:
    """How much may be printed. At least one of words and sentences is set."""

    words: int | None
    sentences: int | None
    passages_per_item: int
    # None: where the length has room for them
    tables: bool | None = None

    def passages_for(self, items: int) -> int:
        """Most passages of one item: more than usual only when there are few items to fill the length with."""
        room = (self.words or 0) // (_WORDS_PER_PASSAGE * max(1, items))
        return min(_MOST_PASSAGES, max(self.passages_per_item, room))

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
        by_words = self.words // _WORDS_PER_ITEM if self.words else None
        by_sentences = self.sentences
        return max(1, min(limit for limit in (by_words, by_sentences) if limit is not None))
