import pytest

from briefing.compose.telling import _chosen, _is_somebody, _is_whole
from briefing.model import Document
from briefing.quotes.finding import find_quotes
from tests.text.news import article, cut


def said(*sentences: str) -> list[Document]:
    """One document for each."""
    return [article(text, name=f"d{n}", outlet=f"Outlet {n}") for n, text in enumerate(sentences)]


def shown(*sentences: str) -> list[str]:
    documents = said(*sentences)
    found = [quote for document in documents for quote in find_quotes(document, cut(document))]
    return [group.quote.words for group in _chosen(found, documents)]


def test_the_most_carried_quotation_stands_first_and_a_person_once() -> None:
    carried = '"We are ready for all of it," said Mayor Ilse Karan.'
    words = shown(
        '"Nobody asked us about the road at all," said Tom Kest, a baker.',
        carried,
        carried + ' "We were never in a hurry with it," she said.',
    )
    assert words == ["We are ready for all of it,", "Nobody asked us about the road at all,"]


def test_what_has_consequences_stands_before_color() -> None:
    words = shown(
        '"I love how the lanterns look tonight," said Tom Kest, a baker.',
        '"We will withdraw the troops and sign the truce," said Mayor Ilse Karan.',
    )
    assert words[0].startswith("We will withdraw")


def test_a_fragment_is_told_when_many_carry_it() -> None:
    fragment = 'The agency "broke its own rules and hid it," said Mayor Ilse Karan.'
    assert shown(fragment) == []
    assert shown(fragment, fragment, fragment) == ["broke its own rules and hid it,"]


@pytest.mark.parametrize(
    "words",
    [
        "But the road will be opened by the army",
        "No, the road was never opened by us",
        "He will go to his home in Merin",
        "Why is the road of Merin still shut?",
        "With news conferences and speeches abroad",
        "too short to tell",
    ],
)
def test_a_quotation_that_hangs_is_not_shown(words: str) -> None:
    assert not _is_whole(words)


def test_a_quotation_that_stands_alone_is_shown() -> None:
    assert _is_whole("We will open the road of Merin on Monday")
    assert _is_whole("This is the first time that the road is open")


def test_a_speaker_is_a_name_or_says_which() -> None:
    assert _is_somebody("Ilse Karan")
    assert _is_somebody("a resident of the village")
    assert not _is_somebody("report")
    assert not _is_somebody("")


def test_a_person_and_the_office_are_one() -> None:
    words = shown(
        '"We are ready for all of it," said Ilse Karan, the mayor.',
        '"We were never in a hurry with it," the mayor said.',
    )
    assert words == ["We are ready for all of it,"]
