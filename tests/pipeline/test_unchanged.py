"""What came in again and says nothing else is one line, not news and not gone."""

from briefing.model import Briefing
from briefing.pipeline.options import Digest, Previous
from tests import demo


def second_run() -> tuple[Digest, Briefing]:
    first = demo.first_day()
    return first, demo.make(demo.DAYS[0], previous=Previous(first.briefing, first.documents)).briefing


def test_what_is_served_again_is_one_collapsed_line() -> None:
    _, briefing = second_run()
    items = {item.headline: item for section in briefing.sections for item in section.items}
    again = items["Relief convoy for Lesk valley turned back at Tull bridge"]
    assert again.collapsed
    assert again.sentences == ()
    assert again.headline not in {past.headline for past in briefing.dropped}
    assert again.headline_document_id not in {left.document_id for left in briefing.left_out}


def test_a_second_run_over_the_same_day_collapses_all_that_readers_had() -> None:
    first, again = second_run()
    had = {document.id for document in first.documents}
    items = [item for section in again.sections if section.theme_id for item in section.items]
    assert sum(item.collapsed for item in items) >= 8
    assert all(item.collapsed or not had & set(item.document_ids) for item in items)
    assert again.dropped == ()
