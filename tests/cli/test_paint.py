from __future__ import annotations

import time

import click

from briefing.cli.paint import harmless, paint

TEXT = """\
MORNING BRIEFING

Diplomacy
=========

[UPDATED] Narrows stay open
   Envoys met for four hours. [1][2]
   -- Meridian Wire: 1 outlet
2. [NEW] Aid
"""


def test_colors_change_no_character() -> None:
    assert click.unstyle(paint(TEXT)) == TEXT


def test_titles_marks_sources_and_numbers_are_told_apart() -> None:
    lines = paint(TEXT).split("\n")
    assert lines[2] == click.style("Diplomacy", fg="cyan", bold=True)
    assert click.style("[UPDATED]", fg="yellow", bold=True) in lines[5]
    assert click.style("[2]", dim=True) in lines[6]
    assert lines[7].startswith(click.style("   -- ", dim=True, reset=False))
    assert lines[0] == "MORNING BRIEFING"


def test_a_long_hostile_line_takes_linear_time() -> None:
    start = time.process_time()
    for unit in ("[1", "[a ", "1. [", "=", " ", "[1]"):
        paint(unit * 200_000)
    assert time.process_time() - start < 20


def test_orders_for_the_terminal_are_taken_out() -> None:
    assert harmless("a\x1b]0;title\x07b\x9b2J\u202ec\td\ne") == "a]0;titleb2Jc\td\ne"
