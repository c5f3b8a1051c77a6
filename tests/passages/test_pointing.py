import pytest

from briefing.passages.pointing import is_bare_name, points_back


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karan added that the talks will go on in May.", True),
        ("Edda Rill went on to say that the port stays shut.", True),
        ("The ministry of Sarravia added 300 posts in Holm.", False),
        ("Sarravia said that the port stays shut.", False),
    ],
)
def test_who_adds_something_points_back_to_what_was_said(text: str, expected: bool) -> None:
    assert points_back(text, is_lead=False) is expected
    assert not points_back(text, is_lead=True)


def test_a_surname_behind_a_particle_is_bare_without_its_first_name() -> None:
    article = "The envoy met Stefan de Karan in Holm on Monday. Karan said the talks go on."
    assert is_bare_name("Karan said the talks go on.", article)
    assert not is_bare_name("Sarravia said the talks go on.", article)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Minister Ana Holm-Karan opened the port.", True),
        ("Ana Holm-Karan, the envoy, opened the port.", True),
        ("Holm-Karan, 54, opened the port.", True),
        ("It rained in Holm-Karan on Monday, the minister said.", False),
        ("Holm-Karan’s foreign minister Ana Holm-Karan, 54, opened the port.", False),
        ("The port of Holm-Karans was opened by a minister.", False),
    ],
)
def test_a_bare_name_is_one_that_is_told_in_full_elsewhere(told: str, expected: bool) -> None:
    sentence = "Holm-Karan said that the port stays open."
    assert is_bare_name(sentence, f"{told} {sentence}") is expected


def test_a_lead_may_name_behind_its_first_clause_whom_it_speaks_of() -> None:
    text = "Nine days after he was let go, investigators arrested President Ivo Dorn of Sarravia on Monday."
    assert not points_back(text, is_lead=True)
    assert points_back(text, is_lead=False)
    assert points_back("A court let him go, and Ana Orel left.", is_lead=True)
