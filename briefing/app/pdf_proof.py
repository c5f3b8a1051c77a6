"""Compares a PDF with the one that would be made: equal bytes are the file that was made, and nothing else is.

Where bytes differ, everything that a reader sees or that could act is compared. Equal words in other bytes are what
another release of the layout engine makes, and also what a forger makes who covers them: that is said, not decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.app.pdf_reading import ReadPdf
from briefing.compose.findings import Finding, short
from briefing.compose.readback import compare_words, plain_words
from briefing.model import sha256_hex

NOT_THE_FILE = "shows the same words and links, but is not the file that was made"


def pdf_differences(found: ReadPdf, fresh: Sequence[ReadPdf]) -> list[Finding]:
    """Say what differs from the likeliest of several PDFs; never nothing, since the bytes differ.

    Args:
        fresh: not empty.
    """
    first: list[Finding] = []
    for made in fresh:
        wrong = list(_differences(found, made))
        if not wrong:
            return [_doubt(found, made)]
        first = first or wrong
    return first


def _differences(found: ReadPdf, made: ReadPdf) -> Iterator[Finding]:
    aspects = (
        compare_words(_words(found), _words(made), where="text layer"),
        compare_words(found.links, made.links, where="links"),
    )
    yield from (finding for finding in aspects if finding is not None)
    for name, value in dict(found.metadata).items():
        wanted = dict(made.metadata).get(name, "")
        if value != wanted:
            yield Finding(name.lower(), f"reads {short(value)} instead of {short(wanted)}")
    for annotation in found.annotations:
        if annotation not in made.annotations:
            yield Finding("annotation", f"was put over the page: {annotation}")
    if found.scripts > made.scripts:
        yield Finding("script", "runs a program when it is opened")
    for name, content in found.attachments.items():
        if name not in made.attachments:
            yield Finding("attachment", f"{name!r} is none of ours")
        elif sha256_hex(content) != sha256_hex(made.attachments[name]):
            yield Finding("attachment", f"{name!r} is not what belongs to this edition")


def _doubt(found: ReadPdf, made: ReadPdf) -> Finding:
    for number, (shown, wanted) in enumerate(zip(found.painted, made.painted, strict=False), start=1):
        if shown != wanted:
            return Finding(
                "file",
                f"{NOT_THE_FILE}: page {number} paints other shapes, which may cover words",
                is_doubt=True,
            )
    return Finding("file", NOT_THE_FILE, is_doubt=True)


def _words(read: ReadPdf) -> tuple[str, ...]:
    return plain_words("\n".join(read.pages))
