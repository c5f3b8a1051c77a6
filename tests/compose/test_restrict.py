from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.restrict import is_cleared, restrict
from briefing.compose.verify import verify_briefing
from briefing.model import (
    Basis,
    Briefing,
    Citation,
    Coverage,
    CoverageRow,
    CrossReference,
    Diagnostic,
    Document,
    DocumentId,
    DocumentKind,
    Edition,
    FigureEntry,
    FigureRow,
    Item,
    LeftOut,
    PastItem,
    Period,
    PrintedSentence,
    Provenance,
    PublisherKind,
    QuoteRow,
    Recipient,
    Relation,
    Section,
    SelectionReport,
    SourceDocument,
    SourceId,
    Stage,
    StoryId,
    ThemeId,
    TopLine,
    VolumePoint,
    sha256_hex,
    to_json,
)

NOW = datetime(2024, 10, 23, 6, 30, tzinfo=UTC)
THEMES = ("Harbors", "Grain", "Rail")
BASIS = Basis(documents=1, outlets=("Gazette",), publishers=1, independent=1)


def document(theme: str) -> Document:
    text = f"First about {theme}. Second about {theme}, 12 ships. Third about {theme}."
    text += f' A said: "Fourth about {theme}."'
    return Document(
        id=DocumentId(theme),
        source_id=SourceId("s"),
        outlet="Gazette",
        title=f"Title {theme}",
        text=text,
        language="en",
        author="",
        published_at=NOW,
        retrieved_at=NOW,
        sha256=sha256_hex(text),
    )


DOCUMENTS = {DocumentId(theme): document(theme) for theme in THEMES}


def make_briefing(themes: tuple[str, ...] = THEMES) -> Briefing:
    """A top line, a key figure and an item with quote and figure for every theme."""
    citations: list[Citation] = []

    def cite(theme: str, words: str) -> tuple[int, int, tuple[int, ...]]:
        found = DOCUMENTS[DocumentId(theme)]
        start = found.text.index(words)
        span = (found.id, start, start + len(words))
        known = [c.number for c in citations if (c.document_id, c.start, c.end) == span]
        number = known[0] if known else len(citations) + 1
        if not known:
            citations.append(
                Citation(number, *span, "", found.title, "Gazette", "Gazette", NOW, NOW, found.sha256)
            )
        return start, start + len(words), (number,)

    def sentence(theme: str, words: str) -> PrintedSentence:
        start, end, numbers = cite(theme, words)
        return PrintedSentence(words, DocumentId(theme), start, end, numbers, "en", "Gazette")

    def figure(theme: str) -> FigureRow:
        words = f"Second about {theme}, 12 ships."
        entry = FigureEntry("12", 12, 12, 12, "", "Gazette", words, NOW, cite(theme, words)[2])
        return FigureRow("ships", "ships", Relation.SINGLE, (entry,))

    top_lines = tuple(
        TopLine(n, f"i{t}", t, f"Title {t}", (sentence(t, f"First about {t}."),), BASIS)
        for n, t in enumerate(themes, 1)
    )
    key_figures = tuple(figure(theme) for theme in themes)
    sections = []
    for number, theme in enumerate(themes, 1):
        printed = (sentence(theme, f"Third about {theme}."),)
        said = cite(theme, f'A said: "Fourth about {theme}."')[2]
        quote = QuoteRow(f"Fourth about {theme}", "A", "", "said", ("Gazette",), said)
        others = tuple(CrossReference(f"i{o}", o, f"Title {o}") for o in themes if o != theme)
        item = Item(
            id=f"i{theme}",
            story_id=StoryId(theme),
            headline=f"Title {theme}",
            headline_document_id=DocumentId(theme),
            language="en",
            sentences=printed,
            basis=BASIS,
            why_here=(),
            figures=(figure(theme),),
            quotes=(quote,),
            see_also=others,
            top_line=number,
        )
        sections.append(
            Section(ThemeId(theme.lower()), theme, "", (item,), quotes=(quote,), figures=(figure(theme),))
        )
    sources = tuple(
        SourceDocument(
            d.id,
            tuple(c.number for c in citations if c.document_id == d.id),
            "Gazette",
            "Gazette",
            PublisherKind.PRIVATE,
            "",
            "",
            d.title,
            "",
            "",
            "",
            "en",
            DocumentKind.NEWS,
            "",
            NOW,
            NOW,
            d.sha256,
        )
        for d in sorted(
            (DOCUMENTS[DocumentId(t)] for t in themes),
            key=lambda d: min(c.number for c in citations if c.document_id == d.id),
        )
    )
    return Briefing(
        id="e1",
        title="Morning",
        edition=Edition("Morning", "morning", "en", "UTC", marking="TLP:AMBER"),
        period=Period(NOW, NOW),
        cut_off=NOW,
        produced_at=NOW,
        words=99,
        reading_minutes=1,
        top_lines=top_lines,
        key_figures=key_figures,
        sections=tuple(sections),
        citations=tuple(citations),
        sources=sources,
        diagnostics=(
            Diagnostic(Stage.INTAKE, "timeout", "Radio", "no answer", source_id=SourceId("radio")),
            Diagnostic(Stage.ANALYZE, "future-dated", "rail.txt", "dated tomorrow"),
        ),
        left_out=(LeftOut(DocumentId("x"), "Title Rail strike", "Gazette", "budget"),),
        coverage=Coverage(("Gazette",), tuple(CoverageRow(t, (1,)) for t in themes), silent_themes=themes),
        selection=SelectionReport("m", 1, 1, 1, 1, 1),
        provenance=Provenance("1", "", "m", (), 3, 3),
        dropped=tuple(PastItem(f"p{t}", f"Past {t}", t, "e0") for t in themes),
        volume=(VolumePoint("e0", NOW, tuple((t, 1) for t in themes)),),
    )


WHOLE = make_briefing()


def seen_by(*themes: str) -> Briefing:
    found = restrict(WHOLE, Recipient("a@b.example", themes=themes))
    assert found is not None
    return found


def test_the_sample_itself_is_proven() -> None:
    assert verify_briefing(WHOLE, DOCUMENTS).findings == ()


def test_without_themes_everything_is_seen() -> None:
    assert seen_by() is WHOLE


@pytest.mark.parametrize("themes", [c for n in (1, 2, 3) for c in itertools.permutations(THEMES, n)])
def test_what_is_left_is_proven_again_and_numbered_in_reading_order(themes: tuple[str, ...]) -> None:
    left = seen_by(*themes)
    assert verify_briefing(left, DOCUMENTS).findings == ()
    assert {section.theme for section in left.sections} == set(themes)
    assert [line.number for line in left.top_lines] == list(range(1, len(themes) + 1))
    assert [s.items[0].top_line for s in left.sections] == [line.number for line in left.top_lines]


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from(THEMES), min_size=1))
def test_nothing_of_another_theme_is_left_anywhere(themes: set[str]) -> None:
    content = to_json(seen_by(*themes)).decode()
    for theme in set(THEMES) - themes:
        assert theme not in content
        assert theme.lower() not in content


def test_a_theme_is_meant_by_name_or_id_in_any_case() -> None:
    assert seen_by("RAIL") == seen_by("rail")
    assert seen_by("rail").id == WHOLE.id


def test_an_unknown_theme_leaves_nothing() -> None:
    left = seen_by("Weather")
    assert (left.sections, left.top_lines, left.citations, left.sources, left.words) == ((), (), (), (), 0)


def test_failed_sources_are_named_to_everyone() -> None:
    assert [d.where for d in seen_by("Grain").diagnostics] == ["Radio"]


@pytest.mark.parametrize(
    ("marking", "clearance", "allowed"),
    [
        ("TLP:AMBER", "", True),
        ("TLP:AMBER", "TLP:AMBER", True),
        ("TLP:AMBER", "TLP:RED", True),
        ("TLP:AMBER+STRICT", "TLP:AMBER", False),
        ("TLP:RED", "TLP:CLEAR", False),
        ("", "TLP:CLEAR", True),
        ("Board only", "TLP:RED", False),
        ("Board only", "Board only", True),
        ("TLP:CLEAR", "Board only", False),
    ],
)
def test_clearance_follows_the_order_of_the_protocol(marking: str, clearance: str, allowed: bool) -> None:
    briefing = replace(WHOLE, edition=replace(WHOLE.edition, marking=marking))
    assert is_cleared(marking, clearance) is allowed
    assert (restrict(briefing, Recipient("a@b.example", clearance=clearance)) is not None) is allowed
