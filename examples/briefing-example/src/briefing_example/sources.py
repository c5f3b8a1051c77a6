"""A source: a notebook with one article a line, title and text divided by a tab."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path


def read_notebook(address: str, options: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Yield an article a line. `options` may name the `outlet`."""
    for number, line in enumerate(Path(address).read_text("utf-8").splitlines(), 1):
        title, _, text = line.partition("\t")
        if text:
            yield {
                "id": f"{address}#{number}",
                "title": title,
                "text": text,
                "outlet": options.get("outlet", ""),
            }
