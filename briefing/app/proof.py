"""Compares rendered files with their edition: rendered again, byte for byte, else word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
from briefing.render import FORMATS, Design, PageSize, RenderOptions, design_names, load_design, render
from briefing.version import __version__

# A4 is 595 points wide, Letter 612
_BETWEEN_A4_AND_LETTER = 603


@dataclass(frozen=True, slots=True)
class Rendering:
    """A file, the edition it claims to be, and that edition rendered again in every likely way."""

    path: Path
    content: bytes
    briefing: Briefing
    # the likeliest first; empty when another version made the file, since its words may be laid out otherwise
    again: tuple[bytes, ...]

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")


def check_rendered(
    path: Path, briefing: Briefing, *, design: str = "", likely: str = ""
) -> tuple[Finding, ...]:
    """Compare one file with its edition.

    Args:
        design: the design it was rendered with; without one, `likely` and the shipped ones are tried.

    Raises:
        InputError: the file cannot be read.
        UsageError: there is no such design.
    """
    name = FORMAT_OF_SUFFIX[path.suffix.lower()]
    content, again = _content(path), []
    try:
        known = _CHECK_FIRST[name](path, briefing) if name in _CHECK_FIRST else None
        if known is not None:
            return (_at(path, known),)
        for fresh in _render_again(path, name, briefing, _designs(design, likely)):
            if fresh == content:
                return ()
            again.append(fresh)
        is_ours = briefing.provenance.version == __version__
        found = _COMPARE[name](Rendering(path, content, briefing, tuple(again) if is_ours else ()))
    except InputError as error:
        found = [Finding("file", error.message)]
    return tuple(_at(path, finding) for finding in found)


def _at(path: Path, finding: Finding) -> Finding:
    return replace(finding, where=f"{path.name}: {finding.where}")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError((error.strerror or "cannot be read").lower(), where=str(path)) from error


def _designs(design: str, likely: str) -> tuple[Design, ...]:
    if design:
        return (load_design(design),)
    found = []
    for name in dict.fromkeys((likely or "briefing", "briefing", *design_names())):
        try:
            found.append(load_design(name))
        except BriefingError:
            continue  # the user's own design, no longer there: its words are compared below
    return tuple(found)


def _render_again(path: Path, name: str, briefing: Briefing, designs: Iterable[Design]) -> Iterator[bytes]:
    """Render in each way the file may have been made."""
    if name not in FORMATS:
        return
    for design, options in product(designs, _options(path, name)):
        yield render(briefing, name, design=design, options=options).content


def _options(path: Path, name: str) -> tuple[RenderOptions, ...]:
    if name == "pdf":
        wide = read_pdf(path).width > _BETWEEN_A4_AND_LETTER
        return (RenderOptions(page_size=PageSize.LETTER if wide else PageSize.A4),)
    if name == "html":
        return (RenderOptions(), RenderOptions(embed_fonts=False))
    return (RenderOptions(), RenderOptions(ascii_only=True)) if name == "text" else (RenderOptions(),)


def _check_attachment(path: Path, briefing: Briefing) -> Finding | None:
    attached = read_pdf(path).attachments.get("briefing.json")
    if attached is None or decode_edition(attached, where="attached briefing.json") == briefing:
        return None
    return Finding("attached briefing.json", "is not the edition beside the file")


def _compare_html(rendering: Rendering) -> list[Finding]:
    page = read_page(rendering.text)
    found = list(compare_page(page, rendering.briefing))
    if found or not rendering.again:
        return found
    fresh = [read_page(content.decode()) for content in rendering.again]
    differences = _differences(
        ("page", page.words, [other.words for other in fresh]),
        ("links", page.links, [other.links for other in fresh]),
    )
    return differences or [Finding("page", "its markup was changed after it was rendered")]


def _compare_pdf(rendering: Rendering) -> list[Finding]:
    """The same words and links in other bytes come from another release of the layout engine."""
    found = read_pdf(rendering.path)
    if not rendering.again:
        return list(missing_sentences("\n".join(found.pages), rendering.briefing))
    fresh = [read_pdf(content) for content in rendering.again]
    return _differences(
        ("text layer", plain_words("\n".join(found.pages)), [plain_words("\n".join(f.pages)) for f in fresh]),
        ("links", found.links, [other.links for other in fresh]),
    )


def _compare_text(rendering: Rendering) -> list[Finding]:
    """The same words on other lines are a text of another width."""
    if not rendering.again:
        return list(missing_sentences(rendering.text, rendering.briefing))
    fresh = [tuple(content.decode().split()) for content in rendering.again]
    return _differences(("text", tuple(rendering.text.split()), fresh))


def _compare_mail(rendering: Rendering) -> list[Finding]:
    """Compare the parts of the body: a delivered message has headers of its own."""
    parts = _parts(rendering.content)
    if not parts:
        return [Finding("message", "has no readable parts")]
    if not rendering.again:
        return list(missing_sentences(parts.get("text/plain", ""), rendering.briefing))
    fresh = [_parts(content) for content in rendering.again]
    return _differences(
        *(
            (kind, _visible(kind, text), [_visible(kind, other.get(kind, "")) for other in fresh])
            for kind, text in parts.items()
        )
    )


def _compare_epub(rendering: Rendering) -> list[Finding]:
    from zipfile import BadZipFile, ZipFile

    if rendering.again:
        return [Finding("e-book", "is not what this edition renders to")]
    try:
        with ZipFile(rendering.path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".xhtml")]
            pages = [archive.read(name).decode("utf-8", "replace") for name in names]
    except (BadZipFile, OSError, RuntimeError) as error:
        raise InputError("is no e-book or is damaged", where=str(rendering.path)) from error
    return list(missing_sentences(" ".join(" ".join(read_page(p).words) for p in pages), rendering.briefing))


_CHECK_FIRST: dict[str, Callable[[Path, Briefing], Finding | None]] = {"pdf": _check_attachment}
_COMPARE: dict[str, Callable[[Rendering], list[Finding]]] = {
    "pdf": _compare_pdf,
    "html": _compare_html,
    "email": _compare_mail,
    "text": _compare_text,
    "markdown": _compare_text,
    "epub": _compare_epub,
}


def _differences(*aspects: tuple[str, tuple[str, ...], list[tuple[str, ...]]]) -> list[Finding]:
    """What differs from the likeliest rendering; nothing when one of the renderings agrees in every aspect.

    Args:
        aspects: where, what was found, and what each rendering has there.
    """
    first: list[Finding] = []
    for number in range(len(aspects[0][2])):
        found = [compare_words(shown, wanted[number], where=where) for where, shown, wanted in aspects]
        wrong = [finding for finding in found if finding is not None]
        if not wrong:
            return []
        first = first or wrong
    return first


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
