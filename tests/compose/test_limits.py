"""How sure a line must be to be printed."""

from briefing.compose.limits import GREAT, LEAST, Supply


def test_of_many_stories_a_great_one_may_begin_with_a_less_sure_lead() -> None:
    least = LEAST[Supply.MANY]
    small, great = (
        {is_lead: least.of_opening(is_lead=is_lead, importance=importance) for is_lead in (True, False)}
        for importance in (GREAT - 0.1, GREAT)
    )
    assert great[True] < small[True] < small[False]
    assert great[True] < great[False] < small[False]


def test_the_more_there_is_the_surer_a_line_must_be() -> None:
    lone, few, many = (LEAST[supply] for supply in (Supply.LONE, Supply.FEW, Supply.MANY))
    for name in few.__slots__:
        assert getattr(lone, name) <= getattr(few, name) <= getattr(many, name)
    assert few.following < few.adding
