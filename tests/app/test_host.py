"""A program that imports the library is left as it was: its streams, its collector, its libraries."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import briefing
from briefing.model import Document, DocumentId, SourceId, sha256_hex
from briefing.render import RenderOptions, load_design
from tests.render import samples

WATCHED = """
import ctypes.util, gc, sys, threading

def seen():
    found = [sys.stdout, sys.stderr, gc.isenabled(), gc.get_threshold(), ctypes.util.find_library,
             sys.getrecursionlimit()]
    numpy, pydyf = sys.modules.get("numpy"), sys.modules.get("pydyf")
    if numpy is not None:
        parts = [vars(numpy).get(name) for name in ("f2py", "testing")]
        found += [part for part in parts if not hasattr(part, "__file__")]
    if hasattr(pydyf, "PDF"):
        found += [pydyf.PDF.page_references.fget.__module__ == "pydyf"]
    return found

before = seen()
changes, done = [], threading.Event()

def watch():
    while not done.is_set():
        now = seen()
        if now[:6] != before or any(item not in (None, True) for item in now[6:]):
            changes.append([a for a, b in zip(now, before) if a != b] or now[6:])
            return

thread = threading.Thread(target=watch)
thread.start()
import briefing
text = {text!r}
made = briefing.build({{"text": text, "title": "Envoys meet", "outlet": "Gazette"}}, words=60)
made.to_pdf()
made.verify()
briefing.summarize(text, method="sumy-random")
done.set()
thread.join()
print(changes)
"""
TEXT = (
    "Special envoys of Noravia and Kastrel resumed peace talks in Dhamra on Tuesday.\n\n"
    "The foreign ministers are to sign an agreement on the harbor on Friday, the envoys said in a joint note.\n\n"
    "Mediators from three countries had carried proposals between both delegations for eleven days.\n"
)


def test_nothing_of_the_host_is_changed_while_a_pdf_is_made() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WATCHED.format(text=TEXT)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert ran.stdout.strip() == "[]"


def pdf(title: str, words: int) -> bytes:
    from briefing.render import render

    edition = replace(samples.rich_briefing(), title=title, reading_minutes=words)
    return render(edition, "pdf", design=load_design(), options=RenderOptions()).content


def test_two_pdfs_made_at_once_are_those_made_alone() -> None:
    jobs = [(f"Edition {number}", number) for number in range(1, 5)]
    alone = [pdf(*job) for job in jobs]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda job: pdf(*job), jobs)) == alone


def test_two_briefings_made_at_once_are_those_made_alone() -> None:
    documents = [
        Document(
            id=DocumentId(f"d{number}"),
            source_id=SourceId("s"),
            outlet="Gazette",
            title=f"Envoys meet again: round {number}",
            text=TEXT.replace("eleven", f"{number} more"),
            language="en",
            author="",
            published_at=samples.rich_briefing().cut_off,
            retrieved_at=samples.rich_briefing().cut_off,
            sha256=sha256_hex(TEXT.replace("eleven", f"{number} more")),
        )
        for number in (1, 2)
    ]

    def made(document: Document) -> bytes:
        return briefing.build(document, words=60, as_of=samples.rich_briefing().cut_off).to_pdf()

    alone = [made(document) for document in documents]
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(made, documents)) == alone
