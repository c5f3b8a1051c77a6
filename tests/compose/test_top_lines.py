"""What stands on the first page: acts before what is said of them, and what is to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose.assemble import SectionDraft, _choose_top_lines, _coming
from briefing.compose.draft import ItemDraft, StoryDraft
from briefing.model import Basis, DateMention, Document, DocumentId, Passage, Story, StoryId
from briefing.passages.report_form import Form
from tests.stories.documents import document


def draft(name: str, importance: float, form: Form, *, outlets: int = 1) -> ItemDraft:
    one: Document = document(name, "The council of Holm closed the port.")
    basis = Basis(outlets, ("o",), outlets, outlets)
    story = StoryDraft(
        Story(StoryId(name), (one.id,), importance=importance), (one,), (one,), {one.id: ()}, basis, ()
    )
    return ItemDraft(story, None, one, (Passage(DocumentId(name), 0, 0),), basis, form)


def first_page(*drafts: ItemDraft, most: int = 6) -> list[str]:
    section = SectionDraft(None, "Also noted", "", tuple(drafts), 0)
    told = {id(one): [(one.headline.id, 0)] for one in drafts}
    return [str(one.story.story.id) for _, one in _choose_top_lines([section], told, most)]


@pytest.mark.parametrize("form", [Form.WORDS, Form.STATE, Form.HOLLOW])
def test_an_act_goes_before_a_remark_that_matters_a_little_more(form: Form) -> None:
    assert first_page(draft("act", 3.0, Form.ACT), draft("remark", 3.5, form)) == ["act"]
    assert first_page(draft("act", 3.0, Form.ACT), draft("other act", 3.5, Form.ACT)) == ["other act"]


def test_what_many_outlets_report_of_words_is_an_affair() -> None:
    act, affair = draft("act", 3.0, Form.ACT), draft("affair", 3.5, Form.WORDS, outlets=6)
    assert first_page(act, affair)[0] == "affair"


def test_that_nobody_knows_anything_is_no_top_line() -> None:
    drafts = [draft(f"act{n}", 1.0 + n / 10, Form.ACT) for n in range(5)]
    assert "hollow" not in first_page(*drafts, draft("hollow", 3.9, Form.HOLLOW), most=3)


def coming(most: int, **days: tuple[int, ...]) -> list[tuple[str, int]]:
    """The lines of what is to come of stories, the most important named first: story and day of November."""
    drafts = []
    for rank, (name, announced) in enumerate(days.items()):
        mentions = tuple(
            DateMention(DocumentId(name), 0, 0, 1, "", date(2024, 11, day), date(2024, 11, day))
            for day in announced
        )
        drafts.append(replace(draft(name, 5.0 - rank, Form.ACT), ahead=mentions))
    section = SectionDraft(None, "Also noted", "", tuple(drafts), 0)
    found = _coming([section], most)
    return [(str(one.story.story.id), mention.first.day) for one, mention in found if mention.first]


def test_what_is_to_come_stands_by_date_whatever_matters_more() -> None:
    assert coming(9, truce=(7, 9), vote=(3,), trial=(8,)) == [
        ("vote", 3),
        ("truce", 7),
        ("trial", 8),
        ("truce", 9),
    ]


def test_each_story_has_a_coming_day_before_any_has_a_second() -> None:
    assert coming(2, truce=(7, 9), vote=(3,), trial=(8,)) == [("vote", 3), ("truce", 7)]
    assert coming(4, truce=(7, 8, 9), vote=(3, 4)) == [("vote", 3), ("vote", 4), ("truce", 7), ("truce", 8)]
