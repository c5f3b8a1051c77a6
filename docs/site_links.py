"""For the site: a link from a page into the repository (`../examples/`) is shown as the path that it is."""

from __future__ import annotations

import re
from typing import Any

_OUTSIDE = re.compile(r"\[([^\]]+)\]\(\.\./([^)]+)\)")


# Any: pages, files and settings of MkDocs
def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Any) -> str:
    """Replace links that leave the docs."""
    return _OUTSIDE.sub(lambda match: f"{match[1]} (`{match[2]}`)", markdown)
