"""Finds what tells an item's opening again: first sentences of reports whose titles say what the opening's title says.

Two reports of one event begin with it, each in words of its own; what titles have in common shows it where sentences
hide it. Leaves out all sentences but first ones: see `select.facts`.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Document
from briefing.stories.background import everyday_words
from briefing.stories.names import name_key, names, title_names
from briefing.text.stems import terms
from briefing.text.tokens import tokenize

# shared names and other words, and their part of the shorter title
_SHARED, _SHARED_PART = 2, 0.33
# who answers an event, or speaks against it, tells another thing than the event; English
_REPLIES = frozenset(
    terms(
        "accuse answer ask blame call condemn criticize defend demand deny dismiss praise reject respond slam urge warn"
        " welcome",
        "en",
    )
)


@dataclass(frozen=True, slots=True)
class Headed:
    """What a title names, and what else it says."""

    names: frozenset[str]
    others: frozenset[str]

    def says_what(self, other: Headed) -> bool:
        """Whether two titles tell one thing: names alone, a person or a country, are a subject and no news."""
        if (self.others ^ other.others) & _REPLIES:
            return False
        others = self.others & other.others
        shared = len(others) + len(self.names & other.names)
        shorter = min(len(self.names) + len(self.others), len(other.names) + len(other.others))
        return bool(others) and shared >= max(_SHARED, _SHARED_PART * shorter)


def headed(document: Document) -> Headed:
    """Take a document's title apart; a capital in a title says nothing, so names are those of the text."""
    named = frozenset(title_names(document.title, names(document.text, document.language)))
    words = {
        stem
        for word in tokenize(document.title)
        if name_key(word) not in named
        for stem in terms(word, document.language)
    }
    return Headed(named, frozenset(words - everyday_words(document.language or "en")))
