"""Compares rendered files with their edition: rendered again, byte for byte, else word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as mail_policy
from itertools import product
from pathlib import Path

from briefing.app.editions import FORMAT_OF_SUFFIX, decode_edition
from briefing.app.pdf_reading import read_pdf
from briefing.compose.findings import Finding
from briefing.compose.readback import (
    compare_page,
    compare_words,
    missing_sentences,
    plain_words,
    read_page,
)
from briefing.errors import BriefingError, InputError
from briefing.model import Briefing
from briefing.render import Design, PageSize, RenderOptions, design_names, load_design, render
from briefing.version import __version__


@dataclass(frozen=True, slots=True)
class Rendering:
    """A file and everything it may have been made with."""

    path: Path
    format: str
    content: bytes
    briefing: Briefing
    designs: tuple[Design, ...]

    @property
    def is_ours(self) -> bool:
        """Whether this very version made the edition, so that rendering it again must give the same words."""
        return self.briefing.provenance.version == __version__

    def again(self) -> Iterator[bytes]:
        """Render the edition again, in each way it may have been rendered; the likeliest first."""
        for design, options in product(self.designs, _OPTIONS.get(self.format, (RenderOptions(),))):
            yield render(self.briefing, self.format, design=design, options=options).content


_OPTIONS: dict[str, tuple[RenderOptions, ...]] = {
    "pdf": tuple(RenderOptions(page_size=size) for size in PageSize),
    "html": (RenderOptions(), RenderOptions(embed_fonts=False)),
    "text": (RenderOptions(), RenderOptions(ascii_only=True)),
}


def check_rendered(path: Path, briefing: Briefing, *, design: str = "") -> tuple[Finding, ...]:
    """Compare one file with its edition.

    Args:
        design: the design it was rendered with; without one, the shipped ones are tried.

    Raises:
        InputError: the file cannot be read.
        UsageError: there is no such design.
    """
    rendering = Rendering(
        path=path,
        format=FORMAT_OF_SUFFIX[path.suffix.lower()],
        content=_content(path),
        briefing=briefing,
        designs=_designs(briefing, design),
    )
    try:
        if any(content == rendering.content for content in rendering.again()):
            return ()
        found = _COMPARE[rendering.format](rendering)
    except InputError as error:
        found = [Finding("file", error.message)]
    return tuple(replace(finding, where=f"{path.name}: {finding.where}") for finding in found)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError((error.strerror or "cannot be read").lower(), where=str(path)) from error


def _designs(briefing: Briefing, design: str) -> tuple[Design, ...]:
    if design:
        return (load_design(design),)
    recorded = dict(briefing.provenance.options).get("design", "")
    names = dict.fromkeys((recorded or "briefing", "briefing", *design_names()))
    found = []
    for name in names:
        try:
            found.append(load_design(name))
        except BriefingError:
            continue  # the user's own design, no longer there: its words are compared below
    return tuple(found)


def _compare_html(rendering: Rendering) -> list[Finding]:
    page = read_page(rendering.content.decode("utf-8", "replace"))
    found = list(compare_page(page, rendering.briefing))
    if found or not rendering.is_ours:
        return found
    first: list[Finding] = []
    for content in rendering.again():
        fresh = read_page(content.decode())
        difference = compare_words(page.words, fresh.words, where="page")
        first.append(difference or Finding("page", "its markup was changed after it was rendered"))
        if difference is None:
            break
    return [_nearest(first)]


def _compare_pdf(rendering: Rendering) -> list[Finding]:
    found = read_pdf(rendering.path)
    attached = found.attachments.get("briefing.json")
    if (
        attached is not None
        and decode_edition(attached, where="attached briefing.json") != rendering.briefing
    ):
        return [Finding("attached briefing.json", "is not the edition beside the file")]
    words = plain_words("\n".join(found.pages))
    if not rendering.is_ours:
        return list(missing_sentences("\n".join(found.pages), rendering.briefing))
    differences = []
    for content in rendering.again():
        fresh = read_pdf(content)
        difference = compare_words(words, plain_words("\n".join(fresh.pages)), where="text layer")
        difference = difference or compare_words(found.links, fresh.links, where="links")
        if difference is None:
            # the same words and links: another release of the layout engine or its fonts
            return []
        differences.append(difference)
    return [_nearest(differences)]


def _compare_text(rendering: Rendering) -> list[Finding]:
    text = rendering.content.decode("utf-8", "replace")
    if not rendering.is_ours:
        return list(missing_sentences(text, rendering.briefing))
    differences = []
    for content in rendering.again():
        difference = compare_words(text.split(), content.decode().split(), where="text")
        if difference is None:
            # another line width
            return []
        differences.append(difference)
    return [_nearest(differences)]


def _compare_mail(rendering: Rendering) -> list[Finding]:
    """Compare body parts: a delivered message has headers of its own."""
    parts = _parts(rendering.content)
    if not parts:
        return [Finding("message", "has no readable parts")]
    if not rendering.is_ours:
        return list(missing_sentences(parts.get("text/plain", ""), rendering.briefing))
    differences = []
    for content in rendering.again():
        fresh = _parts(content)
        found = [
            compare_words(_visible(kind, text), _visible(kind, fresh.get(kind, "")), where=kind)
            for kind, text in parts.items()
        ]
        wrong = [difference for difference in found if difference is not None]
        if not wrong:
            return []
        differences.append(wrong[0])
    return [_nearest(differences)]


def _compare_epub(rendering: Rendering) -> list[Finding]:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(rendering.path) as archive:
            pages = [archive.read(name).decode("utf-8", "replace") for name in sorted(archive.namelist())]
    except (BadZipFile, OSError, RuntimeError) as error:
        raise InputError("is no e-book or is damaged", where=str(rendering.path)) from error
    if rendering.is_ours:
        return [Finding("e-book", "is not what this edition renders to")]
    return list(missing_sentences(" ".join(" ".join(read_page(p).words) for p in pages), rendering.briefing))


_COMPARE: dict[str, Callable[[Rendering], list[Finding]]] = {
    "pdf": _compare_pdf,
    "html": _compare_html,
    "email": _compare_mail,
    "text": _compare_text,
    "markdown": _compare_text,
    "epub": _compare_epub,
}


def _nearest(differences: list[Finding]) -> Finding:
    """The finding against the likeliest rendering."""
    return differences[0]


def _parts(content: bytes) -> dict[str, str]:
    message = message_from_bytes(content, policy=mail_policy)
    found: dict[str, str] = {}
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in ("text/plain", "text/html"):
            text = part.get_content()
            found.setdefault(part.get_content_type(), text if isinstance(text, str) else "")
    return found


def _visible(kind: str, text: str) -> tuple[str, ...]:
    return read_page(text).words if kind == "text/html" else tuple(text.split())
