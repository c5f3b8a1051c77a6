import time

import pytest

from briefing.passages.boilerplate import (
    ends_sentence,
    is_boilerplate,
    is_byline,
    is_fragment,
    is_heading,
    is_truncated,
)
from briefing.text.datelines import is_dateline


@pytest.mark.parametrize(
    "text",
    [
        "Read more: the long war",
        "Sign up for our newsletter.",
        "Photo: the hall at night.",
        "(Reporting by Kasia Brandt; editing by Jo Strand)",
        "All rights reserved.",
        "© 2024 Meridian Wire",
        "By Kasia Brandt and Yannis Corde",
        "By Kasia Brandt, Meridian Wire",
        "Published: 22 October 2024",
        "Tuesday, January 18, 2005",
        "| Camps | 27 |",
        "https://jro.example/reports",
        "12:30 UTC",
        "— 27 —",
        "Lire aussi : la crue de l'Oulé",
        "اقرأ أيضا: توقيع الهدنة",
        "An earlier version of this article misspelled a name.",
        "The picture shows the bridge. Photo by Jo Strand.",
    ],
)
def test_what_is_not_the_article_is_recognized(text: str) -> None:
    assert is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met on Monday.",
        "By Monday the river had risen by two meters.",
        "By Tuesday, Belm had left.",
        "Readers were told to sign a letter.",
        "Related costs rose to 3 million.",
        "Sources close to the talks said no text was ready.",
        "Subscribers to the fund paid nothing.",
        "Photographs of the bridge were published on Monday.",
        "Contact with the crew was lost at noon.",
        "In 2005 the town was rebuilt.",
        "Terms were not disclosed.",
        "Source of the fire was a lamp.",
    ],
)
def test_sentences_of_the_article_are_not_mistaken(text: str) -> None:
    assert not is_boilerplate(text)


def test_a_heading_stands_alone_without_a_full_stop() -> None:
    assert is_heading("Talks resume in Merin", alone=True)
    assert not is_heading("Talks resume in Merin.", alone=True)
    assert not is_heading("Talks resume in Merin", alone=False)


def test_ends_and_cuts_are_seen_through_closing_marks() -> None:
    assert ends_sentence("He said “no.”")
    assert ends_sentence("« Non. »")
    assert not ends_sentence("and so")
    assert is_truncated("The market was full when […]")
    assert not is_truncated("“We waited…”")


def test_fragments_have_no_verb_to_see() -> None:
    assert is_fragment("Anna Belm, 18, from Merin.")
    assert not is_fragment("Anna Belm left Merin.")
    assert not is_fragment("انهارت مدارس في NCLR.")


def test_bylines_and_datelines_are_told_from_sentences() -> None:
    assert is_byline("By Kasia Brandt")
    assert not is_byline("By noon nobody was left.")
    assert is_dateline("MERIN, Oct 22 (Meridian Wire) -")
    assert not is_dateline("MERIN burned.")


@pytest.mark.parametrize(
    "text",
    ["By " + "Abc " * 250_000, "1 " * 500_000, "By " + "A" * 1_000_000, "(" * 1_000_000],
)
def test_a_hostile_megabyte_takes_linear_time(text: str) -> None:
    start = time.process_time()
    is_boilerplate(text)
    is_dateline(text)
    is_fragment(text)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "Terms of the truce oblige both armies to leave the valley within ten days.",
        "Sponsored by two Gulf states, the talks opened in Merin on Monday.",
        "Donated flour reached the camp of Orlen for the first time since June.",
        "Login records show that the minister opened the file in March.",
        "Subscribers fled; advertising revenue of the broadcaster fell by half in a year.",
        "Advertising revenue of the broadcaster paid for the talks in Merin.",
        "Print this year cost the ministry 40,000 crowns more than planned.",
        "Video: 40 ballots were burned in the yard of the school at Orlen.",
        "Getty Images sued the ministry in Merin for the use of forty pictures.",
        "Refugees must sign up for the rations that the ministry hands out in Orlen.",
    ],
)
def test_words_of_notices_do_not_make_news_a_notice(text: str) -> None:
    assert not is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for the Orlen Letter, a daily mail with the news of the valley.",
        "Donate today so that our reporters can stay in the valley this winter.",
        "Register now to read the rest of this report on the dam of Orlen.",
        "Terms of use apply to all texts on this page and its parts.",
        "Sponsored content",
        "The bridge at dawn, seen from the tower of Saint Ulla. Jo Strand/Getty Images",
    ],
)
def test_appeals_stay_notices(text: str) -> None:
    assert is_boilerplate(text)
