"""A small, correct edition with its sources, for tests of what reads one. Everything in it is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from briefing.compose.citations import CitationBook
from briefing.compose.frame import count_words, reading_minutes
from briefing.compose.verify import printed_sentences
from briefing.model import (
    Addition,
    Basis,
    Briefing,
    Change,
    Coverage,
    DateMention,
    Document,
    DocumentId,
    Edition,
    FigureEntry,
    FigureRow,
    ImportancePart,
    Item,
    LeftOut,
    Period,
    PickReport,
    Place,
    PrintedSentence,
    Provenance,
    Publisher,
    QuoteRow,
    Reason,
    Relation,
    RunnerUpReport,
    Section,
    SectionEntry,
    SelectionReport,
    SourceId,
    Status,
    StoryId,
    ThemeId,
    TimelineEntry,
    TopLine,
    sha256_hex,
)
from briefing.version import __version__

CUT_OFF = datetime(2024, 10, 23, 6, tzinfo=UTC)

WIRE = """Envoys of Noravia and Sarra met for four hours in Dhamra on Tuesday.

They agreed to keep the Orvane Narrows open to food and medicine, the host said. At least 34 people were killed in \
the market at Arvel on Monday.

"We have a door that is not shut," Foreign Minister Ilse Karan told reporters.

A second round is expected within ten days."""

COURIER = """The toll at Arvel rose to 37 people killed, the district office said late on Tuesday.

Mr. Karan left Dhamra without a statement. He put the number of families without water at about 900.

Envoys of Noravia and Sarra met for four hours in Dhamra on Tuesday."""

DRAFT = """At least 31 people were killed in the market at Arvel on Monday, the district office said."""


def document(outlet: str, title: str, text: str, *, hours: float, url: str = "") -> Document:
    """A captured document whose id depends on what it says."""
    name = sha256_hex(outlet + title + text)[:12]
    return Document(
        id=DocumentId(f"d{name}"),
        source_id=SourceId(outlet.lower().replace(" ", "-")),
        outlet=outlet,
        title=title,
        text=text,
        language="en",
        author="",
        published_at=CUT_OFF - timedelta(hours=hours),
        retrieved_at=CUT_OFF,
        sha256=sha256_hex(text),
        url=url or f"https://{outlet.lower().replace(' ', '-')}.example/{name}",
        origin=f"{name}.txt",
    )


wire = document("Meridian Wire", "Narrows stay open to food, envoys say", WIRE, hours=9)
courier = document("Kastrel Courier", "Toll at Arvel rises to 37", COURIER, hours=6)
draft = document("Kastrel Courier", "Market at Arvel hit", DRAFT, hours=30)
DOCUMENTS = {one.id: one for one in (wire, courier, draft)}


class Writer:
    """Prints words of documents and numbers them in the order in which they are asked for."""

    def __init__(self) -> None:
        self.book = CitationBook(
            DOCUMENTS, {key: Publisher(one.outlet) for key, one in DOCUMENTS.items()}, agencies={}
        )

    def cite(self, source: Document, words: str) -> int:
        start = source.text.index(words)
        return self.book.cite(source.id, start, start + len(words))

    def say(self, source: Document, words: str, *same: Document, added: str = "") -> PrintedSentence:
        start = source.text.index(words)
        numbers = (self.cite(source, words), *(self.cite(other, words) for other in same))
        at = source.text.index(added) if added else 0
        return PrintedSentence(
            text=words,
            document_id=source.id,
            start=start,
            end=start + len(words),
            citations=numbers,
            language="en",
            outlet=source.outlet,
            additions=(Addition(0, added, at, at + len(added)),) if added else (),
        )

    def figure(
        self, source: Document, sentence: str, text: str, value: float, *, least: bool = False
    ) -> FigureEntry:
        return FigureEntry(
            text=text,
            value=value,
            low=value,
            high=value,
            qualifier="at least" if least else "",
            outlet=source.outlet,
            sentence=sentence,
            as_of=source.published_at,
            citations=(self.cite(source, sentence),),
        )


MET = "Envoys of Noravia and Sarra met for four hours in Dhamra on Tuesday."
AGREED = "They agreed to keep the Orvane Narrows open to food and medicine, the host said."
KILLED = "At least 34 people were killed in the market at Arvel on Monday."
ROUND = "A second round is expected within ten days."
TOLL = "The toll at Arvel rose to 37 people killed, the district office said late on Tuesday."
WATER = "He put the number of families without water at about 900."
SPOKE = '"We have a door that is not shut," Foreign Minister Ilse Karan told reporters.'


def _basis(*outlets: str) -> Basis:
    return Basis(documents=len(outlets), outlets=outlets, publishers=len(outlets), independent=len(outlets))


STORIES = {"i1": (wire.id, courier.id), "i2": (courier.id,)}


def _pick(sentence: PrintedSentence, rank: int, gain: float) -> PickReport:
    parts = (ImportancePart("coverage", gain - 0.1), ImportancePart("prior", 0.1))
    return PickReport(
        sentence.document_id, sentence.start, sentence.end, rank, gain, parts, ("envoy", "narrow")
    )


def small_edition() -> Briefing:
    """Two sections, a top line, an entry, a figure row, a quote, a change and a timeline, all true to the sources."""
    w = Writer()
    top = w.say(wire, MET, courier)
    key = FigureRow(
        "The toll at Arvel rose to … people killed", "people", Relation.SUPERSEDED,
        (w.figure(wire, KILLED, "34", 34.0, least=True), w.figure(courier, TOLL, "37", 37.0)),
    )  # fmt: skip
    talks, more = w.say(wire, AGREED), w.say(wire, ROUND)
    speech = QuoteRow(
        "We have a door that is not shut", "Ilse Karan", "Foreign Minister", "told", ("Meridian Wire",),
        (w.cite(wire, SPOKE),), "en",
    )  # fmt: skip
    toll, water = w.say(courier, TOLL), w.say(courier, WATER, added="Mr. Karan")
    change = Change(DRAFT, TOLL, (w.cite(draft, DRAFT),), (w.cite(courier, TOLL),), "Kastrel Courier")
    when = wire.text.index("Monday")
    day = date(2024, 10, 21)
    moment = TimelineEntry(
        DateMention(wire.id, 2, when, when + 6, "Monday", day, day),
        KILLED,
        wire.outlet,
        (w.cite(wire, KILLED),),
    )
    other = courier.text.index("Mr. Karan left")
    runner_up = RunnerUpReport(
        "Mr. Karan left Dhamra without a statement.", courier.id, other, other + 42, courier.outlet, 0.31, "redundant",
        ROUND,
    )  # fmt: skip
    first = Item(
        "i1", StoryId("s1"), wire.title, wire.id, "en", (top, talks, more), _basis("Meridian Wire", "Kastrel Courier"),
        (Reason("envoy*", Place.LEAD, 2), Reason("talks", Place.BODY, 1, strong=True)),
        Status.NEW, quotes=(speech,),
        importance=0.8,
        importance_parts=(ImportancePart("independent publishers", 0.5), ImportancePart("recency", 0.3)),
        top_line=1, document_ids=STORIES["i1"],
        picks=(_pick(top, 1, 2.5), _pick(talks, 2, 1.25)), runners_up=(runner_up,),
    )  # fmt: skip
    second = Item(
        "i2", StoryId("s2"), courier.title, courier.id, "en", (toll, water), _basis("Kastrel Courier"),
        (Reason("killed", Place.TITLE),), Status.CORRECTED, changes=(change,), figures=(), timeline=(moment,),
        importance=0.4, document_ids=STORIES["i2"],
    )  # fmt: skip
    beside = SectionEntry("i1", "Diplomacy", wire.title, wire.id, "en", (talks,))
    made = Briefing(
        id="morning-2024-10-23-0600",
        title="Morning briefing, 23 October 2024",
        edition=Edition("Morning briefing", "morning", "en", "UTC"),
        period=Period(CUT_OFF - timedelta(hours=24), CUT_OFF),
        cut_off=CUT_OFF,
        produced_at=CUT_OFF,
        words=0,
        reading_minutes=1,
        top_lines=(TopLine(1, "i1", "Diplomacy", wire.title, (top,), first.basis, first.status),),
        key_figures=(key,),
        sections=(
            Section(ThemeId("diplomacy"), "Diplomacy", "Talks and envoys", (first,), documents=2),
            Section(ThemeId("aid"), "Humanitarian aid", "", (second,), entries=(beside,), documents=2),
        ),
        citations=(),
        sources=(),
        diagnostics=(),
        left_out=(LeftOut(DocumentId("d0"), "Harbour fair opens", "Harbour Daily", "fits no theme"),),
        coverage=Coverage((), ()),
        selection=SelectionReport("briefing", 4.2, 4.4, 80, 100, 9),
        provenance=Provenance(__version__, "0" * 64, "briefing", (("pack", "test"),), 4, 3),
    )
    made = _numbered(made, w)
    words = count_words(sentence for _, sentence in printed_sentences(made))
    return replace(made, words=words, reading_minutes=reading_minutes(words))


def _numbered(made: Briefing, writer: Writer) -> Briefing:
    """Fill in the citations; they were asked for in reading order but for the change and the timeline."""
    return replace(made, citations=writer.book.citations(), sources=writer.book.sources())
