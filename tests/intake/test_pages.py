"""Titles, authors, order and kinds of pages, and the pages that are no articles."""

import pytest

from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job, Parsed
from briefing.intake.page.article import read_article
from briefing.intake.page.walls import wall
from briefing.model import DocumentKind

BRIDGE = "The bridge over the Yarrow opened again on Tuesday after three months, the council of Orlen said."
COST = (
    "Work had cost 3.2 million crowns, which the council had approved in June with nine votes against four."
)
SURVEY = (
    "Residents feared the traffic jams that the bridge had drawn in the past, a survey by the council found."
)


def read(body: str, head: str = "", title: str = "Bridge over the Yarrow reopens") -> Parsed:
    page = f"<html lang='en'><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return read_article(page.encode(), Job(Format.HTML, "p.html"))


def article(*paragraphs: str) -> str:
    return "<article>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</article>"


def test_a_description_in_the_place_of_a_headline_is_no_title() -> None:
    node = '{"@type":"Article","name":"Velmar","headline":"a land of hills"}'
    data = f"<script type='application/ld+json'>{node}</script>"
    assert read(article(BRIDGE, COST, SURVEY), data, "Velmar - Lexicon").entries[0].title == "Velmar"


def test_section_and_site_are_cut_off_a_title() -> None:
    site = "<meta property='og:site_name' content='Orlen Post'>"
    found = read(article(BRIDGE, COST, SURVEY), site, "Bridge over the Yarrow reopens | Orlen | Orlen Post")
    assert found.entries[0].title == "Bridge over the Yarrow reopens"


@pytest.mark.parametrize(
    ("title", "headline", "outlet"),
    [
        ("河上大桥周二重新开放交通_首页_城市新闻_奥伦网", "河上大桥周二重新开放交通", "奥伦网"),
        ("河上大桥周二重新开放交通--本地--奥伦日报在线", "河上大桥周二重新开放交通", "奥伦日报在线"),
        ("河上大桥周二重新开放交通-奥伦网", "河上大桥周二重新开放交通", "奥伦网"),
        (
            "河にかかる橋が火曜日に再開通｜オルレンニュース",
            "河にかかる橋が火曜日に再開通",
            "オルレンニュース",
        ),
        # no names of sites
        ("奥伦-维拉铁路周二恢复通车", "奥伦-维拉铁路周二恢复通车", ""),
        ("今日要闻--市议会：大桥比预期提前三个月开放", "今日要闻--市议会：大桥比预期提前三个月开放", ""),
    ],
)
def test_a_site_is_told_from_the_headline_before_it(title: str, headline: str, outlet: str) -> None:
    paragraph = "市议会周二说，经过三个月的修缮，河上的大桥重新向汽车和行人开放，工程耗资三百万元。" * 3
    entry = read(article(paragraph, paragraph[7:]), title=title).entries[0]
    assert (entry.title, entry.outlet) == (headline, outlet)


def test_a_site_with_a_word_more_is_the_same_site() -> None:
    site = "<meta property='og:site_name' content='オルレン新聞 電子版'>"
    found = read(article(BRIDGE, COST, SURVEY), site, "河にかかる橋が火曜日に再開通 ：オルレン新聞")
    assert found.entries[0].title == "河にかかる橋が火曜日に再開通"


@pytest.mark.parametrize(
    ("given", "outlet"),
    [
        ("Orlen Post", "Orlen Post"),
        ("https://www.orlen-post.example/", "orlen-post.example"),
        ("@orlenpost", ""),
        ("Orlen Post | news of the river | boats", "Orlen Post"),
    ],
)
def test_an_outlet_is_a_name_no_address_handle_or_slogan(given: str, outlet: str) -> None:
    metas = f"<meta property='og:site_name' content='{given}'>"
    found = read(article(BRIDGE, COST, SURVEY), metas).entries[0].outlet
    assert found == outlet


@pytest.mark.parametrize(
    "given", ["104363", "name, desk@post.example", "Orlen Post", "https://post.example/i"]
)
def test_a_number_an_address_and_the_outlet_are_no_authors(given: str) -> None:
    metas = f"<meta property='og:site_name' content='Orlen Post'><meta name='author' content='{given}'>"
    assert read(article(BRIDGE, COST, SURVEY), metas).entries[0].author == ""


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='byline'>By <a rel='author' href='/i'>Ida Lorne</a>, City Editor | Follow @i | 4 min</div>",
        "<a rel='author' href='/i'>Ida Lorne</a>",
        "<p class='article-author'>By Ida Lorne</p>",
        "<span itemprop='author'>Ida Lorne</span>",
    ],
)  # fmt: skip
def test_a_visible_byline_is_read(byline: str) -> None:
    assert read(byline + article(BRIDGE, COST, SURVEY)).entries[0].author == "Ida Lorne"


def test_all_of_several_authors_are_named() -> None:
    metas = "<meta name='author' content='Ida Lorne'><meta name='author' content='Jo Strand'>"
    assert read(article(BRIDGE, COST, SURVEY), metas).entries[0].author == "Ida Lorne, Jo Strand"


def test_a_headline_that_begins_with_live_is_no_live_blog() -> None:
    assert read(article(BRIDGE, COST), title="Live-fire exercise begins").entries[0].kind is DocumentKind.NEWS
    assert read(article(BRIDGE, COST), title="Live: the flood").entries[0].kind is DocumentKind.LIVE
    assert (
        read(article(BRIDGE, COST), title="Tarn floods live: nine roads shut").entries[0].kind
        is DocumentKind.LIVE
    )
    assert (
        read(article(BRIDGE, COST), title="How villagers live: a flood").entries[0].kind is DocumentKind.NEWS
    )


def test_chinese_is_measured_by_letters() -> None:
    text = "市议会周二表示，经过三个月的维修，亚罗河上的大桥重新开放。" * 4
    footer = (
        "<footer><p>"
        + " ".join(["Orlen Post is a company of the town and its people."] * 4)
        + "</p></footer>"
    )
    assert (
        read(f"<div><div><p>{text}</p></div></div>{footer}", title="大桥")
        .entries[0]
        .text.startswith("市议会")
    )


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        ("Just a moment...", "Orlen Post needs to review your connection before proceeding.", "bot-check"),
        ("404 - Orlen Post", "Try the search instead, or go back to the front page.", "not-found"),
        ("Bridge", "Please enable JavaScript to read this page.", "script"),
        ("Bridge", "We use cookies to make this service work. You may accept all cookies.", "consent"),
        ("Bridge", "Subscribe now to read on. You have used your free articles.", "paywall"),
        ("Brücke", "Weiterlesen mit Orlen Plus. Jetzt testen.", "paywall"),
        ("Le pont", "Il vous reste 80% de cet article. La suite est réservée aux abonnés.", "paywall"),
        ("橋", "この記事は会員限定です。", "paywall"),
        ("大桥", "抱歉，您要看的页面不存在。", "not-found"),
        ("Oops", "Sorry, we can't find that page.", "not-found"),
        ("Orlen Post", "This page is unavailable due to legal reasons where you are.", "not-found"),
        ("Orlen Post", "The site is down for maintenance. Please come again.", "unavailable"),
    ],
)
def test_walls_are_named(title: str, text: str, code: str) -> None:
    found = wall(title, [text])
    assert found is not None
    assert found.code == code


def test_news_about_walls_is_none() -> None:
    assert (
        wall("Court rules on cookies", [BRIDGE, "The court said that the site may store cookies.", COST])
        is None
    )
    assert read(article(BRIDGE, "Subscribe now to continue reading.")).entries[0].text == BRIDGE


def test_paragraphs_in_nested_boxes_are_all_read() -> None:
    body = (
        f"<div><div><div class='box'><div><p>{BRIDGE}</p></div></div><div class='box'><p><strong>The cost:</strong></p>"
        f"<p>{COST}</p></div><div class='c3'><div><span>{SURVEY}</span></div></div></div></div>"
    )
    text = read(body).entries[0].text
    assert [sentence in text for sentence in (BRIDGE, COST, SURVEY)] == [True, True, True]


def test_a_lead_in_a_teaser_box_stands_first() -> None:
    from briefing.intake.page.article import _in_order

    page = f"<div class='teaser'><p>{BRIDGE}</p></div><p>{COST}</p><p>{SURVEY}</p>"
    assert _in_order([COST, SURVEY, BRIDGE], page) == [BRIDGE, COST, SURVEY]


@pytest.mark.parametrize("marked", [" <b>had</b> ", " <a href='/x'>had</a> ", "\n    had ", "\n<i>had</i>\n"])
@pytest.mark.parametrize("joint", ["</div>\n<div>", "<br><br>", "<br>"])
def test_prose_without_paragraphs_is_not_broken_at_its_markup(marked: str, joint: str) -> None:
    body = joint.join(text.replace(" had ", marked) for text in (BRIDGE, COST, SURVEY))
    text = read(f"<div class='body'><div>{body}</div></div>").entries[0].text
    assert text.split("\n\n") == [BRIDGE, COST, SURVEY]


COMMENT = "I drove over it on Tuesday and it was worth every crown that the town has spent, if you ask me."


@pytest.mark.parametrize("says", ["class='sf_comment'", "id='comments'", "class='post comment-list wide'"])
def test_what_readers_wrote_is_not_the_article(says: str) -> None:
    comments = f"<div {says}><div>2 hours ago</div><p>{COMMENT}</p></div>"
    text = read(f"<div>{article(BRIDGE, COST, SURVEY)}{comments}</div>").entries[0].text
    assert text.split("\n\n") == [BRIDGE, COST, SURVEY]


@pytest.mark.parametrize("box", ["<div class='commentary'>", "<div class='comments-open'>"])
def test_an_article_in_a_box_named_for_comments_is_read(box: str) -> None:
    assert COST in read(f"{box}<p>{BRIDGE}</p><p>{COST}</p><p>{SURVEY}</p></div>").entries[0].text


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Orlen Post | Bridge over the Yarrow reopens", "<meta property='og:site_name' content='Orlen Post'>"),
        ("Bridge over the Yarrow reopens - Town of Orlen and its Four Boroughs", ""),
        ("Orlen", "<meta property='og:title' content='bridge-yarrow-2024'>"),
        ("Orlen", "<meta property='og:title' content='{{ article.title }}'>"),
    ],
)  # fmt: skip
def test_the_headline_is_found_wherever_the_title_has_it(title: str, head: str) -> None:
    body = "<h1>Bridge over the Yarrow reopens</h1>" + article(BRIDGE, COST, SURVEY)
    assert read(body, head, title).entries[0].title == "Bridge over the Yarrow reopens"
