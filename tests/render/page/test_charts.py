from dataclasses import replace
from datetime import date

from briefing.model import DateMention, DocumentId, TimelineEntry
from briefing.render.page.charts import AXIS_WIDTH, BARS_HEIGHT, BARS_WIDTH, timeline_axis, volume_chart
from tests.render import samples


def entry(day: date | None) -> TimelineEntry:
    return TimelineEntry(
        DateMention(DocumentId("d"), 0, 0, 1, "then", day, day), "It happened.", "Outlet", (1,)
    )


def test_bars_share_the_scale_of_the_busiest_theme_and_stay_in_the_frame() -> None:
    briefing = samples.rich_briefing()
    highest = max(count for point in briefing.volume for _, count in point.counts)
    for theme in ("Diplomacy", "Humanitarian aid", "Deterrence"):
        chart = volume_chart(briefing, theme)
        assert chart is not None
        assert len(chart.bars) == len(briefing.volume)
        for bar, count in zip(chart.bars, chart.counts, strict=True):
            assert 0 <= bar.x < bar.x + bar.width <= BARS_WIDTH
            assert 0 <= bar.y < bar.y + bar.height <= BARS_HEIGHT + 0.01
            assert count == 0 or bar.height == round(BARS_HEIGHT * count / highest, 2)


def test_one_edition_makes_no_chart() -> None:
    assert volume_chart(samples.empty_briefing(), "Diplomacy") is None
    one = replace(samples.rich_briefing(), volume=samples.rich_briefing().volume[:1])
    assert volume_chart(one, "Diplomacy") is None


def test_a_theme_that_is_new_has_a_row_of_hairlines() -> None:
    chart = volume_chart(samples.rich_briefing(), "New theme")
    assert chart is not None
    assert all(bar.height > 0 for bar in chart.bars)


def test_dots_stand_in_proportion_to_the_days() -> None:
    axis = timeline_axis(tuple(entry(date(2024, 10, day)) for day in (1, 2, 3, 11)))
    assert axis is not None
    assert (axis.first, axis.last) == ("2024-10-01", "2024-10-11")
    assert axis.dots == (4.0, 4 + (AXIS_WIDTH - 8) / 10, 4 + (AXIS_WIDTH - 8) / 5, AXIS_WIDTH - 4)


def test_few_or_unresolved_or_equal_days_make_no_axis() -> None:
    assert timeline_axis(tuple(entry(date(2024, 10, 1)) for _ in range(5))) is None
    assert timeline_axis((entry(None),) * 5) is None
    assert timeline_axis((entry(date(2024, 10, 1)), entry(date(2024, 10, 2)))) is None
