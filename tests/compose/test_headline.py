"""The title over an item: it says by itself what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.headline import choose_headline
from briefing.compose.titles import headline_of, is_headline, title_key
from briefing.model import Document, DocumentId, DocumentKind
from tests.compose.test_news import document

GOOD = "Tarn closes two bridges after the Oskel rises"
SAYS = "Officials in Tarn closed two bridges on Tuesday after the river Oskel had risen by a metre."


def titled(title: str, key: str = "a", **fields: object) -> Document:
    made = replace(document(DocumentId(key), f"{SAYS} {SAYS}"), title=title, outlet="Tarn Gazette")
    return replace(made, **fields)  # type: ignore[arg-type]  # fields that a document has


def chosen(
    *titles: str,
    opening: str = "",
    says: str = SAYS,
    used: tuple[str, ...] = (),
    printed: tuple[str, ...] = (),
) -> str:
    documents = [titled(title, title) for title in titles]
    return choose_headline(
        documents,
        language="en",
        used={title_key(title): 1 for title in used},
        theme_fit={},
        opening=DocumentId(opening) if opening else None,
        says=says,
        printed={DocumentId(title) for title in printed},
    ).title


@pytest.mark.parametrize(
    "title",
    [
        "Tarn closes two bridges | Tarn Gazette",
        "Tarn Gazette - Tarn closes two bridges",
        "Why did Tarn close two bridges on Tuesday?",
        "Tarn floods live: two bridges closed",
        "Tarn floods as it happened: two bridges closed",
        "Tarn round-up: bridges, schools and a fair",
        "What happened at the bridges of Tarn",
        "Here's what you need to know about the bridges of Tarn",
        "Opinion: the bridges of Tarn must open",
        "Bridges of Tarn",
        "Tarn closes two bridges and what came then…",
        "Bridges of Tarn: what the ferrymen say",
        "For Tarn's ferrymen, lingering questions about two bridges",
        "Bridges of Tarn: who will pay? Orla Kessin",
        "My night under the bridges of Tarn",
        "Two bridges of Tarn you should see before they close",
        'Tarn closes two bridges over ferrymen"?warnings',
        "T\ufffdrn closes two bridges after the Oskel rises",
    ],
)
def test_a_title_that_does_not_say_what_happened_is_no_headline(title: str) -> None:
    assert not is_headline(titled(title))
    assert chosen(title, GOOD, opening=title) == GOOD


def test_a_plain_title_is_a_headline() -> None:
    assert is_headline(titled(GOOD))
    assert not is_headline(titled(GOOD, kind=DocumentKind.LIVE))


def test_the_title_of_the_opening_stands_over_it() -> None:
    other = "Oskel in Tarn rises by a metre and closes two bridges"
    assert chosen(other, GOOD, opening=GOOD) == GOOD
    assert chosen(other, GOOD, opening=other) == other


def test_words_of_others_may_speak_to_anybody() -> None:
    assert is_headline(titled("Ferryman of Tarn: 'You cannot cross, my friends, and we will not help'"))


def test_a_title_ends_before_a_dash_that_was_lost() -> None:
    broken = titled('Tarn closes two bridges after the Oskel rises "?mayor')
    assert headline_of(broken) == GOOD
    assert is_headline(broken)
    whole = titled('Tarn shuts "?mayor')
    assert headline_of(whole) == whole.title


def test_a_title_far_nearer_to_the_opening_is_preferred_to_that_of_its_document() -> None:
    own = "Governor of Sarl resigns after quarrel over taxes"
    assert chosen(own, GOOD, opening=own) == GOOD
    assert chosen(own, "Sarl votes in spring", opening=own) == own


def test_a_title_is_of_a_document_that_is_printed() -> None:
    own, beside = "Governor of Sarl resigns after quarrel over taxes", "What happened at the bridges of Tarn"
    assert chosen(own, GOOD, opening=own, printed=(own,)) == own
    assert chosen(own, GOOD, opening=own, printed=(own, GOOD)) == GOOD
    assert chosen(own, beside, GOOD, opening=beside, printed=(own, beside)) == beside


def test_the_title_of_another_half_of_the_story_does_not() -> None:
    half = "Governor of Sarl resigns after quarrel over taxes"
    teaser = "What happened at the bridges of Tarn"
    assert chosen(half, teaser, GOOD, opening=teaser) == GOOD


def test_a_toll_that_was_overtaken_is_not_printed() -> None:
    old, new = "Ferry sinks off Tarn, 12 people killed", "Ferry sinks off Tarn: 34 people killed"
    says = "At least 34 people were killed when a ferry sank off Tarn."
    assert chosen(old, new, opening=old, says=says) == new


def test_no_title_is_printed_twice_whatever_its_quotation_marks() -> None:
    curly, straight = (
        "Tarn’s governor says “bridges” stay closed",
        'Tarn\'s governor says "bridges" stay closed',
    )
    assert title_key(curly) == title_key(straight)
    assert chosen(curly, GOOD, opening=curly, used=(straight,)) == GOOD


def test_a_story_without_a_good_title_has_its_best() -> None:
    assert chosen("Bridges of Tarn", says="") == "Bridges of Tarn"
