"""A small proven briefing with a top line, a figure and an item for each of three themes. For tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from briefing.compose.fragments import text_directive
from briefing.compose.frame import count_words
from briefing.compose.verify import printed_sentences
from briefing.model import (
    Basis,
    Briefing,
    Citation,
    Coverage,
    CoverageRow,
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
)

NOW = datetime(2024, 10, 23, 6, 30, tzinfo=UTC)
THEMES = ("Harbors", "Grain", "Rail")
BASIS = Basis(documents=1, outlets=("Gazette",), publishers=1, independent=1)


def document(theme: str) -> Document:
    text = f"First about {theme}. Second about {theme}, 12 ships. Third about {theme}."
    text += f' Ana Orel said: "Fourth about {theme}."'
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
    numbers: dict[DocumentId, int] = {}

    def cite(theme: str, words: str) -> tuple[int, int, tuple[int, ...]]:
        found = DOCUMENTS[DocumentId(theme)]
        start = found.text.index(words)
        span = (found.id, start, start + len(words))
        known = [c.id for c in citations if (c.document_id, c.start, c.end) == span]
        if not known:
            numbers.setdefault(found.id, len(numbers) + 1)
            citations.append(
                Citation(
                    len(citations) + 1,
                    numbers[found.id],
                    *span,
                    "",
                    found.title,
                    "Gazette",
                    "Gazette",
                    NOW,
                    NOW,
                    found.sha256,
                    text_directive(found.text, *span[1:]),
                )
            )
        return start, start + len(words), (known[0] if known else len(citations),)

    def sentence(theme: str, words: str) -> PrintedSentence:
        start, end, ids = cite(theme, words)
        return PrintedSentence(words, DocumentId(theme), start, end, ids, "en", "Gazette")

    def figure(theme: str) -> FigureRow:
        words = f"Second about {theme}, 12 ships."
        entry = FigureEntry("12", 12, 12, 12, "", "Gazette", words, NOW, cite(theme, words)[2])
        return FigureRow(f"Second about {theme}, … ships", "ships", Relation.SINGLE, (entry,))

    top_lines = tuple(
        TopLine(n, f"i{t}", t, f"Title {t}", (sentence(t, f"First about {t}."),), BASIS)
        for n, t in enumerate(themes, 1)
    )
    key_figures = tuple(figure(theme) for theme in themes)
    sections = []
    for number, theme in enumerate(themes, 1):
        printed = (sentence(theme, f"First about {theme}."), sentence(theme, f"Third about {theme}."))
        said = cite(theme, f'Ana Orel said: "Fourth about {theme}."')[2]
        quote = QuoteRow(f"Fourth about {theme}.", "Ana Orel", "", "said", ("Gazette",), said)
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
            top_line=number,
            document_ids=(DocumentId(theme),),
        )
        sections.append(Section(ThemeId(theme.lower()), theme, "", (item,)))
    sources = tuple(
        SourceDocument(
            d.id,
            numbers[d.id],
            tuple(c.id for c in citations if c.document_id == d.id),
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
            key=lambda d: numbers[d.id],
        )
    )
    made = Briefing(
        id="morning-2024-10-23-0630",
        title="Morning",
        edition=Edition("Morning", "morning", "en", "UTC", marking="TLP:AMBER"),
        period=Period(NOW, NOW),
        cut_off=NOW,
        produced_at=NOW,
        words=0,
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
        provenance=Provenance("1", "", "m", (("themes", ", ".join(themes)),), 3, 3),
        dropped=tuple(PastItem(f"p{t}", f"Past {t}", t, "e0") for t in themes),
        volume=(VolumePoint("e0", NOW, tuple((t, 1) for t in themes)),),
    )
    return replace(made, words=count_words(sentence for _, sentence in printed_sentences(made)))


WHOLE = make_briefing()
