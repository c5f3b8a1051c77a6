import base64
import hashlib
import itertools
import re
from dataclasses import replace

import pytest

from briefing.model import Briefing
from briefing.render import RenderOptions, load_design, render
from tests.conftest import Golden
from tests.render import reading, samples

EVERY = pytest.mark.parametrize("briefing", samples.EDITIONS.values(), ids=samples.EDITIONS)


def page_of(briefing: Briefing, *, fonts: bool = False, design: str = "briefing") -> str:
    options = RenderOptions(embed_fonts=fonts)
    return render(briefing, "html", design=load_design(design), options=options).content.decode()


def test_sentences_carry_what_verify_needs() -> None:
    briefing = samples.rich_briefing()
    page = reading.Page(page_of(briefing))
    spans = [e for e in page.having("data-document") if "sentence" in e.attributes["class"].split()]
    found = {
        (e.attributes["data-document"], int(e.attributes["data-start"]), int(e.attributes["data-end"])): e
        for e in spans
    }
    for sentence in reading.printed(briefing):
        element = found[sentence.document_id, sentence.start, sentence.end]
        assert element.words == samples.with_additions(sentence)
        assert element.attributes["lang"] == sentence.language
        assert element.attributes["dir"] == ("rtl" if sentence.language == "ar" else "ltr")
    assert len(spans) == len(reading.printed(briefing))


def test_headlines_name_the_document_they_are_taken_from() -> None:
    briefing = samples.rich_briefing()
    page = reading.Page(page_of(briefing))
    found = {(e.words, e.attributes["data-headline-of"]) for e in page.having("data-headline-of")}
    items = [item for section in briefing.sections for item in section.items]
    assert found == {(item.headline, item.headline_document_id) for item in items}


def test_short_hyphenated_words_of_headlines_stay_whole_and_long_ones_may_break() -> None:
    briefing = samples.rich_briefing()
    section = briefing.sections[0]
    item = replace(section.items[0], headline="A 10-day truce & talks of government-to-government aid")
    changed = replace(
        briefing,
        sections=(replace(section, items=(item, *section.items[1:])), *briefing.sections[1:]),
    )
    found = page_of(changed)
    assert 'A <span class="tied">10-day</span> truce &amp; talks of government-to-government aid' in found


@EVERY
@pytest.mark.parametrize("design", ["briefing", "memo"])
def test_ids_are_unique_and_every_link_inside_the_page_arrives(briefing: Briefing, design: str) -> None:
    page = reading.Page(page_of(briefing, design=design))
    ids = [element.attributes["id"] for element in page.having("id")]
    assert len(ids) == len(set(ids))
    links = {e.attributes["href"][1:] for e in page.having("href") if e.attributes["href"].startswith("#")}
    assert links <= set(ids)


@EVERY
def test_headings_start_at_one_and_skip_no_level(briefing: Briefing) -> None:
    levels = [int(e.tag[1]) for e in reading.Page(page_of(briefing)).tags("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@EVERY
def test_the_page_has_landmarks_a_title_a_language_and_a_skip_link(briefing: Briefing) -> None:
    page = reading.Page(page_of(briefing))
    assert len(page.tags("main")) == 1
    assert page.tags("title")[0].words.strip()
    assert page.tags("html")[0].attributes["lang"] == briefing.edition.language
    assert page.tags("a")[0].attributes["href"] == "#main"
    assert all(
        e.attributes.get("aria-labelledby") or e.attributes.get("aria-label") for e in page.tags("nav")
    )


@EVERY
def test_nothing_is_loaded_from_anywhere(briefing: Briefing) -> None:
    html = page_of(briefing, fonts=True)
    page = reading.Page(html)
    loading = {"img", "link", "iframe", "object", "embed", "video", "audio", "source", "base"}
    assert not page.tags(*loading)
    assert not [e for e in page.tags("script") if "src" in e.attributes]
    style = page.tags("style")[0].words
    assert not re.findall(r"url\((?!\"data:font/woff2;base64,)|@import", style)


@EVERY
def test_addresses_of_links_are_harmless(briefing: Briefing) -> None:
    for element in reading.Page(page_of(briefing)).having("href"):
        assert element.attributes["href"].startswith(("#", "https://", "http://", "mailto:"))


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    page = reading.Page(page_of(samples.rich_briefing(), fonts=True))
    policy = next(e.attributes["content"] for e in page.tags("meta") if "http-equiv" in e.attributes)
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.tags(tag)[0].words.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


@EVERY
def test_no_inline_style_or_handler_is_needed(briefing: Briefing) -> None:
    page = reading.Page(page_of(briefing))
    assert not page.having("style")
    assert not [e for e in page.elements if any(name.startswith("on") for name in e.attributes)]


@pytest.mark.parametrize("design", ["briefing", "memo"])
def test_hostile_text_stays_text(design: str) -> None:
    html = page_of(samples.hostile_briefing(), design=design)
    page = reading.Page(html)
    assert len(page.tags("script")) == 1
    assert len(page.tags("style")) == 1
    assert not page.tags("img")
    for text in samples.HOSTILE:
        # a carriage return is written as it came and read as white space
        assert " ".join(text.split()) in " ".join(page.tags("body")[0].words.split())


def test_every_citation_is_followed_by_a_card_that_names_its_source() -> None:
    briefing = samples.rich_briefing()
    cited = {citation.number: citation for citation in briefing.citations}
    elements = reading.Page(page_of(briefing)).elements
    links = [n for n, e in enumerate(elements) if e.attributes.get("class") == "cite"]
    assert {int(elements[n].words) for n in links} == set(cited)
    for n in links:
        citation = cited[int(elements[n].words)]
        assert elements[n].attributes["aria-label"] == f"source {citation.number}: {citation.outlet}"
        assert elements[n + 1].attributes["class"] == "peek"
        assert citation.title in elements[n + 1].words


def test_fonts_travel_inside_and_can_be_left_out() -> None:
    briefing = samples.rich_briefing()
    with_fonts, without = page_of(briefing, fonts=True), page_of(briefing)
    assert "data:font/woff2" in with_fonts
    assert "data:font/woff2" not in without
    assert len(with_fonts) < 400_000
    assert len(without) < 64_000


def test_an_edition_of_few_items_has_no_contents_and_one_without_marks_no_switch() -> None:
    def ids(briefing: Briefing) -> set[str]:
        return {element.attributes["id"] for element in reading.Page(page_of(briefing)).having("id")}

    rich = samples.rich_briefing()
    assert {"contents", "filter", "filter-new"} <= ids(rich)
    assert not {"contents", "filter"} & ids(replace(rich, sections=rich.sections[1:]))
    unmarked = tuple(
        replace(section, items=tuple(replace(item, status=None) for item in section.items))
        for section in rich.sections
    )
    assert "filter-new" not in ids(replace(rich, sections=unmarked))


def test_a_frame_in_arabic_turns_the_page_around() -> None:
    page = reading.Page(page_of(samples.arabic_briefing()))
    assert page.tags("html")[0].attributes["dir"] == "rtl"
    assert "أبرز الأنباء" in page.tags("body")[0].words


def test_an_empty_edition_says_that_there_is_nothing_and_what_failed() -> None:
    words = reading.Page(page_of(samples.empty_briefing())).tags("body")[0].words
    assert "Nothing to report in this period." in words
    assert "no answer within 20 s" in words


def test_colors_of_text_have_enough_contrast_in_light_and_dark() -> None:
    style = load_design().text("tokens.css") + load_design().text("screen.css")
    light = dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", style.split("@media (prefers-color-scheme: dark)")[0])
    )
    dark = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", style.split("prefers-color-scheme: dark", 1)[1]))
    for colors in (light, dark):
        for text in ("ink", "soft", "accent"):
            for ground in ("paper", "wash"):
                assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
        assert contrast(colors["on-accent"], colors["accent"]) >= 4.5


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_outline_of_the_page(golden: Golden) -> None:
    page = reading.Page(page_of(samples.rich_briefing()))
    named = (
        "header",
        "main",
        "nav",
        "section",
        "article",
        "footer",
        "h1",
        "h2",
        "h3",
        "table",
        "form",
        "svg",
    )
    lines = [
        " ".join(
            part
            for part in (
                element.tag,
                element.attributes.get("id", ""),
                " ".join(element.words.split())[:60] if element.tag in {"h1", "h2", "h3"} else "",
            )
            if part
        )
        for element in page.tags(*named)
    ]
    golden("rich-outline.txt", "\n".join(lines) + "\n")
