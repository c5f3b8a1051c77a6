"""Rendering: cost of a page, and of the formats, beside a plain WeasyPrint template of the same content.

    python -m benchmarks.rendering            # 8 to 45 pages
    python -m benchmarks.rendering --full     # and 200 pages
    python -m benchmarks.rendering --json FILE

The plain template prints the same words (headline, status, sentences, citations, basis, reasons, sources) the way a
page is usually written: flex rows, one span per sentence, hyphenated and justified text, contents with leader dots.
Times are of the processor, the best of several runs that take turns; compare the columns of one run, not two runs.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import weasyprint
from jinja2 import Environment

from briefing.model import Briefing
from briefing.render import RenderOptions, load_design, render
from briefing.render.labels import labels_for
from briefing.render.pdf import printing as pdf
from briefing.render.phrases import basis_line, why_line
from tests.render import samples

OPTIONS = RenderOptions(attachments=False)
# stories that make about 8, 16, 45 and 200 pages
STORIES = (20, 66, 200)
STORIES_IN_FULL = (20, 66, 200, 960)
UNTAGGED = {"pdf_tags": False}
PLAIN = Environment(autoescape=True).from_string("""<!DOCTYPE html>
<html lang="en"><head><title>{{ b.title }}</title><style>
@page { size: A4; margin: 2cm; @bottom-center { content: counter(page) " of " counter(pages) } }
body { font-family: "DejaVu Serif", serif; font-size: 10.4pt; text-align: justify; hyphens: auto }
.row { display: flex } .rail { width: 37mm; font-size: 8pt } .text { flex: 1 }
.c { font-size: .7em; vertical-align: super } .m { font-size: 8pt; color: #666 }
.toc a::after { content: leader('.') target-counter(attr(href), page) }
</style></head><body><h1>{{ b.title }}</h1>
<ul class="toc">{% for s in b.sections %}<li><a href="#s{{ loop.index }}">{{ s.theme }}</a></li>{% endfor %}</ul>
{% macro said(list) %}{% for x in list %}<span lang="{{ x.language }}">{{ x.text }}</span>
{%- for c in x.citations %}<a class="c" href="#c{{ c }}">{{ c }}</a>{% endfor %} {% endfor %}{% endmacro %}
{% for l in b.top_lines %}<div class="row"><div class="rail">{{ l.theme }} {{ l.status.value }}</div>
<p class="text">{{ said(l.sentences) }}</p></div>{% endfor %}
{% for s in b.sections %}<h2 id="s{{ loop.index }}">{{ s.theme }}</h2>
{% for i in s['items'] %}<div class="row"><div class="rail">{{ i.status.value }}</div><div class="text">
<h3>{{ i.headline }}</h3><p>{{ said(i.sentences) }}</p>
<p class="m"><b>{{ i.basis.outlets|join(', ') }}</b> {{ basis(i.basis) }}</p>
<p class="m">Why here {{ why(i.why_here) }}</p></div></div>{% endfor %}{% endfor %}
<h2>Sources</h2>{% for d in b.sources %}<div class="row"><div class="rail">
{% for c in d.citations %}<span id="c{{ c }}">{{ c }}</span> {% endfor %}</div><div class="text">
<p><b>{{ d.outlet }}</b> ({{ d.publisher }}; {{ d.descriptor }}) <i>{{ d.title }}</i>. {{ d.published_at }}</p>
<p class="m"><a href="{{ d.url }}">{{ d.url }}</a> {{ d.retrieved_at }} {{ d.sha256[:12] }}</p></div></div>{% endfor %}
</body></html>""")


def ours(briefing: Briefing) -> bytes:
    """Lay out and write the PDF."""
    return render(briefing, "pdf", design=load_design(), options=OPTIONS).content


def untagged(briefing: Briefing) -> bytes:
    """The same without tags, which the product does not offer."""
    with patch.object(pdf, "_PDF_OPTIONS", UNTAGGED):
        return ours(briefing)


def plain(briefing: Briefing) -> bytes:
    """The same words with the plain template, tagged."""
    labels = labels_for("en", "UTC")
    html = PLAIN.render(
        b=briefing, basis=lambda b: basis_line(b, labels), why=lambda reasons: why_line(reasons, labels)
    )
    content: bytes = weasyprint.HTML(string=html).write_pdf(pdf_tags=True)
    return content


def in_turn(works: list[Callable[[], object]], *, times: int) -> list[float]:
    """Seconds of processor time of the quickest run of each; they take turns, so that a busy machine is fair."""
    best = [math.inf] * len(works)
    for _ in range(times):
        for number, work in enumerate(works):
            gc.collect()
            started = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - started)
    return best


def pages_of(content: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return len(document)
    finally:
        document.close()


def measure(*, full: bool) -> dict[str, float]:
    """Measure, print, and return figures by name."""
    found: dict[str, float] = {}
    sample = samples.rich_briefing()
    pages = pages_of(ours(sample))
    (found["sample_warm_s"],) = in_turn([lambda: ours(sample)], times=5)
    print(f"sample edition, {pages} pages, warm: {found['sample_warm_s']:.2f} s")
    found |= _pages(STORIES_IN_FULL if full else STORIES)
    found |= _formats()
    return found


def _pages(sizes: tuple[int, ...]) -> dict[str, float]:
    found: dict[str, float] = {}
    print(f"{'pages':>6} {'ms/page':>8} {'untagged':>9} | {'plain pages':>11} {'ms/page':>8}", end=" ")
    print("| ratio, all / by page | tagged/untagged")
    curve = []
    for stories in sizes:
        briefing = samples.many_briefing(stories)
        pages, plain_pages = pages_of(ours(briefing)), pages_of(plain(briefing))
        works: list[Callable[[], object]] = [
            lambda b=briefing: ours(b),  # type: ignore[misc]
            lambda b=briefing: untagged(b),  # type: ignore[misc]
            lambda b=briefing: plain(b),  # type: ignore[misc]
        ]
        mine, bare, theirs = in_turn(works, times=3 if stories < 500 else 1)
        curve.append((pages, mine))
        per_page, plain_per_page = 1000 * mine / pages, 1000 * theirs / plain_pages
        found |= {
            f"pages_{stories}": pages,
            f"ms_per_page_{stories}": per_page,
            f"plain_ms_per_page_{stories}": plain_per_page,
            f"ratio_{stories}": mine / theirs,
            # of the longest
            "tagged_ratio": mine / bare,
        }
        print(
            f"{pages:>6} {per_page:>8.0f} {1000 * bare / pages:>9.0f} | {plain_pages:>11} {plain_per_page:>8.0f} "
            f"| {mine / theirs:.2f} / {per_page / plain_per_page:.2f} | {mine / bare:.2f}"
        )
    (few, short), (many, long) = curve[0], curve[-1]
    found["exponent"] = math.log(long / short) / math.log(many / few)
    print(f"growth exponent from {few} to {many} pages: {found['exponent']:.2f}")
    return found


def _formats() -> dict[str, float]:
    large = samples.many_briefing(300)
    names = ("html", "text", "markdown", "email", "epub", "json")
    works: list[Callable[[], object]] = [
        lambda f=name: render(large, f, design=load_design(), options=OPTIONS)  # type: ignore[misc]
        for name in names
    ]
    found = {f"{n}_300_ms": 1000 * s for n, s in zip(names, in_turn(works, times=5), strict=True)}
    for name in names:
        print(f"{name} of 300 stories: {found[f'{name}_300_ms']:.0f} ms")
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    figures = measure(full=chosen.full)
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
