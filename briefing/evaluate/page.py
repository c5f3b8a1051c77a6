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
td.sure { font-weight: 700; }
.wide { overflow-x: auto; }
svg { width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 13px; }
svg .grid { stroke: var(--line); } svg .bar { stroke: var(--accent); stroke-width: 2; }
svg .dot { fill: var(--accent); } svg .soft { fill: var(--soft); }
p.note { color: var(--soft); font-size: 0.9rem; }
"""
_NOTE = (
    "Points are means over topics in percent, bars their 95 % bootstrap intervals. “First ahead” is the first "
    "method minus this one, paired by topic; bold where a permutation test gives p &lt; 0.05."
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
    plots = "\n".join(_measure_plot(report, at, name) for at, name in enumerate(measures))
    return (
        f"<section>\n<h2>{escape(report.dataset)}</h2>\n"
        f"<p>{report.topics} topics, {escape(report.budget)}.</p>\n"
        f'<p class="note">{_NOTE}</p>\n{_table(report, measures)}\n{plots}\n</section>'
    )


def _table(report: Report, measures: Sequence[str]) -> str:
    named = "".join(f"<th>{LABELS[name]} recall</th><th>F1</th><th>first ahead</th>" for name in measures)
    head = f"<tr><th>method</th>{named}<th>words</th><th>redundancy</th><th>balance</th><th>s per topic</th></tr>"
    lines = [
        f"<tr><td>{escape(row.method)}</td>{''.join(map(_cells, row.measures))}<td>{row.words:.0f}</td>"
        f"<td>{row.redundancy:.2f}</td><td>{row.balance:.2f}</td><td>{row.seconds:.3f}</td></tr>"
        for row in report.rows
    ]
    return f'<div class="wide"><table>\n{head}\n{"".join(lines)}\n</table></div>'


def _cells(row: MeasureRow) -> str:
    ahead = row.first_ahead
    if ahead is None:
        last = "<td></td>"
    else:
        kind = ' class="sure"' if ahead.is_significant else ""
        last = f"<td{kind}>{ahead.mean:+.2f} (p {ahead.p:.3f})</td>"
    return f"<td>{row.recall.mean:.2f}</td><td>{row.f1.mean:.2f}</td>{last}"


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
            f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
            f'<text x="{_LEFT - 10}" y="{y + 4}" text-anchor="end">{escape(row.method)}</text>'
            f'<line class="bar" x1="{left:.1f}" x2="{right:.1f}" y1="{y}" y2="{y}"/>'
            f'<circle class="dot" cx="{middle:.1f}" cy="{y}" r="5"/>'
            f'<text x="{_WIDTH - _RIGHT + 10}" y="{y + 4}">{each.mean:.2f}</text>'
        )
    axis = (
        f'<text class="soft" x="{_LEFT}" y="{height - 8}">{low:.1f}</text>'
        f'<text class="soft" x="{_WIDTH - _RIGHT}" y="{height - 8}" text-anchor="end">{high:.1f}</text>'
    )
    title = f"{LABELS[measure]} recall"
    return (
        f"<h3>{title}</h3>\n"
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{title} by method">{"".join(marks)}{axis}</svg>'
    )


def _stream_table(streams: Sequence[StreamResult]) -> str:
    lines = [
        f"<tr><td>{escape(each.stream)}</td><td>{each.documents}</td><td>{each.wanted}</td><td>{each.found}</td>"
        f"<td>{each.score.precision:.3f}</td><td>{each.score.recall:.3f}</td><td>{each.score.f1:.3f}</td>"
        f"<td>{each.seconds:.2f}</td></tr>"
        for each in streams
    ]
    head = (
        "<tr><th>stream</th><th>documents</th><th>stories</th><th>found</th><th>BCubed precision</th>"
        "<th>recall</th><th>F1</th><th>s</th></tr>"
    )
    return f'<section>\n<h2>Stories</h2>\n<div class="wide"><table>{head}{"".join(lines)}</table></div>\n</section>'
