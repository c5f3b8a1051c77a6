from briefing.compose.newer import garbled_copies


def row(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split())


def test_a_copy_that_lost_a_word_gives_way_to_the_whole_one() -> None:
    whole = row("Two peacekeepers were injured when a tank fired at their tower on Thursday")
    garbled = row("Two peacekeepers were when a tank fired at their tower on Thursday")
    assert garbled_copies([garbled, whole]) == {0}


def test_sentences_that_differ_in_a_word_are_no_copies() -> None:
    one = row("Two peacekeepers were injured when a tank fired at their tower on Thursday")
    other = row("Two peacekeepers were killed when a tank fired at their tower on Thursday")
    assert garbled_copies([one, other]) == frozenset()
    assert garbled_copies([one, one]) == frozenset()
