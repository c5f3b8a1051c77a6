"""Data that travels inside a page, in elements that no browser runs or shows, and reading it back."""

from __future__ import annotations

import re

from briefing.model import Briefing, Carried, to_json

# ids of the elements with the edition and with the captured texts
RECORD, CAPTURED = "edition-record", "captured-texts"
_BLOCK = re.compile(r'<script type="application/json" id="([a-z-]{1,40})">([^<]*)</script>')
# so that nothing in it ends the element or opens another (HTML, section 4.12.1.3)
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def carry_inside(page: str, briefing: Briefing, carried: Carried) -> str:
    """Put an edition and captured texts at the end of its page."""
    blocks = "".join(
        f'<script type="application/json" id="{name}">{_escaped(record)}</script>\n'
        for name, record in ((RECORD, briefing), (CAPTURED, carried))
    )
    before, end, after = page.rpartition("</body>")
    return f"{before}{blocks}{end}{after}" if end else page + blocks


def read_blocks(page: str) -> dict[str, bytes]:
    """Return the content of a page's data elements by id; of two with one id, the first."""
    found: dict[str, bytes] = {}
    for match in _BLOCK.finditer(page):
        found.setdefault(match[1], match[2].encode())
    return found


def _escaped(record: object) -> str:
    text = to_json(record, indent=0).decode().strip()
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text
