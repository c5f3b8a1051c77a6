"""Draw docs/images/terminal.svg: a session at a terminal, each line at its time. `make screenshots` remakes it.

The lines are run as they stand, in an empty folder with the demo's articles; what they print is drawn, nothing is
invented. The picture moves by style alone, so that a page shows it like any other; who asked for less motion, or has a
viewer that knows no animations, sees the whole session at once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "images" / "terminal.svg"
# what is typed, and how many lines of the answer are shown
SESSION = (
    ("briefing build articles/ --as-of 2024-10-23T06:00Z --pages 2", 6),
    ("briefing verify output/2024-10-23/briefing.pdf", 2),
    ("briefing summarize articles/meridian-wire--*.txt --sentences 2 --cite", 8),
    ("briefing explain output/2024-10-23/briefing.json | head -8", 8),
)
COLUMNS = 100
_CHARACTER, _LINE, _MARGIN = 7.8, 19, 18
# seconds: a key, the wait before an answer, a look at it
_KEY_S, _WAIT_S, _LOOK_S = 0.035, 0.6, 2.2


class Shown(NamedTuple):
    """A line on the screen, and the second at which it appears."""

    text: str
    at_s: float
    is_typed: bool = False


def answer(line: str, folder: Path) -> list[str]:
    """Run a line as a shell does; what a terminal would show, folded to its width."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
    }
    done = subprocess.run(
        ["sh", "-c", f"{line} 2>&1"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    folded = []
    for text in done.stdout.splitlines():
        folded += [text[at : at + COLUMNS] for at in range(0, len(text), COLUMNS)] or [""]
    return folded


def play(folder: Path) -> list[Shown]:
    """Run the session and give each line its time."""
    shown, now = [], 0.5
    for line, most in SESSION:
        shown.append(Shown(f"$ {line}", now, is_typed=True))
        now += _KEY_S * len(line) + _WAIT_S
        lines = answer(line, folder)
        shown += [Shown(text, now) for text in lines[:most]]
        if len(lines) > most:
            shown.append(Shown("…", now))
        now += _LOOK_S
        shown.append(Shown("", now))
    return shown[:-1]


def draw(shown: list[Shown]) -> str:
    """The session as an SVG that moves."""
    width, height = COLUMNS * _CHARACTER + 2 * _MARGIN, len(shown) * _LINE + 2 * _MARGIN
    rows = []
    for number, line in enumerate(shown):
        kind = "typed" if line.is_typed else "said"
        y = _MARGIN + number * _LINE + 13
        rows.append(
            f'<text x="{_MARGIN}" y="{y}" class="{kind}" style="animation-delay:{line.at_s:.2f}s" xml:space="preserve">'
            f"{escape(line.text)}</text>"
        )
    style = (
        "text{font:13px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#d8d5ce;"
        "animation:appear .01s backwards}.typed{fill:#fff;font-weight:600}@keyframes appear{from{opacity:0}}"
        "@media (prefers-reduced-motion:reduce){text{animation:none}}"
    )
    told = escape("; ".join(line for line, _ in SESSION))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" aria-label="{told}">'
        f'<style>{style}</style><rect width="100%" height="100%" rx="8" fill="#1a1a1c"/>{"".join(rows)}</svg>\n'
    )


def main() -> None:
    """Remake the picture."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds" / "demo" / "2024-10-23", Path(folder) / "articles")
        picture = draw(play(Path(folder)))
    PICTURE.write_text(picture, encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)} {len(picture) // 1000} kB")


if __name__ == "__main__":
    main()
