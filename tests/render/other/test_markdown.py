import re

from briefing.render import RenderOptions, load_design, render
from briefing.render.other.markdown import escape
from tests.conftest import Golden
from tests.render import samples


def test_markup_of_a_source_is_escaped() -> None:
    assert escape("**b** [l](u) `c` <i> a|b") == r"\*\*b\*\* \[l\](u) \`c\` \<i\> a\|b"
    assert escape("1. one\n- two\n# three") == r"\1. one - two \# three"


def test_a_line_of_a_source_cannot_start_a_list_a_heading_or_a_rule() -> None:
    for text in ("- item", "+ item", "1) item", "=====", "# title", "> quote", "---"):
        assert escape(text).startswith("\\")


def test_citations_link_to_the_words_or_else_to_their_source() -> None:
    briefing = samples.rich_briefing()
    text = render(briefing, "markdown", design=load_design(), options=RenderOptions()).content.decode()
    listed = set(re.findall(r'<a id="(c\d+)"></a>', text))
    assert listed == {f"c{source.number}" for source in briefing.sources}
    assert set(re.findall(r"\(#(c\d+)\)", text)) <= listed
    first = briefing.citations[0]
    assert f"[[{first.number}]]({first.url}#:~:{first.fragment})" in text


def test_hostile_text_makes_no_html_and_no_link() -> None:
    text = render(
        samples.hostile_briefing(), "markdown", design=load_design(), options=RenderOptions()
    ).content.decode()
    assert not re.findall(r"(?<!\\)<(?!a id=|/a>)", text)
    assert "](javascript:" not in text.replace(r"\](", "")


def test_markdown_of_the_sample_edition(golden: Golden) -> None:
    made = render(samples.rich_briefing(), "markdown", design=load_design(), options=RenderOptions())
    golden("rich.md", made.content.decode())
