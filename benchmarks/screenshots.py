"""Draw the pictures of docs/images from the demo edition: `make screenshots`. Needs Chromium."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from briefing.app.build import build_files
from briefing.app.plan import BuildRequest
from briefing.model import Briefing, from_json
from briefing.render import RenderOptions, load_design, render, render_email_parts
from briefing.render.other.site import archive_site
from tests.render import samples

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
DEMO_FOLDER = ROOT / "seeds" / "demo"
DEMO = ROOT / "output" / "2024-10-23" / "demo.json"
_SHADOW, _GAP = "#c9c6bf", 14


def edition() -> Briefing:
    """The demo edition; `make briefing` builds it."""
    if not DEMO.exists():
        sys.exit(f"{DEMO} is missing; run: make briefing")
    return from_json(DEMO.read_bytes(), Briefing)


def of_six_languages() -> Briefing:
    """An edition of the demo's sources in six languages."""
    config, as_of = DEMO_FOLDER / "briefing.toml", datetime(2024, 10, 22, 6, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as folder:
        request = BuildRequest(config=config, as_of=as_of, formats=("json",), output=Path(folder))
        return build_files((str(DEMO_FOLDER / "languages"),), request, report=lambda _: None).briefing


def pdf_pages(content: bytes, count: int, *, scale: float) -> Image.Image:
    """The first pages of a PDF side by side."""
    document = pypdfium2.PdfDocument(content)
    pages = [document[n].render(scale=scale).to_pil() for n in range(min(count, len(document)))]
    document.close()
    width = sum(page.width for page in pages) + _GAP * (len(pages) + 1)
    sheet = Image.new("RGB", (width, pages[0].height + 2 * _GAP), _SHADOW)
    left = _GAP
    for page in pages:
        sheet.paste(page, (left, _GAP))
        left += page.width + _GAP
    return sheet


def shot(browser: Browser, html: str, *, width: int, height: int, scheme: str = "light") -> Image.Image:
    """What a window of that size shows first."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.goto(path.as_uri())
        image = Image.open(io.BytesIO(page.screenshot()))
        image.load()
    context.close()
    return image


def keep(name: str, image: Image.Image) -> None:
    """Write a small PNG: a page of text needs few colors."""
    path = IMAGES / f"{name}.png"
    image.convert("RGB").quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        path, optimize=True
    )
    print(f"{path.relative_to(ROOT)} {path.stat().st_size // 1000} kB")


def main() -> None:
    """Draw every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    briefing, options = edition(), RenderOptions()
    design = load_design()

    def made(name: str, *, of: Briefing = briefing, design_name: str = "briefing") -> bytes:
        return render(of, name, design=load_design(design_name), options=options).content

    keep("pdf", pdf_pages(made("pdf"), 3, scale=0.8))
    keep("memo", pdf_pages(made("pdf", design_name="memo"), 1, scale=0.8))
    keep("languages", pdf_pages(made("pdf", of=of_six_languages()), 1, scale=0.8))
    keep("arabic", pdf_pages(made("pdf", of=samples.arabic_briefing()), 1, scale=0.8))
    site = {file.path: file.content.decode() for file in archive_site([briefing], design=design)}
    html = made("html").decode()
    mail = render_email_parts(briefing, design=design, options=options).html
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        keep("html", shot(browser, html, width=1180, height=900))
        keep("html-dark", shot(browser, html, width=1180, height=900, scheme="dark"))
        keep("html-phone", shot(browser, html, width=390, height=844))
        keep("email", shot(browser, mail, width=700, height=900))
        keep("archive", shot(browser, site["themes.html"], width=1000, height=700))
        browser.close()


if __name__ == "__main__":
    main()
