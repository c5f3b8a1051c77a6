import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.text import normalize_text


def test_hard_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    raw = "The river rose overnight and\r\ncut off the town from the\r\nroad to the south. \r\n\r\n\r\n  Boats came.\t"
    assert normalize_text(raw) == (
        "The river rose overnight and cut off the town from the road to the south.\n\nBoats came."
    )


def test_lists_and_lines_ended_on_purpose_stay_apart() -> None:
    assert (
        normalize_text("Highlights\n- One bridge\n- Two roads") == "Highlights\n\n- One bridge\n\n- Two roads"
    )
    first = "The first paragraph is long enough to be a paragraph of its own, on one line, without any wrapping at all."
    assert normalize_text(f"{first}\n{first}") == f"{first}\n\n{first}"


def test_invisible_characters_are_removed() -> None:
    assert normalize_text("a\u200bb\u202ec\x00d\ufeff\u00ade\u2066f") == "abcdef"
    assert normalize_text("pa\u200dyment") == "payment"


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("KNA -nbsp;Envoys left withoutnbsp;a deal.", "KNA - Envoys left without a deal."),
        ("quot;We leave,quot; was Karan#39;s answer.", '"We leave," was Karan\'s answer.'),
        ("A &amp;quot;deal&amp;quot; &amp;amp; a sign&#8217;s end", 'A "deal" & a sign’s end'),
        ("Tarn amp;Sons shut the road&nbsp;today", "Tarn &Sons shut the road today"),
    ],
)
def test_entities_that_nobody_read_are_read(raw: str, stored: str) -> None:
    assert normalize_text(raw) == stored
    assert normalize_text(stored) == stored


@pytest.mark.parametrize("raw", ["A lamp; a camp; case #1234; file #39; the end.", "x &amp;lt;b&amp;gt; y"])
def test_what_is_no_entity_or_would_be_markup_is_no_character(raw: str) -> None:
    assert "<" not in normalize_text(raw)
    assert normalize_text(raw).count(";") == raw.replace("&amp;", "&").count(";")


def test_joiners_stay_where_a_script_needs_them() -> None:
    assert normalize_text("می\u200cشود") == "می\u200cشود"
    assert normalize_text("क्\u200dष") == "क्\u200dष"


def test_text_is_composed_and_mark_piles_are_cut() -> None:
    assert normalize_text("e\u0301tat") == "état"
    assert len(normalize_text("a" + "\u0301" * 1000)) < 6


def test_empty_and_blank_texts_are_empty() -> None:
    assert [normalize_text(text) for text in ("", " \n\t\n", "\u200b")] == ["", "", ""]


@given(st.text(alphabet=st.characters(codec=None, max_codepoint=0x1FFF), max_size=200))
@settings(max_examples=200, deadline=None)
def test_stored_form_is_stable_and_clean(text: str) -> None:
    once = normalize_text(text)
    assert normalize_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert "\n\n\n" not in once
    assert not any(unicodedata.category(one) in {"Cc", "Cs"} and one != "\n" for one in once)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_the_short_way_for_plain_characters_ends_where_the_long_way_does(text: str) -> None:
    assert normalize_text(text) == normalize_text(f"{text}\u200b")


def test_characters_of_every_script_in_any_company_end_where_the_long_way_does() -> None:
    every = "".join(map(chr, [*range(0x20, 0x3100), *range(0xAC00, 0xAD00), *range(0xFE00, 0x10000)]))
    for step in (1, 7, 1013):
        text = every[::step]
        assert normalize_text(text) == normalize_text(f"{text}\u200b")
        for character in text:
            assert normalize_text(f"e{character}a") == normalize_text(f"e{character}a\u200b")


@pytest.mark.parametrize("unit", ["\n", " \n", "a\n", "- a\n", "\u0301", "\u200d", " ", "a ", "\r"])
def test_a_hostile_megabyte_takes_linear_time(unit: str) -> None:
    start = time.process_time()
    normalize_text(unit * (1_000_000 // len(unit)))
    assert time.process_time() - start < 6
