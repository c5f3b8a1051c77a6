from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefing.model import Document, DocumentId, SourceId, sha256_hex
from briefing.pipeline.digest import digest
from briefing.pipeline.options import EditionInput
from tests import demo


def test_too_many_documents_are_cut_to_the_newest_and_that_is_said() -> None:
    plan, read = demo.plan(demo.DAYS[0]), demo.gathered(demo.DAYS[0]).documents
    given = EditionInput(read, plan.frame)
    made = digest(given, replace(plan.options, most_documents=9)).briefing
    newest = sorted(read, key=lambda d: (d.published_at or d.retrieved_at, d.id))[-9:]
    assert made.provenance.documents_read == 9
    assert {left.document_id for left in made.left_out} | {source.document_id for source in made.sources} <= {
        document.id for document in newest
    }
    (note,) = [diagnostic for diagnostic in made.diagnostics if diagnostic.code == "too-many"]
    assert note.message == f"{len(read)} in the period, the 9 newest are read"


def test_as_many_documents_as_are_allowed_are_all_read() -> None:
    plan, read = demo.plan(demo.DAYS[0]), demo.gathered(demo.DAYS[0]).documents
    made = digest(EditionInput(read, plan.frame), replace(plan.options, most_documents=len(read)))
    assert "too-many" not in {diagnostic.code for diagnostic in made.briefing.diagnostics}


AFFAIR = """The coast guard of Noravia released the tanker Halina Bay on Tuesday after a court lifted its order.

The tanker Halina Bay was boarded by the coast guard of Noravia on 18 October.

The court in Elmsund ordered the coast guard to hold the tanker on 19 October.

Sarran closed its strait to every tanker of Noravia on 20 October.

The coast guard of Noravia moved the tanker Halina Bay to a pier in Elmsund on 21 October.

The owner of the tanker paid a fine to Noravia in the court of Elmsund.

The ship carries fuel oil for two ports of Qadira, papers of the court say."""


def report(name: str, title: str, text: str) -> Document:
    return Document(
        id=DocumentId(name),
        source_id=SourceId("s"),
        outlet=f"Outlet {name}",
        title=title,
        text=text,
        language="en",
        author="",
        published_at=datetime(2024, 10, 22, 18, tzinfo=UTC),
        retrieved_at=datetime(2024, 10, 22, 19, tzinfo=UTC),
        sha256=sha256_hex(text),
    )


def test_a_story_of_several_days_has_a_timeline_of_what_is_not_printed() -> None:
    plan = demo.plan(demo.DAYS[1])
    read = (
        report("d1", "Noravia releases tanker Halina Bay", AFFAIR),
        report(
            "d2", "Court lets tanker go", "The court in Elmsund lifted the order on Tuesday, its clerk said."
        ),
    )
    made = digest(EditionInput(read, plan.frame), plan.options).briefing
    (item,) = [item for section in made.sections for item in section.items]
    days = [str(entry.when.first) for entry in item.timeline]
    assert days[:2] == ["2024-10-18", "2024-10-19"]
    assert days == sorted(days)
    assert not {entry.text for entry in item.timeline} & {sentence.text for sentence in item.sentences}


def test_a_feature_alone_is_told_and_beside_a_report_it_makes_no_item() -> None:
    plan = demo.plan(demo.DAYS[1])
    news = report("d1", "Noravia releases tanker Halina Bay", AFFAIR)
    feature = replace(
        report(
            "d2", "Meet the pilots of Holm", "The pilots of Holm sailed to Kessin on Tuesday for a parade."
        ),
        url="https://a.example/features/pilots",
    )
    alone = digest(EditionInput((feature,), plan.frame), plan.options).briefing
    assert [item.headline for section in alone.sections for item in section.items] == [feature.title]
    both = digest(EditionInput((news, feature), plan.frame), plan.options).briefing
    assert [item.headline for section in both.sections for item in section.items] == [news.title]
    (left,) = both.left_out
    assert (left.title, left.reason) == (feature.title, "no report: a feature")


def test_what_is_older_than_the_days_of_a_folder_makes_no_item_and_begins_no_period() -> None:
    news = report("n", "Noravia releases the tanker Halina Bay", AFFAIR)
    old = replace(
        report(
            "o",
            "Qadira and Sarran sign a border treaty",
            "Qadira and Sarran signed a border treaty in Merin on Monday, their foreign ministers said.",
        ),
        published_at=datetime(2023, 3, 6, 18, tzinfo=UTC),
    )
    plan = demo.plan(demo.DAYS[0])
    frame = replace(plan.frame, since=None, period=None, cut_off=datetime(2024, 10, 23, 6, tzinfo=UTC))
    made = digest(EditionInput((news, old), frame), plan.options).briefing
    assert {source.document_id for source in made.sources} == {news.id}
    assert made.period.start == news.published_at
    assert ("o", "published before the period") in [(left.document_id, left.reason) for left in made.left_out]
    alone = digest(
        EditionInput((old, replace(old, id=DocumentId("p"), text=AFFAIR)), frame), plan.options
    ).briefing
    assert old.id in {source.document_id for source in alone.sources}
    stated = replace(frame, since=datetime(2023, 1, 1, tzinfo=UTC))
    made = digest(EditionInput((news, old), stated), plan.options).briefing
    assert "published before the period" not in {left.reason for left in made.left_out}


def test_the_lead_of_a_report_without_a_theme_gives_the_newest_toll() -> None:
    first = report(
        "d1",
        "Floods of storm Halina kill 26 in Noravia",
        "Floods of the storm Halina killed at least 26 people in the east of Noravia, the relief agency said.\n\n"
        "Aid convoys with food and tents for displaced families left Elmsund, and shelters took in refugees.",
    )
    later = replace(
        report(
            "d2",
            "Toll of storm Halina reaches 46 in Noravia",
            "At least 46 people died in the floods of the storm Halina in the east of Noravia, the police said.",
        ),
        published_at=first.published_at and first.published_at + timedelta(hours=9),
    )
    plan = demo.plan(demo.DAYS[1])
    made = digest(EditionInput((first, later), plan.frame), plan.options).briefing
    ((home, item),) = [(section.theme_id, item) for section in made.sections for item in section.items]
    assert home is not None
    assert item.sentences[0].document_id == later.id
