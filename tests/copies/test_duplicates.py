import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.copies.duplicates import DuplicateGroup, containment, near_duplicates
from tests.stories.documents import document

WORDS = [
    f"{a}{b}{c}" for a in "bdfgklm" for b in ("ar", "en", "ol", "ut", "is") for c in ("ta", "ne", "mi", "ro")
]


def text(seed: int, length: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def grouped(*texts: str) -> list[set[str]]:
    documents = [document(f"d{number}", each, hours=number) for number, each in enumerate(texts)]
    return [set(group.document_ids) for group in near_duplicates(documents)]


def test_equal_texts_are_one_group_with_the_earliest_as_original() -> None:
    first, later = document("b", text(1)), document("a", text(1), hours=2)
    (group,) = near_duplicates([later, first])
    assert (group.original, group.copies[0].document_id, group.copies[0].containment) == ("b", "a", 1.0)


def test_a_trimmed_copy_is_found() -> None:
    assert grouped(text(1), " ".join(text(1).split()[:60]), text(2)) == [{"d0", "d1"}]


def test_a_copy_with_own_ending_is_found() -> None:
    assert grouped(text(1), text(1) + " " + text(3, 60)) == [{"d0", "d1"}]


def test_every_tenth_word_changed_is_still_a_copy() -> None:
    words = text(1).split()
    edited = " ".join("changed" if at % 10 == 0 else word for at, word in enumerate(words))
    assert grouped(text(1), edited) == [{"d0", "d1"}]


def test_a_shared_quotation_makes_no_copy() -> None:
    quote = text(9, 40)
    assert grouped(f"{text(1)} {quote}", f"{quote} {text(2)}") == []


def test_a_digest_ties_nothing_together() -> None:
    items = [text(seed, 120) for seed in (1, 2, 3)]
    assert grouped(*items, " ".join(items)) == []


def test_containment_has_a_direction() -> None:
    part, whole = text(1, 100), text(1, 100) + " " + text(2, 100)
    assert containment(part, whole) == 1.0
    assert containment(whole, part) == pytest.approx(0.5, abs=0.02)
    assert containment("", whole) == 0.0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_order_of_documents_does_not_matter(seeds: list[int], shuffler: random.Random) -> None:
    documents = [document(f"d{at}", text(seed, 40), hours=at % 3) for at, seed in enumerate(seeds)]
    shuffled = documents[:]
    shuffler.shuffle(shuffled)
    assert near_duplicates(shuffled) == near_duplicates(documents)


def test_empty_and_one_word_documents_are_no_copies_of_longer_ones() -> None:
    assert grouped("", "", "word", text(1) + " word") == []


def test_many_identical_documents_cost_no_more_than_others() -> None:
    documents = [document(f"d{number:06}", "one word") for number in range(20_000)]
    started = time.process_time()
    (group,) = near_duplicates(documents)
    assert len(group.document_ids) == 20_000
    assert time.process_time() - started < 5


def test_many_nearly_identical_documents_are_one_group() -> None:
    body = text(4, 80)
    documents = [document(f"d{number:05}", f"{body} number {number}") for number in range(2_000)]
    groups: tuple[DuplicateGroup, ...] = near_duplicates(documents)
    assert [len(group.document_ids) for group in groups] == [2_000]


def test_a_megabyte_without_spaces_is_one_word() -> None:
    assert grouped("x" * 1_000_000, "y" * 1_000_000) == []
