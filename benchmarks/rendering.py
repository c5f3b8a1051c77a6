"""Rendering: cost of a page, and of the formats, beside a plain WeasyPrint template of the same content.

    python -m benchmarks.rendering            # up to about 50 pages
    python -m benchmarks.rendering --full     # up to about 200 pages
    python -m benchmarks.rendering --json FILE

The plain template prints the same words (headline, status, sentences, citations, basis, reasons, sources) the way a
page is usually written: flex rows, one span per sentence, hyphenated and justified text, contents with leader dots.
Times are of the processor, best of three; compare the columns of one run, not two runs.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Callable
from pathlib import Path

import weasyprint
from jinja2 import Environment

from briefing.model import Briefing
from briefing.render import RenderOptions, load_design, render
from briefing.render.labels import labels_for
from briefing.render.phrases import basis_line, why_line
from tests.render import samples

OPTIONS = RenderOptions(attachments=False)
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


def best(work: Callable[[], object], *, times: int = 3) -> float:
    """Seconds of processor time of the quickest of several runs."""
    found = []
    for _ in range(times):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def ours(briefing: Briefing) -> int:
    """Lay out and write the PDF; returns its pages."""
    return pages_of(render(briefing, "pdf", design=load_design(), options=OPTIONS).content)


def plain(briefing: Briefing, *, tagged: bool) -> int:
    """The same with the plain template."""
    labels = labels_for("en", "UTC")
    html = PLAIN.render(
        b=briefing, basis=lambda b: basis_line(b, labels), why=lambda reasons: why_line(reasons, labels)
    )
    content: bytes = weasyprint.HTML(string=html).write_pdf(pdf_tags=tagged)
    return pages_of(content)


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
    ours(sample)
    plain(sample, tagged=True)
    found["four_pages_warm_s"] = best(lambda: ours(sample))
    print(f"sample edition, {ours(sample)} pages, warm: {found['four_pages_warm_s']:.2f} s")
    print(
        f"{'stories':>8} {'pages':>6} {'ms/page':>8} | plain: {'pages':>6} {'ms/page':>8} | ratio per story"
    )
    curve = []
    for stories in (20, 60, 200, 750) if full else (20, 60, 200):
        briefing = samples.many_briefing(stories)
        times = 3 if stories < 200 else 1
        pages, plain_pages = ours(briefing), plain(briefing, tagged=True)
        mine = best(lambda b=briefing: ours(b), times=times)  # type: ignore[misc]
        theirs = best(lambda b=briefing: plain(b, tagged=True), times=times)  # type: ignore[misc]
        curve.append((pages, mine))
        found[f"ms_per_page_{stories}"] = mine / pages * 1000
        found[f"plain_ms_per_page_{stories}"] = theirs / plain_pages * 1000
        found[f"ratio_{stories}"] = mine / theirs
        print(
            f"{stories:>8} {pages:>6} {mine / pages * 1000:>8.0f} | plain: {plain_pages:>6} "
            f"{theirs / plain_pages * 1000:>8.0f} | {mine / theirs:.2f}"
        )
    (few, short), (many, long) = curve[0], curve[-1]
    found["exponent"] = math.log(long / short) / math.log(many / few)
    print(f"growth exponent from {few} to {many} pages: {found['exponent']:.2f}")
    large = samples.many_briefing(300)
    for name in ("html", "text", "markdown", "email", "epub", "json"):
        found[f"{name}_300_ms"] = 1000 * best(
            lambda f=name: render(large, f, design=load_design(), options=OPTIONS)  # type: ignore[misc]
        )
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
