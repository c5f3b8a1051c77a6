"""One long document, from cutting to composing: its cost grows with its length, not with its square."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import briefing
from briefing.intake.documents import TEXT_LIMIT, Origin, documents_and_notes
from briefing.model import Diagnostic, Document, Entry, SourceId
from tests.growth import seconds_of

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
KINDS = {
    "figures": "The council of {town} said on Tuesday that {n} soldiers and {n} tons of flour had reached the bridge. ",
    "names": "Minister Ida {town} of {town} told the guards at gate {n} that talks would go on by Friday at noon. ",
    "quotes": "“We have {n} tents and no bread in {town},” Leo Varn told the council of Merin on Monday evening. ",
}
TOWNS = ("Arvel", "Orlen", "Tull", "Harrow", "Lessing", "Dhamra", "Varn", "Merin")


def text_of(kind: str, sentences: int) -> str:
    made = [KINDS[kind].format(town=TOWNS[n % len(TOWNS)], n=1_000 + 7 * n) for n in range(sentences)]
    return "\n\n".join("".join(made[n : n + 4]) for n in range(0, sentences, 4))


def build(text: str) -> briefing.Result:
    given = {"title": "Report", "text": text, "outlet": "Desk", "published_at": "2024-10-22T06:00Z"}
    return briefing.build([given], as_of=NOW)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_building_takes_linear_time(kind: str) -> None:
    short, long = text_of(kind, 100), text_of(kind, 500)
    # once before: modules are loaded and patterns compiled
    build(short)
    assert seconds_of(lambda: build(long)) < 5 * 2 * seconds_of(lambda: build(short)) + 0.2


def test_a_text_beyond_the_limit_is_cut_with_a_note() -> None:
    plain = "The rain fell over the roofs of the long valley and went on without an end in sight. " * 7_000
    found = documents_and_notes(Entry(SourceId(""), "Rain", text=plain), Origin("rain.txt", NOW))
    document, told = found
    assert isinstance(document, Document)
    assert isinstance(told, Diagnostic)
    assert len(document.text) <= TEXT_LIMIT < len(plain)
    assert document.text.endswith(".")
    assert (told.code, "only the first" in told.message) == ("limit", True)
