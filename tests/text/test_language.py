import subprocess
import sys

import pytest

from briefing.text import detect_language

TEXTS = {
    "en": "The envoys met on Monday and agreed that the bridge will be opened to the trucks.",
    "fr": "Les envoyés se sont réunis lundi et ont convenu que le pont sera ouvert aux camions.",
    "es": "Los enviados se reunieron el lunes y acordaron que el puente se abrirá a los camiones.",
    "de": "Die Gesandten trafen sich am Montag und einigten sich darauf, dass die Brücke geöffnet wird.",
    "it": "Gli inviati si sono incontrati lunedì e hanno deciso che il ponte sarà aperto ai camion.",
    "pt": "Os enviados reuniram-se na segunda-feira e decidiram que a ponte será aberta aos caminhões.",
    "nl": "De gezanten kwamen maandag bijeen en spraken af dat de brug voor vrachtwagens wordt geopend.",
    "ru": "Посланники встретились в понедельник и договорились, что мост будет открыт для грузовиков.",
    "uk": "Посланці зустрілися в понеділок і домовилися, що міст буде відкрито для вантажівок.",
    "ar": "اجتمع المبعوثون يوم الاثنين واتفقوا على فتح الجسر أمام الشاحنات.",
    "fa": "فرستادگان روز دوشنبه دیدار کردند و توافق کردند که پل گشوده شود و چند کامیون بگذرد.",
    "el": "Οι απεσταλμένοι συναντήθηκαν τη Δευτέρα και συμφώνησαν να ανοίξει η γέφυρα.",
    "cs": "Vyslanci se sešli v pondělí a dohodli se, že most bude otevřen pro nákladní vozy.",
    "hi": "दूतों ने सोमवार को मुलाकात की और पुल खोलने पर सहमति जताई।",
    "he": "השליחים נפגשו ביום שני והסכימו שהגשר ייפתח למשאיות.",
    "zh": "特使星期一会面并同意开放桥梁。",
    "ja": "特使たちは月曜日に会談し、橋を開放することで合意した。",
    "ko": "특사들은 월요일에 만나 다리를 개방하기로 합의했다.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_language_of_a_sentence_is_told(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "12:30", "…", "A", "Merin", "— 27 —"])
def test_what_cannot_be_told_is_left_open(text: str) -> None:
    assert detect_language(text) == ""


def test_quotations_in_another_language_do_not_decide() -> None:
    assert detect_language(TEXTS["en"] * 3 + TEXTS["fr"]) == "en"


def test_plain_prose_loads_no_model() -> None:
    code = "import sys, briefing.text as t; t.detect_language(sys.argv[1]); print('numpy' in sys.modules)"
    shown = subprocess.run(
        [sys.executable, "-c", code, TEXTS["en"]], capture_output=True, text=True, check=True
    )
    assert shown.stdout.strip() == "False"


def test_a_tag_is_believed_only_while_the_text_does_not_tell_better() -> None:
    from briefing.text.language import document_language

    german = (
        "Die Brücke über die Jarre ist nach drei Monaten wieder offen, teilte der Rat der Stadt am Dienstag mit. "
        "Die Arbeiten kosteten mehr, als der Rat im Juni bewilligt hatte."
    )
    assert document_language("en-us", german) == "de"
    assert document_language("de-AT", german) == "de"
    assert document_language("en", "Guten Tag") == "en"
    assert document_language("gl", german) == "gl"
    assert (
        document_language("en", "Мост через реку снова открыт, сообщил во вторник городской совет. " * 3)
        == "ru"
    )


def test_old_and_long_codes_are_told() -> None:
    from briefing.text.language import language_code

    assert [language_code(tag) for tag in ("iw", "fil", "deu", "en_US", "zxx", "")] == [
        "he",
        "tl",
        "de",
        "en",
        "",
        "",
    ]


def test_a_countrys_code_that_is_no_languages_stands_for_its_language() -> None:
    from briefing.text.language import language_code

    assert [language_code(tag) for tag in ("jp", "UA", "cz", "cn-Hans", "kr")] == [
        "ja",
        "uk",
        "cs",
        "zh",
        "ko",
    ]
