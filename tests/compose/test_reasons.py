from __future__ import annotations

from briefing.model import Item
from tests import demo


def items() -> list[Item]:
    return [item for section in demo.second_day().briefing.sections for item in section.items]


def test_every_printed_passage_of_the_demo_is_accounted_for() -> None:
    for item in items():
        for sentence in item.sentences:
            spans = [
                (pick.start, pick.end) for pick in item.picks if pick.document_id == sentence.document_id
            ]
            assert any(start <= sentence.start and sentence.end <= end for start, end in spans), sentence.text


def test_parts_add_up_and_ranks_count_from_one() -> None:
    for item in items():
        assert [pick.rank for pick in item.picks] == list(range(1, len(item.picks) + 1))
        for pick in item.picks:
            assert abs(sum(part.value for part in pick.parts) - pick.gain) < 1e-3


def test_runners_up_are_verbatim_and_not_printed_in_their_item() -> None:
    made = demo.second_day()
    texts = {document.id: document.text for document in made.documents}
    found = [(item, other) for item in items() for other in item.runners_up]
    assert found
    for item, other in found:
        assert texts[other.document_id][other.start : other.end] == other.text
        assert other.text not in {sentence.text for sentence in item.sentences}
        assert other.outcome in {"redundant", "outweighed", "unfit"}
        assert (other.outcome == "redundant") == bool(other.like)


def test_told_concepts_hold_no_small_words() -> None:
    for item in items():
        for pick in item.picks:
            assert not {"the", "of", "at", "to"} & {word for name in pick.concepts for word in name.split()}


def test_what_was_not_picked_is_told_on_the_scale_of_the_item() -> None:
    found = [(item, other) for item in items() for other in item.runners_up]
    assert any(other.gain > 0 for _, other in found)
    for item, other in found:
        assert 0 <= other.gain <= item.importance + 1e-3
