"""A PDF or a page alone in an empty folder is proven by what it carries, and found out when it was changed."""

from __future__ import annotations

import email.policy
import shutil
from collections.abc import Callable, Iterator
from email.parser import BytesParser
from pathlib import Path

import pypdf
import pytest

from briefing.app.carrying import Inside, carried_for, inside_pdf, read_inside
from briefing.app.evidence import write_evidence
from briefing.app.pdf_reading import read_pdf
from briefing.app.verify import Proof, VerifyRequest, verify_edition
from briefing.errors import InputError
from briefing.model import Carried, from_json, to_json
from briefing.render import RenderOptions, load_design, render
from briefing.render.page.data_blocks import CAPTURED
from tests import demo
from tests.app.desk import CLOCK, Desk
from tests.app.test_verify import swap
from tests.deliver.smtp_server import FakeSmtp

FORMATS = ("pdf", "html", "json", "email")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo edition, its files as `build` makes them."""
    folder = tmp_path_factory.mktemp("pristine")
    made = demo.second_day()
    options = RenderOptions(carried=carried_for(made.briefing, made.documents, "excerpts"))
    for name in FORMATS:
        artifact = render(made.briefing, name, design=load_design("briefing"), options=options)
        (folder / artifact.filename).write_bytes(artifact.content)
    return folder


@pytest.fixture
def alone(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    monkeypatch.chdir(tmp_path)
    return lambda name: Path(shutil.copy(pristine / name, tmp_path / name))


def prove(path: Path) -> Proof:
    return verify_edition(VerifyRequest(str(path)))


@pytest.mark.parametrize("name", ["demo.pdf", "demo.html"])
def test_a_file_alone_is_proven_and_says_by_what(alone: Callable[[str], Path], name: str) -> None:
    proof = prove(alone(name))
    assert proof.findings == ()
    assert proof.line().startswith("proven by the texts inside it: ")
    assert "only with the captured sources or a signature" in proof.limits()


def test_the_same_edition_carries_the_same_bytes(pristine: Path) -> None:
    made = demo.second_day()
    options = RenderOptions(carried=carried_for(made.briefing, reversed(made.documents), "excerpts"))
    for name in ("pdf", "html"):
        again = render(made.briefing, name, design=load_design("briefing"), options=options).content
        assert again == (pristine / f"demo.{name}").read_bytes()


@pytest.mark.parametrize(("old", "new"), [(" on Tuesday", " on Sunday"), ('"sha256":"', '"sha256":"0')])
def test_a_page_alone_that_was_changed_is_not_proven(
    alone: Callable[[str], Path], old: str, new: str
) -> None:
    path = alone("demo.html")
    swap(path, old, new)
    assert prove(path).findings


def test_a_page_without_texts_says_what_is_missing(alone: Callable[[str], Path]) -> None:
    path = alone("demo.html")
    swap(path, f'id="{CAPTURED}"', 'id="other"')
    with pytest.raises(InputError, match="captured sources are missing"):
        prove(path)


def test_texts_inside_are_compared_with_the_captured_ones(alone: Callable[[str], Path]) -> None:
    path = alone("demo.html")
    alone("demo.json")
    made = demo.second_day()
    content = path.read_text(encoding="utf-8")
    first = next(d for d in made.documents if f'"title":"{d.title}"' in content.partition(CAPTURED)[2])
    before, mark, inside = content.partition(f'id="{CAPTURED}"')
    path.write_text(before + mark + inside.replace(first.title, "Another title", 1), encoding="utf-8")
    write_evidence(path.with_name("demo.sources.jsonl"), made.documents)
    assert f"text inside, {first.id}: is not the captured text" in "\n".join(map(str, prove(path).findings))


def test_another_edition_inside_is_found(alone: Callable[[str], Path]) -> None:
    path, record = alone("demo.html"), alone("demo.json")
    swap(record, '"reading_minutes": ', '"reading_minutes": 1')
    assert "the edition inside: is not the edition beside the file" in "\n".join(
        map(str, prove(path).findings)
    )


@pytest.mark.parametrize(
    "inside", ["[" * 50_000, '{"documents": 4}', '{"documents":[{"length":1e999}]}', "{"]
)
def test_hostile_texts_inside_are_said_in_one_line(alone: Callable[[str], Path], inside: str) -> None:
    path = alone("demo.html")
    before, mark, rest = path.read_text(encoding="utf-8").partition(f'id="{CAPTURED}">')
    path.write_text(before + mark + inside + rest[rest.index("</script>") :], encoding="utf-8")
    with pytest.raises(InputError, match="the captured texts inside are damaged") as caught:
        prove(path)
    assert "\n" not in str(caught.value)


def test_a_mail_carries_no_texts(pristine: Path) -> None:
    assert CAPTURED.encode() not in (pristine / "demo.eml").read_bytes()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def attached_pdf(content: bytes) -> Inside:
    message = BytesParser(policy=email.policy.default).parsebytes(content)
    (attached,) = message.iter_attachments()
    return inside_pdf(read_pdf(attached.get_content()).attachments)


def test_a_readers_pdf_carries_what_the_reader_may_see(desk: Desk) -> None:
    desk.configure(
        readers='[[recipient]]\naddress = "ana@example.org"\nattach_pdf = true\n'
        '[[recipient]]\naddress = "ben@example.org"\nthemes = ["Humanitarian aid"]\nattach_pdf = true\n',
        edition='carry = "whole"',
    )
    desk.run()
    mails = dict(desk.server.accepted)
    ana, ben = attached_pdf(mails["ana@example.org"]), attached_pdf(mails["ben@example.org"])
    assert ana.captured is not None
    assert b"peace talks" in ana.captured
    assert ben.captured is not None
    assert b"convoy" in ben.captured
    for inside in (ben.captured, ben.record or b""):
        assert b"peace talks" not in inside
        assert b"missile" not in inside


def test_nothing_travels_when_that_is_set(desk: Desk) -> None:
    desk.configure(
        readers='[[recipient]]\naddress = "ana@example.org"\nattach_pdf = true\n', edition='carry = "nothing"'
    )
    desk.run()
    ((_, content),) = desk.server.accepted
    assert attached_pdf(content) == Inside()


def test_whole_texts_are_carried_when_that_is_set() -> None:
    made = demo.second_day()
    carried = carried_for(made.briefing, made.documents, "whole")
    assert carried is not None
    assert len(carried.documents) == len(made.documents)
    assert all(one.is_whole for one in carried.documents)
    assert carried_for(made.briefing, made.documents, "nothing") is None
    assert from_json(to_json(carried), Carried) == carried


def test_attachments_of_a_pdf_are_read_by_others(pristine: Path) -> None:
    attached = pypdf.PdfReader(pristine / "demo.pdf").attachments
    assert set(attached) == {"briefing.json", "sources.csv", "captured.json"}
    assert inside_pdf({name: content[0] for name, content in attached.items()}) == read_inside(
        pristine / "demo.pdf"
    )
