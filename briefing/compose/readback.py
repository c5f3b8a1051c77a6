"""Reads what was rendered and compares it with the record: same sentences, same numbers, nothing put in.

Pure: it is handed texts. Every pass is linear in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise, zip_longest

from briefing.compose.findings import Finding, short
from briefing.compose.verify import printed_sentences
from briefing.model import Briefing, one_per_source

_TOKEN = re.compile(r"<!--|<![^<>]*>|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r'\s([a-z][a-z-]*+)="([^"]*)"')
_SILENT = frozenset({"title", "template", "noscript"})
# elements without an end tag (HTML, section 13.1.2)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_MARKS = ("sentence", "added", "peek", "silent")
# an end tag whose start lies deeper than this is stray: keeps hostile nesting linear
_NESTING = 64
# letters looked for together where a sentence is not found whole
_PIECE = 4
# words shown around a difference
_AROUND = 4
# the layout engine breaks words with these; text layers lose or keep them as they please
_BREAKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u2010\u2011-\ufffe\u0002"))


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence as a page shows it, with the span it claims to be. `citations` are the ids behind it."""

    text: str
    document_id: str
    span: tuple[str, str]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What a reader of an HTML page sees."""

    sentences: tuple[ReadSentence, ...]
    # everything visible, citation numbers included
    words: tuple[str, ...]
    # where its links lead, in order
    links: tuple[str, ...] = ()


def read_page(html: str) -> ReadPage:
    """Read sentences and visible words of a page that the HTML renderer made."""
    reader = _PageReader()
    reader.feed(html)
    return ReadPage(tuple(reader.finished()), tuple(" ".join(reader.visible).split()), tuple(reader.links))


def compare_page(page: ReadPage, briefing: Briefing) -> tuple[Finding, ...]:
    """Compare the sentences of a page with the record: wording, span, numbers, order, and none too many.

    A page of the first page alone (a short design) may end after the top lines.
    """
    cited = {citation.id: citation for citation in briefing.citations}
    expected = [
        (
            where,
            ReadSentence(
                s.text,
                s.document_id,
                (str(s.start), str(s.end)),
                tuple(citation.id for citation in one_per_source(s.citations, cited)),
            ),
        )
        for where, s in printed_sentences(briefing)
    ]
    top = sum(len(line.sentences) for line in briefing.top_lines)
    if len(page.sentences) == top:
        expected = expected[:top]
    return tuple(_sentence_findings(page.sentences, expected))


def _sentence_findings(
    found: Sequence[ReadSentence], expected: Sequence[tuple[str, ReadSentence]]
) -> Iterator[Finding]:
    for shown, wanted in zip_longest(found, expected):
        if wanted is None:
            yield Finding("page", f"shows a sentence that is not in the edition: {short(shown.text)}")
            return
        where, sentence = wanted
        if shown is None:
            yield Finding(where, f"is missing from the page: {short(sentence.text)}")
            return
        if shown.text != sentence.text:
            yield Finding(where, f"shows {short(shown.text)} instead of {short(sentence.text)}")
        elif (shown.document_id, shown.span) != (sentence.document_id, sentence.span):
            yield Finding(where, f"points at another place than the edition: {short(shown.text)}")
        elif shown.citations != sentence.citations:
            yield Finding(where, f"carries other citations than the edition: {short(shown.text)}")


def compare_words(found: Sequence[str], expected: Sequence[str], *, where: str) -> Finding | None:
    """Name the first place where two sequences of words differ; None when they are equal."""
    for at, (shown, wanted) in enumerate(zip_longest(found, expected)):
        if shown != wanted:
            begin = max(0, at - _AROUND)
            reads = " ".join(found[begin : at + _AROUND]) or "nothing"
            instead = " ".join(expected[begin : at + _AROUND]) or "nothing"
            return Finding(where, f"reads {short(reads)} instead of {short(instead)}")
    return None


def plain_words(text: str) -> tuple[str, ...]:
    """Words of a text layer, without the marks that line breaking leaves."""
    return tuple(text.translate(_BREAKS).split())


def missing_sentences(text: str, briefing: Briefing) -> tuple[Finding, ...]:
    """Name the printed sentences whose words a text does not hold, in order, whatever its line breaks."""
    stream = _letters(text)
    position, findings = 0, []
    for where, sentence in printed_sentences(briefing):
        # additions of ours may stand inside, so each stretch between them is looked for
        for stretch in _stretches(sentence.text, [a.offset for a in sentence.additions]):
            wanted = _letters(stretch)
            at = stream.find(wanted, position)
            if at < 0:
                findings.append(Finding(where, f"not found in the text: {short(sentence.text)}"))
                break
            position = at + len(wanted)
    return tuple(findings)


def scrambled_lines(text: str, briefing: Briefing, spell: Callable[[str], str]) -> tuple[str, ...]:
    """Return the sentences of the top lines that a text holds in pieces only, or not at all when it holds none.

    Top lines stand on the first page of every design that is shipped; one of the user's own may leave them out.

    Args:
        spell: how a text is printed, with what stands in for signs that no font has.
    """
    stream = _letters(text)
    words = _words(text)
    known = {stream[at : at + _PIECE] for at in range(len(stream))}
    sentences = [sentence for line in briefing.top_lines for sentence in line.sentences]
    lost, parted = [], []
    for sentence in sentences:
        stretches = _stretches(sentence.text, [a.offset for a in sentence.additions])
        wanted = [_letters(spell(stretch)) for stretch in stretches]
        if any(letters not in stream for letters in wanted) and not (
            _is_right_to_left(sentence.text) and _words(spell(sentence.text)) <= words
        ):
            lost.append(sentence.text)
            pieces = [
                letters[at : at + _PIECE] for letters in wanted for at in range(0, len(letters), _PIECE)
            ]
            if sum(piece in known for piece in pieces) * 4 > len(pieces):
                parted.append(sentence.text)
    return tuple(lost if len(lost) == len(sentences) else parted)


def _stretches(text: str, offsets: Sequence[int]) -> list[str]:
    cuts = [0, *sorted(offsets), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if start < end]


def _is_right_to_left(text: str) -> bool:
    """Say whether a text begins at the right: rows of such pages are read with what stands beside them."""
    return next((unicodedata.bidirectional(c) for c in text if c.isalpha()), "") in ("R", "AL")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.translate(_BREAKS)))


def _letters(text: str) -> str:
    return "".join(text.translate(_BREAKS).split())


class _PageReader:
    """Follows the renderer's contract: `span.sentence` with its span, `span.added` in it, `a.cite` behind.

    Reads the markup this program writes (closed tags, quoted and escaped attributes). `html.parser` reads more,
    but takes quadratic time on hostile input.
    """

    def __init__(self) -> None:
        self.visible: list[str] = []
        self.links: list[str] = []
        self._open: list[tuple[str, frozenset[str]]] = []
        self._depth = dict.fromkeys(_MARKS, 0)
        self._sentences: list[tuple[Mapping[str, str], list[str], list[int]]] = []
        # between the end of a sentence and whatever follows its numbers
        self._numbering = False

    def feed(self, html: str) -> None:
        """Read a whole page."""
        position = 0
        while (token := _TOKEN.search(html, position)) is not None:
            self.handle_data(unescape(html[position : token.start()]))
            position = token.end()
            tag = (token["tag"] or "").lower()
            if token[0] == "<!--":
                position = _after(html, "-->", position)
            elif tag and token["end"]:
                self.handle_endtag(tag)
            elif tag in ("script", "style"):
                position = _after(html, f"</{tag}>", position)
            elif tag:
                self.handle_starttag(tag, _attributes(token["attributes"]))
        self.handle_data(unescape(html[position:]))

    def handle_starttag(self, tag: str, given: Mapping[str, str]) -> None:
        if tag in _VOID:
            return
        classes = given.get("class", "").split()
        if "href" in given:
            self.links.append(given["href"])
        marks = frozenset(mark for mark in _MARKS if tag == "span" and mark in classes)
        marks |= {"silent"} if tag in _SILENT else frozenset()
        self._open.append((tag, marks))
        for mark in marks:
            self._depth[mark] += 1
        if "sentence" in marks:
            self._sentences.append((given, [], []))
        elif self._numbering and not self._depth["peek"]:
            self._numbering = tag in ("a", "span")
            if tag == "a" and "cite" in classes:
                self._add_citation(given.get("data-cite", ""))

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open[-_NESTING:]):
            return
        while self._open:
            name, marks = self._open.pop()
            for mark in marks:
                self._depth[mark] -= 1
            if "sentence" in marks:
                self._numbering = True
            elif name not in ("a", "span") and not self._depth["peek"]:
                self._numbering = False
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._depth["silent"]:
            return
        self.visible.append(data)
        if self._depth["sentence"] and not self._depth["added"]:
            self._sentences[-1][1].append(data)

    def finished(self) -> Iterator[ReadSentence]:
        for given, parts, numbers in self._sentences:
            span = (given.get("data-start", ""), given.get("data-end", ""))
            yield ReadSentence("".join(parts), given.get("data-document", ""), span, tuple(numbers))

    def _add_citation(self, id_: str) -> None:
        if id_.isascii() and id_.isdecimal():
            self._sentences[-1][2].append(int(id_[:9]))


def _attributes(text: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}


def _after(text: str, mark: str, position: int) -> int:
    """Position behind the next mark; the end of the text when there is none."""
    found = text.find(mark, position)
    return len(text) if found < 0 else found + len(mark)
