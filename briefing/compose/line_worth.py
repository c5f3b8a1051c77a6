"""Say how likely an editor prints a sentence: a logistic model of how it is told, learned from marks.

Readers marked reports, sentence by sentence, for what an editor would print: what opens an item, what may follow, and
what hangs, comments, quotes without news, repeats, or is background. The model (logistic regression, Cox 1958) knows
a sentence by place, length, form, names, numbers, pronouns and quotation, by what it shares with title and lead, and
by the verdict of `passages.fitness`; of words it knows function words and those of `passages.fitness`. English only.
The recipe is `python -m benchmarks.line_worth`, the weights are `compose/line_weights.py`, the figures stand in
docs/fitness.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from briefing.compose.line_weights import WEIGHTS
from briefing.model import Document, Sentence
from briefing.passages.fitness import Fitness
from briefing.passages.fitness.lexicon import fitness_words
from briefing.passages.fitness.standing import tells_news
from briefing.passages.fitness.wording import features, score, sentence_words
from briefing.passages.introductions import Introductions
from briefing.passages.openings import opening_need
from briefing.passages.pointing import is_bare_name, points_back
from briefing.passages.report_form import form_of
from briefing.passages.speech_acts import names_speech_act
from briefing.text.quotations import outside_quotes
from briefing.text.stems import terms
from briefing.text.weights import level_class, likelihood, read_weights
from briefing.text.word_lists import word_set

# the language that the weights are for
LANGUAGE = "en"
# the feature that every sentence has
EVERY = "every sentence"
# the upper ends of the classes of place and length; what is above the last is "more"
_PLACES, _LENGTHS = (0, 1, 2, 4, 7, 12), (7, 12, 18, 25, 32, 40, 55)
_NAME = re.compile(r"(?<=[\w,;:)] )[A-ZÀ-Þ][\w’'-]+")
_NUMBER = re.compile(r"\d+")
_PRONOUNS = word_set("he she they it his her its their him them this these those that")
_FIRST_PERSON = word_set("i we you my our your me")
_FIRST_WORDS = word_set("""
a according after also an another as at before both but earlier he her his however if in it its last many meanwhile on
one other others she since some that the their there these they this those two when while with
""")
# more of these say no more
_MOST = {
    "pronouns": 4,
    "names": 6,
    "the": 4,
    "commas": 5,
    "numbers": 4,
    "shared with title": 6,
    "shared with lead": 8,
}
_NEW_WORDS = 15
_SCORES = (-3.0, 5.0)


class LineWorth:
    """Knows the sentences of one document; each is judged when it is asked for."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        fitness: Fitness,
        introductions: Introductions | None = None,
    ) -> None:
        self._document, self._sentences, self._fitness = document, sentences, fitness
        self._introductions = introductions or Introductions(document, sentences)
        self._found: dict[int, float] = {}

    def of(self, index: int) -> float:
        """Return how likely the sentence with this index is printed, from 0 to 1; 1 in a language without weights."""
        if (self._document.language or LANGUAGE) != LANGUAGE:
            return 1.0
        if index not in self._found:
            self._found[index] = likelihood(self.features(index), line_weights(), every=EVERY)
        return self._found[index]

    def place(self, index: int) -> int:
        """Return how many sentences behind the lead of its report a sentence stands."""
        return max(0, index - self._fitness.lead)

    def features(self, index: int) -> dict[str, float]:
        """Return what the model reads of a sentence: feature -> level."""
        text = self._text(index)
        outside = outside_quotes(text)
        words = sentence_words(outside)
        verdict = self._fitness.verdict(index)
        found = {
            f"place {level_class(self.place(index), _PLACES)}": 1.0,
            f"length {level_class(len(text.split()), _LENGTHS)}": 1.0,
            f"form {form_of(text, LANGUAGE).name.lower()}": 1.0,
            f"needs {opening_need(text, LANGUAGE)}": 1.0,
            f"verdict {'opens' if verdict.is_fit and verdict.opens else 'inside' if verdict.is_fit else 'out'}": 1.0,
            f"begins with {words[0] if words and words[0] in _FIRST_WORDS else 'another word'}": 1.0,
            f"introduced {self._introduced(index)}": 1.0,
            "points back": float(points_back(text, is_lead=index <= self._fitness.lead)),
            "bare name": float(is_bare_name(text, self._document.text)),
            "goes on": float(not tells_news(text, outside, self._document.published_at)),
            "quoted": 1.0 - len(outside) / max(1, len(text)),
            "begins with a mark": float(text[:1] in "\"“'‘"),
            "first person": float(not _FIRST_PERSON.isdisjoint(words)),
        }
        if not verdict.is_fit and verdict.reason is not None:
            found[f"kept out: {verdict.reason.name.lower()}"] = 1.0
        found.update(self._wording(text, outside, words))
        found.update(self._counts(text, outside, words))
        found.update(self._shared(index, text))
        return {name: level for name, level in found.items() if level}

    def _wording(self, text: str, outside: str, words: Sequence[str]) -> dict[str, float]:
        known = fitness_words(LANGUAGE)
        if known is None:
            return {}
        speech = names_speech_act(frozenset(words), LANGUAGE)
        told = features(outside, known, words, speech=speech, is_quoting=outside is not text)
        lowest, highest = _SCORES
        found = {f"wording: {name}": float(getattr(told, name)) for name in told.__slots__}
        return {**found, "score": max(lowest, min(highest, score(told)))}

    def _counts(self, text: str, outside: str, words: Sequence[str]) -> dict[str, float]:
        counts = {
            "pronouns": sum(word in _PRONOUNS for word in words),
            "names": len(_NAME.findall(outside)),
            "the": words.count("the"),
            "commas": text.count(","),
            "numbers": len(_NUMBER.findall(outside)),
        }
        return {name: float(min(count, _MOST[name])) for name, count in counts.items()}

    def _shared(self, index: int, text: str) -> dict[str, float]:
        stems = frozenset(terms(text, LANGUAGE))
        in_title = len(stems & self._title)
        found = {
            "shared with title": float(min(in_title, _MOST["shared with title"])),
            "part of title": in_title / max(1, len(self._title)),
            "new words": min(len(stems - self._lead - self._title), _NEW_WORDS) / _NEW_WORDS,
        }
        if index > self._fitness.lead:
            in_lead = len(stems & self._lead)
            found["shared with lead"] = float(min(in_lead, _MOST["shared with lead"]))
            found["in lead"] = in_lead / max(1, len(stems))
        return found

    def _introduced(self, index: int) -> str:
        """Where what a sentence takes for known is introduced."""
        start = self._introductions.start(index, index, is_lead=index <= self._fitness.lead)
        return "nowhere" if start is None else "here" if start == index else "before"

    @cached_property
    def _title(self) -> frozenset[str]:
        return frozenset(terms(self._document.title, LANGUAGE))

    @cached_property
    def _lead(self) -> frozenset[str]:
        return frozenset(terms(self._text(self._fitness.lead), LANGUAGE)) if self._sentences else frozenset()

    def _text(self, index: int) -> str:
        sentence = self._sentences[index]
        return self._document.text[sentence.start : sentence.end]


@cache
def line_weights() -> Mapping[str, float]:
    """Return the shipped weights: feature -> what it adds to the logarithm of the odds."""
    return read_weights(WEIGHTS)
