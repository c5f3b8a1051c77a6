"""Mutation fuzzing of every parser of intake: `python benchmarks/fuzz_intake.py --seconds 60 --seed 1`.

Takes small good files, breaks them at random, and reads them as intake does; every other time breaks one record inside
a good file (`fuzz_records`). Prints how many were tried, and what came out. Fails when something escapes, when a
document is not what it should be, when a parser is late or lacks what it needs, or when a broken record takes its
neighbors with it.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.fuzz_records import MAKERS, lost_neighbors
from briefing.intake.documents import Origin
from briefing.intake.formats.sniff import Format
from briefing.intake.gathered import to_documents
from briefing.intake.options import IntakeOptions
from briefing.intake.parsing import parse_bytes, parse_sitemap
from briefing.model import Document, sha256_hex
from tests.intake import samples

NOW = datetime(2024, 10, 23, tzinfo=UTC)
OPTIONS = IntakeOptions(parse_timeout_s=10.0, workers=1)
SEEDS: dict[Format, bytes] = {
    Format.TEXT: b"Title: A\nPublished: 2024-10-22\n\n" + samples.PROSE.encode(),
    Format.MARKDOWN: b"# A\n\n" + samples.PROSE.encode() + b"\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    Format.HTML: samples.PAGE,
    Format.MAIL: samples.MAIL,
    Format.MBOX: samples.MBOX,
    Format.MHTML: b'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
    + samples.PAGE,
    Format.PDF: samples.pdf([samples.PROSE, "Second line."], title="A title", pages=2),
    Format.DOCX: samples.docx(samples.PROSE, "Two", title="A title"),
    Format.ODT: samples.odt(samples.PROSE),
    Format.RTF: samples.RTF,
    Format.FEED: samples.FEED,
    Format.JSON: b'[{"title": "A", "text": "Some text here.", "date": "2024-10-22", "author": ["x"]}]',
    Format.JSONL: b'{"title": "A", "text": "Some text here.", "date": 1729500000}\n' * 3,
    Format.CSV: b'title,text,date\nA,"Some ""text"" here",2024-10-22\n',
    Format.ZIP: samples.zipped({"a.txt": samples.PROSE, "b.rtf": samples.RTF}),
    Format.SUBTITLES: b"WEBVTT\nTitle: A\n\n00:01.000 --> 00:04.000\n<v Ida>Some &amp; more.\n\n"
    b"00:05.000 --> 00:06.000\n- No.",
    Format.SITEMAP: b'<urlset xmlns:n="x"><url><loc>https://o.example/1</loc><lastmod>2024-10-22</lastmod><n:news>'
    b"<n:title>A</n:title></n:news></url><url><loc>https://o.example/2</loc></url></urlset>",
    Format.MSG: samples.msg({"0037": "A", "1000": samples.PROSE, "0C1A": "B"}),
}
TOKENS = (
    b"&#99999999999;", b"&#xD800;", b"\x00", b"\xff\xfe", b"=?utf-8?b?//8=?=", b"=?x?q?=?=", b"<![CDATA[", b"]]>",
    b"<!--",
    b"</p>", b"<div>" * 200, b"{" * 500, b"\\u-1 ", b"\\'zz", b"\r\n\r\n", b"--b--", b"9" * 400, b"-1", b"1e999",
    b"NaN",
    b"\xed\xa0\x80", "\u202e\u2066\ufeff".encode(), b"%PDF-", b"Content-Type: message/rfc822\n\n", b"charset=hex",
    b'Content-Type: text/plain; charset="\xff"\n', b"<a href=javascript:alert(1)>", b"Date: 99 Foo 99999\n",
    b"0" * 5_000,
)  # fmt: skip


def mutated(seed: bytes, rng: random.Random) -> bytes:
    """Return `seed` after one to eight random changes."""
    data = bytearray(seed)
    for _ in range(rng.randint(1, 8)):
        change: Callable[[bytearray, random.Random], None] = rng.choice(CHANGES)
        change(data, rng)
    return bytes(data[:200_000])


def _place(data: bytearray, rng: random.Random) -> int:
    return rng.randrange(len(data) + 1)


def flip(data: bytearray, rng: random.Random) -> None:
    if data:
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def insert(data: bytearray, rng: random.Random) -> None:
    at = _place(data, rng)
    data[at:at] = rng.choice(TOKENS)


def delete(data: bytearray, rng: random.Random) -> None:
    at = _place(data, rng)
    del data[at : at + rng.randint(1, 40)]


def repeat(data: bytearray, rng: random.Random) -> None:
    at = _place(data, rng)
    data[at:at] = bytes(data[at : at + rng.randint(1, 200)]) * rng.randint(1, 20)


def truncate(data: bytearray, rng: random.Random) -> None:
    del data[_place(data, rng) :]


def noise(data: bytearray, rng: random.Random) -> None:
    at = _place(data, rng)
    data[at : at + 10] = rng.randbytes(10)


CHANGES = (flip, flip, insert, insert, delete, repeat, truncate, noise)


def problem_of(document: Document) -> str:
    """Return what is wrong with a document, "" for nothing."""
    if document.sha256 != sha256_hex(document.text) or not document.text.strip() or not document.title:
        return "hash, text or title"
    if any(ord(c) < 32 and c != "\n" for c in document.text) or "\n" in document.title:
        return "control characters"
    if document.url and not document.url.startswith(("http://", "https://")):
        return "address"
    return ""


def fuzz(seconds: float, seed: int) -> int:
    """Fuzz for a time; returns how many problems were found."""
    rng = random.Random(seed)
    outcomes: Counter[str] = Counter()
    problems = 0
    tried, end = 0, time.monotonic() + seconds
    formats, holders = sorted(SEEDS), sorted(MAKERS)
    while time.monotonic() < end:
        inside = tried % 2 == 1
        tried += 1
        if inside:
            format_ = holders[(tried // 2) % len(holders)]
            content = rng.choice(MAKERS[format_])(rng)
        else:
            format_ = formats[(tried // 2) % len(formats)]
            content = mutated(SEEDS[format_], rng)
        try:
            if format_ is Format.SITEMAP:
                parsed = parse_sitemap(content, name=f"{tried}.bin", options=OPTIONS)
            else:
                parsed = parse_bytes(content, name=f"{tried}.bin", options=OPTIONS, format_=format_)
            gathered = to_documents(parsed, Origin("fuzz", NOW))
        except Exception as error:
            problems += 1
            outcomes[f"ESCAPED from {format_}: {type(error).__name__}: {error}"] += 1
            continue
        wrong = [problem for problem in map(problem_of, gathered.documents) if problem]
        late = [d.code for d in gathered.diagnostics if d.code in ("timeout", "crash", "memory")]
        if inside and (lost := lost_neighbors("\n".join(document.text for document in gathered.documents))):
            wrong.append(f"a broken record took {len(lost)} neighbors with it")
        # a child can write no file and has no secrets: a library that wants either must be told otherwise
        late += [
            d.code for d in gathered.diagnostics if "FileNotFound" in d.message or "OSError" in d.message
        ]
        problems += len(wrong) + len(late)
        outcomes.update(f"WRONG {format_}: {problem}" for problem in wrong)
        outcomes.update(
            f"{format_}: {d.code} {d.message[:60] if d.code == 'broken' else ''}"
            for d in gathered.diagnostics
        )
        outcomes[f"{format_}: documents"] += len(gathered.documents)
        if not gathered.documents and not gathered.diagnostics:
            problems += 1
            outcomes[f"SILENT {format_}"] += 1
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:7d}  {outcome}")
    print(f"{tried} files tried with seed {seed}, {problems} problems")
    return problems


def main() -> None:
    """Parse the command line and fuzz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    raise SystemExit(1 if fuzz(arguments.seconds, arguments.seed) else 0)


if __name__ == "__main__":
    main()
