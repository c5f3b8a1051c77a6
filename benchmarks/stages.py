"""What each stage of one build takes, in one process, from files to the PDF.

python -m benchmarks.stages DOCUMENTS [--json FILE]

Processor seconds; libraries are loaded and word lists compiled before the clock starts. `benchmarks.pipeline` calls it
once for each size, so that nothing is remembered from a smaller one.
"""

from __future__ import annotations

import argparse
import json
import time
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from benchmarks.corpus import START, corpus
from briefing.app.plan import BuildRequest, resolve
from briefing.copies.duplicates import near_duplicates
from briefing.intake import read_paths
from briefing.pipeline.digest import digest
from briefing.pipeline.options import EditionInput
from briefing.render import RenderOptions, load_design, render
from briefing.stories.grouping import group_stories

CUT_OFF = START + timedelta(hours=26)
INTAKE, RENDERING = "files read", "PDF"
CLOSE = "passages, choosing, composing"
# as the digest reports them, in this order; the last two are one: passages are made of what may be chosen
DIGEST = ("themes, terms, sketches", "copies and revisions", "stories and ranking", CLOSE, CLOSE)
STAGES = tuple(dict.fromkeys((INTAKE, *DIGEST, RENDERING)))
# what is done with documents that are read (hashed and counted too): copies found, stories made, all stories ranked
BINDING = DIGEST[1:3]


def stages(path: Path) -> dict[str, float]:
    """Build from the file once; returns the processor seconds of each stage."""
    plan = resolve(BuildRequest(as_of=CUT_OFF))
    design, options = load_design(), RenderOptions()
    small = digest(EditionInput(tuple(corpus(3)), plan.frame), plan.options)
    render(small.briefing, "pdf", design=design, options=options)
    marks = [time.process_time()]
    gathered = read_paths([str(path)], retrieved_at=CUT_OFF)
    given = EditionInput(gathered.documents, plan.frame, troubles=gathered.diagnostics)
    made = digest(given, plan.options, report=lambda _: marks.append(time.process_time()))
    marks.append(time.process_time())
    render(made.briefing, "pdf", design=design, options=options)
    marks.append(time.process_time())
    found = dict.fromkeys(STAGES, 0.0)
    for name, (start, end) in zip((INTAKE, *DIGEST, RENDERING), pairwise(marks), strict=True):
        found[name] += end - start
    return found


def grouped_from_text(path: Path) -> float:
    """Processor seconds for copies and stories alone, from texts that nothing has been counted of."""
    documents = read_paths([str(path)], retrieved_at=CUT_OFF).documents
    began = time.process_time()
    group_stories(documents, duplicates=near_duplicates(documents))
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = stages(options.documents)
    grouped = grouped_from_text(options.documents)
    for name, seconds in (*found.items(), ("copies and stories from text", grouped)):
        print(f"{name:32} {seconds:8.2f} s")
    if options.json:
        options.json.write_text(json.dumps({"stages_s": found, "grouped_s": grouped}, indent=2))


if __name__ == "__main__":
    main()
