from dataclasses import replace

from briefing.model import Item
from briefing.render.labels import labels_for
from briefing.render.page.hanging import beside_and_below, headline_size
from tests.render import samples

EN = labels_for("en", "UTC", 2024)
ITEM = next(i for s in samples.rich_briefing().sections for i in s.items if i.quotes and len(i.sentences) > 2)


def said(*texts: str) -> Item:
    sentences = tuple(replace(ITEM.sentences[0], text=text, starts_passage=True) for text in texts)
    return replace(ITEM, headline="Lock opens", sentences=sentences, changes=(), timeline=(), figures=())


def test_nothing_of_an_item_is_lost_or_moved() -> None:
    for section in samples.rich_briefing().sections:
        for item in section.items:
            beside, below = beside_and_below(item, EN)
            assert (*beside.sentences, *below.sentences) == item.sentences
            kinds = [k for k in ("changes", "timeline", "figures", "quotes") if getattr(item, k)]
            assert [*beside.kinds, *below.kinds] == kinds


def test_a_long_first_passage_stands_beside_the_rail_alone() -> None:
    item = said("The lock opens. " * 40, "It closes. " * 40)
    beside, below = beside_and_below(item, EN)
    assert beside.sentences == item.sentences[:1]
    assert below.kinds == ("quotes",)


def test_evidence_stands_beside_a_rail_that_is_higher_than_the_text() -> None:
    item = replace(said("The lock opens."), headline="The lock of Arvel opens again after repairs " * 4)
    beside, below = beside_and_below(item, EN)
    assert beside.kinds == ("quotes",)
    assert not below.sentences


def test_a_long_headline_and_one_with_a_long_word_are_set_smaller() -> None:
    assert headline_size("The lock of Arvel opens again after repairs") == ""
    assert headline_size("The lock of Arvel opens again after repairs " * 3) == "long"
    assert headline_size("Verteidigungsministerium in Arvel") == "long"


def test_words_that_fill_no_line_make_a_rail_higher() -> None:
    tall = replace(said(*(letter * 70 for letter in "nmopqrst")), headline="incompressible " * 5)
    low = replace(tall, headline="short " * 12)
    assert len(beside_and_below(tall, EN)[0].sentences) > len(beside_and_below(low, EN)[0].sentences)


def test_wide_characters_take_twice_the_room() -> None:
    latin = said("n" * 160, "It closes.")
    wide = said("\u6865" * 160, "It closes.")
    assert len(beside_and_below(latin, EN)[0].sentences) == 2
    assert len(beside_and_below(wide, EN)[0].sentences) == 1


def running(*texts: str) -> Item:
    item = said(*texts)
    first, *others = item.sentences
    return replace(item, sentences=(first, *(replace(other, starts_passage=False) for other in others)))


def test_a_passage_higher_than_the_rail_goes_on_below_it() -> None:
    item = running(*("The lock opens again after repairs that took the whole winter. " * 6 for _ in range(3)))
    beside, below = beside_and_below(item, EN)
    assert (len(beside.sentences), len(below.sentences)) == (1, 2)


def test_a_quotation_is_not_parted() -> None:
    item = running(
        *(("\u201cThe lock opens. " + "It took the winter. " * 20), "It is done.\u201d", "He left.")
    )
    beside, below = beside_and_below(item, EN)
    assert (len(beside.sentences), len(below.sentences)) == (2, 1)
