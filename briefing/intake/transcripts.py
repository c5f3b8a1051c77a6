"""Subtitles beside a file of the same name: an article's transcript, and all that is read of a recording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.intake.documents import with_text
from briefing.intake.notes import Parsed

_SUBTITLES = (".vtt", ".srt")
_RECORDINGS = frozenset(
    (
        ".aac", ".aiff", ".avi", ".flac", ".m4a", ".m4v", ".mkv", ".mov", ".mp3", ".mp4", ".mpeg", ".mpg",
        ".oga", ".ogg", ".ogv", ".opus", ".wav", ".weba", ".webm", ".wma", ".wmv",
    )
)  # fmt: skip
# hold many articles, of which none is told in the recording
_COLLECTIONS = frozenset((".csv", ".jsonl", ".mbox", ".ndjson", ".opml", ".rss", ".tsv", ".zip"))
# letters of a language that a name may have before its ending: "talk.en.vtt", "talk.pt-BR.srt"
_LONGEST_LANGUAGE = 8


@dataclass(frozen=True, slots=True)
class Paired:
    """Files that are read by themselves, and the subtitles that go with some of them."""

    files: tuple[Path, ...]
    transcripts: dict[Path, Path]


def pair_transcripts(files: Iterable[Path]) -> Paired:
    """Tell which subtitles belong to which article; a recording with subtitles beside it is not opened.

    Of subtitles in several languages the first is an article's transcript: without a language in its name, or by name.
    The others are left out with it.
    """
    every = list(files)
    subtitles = [path for path in every if path.suffix.lower() in _SUBTITLES]
    # a name without a language is the shortest
    subtitles.sort(key=lambda path: (len(path.name), str(path)))
    articles = {
        path.with_suffix(""): path
        for path in sorted(every, key=str, reverse=True)
        if path.suffix.lower() not in (*_SUBTITLES, *_RECORDINGS, *_COLLECTIONS)
    }
    transcripts: dict[Path, Path] = {}
    told: set[Path] = set()
    for path in subtitles:
        told.add(path.with_suffix(""))
        told.add(_without_language(path))
        if (
            article := articles.get(path.with_suffix("")) or articles.get(_without_language(path))
        ) is not None:
            transcripts.setdefault(article, path)
    taken = {path for path in subtitles if {path.with_suffix(""), _without_language(path)} & articles.keys()}
    heard = {path for path in every if path.suffix.lower() in _RECORDINGS and path.with_suffix("") in told}
    return Paired(tuple(path for path in every if path not in taken | heard), transcripts)


def _without_language(path: Path) -> Path:
    stem = path.with_suffix("")
    language = stem.suffix[1:]
    is_language = 2 <= len(language) <= _LONGEST_LANGUAGE and language.replace("-", "").isalpha()
    return stem.with_suffix("") if is_language else stem


def with_transcript(parsed: Parsed, transcript: Parsed) -> Parsed:
    """Put what was said below the text of the one article that a file holds; of several it is a text of its own."""
    notes = (*parsed.diagnostics, *transcript.diagnostics)
    if not transcript.entries:
        return replace(parsed, diagnostics=notes)
    if len(parsed.entries) != 1:
        return replace(parsed, entries=(*parsed.entries, *transcript.entries), diagnostics=notes)
    entry, (spoken,) = with_text(parsed.entries[0]), transcript.entries
    text = "\n\n".join(part for part in (entry.text.strip(), spoken.text) if part)
    return replace(parsed, entries=(replace(entry, text=text),), diagnostics=notes)
