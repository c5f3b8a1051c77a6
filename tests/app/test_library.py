"""The library: in memory, in three lines, and nothing written unless a path is given."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import briefing
from briefing.app.library import Readable
from briefing.errors import InputError, UsageError
from briefing.model import from_json
from tests.compose.small_editions import DOCUMENTS, courier, wire

AS_OF = datetime(2024, 10, 23, 6, tzinfo=UTC)
ARTICLE = {
    "title": "Envoys meet in Dhamra",
    "text": (
        "Foreign ministers of Noravia and Sarra met for four hours in Dhamra on Tuesday to discuss a ceasefire. "
        "The two sides agreed to meet again within ten days, the host of the talks said."
    ),
    "outlet": "Meridian Wire",
    "url": "https://wire.example/1",
    "published_at": datetime(2024, 10, 22, 18, tzinfo=UTC),
}


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_documents_dicts_and_paths_make_one_briefing_and_no_file(
    tmp_path_factory: pytest.TempPathFactory, empty: Path
) -> None:
    file = tmp_path_factory.mktemp("in") / "toll.txt"
    file.write_text(courier.text)
    made = briefing.build([file, wire, ARTICLE], as_of=AS_OF, title="Noon")
    assert made.briefing.title == "Noon"
    assert made.briefing.provenance.documents_read == 3
    assert made.verify().is_proven
    assert "NOON" in made.to_text()
    assert "<h1" in made.to_html()
    assert "# Noon" in made.to_markdown()
    assert from_json(made.to_json(), briefing.Briefing) == made.briefing
    assert made.to_pdf().startswith(b"%PDF")
    assert list(empty.iterdir()) == []


def test_a_path_is_written_and_returned(empty: Path) -> None:
    made = briefing.build(ARTICLE, as_of=AS_OF)
    assert made.to_pdf("out/x.pdf") == Path("out/x.pdf")
    assert (empty / "out" / "x.pdf").read_bytes() == made.to_pdf()
    assert made.to_html(empty / "x.html").read_text() == made.to_html()


def test_a_saved_edition_can_be_verified_from_the_shell(empty: Path) -> None:
    from briefing.cli.main import run

    paths = briefing.build(ARTICLE, as_of=AS_OF).save("edition", "text")
    assert [path.name for path in paths] == ["briefing.txt", "briefing.json", "briefing.sources.jsonl"]
    assert run(["verify", "edition"]) == 0


def test_equal_input_gives_equal_bytes() -> None:
    one = briefing.build([wire, courier], as_of=AS_OF)
    two = briefing.build(reversed([wire, courier]), as_of=AS_OF)
    assert one.to_json() == two.to_json()


def test_a_result_can_be_the_previous_edition() -> None:
    first = briefing.build([wire], as_of=AS_OF - timedelta(days=1))
    second = briefing.build([wire, courier], as_of=AS_OF, previous=first)
    assert second.briefing.provenance.previous_id == first.briefing.id


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([],), "no documents were given"),
        ((["nowhere.txt"],), "no such file or folder"),
        (("",), "an empty name"),
        ((["", " "],), "an empty name"),
        (([{"title": "No text"}],), "document 1: has no text"),
        (([{"title": "T", "text": "12 34"}],), "document 1: "),
    ],
)
def test_what_cannot_be_read_is_said(arguments: tuple[object], message: str, empty: Path) -> None:
    with pytest.raises(InputError, match=message):
        briefing.build(*arguments)  # type: ignore[arg-type]


def test_wrong_arguments_are_said() -> None:
    with pytest.raises(UsageError, match="more than one length"):
        briefing.build(wire, words=100, pages=1)
    with pytest.raises(UsageError, match="no time zone"):
        briefing.build(wire, as_of=datetime(2024, 10, 23))
    with pytest.raises(UsageError, match="no theme 'Sport'"):
        briefing.build(wire, only="Sport")


def test_summarize_takes_texts_paths_documents_and_dicts(tmp_path: Path) -> None:
    file = tmp_path / "a text with a long name made of many words.txt"
    file.write_text(wire.text)
    many: list[Readable | list[Readable]] = [wire.text, str(file), file, wire, ARTICLE, [wire, courier.text]]
    for given in many:
        summary = briefing.summarize(given, sentences=1)
        assert len(summary) == 1
        assert str(summary) == next(iter(summary)) == summary.sentences[0].text


def test_summarize_says_when_a_path_is_missing() -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt: no such file"):
        briefing.summarize("nowhere.txt")


def test_an_empty_string_is_not_the_current_folder(empty: Path) -> None:
    (empty / "note.txt").write_text(wire.text)
    for given in ("", " ", ["", "\t"]):
        with pytest.raises(InputError, match="an empty name"):
            briefing.summarize(given)
    assert briefing.summarize(["", "note.txt"], sentences=1)


def test_summarize_offers_every_method() -> None:
    assert len(briefing.summarize(list(DOCUMENTS.values()), sentences=2, method="lexrank")) == 2


def test_importing_the_library_costs_less_than_importing_click() -> None:
    code = "import sys; import briefing; print(*sorted(name.split('.')[0] for name in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"click", "msgspec", "numpy", "jinja2", "weasyprint", "trafilatura", "nltk", "sumy"} & set(
        loaded
    )


def test_every_public_name_is_there() -> None:
    assert set(briefing.__all__) <= set(dir(briefing))
    for name in briefing.__all__:
        assert getattr(briefing, name)
    with pytest.raises(AttributeError, match="no attribute 'bulid'"):
        briefing.bulid  # noqa: B018
