"""Which figures stand under an item and on the first page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from briefing.compose.assemble import _is_said
from briefing.compose.figure_rows import _each_once, _is_outdone, shortened
from briefing.figures.agreement import FigureGroup
from briefing.model import DocumentId, DocumentKind, Figure, FigureRow, Relation
from briefing.pipeline.digest import digest
from briefing.pipeline.options import EditionInput
from tests import demo
from tests.text.news import article

DUMP = """A hillside of rubbish slid onto huts in Arvel, the capital of Noravia, on Tuesday and killed 65 people.

The mayor of Arvel said 37 people had been rescued from the rubbish and taken to hospital.

Bulldozers pushed through the mud all night while relatives watched from the road above the dump.

The Noravian army has 19,000 soldiers deployed in the mountains of Lesk, the defence ministry said.

On Monday a bus crash in Arvel, the capital of Noravia, killed 14 people, police said.

The dump has taken the waste of the capital since the railway came, and families live on what they find there."""


def figure(value: float) -> Figure:
    return Figure(DocumentId("d"), 0, 0, 1, str(value), value, value, value, "people", "killed")


TALKS = "The foreign ministers of Veldova and Qadira met in Dhamra on Tuesday and agreed to reopen their embassies."


@cache
def figure_rows(
    slide: str,
    *,
    kind: DocumentKind = DocumentKind.NEWS,
    title: str = "Rubbish slide in Arvel kills 65 people",
) -> list[FigureRow]:
    """The rows under the items of an edition of two articles."""
    published = datetime(2024, 10, 22, 17, tzinfo=UTC)
    texts = {
        "Rubbish slide in Arvel kills 65 people": slide,
        "Veldova and Qadira reopen embassies": TALKS,
    }
    documents = tuple(
        replace(
            article(text, name=name, published=published),
            title=name,
            kind=kind if text is slide else DocumentKind.NEWS,
        )
        for name, text in texts.items()
    )
    plan = demo.plan(demo.DAYS[1])
    briefing = digest(EditionInput(documents, plan.frame), plan.options).briefing
    return [row for section in briefing.sections for item in section.items for row in item.figures]


def test_a_single_figure_of_the_event_is_a_row_only_where_a_public_body_gives_it() -> None:
    assert [(row.relation, row.subject) for row in figure_rows(DUMP)] == [
        (
            Relation.SINGLE,
            "The mayor of Arvel said … people had been rescued from the rubbish and taken to hospital",
        )
    ]
    assert figure_rows(DUMP.replace("The mayor of Arvel said", "A taxi driver said")) == []
    assert figure_rows(DUMP.replace("The mayor of Arvel said", "The mayor there said")) == []


def test_the_notes_of_a_live_page_give_no_row() -> None:
    assert figure_rows(DUMP, kind=DocumentKind.LIVE) == []


def test_a_long_row_keeps_the_least_the_greatest_and_the_last_value_each_once() -> None:
    values = [20, 20, 31, 8, 31, 42, 25, 26, 27]
    row = shortened(FigureGroup("killed", "people", Relation.DIFFER, tuple(map(figure, values))))
    kept = [entry.value for entry in row.figures]
    assert len(kept) == len(set(kept)) <= 5
    assert {8, 42, 27} <= set(kept)


def test_at_least_two_is_no_row_beside_eight() -> None:
    eight = FigureGroup("injured", "people", Relation.AGREE, (figure(8), figure(8)), "wounded")
    least = replace(figure(2), qualifier="at least")
    two = FigureGroup("injured", "people", Relation.AGREE, (least, least), "wounded")
    assert _is_outdone(two, [two, eight])
    assert not _is_outdone(eight, [two, eight])
    assert not _is_outdone(two, [two])


def test_a_short_row_stays_as_it_is() -> None:
    group = FigureGroup("killed", "people", Relation.AGREE, (figure(3), figure(3)))
    assert shortened(group) is group


def test_a_number_of_the_lines_of_the_first_page_is_told_again_only_where_reports_differ() -> None:
    lines = "a hillside slid onto huts in arvel and killed 65.0 people."
    agreed = FigureGroup("killed", "people", Relation.AGREE, (figure(65), figure(65)))
    assert _is_said(agreed, lines)
    assert not _is_said(replace(agreed, relation=Relation.DIFFER), lines)
    assert not _is_said(replace(agreed, figures=(figure(37),)), lines)


SIEGE = """The army of Sarran shelled the port of Arvel on Tuesday and killed 12 people in the harbor.

On Saturday soldiers of Sarran closed the road that leads from Arvel to the harbor.

On Monday soldiers of Sarran searched the ships with grain that had left the harbor of Arvel.

On Sunday a bomb in the market of Arvel, behind the harbor, killed five soldiers of Sarran.

On Friday the weather in the mountains of Lesk was so fine that many walked there.

Since Thursday the harbor of Arvel has been watched by soldiers of Sarran.

Fishermen mended their nets in the sun and waited for whatever would come.

The market women sold no fish, and the bakers had no flour for a week."""


def test_a_timeline_tells_the_acts_of_its_item_and_no_earlier_attack() -> None:
    told = replace(
        article(SIEGE, name="siege", published=datetime(2024, 10, 22, 17, tzinfo=UTC)),
        title="Army shells the port of Arvel and kills 12 people",
    )
    talks = replace(article(TALKS, name="talks", published=told.published_at), title="Embassies reopen")
    plan = demo.plan(demo.DAYS[1])
    made = digest(EditionInput((told, talks), plan.frame), plan.options).briefing
    days = [entry.when.text for section in made.sections for item in section.items for entry in item.timeline]
    assert days == ["Saturday", "Monday"]


BLASTS = (
    """A bomb in the market of Arvel killed at least 72 people on Tuesday.

The market of Arvel is the largest in the valley, and farmers bring their goods there from three provinces.

The government of Noravia closed the border with Sarran after the bomb in the market of Arvel.""",
    """Doctors counted at least 75 people killed on Tuesday when a bomb went off in the covered market of Arvel.

The hospital of Arvel asked for blood and sent the wounded of the market to the capital of Noravia.

Nobody has said who put the bomb into the market of Arvel, the police of Noravia told reporters.""",
)


def test_a_least_number_that_another_report_outdoes_is_not_printed() -> None:
    published = datetime(2024, 10, 22, 17, tzinfo=UTC)
    told = tuple(
        replace(
            article(text, name=outlet, outlet=outlet, published=published + timedelta(hours=hour)),
            title="Bomb in the market of Arvel kills dozens",
        )
        for hour, (outlet, text) in enumerate(zip(("Courier", "Gazette"), BLASTS[::-1], strict=True))
    )
    talks = replace(article(TALKS, name="talks", published=published), title="Embassies reopen")
    plan = demo.plan(demo.DAYS[1])
    made = digest(EditionInput((*told, talks), plan.frame), plan.options).briefing
    items = [item for section in made.sections for item in section.items if "Bomb" in item.headline]
    printed = " ".join(sentence.text for item in items for sentence in item.sentences)
    assert "75" in printed
    assert "72" not in printed
    assert not any("72" in entry.text for item in items for row in item.figures for entry in row.entries)


def test_up_from_the_day_before_is_no_second_row_of_one_label() -> None:
    differ = FigureGroup("84 vessels wait, up from 61", "vessels", Relation.DIFFER, (figure(84), figure(88)))
    before = FigureGroup(
        "84 vessels wait, up from 61", "vessels", Relation.SUPERSEDED, (figure(84), figure(61))
    )
    assert _each_once([differ, before]) == [differ]
    assert _each_once([before]) == [before]
