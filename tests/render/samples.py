"""Editions to render in tests and screenshots. Every place, person and outlet is invented."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from briefing.compose.fragments import text_directive
from briefing.model import (
    Basis,
    Briefing,
    Change,
    Citation,
    Coverage,
    CoverageRow,
    DateMention,
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
    Place,
    PrintedSentence,
    Provenance,
    PublisherKind,
    QuoteRow,
    QuoteVariant,
    Reason,
    Relation,
    Section,
    SectionEntry,
    SelectionReport,
    SourceDocument,
    SourceId,
    Stage,
    Status,
    StoryId,
    ThemeId,
    TimelineEntry,
    TopLine,
    VolumePoint,
)
from briefing.model.edition import Addition

CUT_OFF = datetime(2024, 10, 23, 6, 0, tzinfo=UTC)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass
class Desk:
    """Hands out citation numbers in the order sentences are asked for."""

    documents: dict[str, Document] = field(default_factory=dict)
    citations: list[Citation] = field(default_factory=list)

    def document(
        self,
        outlet: str,
        title: str,
        text: str,
        *,
        hours: float = 3.0,
        language: str = "en",
        author: str = "",
        kind: DocumentKind = DocumentKind.NEWS,
        url: str | None = None,
        timed: bool = True,
    ) -> Document:
        name = digest(outlet + title + text)[:12]
        link = f"https://{outlet.lower().replace(' ', '-')}.example/{name}" if url is None else url
        document = Document(
            id=DocumentId(f"d{name}"),
            source_id=SourceId(outlet.lower().replace(" ", "-")),
            outlet=outlet,
            title=title,
            text=text,
            language=language,
            author=author,
            published_at=CUT_OFF - timedelta(hours=hours) if timed else None,
            retrieved_at=CUT_OFF - timedelta(minutes=20),
            sha256=digest(text),
            url=link,
            origin=f"{name}.txt",
            kind=kind,
        )
        self.documents[document.id] = document
        return document

    def cite(self, document: Document, words: str) -> int:
        start = document.text.index(words)
        known = {citation.document_id: citation.number for citation in self.citations}
        id_ = len(self.citations) + 1
        self.citations.append(
            Citation(
                id=id_,
                number=known.get(document.id, len(known) + 1),
                document_id=document.id,
                start=start,
                end=start + len(words),
                url=document.url,
                title=document.title,
                outlet=document.outlet,
                publisher=f"{document.outlet} Group",
                published_at=document.published_at,
                retrieved_at=document.retrieved_at,
                sha256=document.sha256,
                fragment=text_directive(document.text, start, start + len(words)),
            )
        )
        return id_

    def say(
        self,
        document: Document,
        words: str,
        *also: tuple[Document, str],
        starts: bool = True,
        fresh: bool = False,
    ) -> PrintedSentence:
        first = self.cite(document, words)
        start = document.text.index(words)
        return PrintedSentence(
            text=words,
            document_id=document.id,
            start=start,
            end=start + len(words),
            citations=(first, *(self.cite(other, its) for other, its in also)),
            language=document.language,
            outlet=document.outlet,
            is_new=fresh,
            starts_passage=starts,
        )

    def sources(self) -> tuple[SourceDocument, ...]:
        ids: dict[str, list[int]] = {}
        for citation in self.citations:
            ids.setdefault(citation.document_id, []).append(citation.id)
        return tuple(
            self._source(self.documents[key], number, tuple(found))
            for number, (key, found) in enumerate(ids.items(), 1)
        )

    def _source(self, document: Document, number: int, ids: tuple[int, ...]) -> SourceDocument:
        agency = document.outlet == "Meridian Wire"
        return SourceDocument(
            document_id=document.id,
            number=number,
            citations=ids,
            outlet=document.outlet,
            publisher=f"{document.outlet} Group",
            publisher_kind=PublisherKind.AGENCY if agency else PublisherKind.PRIVATE,
            country="Norava",
            descriptor="" if agency else "family-owned daily, supports the coalition",
            title=document.title,
            author=document.author,
            url=document.url,
            origin=document.origin,
            language=document.language,
            kind=document.kind,
            agency="Meridian Wire" if document.outlet == "Noravian Standard" else "",
            published_at=document.published_at,
            retrieved_at=document.retrieved_at,
            sha256=document.sha256,
        )


def basis(*outlets: str, copies: int = 0, official: int = 0, opinion: int = 0) -> Basis:
    return Basis(
        documents=len(outlets) + copies,
        outlets=outlets,
        publishers=max(1, len(outlets) - 1),
        independent=max(1, len(outlets) - 2),
        copies=(("Meridian Wire", copies),) if copies else (),
        official=official,
        opinion=opinion,
        first_at=CUT_OFF - timedelta(hours=1, minutes=48),
        last_at=CUT_OFF + timedelta(minutes=-20),
    )


def first(text: str) -> str:
    return text.split(". ")[0] + "."


def edition(**changes: object) -> Edition:
    base = Edition(
        name="Gulf and Straits desk",
        slug="gulf-and-straits-2024-10-23",
        language="en",
        timezone="Asia/Dubai",
        number=214,
        marking="TLP:AMBER",
        notice="Sample edition: places, persons and outlets are invented.",
        next_due=CUT_OFF + timedelta(hours=24),
    )
    return replace(base, **changes)  # type: ignore[arg-type] # each test names fields that exist


def _opened(item: Item, top_lines: tuple[TopLine, ...]) -> Item:
    """The item with its opening, which its top line repeats."""
    opening = next((line.sentences for line in top_lines if line.item_id == item.id), ())
    return replace(item, sentences=(*opening, *item.sentences))


def assemble(
    desk: Desk,
    *,
    sections: tuple[Section, ...] = (),
    top_lines: tuple[TopLine, ...] = (),
    title: str = "The Morning Briefing",
    frame: Edition | None = None,
    **changes: object,
) -> Briefing:
    sections = tuple(
        replace(section, items=tuple(_opened(item, top_lines) for item in section.items))
        for section in sections
    )
    printed = [s for line in top_lines for s in line.sentences]
    for section in sections:
        printed += [s for item in section.items for s in item.sentences]
        printed += [s for entry in section.entries for s in entry.sentences]
    words = sum(len(s.text.split()) for s in printed)
    briefing = Briefing(
        id="e" + digest(title + str(words))[:16],
        title=title,
        edition=frame or edition(),
        period=Period(CUT_OFF - timedelta(hours=24), CUT_OFF),
        cut_off=CUT_OFF,
        produced_at=CUT_OFF + timedelta(minutes=12),
        words=words,
        reading_minutes=max(1, words // 220),
        top_lines=top_lines,
        key_figures=(),
        sections=sections,
        citations=tuple(desk.citations),
        sources=desk.sources(),
        diagnostics=(),
        left_out=(),
        coverage=Coverage((), ()),
        selection=SelectionReport("coverage", 12.1, 12.4, words, max(words, 600), 412),
        provenance=Provenance(
            "0.1.0",
            digest("input"),
            "coverage",
            (("seed", "0"), ("words", "600")),
            48,
            len(desk.documents),
            "",
        ),
    )
    return replace(briefing, **changes)  # type: ignore[arg-type] # as above


_TALKS = (
    "DHAMRA - Foreign Minister Ilse Karan and the Sarran envoy Tamas Orel met for four hours in Dhamra on Tuesday "
    "and agreed to keep the Orvane Narrows open to food and medicine. "
    "The two sides did not settle who will inspect cargo, officials of both delegations said. "
    "“We have a door that is not shut. That is more than we had on Monday,” Karan told reporters. "
    "A second round is expected within ten days.\n\n"
    "Sarra reportedly asked for an escort lane of its own, which Norava denied it would grant."
)
_TALKS_STANDARD = (
    "Norava and Sarra agreed in Dhamra to keep the Orvane Narrows open for food and medicine. "
    "Karan said the talks had opened “a door that is not shut”. "
    "Insurers said they could lower premiums by a third if the arrangement holds for a week."
)
_AID = (
    "Thirty-four trucks with flour and water reached the Lesk crossing on Tuesday evening, the relief office JRO said. "
    "At least 1,200 families in the lower town still have no running water. "
    "The road was cut twice by flooding of the river Oule."
)
_AID_COURIER = (
    "Thirty-one trucks crossed at Lesk before dusk, the district governor said. "
    "He put the number of families without water at about 900. "
    "The army said it would repair the bridge within two days."
)
_DETER = (
    "The frigate Halvard joined two patrol ships in the strait on Wednesday in what the navy called a signal that "
    "attacks on shipping would be answered. "
    "Sarra's navy could respond with its own exercise, a spokesman said, but he denied that missiles had been moved."
)
_ARABIC = (
    "أعلن الوسيط أن الجولة الثانية من المحادثات ستعقد في ذمرة خلال عشرة أيام. "
    "وقال إن الطرفين اتفقا على إبقاء الممر مفتوحًا أمام الغذاء والدواء."
)
_FRENCH = "Les deux délégations ont quitté Dhamra « sans communiqué commun », a indiqué le médiateur."


def rich_briefing(*, frame: Edition | None = None) -> Briefing:
    """Three sections with everything an edition can hold."""
    desk = Desk()
    wire = desk.document(
        "Meridian Wire", "Norava and Sarra agree to keep narrows open to food and medicine", _TALKS, hours=1.8
    )
    standard = desk.document(
        "Noravian Standard",
        "Narrows stay open after Dhamra talks",
        _TALKS_STANDARD,
        hours=1.2,
        author="Mira Tolland",
    )
    relief = desk.document(
        "Joint Relief Office", "Situation report 15: Oule floods", _AID, hours=2.5, kind=DocumentKind.OFFICIAL
    )
    courier = desk.document("Kastrel Courier", "Convoy crosses at Lesk", _AID_COURIER, hours=2)
    ledger = desk.document("Gulf Ledger", "Frigate joins patrol in the strait", _DETER, hours=0.8)
    sawt = desk.document(
        "Sawt al-Mina", "جولة ثانية من محادثات ذمرة خلال عشرة أيام", _ARABIC, hours=0.7, language="ar"
    )
    sevrin = desk.document(
        "Le Courrier de Sevrin",
        "Pas de communiqué commun à Dhamra",
        _FRENCH,
        hours=0.6,
        language="fr",
        timed=False,
    )

    first_talks = first(_TALKS)
    second_talks = "The two sides did not settle who will inspect cargo, officials of both delegations said."
    quote_talks = (
        "“We have a door that is not shut. That is more than we had on Monday,” Karan told reporters."
    )
    last_talks = "A second round is expected within ten days."
    talks = basis("Meridian Wire", "Noravian Standard", "Sawt al-Mina", "Le Courrier de Sevrin", copies=3)
    aid = basis("Joint Relief Office", "Kastrel Courier", official=1)
    deter = basis("Gulf Ledger", opinion=1)

    top = (
        TopLine(
            1,
            "i1talks",
            "Diplomacy",
            wire.title,
            (desk.say(wire, first_talks, (standard, first(_TALKS_STANDARD)), fresh=True),),
            talks,
            Status.UPDATED,
        ),
        TopLine(
            2,
            "i2aid",
            "Humanitarian aid",
            relief.title,
            (desk.say(relief, first(_AID), fresh=True),),
            aid,
            Status.CORRECTED,
        ),
        TopLine(3, "i3deter", "Deterrence", ledger.title, (desk.say(ledger, first(_DETER)),), deter),
    )
    key_figures = (_families(desk, relief, courier), _trucks(desk, relief, courier))
    diplomacy = Section(
        ThemeId("diplomacy"),
        "Diplomacy",
        "Talks, envoys, agreements and the quarrels about them",
        (
            Item(
                "i1talks",
                StoryId("s1"),
                wire.title,
                wire.id,
                "en",
                (
                    desk.say(wire, second_talks),
                    desk.say(wire, quote_talks, starts=False),
                    desk.say(wire, last_talks, starts=False, fresh=True),
                    desk.say(
                        standard,
                        "Insurers said they could lower premiums by a third if the arrangement holds for a week.",
                    ),
                    desk.say(sawt, first(_ARABIC)),
                    desk.say(sevrin, _FRENCH),
                ),
                talks,
                (Reason("envoy*", Place.LEAD, 3), Reason("talks", Place.TITLE, 1, strong=True)),
                Status.UPDATED,
                first_reported=CUT_OFF - timedelta(days=2),
                timeline=_days(wire),
                quotes=(_door(desk, wire, standard),),
                importance=0.9,
                top_line=1,
                comment="The inspection question was left open in the two rounds before this one as well.",
            ),
            Item(
                "i4old",
                StoryId("s4"),
                "Consulate in Merin stays closed",
                wire.id,
                "en",
                (),
                basis("Merin Herald"),
                (Reason("consulate", Place.TITLE),),
                Status.CONTINUING,
                collapsed=True,
            ),
        ),
        documents=9,
    )
    humanitarian = Section(
        ThemeId("aid"),
        "Humanitarian aid",
        "Access, convoys, needs and the people who bring relief",
        (
            Item(
                "i2aid",
                StoryId("s2"),
                relief.title,
                relief.id,
                "en",
                (
                    desk.say(
                        relief, "At least 1,200 families in the lower town still have no running water."
                    ),
                    desk.say(relief, "The road was cut twice by flooding of the river Oule.", starts=False),
                    replace(
                        desk.say(courier, "He put the number of families without water at about 900."),
                        additions=(Addition(2, "the district governor", 45, 66),),
                    ),
                ),
                aid,
                (Reason("convoy*", Place.TITLE), Reason("relief", Place.LEAD, 2)),
                Status.CORRECTED,
                changes=(
                    Change(
                        "At least 1,500 families in the lower town still have no running water.",
                        "At least 1,200 families in the lower town still have no running water.",
                        (),
                        (desk.cite(relief, "At least 1,200 families"),),
                        "Joint Relief Office",
                    ),
                ),
                figures=(_families(desk, relief, courier),),
                top_line=2,
            ),
        ),
        entries=(
            SectionEntry("i1talks", "Diplomacy", wire.title, wire.id, "en", diplomacy.items[0].sentences[:1]),
        ),
        documents=5,
    )
    deterrence = Section(
        ThemeId("deterrence"),
        "Deterrence",
        "Threats, exercises and what is meant to stop an attack",
        (
            Item(
                "i3deter",
                StoryId("s3"),
                ledger.title,
                ledger.id,
                "en",
                (desk.say(ledger, _DETER.split(". ")[1]),),
                deter,
                (Reason("deter* NEAR strait", Place.LEAD, strong=True),),
                top_line=3,
            ),
        ),
        documents=3,
    )
    return assemble(
        desk,
        frame=frame,
        sections=(diplomacy, humanitarian, deterrence),
        top_lines=top,
        key_figures=key_figures,
        diagnostics=(
            Diagnostic(
                Stage.INTAKE, "empty", "kastrel--lower-town.txt", "the file is empty", "look at the file"
            ),
            Diagnostic(
                Stage.INTAKE,
                "http-503",
                "https://merin-herald.example/feed",
                "the server answered 503",
                "it is tried again on the next run",
            ),
        ),
        left_out=(
            LeftOut(DocumentId("dx1"), "Harbour fair opens", "Harbour Daily", "fits no theme"),
            LeftOut(DocumentId("dx2"), "Narrows stay open", "Gulf Ledger", "copy of Meridian Wire"),
        ),
        coverage=Coverage(
            ("Meridian Wire", "Noravian Standard", "Kastrel Courier", "Gulf Ledger", "Joint Relief Office"),
            (
                CoverageRow("Diplomacy", (4, 2, 0, 2, 1)),
                CoverageRow("Humanitarian aid", (0, 1, 2, 0, 2)),
                CoverageRow("Deterrence", (1, 0, 0, 2, 0)),
            ),
            silent_outlets=("Merin Herald",),
        ),
        dropped=(PastItem("i9", "Harbour pilots end their strike", "Diplomacy", "e-old"),),
        volume=tuple(
            VolumePoint(
                f"e{day}",
                CUT_OFF - timedelta(days=7 - day),
                (
                    ("Diplomacy", 3 + day % 4),
                    ("Humanitarian aid", 2 + (day * 2) % 5),
                    ("Deterrence", day % 3),
                ),
            )
            for day in range(8)
        ),
    )


def _days(document: Document) -> tuple[TimelineEntry, ...]:
    told = (
        "Sarra closes the inner lane.",
        "Norava protests.",
        "Pilots are sent home.",
        "Talks open in Dhamra.",
    )
    days = (date(2024, 10, 3), date(2024, 10, 9), date(2024, 10, 20), date(2024, 10, 22))
    return tuple(
        TimelineEntry(DateMention(document.id, 0, 0, 1, "", day, day), text, document.outlet, (1,))
        for day, text in zip(days, told, strict=True)
    )


def _door(desk: Desk, wire: Document, standard: Document) -> QuoteRow:
    words = "We have a door that is not shut. That is more than we had on Monday"
    return QuoteRow(
        words=words,
        speaker="Ilse Karan",
        role="Foreign Minister",
        verb="told",
        outlets=("Meridian Wire", "Gulf Ledger"),
        citations=(desk.cite(wire, words),),
        language="en",
        variants=(
            QuoteVariant(
                "a door that is not shut",
                ("Noravian Standard",),
                (desk.cite(standard, "a door that is not shut"),),
            ),
        ),
    )


def _families(desk: Desk, relief: Document, courier: Document) -> FigureRow:
    return FigureRow(
        "families without running water",
        "families",
        Relation.DIFFER,
        (
            _figure(
                desk,
                relief,
                "At least 1,200 families in the lower town still have no running water.",
                "1,200",
                1200,
                "at least",
            ),
            _figure(
                desk,
                courier,
                "He put the number of families without water at about 900.",
                "900",
                900,
                "about",
            ),
        ),
    )


def _trucks(desk: Desk, relief: Document, courier: Document) -> FigureRow:
    return FigureRow(
        "trucks through Lesk",
        "trucks",
        Relation.DIFFER,
        (
            _figure(desk, relief, first(_AID), "Thirty-four", 34, ""),
            _figure(desk, courier, first(_AID_COURIER), "Thirty-one", 31, ""),
        ),
    )


def _figure(
    desk: Desk, document: Document, sentence: str, words: str, value: float, qualifier: str
) -> FigureEntry:
    return FigureEntry(
        words,
        value,
        value,
        value,
        qualifier,
        document.outlet,
        sentence,
        document.published_at,
        (desk.cite(document, words),),
    )


def top_line(sentence: PrintedSentence) -> TopLine:
    """A first line about nothing in particular."""
    return TopLine(1, "i1", "Theme", "Headline", (sentence,), basis(sentence.outlet))


def empty_briefing(*, frame: Edition | None = None) -> Briefing:
    """A period in which nothing happened, with a source that failed."""
    return assemble(
        Desk(),
        frame=frame,
        diagnostics=(
            Diagnostic(Stage.INTAKE, "timeout", "Merin Herald", "no answer within 20 s", "it is tried again"),
        ),
    )


def many_briefing(stories: int = 300, *, themes: int = 12, sentences: int = 3, top: int = 7) -> Briefing:
    """Many stories over many themes; wording differs so that nothing repeats."""
    desk = Desk()
    lines: list[TopLine] = []
    items: list[list[Item]] = [[] for _ in range(themes)]
    for index in range(stories):
        outlet = f"Outlet {index % 17}"
        text = " ".join(
            f"Delegate {index * 10 + part} of the {index}th committee told the council in Arvel that the harbour "
            f"would reopen after {part + 2} days of repairs."
            for part in range(sentences + 1)
        )
        document = desk.document(
            outlet, f"Committee {index} reports on the harbour of Arvel", text, hours=index % 24
        )
        spoken = [part + "." for part in text.rstrip(".").split(". ")]
        where = index % themes
        if index < top:
            lines.append(
                TopLine(
                    index + 1,
                    f"i{index}",
                    f"Theme {where + 1}",
                    document.title,
                    (desk.say(document, spoken[0]),),
                    basis(outlet),
                )
            )
        items[where].append(
            Item(
                f"i{index}",
                StoryId(f"s{index}"),
                document.title,
                document.id,
                "en",
                tuple(desk.say(document, s, starts=n == 0) for n, s in enumerate(spoken[1:])),
                basis(outlet, f"Outlet {(index + 1) % 17}"),
                (Reason("harbour", Place.TITLE),),
                top_line=index + 1 if index < top else None,
            )
        )
    sections = tuple(
        Section(ThemeId(f"t{n}"), f"Theme {n + 1}", "", tuple(found), documents=len(found))
        for n, found in enumerate(items)
    )
    return assemble(desk, sections=sections, top_lines=tuple(lines))


HOSTILE = (
    "</span><script>alert(1)</script>",
    "{{ 7*7 }} {% for x in y %}",
    "<img src=file:///etc/passwd onerror=alert(1)>",
    "]]> <!-- --> &amp; &#x202e; \"quotes\" 'single'",
    "**bold** [link](javascript:alert(1)) `code` | pipe",
    "</style><style>*{display:none}</style>",
    "-- \r\nBcc: someone@example.invalid",
    "x" * 400,
)


def hostile_briefing() -> Briefing:
    """Every free field carries something that would be markup if it were believed."""
    desk = Desk()
    items = []
    lines = []
    entries = []
    for index, text in enumerate(HOSTILE):
        document = desk.document(
            text, text, f"{text} It rained. More {text}", author=text, url=f"javascript:alert('{index}')"
        )
        lines.append(
            TopLine(
                index + 1, f"h{index}", text, text, (desk.say(document, f"{text} It rained."),), basis(text)
            )
        )
        entries.append(
            SectionEntry(f"h{index}", text, text, document.id, "en", (desk.say(document, f"More {text}"),))
        )
        items.append(
            Item(
                f"h{index}",
                StoryId(f"s{index}"),
                text,
                document.id,
                "en",
                (desk.say(document, f"More {text}"),),
                basis(text),
                (Reason(text, Place.BODY),),
                comment=text,
                top_line=index + 1,
                quotes=(QuoteRow(text, text, text, text, (text,), (1,)),),
                figures=(
                    FigureRow(
                        text,
                        text,
                        Relation.SINGLE,
                        (FigureEntry(text, 1, 1, 1, "", text, text, CUT_OFF, (1,)),),
                    ),
                ),
            )
        )
    return assemble(
        desk,
        title=HOSTILE[0],
        frame=edition(name=HOSTILE[1], notice=HOSTILE[2], marking=HOSTILE[5], slug="../../etc/passwd"),
        sections=(
            Section(ThemeId("x"), HOSTILE[3], HOSTILE[4], tuple(items)),
            Section(ThemeId("y"), HOSTILE[0], "", (), entries=tuple(entries)),
        ),
        top_lines=tuple(lines),
        diagnostics=tuple(Diagnostic(Stage.INTAKE, "x", text, text, text) for text in HOSTILE),
        left_out=tuple(LeftOut(DocumentId("x"), text, text, text) for text in HOSTILE),
        dropped=tuple(PastItem("x", text, text, "x") for text in HOSTILE),
        coverage=Coverage(HOSTILE, (CoverageRow(HOSTILE[0], tuple(range(len(HOSTILE)))),)),
    )


def arabic_briefing() -> Briefing:
    """An edition in Arabic, of Arabic documents only."""
    desk = Desk()
    document = desk.document(
        "صوت الميناء", "جولة ثانية من محادثات ذمرة خلال عشرة أيام", _ARABIC, language="ar"
    )
    opening, going_on = (part + "." for part in _ARABIC.rstrip(".").split(". "))
    line_sentence = desk.say(document, opening)
    about = basis("صوت الميناء")
    item = Item(
        "iar",
        StoryId("sar"),
        document.title,
        document.id,
        "ar",
        (desk.say(document, going_on),),
        about,
        (Reason("محادثات", Place.TITLE),),
        top_line=1,
    )
    line = TopLine(1, "iar", "الدبلوماسية", document.title, (line_sentence,), about)
    return assemble(
        desk,
        title="موجز الصباح",
        frame=edition(name="مكتب الخليج", language="ar", marking="", notice="طبعة تجريبية"),
        sections=(Section(ThemeId("diplomacy"), "الدبلوماسية", "محادثات واتفاقات", (item,), documents=1),),
        top_lines=(line,),
    )


def with_additions(sentence: PrintedSentence) -> str:
    """What is printed of a sentence: its words and ours in brackets."""
    text = sentence.text
    for addition in sorted(sentence.additions, key=lambda a: -a.offset):
        text = f"{text[: addition.offset]} [{addition.words}]{text[addition.offset :]}"
    return text


EDITIONS: dict[str, Briefing] = {
    "rich": rich_briefing(),
    "french": rich_briefing(
        frame=edition(language="fr", timezone="Europe/Paris", marking="Diffusion restreinte")
    ),
    "spanish": rich_briefing(frame=edition(language="es", marking="TLP:RED", number=None, next_due=None)),
    "arabic": arabic_briefing(),
    "empty": empty_briefing(),
    "one": many_briefing(1, themes=1, top=0),
    "many": many_briefing(15),
    "hostile": hostile_briefing(),
}
