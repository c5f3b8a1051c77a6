"""What is printed as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): where each span stands.

A span is selected twice: by its words on the source's page, which may have changed since, and by its place in the text
that was captured, which has not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefing.model import Briefing, Citation, PrintedSentence, iso_moment


def annotation_bytes(briefing: Briefing) -> bytes:
    """Return an annotation page with one annotation for each citation, as JSON-LD."""
    words = {(s.document_id, s.start, s.end): s.text for s in _sentences(briefing)}
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:briefing:{briefing.id}",
        "type": "AnnotationPage",
        "items": [
            _annotation(
                briefing, citation, words.get((citation.document_id, citation.start, citation.end), "")
            )
            for citation in briefing.citations
        ],
    }
    return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode()


def _sentences(briefing: Briefing) -> Iterator[PrintedSentence]:
    for line in briefing.top_lines:
        yield from line.sentences
    for section in briefing.sections:
        for item in section.items:
            yield from item.sentences
        for entry in section.entries:
            yield from entry.sentences


def _annotation(briefing: Briefing, citation: Citation, words: str) -> dict[str, object]:
    captured: dict[str, object] = {
        "source": f"urn:sha256:{citation.sha256}",
        "selector": _both(
            words, {"type": "TextPositionSelector", "start": citation.start, "end": citation.end}
        ),
    }
    page: dict[str, object] = {
        "source": citation.url,
        "selector": {"type": "TextQuoteSelector", "exact": words},
    }
    return {
        "id": f"urn:briefing:{briefing.id}:{citation.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "created": iso_moment(citation.retrieved_at),
        "body": {"type": "TextualBody", "value": f"[{citation.number}] {citation.outlet}: {citation.title}"},
        "target": [page, captured] if citation.url and words else captured,
    }


def _both(words: str, position: dict[str, object]) -> object:
    return [position, {"type": "TextQuoteSelector", "exact": words}] if words else position
