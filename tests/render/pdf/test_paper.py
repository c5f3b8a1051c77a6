from xml.etree import ElementTree

from briefing.render.pdf.paper import Paper


def page(body: str, style: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en" dir="ltr"><head><style>{style}</style></head><body>{body}</body></html>'


def body_of(html: str, *, is_xml: bool = True) -> str:
    body = Paper(html, defaults="", is_xml=is_xml).etree_element.find("body")
    assert body is not None
    return "".join(ElementTree.tostring(child, encoding="unicode") for child in body)


def test_a_language_is_named_where_it_changes() -> None:
    found = body_of(page('<p lang="en" dir="ltr">a<i lang="ar" dir="rtl">b<b lang="ar">c</b></i></p>'))
    assert found == '<p>a<i lang="ar" dir="rtl">b<b>c</b></i></p>'


def test_names_are_kept_that_a_link_or_a_rule_needs() -> None:
    body = '<p id="linked">a</p><p id="styled">b</p><p id="neither">c</p><a href="#linked">d</a>'
    found = body_of(page(body, style="#styled { color: red }"))
    assert found == '<p id="linked">a</p><p id="styled">b</p><p>c</p><a href="#linked">d</a>'


def test_what_is_no_xml_is_read_as_html() -> None:
    for text in ("a\x01b", "<br>", "&nbsp;", "\ufffe"):
        assert body_of(page(f"<p>x{text}y</p>")).startswith("<p>x")


def test_html_and_xml_give_the_same_page() -> None:
    body = (
        '<p class="a">x &amp; y &lt;z&gt; &#34;q&#34;</p>\n<table><tbody><tr><td>1</td></tr></tbody></table>'
    )
    assert body_of(page(body)) == body_of(page(body), is_xml=False)


def test_the_last_space_of_a_text_stands_by_itself() -> None:
    found = body_of(page("<p>two words <b>then one </b>and more <i>of it</i> </p>"))
    assert found == (
        "<p>two words<span> </span><b>then one<span> </span></b>and more<span> </span><i>of it</i> </p>"
    )


def test_the_last_space_of_a_paragraph_is_dropped() -> None:
    assert body_of(page("<div>two words <p>and more \n</p></div>")) == "<div>two words<p>and more</p></div>"


def test_the_space_of_one_word_stays() -> None:
    assert body_of(page("<p>word <b>one </b>more</p>")) == "<p>word <b>one </b>more</p>"
