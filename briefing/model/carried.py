"""What a rendered file carries of the captured texts, so that it can be proven alone."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.document import Document


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole paragraphs of a text: `text` stands at `start`. `paragraph` is the number of the first, from 0."""

    start: int
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class CarriedDocument:
    """A captured document without its text, and the stretches of it that travel. Its hash is that of the whole text."""

    document: Document
    # of the whole text, in characters
    length: int
    stretches: tuple[Stretch, ...] = ()

    @property
    def is_whole(self) -> bool:
        return sum(len(stretch.text) for stretch in self.stretches) == self.length


@dataclass(frozen=True, slots=True)
class Carried:
    """The captured texts that a file carries, by document id."""

    documents: tuple[CarriedDocument, ...]
