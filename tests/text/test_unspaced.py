"""Scripts without spaces: where sentences end, how long they are, what their terms are."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.text import split_sentences, word_count
from briefing.text.quotations import find_quotations
from briefing.text.stems import terms


def cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end, _ in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("zh", ["议员问钱从哪里来。", "“我们不清楚。”官员说。", "会场很安静！", "“谁来付款？”她问。"]),
        ("zh", ["他说：“桥会开放。没有别的消息。”", "会议到此结束。"]),
        ("ja", ["市長は「橋は金曜日に開く。費用は安い。」と述べた。", "住民は喜んだ。"]),
        ("my", ["မြို့တော်ဝန်က ပြောသည်။", "တံတားကို ဖွင့်မည်။"]),
        ("km", ["អភិបាលក្រុងបាននិយាយ។", "ស្ពាននឹងបើក។"]),
        ("hi", ["मेयर ने कहा।", "पुल खुलेगा।"]),
    ],
)
def test_sentences_end_without_a_space(language: str, sentences: list[str]) -> None:
    assert cut("".join(sentences), language) == sentences


def test_georgian_sentences_need_no_capital() -> None:
    assert len(cut("მერმა ხიდი გახსნა. სამუშაო სამი თვე გაგრძელდა. ხალხი კმაყოფილია.", "ka")) == 3


def test_thai_is_cut_only_where_a_new_clause_begins() -> None:
    first = "ผู้อำนวยการสำนักการขนส่งกล่าวว่ารถไฟฟ้าสายใหม่จะเปิดให้บริการในเดือนมีนาคม"
    goes_on = "และจะมีสถานีทั้งหมดสิบหกแห่งตลอดเส้นทางใหม่"
    second = "ประชาชนรู้สึกยินดีแต่กังวลเรื่องราคาตั๋วโดยสาร"
    assert cut(f"{first} {goes_on} {second}", "th") == [f"{first} {goes_on}", second]


def test_lengths_are_alike_over_scripts() -> None:
    english = word_count("The mayor said on Tuesday that the bridge will open again on Friday.")
    for text in (
        "阿韦尔市长周二表示，大桥将于周五重新开放。",
        "市長は火曜日、橋が金曜日に再び開通すると発表した。",
        "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานจะเปิดอีกครั้งในวันศุกร์",
    ):
        assert 0.6 * english <= word_count(text) <= 1.6 * english
    assert word_count("2024年10月 GDP 增长") == 5


def test_terms_tell_unrelated_texts_apart() -> None:
    bridge, flood = terms("大桥将于周五重新开放", "zh"), terms("洪水造成十二人死亡", "zh")
    assert "大桥" in bridge
    assert "洪水" in flood
    assert not set(bridge) & set(flood)
    assert terms("これはそれです", "ja") == []
    assert terms("GDP 增长", "zh") == ["gdp", "增长"]


@given(st.text("我们说问。！？“”「」『』，a .\n", max_size=80))
@settings(max_examples=200)
def test_no_sentence_ends_within_a_chinese_quotation(text: str) -> None:
    cuts = {end for _, end, _ in split_sentences(text, "zh")}
    for quotation in find_quotations(text):
        words = text[quotation.outer_start : quotation.outer_end]
        if words[0] in "「『" and not set(words[1:-1]) & set(" .\n“”「」『』"):
            assert not cuts & set(range(quotation.start, quotation.end + 1))


@given(
    st.text("aE.!? \n“”‘’「。၊။ก ข1１ｱ؟საQ’«»(-", max_size=60),
    st.sampled_from(["", "zh", "th", "de", "ka", "en"]),
)
@settings(max_examples=300)
def test_spans_are_ordered_and_hold_all_letters(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(start < end for start, end, _ in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    left = list(text)
    for start, end, _ in spans:
        left[start:end] = " " * (end - start)
    assert not any(letter.isalpha() for letter in left)
