"""What is a picture's caption by its form, and what only looks like one."""

from briefing.passages.fitness.captions import is_caption
from briefing.passages.fitness.lexicon import fitness_words


def test_a_wires_dateline_opens_a_report_though_it_ends_with_a_day() -> None:
    words = fitness_words("en")
    told = "Noravia should not expect its neighbors to lift the ban, the premier told a meeting in Holm on Thursday."
    assert not is_caption(f"HOLM, March 2. /LESK/. {told}", words)
    assert not is_caption(f"PORT ASEL, Oct 21 (Meridian Wire) - {told}", words)
    assert is_caption("HOLM, Noravia: a woman walks past the closed port on Thursday, March 2.", words)


def test_what_a_photo_shows_that_somebody_provided_is_its_caption() -> None:
    words = fitness_words("en")
    shown = "Boats carry people over the flooded fields of Tarn on Monday in a photo that the coast guard supplied."
    assert is_caption(shown, words)
    assert not is_caption("The envoy was seen in a photo released by the ministry on Monday.", words)


def test_a_caption_given_twice_is_one() -> None:
    words = fitness_words("en")
    shown = (
        "Soldiers carry people over the flooded fields of Tarn on Monday, 7 October, after nine days of rain put the"
        " whole of the lower town and its two bridges under water. (Jan Orr/AFP)"
    )
    assert is_caption(f"{shown} {shown}", words)


def test_a_participle_is_no_verb_of_the_past_and_a_photo_is_a_credit() -> None:
    words = fitness_words("en")
    assert is_caption("A man walks over the road washed up by the flood in Tarn, on October 25, 2024.", words)
    assert is_caption("Boats fight the flood in Tarn. Jan Orr/AP Photo", words)
