"""A seeded stream of news-like documents: events told by several outlets, with names, figures, quotes, copies.

Run: python -m benchmarks.corpus DOCUMENTS OUTPUT.jsonl [--words 500] [--seed 0]

Everything in it is invented. Sentences come from patterns, so that themes, figures and quotations are found in
them as often as in real news; each event has names, places and words of its own, so that stories can be told apart.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import msgspec

from briefing.model import Document, DocumentId, SourceId

START = datetime(2024, 10, 22, 6, tzinfo=UTC)
HOURS = 24
# documents of one event, and the share that is mostly another's text
EVENT_SIZE = 8
COPY_SHARE = 0.1

_ONSETS = [
    "b",
    "br",
    "c",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
_VOWELS = ["a", "e", "i", "o", "u", "ae", "ia", "or", "an", "el"]
_ENDS = ["ra", "dor", "lin", "mar", "nia", "veld", "stan", "grad", "ska", "ton", "rim", "bek", "sen", "via"]
_TOPICS = {
    "diplomacy": (
        "ceasefire talks|foreign minister|special envoy|peace agreement|embassy|summit|sanctions|treaty|"
        "Security Council|mediators|negotiations|border commission|ambassador|truce"
    ),
    "aid": (
        "humanitarian aid|food convoys|field hospital|displaced families|refugees|relief agencies|vaccines|"
        "famine|water shortages|shelters|aid trucks|medical supplies|cholera"
    ),
    "defense": (
        "missile defense|ballistic missiles|deterrence|naval exercise|air strikes|drones|uranium enrichment|"
        "fighter jets|carrier group|centrifuges|garrison|air base"
    ),
    "economy": (
        "interest rates|inflation|exports|grain prices|central bank|budget|oil output|steel tariffs|"
        "unemployment|bond market|shipping|energy prices"
    ),
    "other": (
        "football final|film festival|museum|university|court ruling|wildfire|flood defenses|railway strike|"
        "election commission|city council|harbor bridge|school reform|rainfall|orchestra"
    ),
}
# told alike by all reports of an event
_FACTS = (
    "“{quote},” said {name}, {role_lower} of {place}, in a statement to reporters.",
    "“{quote}. {quote2},” {name} told a news conference in {other}.",
    "At least {number} people were {harm} near {place}, according to {role} {name}.",
    "{name} told the {body} that {number} {units} had reached {place} since {day}.",
    "In {other}, the {body} {verbed} the {topic} by {percent} percent compared with last year.",
    "The {noun} cost an estimated ${million} million, the {body} in {place} reported on {day}.",
    "By {day} evening {number} {units} from {other} were {verbed} at the {noun} outside {place}.",
    "The {topic} followed {number} days of {noun} between {place} and {other}, officials added.",
)
_PATTERNS = (
    "{role} {name} said that the {topic} in {place} would {verb} {purpose}.",
    "Residents of {place} described {noun} and {noun2} along the road to {other}.",
    "The {body} is expected to {verb} the {topic} before long, {name} said.",
    "A spokesman for {name} declined to {verb} whether the {noun} in {place} had {verbed} the {topic}.",
    "He added that the {noun} of the {topic} remained {adjective} for {place} and its {noun2}.",
    "Analysts in {other} said the {adjective} {noun} could {verb} the {topic} {purpose}.",
    "{name} said the {body} had waited for the {topic} since the {noun} began, and that {place} could wait no longer.",
    "Farther along the road to {other}, the {noun} had left the {noun2} without power and the {body} without answers.",
    "The {adjective} {noun} in {place} is the subject of an inquiry that the {body} opened in {month}.",
    "Neighbors of the {noun2} in {other} said they had heard of the {topic} from {name} alone.",
    "Traders in {place} said the {noun} had made the {noun2} {adjective}, and that few expected the {topic} to hold.",
    "{role} {name} visited the {noun2} near {other} and promised to {verb} the {topic} {purpose}.",
    "What becomes of the {noun} after the {topic} is {adjective}, people close to the {body} said.",
)
_NOUNS = [
    "fighting",
    "dispute",
    "road",
    "market",
    "river",
    "valley",
    "campaign",
    "plan",
    "decision",
    "crossing",
    "harbor",
    "survey",
    "pressure",
    "delay",
    "damage",
    "report",
    "program",
    "protest",
    "factory",
    "village",
    "district",
    "supply",
    "shortage",
    "operation",
    "visit",
    "dialogue",
    "vote",
    "inquiry",
]
_ADJECTIVES = [
    "uncertain",
    "limited",
    "serious",
    "fragile",
    "regional",
    "temporary",
    "wide",
    "early",
    "costly",
    "local",
    "steady",
    "severe",
]
_VERBS = [
    "support",
    "delay",
    "extend",
    "review",
    "secure",
    "complete",
    "weaken",
    "reopen",
    "inspect",
    "confirm",
    "discuss",
    "expand",
]
_VERBED = [
    "supported",
    "delayed",
    "extended",
    "reviewed",
    "secured",
    "completed",
    "weakened",
    "reopened",
    "inspected",
    "discussed",
]
_PURPOSES = [
    "to calm the region",
    "before winter",
    "despite the warnings",
    "without further delay",
    "to protect civilians",
    "as the border stays closed",
    "for another six months",
    "under the new accord",
]
_ROLES = [
    "Minister",
    "Governor",
    "Mayor",
    "President",
    "General",
    "Ambassador",
    "Commissioner",
    "Spokeswoman",
]
_BODIES = [
    "parliament",
    "council",
    "ministry",
    "commission",
    "assembly",
    "court",
    "relief committee",
    "border guard",
]
_UNITS = [
    "trucks",
    "families",
    "soldiers",
    "patients",
    "tons of flour",
    "tents",
    "observers",
    "workers",
    "ships",
    "households",
]
_HARMS = ["killed", "injured", "displaced", "evacuated", "detained", "rescued"]
_QUOTES = [
    "We will not leave this table without an answer",
    "The road is open and the trucks are moving",
    "Nobody here has slept for three days",
    "This is a step and not the end of the way",
    "We have asked for help and we are still waiting",
    "The figures speak for themselves",
    "Our patience has limits and they know it",
    "There is no military way out of this",
]
_DAYS = ["Monday", "Tuesday", "Sunday", "Saturday", "Friday"]
_MONTHS = ["October", "November", "December", "January"]


@dataclass(frozen=True, slots=True)
class _Event:
    """What the reports of one event share."""

    topics: tuple[str, ...]
    names: tuple[str, ...]
    places: tuple[str, ...]
    nouns: tuple[str, ...]
    facts: tuple[str, ...]
    at: datetime


def corpus(count: int, *, words: int = 500, seed: int = 0) -> Iterator[Document]:
    """Yield `count` documents over one day, the same for the same arguments."""
    pick = random.Random(seed)
    outlets = [
        f"{_word(pick)} {kind}" for kind in ("Gazette", "Herald", "Times", "Wire", "Post") for _ in "abcdef"
    ]
    told: list[Document] = []
    event = _event(pick)
    left = 0
    for number in range(count):
        if not left:
            event, left, told = _event(pick), pick.randint(1, 2 * EVENT_SIZE - 1), []
        left -= 1
        outlet = pick.choice(outlets)
        is_copy = bool(told) and pick.random() < COPY_SHARE
        text = _trimmed(pick.choice(told).text, pick) if is_copy else _text(event, words, pick)
        place, topic = pick.choice(event.places), pick.choice(event.topics)
        title = f"{place}: {pick.choice(event.names)} {pick.choice(_VERBS)}s {topic} {pick.choice(_PURPOSES)}"
        at = min(event.at + timedelta(minutes=pick.randint(0, 300)), START + timedelta(hours=HOURS))
        made = _document(number, outlet, title, text, at)
        told.append(made)
        yield made


def write_corpus(path: Path, count: int, *, words: int = 500, seed: int = 0) -> Path:
    """Write the documents as JSON lines that `briefing build` reads."""
    encoder = msgspec.json.Encoder()
    with path.open("wb") as file:
        for document in corpus(count, words=words, seed=seed):
            file.write(encoder.encode(document) + b"\n")
    return path


def write_folder(folder: Path, count: int, *, words: int = 500, seed: int = 0) -> Path:
    """The same in files of at most 10,000 documents: one of 100,000 would be larger than what is read of a file."""
    folder.mkdir()
    encoder = msgspec.json.Encoder()
    for number, batch in enumerate(_batches(corpus(count, words=words, seed=seed), 10_000)):
        lines = b"".join(encoder.encode(document) + b"\n" for document in batch)
        (folder / f"{number:03}.jsonl").write_bytes(lines)
    return folder


def _batches(documents: Iterator[Document], size: int) -> Iterator[list[Document]]:
    while batch := list(islice(documents, size)):
        yield batch


def _word(pick: random.Random) -> str:
    middle = "".join(pick.choice(_ONSETS) + pick.choice(_VOWELS) for _ in range(pick.randint(1, 2)))
    return (middle + pick.choice(_ENDS)).capitalize()


def _event(pick: random.Random) -> _Event:
    topic = pick.choice(sorted(_TOPICS))
    topics = _TOPICS[topic].split("|")
    places = tuple(_word(pick) for _ in range(3))
    nouns = (*pick.sample(_NOUNS, 4), *(_word(pick).lower() for _ in range(4)))
    event = _Event(
        topics=tuple(pick.sample(topics, 3)),
        names=tuple(f"{_word(pick)} {_word(pick)}" for _ in range(3)),
        places=places,
        nouns=nouns,
        facts=(),
        at=START + timedelta(minutes=pick.randint(0, HOURS * 60 - 300)),
    )
    return _Event(
        event.topics,
        event.names,
        places,
        nouns,
        tuple(_sentence(event, pick, _FACTS) for _ in range(6)),
        event.at,
    )


def _text(event: _Event, words: int, pick: random.Random) -> str:
    """Paragraphs of one to three sentences; some facts of the event stand in all its reports."""
    paragraphs = [f"{event.places[0].upper()}, Oct 22 - {pick.choice(event.facts)}"]
    length = 0
    while length < words:
        sentences = [
            pick.choice(event.facts) if pick.random() < 0.1 else _sentence(event, pick)
            for _ in range(pick.randint(1, 3))
        ]
        paragraphs.append(" ".join(sentences))
        length += paragraphs[-1].count(" ") + 1
    return "\n\n".join(paragraphs)


def _sentence(event: _Event, pick: random.Random, patterns: Sequence[str] = _PATTERNS) -> str:
    choice = pick.choice
    role = choice(_ROLES)
    return choice(patterns).format(
        role=role,
        role_lower=role.lower(),
        name=choice(event.names),
        place=choice(event.places),
        other=choice(event.places),
        topic=choice(event.topics),
        noun=choice(event.nouns),
        noun2=choice(_NOUNS),
        verb=choice(_VERBS),
        verbed=choice(_VERBED),
        adjective=choice(_ADJECTIVES),
        purpose=choice(_PURPOSES),
        body=choice(_BODIES),
        units=choice(_UNITS),
        harm=choice(_HARMS),
        quote=choice(_QUOTES),
        quote2=choice(_QUOTES),
        day=choice(_DAYS),
        month=choice(_MONTHS),
        number=pick.randint(3, 900),
        percent=pick.randint(2, 40),
        million=pick.randint(1, 900),
    )


def _trimmed(text: str, pick: random.Random) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraphs[: max(3, len(paragraphs) - pick.randint(0, 3))])


def _document(number: int, outlet: str, title: str, text: str, at: datetime) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=DocumentId(f"d{number:07}"),
        source_id=SourceId(outlet.lower().replace(" ", "-")),
        outlet=outlet,
        title=title,
        text=text,
        language="en",
        author="",
        published_at=at,
        retrieved_at=at + timedelta(minutes=5),
        sha256=digest,
        url=f"https://{outlet.lower().replace(' ', '-')}.example/{number}",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("documents", type=int)
    parser.add_argument("output", type=Path)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    print(write_corpus(options.output, options.documents, words=options.words, seed=options.seed))


if __name__ == "__main__":
    main()
