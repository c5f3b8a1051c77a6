"""What the learned weights are held to: what matters before what does not, without anybody's name."""

import math

from briefing.stories.consequence import ASIDE, WORDS, document_levels
from briefing.stories.importance import OTHER_WORDS, common_value, hand_value, story_importance
from briefing.stories.news_value import EVERY, LEAST, MOST, news_value, value_features, weight_of
from tests.stories.documents import document
from tests.stories.test_importance import basis


def value(title: str, text: str, language: str = "en") -> float | None:
    found = document("a", text, title=title, language=language)
    return news_value(found, document_levels(found))


def ranked(*reports: tuple[str, str]) -> list[float]:
    found = [value(*report) for report in reports]
    return [one for one in found if one is not None]


def test_war_between_states_matters_more_than_parliament_and_parliament_more_than_a_pageant() -> None:
    war, vote, pageant = ranked(
        (
            "Missile attack kills 40 soldiers at Iraqi base",
            "A missile attack killed 40 soldiers at an Iraqi military base on Monday, the defense ministry said.",
        ),
        (
            "Parliament passes pension bill",
            "Parliament passed a bill on Monday that raises the pension age, after a debate of nine hours.",
        ),
        (
            "Singer hosts charity pageant",
            "The singer hosted a charity pageant on Saturday where fans danced on the beach in new costumes.",
        ),
    )
    assert LEAST <= pageant < vote < war <= MOST


def test_a_matter_of_two_states_matters_more_than_one_of_a_town() -> None:
    between, local = ranked(
        ("Syria and Turkey sign accord", "Syria and Turkey signed an accord on border trade on Monday."),
        ("Karsa and Lorm sign accord", "Karsa and Lorm signed an accord on border trade on Monday."),
    )
    assert between > local + 0.3


def test_no_person_or_outlet_has_a_weight() -> None:
    known = value_features(document("a", "Trump, Putin and Merkel met, CNN and the BBC said."), {})
    assert {"trump", "putin", "merkel", "cnn", "bbc"} <= known.keys()
    for name in ("trump", "putin", "merkel", "cnn", "bbc"):
        assert value(f"{name.title()} is here", "It is so.") == value("Zorvath is here", "It is so.")


def test_a_language_without_weights_is_judged_by_its_consequences_alone() -> None:
    assert value("Angriff tötet 40 Soldaten", "Ein Angriff tötete 40 Soldaten.", "de") is None
    parts = story_importance(
        [document("a", "Ein Angriff tötete 40 Soldaten.", title="Angriff tötet 40 Soldaten", language="de")],
        basis(),
    )
    assert OTHER_WORDS not in {part.name for part in parts}


def judged(title: str, text: str) -> float:
    others = ("independent publishers", "documents", "official statement", "recency", "theme")
    parts = story_importance([document("a", text, title=title)], basis())
    return math.fsum(part.value for part in parts if part.name not in others)


def test_parts_of_a_story_add_up_to_its_learned_value_and_a_share_of_what_was_set_by_hand() -> None:
    report = ("Blast kills 99 in Baghdad", "A blast killed 99 people in Baghdad on Monday.")
    told = document("a", report[1], title=report[0])
    levels = document_levels(told)
    learned = news_value(told, levels)
    assert learned is not None
    by_hand = hand_value({part: level for part, level in levels.items() if part not in (WORDS, ASIDE)})
    assert math.isclose(judged(*report), 1.4 * learned - 1.5 + 0.4 * by_hand, abs_tol=0.002)
    assert math.isclose(judged(*report), common_value(learned, levels), abs_tol=0.002)


def test_a_ceasefire_matters_though_no_marked_year_had_one() -> None:
    text = "Veldova and the Front signed a ceasefire on Monday."
    assert (
        judged("Veldova signs ceasefire", text)
        > judged("Veldova signs lease", text.replace("ceasefire", "lease")) + 0.5
    )


def test_the_order_of_the_words_changes_no_digit() -> None:
    text = (
        "Troops of Iraq shot nine soldiers at a border post; parliament voted on sanctions, the minister said. "
        * 3
    )
    report = document(
        "a", text, title="Iraq and Syria fight over a border post; parliament votes on sanctions"
    )
    levels = document_levels(report)
    found = value_features(report, levels)
    exact = weight_of(EVERY) + math.fsum(weight_of(name) * found[name] for name in sorted(found))
    assert news_value(report, levels) == exact


def test_a_word_counts_by_where_it_stands_first() -> None:
    text = (
        "The ferry sank. "
        + "Nothing else is told of it here. " * 9
        + "A warden spoke. "
        + "More of it. " * 40
        + "A beacon."
    )
    levels = value_features(document("a", text, title="Storm over Tarn"), {})
    assert [levels.get(stem) for stem in ("storm", "ferri", "warden", "beacon")] == [1.0, 0.6, 0.3, None]
