"""`diff`: find two editions, compare them, say it in lines or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.app.editions import find_edition
from briefing.compose.diff import Difference, EditionDiff, ItemDifference, diff_editions
from briefing.model import to_json

_TITLES = {
    Difference.NEW: "New",
    Difference.UPDATED: "Updated",
    Difference.CORRECTED: "Corrected",
    Difference.CONTINUING: "Unchanged",
    Difference.GONE: "No longer reported",
}


def diff_targets(old: str, new: str, *, config: Path | None) -> EditionDiff:
    """Compare two editions, each named by file or id.

    Raises:
        InputError: one of them cannot be found or read.
    """
    return diff_editions(find_edition(old, config=config).briefing, find_edition(new, config=config).briefing)


def diff_json(found: EditionDiff) -> str:
    return to_json(found).decode()


def diff_lines(found: EditionDiff) -> Iterator[str]:
    """The comparison for people."""
    counts = [f"{len(found.of(kind))} {_TITLES[kind].lower()}" for kind in Difference if found.of(kind)]
    sources = f"{found.new_sources} new source{'' if found.new_sources == 1 else 's'}"
    yield f"{found.old_id} -> {found.new_id}: {', '.join(counts) or 'no items'}; {sources}"
    for kind in Difference:
        items = found.of(kind)
        if items:
            yield ""
            yield _TITLES[kind]
            for item in items:
                yield from _item_lines(item)


def _item_lines(item: ItemDifference) -> Iterator[str]:
    yield f"  {item.theme}: {item.headline}"
    for sentence in item.sentences:
        yield f"    + {sentence.text} {''.join(f'[{n}]' for n in sentence.citations)}"
    for figure in item.figures:
        yield f"    # {figure.subject or figure.unit}: {_joined(figure.old)} -> {_joined(figure.new)}"
    for change in item.changes:
        yield from (f"    {mark} {text}" for mark, text in (("was", change.old), ("now", change.new)) if text)


def _joined(words: tuple[str, ...]) -> str:
    return ", ".join(words)
