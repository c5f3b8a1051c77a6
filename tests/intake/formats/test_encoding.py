"""Bytes become the text that was written: declared charsets by their web names, undeclared ones by the text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.intake import read_paths
from briefing.intake.formats.encoding import decode, known_charset, looks_binary
from briefing.intake.formats.sniff import Format, sniff

WORDS = {
    "es": "El señor Muñoz llegó mañana al puerto de Asel, según informó la comisión.",
    "pt": "O porto não abrirá amanhã, disse a comissão. As negociações não avançaram.",
    "fr": "Le port est fermé à cause de la tempête; les pêcheurs ont déjà quitté la côte, où ils étaient restés.",
    "de": "Die Fähre fährt wieder über die Straße nach Süden, sagte der Bürgermeister.",
    "sv": "Färjan går igen på måndag, säger hamnchefen. Många båtar låg kvar över natten.",
    "cs": "Přístav byl uzavřen, řekl starosta města. Žádný člověk nebyl zraněn a lodě se vrátily večer.",
    "pl": "Port został zamknięty, powiedział burmistrz. Żaden człowiek nie został ranny.",
    "tr": "Liman pazartesi günü kapatıldı, dedi belediye başkanı. Hiç kimse yaralanmadı.",
    "ru": "Порт в понедельник был закрыт, сообщил мэр города. Никто не пострадал.",
    "th": "ท่าเรือถูกปิดในวันจันทร์ นายกเทศมนตรีกล่าว ไม่มีผู้ใดได้รับบาดเจ็บ",
    "ja": "港は月曜日に閉鎖されたと市長が述べた。負傷者はいなかったが、嵐のため船の帰りは遅れた。",
    "ko": "항구는 월요일에 폐쇄되었다고 시장이 말했다. 다친 사람은 없었다.",
    "zh": "市长说，港口星期一关闭。没有人受伤，但由于暴风雨，船只很晚才返回。",
    "zh-Hant": "市長說，港口星期一關閉。沒有人受傷，但由於暴風雨，船隻很晚才返回。",
}


@pytest.mark.parametrize(
    ("language", "label", "codec"),
    [
        ("es", "us-ascii", "cp1252"), ("fr", "macintosh", "mac-roman"), ("cs", "x-mac-ce", "mac-latin2"),
        ("tr", "iso-8859-9", "cp1254"), ("ru", "koi8-ru", "koi8-u"), ("ru", "x-mac-cyrillic", "mac-cyrillic"),
        ("ru", "ibm866", "cp866"), ("th", "windows-874", "cp874"), ("th", "tis-620", "cp874"),
        ("ja", "x-sjis", "cp932"), ("ja", "iso-2022-jp", "iso2022_jp"), ("ja", "csISO2022JP", "iso2022_jp"),
        ("ko", "ks_c_5601-1989", "cp949"), ("ko", "iso-2022-kr", "iso2022_kr"), ("zh", "hz-gb-2312", "hz"),
        ("zh", "gb_2312-80", "gbk"), ("zh-Hant", "cn-big5", "big5"), ("de", "utf-7", "utf_7"),
        ("ru", "utf-16", "utf-16-le"), ("zh", "utf-16be", "utf-16-be"),
    ],
)  # fmt: skip
def test_a_declared_charset_is_believed(language: str, label: str, codec: str) -> None:
    words = WORDS[language]
    assert decode(words.encode(codec), label).text == words


@pytest.mark.parametrize(
    ("language", "codec"),
    [
        *((language, "cp1252") for language in ("es", "pt", "fr", "de", "sv")), ("fr", "mac-roman"),
        ("cs", "cp1250"), ("cs", "iso8859-2"), ("pl", "cp1250"), ("pl", "iso8859-2"), ("tr", "cp1254"),
        ("ru", "cp1251"), ("ru", "koi8-r"), ("ja", "cp932"), ("ja", "euc-jp"), ("ja", "iso2022_jp"),
        ("ko", "iso2022_kr"), ("zh", "gb18030"), ("zh-Hant", "big5"),
        *((language, wide) for language in WORDS for wide in ("utf-16-le", "utf-16-be", "utf-32-le")),
    ],
)  # fmt: skip
def test_an_undeclared_charset_is_told_by_the_text(language: str, codec: str) -> None:
    words = WORDS[language] + "\n"
    assert decode(words.encode(codec)).text == words
    assert sniff(words.encode(codec)) is Format.TEXT


def test_what_browsers_refuse_or_unpack_is_no_charset() -> None:
    assert [known_charset(label) for label in ("hex", "zip", "replacement", "x" * 50, "ütf", "")] == [""] * 6


def test_zeros_alone_make_no_text() -> None:
    assert looks_binary(bytes(range(256)) * 4)
    assert looks_binary(b"\0\1\0\2\0\3" * 40)


def test_ascii_with_tildes_and_escapes_stays_as_it_is() -> None:
    words = "The file ~{a}~ and the path ~{b} were named; the escape \x1b[31m was not."
    assert decode(words.encode()).text == words


def test_a_page_without_a_charset_is_read_in_the_child(tmp_path: Path) -> None:
    # the child may write no file, which some guessers need to
    body = f"<html><body><article><h1>Puerto</h1><p>{WORDS['es'] * 3}</p></article></body></html>"
    (tmp_path / "a.html").write_bytes(body.encode("cp1252"))
    found = read_paths([tmp_path / "a.html"], retrieved_at=datetime(2024, 10, 23, tzinfo=UTC))
    assert [d.text for d in found.documents] == [WORDS["es"] * 3]
