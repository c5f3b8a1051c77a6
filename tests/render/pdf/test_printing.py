import io
import itertools
import json
import re
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2
import pytest
from PIL import Image

from briefing.errors import RenderError
from briefing.model import SCHEMA_VERSION, Briefing, SectionEntry, from_json
from briefing.render import PageSize, RenderOptions, load_design, render
from briefing.render.page import system_fonts
from briefing.render.pdf import printing
from briefing.render.pdf.printing import lay_out
from tests.conftest import Golden
from tests.render import reading, samples
from tests.render.made import made

A4 = RenderOptions()
# mean difference of gray values, of 255: other versions of the layout libraries move edges by a hair
_TOLERANCE = 3.0


def sample_pdf(name: str, design: str = "briefing") -> bytes:
    return made(name, "pdf", design).content


def reader(content: bytes) -> Any:  # Any: what is inside a PDF has no types
    return pypdf.PdfReader(io.BytesIO(content))


def test_it_is_tagged_titled_and_knows_its_language() -> None:
    pdf = reader(sample_pdf("rich"))
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "StructTreeRoot" in str(root)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "TLP:AMBER The Morning Briefing, Wednesday, 23 October 2024"
    assert pdf.xmp_metadata is not None
    assert b"pdfuaid:part" in pdf.xmp_metadata.stream.get_data()


def test_every_header_of_a_table_says_what_it_is_for() -> None:
    waiting = [reader(sample_pdf("rich")).trailer["/Root"]["/StructTreeRoot"]]
    headers = []
    while waiting:
        tag = waiting.pop()
        kids = [kid.get_object() for kid in tag.get("/K", [])]
        waiting += [kid for kid in kids if isinstance(kid, dict) and "/S" in kid]
        headers += [tag] if tag.get("/S") == "/TH" else []
    assert headers
    for header in headers:
        is_in_body = header["/P"]["/P"]["/S"] == "/TBody"
        assert header["/A"]["/Scope"] == ("/Row" if is_in_body else "/Column")


def test_a_long_list_of_what_was_left_out_begins_on_the_page_of_the_sources() -> None:
    rich = samples.rich_briefing()
    outs = tuple(
        replace(rich.left_out[0], title=f"Left out {n}, with a title of some length") for n in range(120)
    )
    pages = reading.pypdf_text(
        render(replace(rich, left_out=outs), "pdf", design=load_design(), options=A4).content
    )
    first = next(page for page in pages if "Left out 0" in page)
    assert "Joint Relief Office" in first


def test_its_dates_are_those_of_the_edition() -> None:
    pdf = reader(sample_pdf("rich"))
    assert pdf.metadata is not None
    assert pdf.metadata.creation_date == samples.rich_briefing().produced_at


def test_headings_are_bookmarks_in_reading_order() -> None:
    titles = [str(entry["/Title"]) for entry in _flat(reader(sample_pdf("rich")).outline)]
    for name in ("The Morning Briefing", "Top lines", "Diplomacy", "Humanitarian aid", "Sources", "Annex"):
        assert name in titles
    assert titles.index("Diplomacy") < titles.index("Humanitarian aid") < titles.index("Sources")


def _flat(outline: list[Any]) -> list[Any]:
    return [found for entry in outline for found in (_flat(entry) if isinstance(entry, list) else [entry])]


@pytest.mark.parametrize("name", ["rich", "french", "many", "hostile"])
def test_two_libraries_extract_every_sentence(name: str) -> None:
    content = sample_pdf(name)
    fium = reading.squeeze("".join(reading.pdfium_text(content)))
    py = reading.squeeze("".join(reading.pypdf_text(content)))
    for sentence in reading.printed(samples.EDITIONS[name]):
        if sentence.language == "ar":
            continue
        said = reading.squeeze(samples.with_additions(sentence))
        if said not in py:
            assert crosses_pages(said, content), sentence.text
            continue
        # pdfium takes a hyphen at the end of a line for a division of the word
        assert said.replace("-", "") in re.sub("[-\ufffe\x02]", "", fium)


def crosses_pages(said: str, content: bytes) -> bool:
    """Whether a sentence starts on one page and ends on the next, with head and foot between."""
    pages = [reading.squeeze(page) for page in reading.pypdf_text(content)]
    halves = [(said[:cut], said[cut:]) for cut in range(10, len(said) - 10)]
    return any(a in one and b in two for one, two in itertools.pairwise(pages) for a, b in halves)


def test_every_arabic_word_comes_back() -> None:
    words = " ".join(reading.pypdf_text(sample_pdf("arabic"))).replace(".", " ").split()
    for sentence in reading.printed(samples.EDITIONS["arabic"]):
        for word in sentence.text.rstrip(".").split():
            assert any(word in found for found in words), word


def test_fonts_are_all_embedded_and_ours() -> None:
    for name in ("rich", "arabic"):
        for page in reader(sample_pdf(name)).pages:
            for font in page["/Resources"]["/Font"].values():
                descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
                assert re.search(r"Source|Noto|Vazirmatn|Amiri", str(font["/BaseFont"])), font["/BaseFont"]
                assert "/ToUnicode" in font


@pytest.mark.parametrize("name", ["rich", "arabic", "spanish"])
def test_every_page_says_which_of_how_many(name: str) -> None:
    pages = reading.pypdf_text(sample_pdf(name))
    for number, text in enumerate(pages, start=1):
        numbers = re.findall(r"\d+", text.replace("\n", " ")[:4000])
        assert {str(number), str(len(pages))} <= set(numbers)


def test_the_mark_stands_at_head_and_foot_of_every_page_large_enough() -> None:
    document = pypdfium2.PdfDocument(sample_pdf("rich"))
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        found, search = [], text.search("TLP:AMBER")
        while (hit := search.get_next()) is not None:
            found.append(text.get_charbox(hit[0], loose=True))
        tops = [box[3] for box in found if box[0] > page.get_width() / 2]
        assert max(tops) > page.get_height() - 80
        assert min(tops) < 80
        # the loose box of a character is as high as its type
        assert min(box[3] - box[1] for box in found) >= 12
    document.close()


def test_the_edition_and_its_sources_travel_inside() -> None:
    attached = reader(sample_pdf("rich")).attachments
    assert from_json(attached["briefing.json"][0], Briefing) == samples.EDITIONS["rich"]
    rows = attached["sources.csv"][0].decode().splitlines()
    assert len(rows) == 1 + len(samples.EDITIONS["rich"].sources)


def test_attachments_can_be_left_out() -> None:
    content = render(
        samples.rich_briefing(), "pdf", design=load_design(), options=RenderOptions(attachments=False)
    ).content
    assert not reader(content).attachments


def test_sources_can_be_clicked_and_citations_lead_to_the_very_words() -> None:
    pdf = reader(sample_pdf("rich"))
    uris = set()
    for page in pdf.pages:
        for reference in page.get("/Annots", []):
            link = reference.get_object()
            if "/A" in link and "/URI" in link["/A"]:
                uris.add(str(link["/A"]["/URI"]))
    assert {source.url for source in samples.EDITIONS["rich"].sources} <= uris
    printed = {id_ for s in reading.printed(samples.EDITIONS["rich"]) for id_ in s.citations}
    cited = [c for c in samples.EDITIONS["rich"].citations if c.id in printed]
    assert {f"{c.url}#:~:{c.fragment}" for c in cited if c.url.startswith("https")} <= uris


def test_addresses_that_are_not_of_the_web_are_not_links() -> None:
    assert b"javascript" not in b"".join(
        str(reference.get_object()).encode()
        for page in reader(sample_pdf("hostile")).pages
        for reference in page.get("/Annots", [])
    )


def test_pages_are_counted_as_they_are_written() -> None:
    for design in ("briefing", "memo"):
        content = sample_pdf("rich", design)
        layout = lay_out(samples.rich_briefing(), design=load_design(design), options=A4)
        assert layout.pages == len(reader(content).pages)
        assert layout.pages - 1 < layout.filled_pages <= layout.pages


def test_a_layout_is_written_as_a_render_is() -> None:
    layout = lay_out(samples.rich_briefing(), design=load_design(), options=A4)
    assert layout.pdf() == sample_pdf("rich", "briefing")


def test_the_memo_is_one_page() -> None:
    assert len(reader(sample_pdf("rich", "memo")).pages) == 1
    figures = samples.rich_briefing().key_figures * 12
    crowded = replace(samples.rich_briefing(), key_figures=figures)
    assert lay_out(crowded, design=load_design("memo"), options=A4).pages == 1


def test_the_memo_fills_its_page_with_openings_of_further_items() -> None:
    rich = samples.rich_briefing()
    short = replace(rich, top_lines=rich.top_lines[:1], key_figures=())
    content = render(short, "pdf", design=load_design("memo"), options=A4).content
    text = reading.squeeze("".join(reading.pypdf_text(content)))
    items = [item for section in rich.sections for item in section.items if not item.collapsed]
    further = [item for item in items if item.id != rich.top_lines[0].item_id]
    assert len(further) == 2
    assert all(reading.squeeze(item.sentences[0].text) in text for item in further)
    assert not any(reading.squeeze(s.text) in text for item in further for s in item.sentences[1:])


@pytest.mark.parametrize(("size", "points"), [(PageSize.A4, (595, 842)), (PageSize.LETTER, (612, 792))])
def test_the_paper_is_what_was_asked_for(size: PageSize, points: tuple[int, int]) -> None:
    made = render(
        samples.empty_briefing(), "pdf", design=load_design(), options=RenderOptions(page_size=size)
    )
    box = reader(made.content).pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_contents_with_page_numbers_come_with_the_fourth_page() -> None:
    assert not re.search(r"Annex \d", "".join(reading.pypdf_text(sample_pdf("one"))))
    long = render(samples.many_briefing(24, themes=3), "pdf", design=load_design(), options=A4).content
    pages = reading.pypdf_text(long)
    assert len(pages) > 3
    text = " ".join(" ".join(pages).split())
    entry = re.search(r"Theme 1 \d+ Theme 2 (\d+) Theme 3", text)
    assert entry is not None
    assert "Committee 1 reports" in pages[int(entry[1]) - 1]


def test_no_heading_is_left_alone_at_the_foot_of_a_page() -> None:
    long = render(samples.many_briefing(30, themes=6), "pdf", design=load_design(), options=A4).content
    document = pypdfium2.PdfDocument(long)
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        lowest = [text.get_text_bounded(0, 55, page.get_width(), 90)]
        assert not re.search(r"Committee \d+ reports on the harbour of Arvel\s*$", lowest[0])
        assert not re.search(r"Theme \d+\s*$", lowest[0])
    document.close()


def test_one_page_says_once_what_an_entry_only_repeats() -> None:
    rich = samples.rich_briefing()
    first, second = rich.sections[:2]
    item = second.items[0]
    entry = SectionEntry(
        item.id, second.theme, item.headline, item.headline_document_id, "en", item.sentences[:1]
    )
    doubled = replace(rich, top_lines=(), sections=(replace(first, entries=(entry,)), second))
    words = item.sentences[0].text[:40]
    for pages, times in ((1, 1), (None, 2)):
        asked = replace(doubled, edition=replace(doubled.edition, pages=pages))
        text = " ".join(reading.pypdf_text(render(asked, "pdf", design=load_design(), options=A4).content))
        assert " ".join(text.split()).count(words) == times
        assert " ".join(text.split()).count(item.headline) >= 2


def test_a_part_of_the_annex_stands_whole_on_a_page() -> None:
    # that many stories end the first page at each height
    for stories in range(3, 9):
        briefing = samples.many_briefing(stories, themes=1)
        pages = reading.pypdf_text(render(briefing, "pdf", design=load_design(), options=A4).content)
        (page,) = (page for page in pages if "How this was made" in page)
        assert "Every sentence is printed" in page


def test_a_few_lines_do_not_stand_alone_on_the_last_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def pages(stories: int) -> float:
        briefing = samples.many_briefing(stories, themes=1)
        return lay_out(briefing, design=load_design(), options=A4).filled_pages

    closer = [pages(stories) for stories in (7, 9)]
    monkeypatch.setattr(printing, "_SCARCE", 0.0)
    loose = [pages(stories) for stories in (7, 9)]
    changed = [(after, before) for after, before in zip(closer, loose, strict=True) if after != before]
    assert changed
    assert all(int(after) < int(before) for after, before in changed)


def test_the_head_of_a_page_names_the_section_that_the_page_begins_in() -> None:
    content = render(samples.many_briefing(30, themes=6), "pdf", design=load_design(), options=A4).content
    running, begun = "", 0
    for page in reading.pypdf_text(content)[1:]:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        (head,) = re.findall(r"\| +(Theme \d+|Sources|Annex)", page)
        titles = [line for line in lines if re.fullmatch(r"Theme \d+|Sources|Annex", line)]
        body = lines[1] if "|" in lines[0] else lines[0]
        if body not in titles and running:
            begun += 1
            assert head == running
        running = titles[-1] if titles else running
    assert begun


def boxes(box: Any) -> Iterator[Any]:  # Any: weasyprint is untyped
    yield box
    for child in getattr(box, "children", ()):
        yield from boxes(child)


def test_numbers_of_sources_hang_out_of_their_text_from_right_to_left_too() -> None:
    for briefing, side in ((samples.rich_briefing(), -1), (samples.arabic_briefing(), 1)):
        layout = lay_out(briefing, design=load_design(), options=A4)
        found = [box for page in layout.document.pages for box in boxes(page._page_box)]
        sources = [box for box in found if box.element is not None and box.element.get("class") == "source"]
        assert sources
        for source in (box for box in sources if hasattr(box, "width") and box.children):
            left, right = source.content_box_x(), source.content_box_x() + source.width
            numbers = [b for b in boxes(source) if "numbers" in (b.element.get("class") or "")]
            for number in numbers:
                middle = number.position_x + number.margin_width() / 2
                assert middle < left if side < 0 else middle > right


def test_no_line_of_a_headline_ends_within_a_short_word() -> None:
    briefing = samples.rich_briefing()
    section = briefing.sections[0]
    for filler in range(12):
        headline = f"{'n' * filler} Envoys sign a ten-day truce with the river-side force"
        item = replace(section.items[0], headline=headline)
        changed = replace(briefing, sections=(replace(section, items=(item,)),))
        layout = lay_out(changed, design=load_design(), options=A4)
        found = [box for page in layout.document.pages for box in boxes(page._page_box)]
        lines = [b for b in found if type(b).__name__ == "LineBox" and b.element_tag == "h3"]
        texts = ["".join(b.text for b in boxes(line) if hasattr(b, "text")) for line in lines]
        assert "ten-" in "".join(texts)
        assert not [text for text in texts if text.rstrip("\N{WORD JOINER} ").endswith("-")]


def test_the_numbers_of_a_sentence_stand_on_the_line_of_its_last_word() -> None:
    desk = samples.Desk()
    lines = []
    for length in range(40):
        first = f"{'o' * length} told the council that the harbour of Arvel had been opened on Monday."
        second = (
            "The first of the ships that had waited there since the spring left for the Lesk in the evening."
        )
        document = desk.document(f"Outlet {length}", "Harbour", f"{first} {second}")
        others = [(desk.document(f"Other {length} {n}", "Harbour", second), second) for n in range(3)]
        said = (desk.say(document, first), desk.say(document, second, *others, starts=False))
        lines.append(replace(samples.top_line(said[0]), number=length + 1, sentences=said))
    briefing = samples.assemble(desk, top_lines=tuple(lines))
    content = render(briefing, "pdf", design=load_design(), options=A4).content
    tied = re.findall(r"evening\. ?\d+(?: ?, ?\d+){3}", "\n".join(reading.pdfium_text(content)))
    assert len(tied) == len(lines)


def test_characters_without_a_font_become_a_box_and_are_named() -> None:
    desk = samples.Desk()
    document = desk.document("Outlet", "Signs", "The sign 𒀀𒀁 and CO₂ and → were seen – “so”.")
    line = samples.top_line(desk.say(document, document.text))
    briefing = samples.assemble(desk, top_lines=(line,))
    content = render(briefing, "pdf", design=load_design(), options=A4).content
    for text in (" ".join(reading.pypdf_text(content)), " ".join(reading.pdfium_text(content))):
        assert reading.squeeze("The sign □□ and CO2 and → were seen – “so”.") in reading.squeeze(text)
        assert "U+12001" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("el", "Η συνάντηση στην Αθήνα έγινε χθες."),
        ("ru", "Встреча в Москве состоялась вчера."),
        ("uk", "Зустріч у Києві й Ґалаґані."),
        ("pl", "Spotkanie w Łodzi i Gdańsku odbyło się wczoraj, później też w Świnoujściu."),
        ("lv", "Sanāksme Rīgā notika vakar, vēlāk arī Ķekavā."),
        ("vi", "Cuộc họp ở Đà Nẵng diễn ra hôm qua, Thủ tướng phát biểu tại Quốc hội."),
    ],
)
def test_scripts_of_europe_and_vietnam_come_back_as_written(language: str, words: str) -> None:
    desk = samples.Desk()
    document = desk.document("Outlet", words, words, language=language)
    briefing = samples.assemble(desk, top_lines=(samples.top_line(desk.say(document, words)),))
    content = render(briefing, "pdf", design=load_design(), options=A4).content
    assert reading.squeeze(words) in reading.squeeze("".join(reading.pypdf_text(content)))
    assert reading.squeeze(words) in reading.squeeze("".join(reading.pdfium_text(content)))


def test_rendering_asks_for_nothing_and_opens_nothing_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was tried")

    render(samples.rich_briefing(), "pdf", design=load_design(), options=A4)
    opened: list[str] = []
    sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    for name in ("html", "email", "text", "markdown", "epub", "pdf"):
        render(samples.hostile_briefing(), name, design=load_design(), options=A4)
    allowed = re.compile(
        r"/templates/|weasyprint-|/site-packages/|/zoneinfo/|/locale/|\.pyc?$|/lib/python|^\d+$"
    )
    assert not [path for path in opened if not allowed.search(path)]
    assert not [path for path in opened if "passwd" in path]


def test_a_page_nested_too_deeply_is_a_clear_error(tmp_path: Path) -> None:
    from briefing.errors import RenderError

    (tmp_path / "design.toml").write_text('title = "Deep"')
    (tmp_path / "briefing.html.j2").write_text("<html><body>" + "<div>" * 3000)
    with pytest.raises(RenderError, match="nested too deeply"):
        render(samples.empty_briefing(), "pdf", design=load_design(tmp_path), options=A4)


def test_structure_of_each_page(golden: Golden) -> None:
    pdf = reader(sample_pdf("rich"))
    lines = []
    for number, page in enumerate(pdf.pages, start=1):
        lines.append(
            f"page {number}: {len(page.get('/Annots', []))} links, {len(page['/Resources']['/Font'])} fonts"
        )
        lines += [f"  {line}" for line in page.extract_text().splitlines() if line.strip()]
    golden("rich-pages.txt", "\n".join(lines) + "\n")


def test_the_first_page_looks_as_it_did(request: pytest.FixtureRequest) -> None:
    document = pypdfium2.PdfDocument(sample_pdf("rich"))
    image = document[0].render(scale=0.6, grayscale=True).to_pil()
    document.close()
    path = Path(__file__).parent / "golden" / "first-page.png"
    if request.config.getoption("--update-golden"):
        image.save(path, optimize=True)
    expected = np.asarray(Image.open(path).convert("L"), dtype=float)
    found = np.asarray(image.convert("L"), dtype=float)
    assert found.shape == expected.shape
    assert np.abs(found - expected).mean() < _TOLERANCE


def test_json_of_the_attachment_is_valid() -> None:
    attached = reader(sample_pdf("empty")).attachments["briefing.json"][0]
    assert json.loads(attached)["schema"] == SCHEMA_VERSION
    assert replace(samples.EDITIONS["empty"]) == from_json(attached, Briefing)


def test_a_hundred_numbers_stay_on_the_paper() -> None:
    desk = samples.Desk()
    text = "The council of Arvel met."
    document, *others = [desk.document(f"Outlet {n}", "Council", text) for n in range(100)]
    said = desk.say(document, text, *((other, text) for other in others))
    briefing = samples.assemble(desk, top_lines=(samples.top_line(said),))
    opened = pypdfium2.PdfDocument(render(briefing, "pdf", design=load_design(), options=A4).content)
    page = opened[0]
    layer = page.get_textpage()
    right = max(layer.get_charbox(n)[2] for n in range(layer.count_chars()))
    opened.close()
    # the margin is 17 mm
    assert right < 595 - 46


def test_a_page_that_would_be_boxes_is_refused_with_the_package_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_fonts, "_installed", dict)
    desk = samples.Desk()
    document = desk.document("Outlet", "Bridge", "大桥将于周五重新开放。")
    briefing = samples.assemble(desk, top_lines=(samples.top_line(desk.say(document, document.text)),))
    with pytest.raises(RenderError) as caught:
        render(briefing, "pdf", design=load_design(), options=A4)
    assert "no font for Chinese" in str(caught.value)
    assert caught.value.remedy == "install one: apt install fonts-noto-cjk"
