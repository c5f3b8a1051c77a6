import math
from collections.abc import Sequence
from datetime import datetime, timedelta

from briefing.model import Basis, Document, DocumentKind, Story, StoryId, ThemeId, ThemeMatch
from briefing.stories.importance import story_importance, with_importance
from tests.stories.documents import NOON, document

PLAIN = [document("a", "The council of Holm spoke about a park.", title="Park in Holm")]


def basis(documents: int = 1, independent: int = 1, official: int = 0) -> Basis:
    return Basis(documents, ("o",), independent, independent, official=official, last_at=NOON)


def total(
    rests_on: Basis,
    themes: Sequence[ThemeMatch] = (),
    *,
    documents: Sequence[Document] = PLAIN,
    cut_off: datetime | None = None,
) -> float:
    parts = story_importance(documents, rests_on, themes, cut_off=cut_off)
    return math.fsum(part.value for part in parts)


def told(title: str, text: str = "", **more: object) -> float:
    return total(basis(), documents=[document("a", text or title, title=title, **more)])  # type: ignore[arg-type]  # by name


def test_copies_never_outweigh_another_independent_publisher() -> None:
    assert total(basis(documents=50, independent=2)) < total(basis(documents=3, independent=3)) + 1.0
    assert total(basis(documents=8, independent=1)) < total(basis(documents=2, independent=2)) + 0.2


def test_every_part_raises_the_sum() -> None:
    plain = total(basis(), cut_off=NOON + timedelta(hours=12))
    assert total(basis(official=1), cut_off=NOON + timedelta(hours=12)) > plain
    assert total(basis(), cut_off=NOON) > plain
    assert total(basis(), [ThemeMatch(ThemeId("t"), 0.5)], cut_off=NOON + timedelta(hours=12)) > plain


def test_what_follows_outweighs_how_many_tell_it() -> None:
    many = total(basis(documents=6, independent=6), documents=[document("a", "", title="Park opens in Holm")])
    assert told("Suicide bomber kills 70 at shrine in Tamsel") > many


def test_more_deaths_matter_more() -> None:
    assert told("Bomb kills 60 in Kessin") > told("Bomb kills 6 in Kessin") > told("Bomb hits wall in Kessin")


def test_a_decision_matters_more_than_a_remark() -> None:
    assert told("Sarravia expels ambassador of Noravia") > told("Sarravia criticizes ambassador of Noravia")


def test_comment_questions_and_leisure_stand_behind_reports() -> None:
    report = told("President dissolves parliament in Sarravia")
    assert told("Why the president dissolves parliament in Sarravia") < report
    assert told("President dissolves parliament in Sarravia", kind=DocumentKind.OPINION) < report
    assert told("Singer marries footballer", "The singer and the footballer met at a film premiere.") < 1.0


def test_one_report_is_enough_for_a_story_with_comments() -> None:
    report = document("a", "", title="President dissolves parliament in Sarravia")
    comment = document("b", "", title="What now for Sarravia?", kind=DocumentKind.OPINION)
    parts = {p.name: p.value for p in story_importance([report, comment], basis(2, 1))}
    assert parts["no report"] == 0.0


def test_parts_are_named_in_a_fixed_order_and_add_up() -> None:
    parts = story_importance(PLAIN, basis(3, 2, 1), [ThemeMatch(ThemeId("t"), 1.0)], cut_off=NOON)
    names = [part.name for part in parts]
    assert names[0] == "deaths"
    assert names[-8:] == [
        "only words",
        "no report",
        "all other words",
        "independent publishers",
        "documents",
        "official statement",
        "recency",
        "theme",
    ]
    story = with_importance(Story(StoryId("s"), ()), parts)
    assert math.isclose(story.importance, sum(part.value for part in parts), abs_tol=1e-3)
    assert story.importance_parts == parts


def test_unknown_times_give_no_recency() -> None:
    assert {part.name: part.value for part in story_importance(PLAIN, basis())}["recency"] == 0.0
