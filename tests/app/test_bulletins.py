"""Notices of one form about two things are two notices."""

from __future__ import annotations

from pathlib import Path

from briefing.cli.main import run

NOTICE = """Title: {number}: {product}
Outlet: Flaw Watch
Published: 2024-10-22T0{hour}:00:00Z

A severity {severity} flaw found by Edda Rill of the Skarne Institute was reported to {product} on 22 October 2024.
"""


def test_three_notices_of_one_form_are_all_told(tmp_path: Path) -> None:
    products = (("Oskel Printer", "6.3"), ("Lesk Router", "8.8"), ("Tarn Camera", "7.5"))
    for hour, (product, severity) in enumerate(products, start=6):
        text = NOTICE.format(number=f"SK-{hour}", product=product, severity=severity, hour=hour)
        (tmp_path / f"{hour}.txt").write_text(text)
    paths = sorted(str(path) for path in tmp_path.glob("*.txt"))
    words = [
        "build",
        *paths,
        "--as-of",
        "2024-10-23T06:00:00Z",
        "--format",
        "text",
        "--output",
        str(tmp_path / "made"),
    ]
    assert run(words) == 0
    (made,) = (tmp_path / "made").rglob("*.txt")
    text = " ".join(made.read_text("utf-8").split())
    assert all(f"was reported to {product} on" in text for product, _ in products)
