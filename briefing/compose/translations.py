"""Puts translations of foreign items beside them: asks for whole lines, and never touches what a source says. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.model import Briefing, Item

# lines by language, and the translation of each that has one
Lines = dict[str, tuple[str, ...]]
Translations = Mapping[tuple[str, str], str]


def lines_to_translate(briefing: Briefing) -> Lines:
    """Return every headline and passage in another language than the edition's, once, by language."""
    found: dict[str, dict[str, None]] = {}
    for section in briefing.sections:
        for item in section.items:
            for language, line in _foreign_lines(item, briefing.edition.language):
                found.setdefault(language, {})[line] = None
    return {language: tuple(found[language]) for language in sorted(found)}


def with_translations(briefing: Briefing, translations: Translations) -> Briefing:
    """Return the edition with a translation at each item whose every foreign line has one."""
    sections = tuple(
        replace(
            section,
            items=tuple(_translated(item, briefing.edition.language, translations) for item in section.items),
        )
        for section in briefing.sections
    )
    return replace(briefing, sections=sections)


def _translated(item: Item, own: str, translations: Translations) -> Item:
    lines = list(_foreign_lines(item, own))
    if not lines or not all(line in translations for line in lines):
        return item
    return replace(item, translation=" — ".join(translations[line] for line in lines))


def _foreign_lines(item: Item, own: str) -> Iterator[tuple[str, str]]:
    """Language and text of the headline and of each sentence that is known to be in another language than `own`."""
    if item.collapsed:
        return
    said = [(item.language, item.headline), *((one.language, one.text) for one in item.sentences)]
    for language, text in said:
        if language and language != own:
            yield language, " ".join(text.split())
