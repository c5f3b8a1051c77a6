"""A passage may go on from a sentence of its own item that it only leans on, and from no other."""

from briefing.model import DocumentId, Passage
from briefing.select import Budget, Candidate, ItemCandidates, select_briefing

WORDS = [
    [
        "rescuers",
        "found",
        "nine",
        "survivors",
        "beneath",
        "collapsed",
        "harbour",
        "warehouses",
        "early",
        "yesterday",
        "morning",
    ],
    [
        "engineers",
        "blamed",
        "corroded",
        "steel",
        "columns",
        "that",
        "inspectors",
        "had",
        "photographed",
        "during",
        "spring",
        "surveys",
    ],
]
LEAD = Passage(DocumentId("d1"), 0, 0)
ON = Passage(DocumentId("d1"), 0, 1, lead_in=1)


def candidate(passage: Passage) -> Candidate:
    sentences = [tuple(WORDS[number]) for number in range(passage.first, passage.last + 1)]
    text = " ".join(" ".join(words) for words in sentences)
    return Candidate(passage, text, len(text.split()), tuple(sentences), 0, passage.first + passage.lead_in)


def test_the_sentence_after_the_opening_can_follow_it() -> None:
    item = ItemCandidates("one", "theme", 1.0, (candidate(LEAD), candidate(ON)), opening=0)
    chosen = select_briefing([item], Budget(words=100)).of("one")
    assert chosen is not None
    assert set(chosen.passages) == {LEAD, ON}


def test_it_cannot_follow_what_stands_in_another_item() -> None:
    first = ItemCandidates("one", "theme", 2.0, (candidate(LEAD),), opening=0)
    second = ItemCandidates("two", "other", 1.0, (candidate(ON),))
    assert select_briefing([first, second], Budget(words=100)).dropped == ("two",)
