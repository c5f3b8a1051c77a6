"""What is taken off a page, and what only uses the same words."""

import pytest

from briefing.intake.page.furniture import is_furniture


@pytest.mark.parametrize(
    "text",
    [
        "The union may consider supporting more sanctions against the port of Orlen, two envoys wrote.",
        "The convoy was delayed by at least 30 hours at the border, more than in May.",
        "Noravia hopes to become a member of the bank by June; more talks are due in Merin.",
        "The US may consider supporting a second mission to the strait this winter.",
        "Families in the camp must sign up for rations here by Friday or lose them.",
        "Print: 40,000 ballots were destroyed by the flood in the cellar of the town hall.",
        "A phishing mail asked the clerks to log in, and now 4,000 records are gone.",
    ],
)
def test_a_phrase_alone_deletes_no_sentence(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our newsletter and get the news of the valley every morning.",
        "We use cookies so that the site works on your device.",
        "To receive new posts and support my work, consider becoming a free or paid subscriber.",
        "Since you are here, we have a small favor to ask of readers.",
        "The post Bridge open appeared first on Orlen Notes.",
        "Subscribe now",
        "Related: the long war of the two valleys",
        "Photo: Jo Strand / Meridian Wire",
        "Please log in to read the rest of the report.",
    ],
)
def test_appeals_labels_and_credits_go(text: str) -> None:
    assert is_furniture(text)
