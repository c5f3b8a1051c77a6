"""Every document that was read and is not cited is named, with the first reason that holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ItemDraft, StoryDraft
from briefing.compose.left_out import left_out
from briefing.compose.materials import Materials
from briefing.compose.prepared import Prepared
from briefing.model import (
    Basis,
    Document,
    DocumentId,
    DocumentKind,
    LeftOut,
    Passage,
    Story,
    StoryId,
    ThemeId,
    ThemeMatch,
)
from briefing.text import document_sentences
from tests.compose.test_news import document

STRIKE = "A strike on the harbor of Tarn killed nine people on Tuesday and set two tankers on fire."
SAME = "Nine people were killed when a strike hit the harbor of Tarn, where two tankers caught fire."
OTHER = "The price of oil rose by three per cent after the news from the harbor."
BASIS = Basis(1, (), 0, 0)
THEME = ThemeMatch(ThemeId("harbors"), 1.0, ())


def read(key: str, text: str = STRIKE, **changes: Any) -> Document:
    return replace(document(DocumentId(key), text), **{"outlet": f"Outlet {key}", "title": key, **changes})


def story(*documents: Document, themes: tuple[ThemeMatch, ...] = (THEME,)) -> StoryDraft:
    sentences = {one.id: document_sentences(one) for one in documents}
    found = Story(StoryId(documents[0].id), tuple(one.id for one in documents))
    return StoryDraft(found, documents, documents, sentences, BASIS, themes)


def item(told: StoryDraft, *, collapsed: bool = False) -> ItemDraft:
    first = told.documents[0]
    return ItemDraft(told, THEME, first, (Passage(first.id, 0, 0),), BASIS, collapsed=collapsed)


def reasons(
    documents: Sequence[Document],
    *,
    no_room: Sequence[StoryDraft] = (),
    drafts: Sequence[ItemDraft] = (),
    cited: Sequence[str] = (),
    unchanged: tuple[StoryDraft, ...] = (),
    copies: tuple[tuple[str, ...], ...] = (),
    before: tuple[LeftOut, ...] = (),
) -> dict[str, str]:
    known = {one.id: one for one in documents}
    sentences = {one.id: document_sentences(one) for one in documents}
    prepared = Prepared(
        documents=known,
        read=tuple(documents),
        publishers={},
        origins={},
        matched={},
        materials=Materials.__new__(Materials),  # not asked for
        stories=(),
        copies=tuple(tuple(map(DocumentId, group)) for group in copies),
        unchanged=unchanged,
        findings=DocumentFindings(known, sentences, timezone="UTC"),
        basis_of=lambda documents, told: BASIS,
        left_out=before,
        diagnostics=(),
        dropped=(),
        input_sha256="",
    )
    found = left_out(prepared, no_room, drafts, [DocumentId(key) for key in cited])
    return {left.document_id: left.reason for left in found}


def test_what_is_cited_or_stands_over_an_item_is_not_left_out() -> None:
    a, b = read("a"), read("b", OTHER)
    assert reasons([a, b], drafts=[item(story(a, b))], cited=["b"]) == {}


def test_documents_of_an_item_say_the_same_or_were_not_chosen() -> None:
    a, b, c = read("a"), read("b", SAME), read("c", OTHER)
    found = reasons([a, b, c], drafts=[item(story(a, b, c))], cited=["a"])
    assert found == {"b": "says what is printed", "c": "not chosen for its item"}


def test_a_copy_of_what_is_cited_is_named_by_whose_text_it_is() -> None:
    a, b, c = read("a"), read("b"), read("c", SAME)
    item_ = item(story(a, b, c))
    found = reasons([a, b, c], drafts=[item_], cited=["a"], copies=(("b", "a"),))
    assert found == {"b": "copy of Outlet a", "c": "says what is printed"}
    nameless = replace(a, outlet="")
    assert reasons([nameless, b], drafts=[item(story(nameless, b))], cited=["a"], copies=(("b", "a"),)) == {
        "b": "copy of a"
    }
    # a copy of what is not cited is none
    assert (
        reasons([a, b, c], drafts=[item_], cited=["a"], copies=(("b", "c"),))["b"] == "says what is printed"
    )


def test_a_story_that_is_a_line_or_unchanged_says_nothing_new() -> None:
    a, b, c = read("a"), read("b", SAME), read("c", OTHER)
    found = reasons([a, b, c], drafts=[item(story(a, b), collapsed=True)], unchanged=(story(c),))
    assert found == {"b": "nothing new since the last edition", "c": "nothing new since the last edition"}


def test_what_had_no_room_is_told_from_what_fits_no_theme() -> None:
    a, b, c = read("a"), read("b"), read("c", kind=DocumentKind.OPINION)
    found = reasons([a, b, c], no_room=[story(a), story(b, themes=()), story(c)])
    assert found == {"a": "no room", "b": "fits no theme", "c": "no room"}
    # what a reader goes through last stands last
    assert list(found) == ["a", "c", "b"]


def test_reasons_stand_together_by_outlet_and_title() -> None:
    a, b, c = (
        read("a", outlet="Wire"),
        read("b", outlet="Gazette", title="z"),
        read("c", outlet="Gazette", title="y"),
    )
    assert list(reasons([a, b, c], no_room=[story(a), story(b), story(c)])) == ["c", "b", "a"]


def test_a_page_that_is_no_report_is_named_by_its_kind_before_all_else() -> None:
    quiz = read("a", title="Quiz: what do you know of the harbor?")
    found = reasons([quiz, read("b")], no_room=[story(quiz, themes=())])
    assert found["a"].startswith("no report: ")
    assert reasons([quiz])["a"] == found["a"]


def test_what_was_left_out_before_keeps_its_reason() -> None:
    a = read("a")
    assert reasons([a], no_room=[story(a)], before=(LeftOut.because("muted: war", a),)) == {"a": "muted: war"}


def test_what_is_in_no_story_is_not_fit_or_reports_no_act() -> None:
    fit, unfit = read("a"), read("b", "Is the harbor of Tarn open? Will it close? Who knows what comes next?")
    opinion = read("c", kind=DocumentKind.OPINION)
    found = reasons([fit, unfit, opinion])
    assert found["a"] == "reports no act of these days that could open an item"
    assert found["b"].startswith("nothing in it is fit to print: ")
    assert found["c"] != found["a"]
