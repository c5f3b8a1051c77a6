"""Small stories for tests: candidates from plain sentences, documents from texts."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime

from briefing.model import Document, DocumentId, Passage, SourceId, sha256_hex
from briefing.passages.cutting import document_passages
from briefing.select import Candidate, document_candidates, stem_words
from briefing.text import document_sentences, normalize_text

CEASEFIRE = (
    "Veldar and Osmia agreed on a ceasefire in the Tarn valley. It begins at noon on Wednesday, officials said. "
    "Forty observers of the Lakes Union will watch the ceasefire in the Tarn valley.",
    "The ceasefire in the Tarn valley between Veldar and Osmia starts on Wednesday. Hospitals counted at least "
    "62 dead in eleven days of fighting. Wells in the valley were damaged by heavy guns.",
    "Aid trucks wait at the crossing for the ceasefire in the Tarn valley. A nurse in Corvin said that children "
    "drink river water. The Lakes Union sends forty observers to watch the ceasefire.",
)


def candidate(text: str, *, document: int = 0, position: int = 0, weight: float = 1.0) -> Candidate:
    return Candidate(
        passage=Passage(DocumentId(f"d{document}"), position, position),
        text=text,
        words=len(text.split()),
        stems=(stem_words(text, "en"),),
        document=document,
        position=position,
        weight=weight,
    )


def story(texts: Sequence[Sequence[str]]) -> list[Candidate]:
    """One candidate per sentence; texts are documents as lists of sentences."""
    return [
        candidate(sentence, document=number, position=position)
        for number, sentences in enumerate(texts)
        for position, sentence in enumerate(sentences)
    ]


def article(text: str, name: str = "d0", *, language: str = "en", title: str = "") -> Document:
    stored = normalize_text(text)
    return Document(
        id=DocumentId(name),
        source_id=SourceId("source"),
        outlet="Outlet",
        title=title,
        text=stored,
        language=language,
        author="",
        published_at=None,
        retrieved_at=datetime(2031, 4, 7, tzinfo=UTC),
        sha256=sha256_hex(stored),
    )


def offered(texts: Sequence[str] = CEASEFIRE, *, language: str = "en") -> list[Candidate]:
    """Candidates as the product makes them."""
    made: list[Candidate] = []
    for index, text in enumerate(texts):
        document = article(text, f"d{index}", language=language)
        sentences = document_sentences(document)
        made.extend(
            document_candidates(document, sentences, document_passages(document, sentences), index=index)
        )
    return made


def random_story(seed: int, *, documents: int = 4, sentences: int = 5, words: int = 60) -> list[Candidate]:
    """Made-up words with a few frequent ones, so that documents share concepts."""
    draw = random.Random(seed)
    names = [f"word{int(draw.paretovariate(0.7)) % words}x" for _ in range(words)]
    return story(
        [
            [" ".join(draw.choice(names) for _ in range(draw.randint(8, 14))) for _ in range(sentences)]
            for _ in range(documents)
        ]
    )
