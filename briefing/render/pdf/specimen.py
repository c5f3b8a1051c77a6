"""The smallest edition that has every common part: laid out once, it leaves the PDF engine ready for the next."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.model import (
    Basis,
    Briefing,
    Citation,
    Coverage,
    DocumentId,
    DocumentKind,
    Edition,
    Item,
    Period,
    PrintedSentence,
    Provenance,
    PublisherKind,
    Section,
    SelectionReport,
    SourceDocument,
    StoryId,
    ThemeId,
    TopLine,
)

_TIME = datetime(2024, 1, 1, tzinfo=UTC)
_TEXT = "A sentence."
_DOCUMENT = DocumentId("d")


def specimen() -> Briefing:
    """Return an edition of one sentence."""
    sentence = PrintedSentence(_TEXT, _DOCUMENT, 0, len(_TEXT), (1,), "en", "Outlet")
    basis = Basis(1, ("Outlet",), 1, 1, first_at=_TIME, last_at=_TIME)
    item = Item("i", StoryId("s"), "Title", _DOCUMENT, "en", (sentence,), basis, why_here=())
    return Briefing(
        id="specimen",
        title="Title",
        edition=Edition("Edition", "specimen", "en", "UTC"),
        period=Period(_TIME, _TIME),
        cut_off=_TIME,
        produced_at=_TIME,
        words=2,
        reading_minutes=1,
        top_lines=(TopLine(1, "i", "Theme", "Title", (sentence,), basis),),
        key_figures=(),
        sections=(Section(ThemeId("t"), "Theme", "Description", (item,)),),
        citations=(
            Citation(1, 1, _DOCUMENT, 0, len(_TEXT), "", "Title", "Outlet", "Outlet", _TIME, _TIME, ""),
        ),
        sources=(
            SourceDocument(
                document_id=_DOCUMENT,
                number=1,
                citations=(1,),
                outlet="Outlet",
                publisher="Outlet",
                publisher_kind=PublisherKind.UNKNOWN,
                country="",
                descriptor="",
                title="Title",
                author="",
                url="",
                origin="",
                language="en",
                kind=DocumentKind.NEWS,
                agency="",
                published_at=_TIME,
                retrieved_at=_TIME,
                sha256="",
            ),
        ),
        diagnostics=(),
        left_out=(),
        coverage=Coverage((), ()),
        selection=SelectionReport("", 0.0, 0.0, 2, 2, 1),
        provenance=Provenance("", "", "", (), 1, 1),
    )
