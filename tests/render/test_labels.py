import ast
import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import briefing.render
from briefing.render.labels import Labels, available_languages, direction, labels_for
from briefing.resources import resource

MOMENT = datetime(2024, 10, 23, 22, 40, tzinfo=UTC)
PACKAGE = Path(briefing.render.__file__).parent
TRANSLATED = [language for language in available_languages() if language != "en"]


def messages_in_code() -> set[str]:
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            first = node.args[0] if node.args else None
            if node.func.attr in {"say", "count", "named"} and isinstance(first, ast.Constant):
                found.add(str(first.value))
    return found


def messages_in_templates() -> set[str]:
    found = set()
    for path in resource("templates").rglob("*.j2"):
        found |= set(re.findall(r"(?:_|count)\('([^']+)'", path.read_text(encoding="utf-8")))
    return found


def shipped_themes() -> set[str]:
    named = {"Also noted", "News"}
    for path in resource("seeds/themes").glob("*.toml"):
        named |= {theme["name"] for theme in tomllib.loads(path.read_text(encoding="utf-8"))["theme"]}
    return named


def catalog(language: str, context: str | None = None) -> dict[str, object]:
    with (PACKAGE / "locale" / f"{language}.po").open("rb") as file:
        read = read_po(file, locale=language)
    ids: dict[str, object] = {}
    for message in read:
        if message.id and message.context == context:
            ids[str(message.id[0] if isinstance(message.id, tuple) else message.id)] = message.string
    return ids


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogs_hold_exactly_the_labels_in_use(language: str) -> None:
    assert set(catalog(language)) == messages_in_code() | messages_in_templates()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_shipped_theme_has_a_name_of_its_own_in_every_language_of_the_page(language: str) -> None:
    named = catalog(language, "theme")
    assert set(named) == shipped_themes()
    assert all(named.values())
    assert len(set(named.values())) == len(named)


def test_a_theme_of_the_users_own_keeps_its_name() -> None:
    german = labels_for("de", "UTC")
    assert german.theme("Humanitarian aid") == "Humanitäre Hilfe"
    # a label of the page, and no shipped theme
    assert german.theme("Sources") == "Sources"
    assert labels_for("en", "UTC").theme("Diplomacy") == "Diplomacy"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_label_is_translated_with_its_places_kept(language: str) -> None:
    for message, string in catalog(language).items():
        forms = string if isinstance(string, tuple) else (string,)
        assert all(forms), message
        places = set(re.findall(r"%\(\w+\)s", message))
        for form in forms:
            assert set(re.findall(r"%\(\w+\)s", str(form))) <= places
        assert set(re.findall(r"%\(\w+\)s", str(forms[-1]))) == places, message


def test_the_page_speaks_twelve_languages() -> None:
    assert available_languages() == ("ar", "de", "en", "es", "fa", "fr", "he", "pt", "ru", "tr", "uk", "zh")


def test_an_unknown_language_gets_english_labels() -> None:
    assert Labels("xx", "UTC").language == "en"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Thursday, 24 October 2024"),
        ("fr", "jeudi 24 octobre 2024"),
        ("es", "jueves, 24 de octubre de 2024"),
        ("ar", "الخميس، 24 أكتوبر 2024"),
        ("de", "Donnerstag, 24. Oktober 2024"),
        ("ru", "четверг, 24 октября 2024 г."),
        ("uk", "четвер, 24 жовтня 2024 р."),
        ("fa", "پنجشنبه 24 اکتبر 2024"),
        ("he", "יום חמישי, 24 באוקטובר 2024"),
        ("tr", "24 Ekim 2024 Perşembe"),
        ("pt", "quinta-feira, 24 de outubro de 2024"),
        ("zh", "2024年10月24日星期四"),
    ],
)
def test_dates_are_written_in_the_language_and_the_zone(language: str, expected: str) -> None:
    assert labels_for(language, "Europe/Paris").full_date(MOMENT) == expected


def test_arabic_counts_have_their_six_forms() -> None:
    labels = labels_for("ar", "UTC")
    found = [labels.count("%(n)s item", "%(n)s items", n) for n in (0, 1, 2, 3, 11, 100)]
    assert found == ["لا بنود", "بند واحد", "بندان", "3 بنود", "11 بندًا", "100 بند"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["0 Meldungen", "1 Meldung", "2 Meldungen", "5 Meldungen", "21 Meldungen"]),
        ("ru", ["0 сюжетов", "1 сюжет", "2 сюжета", "5 сюжетов", "21 сюжет"]),
        ("uk", ["0 сюжетів", "1 сюжет", "2 сюжети", "5 сюжетів", "21 сюжет"]),
        ("fa", ["0 خبر", "1 خبر", "2 خبر", "5 خبر", "21 خبر"]),
        ("he", ["0 ידיעות", "ידיעה אחת", "שתי ידיעות", "5 ידיעות", "21 ידיעות"]),
        ("tr", ["0 haber", "1 haber", "2 haber", "5 haber", "21 haber"]),
        ("pt", ["0 assunto", "1 assunto", "2 assuntos", "5 assuntos", "21 assuntos"]),
        ("zh", ["0 条信息", "1 条信息", "2 条信息", "5 条信息", "21 条信息"]),
    ],
)
def test_counts_take_the_plural_of_the_language(language: str, expected: list[str]) -> None:
    labels = labels_for(language, "UTC")
    assert [labels.count("%(n)s item", "%(n)s items", n) for n in (0, 1, 2, 5, 21)] == expected


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_plural_rule_has_as_many_forms_as_each_count(language: str) -> None:
    with (PACKAGE / "locale" / f"{language}.po").open("rb") as file:
        read = read_po(file, locale=language)
    assert {len(message.string or "") for message in read if message.pluralizable} == {read.num_plurals}


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "October 2024"), ("es", "octubre de 2024"), ("ru", "октябрь 2024 г."), ("zh", "2024年10月")],
)
def test_months_are_written_in_the_language(language: str, expected: str) -> None:
    assert labels_for(language, "UTC").month(MOMENT) == expected


def test_lists_are_joined_as_they_are_read() -> None:
    labels = labels_for("en", "UTC")
    assert [labels.join(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


def test_a_document_without_a_time_says_so() -> None:
    assert labels_for("en", "UTC").moment(None) == "no time given"


def test_the_zone_is_named_with_its_offset_on_that_day() -> None:
    assert labels_for("en", "Europe/London").zone(MOMENT) == "Europe/London, UTC+01:00"
    assert labels_for("en", "UTC").zone(MOMENT) == "UTC"


def test_plain_dates_need_no_zone() -> None:
    assert labels_for("en", "UTC").calendar_day(date(2024, 2, 29)) == "29 Feb 2024"


def test_direction_is_known_for_the_scripts_we_print() -> None:
    assert [direction(code) for code in ("ar", "fa", "he", "en", "ru", "", "ar-EG")] == [
        "rtl", "rtl", "rtl", "ltr", "ltr", "ltr", "rtl",
    ]  # fmt: skip


def test_a_day_without_a_time_is_not_given_one() -> None:
    labels = labels_for("en", "UTC")
    day = datetime(2017, 2, 16, tzinfo=UTC)
    assert labels.reported(day) == labels.moment(day) == "16 Feb 2017"
    assert labels_for("en", "UTC", 2017).reported(day.replace(minute=1)) == "16 Feb, 00:01"


def test_a_short_date_leaves_out_the_year_of_the_edition_alone() -> None:
    labels = labels_for("en", "Asia/Dubai", 2018)
    evening = datetime(2017, 12, 31, 19, 59, tzinfo=UTC)
    assert labels.clock(evening) == "31 Dec 2017, 23:59"
    assert labels.short_day(evening) == "31 Dec 2017"
    # an hour later it is the new year in the zone of the edition
    assert labels.clock(evening.replace(hour=20)) == "1 Jan, 00:59"
    assert labels.calendar_day(date(2018, 2, 28)) == "28 Feb"
    assert labels.calendar_day(date(2024, 2, 29)) == "29 Feb 2024"
