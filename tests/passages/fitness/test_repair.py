import pytest

from briefing.passages.fitness.repair import is_broken


@pytest.mark.parametrize(
    "text",
    [
        "A meeting with Karan Among the many guests one stood out, the envoy of Qadira.",
        "The peacekeepers were when a tank fired at their tower.",
        "The minister met the the envoy.",
        "at dawn after explosions in the harbor.",
    ],
)
def test_broken_copy_is_seen(text: str) -> None:
    assert is_broken(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said that the road was shut when the convoy came.",
        "al-Sarran television showed the ship.",
        "iPhone sales fell in Veldova.",
        "“when the road opens,” Karan said, “the trucks will roll.”",
        "In Merin, The Hague and Brundal the courts are shut.",
    ],
)
def test_whole_sentences_are_left_alone(text: str) -> None:
    assert not is_broken(text, "en")
