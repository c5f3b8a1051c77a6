"""The report as one self-contained HTML page with plots drawn in SVG: no script, no font, no request."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from briefing.evaluate.report import LABELS, MeasureRow, Report
from briefing.evaluate.runs import StreamResult

_ROW, _LEFT, _WIDTH, _RIGHT = 26, 170, 720, 70
_STYLE = """
:root { --ink: #1c2733; --soft: #5b6b7a; --line: #d5dde4; --accent: #0b5394; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebf0; --soft: #9fb0bf; --line: #33414e; --accent: #7db4ea; --paper: #12191f; }
}
body { font: 16px/1.5 Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, table, svg { font-family: "Helvetica Neue", Arial, sans-serif; }
table { border-collapse: collapse; width: 100%; font-size: 0.82rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
th, td { white-space: nowrap; }
.wide { overflow-x: auto; }
svg { width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 13px; }
svg .grid { stroke: var(--line); } svg .bar { stroke: var(--accent); }
svg .dot { fill: var(--accent); } svg .soft { fill: var(--soft); }
p.note { color: var(--soft); font-size: 0.9rem; }
"""
_NOTE = (
    "Points are means of recall over topics in percent, bars their 95 % bootstrap intervals. “First ahead” is the "
    "first method minus this one, paired by topic; p is that of a sign-flip permutation test."
)


def report_page(reports: Sequence[Report], streams: Sequence[StreamResult] = ()) -> str:
    """Return the page; everything that comes from outside is escaped."""
    body = "\n".join(
        [*(_report(report) for report in reports), *([_stream_table(streams)] if streams else [])]
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Evaluation</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Evaluation</h1>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _report(report: Report) -> str:
    measures = [row.measure for row in report.rows[0].measures]
    parts = "\n".join(
        f"<h3>{LABELS[name]}</h3>\n{_measure_plot(report, at, name)}\n{_measure_table(report, at)}"
        for at, name in enumerate(measures)
    )
    return (
        f"<section>\n<h2>{escape(report.dataset)}</h2>\n"
        f"<p>{report.topics} topics, {escape(report.budget)}.</p>\n"
        f'<p class="note">{_NOTE}</p>\n{parts}\n<h3>Traits of the summaries</h3>\n{_trait_table(report)}\n</section>'
    )


def _measure_table(report: Report, at: int) -> str:
    lines = [(row.method, *_cells(row.measures[at])) for row in report.rows]
    return _table(("method", "recall", "95 %", "F1", "first ahead", "p"), lines)


def _cells(row: MeasureRow) -> tuple[str, ...]:
    ahead = row.first_ahead
    own = (f"{row.recall.mean:.2f}", f"{row.recall.low:.1f} to {row.recall.high:.1f}", f"{row.f1.mean:.2f}")
    return (*own, f"{ahead.mean:+.2f}", f"{ahead.p:.3f}") if ahead else (*own, "", "")


def _trait_table(report: Report) -> str:
    lines = [
        (
            row.method,
            f"{row.words:.0f}",
            f"{row.redundancy:.2f}",
            f"{row.balance:.2f}",
            "" if row.gap is None else f"{row.gap:.2%}",
            f"{row.seconds:.4f}",
        )
        for row in report.rows
    ]
    return _table(("method", "words", "redundancy", "source balance", "gap", "s per topic"), lines)


def _table(names: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in lines
    )
    return f'<div class="wide"><table>\n<tr>{head}</tr>\n{body}\n</table></div>'


def _measure_plot(report: Report, at: int, measure: str) -> str:
    estimates = [row.measures[at].recall for row in report.rows]
    low = min(each.low for each in estimates)
    high = max(each.high for each in estimates)
    span = max(high - low, 1e-9)
    scale = (_WIDTH - _LEFT - _RIGHT) / span
    height = _ROW * (len(estimates) + 1)
    marks = []
    for number, (row, each) in enumerate(zip(report.rows, estimates, strict=True)):
        y = _ROW * number + _ROW / 2
        left, middle, right = (_LEFT + (value - low) * scale for value in (each.low, each.mean, each.high))
        marks.append(
            f'<line class="grid" stroke="#d5dde4" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
            f'<text x="{_LEFT - 10}" y="{y + 4}" text-anchor="end">{escape(row.method)}</text>'
            f'<line class="bar" stroke="#0b5394" stroke-width="5" x1="{left:.1f}" x2="{right:.1f}" y1="{y}" y2="{y}"/>'
            f'<circle class="dot" fill="#0b5394" cx="{middle:.1f}" cy="{y}" r="5"/>'
            f'<text x="{_WIDTH - _RIGHT + 10}" y="{y + 4}">{each.mean:.2f}</text>'
        )
    axis = (
        f'<text class="soft" x="{_LEFT}" y="{height - 8}">{low:.1f}</text>'
        f'<text class="soft" x="{_WIDTH - _RIGHT}" y="{height - 8}" text-anchor="end">{high:.1f}</text>'
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{LABELS[measure]} recall by method">'
        f"{''.join(marks)}{axis}</svg>"
    )


def _stream_table(streams: Sequence[StreamResult]) -> str:
    names = ("stream", "documents", "stories", "found", "BCubed precision", "recall", "F1", "plain F1", "s")
    lines = [
        (
            each.stream,
            *map(str, (each.documents, each.wanted, each.found)),
            *(f"{share:.3f}" for share in (each.score.precision, each.score.recall, each.score.f1)),
            f"{each.plain.f1:.3f}" if each.plain else "–",
            f"{each.seconds:.2f}",
        )
        for each in streams
    ]
    return f"<section>\n<h2>Stories</h2>\n{_table(names, lines)}\n</section>"
