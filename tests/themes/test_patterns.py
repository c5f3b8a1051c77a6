import pytest

from briefing.themes.patterns import DEFAULT_DISTANCE, PatternError, WordKind, parse_pattern


def kinds(source: str) -> list[tuple[str, str]]:
    (phrase,) = parse_pattern(source).left
    return [(word.text, word.kind.value) for word in phrase.words]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("sanctions", [("sanctions", "stem")]),
        ("Iran", [("iran", "stem")]),
        ("peace talks", [("peace", "stem"), ("talks", "stem")]),
        ("cease-fire", [("cease", "stem"), ("fire", "stem")]),
        ("Blue Line", [("blue", "name"), ("line", "name")]),
        ("Strait of Hormuz", [("strait", "name"), ("of", "stem"), ("hormuz", "name")]),
        ("Peace talks", [("peace", "stem"), ("talks", "stem")]),
        ("IAEA", [("IAEA", "capitals")]),
        ("U.N.", [("UN", "capitals")]),
        ("Houthi*", [("houthi", "prefix")]),
        ("=aid", [("aid", "exact")]),
        ("~Iran", [("iran", "stem")]),
    ],
)
def test_a_word_is_read_as_it_is_written(source: str, words: list[tuple[str, str]]) -> None:
    assert [(text.lower() if kind == "prefix" else text, kind) for text, kind in kinds(source)] == words


def test_near_has_two_sides_with_alternatives_and_a_distance() -> None:
    pattern = parse_pattern("deter* NEAR/5 Iran|Tehran")
    assert [phrase.source for phrase in pattern.left] == ["deter*"]
    assert [phrase.source for phrase in pattern.right] == ["Iran", "Tehran"]
    assert pattern.distance == 5
    assert parse_pattern("a1 NEAR b1").distance == DEFAULT_DISTANCE


def test_a_tilde_makes_a_pattern_supporting() -> None:
    assert parse_pattern("~Iran").is_supporting
    assert not parse_pattern("Iran").is_supporting


def test_near_in_small_letters_is_a_word() -> None:
    assert [kind for _, kind in kinds("near Tehran")] == [WordKind.STEM, WordKind.STEM]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("", "is empty"),
        ("~", "is empty"),
        ("***", "has a \\* inside"),
        ("H*", "at least 3 letters"),
        ("Hou*thi", "only stand at the end"),
        ("NEAR Iran", "nothing on one side"),
        ("deter NEAR", "nothing on one side"),
        ("a1 NEAR b1 NEAR c1", "two NEAR"),
        ("a1 NEAR/x b1", "NEAR/x; write a number from 0 to 40"),
        ("a1 NEAR/99 b1", "NEAR/99"),
        ("a1||b1", "empty alternative"),
        ("!?", "no letter or digit"),
    ],
)
def test_a_broken_pattern_says_what_is_wrong_with_it(source: str, complaint: str) -> None:
    with pytest.raises(PatternError, match=complaint):
        parse_pattern(source)
