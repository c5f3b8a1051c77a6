"""Files made to hurt: each ends as one diagnostic, in time, and its neighbors are read."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.intake import IntakeOptions, read_paths
from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job
from briefing.intake.options import MIB
from briefing.intake.sandbox import Sandbox
from briefing.model import Gathered
from tests.intake import samples
from tests.intake.samples import PROSE
from tests.intake.server import LAUGHS, OUTSIDE

NOW = datetime(2024, 10, 23, tzinfo=UTC)
OPTIONS = IntakeOptions(parse_timeout_s=6.0)


def read(tmp_path: Path, name: str, content: bytes) -> Gathered:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.rtf").write_bytes(samples.RTF)
    start = time.monotonic()
    gathered = read_paths([tmp_path], retrieved_at=NOW, options=OPTIONS)
    assert time.monotonic() - start < 20
    assert "Night at the quay" in {d.title for d in gathered.documents}
    return gathered


def office_bomb() -> bytes:
    return samples.zipped(
        {"[Content_Types].xml": "x", "word/document.xml": b"<w>" + b" " * (120 * MIB) + b"</w>"}
    )


def archive_bomb() -> bytes:
    return samples.zipped({f"{n}.txt": bytes(14 * MIB) for n in range(12)})


def nested_archives() -> bytes:
    content = samples.zipped({"deep.txt": PROSE})
    for level in range(8):
        content = samples.zipped({f"{level}.zip": content})
    return content


def mail_of_many_parts() -> bytes:
    part = f"--b\nContent-Type: text/plain\n\n{PROSE}\n".encode()
    return (
        b'From: a@b.example\nSubject: Many\nDate: x\nContent-Type: multipart/mixed; boundary="b"\n\n'
        + part * 2_500
        + b"--b--"
    )


def mail_of_deep_parts() -> bytes:
    head = b"From: a@b.example\nSubject: Deep\nDate: x\n"
    levels = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(600)
    )
    return head + levels + b"Content-Type: text/plain\n\ntext"


def mail_of_long_subject() -> bytes:
    subject = b"=?utf-8?q?" + b"=C3=A4_" * 40_000 + b"?="
    return (
        b"From: a@b.example\nDate: Tue, 22 Oct 2024 06:30:00 +0200\nSubject: "
        + subject
        + b"\n\n"
        + PROSE.encode()
    )


def mail_of_many_addresses() -> bytes:
    return b"From: " + b"a@b.example, " * 40_000 + b"\nTo: x\nSubject: s\nDate: d\n\n" + PROSE.encode()


def entity_docx() -> bytes:
    return samples.docx(PROSE, before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')


def deep_page() -> bytes:
    return (f"<p>{PROSE}</p>" + "<div>" * 5_000 + PROSE + "</div>" * 5_000).encode()


def deep_json() -> bytes:
    return b"[" * 200_000 + b"]" * 200_000


def pdf_of_loops() -> bytes:
    return samples.pdf([PROSE]).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")


@pytest.mark.parametrize(
    ("name", "make", "codes"),
    [
        ("bomb.docx", office_bomb, {"archive"}),
        ("bomb.zip", archive_bomb, {"limit", "empty"}),
        ("nested.zip", nested_archives, {"nested"}),
        ("many.eml", mail_of_many_parts, {"limit"}),
        ("deep.eml", mail_of_deep_parts, {"broken", "no-text", "limit"}),
        ("entity.docx", entity_docx, {"archive"}),
        ("deep.json", deep_json, {"json"}),
        ("loop.pdf", pdf_of_loops, {"no-text", "broken"}),
        ("laughs.xml", LAUGHS, {"broken", "no-entries", "no-text"}),
        ("lone.rtf", b"{\\rtf1" + b"{" * 100_000, {"no-text"}),
    ],
)
def test_ends_as_one_diagnostic(
    tmp_path: Path, name: str, make: bytes | Callable[[], bytes], codes: set[str]
) -> None:
    gathered = read(tmp_path, name, make if isinstance(make, bytes) else make())
    assert gathered.diagnostics
    assert {d.code for d in gathered.diagnostics} <= codes


@pytest.mark.parametrize(
    ("name", "make"),
    [("subject.eml", mail_of_long_subject), ("from.eml", mail_of_many_addresses), ("deep.html", deep_page)],
)
def test_is_read_all_the_same(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    gathered = read(tmp_path, name, make())
    assert not gathered.diagnostics
    assert any(PROSE in d.text for d in gathered.documents)
    assert all(len(d.title) <= 300 for d in gathered.documents)


def test_external_entities_are_not_read(tmp_path: Path) -> None:
    gathered = read(tmp_path, "outside.xml", OUTSIDE)
    assert not any("root:" in d.text + d.title for d in gathered.documents)


def test_names_in_archives_are_never_paths(tmp_path: Path) -> None:
    content = samples.zipped({"../../../tmp/x.txt": f"Title\n\n{PROSE}", "/etc/y.txt": f"Other\n\n{PROSE}."})
    gathered = read(tmp_path, "paths.zip", content)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["good.rtf", "paths.zip"]
    assert all("/" not in d.origin for d in gathered.documents)


def test_hostile_html_stays_text(tmp_path: Path) -> None:
    page = samples.PAGE.replace(
        b"<article>",
        b'<article><script>document.write("stolen")</script><img src=x onerror=alert(1)>'
        b'<a href="javascript:alert(1)">click</a><iframe src="file:///etc/passwd"></iframe>',
    )
    gathered = read(tmp_path, "a.html", page)
    texts = " ".join(d.text + d.url for d in gathered.documents)
    assert not any(word in texts for word in ("stolen", "javascript", "onerror", "passwd"))


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(IntakeOptions(parse_timeout_s=1.0, workers=1))


def test_a_parser_that_hangs_is_ended(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Job(Format.MAIL, "slow.eml")
    monkeypatch.setattr("briefing.intake.sandbox._BOOT", "import time; time.sleep(60)")
    start = time.monotonic()
    assert sandbox.parse(slow, samples.MAIL).diagnostics[0].code == "timeout"
    assert time.monotonic() - start < 8
    monkeypatch.undo()
    assert sandbox.parse(slow, samples.MAIL).entries
    sandbox.close()


def test_a_parser_that_dies_is_replaced(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(Format.MAIL, "a.eml")
    monkeypatch.setattr("briefing.intake.sandbox._BOOT", "import os; os.abort()")
    assert sandbox.parse(job, samples.MAIL).diagnostics[0].code == "crash"
    monkeypatch.undo()
    assert sandbox.parse(job, samples.MAIL).entries
    sandbox.close()


def test_a_parser_that_takes_all_memory_is_ended(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    hungry = (
        "import sys; sys.path.append(sys.argv.pop(1)); import briefing.intake.worker as w\n"
        "def parse(job, content): yield bytearray(2_000_000_000)\n"
        "w.parse_portions = parse; w.main()"
    )
    monkeypatch.setattr("briefing.intake.sandbox._BOOT", hungry)
    assert sandbox.parse(Job(Format.MAIL, "a.eml"), samples.MAIL).diagnostics[0].code == "memory"
    sandbox.close()


def test_the_child_sees_no_secrets(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", "secret")
    telling = (
        "import sys, os; sys.path.append(sys.argv.pop(1)); import briefing.intake.worker as w\n"
        "from briefing.intake.notes import trouble\n"
        "def parse(job, content): yield trouble('env', 'x', ' '.join(sorted(os.environ)))\n"
        "w.parse_portions = parse; w.main()"
    )
    monkeypatch.setattr("briefing.intake.sandbox._BOOT", telling)
    assert "PASSWORD" not in sandbox.parse(Job(Format.MAIL, "a.eml"), b"x").diagnostics[0].message
    sandbox.close()


def table(count: int, values: str = "{}") -> bytes:
    rows = (f'{{"title": "Report {n}", "text": "{PROSE} {n}", "more": {values}}}' for n in range(count))
    return f'{{"count": {count}, "articles": [{", ".join(rows)}]}}'.encode()


def test_a_large_table_is_read_by_portions_and_keeps_what_came_before_a_fault(sandbox: Sandbox) -> None:
    content = table(20_000)[:-3_000_000]
    portions = list(sandbox.portions(Job(Format.JSON, "a.json", limit=20_000), content))
    entries = [entry for portion in portions for entry in portion.entries]
    assert len(entries) == content.count(b'"title"') - 1
    assert [d.code for portion in portions for d in portion.diagnostics] == ["record"]
    sandbox.close()


def test_a_hungry_record_costs_itself_and_what_follows(sandbox: Sandbox) -> None:
    deep = "[" + "[], " * 3_500_000 + "0]"
    content = table(2_000)[:-2] + f', {{"text": "x", "more": {deep}}}'.encode() + b"]}"
    portions = list(sandbox.portions(Job(Format.JSON, "a.json", limit=20_000), content))
    assert {d.code for portion in portions for d in portion.diagnostics} <= {"memory", "record", "timeout"}
    assert sandbox.parse(Job(Format.JSON, "b.json"), table(3)).entries
    sandbox.close()


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "txt"])
def test_large_tables_and_texts_are_parsed_in_the_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    text = PROSE * 45
    lines = [f'{{"title": "Report {n}", "text": "{text} {n}"}}' for n in range(300)]
    made = {
        "json": "[" + ",".join(lines) + "]",
        "jsonl": "\n".join(lines),
        "csv": "title,text\n" + "".join(f"Report {n},{text} {n}\n" for n in range(300)),
        "txt": f"Title: Long\n\n{(PROSE + ' ') * 14_000}",
    }
    (tmp_path / f"a.{kind}").write_text(made[kind])

    def refused(*_: object) -> None:
        raise AssertionError("parsed in the parent")

    monkeypatch.setattr("briefing.intake.readers.parse_portions", refused)
    found = read_paths([tmp_path], retrieved_at=NOW)
    assert len(found.documents) == (1 if kind == "txt" else 300)
    assert [d.code for d in found.diagnostics] == (["limit"] if kind == "txt" else [])


def test_a_document_has_a_longest_text(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"Title: Long\n\n{(PROSE + ' ') * 5_000}")
    found = read_paths([tmp_path], retrieved_at=NOW)
    (document,) = found.documents
    assert 470_000 < len(document.text) <= 500_000
    assert document.text.endswith(".")
    assert [(d.code, d.where) for d in found.diagnostics] == [("limit", "long.txt")]
    assert "characters are used" in found.diagnostics[0].message


def test_a_zip_that_lies_about_sizes_is_noticed(tmp_path: Path) -> None:
    content = bytearray(samples.zipped({"a.txt": b"a" * (20 * MIB)}))
    # the uncompressed size in both headers
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(signature)
        content[at + offset : at + offset + 4] = (100).to_bytes(4, "little")
    assert read(tmp_path, "liar.zip", bytes(content)).diagnostics
