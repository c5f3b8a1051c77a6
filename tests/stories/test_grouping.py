import json
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.copies.duplicates import near_duplicates
from briefing.evaluate.bcubed import bcubed
from briefing.model import Document, DocumentId, Story
from briefing.settings.publisher_files import read_aliases
from briefing.stories.grouping import group_stories
from briefing.text import terms as text_terms
from briefing.text.aliases import AliasTable
from tests.stories.documents import document, labeled

ROOT = Path(__file__).resolve().parents[2]
ALIASES = AliasTable(read_aliases(ROOT / "seeds" / "aliases.toml"))


def labels(stories: tuple[Story, ...]) -> dict[DocumentId, str]:
    return {key: str(story.id) for story in stories for key in story.document_ids}


def titles(documents: list[Document]) -> list[set[str]]:
    known = {each.id: each.title for each in documents}
    return [{known[key] for key in story.document_ids} for story in group_stories(documents, aliases=ALIASES)]


@pytest.mark.parametrize("case", ["hormuz", "capital", "strikes", "roundups"])
def test_labeled_cases_are_grouped_exactly(case: str) -> None:
    documents, wanted = labeled(case)
    assert bcubed(labels(group_stories(documents, aliases=ALIASES)), wanted).f1 == 1.0


def test_a_stream_of_twenty_stories_is_grouped_without_a_wrong_merge() -> None:
    documents, wanted = labeled("stream")
    score = bcubed(labels(group_stories(documents, aliases=ALIASES)), wanted)
    assert (score.precision, score.recall >= 0.97) == (1.0, True)


def test_all_cases_in_one_day_do_not_disturb_one_another() -> None:
    documents: list[Document] = []
    wanted: dict[DocumentId, str] = {}
    for case in ("hormuz", "capital", "strikes", "roundups", "stream"):
        more, stories = labeled(case)
        documents += more
        wanted |= {key: f"{case} {story}" for key, story in stories.items()}
    wanted = {
        key: story.replace("roundups election", "stream election-sarravia") for key, story in wanted.items()
    }
    assert bcubed(labels(group_stories(documents, aliases=ALIASES)), wanted).f1 >= 0.95


def test_six_wordings_of_one_closure_are_one_story() -> None:
    documents, _ = labeled("hormuz")
    assert len(group_stories(documents, aliases=ALIASES)) == 1


def test_an_explainer_joins_the_one_report_it_is_about() -> None:
    reports, _ = labeled("strikes")
    explainer = replace(
        reports[0],
        id=DocumentId("explainer"),
        outlet="Crossroads",
        title="What is the market that was hit in Kharkiv?",
    )
    kept = [each for each in reports if each.title == reports[0].title]
    assert len(group_stories([*kept, replace(explainer, text=explainer.text + " It opened in 1994.")])) == 1


def test_order_of_documents_does_not_matter() -> None:
    documents, _ = labeled("stream")
    shuffled = documents[:]
    random.Random(5).shuffle(shuffled)
    assert group_stories(shuffled, aliases=ALIASES) == group_stories(documents, aliases=ALIASES)


def test_known_terms_and_copies_may_be_handed_in() -> None:
    documents, _ = labeled("stream")
    portions = {each.id: re.findall(r"[^.!?\n]{1,400}", each.text) for each in documents}
    terms = {key: [text_terms(portion, "en") for portion in found] for key, found in portions.items()}
    given = group_stories(documents, terms, aliases=ALIASES, duplicates=near_duplicates(documents))
    assert given == group_stories(documents, aliases=ALIASES)


def test_an_exact_copy_adds_one_document_and_changes_nothing_else() -> None:
    documents, _ = labeled("stream")
    before = group_stories(documents, aliases=ALIASES)
    copy = replace(documents[3], id=DocumentId("zz-copy"), outlet="Copyist")
    after = group_stories([*documents, copy], aliases=ALIASES)
    without = [tuple(key for key in story.document_ids if key != copy.id) for story in after]
    assert without == [story.document_ids for story in before]
    assert [story.id for story in after] == [story.id for story in before]
    assert [story.independent for story in after] == [story.independent for story in before]


def test_story_ids_do_not_change_when_other_stories_come() -> None:
    documents, _ = labeled("hormuz")
    others, _ = labeled("capital")
    ids = {story.id for story in group_stories(documents, aliases=ALIASES)}
    assert ids < {story.id for story in group_stories([*documents, *others], aliases=ALIASES)}


def test_a_revision_stays_in_its_story_whatever_it_says() -> None:
    url = "https://ministry.example/statements/4"
    first = document("a", "A frigate entered our waters at dawn and left after 35 minutes.", url=url)
    later = document("b", "Our radar had seen a fishing vessel. We regret the error.", url=url, hours=20)
    assert len(group_stories([first, later])) == 1


def test_a_french_report_joins_by_names_known_under_both_spellings() -> None:
    english = "Hezbollah and Israel exchanged fire near Tyre on Monday, UNIFIL said. Beirut called on the UN."
    french = "Le Hezbollah et Israël ont échangé des tirs près de Tyre, selon la FINUL. Beyrouth proteste."
    other = (
        "Le marché de Noël ouvre samedi à Strasbourg avec trois cents chalets et un sapin de trente mètres."
    )
    documents = [
        document("a", english, title="Fire near Tyre"),
        document("b", french, title="Échange de tirs près de Tyre", language="fr"),
        document("c", other, title="Noël à Strasbourg", language="fr"),
    ]
    assert {frozenset(group) for group in titles(documents)} == {
        frozenset({"Fire near Tyre", "Échange de tirs près de Tyre"}),
        frozenset({"Noël à Strasbourg"}),
    }


def test_nothing_and_next_to_nothing() -> None:
    assert group_stories([]) == ()
    odd = [document("a", ""), document("b", ""), document("c", "Word"), document("d", "x" * 100_000)]
    stories = group_stories(odd)
    assert sorted(key for story in stories for key in story.document_ids) == ["a", "b", "c", "d"]


def test_texts_without_times_are_grouped_by_their_words() -> None:
    documents, wanted = labeled("stream")
    timeless = [replace(each, published_at=None) for each in documents]
    assert bcubed(labels(group_stories(timeless, aliases=ALIASES)), wanted).f1 >= 0.9


def test_the_hash_seed_does_not_matter() -> None:
    code = (
        "import json, sys; sys.path.insert(0, '.');"
        "from tests.stories.documents import labeled; from briefing.stories.grouping import group_stories;"
        "print(json.dumps([[s.id, *s.document_ids] for s in group_stories(labeled('stream')[0])]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONHASHSEED": "4711", "PATH": "/usr/bin:/bin"},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    here = group_stories(labeled("stream")[0])
    assert json.loads(run.stdout) == [[story.id, *story.document_ids] for story in here]
