from briefing.stories.states import states_in


def test_states_are_found_by_name_adjective_and_abbreviation() -> None:
    text = "Syrian and U.S. envoys met in Turkey; the UN and North Korea's allies stayed away."
    assert states_in(text, "en") == {"syrian", "us", "turkey", "un", "korea"}


def test_common_words_and_bodies_are_no_states() -> None:
    assert not states_in("turkey with rice, a house, the Senate, us, china plates, Georgians", "en")


def test_a_language_without_a_list_has_none() -> None:
    assert not states_in("Syrien und Russland", "de")
