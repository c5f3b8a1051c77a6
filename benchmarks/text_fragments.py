"""One click to the very sentence: in how many links of an edition Chromium marks the cited words.

    python -m benchmarks.text_fragments                   # the demo edition that `make briefing` built
    python -m benchmarks.text_fragments FILE.json ...     # others, their captured sources beside them

Each link is opened on a page made from the captured text of its source, as a browser opens a link that was clicked. It
has landed when the first and the last line of the cited span are marked and lie in the window. Publishers' own pages
may have changed, or break words otherwise: that is not measured.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from benchmarks.page_figures import DEMO
from briefing.model import Briefing, Citation, from_json

_MARKED = (255, 0, 255)
# of the pixels of a line; the rest is ink
_MOSTLY = 0.25
_STYLE = (
    "<meta charset='utf-8'><style>::target-text { background: #ff00ff; color: #000 } "
    "body { font: 18px/1.5 serif; width: 600px; padding-bottom: 2000px; white-space: pre-wrap }</style>"
)
# the boxes of the first and the last line of a span of the text, in the window
_LINES = """([start, end]) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let node;
  while (node = walker.nextNode()) {
    const paragraph = Number(node.parentElement.dataset.start), length = node.length;
    if (start >= paragraph && start < paragraph + length) range.setStart(node, start - paragraph);
    if (end > paragraph && end <= paragraph + length) range.setEnd(node, end - paragraph);
  }
  const boxes = [...range.getClientRects()].filter(box => box.width > 1);
  return [boxes[0], boxes[boxes.length - 1]].map(box => [box.left, box.top, box.right, box.bottom]);
}"""


def page_of(text: str) -> str:
    """Return a page of paragraphs that know where in the text they begin; places are those of JavaScript."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(f"<p data-start='{at}'>{escape(line)}</p>")
        at += _units(line) + 1
    return f"<!DOCTYPE html>{_STYLE}<body>{''.join(paragraphs)}</body>"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def landed(page: Page, url: str, span: tuple[int, int]) -> bool:
    """Open a link and see whether both ends of a span are marked in the window."""
    page.goto("about:blank")
    page.goto(url)
    page.wait_for_timeout(60)
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    return all(_is_marked(shown, box) for box in page.evaluate(_LINES, list(span)))


def _is_marked(shown: Image.Image, box: list[float]) -> bool:
    left, top, right, bottom = map(round, box)
    if top < 0 or bottom > shown.height:
        return False
    pixels = np.asarray(shown.crop((left, top, max(right, left + 1), bottom)))
    return bool((pixels == _MARKED).all(axis=2).mean() > _MOSTLY)


def opened(page: Page, folder: Path, file: Path) -> Iterator[tuple[Citation, bool]]:
    """Open each link of an edition that has a text fragment."""
    briefing = from_json(file.read_bytes(), Briefing)
    lines = file.with_suffix(".sources.jsonl").read_text(encoding="utf-8").splitlines()
    texts: Mapping[str, Any] = {row["id"]: row.get("text", "") for row in map(json.loads, lines)}
    for citation in briefing.citations:
        if citation.fragment:
            text = texts[citation.document_id]
            path = folder / f"{citation.document_id}.html"
            path.write_text(page_of(text), encoding="utf-8")
            span = (_units(text[: citation.start]), _units(text[: citation.end]))
            yield citation, landed(page, f"{path.as_uri()}#:~:{citation.fragment}", span)


def main() -> None:
    """Print the share of each edition, and what did not land."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, default=[DEMO])
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no Chromium on this machine")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 800, "height": 900})
        for file in parser.parse_args().files:
            found = list(opened(page, Path(folder), file))
            good = sum(did for _, did in found)
            print(f"{file.name}: {good} of {len(found)} links land ({good / max(1, len(found)):.1%})")
            for citation, did in found:
                if not did:
                    print(f"  {citation.document_id} {citation.start}-{citation.end} {citation.fragment}")
        browser.close()


if __name__ == "__main__":
    main()
