"""Precision and recall of the default pack on short labeled documents: `python -m tests.themes.agreement [PACK]`."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.app.packs import pack_path
from briefing.model import Document
from briefing.settings.theme_files import read_theme_pack
from briefing.text import document_sentences
from briefing.themes.matching import ThemeMatcher
from tests.text.articles import document

FILE = Path(__file__).with_name("labeled_documents.txt")
LANGUAGES = FILE.with_name("labeled_documents_languages.txt")
THEMES = {
    "d": "diplomacy",
    "a": "humanitarian-aid",
    "i": "iran-deterrence",
    "c": "conflict-and-security",
}


@dataclass(frozen=True)
class Labeled:
    """A document with the themes it must have and those it may have besides."""

    half: str
    document: Document
    wanted: frozenset[str]
    allowed: frozenset[str]
    language: str = "en"


@dataclass
class Count:
    """What was found of one theme."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def labeled(path: Path = FILE) -> Iterator[Labeled]:
    """Read the labeled documents; a line is half | themes | title | text, and in other languages language first."""
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        half, themes, title, text = (part.strip() for part in line.split(" | "))
        half, _, language = half.partition(" ")
        wanted = re.findall(r"(\w)(\?)?", themes.replace("-", ""))
        yield Labeled(
            half,
            document(text, title=title, language=language or "en"),
            frozenset(THEMES[letter] for letter, doubt in wanted if not doubt),
            frozenset(THEMES[letter] for letter, _ in wanted),
            language or "en",
        )


def counted(documents: Iterable[Labeled], matcher: ThemeMatcher) -> tuple[dict[str, Count], list[str]]:
    """Count per theme, and a line for each document that is wrong.

    Armed conflict that has its home in a theme that is allowed is not missed: the fourth section takes the rest.
    """
    counts = {theme: Count() for theme in THEMES.values()}
    lines = []
    for one in documents:
        read = matcher.match_document(one.document, document_sentences(one.document))
        found = {str(match.theme) for match in matcher.match_story([read])}
        missed = one.wanted - found
        if found & one.allowed - {THEMES["c"]}:
            missed -= {THEMES["c"]}
        for theme in found - one.allowed:
            counts[theme].wrong += 1
        for theme in missed:
            counts[theme].missed += 1
        for theme in found & one.wanted:
            counts[theme].right += 1
        if missed or found - one.allowed:
            lines.append(f"{one.document.title}: found {sorted(found)}, wanted {sorted(one.wanted)}")
    return counts, lines


def together(counts: dict[str, Count]) -> Count:
    total: Counter[str] = Counter()
    for count in counts.values():
        total.update(vars(count))
    return Count(**total)


def main(pack: str = "international-security") -> None:
    matcher = ThemeMatcher(read_theme_pack(pack_path(pack)))
    for path in sorted(FILE.parent.glob("labeled_documents*.txt")):
        documents = list(labeled(path))
        for half, language in dict.fromkeys((one.half, one.language) for one in documents):
            counts, lines = counted(
                [one for one in documents if (one.half, one.language) == (half, language)], matcher
            )
            for theme, count in [*counts.items(), ("all", together(counts))]:
                print(
                    f"{half:5} {language} {theme:22} right {count.right:3} wrong {count.wrong:2}"
                    f" missed {count.missed:2}"
                    f"  precision {count.precision:.2f}  recall {count.recall:.2f}"
                )
            if half == "tuned" or "--all" in sys.argv:
                print(*(f"    {line}" for line in lines), sep="\n")


if __name__ == "__main__":
    main()
