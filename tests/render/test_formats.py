import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from briefing.errors import UsageError
from briefing.model import Briefing, from_json, one_per_source, sha256_hex
from briefing.render import FORMATS, RenderOptions, load_design, render
from briefing.render.pdf.specimen import specimen
from briefing.render.schema import edition_schema
from tests.render import reading, samples
from tests.render.made import made

OPTIONS = RenderOptions()
ROOT = Path(__file__).resolve().parents[2]
DIGESTS = """
from briefing.render import FORMATS
from tests.render.made import made
for design in ("briefing", "memo"):
    for name in FORMATS:
        print(design, name, made("rich", name, design).sha256)
"""


def words_of(edition: str, name: str) -> str:
    content = made(edition, name).content
    match name:
        case "pdf":
            return "\n".join(reading.pypdf_text(content))
        case "html":
            page = reading.Page(content.decode())
            # the cards stand between sentences and are not part of them
            cards = {card.words for card in page.having("class") if card.attributes["class"] == "peek"}
            text = page.tags("main")[0].words
            for card in sorted(cards, key=len, reverse=True):
                text = text.replace(card, "")
            return text
        case "email":
            return reading.Page(reading.mail_part(content, "html")).tags("body")[0].words
        case "epub":
            return reading.book_text(content)
        case "markdown":
            text = re.sub(r"\[\[(\d+)\]\]\([^)\s]+\)", r"[\1]", content.decode())
            return re.sub(r"\\(.)", r"\1", text)
        case _:
            return content.decode()


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_every_format_carries_the_same_sentences_under_the_same_numbers(name: str) -> None:
    briefing = samples.EDITIONS["rich"]
    by_id = {citation.id: citation for citation in briefing.citations}
    text = reading.squeeze(words_of("rich", name))
    for sentence in reading.printed(briefing):
        if sentence.language == "ar" and name == "pdf":
            # right-to-left text comes out of a PDF in visual order
            continue
        said = reading.squeeze(samples.with_additions(sentence))
        numbers = [cited.number for cited in one_per_source(sentence.citations, by_id)]
        bare = ",".join(map(str, numbers))
        bracketed = "".join(f"[{number}]" for number in numbers)
        assert said + bare in text or said + bracketed in text, sentence.text


def test_the_json_is_the_record() -> None:
    briefing = samples.rich_briefing()
    content = render(briefing, "json", design=load_design(), options=OPTIONS).content
    assert from_json(content, Briefing) == briefing


@pytest.mark.parametrize("briefing", samples.EDITIONS.values(), ids=samples.EDITIONS)
def test_the_json_fits_the_published_schema(briefing: Briefing) -> None:
    schema = json.loads((ROOT / "docs" / "schema" / "briefing-2.json").read_text(encoding="utf-8"))
    content = render(briefing, "json", design=load_design(), options=OPTIONS).content
    jsonschema.Draft202012Validator(schema).validate(json.loads(content))


def test_the_published_schema_is_that_of_the_records(request: pytest.FixtureRequest) -> None:
    path = ROOT / "docs" / "schema" / "briefing-2.json"
    if request.config.getoption("--update-golden"):
        path.write_bytes(edition_schema())
    assert path.read_bytes() == edition_schema(), "run: make golden"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("edition", samples.EDITIONS)
def test_every_edition_renders_in_every_format(edition: str, name: str) -> None:
    artifact = made(edition, name)
    assert artifact.content
    assert artifact.sha256 == sha256_hex(artifact.content)


@pytest.mark.parametrize("name", ["html", "text", "markdown", "epub", "email"])
def test_the_memo_prints_the_top_lines_and_not_the_items(name: str) -> None:
    briefing = samples.rich_briefing()
    content = render(briefing, name, design=load_design("memo"), options=OPTIONS).content
    text = content.decode("utf-8", "replace") if name != "epub" else reading.book_text(content)
    text = reading.mail_part(content, "html") if name == "email" else text
    assert "frigate Halvard" in " ".join(text.split())
    assert "Insurers said" not in " ".join(text.split())


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="pdf, html, email, text, markdown, json, epub"):
        render(samples.rich_briefing(), "docx", design=load_design(), options=OPTIONS)


@pytest.mark.parametrize("slug", ["../../etc/passwd", "", "...", "a/b\\c:d", "x" * 500, "\x00", "صباح"])
def test_file_names_are_safe_everywhere(slug: str) -> None:
    briefing = replace(samples.empty_briefing(), edition=samples.edition(slug=slug))
    name = render(briefing, "json", design=load_design(), options=OPTIONS).filename
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,110}", name)
    assert ".." not in name


def test_bytes_depend_on_nothing_but_the_edition() -> None:
    surroundings = {
        "TZ": "Pacific/Auckland",
        "LANG": "fr_FR.UTF-8",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "4711",
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
    }
    elsewhere = subprocess.run(
        [sys.executable, "-c", DIGESTS],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    here = [
        f"{design} {name} {made('rich', name, design).sha256}"
        for design in ("briefing", "memo")
        for name in FORMATS
    ]
    assert elsewhere.splitlines() == here


def test_weasyprint_is_loaded_for_a_pdf_only() -> None:
    code = (
        "import sys\nfrom briefing.render import FORMATS, RenderOptions, load_design, render\n"
        "from tests.render import samples\n"
        "for name in FORMATS:\n    if name != 'pdf':\n"
        "        render(samples.rich_briefing(), name, design=load_design(), options=RenderOptions())\n"
        "print('weasyprint' in sys.modules, 'fontTools' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False False"


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_specimen_is_rendered_like_any_edition(name: str) -> None:
    assert render(specimen(), name, design=load_design(), options=OPTIONS).content
