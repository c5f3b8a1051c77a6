from briefing.compose.telling import _shortened
from briefing.figures.agreement import FigureGroup
from briefing.model import DocumentId, Figure, Relation


def figure(value: float) -> Figure:
    return Figure(DocumentId("d"), 0, 0, 1, str(value), value, value, value, "people", "killed")


def test_a_long_row_keeps_the_least_the_greatest_and_the_last_value_each_once() -> None:
    values = [20, 20, 31, 8, 31, 42, 25, 26, 27]
    row = _shortened(FigureGroup("killed", "people", Relation.DIFFER, tuple(map(figure, values))))
    kept = [entry.value for entry in row.figures]
    assert len(kept) == len(set(kept)) <= 5
    assert {8, 42, 27} <= set(kept)


def test_a_short_row_stays_as_it_is() -> None:
    group = FigureGroup("killed", "people", Relation.AGREE, (figure(3), figure(3)))
    assert _shortened(group) is group
