"""The user's own article, alone: the first thing anybody builds."""

from datetime import UTC, datetime
from functools import lru_cache

import pytest

from briefing.app.issue import make_digest
from briefing.app.plan import BuildRequest, resolve
from briefing.compose.verify import printed_sentences, verify_briefing
from briefing.intake import read_paths
from briefing.model import Section
from briefing.pipeline.options import Digest, EditionInput
from briefing.resources import resource

CUT_OFF = datetime(2024, 10, 23, 6, tzinfo=UTC)


@lru_cache
def made() -> Digest:
    path = str(resource("seeds", "000_0797d19a90464de2.txt"))
    plan = resolve(BuildRequest(as_of=CUT_OFF))
    read = read_paths([path], retrieved_at=CUT_OFF)
    return make_digest(EditionInput(read.documents, plan.frame, troubles=read.diagnostics), plan)


def section(name: str) -> Section:
    return next(section for section in made().briefing.sections if section.theme == name)


def text(name: str) -> str:
    return " ".join(sentence.text for item in section(name).items for sentence in item.sentences)


@pytest.mark.parametrize(
    ("theme", "words"),
    [
        ("Diplomacy", "diplomatic resolution along the Blue Line"),
        ("Humanitarian aid", "pathways for humanitarian aid"),
        ("Iran deterrence", "amplified the need to “deter” further regional aggression from Iran"),
    ],
)
def test_each_sentence_stands_under_its_theme(theme: str, words: str) -> None:
    assert words in text(theme)


def test_the_meeting_is_the_headline_of_every_item() -> None:
    headlines = {item.headline for section in made().briefing.sections for item in section.items}
    assert headlines == {"Blinken urges Netanyahu to seek truces in Lebanon, Gaza"}


def test_each_sentence_is_printed_once_and_proven() -> None:
    sentences = [sentence.text for _, sentence in printed_sentences(made().briefing)]
    assert len(sentences) == len(set(sentences)) > 4
    assert verify_briefing(made().briefing, {d.id: d for d in made().documents}).is_proven


def test_a_pronoun_without_its_sentence_gets_the_name_in_brackets() -> None:
    sentences = [sentence for item in section("Diplomacy").items for sentence in item.sentences]
    opening = next(sentence for sentence in sentences if sentence.text.startswith("“He discussed"))
    assert [(a.words, opening.text[: a.offset]) for a in opening.additions] == [("Antony J. Blinken", "“He")]


def test_nothing_printed_hangs_in_the_air() -> None:
    for item in (item for section in made().briefing.sections for item in section.items):
        for sentence in item.sentences:
            opens = sentence.text.lstrip('“"').split()[0].strip(",")
            explained = not sentence.starts_passage or bool(sentence.additions)
            assert explained or opens not in {"He", "She", "It", "They", "However", "But", "That", "This"}


def test_cross_references_lead_to_the_other_items() -> None:
    items = {item.id: item for section in made().briefing.sections for item in section.items}
    for item in items.values():
        assert {reference.item_id for reference in item.see_also} == set(items) - {item.id}
