"""Measures how much of each package the tests of its own folder run, lines and branches: `make coverage`.

A package that falls below its floor fails. Floors stand in `coverage_floors.toml`; `--update` raises them to what was
measured, and lowers none: that is done by hand, with a reason.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOORS = Path(__file__).with_suffix(".toml")
HEAD = """# Per cent of the lines and branches of a package that the tests of its own folder run (`make coverage`).
"""


def measured(package: str, workers: str) -> float:
    """Run the tests of a package's folder and return the per cent of it that they reach.

    Raises:
        SystemExit: a test fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        ran = subprocess.run(
            [
                sys.executable, "-m", "pytest", "-q", "-n", workers, f"tests/{package}", f"--cov=briefing/{package}",
                "--cov-branch", f"--cov-report=json:{report}",
            ],
            cwd=ROOT, capture_output=True, text=True, check=False,
            env=os.environ | {"COVERAGE_FILE": str(Path(folder) / "data")},
        )  # fmt: skip
        if ran.returncode:
            raise SystemExit(f"{package}: its tests fail\n{ran.stdout[-2000:]}")
        return float(json.loads(report.read_text(encoding="utf-8"))["totals"]["percent_covered"])


def packages() -> list[str]:
    """Return the folders of the package that have a folder of tests."""
    return sorted(
        path.name
        for path in (ROOT / "briefing").iterdir()
        if (path / "__init__.py").is_file() and (ROOT / "tests" / path.name).is_dir()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("packages", nargs="*", help="e.g. select; without, all")
    parser.add_argument("--workers", default="auto", help="processes that run tests")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    options = parser.parse_args()
    floors: dict[str, int] = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    below = []
    for package in options.packages or packages():
        found = measured(package, options.workers)
        floor = floors.get(package, 0)
        print(f"{package:10} {found:5.1f} %   floor {floor} %", flush=True)
        if found < floor:
            below.append(package)
        if options.update:
            # what hypothesis draws differs a little from run to run
            floors[package] = max(floor, math.floor(found - 0.5))
            lines = "".join(f"{name} = {value}\n" for name, value in sorted(floors.items()))
            FLOORS.write_text(HEAD + lines, encoding="utf-8")
    if below:
        raise SystemExit(f"below the floor: {', '.join(below)}")


if __name__ == "__main__":
    main()
