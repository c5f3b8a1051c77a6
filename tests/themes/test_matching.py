import pickle
import time
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model import DocumentId, Place, ThemeDefinition, ThemeId, ThemeMatch, ThemePack
from briefing.resources import resource
from briefing.settings.theme_files import read_theme_pack
from briefing.text import document_sentences, normalize_text, split_sentences
from briefing.themes.homes import DocumentThemes
from briefing.themes.matching import ThemeMatcher
from tests.text.articles import document

RIVERS = ThemeDefinition(
    ThemeId("rivers"),
    "Rivers",
    terms=("river", "flood", "dam", "river bank", "~water"),
    strong=("flood* NEAR displaced",),
    exclude=("flood of tears",),
)
TALKS = ThemeDefinition(ThemeId("talks"), "Talks", terms=("envoy", "talks", "truce"))
MATCHER = ThemeMatcher(ThemePack("test", (RIVERS, TALKS)))
SEED = Path(__file__).parents[2] / "seeds" / "000_0797d19a90464de2.txt"


def themes(text: str, *, title: str = "") -> list[str]:
    return [match.theme for match in matched(text, title=title).matches]


def matched(text: str, *, title: str = "", matcher: ThemeMatcher = MATCHER) -> DocumentThemes:
    article = document(normalize_text(text), title=title)
    return matcher.match_document(article, document_sentences(article))


FILLER = " Shops were open as usual on Monday." * 6


def test_a_passing_mention_does_not_make_a_theme() -> None:
    assert themes(f"The mayor opened a library on Monday morning.{FILLER} It stands by the river.") == []


def test_title_and_lead_weigh_more_than_the_body() -> None:
    body = " A dam broke in the night. The flood reached the river bank."
    assert themes(f"The river rose on Monday in the far south.{FILLER}{body}") == ["rivers"]
    assert themes(f"The mayor opened a library on Monday.{FILLER}{body}") == []
    assert themes(f"The mayor opened a library on Monday.{FILLER}{body}", title="River rises") == ["rivers"]


def test_an_afterthought_weighs_less_than_the_middle() -> None:
    lead, filler = "The river rose on Monday in the far south.", " Shops were open as usual on Monday."
    told = " A dam broke in the night."
    middle = matched(lead + filler * 3 + told + filler * 8).mentions[0].score
    end = matched(lead + filler * 11 + told).mentions[0].score
    assert middle > end


def test_a_strong_pattern_in_the_lead_is_enough_alone() -> None:
    assert themes(f"Floods left 300 displaced in the town.{FILLER}") == ["rivers"]
    assert themes(f"The mayor opened a library.{FILLER} Floods left 300 displaced.") == []


def test_one_word_proves_nothing_however_often_it_stands_there() -> None:
    often = "The envoy spoke in the town on Monday. The envoy left. The envoy came. The envoy slept."
    assert themes(often, title="The envoy") == []
    assert matched(often, title="The envoy").mentions[0].score < 0.5


def test_two_words_in_one_sentence_are_one_hit() -> None:
    assert themes(f"The river and the dam in the south lay quiet on Monday.{FILLER}") == []
    assert themes(f"The river in the south lay quiet on Monday. So did the dam.{FILLER}") == ["rivers"]


def test_supporting_patterns_are_never_enough() -> None:
    assert themes("Water, water and water again, said the mayor.", title="Water") == []


def test_an_excluded_phrase_silences_its_sentence_and_its_title() -> None:
    held = "The river broke the dam in the night on Monday. A flood of tears met the river flood film."
    assert themes(held, title="River flood") == ["rivers"]
    assert MATCHER.match_sentence("A flood of tears by the river.", "en") == ()
    assert themes("The river flood rose by the dam on Monday.", title="A flood of tears") == []


def test_several_themes_are_possible_and_the_best_comes_first() -> None:
    text = "Envoys met for talks on a truce near the river on Monday. The flood broke a dam. Talks go on."
    assert themes(text, title="Envoys hold talks") == ["talks", "rivers"]


def test_reasons_say_what_was_found_where_and_how_often() -> None:
    found = matched("The river rose on Monday in the south. The river fell again.", title="Flood passes")
    (match,) = found.matches
    assert [(r.term, r.where, r.count) for r in match.reasons] == [
        ("flood", Place.TITLE, 1),
        ("river", Place.LEAD, 2),
    ]
    assert 0.5 <= match.score <= 1


def test_boilerplate_gives_no_reason() -> None:
    assert themes(f"The mayor opened a library.{FILLER}\n\nRead more: Floods leave 300 displaced.") == []


def test_a_long_document_needs_more_than_a_short_one() -> None:
    lead = "The river bank was dry on Monday in the south. A dam stood."
    assert themes(lead) == ["rivers"]
    assert themes(lead + FILLER * 20) == []


def test_a_story_has_the_themes_its_documents_share() -> None:
    wet = matched("The river flood broke the dam on Monday in the south.", title="Flood")
    dry = matched("The mayor opened a library on Monday morning.")
    assert [match.theme for match in MATCHER.match_story([wet, wet, dry])] == ["rivers"]
    assert [match.theme for match in MATCHER.match_story([wet, dry, dry])] == ["rivers"]
    assert MATCHER.match_story([wet, dry, dry, dry]) == ()
    assert MATCHER.match_story([]) == ()
    (story,) = MATCHER.match_story([wet, wet])
    assert next(reason.count for reason in story.reasons if reason.term == "flood") == 4


def test_matching_does_not_depend_on_the_order_of_documents() -> None:
    one = matched("The river flood broke the dam on Monday.", title="Flood")
    two = matched("Envoys held talks by the river bank on a truce.", title="Talks")
    assert MATCHER.match_story([one, two]) == MATCHER.match_story([two, one])


def test_matcher_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(MATCHER))
    text = "The river flood broke the dam on Monday."
    assert copy.match_sentence(text, "en") == MATCHER.match_sentence(text, "en") != ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "word", "。", "river " * 20_000])
def test_odd_documents_are_matched_without_trouble(text: str) -> None:
    found = matched(text)
    assert isinstance(found, DocumentThemes)
    assert all(0 <= match.score <= 1 for match in found.mentions)


@pytest.fixture(scope="module")
def seed() -> dict[str, tuple[ThemeMatch, ...]]:
    matcher = ThemeMatcher(read_theme_pack(resource("seeds", "themes") / "international-security.toml"))
    article = document(normalize_text(SEED.read_text("utf-8")))
    sentences = document_sentences(article)
    found = matcher.match_document(article, sentences)
    by_text = {article.text[s.start : s.end]: m for s, m in zip(sentences, found.sentences, strict=True)}
    return {"": found.matches, **by_text}


def scores(seed: dict[str, tuple[ThemeMatch, ...]], words: str) -> dict[str, float]:
    (matches,) = [found for text, found in seed.items() if words in text]
    return {match.theme: match.score for match in matches}


def test_seed_article_belongs_to_all_three_themes(seed: dict[str, tuple[ThemeMatch, ...]]) -> None:
    assert [match.theme for match in seed[""]] == ["diplomacy", "humanitarian-aid", "iran-deterrence"]


def test_seed_sentences_go_where_they_belong(seed: dict[str, tuple[ThemeMatch, ...]]) -> None:
    assert scores(seed, "securing pathways for humanitarian aid")["humanitarian-aid"] > 0.7
    assert scores(seed, "met with Israeli Prime Minister")["diplomacy"] > 0.7
    assert max(scores(seed, "Blue Line"), key=scores(seed, "Blue Line").__getitem__) == "diplomacy"
    assert max(scores(seed, "“deter”"), key=scores(seed, "“deter”").__getitem__) == "iran-deterrence"
    assert "iran-deterrence" not in scores(seed, "securing pathways")
    assert (
        max(scores(seed, "charting a new path").values()) == scores(seed, "charting a new path")["diplomacy"]
    )


def test_document_themes_know_their_document() -> None:
    article = document("A library opened in the town on Monday.")
    found = MATCHER.match_document(article, document_sentences(article))
    assert found.document_id == DocumentId(article.id)
    assert len(found.sentences) == 1


def test_scores_of_many_sentences_are_those_of_each() -> None:
    texts = ["A flood of tears by the river.", "The envoy left.", "Water and talks by the dam.", ""]
    assert MATCHER.score_sentences(texts, "en") == [
        {match.theme: match.score for match in MATCHER.match_sentence(text, "en")} for text in texts
    ]


def test_a_document_read_whole_has_the_mentions_of_one_read_by_sentences() -> None:
    article = document(normalize_text(SEED.read_text("utf-8")), title="River flood in the south")
    matcher = ThemeMatcher(read_theme_pack(resource("seeds", "themes") / "international-security.toml"))
    sentences = document_sentences(article)
    found = matcher.match_document(article, sentences)
    whole = matcher.match_whole(article, [(s.start, s.end) for s in sentences])
    assert whole == replace(found, sentences=())
    assert any(found.sentences)
    apart = [matcher.match_sentence(article.text[s.start : s.end], article.language) for s in sentences]
    assert [[(m.theme, m.score) for m in matches] for matches in found.sentences] == [
        [(m.theme, m.score) for m in matches] for matches in apart
    ]


@pytest.mark.parametrize("unit", ["river flood dam ", "flood displaced ", "Talks. ", "river\n\n", "truce\0"])
def test_a_hostile_megabyte_takes_linear_time(unit: str) -> None:
    article = document(unit * (1_000_000 // len(unit)), title=unit)
    spans = [span[:2] for span in split_sentences(article.text)]
    start = time.process_time()
    MATCHER.match_whole(article, spans)
    assert time.process_time() - start < 12
