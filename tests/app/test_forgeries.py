"""An attacker changes a rendered file; `verify` says so. What an attacker changes in the record stands in `compose`."""

from __future__ import annotations

import ctypes
import io
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from briefing.app.verify import Proof, VerifyRequest, verify_edition
from briefing.compose.restrict import restrict
from briefing.deliver.message import Body, Frame, compose_message
from briefing.errors import DamagedRecord, InputError
from briefing.model import Briefing, Recipient, from_json, to_json
from briefing.render import RenderOptions, load_design, render, render_email_parts
from briefing.store import Store
from tests.app.test_verify import EDITION, swap, write
from tests.compose.small_editions import DOCUMENTS

READER = Recipient("reader@example.org", "A Reader")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("pristine"))


@pytest.fixture
def folder(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(pristine, tmp_path / "2024-10-23"))


def shown(proof: Proof) -> str:
    return "\n".join(map(str, proof.findings))


def prove(target: Path) -> Proof:
    return verify_edition(VerifyRequest(str(target)))


def letter(briefing: Briefing = EDITION, *, pdf: bool = False, html: bool = True, subject: str = "") -> bytes:
    """What a reader gets, as the program sends it."""
    design = load_design("briefing")
    parts = render_email_parts(briefing, design=design, options=RenderOptions())
    attachments = (render(briefing, "pdf", design=design, options=RenderOptions()),) if pdf else ()
    body = Body(subject or parts.subject, parts.html if html else "", parts.text, attachments)
    frame = Frame(briefing.id, "morning", "Morning", briefing.produced_at, "desk@example.org")
    return compose_message(frame, body, READER).content


def remade(path: Path, change: Callable[[EmailMessage], EmailMessage | None]) -> None:
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    assert isinstance(message, EmailMessage)
    path.write_bytes((change(message) or message).as_bytes())


def part(subtype: str, words: str, *, attached: bool = False) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made.set_content(words, subtype=subtype, cte="quoted-printable")
    if attached:
        made.add_header("Content-Disposition", "attachment", filename="note.txt")
    return made


def with_parts(*parts: EmailMessage, kind: str = "mixed") -> Callable[[EmailMessage], EmailMessage]:
    """Put parts around the true body, which is None among them."""

    def wrap(message: EmailMessage) -> EmailMessage:
        made = EmailMessage(policy=SMTP)
        made["Subject"], made["Content-Type"] = message["Subject"], f'multipart/{kind}; boundary="=_x"'
        made.set_payload([*parts, message])
        return made

    return wrap


def true_body_attached(message: EmailMessage) -> None:
    for one in message.walk():
        if one.get_content_type() == "text/plain":
            one.add_header("Content-Disposition", "attachment", filename="old.txt")
    message.attach(part("plain", "War was declared."))


def another_subject(message: EmailMessage) -> None:
    message.replace_header("Subject", "War was declared")


def second_subject(message: EmailMessage) -> None:
    message._headers.insert(0, ("Subject", "War was declared"))  # type: ignore[attr-defined]


def forged_before(message: EmailMessage) -> None:
    payload = message.get_payload()
    assert isinstance(payload, list)
    payload.insert(0, part("plain", "War was declared."))


MAIL: dict[str, tuple[Callable[[EmailMessage], EmailMessage | None], str]] = {
    "a forged body before the true one": (forged_before, "has other parts than were made"),
    "the true body in an attachment": (true_body_attached, "has other parts than were made"),
    "one more inline part": (with_parts(part("html", "<p>War was declared.</p>")), "other parts than were made"),
    "one more attachment": (with_parts(part("plain", "War.", attached=True)), "other parts than were made"),
    "another alternative": (
        with_parts(part("plain", "War was declared."), kind="alternative"), "other parts than were made"
    ),
    "the subject": (another_subject, "subject: reads 'War was declared' instead of"),
    "a second subject": (second_subject, "subject: reads 'War was declared' and"),
}  # fmt: skip


@pytest.mark.parametrize("name", MAIL)
def test_a_forged_message_is_found(folder: Path, name: str) -> None:
    change, expected = MAIL[name]
    remade(folder / "morning.eml", change)
    proof = prove(folder / "morning.eml")
    assert expected in shown(proof)
    assert not proof.is_in_doubt


def test_a_link_of_the_html_part_is_compared(folder: Path) -> None:
    def elsewhere(message: EmailMessage) -> None:
        html = next(one for one in message.walk() if one.get_content_type() == "text/html")
        assert isinstance(html, EmailMessage)
        page = html.get_content().replace("https://meridian-wire.example", "https://forged.example", 1)
        html.set_content(page, subtype="html", cte="quoted-printable")

    remade(folder / "morning.eml", elsewhere)
    assert "text/html, links: reads" in str(prove(folder / "morning.eml").findings[0])


def test_words_outside_the_parts_are_found(folder: Path) -> None:
    path = folder / "morning.eml"
    path.write_bytes(path.read_bytes() + b"\r\nWar was declared.\r\n")
    assert "has words outside its parts" in str(prove(path).findings[0])


def test_the_attached_pdf_is_compared(folder: Path) -> None:
    sections = (replace(EDITION.sections[0], description="War and peace"), *EDITION.sections[1:])
    other = render(
        replace(EDITION, sections=sections, title="War was declared"),
        "pdf", design=load_design("briefing"), options=RenderOptions(),
    ).content  # fmt: skip
    path = folder / "morning.eml"
    path.write_bytes(letter(pdf=True))
    assert prove(path).findings == ()

    def swapped(message: EmailMessage) -> None:
        attached = next(message.iter_attachments())
        assert isinstance(attached, EmailMessage)
        attached.clear_content()
        attached.set_content(other, maintype="application", subtype="pdf", disposition="attachment")

    remade(path, swapped)
    assert "attached PDF: text layer: reads" in str(prove(path).findings[0])


def pdf_with(content: bytes, change: Callable[[pypdfium2.PdfDocument], None]) -> bytes:
    document = pypdfium2.PdfDocument(content)
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def nothing(document: pypdfium2.PdfDocument) -> None:
    """Only written again, in which what was compressed is plain."""


def painted_over(document: pypdfium2.PdfDocument) -> None:
    page = document[0]
    shape = raw.FPDFPageObj_CreateNewRect(0, 0, 600, 400)
    raw.FPDFPageObj_SetFillColor(shape, 255, 255, 255, 255)
    raw.FPDFPath_SetDrawMode(shape, raw.FPDF_FILLMODE_ALTERNATE, False)
    raw.FPDFPage_InsertObject(page, shape)
    raw.FPDFPage_GenerateContent(page)


def annotated(document: pypdfium2.PdfDocument) -> None:
    annotation = raw.FPDFPage_CreateAnnot(document[0], raw.FPDF_ANNOT_FREETEXT)
    words = "War was declared.\0".encode("utf-16-le")
    pointer = ctypes.cast(ctypes.create_string_buffer(words), ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_SetStringValue(annotation, b"Contents", pointer)
    raw.FPDFPage_CloseAnnot(annotation)


def with_a_program(document: pypdfium2.PdfDocument) -> None:
    document.new_attachment("update.js").set_data(b"app.alert(1)")


PDF: dict[str, tuple[Callable[[bytes], bytes], str, bool]] = {
    "a shape over half a page": (
        lambda c: pdf_with(c, painted_over), "not the file that was made: page 1 paints other shapes", True
    ),
    "an annotation": (lambda c: pdf_with(c, annotated), "annotation: was put over the page: page 1", False),
    "an attached program": (lambda c: pdf_with(c, with_a_program), "attachment: 'update.js' is none of ours", False),
    "a script at the opening": (
        lambda c: pdf_with(c, nothing).replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(1)>>"),
        "is not the file that was made", True,
    ),
    "the title": (
        lambda c: pdf_with(c, nothing).replace(b"(Morning briefing, 2", b"(Evening briefing, 2"), "title: reads", False
    ),
    "bytes behind the end": (lambda c: c + b"%", "is not the file that was made", True),
}  # fmt: skip


@pytest.mark.parametrize("name", PDF)
def test_a_forged_pdf_is_found(folder: Path, name: str) -> None:
    change, expected, is_in_doubt = PDF[name]
    path = folder / "morning.pdf"
    forged = change(path.read_bytes())
    assert forged not in (path.read_bytes(), pdf_with(path.read_bytes(), nothing))
    path.write_bytes(forged)
    proof = prove(path)
    assert expected in shown(proof)
    assert (proof.is_in_doubt, proof.is_proven) == (is_in_doubt, False)


@pytest.mark.parametrize("suffix", ["txt", "html", "md", "eml"])
def test_the_version_an_edition_names_weakens_no_check(folder: Path, suffix: str) -> None:
    record = folder / "morning.json"
    older = replace(EDITION, provenance=replace(EDITION.provenance, version="0.0.0"))
    record.write_bytes(to_json(older))
    path = folder / f"morning.{suffix}"
    end = {"html": "</main>", "eml": "</body>"}.get(suffix, "They agreed")
    swap(path, end, f"War was declared. {end}")
    proof = prove(path)
    assert not proof.is_proven
    assert "NOT" in proof.line()


def test_genuine_messages_raise_no_alarm(folder: Path) -> None:
    path = folder / "morning.eml"
    own = restrict(EDITION, replace(READER, themes=("Humanitarian aid",)))
    marked = replace(EDITION, edition=replace(EDITION.edition, marking="TLP:AMBER"))
    assert own is not None
    for message, record in (
        (letter(), EDITION),
        (letter(html=False), EDITION),
        # sections of other themes are left out, the numbers run from 1 again
        (letter(own), EDITION),
        (letter(own, pdf=True), EDITION),
        (letter(marked, subject=f"[TLP:AMBER] {EDITION.title}"), marked),
        (b"Received: from a.example\r\nDKIM-Signature: v=1\r\n" + letter(), EDITION),
    ):
        (folder / "morning.json").write_bytes(to_json(record))
        path.write_bytes(message)
        assert prove(path).findings == ()


def test_an_edition_with_nothing_new_needs_no_sources(folder: Path) -> None:
    empty = from_json(
        to_json(
            replace(EDITION, sections=(), top_lines=(), key_figures=(), citations=(), sources=(), words=0)
        ),
        Briefing,
    )
    (folder / "morning.json").write_bytes(to_json(empty))
    (folder / "morning.sources.jsonl").unlink()
    assert prove(folder / "morning.json").findings == ()


def test_a_pdf_cut_short_is_said_in_one_line(folder: Path) -> None:
    path = folder / "morning.pdf"
    path.write_bytes(path.read_bytes()[:20_000])
    proof = prove(path)
    assert len(proof.findings) == 1
    assert not proof.is_proven


def test_a_stored_edition_that_was_changed_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Store(tmp_path / "briefing.sqlite") as store:
        store.add_documents(DOCUMENTS.values())
        store.save_edition(EDITION)
    assert verify_edition(VerifyRequest(EDITION.id)).is_proven
    marked = to_json(replace(EDITION, edition=replace(EDITION.edition, marking="TLP:CLEAR")))
    with closing(sqlite3.connect(tmp_path / "briefing.sqlite")) as connection, connection:
        connection.execute("UPDATE editions SET content = ?", (marked,))
    with pytest.raises(DamagedRecord, match="does not have the hash it was kept with"):
        verify_edition(VerifyRequest(EDITION.id))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("morning.sources.jsonl", b"[" * 100_000, "damaged"),
        ("morning.sources.jsonl", b'{"id": ' + b"9" * 5_000 + b"}", "damaged"),
        ("morning.json", b'"timezone": "Nowhere/Land"', "is damaged"),
        ("morning.json", b'"timezone": "../../etc"', "is damaged"),
    ],
)
def test_hostile_json_is_said_in_one_line(folder: Path, name: str, content: bytes, message: str) -> None:
    path = folder / name
    old = path.read_bytes()
    path.write_bytes(old.replace(b'"timezone": "UTC"', content) if name == "morning.json" else content)
    assert path.read_bytes() != old
    with pytest.raises(InputError, match=message) as caught:
        prove(folder / "morning.json")
    assert "\n" not in str(caught.value)
