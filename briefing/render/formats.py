"""One briefing, one format, one file: the table of formats and what makes each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefing.errors import UsageError
from briefing.model import Artifact, Briefing, sha256_hex, to_json
from briefing.render.design import Design
from briefing.render.options import RenderOptions


class Format(NamedTuple):
    extension: str
    media_type: str
    make: Callable[[Briefing, Design, RenderOptions], bytes]


_UNSAFE_IN_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def render(briefing: Briefing, format: str, *, design: Design, options: RenderOptions) -> Artifact:
    """Return the briefing in one format; equal arguments give equal bytes.

    Raises:
        UsageError: the format is unknown.
        RenderError: the design failed; `where` names template and line.
    """
    if format not in FORMATS:
        raise UsageError(f"no format {format!r}", remedy=f"choose from {', '.join(FORMATS)}")
    return artifact(briefing, format, FORMATS[format].make(briefing, design, options))


def artifact(briefing: Briefing, format: str, content: bytes) -> Artifact:
    """Name the rendered content of a briefing."""
    extension, media_type, _ = FORMATS[format]
    return Artifact(
        filename=f"{file_stem(briefing.edition.slug)}.{extension}",
        media_type=media_type,
        content=content,
        sha256=sha256_hex(content),
    )


def file_stem(slug: str) -> str:
    """Make a base name that is safe on every file system."""
    return _UNSAFE_IN_NAME.sub("-", slug).strip("-.")[:100] or "briefing"


# each maker imports what it needs: WeasyPrint costs 0.7 s, and only a PDF needs it


def _pdf(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    from briefing.render.pdf import printing as pdf

    return pdf.pdf_bytes(briefing, design=design, options=options)


def _html(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    from briefing.render.page import html as page
    from briefing.render.page.data_blocks import carry_inside

    made = page.screen_page(briefing, design=design, embed_fonts=options.embed_fonts)
    return (carry_inside(made, briefing, options.carried) if options.carried else made).encode()


def _email(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    from briefing.render.mail import eml

    return eml.eml_bytes(briefing, design=design, options=options)


def _text(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    from briefing.render.other import plain

    return plain.plain_text(briefing, design=design, options=options).encode()


def _markdown(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    from briefing.render.other import markdown

    return markdown.markdown_text(briefing, design=design).encode()


def _json(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    return to_json(briefing)


def _epub(briefing: Briefing, design: Design, options: RenderOptions) -> bytes:
    from briefing.render.other import epub

    return epub.epub_bytes(briefing, design=design)


FORMATS: dict[str, Format] = {
    "pdf": Format("pdf", "application/pdf", _pdf),
    "html": Format("html", "text/html", _html),
    "email": Format("eml", "message/rfc822", _email),
    "text": Format("txt", "text/plain", _text),
    "markdown": Format("md", "text/markdown", _markdown),
    "json": Format("json", "application/json", _json),
    "epub": Format("epub", "application/epub+zip", _epub),
}
