"""One edition to a PDF: ours from the shell beside a headless Chromium that prints the same edition's HTML.

python -m benchmarks.browser [--documents 200] [--repeats 3] [--json FILE]

Both start cold and take turns; medians. Chromium prints what the HTML shows, so pages and design differ a little.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.commands import run
from benchmarks.corpus import write_corpus
from benchmarks.rendering import pages_of
from benchmarks.stages import CUT_OFF

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def found_browser() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def edition(folder: Path, documents: int) -> tuple[Path, Path]:
    """Build an edition once; returns its JSON and its HTML."""
    file = write_corpus(folder / "documents.jsonl", documents)
    build = ["-m", "briefing", "-q", "build", str(file), "--as-of", CUT_OFF.isoformat()]
    run([*build, "--format", "html", "--output", str(folder)], allowed=(0, 3))
    return next(folder.glob("*/briefing.json")), next(folder.glob("*/briefing.html"))


def printed(browser: str, page: Path, output: Path, profile: Path) -> None:
    """Let the browser print a page; as root it refuses its sandbox."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    options = [
        "--headless",
        "--disable-gpu",
        *sandbox,
        f"--user-data-dir={profile}",
        "--no-pdf-header-footer",
    ]
    subprocess.run(
        [browser, *options, f"--print-to-pdf={output}", page.as_uri()],
        check=True,
        timeout=120,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def measure(browser: str, documents: int, repeats: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        briefing, page = edition(folder, documents)
        mine, theirs = folder / "mine", folder / "theirs.pdf"
        render = ["-m", "briefing", "-q", "render", str(briefing), "--format", "pdf", "--output", str(mine)]
        times: dict[str, list[float]] = {"ours": [], "browser": []}
        for turn in range(repeats):
            times["ours"].append(run(render).wall_s)
            started = time.perf_counter()
            printed(browser, page, theirs, folder / f"profile{turn}")
            times["browser"].append(time.perf_counter() - started)
        return {
            "ours_s": statistics.median(times["ours"]),
            "ours_pages": pages_of(next(mine.glob("*.pdf")).read_bytes()),
            "browser_s": statistics.median(times["browser"]),
            "browser_pages": pages_of(theirs.read_bytes()),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    browser = found_browser()
    if browser is None:
        print(f"no Chromium on the path ({', '.join(NAMES)}): nothing is compared with it")
        return
    figures = measure(browser, options.documents, options.repeats)
    print(f"briefing render: {figures['ours_s']:.2f} s, {figures['ours_pages']} pages")
    print(f"Chromium, headless: {figures['browser_s']:.2f} s, {figures['browser_pages']} pages")
    print(f"ours / Chromium: {figures['ours_s'] / figures['browser_s']:.2f}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
