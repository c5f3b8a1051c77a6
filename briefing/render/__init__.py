"""A finished briefing as PDF, HTML, e-mail, text, Markdown, JSON or e-book. Makes no request, decides nothing."""

from briefing.render.design import Design, copy_design, design_names, load_design
from briefing.render.exports import EXPORTS, export
from briefing.render.formats import FORMATS, artifact, render
from briefing.render.mail.eml import EmailParts, render_email_parts
from briefing.render.options import PageSize, RenderOptions
from briefing.render.pdf.likely import likely_pages

__all__ = [
    "EXPORTS",
    "FORMATS",
    "Design",
    "EmailParts",
    "PageSize",
    "RenderOptions",
    "artifact",
    "copy_design",
    "design_names",
    "export",
    "likely_pages",
    "load_design",
    "render",
    "render_email_parts",
]
