from __future__ import annotations

from itertools import permutations

from briefing.model import Document
from briefing.quotes.finding import find_quotes
from briefing.quotes.utterances import QuoteGroup, group_quotes
from tests.text.news import article, cut


def groups(*documents: Document) -> tuple[QuoteGroup, ...]:
    quotes = [quote for document in documents for quote in find_quotes(document, cut(document))]
    return group_quotes(quotes, documents)


def said(words: str, name: str, speaker: str = "Minister Ilse Karan") -> Document:
    return article(f'"{words}," said {speaker}.', name=name, outlet=name)


def test_same_words_in_two_outlets_are_one_group() -> None:
    (group,) = groups(said("We owe the dead an agreement", "a"), said("We owe the dead an agreement", "b"))
    assert [quote.document_id for quote in group.same] == ["a", "b"]
    assert group.variants == ()


def test_shorter_quotation_of_the_same_words_is_the_same() -> None:
    (group,) = groups(
        said("We owe the dead an agreement and a road", "a"), said("We owe the dead an agreement", "b")
    )
    assert len(group.same) == 2


def test_differing_wording_is_a_variant() -> None:
    (group,) = groups(
        said("We came to Dhamra to end a war, not to photograph one", "a"),
        said("We came to Dhamra to end this war, not to be photographed with it", "b"),
    )
    assert len(group.same) == 1
    assert [variant[0].document_id for variant in group.variants] == ["b"]


def test_other_sentences_and_other_speakers_stay_apart() -> None:
    found = groups(
        said("We owe the dead an agreement", "a"),
        said("Nobody has asked the living about the road", "b"),
        said("We owe the dead an agreement", "c", "Governor Roland Teske"),
    )
    assert len(found) == 3


def test_order_of_input_changes_nothing() -> None:
    documents = [said("We owe the dead an agreement", name) for name in "abc"]
    first = groups(*documents)
    assert all(groups(*order) == first for order in permutations(documents))
