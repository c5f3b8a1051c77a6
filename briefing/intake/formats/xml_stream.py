"""XML of documents as a stream of events, without a tree. Entities are refused, a fault ends the stream quietly."""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from briefing.errors import InputError
from briefing.intake.formats.encoding import decode

Attributes = dict[str, str]
# elements within elements; no program writes so many, and readers keep a stack
_MAX_DEPTH = 2_000
# stands for the place of a paragraph that is not wanted
_DROPPED = -1


class Handler(Protocol):
    """Takes the events of a document. Names come without their namespace, of elements and attributes
    alike; attributes that refer to another part of an Office file begin with "r:".
    """

    def start(self, name: str, attributes: Attributes) -> None: ...
    def end(self, name: str) -> None: ...
    def data(self, text: str) -> None: ...


def walk(content: bytes, handler: Handler) -> bool:
    """Send the events of `content` to `handler`; returns whether it was well-formed to its end.

    What came before a fault has been sent. A document type without declarations of its own, as old OpenDocument
    files have it, is allowed and not followed.

    Raises:
        InputError: the document declares entities, which could swell or read files.
    """
    # decoded here, as the parser knows few charsets; its first argument overrules what the document declares
    plain = decode(content, markup=True).text.encode("utf-8", "replace")
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise InputError("is nested too deeply")
        handler.start(_local(name), {_attribute(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.data
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(plain, True)
    except expat.ExpatError:
        return False
    return True


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _attribute(name: str) -> str:
    """Keep the references between the parts of an Office file apart from plain ids."""
    space, _, local = name.rpartition(" ")
    return f"r:{local}" if space.endswith("/relationships") else local


def _refuse(*_: object) -> None:
    raise InputError("declares XML entities, which no Office program does")


class Fields:
    """The first text of each element that holds text, by name: document properties."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        self._text = []

    def end(self, name: str) -> None:
        text = "".join(self._text).strip()
        self._text = []
        if text:
            self.found.setdefault(name, text)

    def data(self, text: str) -> None:
        self._text.append(text)


class Paragraphs:
    """Paragraphs in the order in which they begin; one may begin inside another (a text box) and is its own."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._open: list[tuple[int, list[str]]] = []
        self._carried: list[str] = []

    def begin(self) -> None:
        self._open.append((len(self.texts), self._carried))
        self._carried = []
        self.texts.append("")

    def add(self, text: str) -> None:
        if self._open:
            self._open[-1][1].append(text)

    def drop(self) -> None:
        """Forget the innermost paragraph: what it holds, and what still comes."""
        if self._open:
            self._open[-1] = (_DROPPED, [])

    def finish(self, *, goes_on: bool = False) -> str:
        """End the innermost paragraph and return its text on one line; `goes_on`: in the paragraph after it."""
        if not self._open:
            return ""
        place, pieces = self._open.pop()
        if place == _DROPPED:
            return ""
        if goes_on:
            self._carried += pieces
            return ""
        self.texts[place] = " ".join("".join(pieces).split())
        return self.texts[place]

    def all(self) -> list[str]:
        """Return what is not empty; what a fault left open is ended."""
        while self._open:
            self.finish()
        if self._carried:
            self.begin()
            self.finish()
        return [text for text in self.texts if text]
