"""What a page names of what was read and left out."""

from dataclasses import replace

from briefing.model import Briefing
from briefing.render import left_out
from briefing.render.labels import labels_for
from tests.render.samples import rich_briefing

EN = labels_for("en", "UTC", 2024)


def of_reasons(*counts: int) -> Briefing:
    one = rich_briefing().left_out[0]
    outs = [
        replace(one, reason=f"no report: kind {kind:02}", title=f"Title {number}", outlet=f"Outlet {number}")
        for kind, count in enumerate(counts)
        for number in range(count)
    ]
    return replace(rich_briefing(), left_out=tuple(outs))


def test_what_was_left_out_stands_under_its_reason_which_begins_with_a_capital() -> None:
    found = left_out.by_reason(rich_briefing(), EN)
    told = [
        (reason, outlet, title)
        for reason, outlets in found.items()
        for outlet, titles in outlets
        for title in titles
    ]
    outs = rich_briefing().left_out
    assert sorted(told) == sorted((o.reason[0].upper() + o.reason[1:], o.outlet, o.title) for o in outs)
    assert len(found) == len({out.reason for out in outs})


def test_an_outlet_with_much_left_out_is_named_once() -> None:
    outs = tuple(replace(rich_briefing().left_out[0], outlet=outlet, title=outlet * 2) for outlet in "ABA")
    ((_, found),) = left_out.by_reason(replace(rich_briefing(), left_out=outs), EN).items()
    assert found == (("A", ("AA", "AA")), ("B", ("BB",)))


def test_of_a_frequent_reason_eight_are_named_and_the_rest_counted() -> None:
    briefing = of_reasons(60, 2)
    named = left_out.shown(briefing)
    assert [out.reason[-2:] for out in named] == ["00"] * 8 + ["01"] * 2
    assert left_out.more(briefing) == 52
    assert left_out.lines(briefing, EN)[-1].startswith("52 more documents")


def test_no_more_than_sixty_are_named_and_a_few_are_all_named() -> None:
    assert len(left_out.shown(of_reasons(*[8] * 20))) == 60
    assert left_out.more(of_reasons(3, 2)) == 0
    assert len(left_out.lines(of_reasons(3, 2), EN)) == 5


def test_a_turkish_reason_begins_with_a_dotted_capital() -> None:
    assert labels_for("tr", "UTC", 2024).capital("ilk") == "İlk"
    assert EN.capital("is empty") == "Is empty"
