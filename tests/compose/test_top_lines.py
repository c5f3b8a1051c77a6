"""What stands on the first page: acts before what is said of them."""

from __future__ import annotations

import pytest

from briefing.compose.assemble import SectionDraft, _choose_top_lines
from briefing.compose.draft import ItemDraft, StoryDraft
from briefing.model import Basis, Document, DocumentId, Passage, Story, StoryId
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
