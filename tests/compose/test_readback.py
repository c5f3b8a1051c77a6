from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.readback import (
    compare_page,
    compare_words,
    missing_sentences,
    plain_words,
    read_page,
    scrambled_lines,
)
from briefing.compose.verify import printed_sentences
from briefing.model import Addition
from tests.compose.small_editions import MET, small_edition

EDITION = small_edition()
SENTENCE = (
    '<p class="passage"><span class="sentence fresh" data-document="d1" data-start="3" data-end="9">'
    'He <span class="added">[Karan]</span>said &amp; left.</span><a class="cite" href="#c1" data-cite="1">1</a>'
    '<span class="peek"><b>Wire</b> <cite>Title</cite></span><span class="cite-gap">,</span>'
    '<a class="cite" href="#c2" data-cite="2">2</a> </p><p>Table <a class="cite" href="#c7" data-cite="7">7</a></p>'
)


def page_of(*texts: str) -> str:
    """A page with the edition's sentences, `texts` in place of their words."""
    printed = [sentence for _, sentence in printed_sentences(EDITION)]
    parts = []
    for sentence, text in zip(printed, texts or [s.text for s in printed], strict=False):
        cites = "".join(f'<a class="cite" href="#c1" data-cite="{n}">1</a>' for n in sentence.citations)
        parts.append(
            f'<p><span class="sentence" data-document="{sentence.document_id}" data-start="{sentence.start}"'
            f' data-end="{sentence.end}">{text}</span>{cites}</p>'
        )
    return "".join(parts)


def test_a_sentence_is_read_with_its_span_and_the_numbers_behind_it() -> None:
    (found,) = read_page(SENTENCE).sentences
    assert found.text == "He said & left."
    assert (found.document_id, found.span, found.citations) == ("d1", ("3", "9"), (1, 2))


def test_what_is_seen_leaves_out_styles_and_scripts() -> None:
    page = read_page("<title>T</title><style>p{}</style><p>Seen <b>too</b></p><script>'no'</script>")
    assert page.words == ("Seen", "too")


def test_a_true_page_agrees() -> None:
    assert compare_page(read_page(page_of()), EDITION) == ()


def test_a_page_of_top_lines_alone_agrees() -> None:
    assert compare_page(read_page(page_of(MET)), EDITION) == ()


def test_a_missing_an_altered_and_an_added_sentence_are_named() -> None:
    texts = [sentence.text for _, sentence in printed_sentences(EDITION)]
    assert "is missing" in compare_page(read_page(page_of(*texts[:-1])), EDITION)[0].problem
    assert "shows 'No.' instead" in compare_page(read_page(page_of("No.", *texts[1:])), EDITION)[0].problem
    assert "not in the edition" in compare_page(read_page(page_of() + SENTENCE), EDITION)[0].problem


def test_the_first_difference_is_shown_with_its_neighbors() -> None:
    finding = compare_words(list("abcdXf"), list("abcdef"), where="text")
    assert finding is not None
    assert finding.problem == "reads 'a b c d X f' instead of 'a b c d e f'"
    assert compare_words([], [], where="text") is None
    assert compare_words(["a"], [], where="text") is not None


def test_line_breaks_and_soft_hyphens_do_not_hide_a_sentence() -> None:
    text = "\n".join(sentence.text for _, sentence in printed_sentences(EDITION))
    broken = text.replace("Narrows", "Nar\u00ad\nrows").replace(" ", "\n")
    assert missing_sentences(broken, EDITION) == ()
    assert "not found" in missing_sentences(text.replace("Narrows", "Strait"), EDITION)[0].problem


def test_a_right_to_left_line_is_read_with_what_stands_beside_its_rows() -> None:
    line = EDITION.top_lines[0]
    said = replace(
        line.sentences[0], text="הגשר נפתח שוב ביום שלישי אחרי תיקון של שלושה חודשים.", additions=()
    )
    edition = replace(EDITION, top_lines=(replace(line, sentences=(said,)),))
    assert (
        scrambled_lines("הגשר נפתח שוב ביום דיפלומטיה\n1 שלישי אחרי תיקון של שלושה חודשים.", edition, str)
        == ()
    )
    broken = "הגשר נפתח שוב ביום דיפלומטיה\n1 שלישי אחרי תיק ון של שלושה חודשים."
    assert scrambled_lines(broken, edition, str) == (said.text,)


def test_a_line_in_pieces_is_scrambled_and_one_that_a_design_leaves_out_is_not() -> None:
    line, other = EDITION.top_lines[0], EDITION.sections[1].items[0].sentences[0]
    edition = replace(EDITION, top_lines=(line, replace(line, number=2, sentences=(other,))))
    first, second = line.sentences[0].text, other.text
    whole = f"{first}\n{second}"
    assert scrambled_lines(whole.replace(" ", "\n"), edition, str) == ()
    assert scrambled_lines(whole.replace(first, first.replace("a", "a\x17")), edition, str) == (first,)
    assert scrambled_lines(second, edition, str) == ()
    # as a font shows them that lacks a letter
    assert scrambled_lines(whole.replace("N", "□"), edition, lambda text: text.replace("N", "□")) == ()
    assert scrambled_lines("", edition, str) == (first, second)


def test_words_of_ours_may_stand_inside_a_sentence() -> None:
    text = "\n".join(sentence.text for _, sentence in printed_sentences(EDITION))
    line, section = EDITION.top_lines[0], EDITION.sections[0]
    sentence = replace(line.sentences[0], additions=(Addition(7, "two", 0, 3),))
    item = replace(section.items[0], sentences=(sentence, *section.items[0].sentences[1:]))
    edition = replace(
        EDITION,
        top_lines=(replace(line, sentences=(sentence,)),),
        sections=(replace(section, items=(item,)), *EDITION.sections[1:]),
    )
    shown = text.replace(MET, f"{MET[:7]} [two] {MET[7:]}")
    assert missing_sentences(shown, edition) == ()


def test_plain_words_forget_how_lines_were_broken() -> None:
    assert plain_words("demili\u00adtarized  zone\n") == ("demilitarized", "zone")


@given(st.text(alphabet="<>/ab=\"' spancites!-", max_size=200))
def test_any_text_can_be_read(html: str) -> None:
    read_page(html)


@pytest.mark.parametrize(
    "unit",
    [
        "<span class='sentence'>",
        "</span>",
        "<a class='cite' href='#c1'>",
        "<",
        "<!--",
        "&",
        "<p>a",
        "<p a",
        '<p a="',
        "<script>",
    ],
)
def test_a_megabyte_of_anything_is_read_in_linear_time(unit: str) -> None:
    html = unit * (1_000_000 // len(unit))
    start = time.process_time()
    read_page(html)
    assert time.process_time() - start < 10
