"""Reads rendered files back, each in a way that does not use the renderer."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import lru_cache
from html.parser import HTMLParser

import pypdf
import pypdfium2

from briefing.model import Briefing, PrintedSentence

_VOID = {"meta", "input", "br", "link", "img", "hr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "".join(self.text)


class Page(HTMLParser):
    """Every element of an HTML page with its text, in order of opening."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.unclosed: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self.unclosed.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self.unclosed, f"</{tag}> closes nothing"
        opened = self.unclosed.pop()
        assert opened.tag == tag, f"</{tag}> closes <{opened.tag}>"

    def handle_data(self, data: str) -> None:
        for element in self.unclosed:
            element.text.append(data)

    def tags(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.tag in names]

    def having(self, attribute: str) -> list[Element]:
        return [element for element in self.elements if attribute in element.attributes]


def squeeze(text: str) -> str:
    """Text without white space: extraction and wrapping may differ in nothing else."""
    return re.sub(r"\s+", "", text)


def printed(briefing: Briefing) -> list[PrintedSentence]:
    found = [sentence for line in briefing.top_lines for sentence in line.sentences]
    for section in briefing.sections:
        found += [sentence for item in section.items for sentence in item.sentences]
        found += [sentence for entry in section.entries for sentence in entry.sentences]
    return found


@lru_cache(maxsize=8)
def pdfium_text(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


@lru_cache(maxsize=8)
def pypdf_text(content: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def message(content: bytes) -> EmailMessage:
    read = message_from_bytes(content, policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def mail_part(content: bytes, kind: str) -> str:
    body = message(content).get_body((kind,))
    assert body is not None
    return str(body.get_content())


def book_text(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        pages = [book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")]
    return "\n".join("".join(Page(page).elements[0].text) for page in pages)
