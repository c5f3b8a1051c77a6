import pytest

from briefing.stories.consequence import FIRST, story_consequence
from briefing.words import LANGUAGES
from tests.stories.documents import document


def levels(title: str, language: str = "en", text: str = "") -> dict[str, float]:
    return dict(story_consequence([document("a", text, title=title, language=language)]).levels)


@pytest.mark.parametrize(
    ("title", "language", "part"),
    [
        ("Rockets hit harbor of Tamsel", "en", "war and violence"),
        ("Truce takes effect in the Lesk valley", "en", "peace"),
        ("Prime minister of Sarravia flies to Kessin", "en", "power"),
        ("Voters go to the polls for a referendum", "en", "election"),
        ("Frappes sur le port de Tamsel", "fr", "war and violence"),
        ("Le premier ministre en visite à Kessin", "fr", "power"),
        ("Tregua en el valle de Lesk", "es", "peace"),
        ("Terremotos sacuden Noravia", "es", "disaster"),
        ("Raketen treffen Hafen von Tamsel", "de", "war and violence"),
        ("Sanktionen gegen Noravia verschärft", "de", "sanctions"),
        ("انتخابات في ساراڤيا", "ar", "election"),
        ("زلزال يضرب الشمال", "ar", "disaster"),
    ],
)
def test_headlines_say_what_follows(title: str, language: str, part: str) -> None:
    assert levels(title, language)[part] == 1.0


@pytest.mark.parametrize(
    "title",
    [
        "Parliament of Sarravia: harbor bill has royal assent",
        "Court says island breached the treaty on fish",
        "Government of Noravia to slash aid",
        "White House would see budget cut by a third",
    ],
)
def test_a_budget_an_assent_and_a_judgment_are_decisions_of_a_state(title: str) -> None:
    assert levels(title)["state decides"] == 1.0


@pytest.mark.parametrize(
    "title",
    [
        "90 rowers drown off Sarl",
        "Storm off Sarl drowns 90",
        "90 lost at sea off Sarl",
        "Sarl mourns deaths of 90",
    ],
)
def test_who_drowned_counts_as_dead(title: str) -> None:
    assert levels(title)["deaths"] > 0.9


def test_the_headline_counts_more_than_the_lead_and_the_lead_more_than_the_rest() -> None:
    filler = "The council of Holm met for an hour and spoke about the park. " * 5
    title = levels("Truce in Lesk")["peace"]
    lead = levels("Quiet in Lesk", text="A truce began.")["peace"]
    rest = levels("Quiet in Lesk", text=filler + "A truce began.")["peace"]
    assert title > lead > rest > 0


def test_what_one_of_many_reports_says_counts_little() -> None:
    many = [document(f"d{n}", "", title="Ministers meet in Kessin") for n in range(5)]
    alone = document("x", "", title="Bomb hits Kessin")
    assert story_consequence([*many, alone]).levels["war and violence"] < 0.5


def test_a_toll_of_another_day_is_not_the_storys() -> None:
    reports = [document(f"d{n}", "Envoys met.", title="Envoys meet") for n in range(5)]
    memory = document("x", "The war killed 8,000 people then.", title="Envoys meet")
    own = document("y", "The bomb killed 8,000 people.", title="Bomb")
    assert (
        story_consequence([*reports, memory]).levels["deaths"] < story_consequence([own]).levels["deaths"] / 2
    )


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Israel strikes Iran openly for the first time", "en"),
        ("Sarravia erlaubt erstmals Wahlen", "de"),
        ("Vote pour la première fois à Kessin", "fr"),
    ],
)
def test_what_never_happened_before(title: str, language: str) -> None:
    assert levels(title, language)[FIRST] == 1.0


def test_every_language_that_weighs_consequences_has_every_kind() -> None:
    english = LANGUAGES["en"].consequences
    listed = {
        language: words.consequences for language, words in LANGUAGES.items() if words.consequences.kinds
    }
    assert {"ar", "de", "en", "es", "fr"} <= set(listed)
    for language, words in listed.items():
        assert set(words.kinds) == set(english.kinds), language
        assert set(words.together) in (set(english.together), set()), language
        assert words.first_time
        assert words.no_news
        assert words.leisure


@pytest.mark.parametrize(
    ("title", "language", "part"),
    [
        ("Former president of Sarravia arrested", "en", "leader in court or out"),
        ("Candidate placed under formal investigation", "en", "leader in court or out"),
        ("Supreme court of Sarravia overturns vote", "en", "state decides"),
        ("Parliament of Noravia approves exit bill", "en", "state decides"),
        ("Le président de la Sarravie destitué", "fr", "leader in court or out"),
        ("El parlamento de Noravia aprueba el acuerdo", "es", "state decides"),
        ("Bundestag beschließt den Austritt", "de", "state decides"),
    ],
)
def test_who_and_what_together_are_a_consequence_of_their_own(title: str, language: str, part: str) -> None:
    assert levels(title, language)[part] == 1.0


def test_who_alone_or_what_alone_is_none() -> None:
    assert "leader in court or out" not in levels("President of Sarravia visits Holm")
    assert "leader in court or out" not in levels("Baker of Holm arrested")


def test_words_of_war_that_speak_of_something_else_are_none() -> None:
    assert "war and violence" not in levels("President launches stinging attack on media")
    assert levels("Rebels attack media tower")["war and violence"] == 1.0


def test_millions_of_people_are_told_from_millions_of_money() -> None:
    assert levels("Six million people face hunger in Sarravia")["people affected"] == 1.0
    assert levels("Number of refugees passes 5 million")["people affected"] == 1.0
    assert "people affected" not in levels("Sarravia lends $6 million to people of Holm")


def test_a_toll_behind_the_lead_is_of_another_day() -> None:
    filler = "The council of Holm met for an hour and spoke about the park. " * 5
    assert "deaths" not in levels("Quiet in Lesk", text=filler + "Last year 500 people were killed.")


def test_reports_that_lead_with_words_are_known() -> None:
    act = document("a", "Noravia expelled the envoy on Monday.", title="Envoy expelled")
    said = document("b", "The envoy said on Monday that the talks were useful.", title="Envoy on talks")
    assert story_consequence([act]).words == 0.0
    assert story_consequence([said]).words == 1.0
    assert story_consequence([act, said]).words == 0.5


def test_a_language_without_words_has_no_levels() -> None:
    assert levels("Mudi ya hidimar", "sw") == {}


def test_nothing_has_no_consequence() -> None:
    assert story_consequence([]).levels == {}
