import pytest

from briefing.stories.consequence import FIRST, KINDS, story_consequence
from briefing.stories.consequence_words import CONSEQUENCE_WORDS, FIRST_TIME, LEISURE, NO_NEWS
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


def test_every_language_has_every_kind_and_no_word_twice() -> None:
    for language, kinds in CONSEQUENCE_WORDS.items():
        assert tuple(kinds) == KINDS
        assert language in FIRST_TIME
        assert language in NO_NEWS
        assert language in LEISURE
        for words in kinds.values():
            assert len(words.split()) == len(set(words.split()))


def test_a_language_without_words_has_no_levels() -> None:
    assert levels("Mudi ya hidimar", "sw") == {}


def test_nothing_has_no_consequence() -> None:
    assert story_consequence([]).levels == {}
