"""Compares rendered files with their edition: rendered again, byte for byte, else word by word.

What the judged file says of itself decides nothing: an edition that says that another version made it is compared
all the same, and where the comparison fails for that reason the file is not proven.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from briefing.app.carrying import inside_pdf, read_inside
from briefing.app.editions import FORMAT_OF_SUFFIX, decode_edition
from briefing.app.mail_proof import Wording, mail_findings, read_mail, seen_by_reader
from briefing.app.pdf_proof import pdf_differences
from briefing.app.pdf_reading import ReadPdf, read_pdf
from briefing.app.signatures import Trust, pdf_signatures
from briefing.compose.carry import differing
from briefing.compose.findings import Finding, short
from briefing.compose.readback import (
    compare_page,
    compare_words,
    missing_sentences,
    read_page,
    scrambled_lines,
)
from briefing.errors import BriefingError, InputError
from briefing.model import Briefing, Document, DocumentId
from briefing.render import FORMATS, Design, PageSize, RenderOptions, design_names, load_design, render
from briefing.render.page.fonts import printable
from briefing.version import __version__

# A4 is 595 points wide, Letter 612
_BETWEEN_A4_AND_LETTER = 603
_ESCAPED = re.compile(r"\\([^\w\s])")


@dataclass(frozen=True, slots=True)
class Rendering:
    """A file, the edition it claims to be, and that edition rendered again in every likely way."""

    path: Path
    content: bytes
    briefing: Briefing
    # the likeliest first
    again: tuple[bytes, ...]
    designs: tuple[Design, ...]
    wording: Wording
    trust: Trust

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")


def check_rendered(
    path: Path,
    briefing: Briefing,
    *,
    design: str = "",
    likely: str = "",
    wording: Wording | None = None,
    trust: Trust | None = None,
) -> tuple[Finding, ...]:
    """Compare one file with its edition.

    Args:
        design: the design it was rendered with; without one, `likely` and the shipped ones are tried.
        wording: the settings' templates of a mail, when they are known.
        trust: whose signatures count.

    Raises:
        InputError: the file cannot be read.
        UsageError: there is no such design.
    """
    name = FORMAT_OF_SUFFIX[path.suffix.lower()]
    content, again = _content(path), []
    designs = _designs(design, likely)
    try:
        known = _CHECK_FIRST[name](path, briefing) if name in _CHECK_FIRST else None
        if known is not None:
            return (_at(path, known),)
        for fresh in _render_again(path, name, briefing, designs):
            if fresh == content:
                return tuple(_at(path, finding) for finding in _legible(name, content, briefing))
            again.append(fresh)
        rendering = Rendering(
            path, content, briefing, tuple(again), designs, wording or Wording(), trust or Trust()
        )
        found = _COMPARE[name](rendering)
        if found and briefing.provenance.version != __version__:
            found = _of_another_version(name, rendering, found)
    except InputError as error:
        found = [Finding("file", error.message)]
    return tuple(_at(path, finding) for finding in found)


def check_carried(path: Path, documents: Mapping[DocumentId, Document]) -> tuple[Finding, ...]:
    """Compare the texts that a file carries with the captured ones."""
    try:
        carried = read_inside(path).carried()
    except InputError:
        # the file cannot be read, which is said where it is compared
        return ()
    if carried is None:
        return ()
    problem = "is not the captured text"
    return tuple(_at(path, Finding(f"text inside, {key}", problem)) for key in differing(carried, documents))


def _of_another_version(name: str, rendering: Rendering, found: list[Finding]) -> list[Finding]:
    """Another version words and lays out the page otherwise: then only what is missing is sure to be wrong."""
    version = rendering.briefing.provenance.version
    excuse = f"; version {version} made it, by its own account: only that version can prove it"
    return _MISSING[name](rendering) or [
        replace(finding, problem=finding.problem + excuse, is_doubt=True) for finding in found[:1]
    ]


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


def _legible(name: str, content: bytes, briefing: Briefing) -> Iterator[Finding]:
    """Doubt a PDF whose words cannot be read back, though it is the one that is made here: layout engines err."""
    if name != "pdf":
        return
    lines = scrambled_lines("\n".join(read_pdf(content).pages), briefing, printable)
    if lines:
        more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
        problem = f"is not what the page shows; neither search nor copying finds {short(lines[0])}{more}"
        yield Finding("text layer", problem, is_doubt=True)


def _options(path: Path, name: str) -> tuple[RenderOptions, ...]:
    if name == "pdf":
        return _pdf_options(read_pdf(path))
    if name == "html":
        carried = read_inside(path).carried()
        return (RenderOptions(carried=carried), RenderOptions(embed_fonts=False, carried=carried))
    return (RenderOptions(), RenderOptions(ascii_only=True)) if name == "text" else (RenderOptions(),)


def _pdf_options(found: ReadPdf) -> tuple[RenderOptions, ...]:
    size = PageSize.LETTER if found.width > _BETWEEN_A4_AND_LETTER else PageSize.A4
    carried = inside_pdf(found.attachments).carried()
    return (RenderOptions(page_size=size, attachments=bool(found.attachments), carried=carried),)


def _check_inside(path: Path, briefing: Briefing) -> Finding | None:
    record = read_inside(path).record
    if record is None or decode_edition(record, where="the edition inside") == briefing:
        return None
    return Finding("the edition inside", "is not the edition beside the file")


def _compare_html(rendering: Rendering) -> list[Finding]:
    page = read_page(rendering.text)
    found = list(compare_page(page, rendering.briefing))
    if found:
        return found
    fresh = [read_page(content.decode()) for content in rendering.again]
    differences = _differences(
        ("page", page.words, [other.words for other in fresh]),
        ("links", page.links, [other.links for other in fresh]),
    )
    return differences or [Finding("page", "its markup was changed after it was rendered")]


def _compare_pdf(rendering: Rendering) -> list[Finding]:
    for made in rendering.again:
        added = _added_by_signing(rendering.content, made, rendering.trust)
        if added is not None:
            return added
    return pdf_differences(read_pdf(rendering.content), [read_pdf(content) for content in rendering.again])


def _added_by_signing(content: bytes, made: bytes, trust: Trust) -> list[Finding] | None:
    """What signatures put over the PDF that was made; None when it is not that PDF with signatures behind it.

    A trusted signer is believed. Of any other, whose signature is a finding of its own, nothing else may be there.
    """
    signed = pdf_signatures(content, trust) if content.startswith(made) else ()
    if not signed or signed[-1].is_damage:
        return None
    if not any(one.problem for one in signed):
        return []
    found = pdf_differences(read_pdf(content), [read_pdf(made)])
    return [finding for finding in found if not finding.is_doubt]


def _compare_text(rendering: Rendering) -> list[Finding]:
    """The same words on other lines are a text of another width."""
    fresh = [tuple(content.decode().split()) for content in rendering.again]
    return _differences(("text", tuple(rendering.text.split()), fresh))


def _compare_mail(rendering: Rendering) -> list[Finding]:
    """A delivered message has headers of its own, words of the settings, and what its reader may see."""
    mail = read_mail(rendering.content)
    found = mail_findings(mail, rendering.briefing, rendering.designs, rendering.wording)
    seen = list(seen_by_reader(mail, rendering.briefing))
    if not found and mail.pdf is not None:
        found = _attached_pdf(mail.pdf, rendering, seen)
    if not found and mail.epub is not None:
        found = _attached_epub(mail.epub, rendering, seen)
    return found


def _attached_pdf(content: bytes, rendering: Rendering, seen: list[Briefing]) -> list[Finding]:
    found, fresh = read_pdf(content), []
    for briefing, design, options in product(seen, rendering.designs, _pdf_options(found)):
        made = render(briefing, "pdf", design=design, options=options).content
        if made == content:
            return []
        added = _added_by_signing(content, made, rendering.trust)
        if added is not None:
            said = (one.finding("signature") for one in pdf_signatures(content, rendering.trust))
            return _attached([*(finding for finding in said if finding is not None), *added])
        fresh.append(made)
    return _attached(pdf_differences(found, [read_pdf(made) for made in fresh]))


def _attached(findings: list[Finding]) -> list[Finding]:
    return [replace(finding, where=f"attached PDF: {finding.where}") for finding in findings]


def _attached_epub(content: bytes, rendering: Rendering, seen: list[Briefing]) -> list[Finding]:
    made = (
        render(briefing, "epub", design=design, options=RenderOptions()).content
        for briefing, design in product(seen, rendering.designs)
    )
    if content in made:
        return []
    return [Finding("attached e-book", "is not what this edition renders to")]


def _compare_epub(rendering: Rendering) -> list[Finding]:
    return [Finding("e-book", "is not what this edition renders to")]


def _missing_in_text(rendering: Rendering) -> list[Finding]:
    return list(missing_sentences(rendering.text, rendering.briefing))


def _missing_in_markdown(rendering: Rendering) -> list[Finding]:
    return list(missing_sentences(_ESCAPED.sub(r"\1", rendering.text), rendering.briefing))


def _missing_in_page(rendering: Rendering) -> list[Finding]:
    return list(compare_page(read_page(rendering.text), rendering.briefing))


def _missing_in_pdf(rendering: Rendering) -> list[Finding]:
    return list(missing_sentences("\n".join(read_pdf(rendering.content).pages), rendering.briefing))


def _missing_in_mail(rendering: Rendering) -> list[Finding]:
    """The HTML part of a long edition is cut short on purpose."""
    mail = read_mail(rendering.content)
    if mail.text is None and mail.html is None:
        return [Finding("message", "has no readable parts")]
    if mail.text is None:
        return []
    seen = next(seen_by_reader(mail, rendering.briefing))
    return list(missing_sentences(mail.text, seen))


def _missing_in_epub(rendering: Rendering) -> list[Finding]:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(rendering.path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".xhtml")]
            pages = [archive.read(name).decode("utf-8", "replace") for name in names]
    except (BadZipFile, OSError, RuntimeError) as error:
        raise InputError("is no e-book or is damaged", where=str(rendering.path)) from error
    return list(missing_sentences(" ".join(" ".join(read_page(p).words) for p in pages), rendering.briefing))


_CHECK_FIRST: dict[str, Callable[[Path, Briefing], Finding | None]] = {
    "pdf": _check_inside,
    "html": _check_inside,
}
_Check = Callable[[Rendering], list[Finding]]
_COMPARE: dict[str, _Check] = {
    "pdf": _compare_pdf,
    "html": _compare_html,
    "email": _compare_mail,
    "text": _compare_text,
    "markdown": _compare_text,
    "epub": _compare_epub,
}
_MISSING: dict[str, _Check] = {
    "pdf": _missing_in_pdf,
    "html": _missing_in_page,
    "email": _missing_in_mail,
    "text": _missing_in_text,
    "markdown": _missing_in_markdown,
    "epub": _missing_in_epub,
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
