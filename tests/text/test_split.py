import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.text import document_sentences, sentence_splitter, split_sentences
from briefing.text.datelines import is_dateline
from tests.text.articles import document

LABELED = Path(__file__).parent.parent / "data" / "sentences.jsonl"
RECORDS = [json.loads(line) for line in LABELED.read_text("utf-8").splitlines()]


def texts(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end, _ in split_sentences(text, language)]


@pytest.mark.parametrize("record", RECORDS, ids=[record["id"] for record in RECORDS])
def test_labeled_text_is_split_as_labeled(record: dict[str, str]) -> None:
    found = [
        record["text"][end - 12 : end] for _, end, _ in split_sentences(record["text"], record["language"])
    ]
    wanted, position = [], 0
    for sentence in record["sentences"]:
        position = record["text"].index(sentence, position) + len(sentence)
        wanted.append(record["text"][position - 12 : position])
    assert found == wanted


def test_labeled_set_is_large_enough_to_mean_something() -> None:
    assert sum(len(record["sentences"]) - 1 for record in RECORDS) >= 150


def test_paragraphs_are_counted_and_never_joined() -> None:
    text = "Talks resume in Dhamra\n\nThe envoys met. They spoke.\n\nNobody signed."
    assert [(text[a:b], p) for a, b, p in split_sentences(text)] == [
        ("Talks resume in Dhamra", 0),
        ("The envoys met.", 1),
        ("They spoke.", 1),
        ("Nobody signed.", 2),
    ]


def test_closing_marks_stay_with_their_sentence() -> None:
    assert texts('He called it “a good day.” (Others did not.) "Why?" Nobody knew.') == [
        "He called it “a good day.”",
        "(Others did not.)",
        '"Why?"',
        "Nobody knew.",
    ]


def test_document_sentences_carry_index_and_paragraph() -> None:
    article = document("One came. Two left.\n\nThree stayed.")
    assert [(s.index, s.paragraph) for s in document_sentences(article)] == [(0, 0), (1, 0), (2, 1)]


@given(
    st.text(alphabet="aB. \n“”\"!?…)1,-'»«", max_size=300), st.sampled_from(["en", "fr", "de", "ar", "xx"])
)
@settings(max_examples=150, deadline=None)
def test_spans_are_ordered_trimmed_and_lose_no_letter(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    position = 0
    for start, end, _ in spans:
        assert position <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not any(map(str.isalpha, text[position:start].replace("a)", "")))
        position = end
    assert not any(map(str.isalpha, text[position:]))


ADVERSARIAL = {
    "quotes": '"' * 1_000_000,
    "curly quotes": "“”" * 500_000,
    "dots": "." * 1_000_000,
    "dots and closers": '."' * 500_000,
    "spaced dots": ". " * 500_000,
    "no spaces": "a" * 1_000_000,
    "capitals with dots": "A." * 500_000,
    "initials": "A. " * 333_000,
    "newlines": "\n" * 1_000_000,
    "spaces": " " * 1_000_000,
    "line starts": "\n -" * 333_000,
    "citations": "a.[1" * 250_000,
    "questions": "?” A" * 250_000,
    "one sentence": "word " * 200_000 + ".",
    "capitalized words": "?” " + "Abc " * 250_000,
}


@pytest.mark.parametrize("name", sorted(ADVERSARIAL))
def test_a_hostile_megabyte_takes_linear_time(name: str) -> None:
    text = ADVERSARIAL[name]
    tenth = text[: len(text) // 10]
    split_sentences(tenth)
    start = time.process_time()
    split_sentences(tenth)
    short = time.process_time() - start
    start = time.process_time()
    split_sentences(text)
    assert time.process_time() - start < 30 * short + 0.5


def test_a_sentence_of_20000_characters_stays_one() -> None:
    text = "The list holds " + "names, " * 2850 + "and no more. The end came."
    assert [len(sentence) > 19_900 for sentence in texts(text)] == [True, False]


def test_punkt_can_be_chosen_by_name() -> None:
    text = "Sen. Mara Quist met the envoy. They spoke.\n\nNobody signed."
    spans = split_sentences(text, "en", splitter="punkt")
    assert [text[a:b] for a, b, _ in spans] == [
        "Sen. Mara Quist met the envoy.",
        "They spoke.",
        "Nobody signed.",
    ]


def test_unknown_splitter_is_named_with_the_choices() -> None:
    with pytest.raises(ValueError, match=r"'spam'.*rules, punkt"):
        sentence_splitter("spam")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Stadt baut für 4,2 Mrd. Euro ein Werk."),
        ("de", "Lt. Polizei kamen rund 3 Tsd. Besucher in die Hafenstr. Ecke Markt."),
        ("de", "Er braucht die Kl. B und bspw. Handschuhe."),
        ("tr", "Doç. Dr. Öğr. Üyesi Kaya 3 mn. TL ödedi."),
        ("cs", "Kraj zaplatil 200 tis. Kč a 3 mil. Kč."),
        ("nl", "Dhr. Jansen betaalde 3 mln. Euro, excl. Btw."),
        ("pt", "A Av. Central custou 4 mi. Reais à Profa. Silva."),
        ("sv", "Bolaget betalade 3 milj. Kronor till S:t Erik."),
        ("en", "The town paid Rs. 500 crore."),
        ("en", "2. The crews are paid in full."),
    ],
)
def test_an_abbreviation_or_number_does_not_end_a_sentence(language: str, text: str) -> None:
    assert len(split_sentences(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["The coach says, ‘Am I going?’", "And I said, ‘Of course.’", "Then he left."]),
        ("en", ["It has two steps.", "1. The bridge is closed.", "2. The crews are paid."]),
        ("en", ["He works for the BBC.", "Paul saw the gym.", "Anna ran."]),
        ("de", ["Sie sagte „Ja.“", "Dann ging sie.", "Das kostet 3 Mio. Euro."]),
    ],
)
def test_sentences_around_quotations_and_numbers(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end, _ in split_sentences(text, language)] == sentences


def test_a_missing_space_is_seen_behind_a_share_or_a_year() -> None:
    text = "Prices rose by 3.5%.Demand fell in 2024.The bank waits. See example.com"
    assert len(split_sentences(text, "en")) == 4


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Merin, Tarn, The Hague - As the vote neared, the premier left.",
            "As the vote neared, the premier left.",
        ),
        (
            "Puntal, Qadira --A week after the vote the premier left.",
            "A week after the vote the premier left.",
        ),
        ("Indrapol – Several thousand teachers left the hall.", "Several thousand teachers left the hall."),
        ("Tarn, Occupied East Bank - The premier left on Monday.", "The premier left on Monday."),
        ('MERIN "?The premier left on Monday with his aides.', "The premier left on Monday with his aides."),
        ("PORT MERIN, March 25. /QNA/.-The premier left on Monday.", "The premier left on Monday."),
        ("PORT MERIN, March 25. /QNA/. The premier left on Monday.", "The premier left on Monday."),
        ("Tarn, (Wire - 24th Oct, 2024) The premier left on Monday.", "The premier left on Monday."),
        ("Tarn, Oct 24 (Wire) The premier left on Monday.", "The premier left on Monday."),
        ("Merin/Tarn/Port Asel – The premier left on Monday.", "The premier left on Monday."),
        ("New Delhi: The premier left on Monday.", "The premier left on Monday."),
    ],
)
def test_a_dateline_of_several_places_is_cut_off(text: str, left: str) -> None:
    spans = split_sentences(text, "en")
    assert [text[start:end] for start, end, _ in spans][1:] == [left]


def test_an_aside_between_dashes_is_no_dateline() -> None:
    text = "Merexit – the exit of Merin from the union – will cost three billion crowns."
    assert split_sentences(text, "en") == [(0, len(text), 0)]


def test_a_hyphen_left_of_a_lost_space_belongs_to_no_sentence() -> None:
    text = 'The war ended there.- The envoy left.- "We go," she said. The U.S.-Merin road was shut.'
    assert [text[start:end] for start, end, _ in split_sentences(text, "en")] == [
        "The war ended there.",
        "The envoy left.",
        '"We go," she said.',
        "The U.S.-Merin road was shut.",
    ]


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("梅林社港城10月22日电（记者林远）当地政府星期二宣布开放港口。", "梅林社港城10月22日电（记者林远）"),
        ("梅林社港城10月22日電當地政府星期二宣布開放港口,三百艘船獲准進港。", "梅林社港城10月22日電"),
        ("本报讯 当地政府星期二宣布开放港口，首批船只已经抵达。", "本报讯"),
        ("【10月22日 AFP】メリン州で22日夜、港湾施設が襲撃され、31人が死亡した。", "【10月22日 AFP】"),
    ],
)
def test_a_chinese_or_japanese_dateline_is_a_span_of_its_own(line: str, dateline: str) -> None:
    assert texts(line, "zh") == [dateline, line.removeprefix(dateline).strip()]
    assert is_dateline(dateline)


def test_no_thai_name_is_cut_in_two() -> None:
    name = "นายสมชาย แซ่ตั้ง"
    text = "วันที่ 22 ตุลาคม เจ้าหน้าที่ตำรวจแถลงข่าวที่เมืองเมรินว่าได้รับแจ้งเหตุจากญาติของ" + name
    text += " ซึ่งหายตัวไปตั้งแต่เดือนก่อนว่าพบเรือของเขาที่ท่าเรือ"
    assert [line for line in texts(text, "th") if name in line]
