"""Which quotations can be read without what was said before them."""

import pytest

from briefing.quotes.standing import stands_alone


@pytest.mark.parametrize(
    "words",
    [
        "But the road will be opened by the army",
        "No, the road was never opened by us",
        "He will go to his home in Merin",
        "Why is the road of Merin still shut?",
        "With news conferences and speeches abroad",
        "too short to tell",
        # what it is stands in a question that is not printed
        "It was wonderful to be in Merin again",
        "This is a good day for the road of Merin",
        "We do not have such information in Merin",
        "We shall certainly be looking into that",
        "I think that the whole of the council is backing this",
        # nobody and nothing is named that the pronoun could mean
        "We were told of him by the whole of the council",
        "We will not let them close a road in Merin",
        "If all of us had known it then we should have left",
        "We must win those votes in Merin before the spring",
        "We hope that this village will not be cleared",
        "We have looked for the other in all of Merin",
        # a condition, and nothing that follows from it
        "I think if you look at, you know, the harbor of Merin",
        "Because the council of Merin has sold the harbor",
        # a part of a sentence
        "did so and so for the sake of all of us",
        # a speech
        "We will open the road. " * 20,
        "We will open the road.\n\nWe will open the bridge.",
    ],
)
def test_a_quotation_that_leans_does_not_stand(words: str) -> None:
    assert not stands_alone(words, "en")


@pytest.mark.parametrize(
    "words",
    [
        "We will open the road of Merin on Monday",
        "It is important to open the road of Merin",
        "We have asked the council to say what it wants",
        "The families have lost their homes in Merin",
        "Tarn must know that it cannot close a road",
        "Bread does not come by air, but it does come by road",
        "A road was promised. This was in the spring",
        "We will stand by those who lost a home in Merin",
    ],
)
def test_a_quotation_that_names_what_it_means_stands(words: str) -> None:
    assert stands_alone(words, "en")


def test_a_role_is_known_from_the_item() -> None:
    words = "The governor has no plan for the road of Merin"
    assert not stands_alone(words, "en", known="Road of Merin shut again")
    assert stands_alone(words, "en", known="Governor shuts road of Merin")


def test_what_many_carry_may_point_at_the_event_and_be_a_part_of_a_sentence() -> None:
    assert stands_alone("This is ten days and no peace for Merin", "en", is_famous=True)
    assert stands_alone("did so and so for the sake of all of us", "en", is_famous=True)
    assert not stands_alone("was asked of the road before he had left", "en", is_famous=True)
    assert not stands_alone("nobody that I know of", "en", is_famous=True)
