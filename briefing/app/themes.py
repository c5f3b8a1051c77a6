"""The `themes` commands: which packs there are, what matches a file and why, what a theme could still learn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.app.clock import now
from briefing.app.packs import pack_path, read_packs
from briefing.errors import InputError
from briefing.intake import read_paths
from briefing.model import (
    Diagnostic,
    Document,
    Effect,
    Gathered,
    Reason,
    ThemeId,
    ThemeMatch,
    ThemePack,
    to_json,
)
from briefing.resources import resource
from briefing.settings.load import load_settings
from briefing.settings.schema import DEFAULT_THEMES
from briefing.settings.theme_files import read_theme_pack
from briefing.text import document_sentences
from briefing.themes.growth import Suggestion, suggest_terms
from briefing.themes.matching import ThemeMatcher

_SHOWN_REASONS = 5


@dataclass(frozen=True, slots=True)
class PackListing:
    """A pack that ships with the program, or the file that was asked for."""

    file: str
    name: str
    description: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceThemes:
    """A sentence of a tested document, and the themes it speaks of, best first."""

    text: str
    matches: tuple[ThemeMatch, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A theme that a document mentions, what was found of it, and why it is not the document's ("": it is)."""

    match: ThemeMatch
    against: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of page or of consequence that a document shows, and by what."""

    name: str
    effect: Effect
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TestedDocument:
    """`matches`: the document's themes, its home first; `mentions`: also those it does not reach, and why."""

    origin: str
    title: str
    matches: tuple[ThemeMatch, ...]
    mentions: tuple[Mention, ...]
    signs: tuple[Sign, ...]
    sentences: tuple[SentenceThemes, ...]


@dataclass(frozen=True, slots=True)
class ThemeTest:
    """What a pack finds in some files."""

    names: dict[ThemeId, str]
    documents: tuple[TestedDocument, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """Terms a pack could learn from some files."""

    names: dict[ThemeId, str]
    suggestions: tuple[Suggestion, ...]
    documents: int
    diagnostics: tuple[Diagnostic, ...]


def list_packs(name: str = "") -> tuple[PackListing, ...]:
    """Describe the shipped packs, by file name; or the one named.

    Raises:
        UsageError, SettingsError: there is no such pack, or it is broken.
    """
    paths = [pack_path(name)] if name else sorted(resource("seeds", "themes").glob("*.toml"))
    listings = []
    for path in paths:
        pack = read_theme_pack(path)
        themes = tuple(theme.name for theme in pack.themes)
        listings.append(
            PackListing(path.stem if not name else str(path), pack.name, pack.description, themes)
        )
    return tuple(listings)


def chosen_pack(name: str, config: Path | None) -> ThemePack:
    """Read the pack that was named, else that of the configuration's first edition, else the default one."""
    if not name and config is not None:
        editions = load_settings(config).editions
        if editions:
            return read_packs(editions[0].packs)
    return read_packs((name or DEFAULT_THEMES,))


def match_files(paths: tuple[str, ...], pack: ThemePack) -> ThemeTest:
    """Match every document of some paths with a pack.

    Raises:
        InputError: nothing can be read.
    """
    gathered, matcher = _gathered(paths), ThemeMatcher(pack)
    tested = tuple(_tested(document, matcher) for document in gathered.documents)
    return ThemeTest(_names(pack), tested, gathered.diagnostics)


def grow(paths: tuple[str, ...], pack: ThemePack, *, count: int) -> Growth:
    """Propose terms for a pack from the documents of some paths.

    Raises:
        InputError: nothing can be read.
    """
    gathered = _gathered(paths)
    documents = [(document, document_sentences(document)) for document in gathered.documents]
    found = suggest_terms(ThemeMatcher(pack), documents, count=count)
    return Growth(_names(pack), found, len(documents), gathered.diagnostics)


def tested_lines(result: ThemeTest, *, sentences: bool) -> Iterator[str]:
    """The result of a test for a terminal."""
    for number, document in enumerate(result.documents):
        if number:
            yield ""
        yield f"{document.origin}: {document.title}" if document.title else document.origin
        for mention in document.mentions:
            match = mention.match
            mark, but = ("-", f"; but {mention.against}") if mention.against else ("+", "")
            yield f"  {mark} {match.score:.2f}  {result.names[match.theme]}: {_reasons(match.reasons)}{but}"
        for sign in document.signs:
            if sign.effect is not Effect.NOTED or not document.matches:
                said = "an editor notes" if sign.effect is Effect.NOTED else "a page of"
                yield f"    {sign.score:.2f}  {said} {sign.name}: {_reasons(sign.reasons)}"
        if not document.matches:
            yield f"  no theme: {_without_theme(document)}"
        if sentences:
            yield from (_sentence_line(sentence, result.names) for sentence in document.sentences)


def _without_theme(document: TestedDocument) -> str:
    if any(sign.effect is not Effect.NOTED for sign in document.signs):
        return "a page of another kind, printed only where nothing has a theme"
    if any(sign.effect is Effect.NOTED for sign in document.signs):
        return "it would stand under “Also noted”"
    return "printed only where nothing has a theme"


def growth_lines(growth: Growth) -> Iterator[str]:
    """Suggestions for a terminal, a block to a theme."""
    for theme, name in growth.names.items():
        mine = [one for one in growth.suggestions if one.theme == theme]
        yield f"{name}: {'nothing to suggest' if not mine else ''}".rstrip()
        for one in mine:
            yield (
                f'  "{one.term}"  in {one.inside} of its sentences, {one.outside} elsewhere, '
                f"{one.documents} documents, association {one.association:.1f}"
            )
            yield f"      {_short(one.example, 100)}"


def json_text(result: object) -> str:
    """A result as JSON, with a final newline."""
    return to_json(result).decode()


def _gathered(paths: tuple[str, ...]) -> Gathered:
    gathered = read_paths(paths, retrieved_at=now())
    if not gathered.documents:
        trouble = gathered.diagnostics[0] if gathered.diagnostics else None
        raise InputError(
            trouble.message if trouble else "holds no document that can be read",
            where=trouble.where if trouble else ", ".join(paths),
            remedy=(trouble.remedy if trouble else "")
            or "name a text, HTML or PDF file, or a folder of them",
        )
    return gathered


def _names(pack: ThemePack) -> dict[ThemeId, str]:
    return {theme.id: theme.name for theme in pack.themes}


def _tested(document: Document, matcher: ThemeMatcher) -> TestedDocument:
    sentences = document_sentences(document)
    found = matcher.match_document(document, sentences)
    matches = matcher.match_story([found])
    shown = {match.theme for match in matches}
    return TestedDocument(
        document.origin or document.id,
        document.title,
        matches,
        tuple(
            Mention(one.match, "" if one.match.theme in shown else one.against or "it is at home elsewhere")
            for one in matcher.verdicts(document, sentences)
        ),
        tuple(
            Sign(told.name, told.effect, told.score, told.reasons)
            for told in matcher.contexts(document, sentences)
        ),
        tuple(
            SentenceThemes(document.text[s.start : s.end], themes)
            for s, themes in zip(sentences, found.sentences, strict=True)
        ),
    )


def _reasons(reasons: tuple[Reason, ...]) -> str:
    shown = []
    for reason in reasons[:_SHOWN_REASONS]:
        times = f" ×{reason.count}" if reason.count > 1 else ""
        shown.append(f"{reason.term}{times} ({'strong, ' if reason.strong else ''}{reason.where.value})")
    more = len(reasons) - _SHOWN_REASONS
    return ", ".join(shown) + (f", {more} more" if more > 0 else "")


def _sentence_line(sentence: SentenceThemes, names: dict[ThemeId, str]) -> str:
    themes = ", ".join(f"{names[match.theme]} {match.score:.2f}" for match in sentence.matches) or "-"
    return f"    [{themes}] {_short(sentence.text, 90)}"


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
