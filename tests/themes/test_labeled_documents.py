"""Floors on short labeled documents in a mixed folder; `python -m tests.themes.agreement` prints the figures.

Half of the documents were looked at while rules and packs were written, the other half were only counted.
"""

import pytest

from briefing.app.packs import pack_path
from briefing.model import Context, Effect, ThemeDefinition, ThemeId, ThemePack
from briefing.settings.theme_files import read_theme_pack, shipped_contexts
from briefing.text import document_sentences
from briefing.themes.matching import ThemeMatcher
from tests.text.articles import document
from tests.themes.agreement import LANGUAGES, counted, labeled, together

DEFAULT = ThemeMatcher(read_theme_pack(pack_path("international-security")))


@pytest.mark.parametrize("half", ["tuned", "held"])
def test_themes_hold_in_a_mixed_folder(half: str) -> None:
    documents = [one for one in labeled() if one.half == half]
    counts, wrong = counted(documents, DEFAULT)
    total = together(counts)
    assert len(documents) >= 40
    assert total.precision >= 0.95, wrong
    assert total.recall >= 0.95, wrong
    assert all(count.precision >= 0.95 and count.recall >= 0.8 for count in counts.values()), wrong


@pytest.mark.parametrize("language", ["de", "es", "pt", "ru", "uk", "tr", "fa", "he", "zh", "fr", "ar"])
def test_the_default_pack_speaks_the_language(language: str) -> None:
    documents = [one for one in labeled(LANGUAGES) if one.language == language]
    counts, wrong = counted(documents, DEFAULT)
    assert len(documents) >= 4
    assert (together(counts).precision, together(counts).recall) == (1.0, 1.0), wrong


def found(text: str, *, title: str = "", matcher: ThemeMatcher = DEFAULT) -> list[str]:
    article = document(text, title=title)
    return [
        m.theme for m in matcher.match_story([matcher.match_document(article, document_sentences(article))])
    ]


STRIKE = (
    "A drone struck a hospital in the town on Monday and killed eighteen people. "
    "The army said that the rebels had sent it."
)


def test_armed_conflict_has_a_home_of_its_own() -> None:
    assert found(STRIKE) == ["conflict-and-security"]


def test_the_fourth_section_leaves_alone_what_is_at_home_in_another() -> None:
    truce = (
        "The army and the rebels agreed on a ceasefire on Monday after talks between their envoys in Geneva."
    )
    assert found(f"{truce} Shelling had killed forty soldiers.", title="Ceasefire agreed") == ["diplomacy"]


def test_a_document_of_the_conflict_keeps_it_where_another_theme_is_an_aside() -> None:
    aside = " The fighting went on." * 8 + " Humanitarian aid was not mentioned, nor were refugees."
    assert found(f"{STRIKE}{aside}")[0] == "conflict-and-security"


SPORT = Context("sport", Effect.SILENCES, terms=("coach", "league", "the match"), strong=("cup final",))
QUIZ = Context("quiz", Effect.BARS, strong=("news quiz",))
RIVERS = ThemeDefinition(ThemeId("rivers"), "Rivers", terms=("river", "dam", "flood"), strong=("river bank",))


def test_a_kind_of_page_silences_a_theme_that_does_not_speak_much_louder() -> None:
    matcher = ThemeMatcher(ThemePack("test", (RIVERS,), contexts=(SPORT, QUIZ)))
    match = "The coach lost the cup final by the river on Monday evening. A dam of defenders did not hold."
    assert found(match, matcher=matcher) == []
    loud = "A flood broke the river bank on Monday during the match in the far south. The dam broke. The coach fled."
    assert found(loud, matcher=matcher) == ["rivers"]


def test_a_quiz_has_no_theme_however_loud_it_speaks() -> None:
    matcher = ThemeMatcher(ThemePack("test", (RIVERS,), contexts=(SPORT, QUIZ)))
    loud = "A flood broke the river bank on Monday, says the news quiz of the week. The dam broke. The river rose."
    assert found(loud, title="River flood", matcher=matcher) == []


def test_a_theme_about_such_pages_is_not_silenced_by_them() -> None:
    desk = ThemeDefinition(ThemeId("games"), "Games", terms=("coach", "league", "cup final", "goal"))
    allowed = ThemeDefinition(ThemeId("waters"), "Waters", terms=("river", "dam"), allow=("sport",))
    matcher = ThemeMatcher(ThemePack("test", (desk, allowed), contexts=(SPORT,)))
    assert found("The coach lost the cup final on Monday evening. A late goal did it.", matcher=matcher) == [
        "games"
    ]
    text = "The coach lost the cup final by the river on Monday evening. The dam held, and so did the river bank."
    assert "waters" in found(text, matcher=matcher)


def test_a_word_inside_a_phrase_of_another_kind_of_page_is_none_of_the_theme() -> None:
    gossip = Context("gossip", Effect.SILENCES, strong=("brand ambassador",))
    talks = ThemeDefinition(ThemeId("talks"), "Talks", terms=("ambassador",))
    matcher = ThemeMatcher(ThemePack("test", (talks,), contexts=(gossip,)))
    assert matcher.match_sentence("The brand ambassador smiled.", "en") == ()
    assert matcher.match_sentence("The ambassador smiled.", "en") != ()


def test_every_shipped_context_has_words_and_a_name_of_its_own() -> None:
    contexts = shipped_contexts()
    assert len({context.name for context in contexts}) == len(contexts) >= 15
    assert all(context.terms or context.strong for context in contexts)
    assert {context.effect for context in contexts} == set(Effect)


def test_a_theme_may_need_a_word_that_says_which_war_it_is() -> None:
    fighting = ThemeDefinition(
        ThemeId("front"), "Front", terms=("shelling",), strong=("front line",), needs=("Sudria",)
    )
    matcher = ThemeMatcher(ThemePack("test", (fighting,)))
    text = "The front line near the river town moved on Monday after shelling in the night."
    assert found(text, matcher=matcher) == []
    assert found(f"{text} Sudria denied it.", matcher=matcher) == ["front"]
    assert matcher.match_sentence("Sudria denied it.", "en") == ()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Holm finds hotel rooms for homeless families",
            "Holm has found hotel rooms for ninety homeless families, its council said. The rents in the city have"
            " doubled, and many children live in emergency accommodation.",
        ),
        (
            "Soldier kills love rival",
            "A soldier who killed a love rival was sentenced on Monday. The soldiers of his barracks in Kessin had"
            " heard the two men quarrel over a girlfriend before one was killed.",
        ),
    ],
)
def test_housing_is_no_relief_and_a_private_crime_no_armed_conflict(title: str, text: str) -> None:
    assert found(text, title=title) == []


def test_who_lost_a_home_to_a_flood_needs_relief_and_soldiers_who_kill_make_a_conflict() -> None:
    assert found(
        "Thousands are homeless after floods in the delta of Sarl, its rescuers said.", title="Floods in Sarl"
    ) == ["humanitarian-aid"]
    assert found(
        "Soldiers killed four villagers in the hills of Holm, elders said.",
        title="Soldiers kill four in Holm",
    ) == ["conflict-and-security"]
