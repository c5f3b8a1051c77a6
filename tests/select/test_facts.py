import pytest

from briefing.model import DocumentId, Passage
from briefing.select import Candidate
from briefing.select.candidates import stem_words
from briefing.select.facts import facts_of, is_said_by, is_same_news, tell_of_two


def candidate(text: str) -> Candidate:
    return Candidate(
        passage=Passage(DocumentId("d"), 0, 0),
        text=text,
        words=len(text.split()),
        stems=(stem_words(text, "en"),),
        document=0,
        position=0,
    )


def says(one: str, told: str) -> bool:
    return is_said_by(facts_of(candidate(one)), facts_of(candidate(told)))


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (
            "Donor countries pledged $1.5 billion on Tuesday to rebuild power stations in Veldova.",
            "Governments promised Veldova $1.5bn on Tuesday at the donor conference in Elmsund.",
        ),
        (
            "A drone struck a depot in Arvel on Tuesday, killing eight people and wounding 26, the ministry said.",
            "Eight people died and 26 were hurt, the emergency services said.",
        ),
        (
            "Veldova and the Korvan Front signed a ten-day truce at a hotel in Dhamra late on Tuesday.",
            "The Korvan Front and Veldova agreed on a truce in Dhamra on Tuesday.",
        ),
        (
            "Members of the alliance have agreed to buy planes and ships jointly and to open a new headquarters "
            "for troops.",
            "Ministers agree to buy planes and ships jointly and a new centre for troops.",
        ),
        # no name in common but a people and its country
        (
            "Shopkeepers are allowed to bar pupils with visible badges, the Veldovan high court ruled on Tuesday.",
            "Shopkeepers may prohibit visible badges of pupils, Veldova's high court has ruled.",
        ),
        # no verb and no name in common: the number and what it counts are
        (
            "More than 46,000 people have returned to the eastern part of Arvel since the siege ended.",
            "Despite the fighting 46,000 people go back to homes in the eastern part.",
        ),
    ],
)
def test_the_same_announcement_in_other_words_is_told(told: str, again: str) -> None:
    assert says(again, told)


@pytest.mark.parametrize(
    ("told", "fresh"),
    [
        # another act of the same people
        (
            "Ilse Karan met Tomas Reel in Brundal on Tuesday to prepare the truce.",
            "Ilse Karan accused Tomas Reel in Brundal of breaking the truce.",
        ),
        # the same act, another number
        (
            "A drone killed eight people at a bus depot in Arvel on Tuesday.",
            "The market attack in Arvel killed 33 people, the city said.",
        ),
        # a denial of it, in the same words
        (
            "Senator Ilse Karan was arrested in Merin on charges of smuggling timber over the Oskel.",
            "Karan denied the charges of smuggling timber and blamed rivals in Merin for the arrest on the Oskel.",
        ),
        # the same act of others
        (
            "Veldova and the Korvan Front signed a truce in Dhamra.",
            "Qadira and Sarran signed a treaty on fishing in Elmsund.",
        ),
        # goes on from it
        (
            "US Secretary of State Antony Reel met Prime Minister Jon Karan in Brundal.",
            "During the meeting of Reel and Karan in Brundal the need to deter further raids by proxies was stressed.",
        ),
    ],
)
def test_what_adds_something_is_not_told(told: str, fresh: str) -> None:
    assert not says(fresh, told)


def test_two_leads_of_one_piece_of_news_are_seen_without_a_common_verb() -> None:
    one = facts_of(
        candidate(
            "Veldova has put a radar battery into position in Qadira, the Merin ministry said on Monday."
        )
    )
    other = facts_of(
        candidate("The new radar battery promised to Qadira is in place, Veldova told reporters on Monday.")
    )
    third = facts_of(candidate("On Monday the parliaments of Veldova and Qadira voted on fishing."))
    assert is_same_news(other, one, least=3)
    assert not is_same_news(third, one, least=3)


def test_a_quotation_that_stands_in_a_printed_one_is_told() -> None:
    assert says(
        "“The bridge is not a present,” Karan told the assembly in Merin.",
        "“The bridge is not a present. It is a debt, and we pay it,” Karan said.",
    )


def test_bulletins_of_one_form_tell_of_two_events() -> None:
    one = (
        "A magnitude 5.1 earthquake struck 10 km north of Orlen, Sarravia, at 05:12 UTC at a depth of 12 km."
    )
    other = (
        "A magnitude 4.8 earthquake struck 33 km south of Belcast, Noravia, at 06:40 UTC at a depth of 35 km."
    )
    facts = facts_of(candidate(other)), facts_of(candidate(one))
    assert tell_of_two(*facts)
    assert not is_same_news(*facts, least=2)
    assert not says(other, one)
    assert says(one, one)
