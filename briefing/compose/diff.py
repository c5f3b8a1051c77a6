"""Compares two editions: which items came, went and changed, and in which words and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.compose.verify import printed_sentences
from briefing.model import Briefing, Change, DocumentId, FigureRow, Item, PrintedSentence, Status


class Difference(StrEnum):
    """What became of an item between two editions."""

    NEW = "new"
    UPDATED = "updated"
    CORRECTED = "corrected"
    CONTINUING = "continuing"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A figure that is told otherwise. Words as printed, with their outlets; empty where it was not told."""

    subject: str
    unit: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """One item in either edition. `sentences` are printed in the newer one and were not in the older."""

    difference: Difference
    item_id: str
    theme: str
    headline: str
    sentences: tuple[PrintedSentence, ...] = ()
    figures: tuple[FigureDifference, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionDiff:
    """All differences, in the order of `Difference`, each in the order of its edition."""

    old_id: str
    new_id: str
    items: tuple[ItemDifference, ...] = ()
    # documents cited in the newer edition and not in the older
    new_sources: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether both editions say the same."""
        return all(item.difference is Difference.CONTINUING for item in self.items)

    def of(self, difference: Difference) -> tuple[ItemDifference, ...]:
        return tuple(item for item in self.items if item.difference is difference)


@dataclass(frozen=True, slots=True)
class _Place:
    """An item with its section."""

    theme: str
    item: Item
    sentences: tuple[PrintedSentence, ...]
    documents: frozenset[DocumentId] = field(default_factory=frozenset)


def diff_editions(old: Briefing, new: Briefing) -> EditionDiff:
    """Compare two editions.

    An item goes on from the older one that is nearest by id, headline, theme and shared documents; two may go on
    from one. A changed statement points into the older document, so an article and its later version share one.
    """
    before, after = _places(old), _places(new)
    told = {sentence.text for _, sentence in printed_sentences(old)}
    found = [
        *(_compare(_nearest(before, place), place, told) for place in after),
        *(_gone(place) for place in before if all(_kinship(place, other) is None for other in after)),
    ]
    order = {difference: rank for rank, difference in enumerate(Difference)}
    sources = {source.document_id for source in new.sources} - {source.document_id for source in old.sources}
    return EditionDiff(
        old_id=old.id,
        new_id=new.id,
        items=tuple(sorted(found, key=lambda item: order[item.difference])),
        new_sources=len(sources),
    )


def _places(briefing: Briefing) -> tuple[_Place, ...]:
    cited = {citation.id: citation.document_id for citation in briefing.citations}
    return tuple(
        _Place(
            section.theme,
            item,
            item.sentences,
            _documents(item, cited),
        )
        for section in briefing.sections
        for item in section.items
    )


def _documents(item: Item, cited: Mapping[int, DocumentId]) -> frozenset[DocumentId]:
    """The documents that an item is about: those of its story, and older versions that it corrects."""
    changed = {cited[n] for change in item.changes for n in change.old_citations if n in cited}
    told = {sentence.document_id for sentence in item.sentences}
    return frozenset({item.headline_document_id, *item.document_ids, *item.earlier_ids, *told, *changed})


def _kinship(old: _Place, new: _Place) -> tuple[bool, bool, bool, int] | None:
    """How near two items are, comparable; None when they have nothing in common."""
    same_id, same_theme = old.item.id == new.item.id, old.theme == new.theme
    same_headline = old.item.headline == new.item.headline
    shared = len(old.documents & new.documents)
    same_story = old.item.story_id == new.item.story_id
    if not (same_id or same_story or shared or (same_headline and same_theme)):
        return None
    return same_id, same_headline, same_theme, shared + same_story


def _nearest(before: Iterable[_Place], new: _Place) -> _Place | None:
    """The older item that a newer one goes on from; of equals the one printed first."""
    kin = [(kinship, old) for old in before if (kinship := _kinship(old, new)) is not None]
    return max(kin, key=lambda pair: pair[0])[1] if kin else None


def _compare(old: _Place | None, new: _Place, told: set[str]) -> ItemDifference:
    fresh = tuple(sentence for sentence in new.sentences if sentence.text not in told)
    figures = tuple(_figure_differences(old.item.figures, new.item.figures)) if old else ()
    known = {(change.old, change.new) for change in old.item.changes} if old else set()
    changes = tuple(change for change in new.item.changes if (change.old, change.new) not in known)
    return ItemDifference(
        difference=_difference(old, new, says_more=bool(fresh or figures), changed=bool(changes)),
        item_id=new.item.id,
        theme=new.theme,
        headline=new.item.headline,
        sentences=fresh,
        figures=figures,
        changes=changes,
    )


def _difference(old: _Place | None, new: _Place, *, says_more: bool, changed: bool) -> Difference:
    """An item's own status compares it with its previous edition, which need not be the older one here."""
    if old is None:
        return Difference.NEW
    if changed and new.item.status is Status.CORRECTED:
        return Difference.CORRECTED
    return Difference.UPDATED if says_more or changed else Difference.CONTINUING


def _gone(old: _Place) -> ItemDifference:
    return ItemDifference(Difference.GONE, old.item.id, old.theme, old.item.headline)


def _figure_differences(old: Iterable[FigureRow], new: Iterable[FigureRow]) -> Iterator[FigureDifference]:
    """Rows of the same subject and unit whose values are not the same; rows of one edition alone say nothing."""
    earlier = {(row.subject.casefold(), row.unit): row for row in old}
    for row in new:
        before = earlier.get((row.subject.casefold(), row.unit))
        if before is not None and _values(before) != _values(row):
            yield FigureDifference(row.subject, row.unit, _words(before), _words(row))


def _values(row: FigureRow) -> set[tuple[float, float]]:
    return {(entry.low, entry.high) for entry in row.entries}


def _words(row: FigureRow) -> tuple[str, ...]:
    return tuple(f"{entry.text} ({entry.outlet})" for entry in row.entries)
