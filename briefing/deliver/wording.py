"""Puts the handling marking and the edition's own words where a mail has to show them."""

from __future__ import annotations

import html as html_escapes
import re
from collections.abc import Mapping

_TAG = re.compile(r"<[^>]*>")
# how far down a marking may stand and still be read before the text
_TOP_CHARACTERS = 400


def filled(template: str, values: Mapping[str, str]) -> str:
    """Fill a template of the settings; an unknown name is left as it stands."""
    return re.sub(r"\{\{|\}\}|\{(\w+)\}", lambda match: _value(match, values), template)


def _value(match: re.Match[str], values: Mapping[str, str]) -> str:
    if match[1] is None:
        return match[0][0]
    return values.get(match[1], match[0])


def marked_subject(subject: str, marking: str) -> str:
    """Put the marking before the subject, once."""
    line = " ".join(subject.split())
    return line if not marking or line.startswith((marking, f"[{marking}]")) else f"[{marking}] {line}"


def opened_text(text: str, *, marking: str, intro: str) -> str:
    """Put marking and intro before the text of a mail; a marking that is there already is not repeated."""
    top = [marking] if marking and marking not in text[:_TOP_CHARACTERS] else []
    return "\n\n".join((*top, *([intro] if intro else []), text))


def opened_html(html: str, *, marking: str, intro: str) -> str:
    """Put marking and intro at the top of the body of a mail."""
    start = _body_start(html)
    visible = _TAG.sub(" ", html[start : start + 20 * _TOP_CHARACTERS])
    lines = [marking] if marking and marking not in html_escapes.unescape(visible)[:_TOP_CHARACTERS] else []
    lines += [intro] if intro else []
    blocks = "".join(
        f'<p style="margin:12px 16px;font-family:sans-serif">{html_escapes.escape(line)}</p>\n'
        for line in lines
    )
    return html[:start] + blocks + html[start:]


def _body_start(html: str) -> int:
    """Return where the content of the body begins; 0 when there is no body."""
    tag = html.lower().find("<body")
    end = html.find(">", tag)
    return end + 1 if tag >= 0 and end >= 0 else 0
