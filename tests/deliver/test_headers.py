from __future__ import annotations

import email.policy
import unicodedata
from email.parser import BytesParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.deliver.headers import address_header, ascii_address, clean_line, text_header, token_header
from briefing.errors import DeliveryError

HOSTILE = [
    "Plain words",
    "two\r\nBcc: thief@example.net\r\n\r\nbody",
    "=?utf-8?q?=0ABcc:_thief@example.net?=",
    "=?utf-8?b?DQpCY2M6IHRoaWVmQGV4YW1wbGUubmV0?= and more",
    "\u202egnihton\u202c \u2066x\u2069",
    "nul\0 bell\a del\x7f nel\x85 line\u2028para\u2029",
    "é" * 300,
    "x" * 300,
    "word " * 300,
    '"quoted" <thief@example.net>, other',
    "a\\b (comment) ; ,",
    "=?" * 150,
    "日本語の見出し" * 40,
    "می‌خواهم",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\ud800 alone",
    " ",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_line_becomes_one_printable_line(hostile: str) -> None:
    line = clean_line(hostile)
    assert len(line) <= 250
    assert clean_line(line) == line
    assert not {unicodedata.category(c) for c in line} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(line) & set("\u202e\u202c\u2066\u2069\u200b\ufeff")


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=400)))
def test_what_is_written_is_what_is_read(text: str) -> None:
    line = clean_line(text) or "x"
    raw = (
        text_header("Subject", line)
        + address_header("To", "ana@example.org", clean_line(text, 100))
        + b"\r\n"
    )
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    read = BytesParser(policy=email.policy.default).parsebytes(raw)
    assert read.keys() == ["Subject", "To"]
    assert read["subject"] == line
    assert [a.addr_spec for a in read["to"].addresses] == ["ana@example.org"]


def test_joiners_that_scripts_need_are_kept() -> None:
    assert clean_line("می‌خواهم") == "می‌خواهم"


def test_a_megabyte_is_cut_without_being_read_whole() -> None:
    assert len(clean_line("a b " * 250_000)) == 250
    assert len(clean_line("\u202e" * 1_000_000)) == 0


def test_a_domain_is_spelled_in_ascii() -> None:
    assert ascii_address("ana@exämple.org") == "ana@xn--exmple-cua.org"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ana",
        "a b@example.org",
        "ana@",
        "ä@example.org",
        "a@b\r\nBcc: c@d",
        "<a@b.c>",
        "a@b.c,d@e.f",
        "a@" + "x" * 300,
    ],
)
def test_what_cannot_be_written_to_is_refused(address: str) -> None:
    with pytest.raises(DeliveryError):
        ascii_address(address)


def test_a_token_with_a_line_end_is_refused() -> None:
    with pytest.raises(DeliveryError):
        token_header("List-ID", "x\r\nBcc: thief@example.net")
