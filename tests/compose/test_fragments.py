"""Directives are checked by a slow reading of the draft: the first place that fits is where a browser stops."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.fragments import text_directive

TEXT = """Envoys met in Dhamra on Tuesday. The talks lasted four hours, the host said, and both sides were content.

Envoys met in Dhamra on Tuesday. The talks lasted four hours, the host said, but no day was named for more of them.
"No," he said. Well-known names, of course, were missing."""


def place(text: str, directive: str) -> tuple[int, int]:
    """Where the terms of a directive first stand in a row."""
    terms = directive.removeprefix("text=").split(",")
    prefix = unquote(terms.pop(0).removesuffix("-")) if terms[0].endswith("-") else ""
    start, end = unquote(terms[0]), unquote(terms[1]) if len(terms) > 1 else ""
    for match in re.finditer(rf"(?<!\w){re.escape(start)}(?!\w)", text, re.IGNORECASE):
        if prefix and not re.search(rf"(?<!\w){re.escape(prefix)}\W*$", text[: match.start()], re.IGNORECASE):
            continue
        if not end:
            return match.span()
        if close := re.compile(rf"(?<!\w){re.escape(end)}(?!\w)", re.IGNORECASE).search(text, match.end()):
            return match.start(), close.end()
    raise AssertionError(f"{directive} leads nowhere")


@pytest.mark.parametrize(
    "words",
    [
        "Envoys met in Dhamra on Tuesday.",
        "The talks lasted four hours, the host said, and both sides were content.",
        "The talks lasted four hours, the host said, but no day was named for more of them.",
        '"No," he said.',
        "Well-known names, of course, were missing.",
    ],
)
def test_a_directive_leads_to_the_cited_words(words: str) -> None:
    start = TEXT.index(words)
    found = place(TEXT, text_directive(TEXT, start, start + len(words)))
    assert TEXT[slice(*found)] == words.strip('".')


def test_equal_words_are_told_apart_by_what_stands_before_them() -> None:
    text = "The talks ended. No day was named.\n\nThe vote was held. No day was named."
    start = text.rindex("No day")
    directive = text_directive(text, start, len(text))
    assert place(text, directive)[0] == start
    assert "-," in directive


def test_marks_of_the_syntax_are_encoded() -> None:
    directive = text_directive(TEXT, TEXT.index("Well-known"), len(TEXT))
    assert directive == "text=Well%2Dknown%20names%2C%20of%20course%2C%20were%20missing"


def test_a_term_stays_within_its_paragraph() -> None:
    text = "One two\nthree four five six seven eight nine ten eleven twelve."
    assert "%0A" not in text_directive(text, 0, len(text))


def test_what_has_no_words_has_no_directive() -> None:
    assert text_directive("— … —", 0, 5) == ""


WORDS = st.lists(
    st.sampled_from(["rain", "fell", "on", "the", "coast", "well-known", "ten", "a.m."]), min_size=1
)


@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_the_first_place_that_fits_is_the_cited_one_or_words_equal_to_it(
    parts: list[list[str]], data: st.DataObject
) -> None:
    sentences = [" ".join(words).capitalize() + "." for words in parts]
    text = " ".join(sentences)
    chosen = data.draw(st.integers(0, len(sentences) - 1))
    start = len(" ".join(sentences[:chosen])) + bool(chosen)
    end = start + len(sentences[chosen])
    begin, close = place(text, text_directive(text, start, end))
    assert begin == start or (begin < start and close <= end)


@pytest.mark.parametrize(
    "words",
    [
        # Persian with a joiner in a word, Bengali and Hindi with vowel signs, Thai without spaces
        "پل تول کامیون\u200cهای امداد را می\u200cگذراند",
        "তাম্বেরার বন্যায় ত্রাণ পৌঁছেছে",
        "टुल पुल राहत ट्रकों के लिए खुलेगा",
        "รัฐบาลเปิดสะพานทูลล์",
    ],
)
def test_a_term_never_begins_or_ends_within_a_word(words: str) -> None:
    directive = text_directive(words, 0, len(words))
    terms = [unquote(term) for term in directive.removeprefix("text=").split(",")]
    assert set(" ".join(terms).split()) <= set(words.split())
    assert words.startswith(terms[0])
    assert words.endswith(terms[-1])
