import re
from dataclasses import replace

import pytest

from briefing.model import Briefing, Diagnostic, Stage
from briefing.render import RenderOptions, load_design, render, render_email_parts
from tests.render import reading, samples

LIMIT = RenderOptions().email_limit_bytes
EVERY = pytest.mark.parametrize("briefing", samples.EDITIONS.values(), ids=samples.EDITIONS)
# what mail programs ignore or strip (Outlook draws with Word, Gmail drops most of what is positioned)
UNSUPPORTED = (
    "display: flex",
    "display: grid",
    "position:",
    "float:",
    "calc(",
    "var(",
    "url(",
    "@import",
    "clamp(",
)


def parts_of(briefing: Briefing, **options: int) -> tuple[str, str, str]:
    chosen = RenderOptions(**options)  # type: ignore[arg-type] # numbers only
    parts = render_email_parts(briefing, design=load_design(), options=chosen)
    return parts.subject, parts.html, parts.text


@EVERY
def test_the_page_keeps_to_what_mail_programs_can_do(briefing: Briefing) -> None:
    html = parts_of(briefing)[1]
    page = reading.Page(html)
    assert len(html.encode()) <= LIMIT
    assert not page.tags("svg", "script", "link", "img", "form", "iframe", "video", "object", "embed")
    assert len(page.tags("style")) == 1
    for element in page.having("style"):
        assert not [word for word in UNSUPPORTED if word in element.attributes["style"]]
    tables = [e for e in page.tags("table") if "role" in e.attributes]
    assert all(e.attributes["role"] == "presentation" for e in tables)
    for element in page.having("href"):
        assert element.attributes["href"].startswith(("https://", "http://", "mailto:"))


def test_the_one_style_sheet_only_changes_colors_and_small_screens() -> None:
    style = reading.Page(parts_of(samples.rich_briefing())[1]).tags("style")[0].words
    outside = re.sub(r"@media[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", style)
    outside = re.sub(r"/\*.*?\*/", "", outside)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", outside)
    # programs without media queries: Outlook.com in the dark, Apple Mail's own links
    assert all("[data-ogsc]" in selector or "x-apple" in selector for selector, _ in rules)
    assert all("color" in rule for _, rule in rules)


def test_the_preheader_is_hidden_everywhere_and_nothing_is_pulled_in_behind_it() -> None:
    html = parts_of(samples.rich_briefing())[1]
    (hidden,) = [e for e in reading.Page(html).having("class") if e.attributes["class"] == "preheader"]
    assert all(rule in hidden.attributes["style"] for rule in ("display: none;", "mso-hide: all;"))
    assert hidden.words.count("\N{COMBINING GRAPHEME JOINER}") >= 50
    assert '<meta name="format-detection" content="telephone=no, date=no' in html


def test_looks_are_written_into_the_elements() -> None:
    page = reading.Page(parts_of(samples.rich_briefing())[1])
    for tag in ("h1", "h2", "h3"):
        assert all("font-size" in e.attributes["style"] for e in page.tags(tag))
    assert all(
        "color" in e.attributes["style"] for e in page.having("class") if "inner" in e.attributes["class"]
    )


def test_an_edition_too_long_for_a_mail_is_continued_in_the_pdf() -> None:
    html = parts_of(samples.many_briefing(300))[1]
    assert LIMIT * 0.8 < len(html.encode()) <= LIMIT
    assert "Continued in the PDF" in html
    assert "Committee 0 reports" in html


def test_an_edition_that_fits_is_not_cut() -> None:
    html = parts_of(samples.rich_briefing())[1]
    assert "Continued in the PDF" not in html


@pytest.mark.parametrize("limit", [8_000, 10_000, 20_000, 40_000])
def test_any_limit_is_kept_by_carrying_less(limit: int) -> None:
    html = parts_of(samples.many_briefing(60), email_limit_bytes=limit)[1]
    assert len(html.encode()) <= limit
    assert "Continued in the PDF" in html


def test_every_number_in_a_cut_mail_has_its_source() -> None:
    html = parts_of(samples.many_briefing(100), email_limit_bytes=50_000)[1]
    page = reading.Page(html)
    printed = {n for e in page.tags("sup") for n in e.words.split(",")}
    sources = " ".join(e.words for e in page.tags("p") if "source" in e.attributes.get("class", ""))
    assert printed
    assert printed <= set(re.findall(r"\d+", sources))


def test_the_mark_comes_before_everything_the_reader_sees() -> None:
    subject, html, text = parts_of(samples.rich_briefing())
    assert subject.startswith("TLP:AMBER ")
    assert text.split()[0] == "TLP:AMBER"
    body = reading.Page(html).tags("body")[0].words
    # the preheader is what an inbox shows beside the subject
    assert body.split()[0] == "TLP:AMBER"


def test_the_subject_is_one_printable_line() -> None:
    briefing = replace(samples.rich_briefing(), title="Line\r\nBcc: someone@example.invalid\x00 " + "x" * 500)
    subject = parts_of(briefing)[0]
    assert subject.isprintable()
    assert len(subject) <= 200


@EVERY
def test_the_written_message_reads_back_with_two_parts(briefing: Briefing) -> None:
    made = render(
        briefing, "email", design=load_design(), options=RenderOptions(sender="desk@example.invalid")
    )
    message = reading.message(made.content)
    assert made.filename.endswith(".eml")
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message["Date"].datetime == briefing.produced_at
    assert message["From"] == "desk@example.invalid"
    assert set(message.keys()) == {
        "Subject",
        "Date",
        "Message-ID",
        "From",
        "X-Unsent",
        "MIME-Version",
        "Content-Type",
    }
    assert max(len(line) for line in made.content.split(b"\r\n")) <= 998
    assert (
        reading.mail_part(made.content, "html").replace("\r\n", "\n").strip() == parts_of(briefing)[1].strip()
    )


def test_hostile_text_stays_text() -> None:
    page = reading.Page(parts_of(samples.hostile_briefing())[1])
    words = " ".join(page.tags("body")[0].words.split())
    for text in samples.HOSTILE:
        assert " ".join(text.split()) in words


def test_an_arabic_mail_runs_from_right_to_left() -> None:
    page = reading.Page(parts_of(samples.arabic_briefing())[1])
    assert page.tags("html")[0].attributes["dir"] == "rtl"
    assert page.tags("table")[0].attributes["dir"] == "rtl"


def test_an_edition_of_one_endless_line_still_makes_a_mail() -> None:
    desk = samples.Desk()
    document = desk.document("Outlet", "Long", "word " * 40_000 + "end.")
    briefing = samples.assemble(desk, top_lines=(samples.top_line(desk.say(document, document.text)),))
    html = parts_of(briefing)[1]
    assert len(html.encode()) <= LIMIT
    assert "Continued in the PDF" in html


def test_what_was_said_before_has_its_number_and_its_source() -> None:
    made = samples.rich_briefing()
    items = [
        (s, i)
        for s, section in enumerate(made.sections)
        for i, item in enumerate(section.items)
        if item.changes
    ]
    ((place, number),) = items
    section = made.sections[place]
    item = section.items[number]
    source = made.sources[1]
    change = replace(item.changes[0], old_citations=source.citations[:1], new_citations=())
    changed = replace(section, items=(replace(item, sentences=(), changes=(change,)),))
    only = replace(made, sections=(changed,), top_lines=(), key_figures=())
    page = reading.Page(parts_of(only)[1])
    (shown,) = [e.words for e in page.tags("p") if "change" in e.attributes.get("class", "")]
    assert shown.startswith(f"before {change.old}{source.citations[0]}")
    assert [
        e for e in page.tags("p") if "source" in e.attributes.get("class", "") and source.outlet in e.words
    ]


@pytest.mark.parametrize(("count", "said"), [(25, ""), (26, "and 1 more"), (51, "and 26 more")])
def test_troubles_that_are_not_named_are_counted(count: int, said: str) -> None:
    troubles = tuple(
        Diagnostic(Stage.INTAKE, "http-500", f"Source {n}", "answers with HTTP 500") for n in range(count)
    )
    html = parts_of(replace(samples.rich_briefing(), diagnostics=troubles))[1]
    assert html.count("answers with HTTP 500") == 25
    assert ("more, named in the JSON" in html) is bool(said)
    assert said in html
