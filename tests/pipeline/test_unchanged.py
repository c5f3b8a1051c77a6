"""What came in again and says nothing else is one line, not news and not gone."""

from briefing.pipeline.options import Previous
from tests import demo


def test_an_article_served_again_is_one_collapsed_line() -> None:
    briefing = demo.second_day().briefing
    items = {item.headline: item for section in briefing.sections for item in section.items}
    again = items["Peacekeepers in the line of fire: what Resolution 1701 asks of them"]
    assert again.collapsed
    assert again.sentences == ()
    assert again.headline not in {past.headline for past in briefing.dropped}
    assert again.headline_document_id not in {left.document_id for left in briefing.left_out}


def test_a_second_run_over_the_same_day_collapses_everything() -> None:
    first = demo.first_day()
    again = demo.make(demo.DAYS[0], previous=Previous(first.briefing, first.documents)).briefing
    assert all(item.collapsed for section in again.sections if section.theme_id for item in section.items)
    assert again.dropped == ()
