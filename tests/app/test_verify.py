"""Files of an edition are proven, and found out when a letter is changed in any of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.app.evidence import write_evidence
from briefing.app.pdf_reading import ReadPdf, read_pdf
from briefing.app.verify import Proof, VerifyRequest, verify_edition
from briefing.errors import InputError
from briefing.model import Briefing, from_json, to_json
from briefing.render import FORMATS, PageSize, RenderOptions, copy_design, load_design, render
from briefing.store import Store
from tests import demo
from tests.compose.small_editions import AGREED, DOCUMENTS, courier, draft, small_edition, wire

EDITION = small_edition()


def write(folder: Path, briefing: Briefing = EDITION, formats: tuple[str, ...] = tuple(FORMATS)) -> Path:
    design = load_design("briefing")
    for name in formats:
        artifact = render(briefing, name, design=design, options=RenderOptions())
        (folder / artifact.filename).write_bytes(artifact.content)
    write_evidence(folder / "morning.sources.jsonl", DOCUMENTS.values())
    return folder


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("pristine"))


@pytest.fixture
def folder(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(pristine, tmp_path / "2024-10-23"))


def prove(target: Path | str, **options: str | tuple[str, ...]) -> Proof:
    return verify_edition(VerifyRequest(str(target), **options))  # type: ignore[arg-type]


def swap(path: Path, old: str, new: str) -> None:
    content = path.read_bytes()
    assert old.encode() in content
    path.write_bytes(content.replace(old.encode(), new.encode(), 1))


def test_a_whole_folder_is_proven_in_one_line(folder: Path) -> None:
    proof = prove(folder)
    assert proof.findings == ()
    line = proof.line()
    assert line.startswith(
        "proven: 5 sentences, 1 quote, 2 figures from 3 documents; the same in morning.pdf"
    )
    assert set(proof.files) == {
        f"morning.{suffix}" for suffix in ("pdf", "html", "eml", "txt", "md", "epub")
    } & {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("suffix", ["json", "pdf", "html", "eml", "txt", "md", "sources.jsonl"])
def test_each_file_is_proven_alone(folder: Path, suffix: str) -> None:
    assert prove(folder / f"morning.{suffix}").is_proven


TAMPERINGS: dict[str, tuple[str, str, str, str]] = {
    "record": ("json", "open to food and", "open to arms and", "not what the stored source says"),
    "record, headline": ("json", '"headline": "Toll at', '"headline": "Fall at', "'Fall at"),
    "record, figure": ("json", '"value": 37.0', '"value": 3700.0', "does not mean 3700"),
    "record, hash": ("json", wire.sha256, "0" * 64, "hash"),
    "sources": ("sources.jsonl", "left Dhamra", "fled Dhamra", "does not have the recorded hash"),
    "sources, hash": ("sources.jsonl", courier.sha256, "0" * 64, "hash"),
    "page": ("html", "open to food and", "open to arms and", "instead of 'They agreed"),
    "page, span": ("html", 'data-start="', 'data-start="1', "points at another place"),
    "page, citation": ("html", 'data-cite="1"', 'data-cite="9"', "carries other citations"),
    "page, number": ("html", '">2</a>', '">1</a>', "reads"),
    "page, link": ("html", "#:~:text=", "#:~:text=not,", "links: reads"),
    "page, headline": ("html", "</h1>", "!</h1>", "reads"),
    "page, put in": ("html", "</main>", "<p>War was declared.</p></main>", "War was declared."),
    "page, markup": ("html", "<main ", "<main hidden ", "markup was changed"),
    "text": ("txt", "open to food", "open to arms", "reads"),
    "text, figure": ("txt", "37", "38", "reads"),
    "Markdown": ("md", "open to food", "open to arms", "reads"),
    "mail": ("eml", "open to food", "open to arms", "text/plain: reads"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_one_changed_letter_is_found(folder: Path, name: str) -> None:
    suffix, old, new, message = TAMPERINGS[name]
    path = folder / f"morning.{suffix}"
    swap(path, old, new)
    proof = prove(path)
    assert any(message in str(finding) for finding in proof.findings), proof.findings
    assert proof.line().startswith("NOT PROVEN: ")
    # and in the folder as a whole
    (folder / "morning.pdf").unlink()
    assert not prove(folder).is_proven


def tampered_pdf(change: Callable[[Briefing], Briefing], *, attachments: bool) -> bytes:
    options = RenderOptions(attachments=attachments)
    return render(change(EDITION), "pdf", design=load_design("briefing"), options=options).content


def other_headline(briefing: Briefing) -> Briefing:
    section = briefing.sections[0]
    item = replace(section.items[0], headline="Narrows stay shut to food, envoys say")
    return replace(briefing, sections=(replace(section, items=(item,)), *briefing.sections[1:]))


def test_a_changed_text_layer_is_found(folder: Path) -> None:
    (folder / "morning.pdf").write_bytes(tampered_pdf(other_headline, attachments=False))
    (finding,) = prove(folder / "morning.pdf").findings
    assert finding.where == "morning.pdf: text layer"
    assert "shut" in finding.problem


def test_a_pdf_whose_words_cannot_be_read_back_is_in_doubt(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scrambled(source: Path | bytes) -> ReadPdf:
        read = read_pdf(source)
        return replace(read, pages=tuple(page.replace("r", "r\x17") for page in read.pages))

    monkeypatch.setattr("briefing.app.proof.read_pdf", scrambled)
    proof = prove(folder / "morning.pdf")
    assert proof.is_in_doubt
    assert "search" in proof.findings[0].problem
    assert "NOT the file" in proof.line()


def test_a_changed_attachment_is_found(folder: Path) -> None:
    (folder / "morning.pdf").write_bytes(tampered_pdf(other_headline, attachments=True))
    assert "the edition inside: is not the edition" in str(prove(folder / "morning.pdf").findings[0])


def test_a_pdf_alone_proves_itself_against_its_sources(folder: Path) -> None:
    (folder / "morning.json").unlink()
    assert prove(folder / "morning.pdf", sources=(str(folder / "morning.sources.jsonl"),)).is_proven
    assert prove(folder / "morning.pdf").is_proven


def test_other_papers_and_designs_are_recognized(folder: Path) -> None:
    for design, size in (("briefing", PageSize.LETTER), ("memo", PageSize.A4)):
        made = render(EDITION, "pdf", design=load_design(design), options=RenderOptions(page_size=size))
        (folder / "morning.pdf").write_bytes(made.content)
        assert prove(folder / "morning.pdf").is_proven, (design, size)


def test_a_text_of_another_width_is_the_same_text(folder: Path) -> None:
    made = render(EDITION, "text", design=load_design("briefing"), options=RenderOptions(width=50))
    (folder / "morning.txt").write_bytes(made.content)
    assert prove(folder / "morning.txt").is_proven


def test_a_delivered_message_may_have_its_own_headers(folder: Path) -> None:
    path = folder / "morning.eml"
    path.write_bytes(b"Received: from nowhere\r\nX-Mark: 1\r\n" + path.read_bytes())
    assert prove(path).is_proven


@pytest.mark.parametrize("name", ["html", "text", "markdown", "pdf", "email"])
def test_files_of_another_version_are_compared_sentence_by_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    older = replace(EDITION, provenance=replace(EDITION.provenance, version="0.0.0"))
    write(tmp_path, older, ("json",))
    made = render(EDITION, name, design=load_design("briefing"), options=RenderOptions())
    path = tmp_path / made.filename
    path.write_bytes(made.content if name == "pdf" else made.content.replace(b"min", b"mn."))
    proof = prove(path)
    # the PDF and the edition are the same but for the version, which the PDF carries inside
    assert proof.is_in_doubt if name != "pdf" else proof.findings
    assert not proof.is_proven
    if name != "pdf":
        assert "only that version can prove it" in str(proof.findings[0])
        path.write_bytes(made.content.replace(b"open to food", b"open to arms"))
        assert not prove(path).is_in_doubt


def test_originals_are_read_again(folder: Path, tmp_path: Path) -> None:
    originals = tmp_path / "originals"
    originals.mkdir()
    for document in (wire, courier, draft):
        record = {
            "title": document.title,
            "text": document.text,
            "outlet": document.outlet,
            "url": document.url,
        }
        record["published_at"] = document.published_at.isoformat() if document.published_at else ""
        (originals / f"{document.id}.json").write_text(json.dumps(record))
    assert prove(folder, sources=(str(originals),)).findings == ()
    swap(originals / f"{wire.id}.json", "food and", "arms and")
    found = prove(folder, sources=(str(originals),)).findings
    assert "does not have the recorded hash" in str(found[0])
    (originals / f"{wire.id}.json").unlink()
    assert "is missing" in str(prove(folder, sources=(str(originals),)).findings[0])


def test_an_edition_in_the_store_is_proven_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Store(tmp_path / "briefing.sqlite") as store:
        store.add_documents(DOCUMENTS.values())
        store.save_edition(EDITION)
    for name in (EDITION.id, "morning", "2024-10-23", "morning/2024-10-23"):
        assert prove(name).is_proven, name


def test_an_edition_in_the_output_folder_is_found_by_its_name(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    folder.rename(tmp_path / "output" / "2024-10-23")
    for name in (EDITION.id, "morning", "2024-10-23", "morning/2024-10-23"):
        assert prove(name).is_proven, name


BAD: dict[str, tuple[bytes, str]] = {
    "not JSON": (b"{", "is damaged or no JSON"),
    "cut short": (b'{"schema": "1", "id": "x", "title": "', "is damaged or no JSON"),
    "another file": (b'{"a": 1}', "is not an edition"),
    "a list": (b"[]", "is not an edition"),
    "nested": (b"[" * 100_000, "is"),
    "a field is missing": (b'{"schema": "2", "id": "x"}', "is damaged: Object missing required field"),
    "newer": (b'{"schema": "3", "id": "x"}', "was written by another version of briefing"),
    "older": (b'{"schema": "1", "id": "x"}', "was written by another version of briefing"),
    "fifty megabytes": (b'{"schema": "2.1", "id": "' + b"x" * 50 * 2**20 + b'"}', "is larger than 32 MB"),
    "fifty megabytes, nested": (b"[" * 50 * 2**20, "is larger than 32 MB"),
    "a number without end": (b'{"schema": "2.1", "id": "x", "words": ' + b"9" * 100_000 + b"}", "is damaged"),
    "binary": (bytes(range(256)), "is damaged or no JSON"),
    "empty": (b"", "is damaged or no JSON"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_edition_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    content, message = BAD[name]
    path = tmp_path / "edition.json"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        prove(path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("nowhere.json", "no such file or edition"),
        ("nothing", "no edition 'nothing'"),
        (".", "holds no edition"),
        ("notes.docx", "is no file of an edition"),
        ("alone.html", "JSON file is missing"),
        ("alone.pdf", "is no PDF"),
    ],
)
def test_what_cannot_be_found_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("notes.docx", "alone.html", "alone.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-")
    with pytest.raises(InputError, match=message):
        prove(target)


def test_missing_sources_are_named(folder: Path) -> None:
    (folder / "morning.sources.jsonl").unlink()
    with pytest.raises(InputError, match="captured sources are missing"):
        prove(folder)


def test_the_fixture_prints_what_is_tampered_with() -> None:
    assert "open to food and" in AGREED


def test_a_design_of_the_users_own_is_named_or_configured(folder: Path, tmp_path: Path) -> None:
    copy_design(tmp_path / "own")
    template = tmp_path / "own" / "tokens.css"
    template.write_text(template.read_text() + "\n.masthead { display: none }\n")
    made = render(EDITION, "html", design=load_design(tmp_path / "own"), options=RenderOptions())
    (folder / "morning.html").write_bytes(made.content)
    assert not prove(folder / "morning.html").is_proven
    assert prove(folder / "morning.html", design=str(tmp_path / "own")).is_proven
    settings = tmp_path / "briefing.toml"
    settings.write_text('version = 1\n[[edition]]\nname = "Morning"\nslug = "morning"\ndesign = "./own"\n')
    assert verify_edition(VerifyRequest(str(folder / "morning.html"), config=settings)).is_proven


def test_the_demo_edition_is_proven_in_every_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = demo.second_day()
    record = to_json(made.briefing)
    assert to_json(from_json(record, Briefing)) == record
    for name in FORMATS:
        artifact = render(made.briefing, name, design=load_design("briefing"), options=RenderOptions())
        (tmp_path / artifact.filename).write_bytes(artifact.content)
    write_evidence(tmp_path / f"{made.briefing.edition.slug}.sources.jsonl", made.documents)
    proof = prove(tmp_path)
    assert proof.findings == ()
    assert len(proof.files) == len(FORMATS) - 1
    # the captured sources are the seeds
    seeds = tuple(str(demo.DEMO / day) for day in demo.DAYS)
    assert prove(tmp_path / f"{made.briefing.edition.slug}.json", sources=seeds).is_proven


def test_an_edition_of_the_schema_before_is_read_and_proven(folder: Path) -> None:
    record = json.loads((folder / "morning.json").read_bytes())
    record["schema"] = "2"
    del record["provenance"]["previous_sha256"], record["provenance"]["sources_sha256"]
    (folder / "morning.json").write_text(json.dumps(record))
    assert prove(folder / "morning.json").is_proven
