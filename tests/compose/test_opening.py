"""The passage that opens an item."""

from __future__ import annotations

from briefing.compose.opening import find_opening
from briefing.model import DocumentId, Passage
from briefing.select import Candidate


def lead(text: str, document: int, *, position: int = 0) -> Candidate:
    words = text.lower().rstrip(".").split()
    return Candidate(
        passage=Passage(DocumentId(f"d{document}"), 0, 0, 0),
        text=text,
        words=len(words),
        stems=(tuple(words),),
        document=document,
        position=position,
    )


TITLES = [
    ["strait", "closed", "tankers"],
    ["two", "hours", "lane", "food", "fuel"],
    ["strait", "food", "lane"],
]


def test_a_fragment_does_not_win_by_its_shortness() -> None:
    fragment = lead("Two hours a day for food and fuel.", 0)
    told = lead(
        "The government closed the strait to tankers on Monday after a quarrel over a detained ship and its food.",
        1,
    )
    assert find_opening([fragment, told], TITLES) == 1


def test_of_two_leads_that_say_as_much_the_shorter_is_read_faster() -> None:
    short = lead("The government closed the strait to all foreign tankers and opened a lane for food.", 0)
    long = lead(short.text[:-1] + " after many days of talks that nobody had thought would lead to much.", 1)
    assert find_opening([long, short], TITLES) == 1


def test_the_next_passage_opens_where_a_lead_sets_a_scene() -> None:
    scene = lead("A gull sat on the closed strait.", 0)
    news = lead("Two hours a day for food in the closed strait.", 0, position=1)
    assert find_opening([scene, news], TITLES, worth=lambda candidate: float(candidate is news)) == 1
    assert find_opening([scene], TITLES, worth=lambda _: 0.0) is None


def test_what_stands_far_down_opens_nothing() -> None:
    assert find_opening([lead("Tankers wait at the closed strait.", 0, position=9)], TITLES) is None


def test_what_shares_next_to_nothing_with_the_titles_does_not_open_behind_a_lead() -> None:
    aside = lead("Two people were hurt in a fire at the old port.", 0, position=1)
    late = lead(
        "The strait was closed to tankers by order of the government of the island and of its army.",
        1,
        position=3,
    )
    assert find_opening([aside, late], TITLES) == 1
    assert find_opening([aside], TITLES) is None


def test_of_two_leads_the_one_that_is_worth_more_opens() -> None:
    words = lead(
        "The government closed the strait to tankers and opened a lane for food, the minister said.", 0
    )
    act = lead("The government closed the strait to tankers.", 1)
    assert find_opening([words, act], TITLES) == 0
    assert find_opening([words, act], TITLES, worth=lambda one: 1.0 if one is act else 0.4) == 1
