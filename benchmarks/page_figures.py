"""What is on the pages: words printed, words chosen, pages, and how far down each page is filled.

    python -m benchmarks.page_figures                    # the demo edition that `make briefing` built
    python -m benchmarks.page_figures FILE.json ...      # other editions

A word is a run of letters and figures between white space; numbers of citations count as words, as they do for a
reader's eye. *Chosen* are the words of sources that were picked for this edition and stand in it as text: sentences of
items, entries and top lines, what is to come, changes and histories, quotations, and headlines. All else is furniture:
labels, outlets, numbers of sources, figures' rows, the list of sources, the annex, head and foot of each page.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2

from briefing.model import Briefing, from_json
from briefing.render import PageSize, RenderOptions, load_design, phrases
from briefing.render.pdf.printing import lay_out

DEMO = Path(__file__).resolve().parents[1] / "output" / "2024-10-23" / "demo.json"
_WORD = re.compile(r"\S*\w\S*")
# points that belong to head and foot of a page
_EDGE = 40


def words(texts: Iterable[str]) -> int:
    """Count the words of some texts."""
    return sum(len(_WORD.findall(text)) for text in texts)


def chosen(briefing: Briefing, *, scope: str = "all") -> dict[str, int]:
    """Return the words of sources that stand in an edition as text, by kind; of items in a memo, their sentences."""
    items = [item for section in briefing.sections for item in section.items]
    entries = [entry for section in briefing.sections for entry in section.entries]
    said = [*(i.sentences for i in items), *(i.sentences for i in entries)]
    if 0 < (briefing.edition.pages or 0) <= phrases.BRIEF_PAGES:
        # there one line leads to what is told beside it
        said = [
            *(i.sentences for i in items),
            *(e.sentences for e in entries if not phrases.repeats(e, briefing)),
        ]
    if scope != "all":
        items, entries = [], []
    return {
        "sentences of items and entries": words(s.text for sentences in said for s in sentences),
        "top lines": words(s.text for line in briefing.top_lines for s in line.sentences),
        "what is to come": words(coming.text for coming in briefing.ahead),
        "changes and histories": words(
            [text for item in items for change in item.changes for text in (change.old, change.new)]
            + [entry.text for item in items for entry in item.timeline]
        ),
        "quotations": words(quote.words for item in items for quote in item.quotes),
        "headlines": words([*(i.headline for i in items), *(i.headline for i in entries)]),
    }


def printed(content: bytes) -> Iterator[tuple[int, float]]:
    """Yield the words of each page, and how far down its text goes as a share of the paper."""
    document = pypdfium2.PdfDocument(content)
    for number in range(len(document)):
        page = document[number]
        layer = page.get_textpage()
        bottoms = (layer.get_charbox(n)[1] for n in range(layer.count_chars()))
        lowest = min((bottom for bottom in bottoms if bottom > _EDGE), default=page.get_height())
        yield words([layer.get_text_range()]), 1 - lowest / page.get_height()
    document.close()


def report(briefing: Briefing, *, design_name: str = "briefing", paper: PageSize = PageSize.A4) -> None:
    """Print the figures of one edition."""
    design = load_design(design_name)
    options = RenderOptions(attachments=False, page_size=paper)
    layout = lay_out(briefing, design=design, options=options)
    pages = list(printed(layout.pdf()))
    counted, kinds = sum(count for count, _ in pages), chosen(layout.shown, scope=design.scope)
    total = sum(kinds.values())
    own = kinds["sentences of items and entries"]
    print(f"{briefing.title} ({design_name}): {len(pages)} pages, {counted} words printed")
    print(f"  chosen {total} ({total / counted:.0%}); of items and entries alone {own} ({own / counted:.0%})")
    print("  " + ", ".join(f"{name} {count}" for name, count in kinds.items()))
    print("  filled to " + ", ".join(f"{share:.0%}" for _, share in pages) + " of the paper's height")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, default=[DEMO])
    parser.add_argument("--design", default="briefing")
    parser.add_argument("--paper", type=PageSize, default=PageSize.A4)
    asked = parser.parse_args()
    for file in asked.files:
        report(from_json(file.read_bytes(), Briefing), design_name=asked.design, paper=asked.paper)
