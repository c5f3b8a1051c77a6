"""Say how much a report matters to a foreign-affairs desk, by its words: a linear model learned from marks.

Readers marked reports from 0 (never) to 4 (must be known); ridge regression (Hoerl and Kennard 1970) over the stems of
title and opening, the consequences that are read there, the genre and the states that are named gave each a weight. No
word was kept that is mostly a name. English only. The recipe is `python -m benchmarks.news_value`,
the weights are `stories/value_weights.py`, the figures stand in docs/stories.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache

from briefing.model import Document
from briefing.stories.genres import genre
from briefing.stories.states import states_in
from briefing.stories.value_weights import WEIGHTS
from briefing.text.stems import term_of
from briefing.text.weights import read_weights

# the language that the weights are for
LANGUAGE = "en"
# characters of the text that are read, in two steps, and what a word counts there; in the title it counts 1
_LEAD, _OPENING = 300, 700
_LEAD_LEVEL, _OPENING_LEVEL = 0.6, 0.3
# more states than these say no more
_MOST_IN_TITLE, _MOST_IN_LEAD = 3, 4
_WORD = re.compile(r"[A-Za-z][a-z'’]+|[A-Z]{2,}")
# the scale of the marks
LEAST, MOST = 0.0, 4.0
# the feature that every report has
EVERY = "=every report"


def value_features(document: Document, consequences: Mapping[str, float]) -> dict[str, float]:
    """Return what the model reads of a document: feature -> level, mostly in [0, 1].

    Args:
        consequences: level of each consequence in [0, 1], as `document_levels` gives them.
    """
    title, text = document.title, document.text
    found: dict[str, float] = {}
    for part, level in ((title, 1.0), (text[:_LEAD], _LEAD_LEVEL), (text[_LEAD:_OPENING], _OPENING_LEVEL)):
        for stem in _stems(part):
            found.setdefault(stem, level)
    in_title, in_lead = states_in(title, LANGUAGE), states_in(text[:_LEAD], LANGUAGE)
    found["=states in title"] = float(min(len(in_title), _MOST_IN_TITLE))
    found["=states in lead"] = float(min(len(in_lead), _MOST_IN_LEAD))
    found["=a state"] = float(bool(in_title or in_lead))
    found["=two states"] = float(len(in_title | in_lead) > 1)
    found[f"=genre {genre(document)}"] = 1.0
    found.update((named(part), level) for part, level in consequences.items())
    return {name: level for name, level in found.items() if level}


def news_value(document: Document, consequences: Mapping[str, float]) -> float | None:
    """Return how much a report matters, from 0 to 4; None in a language without weights."""
    if (document.language or LANGUAGE) != LANGUAGE:
        return None
    weights = _weights()
    found = value_features(document, consequences)
    # exact, since the order of the words is another in every process
    value = weights[EVERY] + math.fsum(weights.get(name, 0.0) * level for name, level in found.items())
    return min(MOST, max(LEAST, value))


def named(part: str) -> str:
    """The feature of a consequence."""
    return f"={part}"


def weight_of(name: str) -> float:
    """Return what a feature adds at its full level; 0 for one without weight."""
    return _weights().get(name, 0.0)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for word in _WORD.findall(text) if (stem := term_of(word.lower(), LANGUAGE)))


@cache
def _weights() -> Mapping[str, float]:
    return read_weights(WEIGHTS)
