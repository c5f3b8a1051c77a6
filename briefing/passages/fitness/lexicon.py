"""The words by which a report is told from scene setting, judgment and talk to the reader, ready to be looked for.

They are listed by language in `words`. A language without a list is judged by structure alone and loses nothing.
Leaves out who said it: see `passages.speech_acts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.text.word_lists import word_set
from briefing.words import words_of
from briefing.words.records import Fitness, Wordings


@dataclass(frozen=True, slots=True)
class Cue:
    """Wordings, looked for only in sentences that hold one of some words: most hold none, and looking is dear."""

    pattern: re.Pattern[str]
    # lower case; empty: look in every sentence
    words: frozenset[str] = frozenset()

    def is_in(self, outside: str, words: frozenset[str]) -> bool:
        """Say whether a sentence has it; `words` are its own, lower case."""
        if self.words and self.words.isdisjoint(words):
            return False
        return self.pattern.search(outside) is not None


@dataclass(frozen=True, slots=True)
class FitnessWords:
    """The words of one language, lower case; patterns are looked for outside quotation marks."""

    # whether a sentence without any of its acts and actors tells nothing
    is_full: bool = False
    # verbs, and nouns of events, that a briefing reports
    acts: frozenset[str] = frozenset()
    # verbs that count as acts where one of `auxiliaries` stands before them
    planned: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    # who acts, beside names: institutions, offices, groups
    actors: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    # number words
    numbers: frozenset[str] = frozenset()
    # finds all of these words in a text whose words nothing parts; None where blanks do
    anywhere: re.Pattern[str] | None = None
    # "I", "our", "you", and orders to the reader at the start
    address: Cue | None = None
    # "as if", "like a"
    simile: Cue | None = None
    # "posed for a photo": done for the cameras
    staged: Cue | None = None
    # "did nothing to", "many observers see": judged by nobody in particular
    unowned: Cue | None = None
    # "must", "it is time that": what somebody wants of the world
    wanting: Cue | None = None
    # "tells the paper, shaking his head", "on a winter morning": a story is told, not an event reported
    narrated: Cue | None = None
    # "often", "increasingly", "is likely to be": said of many times, or of the future, by the author
    sweeping: Cue | None = None
    # "details are emerging", "only time will tell"
    empty: Cue | None = None
    # "we are thrilled to": what releases let people say
    pleasantry: re.Pattern[str] | None = None
    # shows what a picture shows
    depicting: re.Pattern[str] | None = None
    # a finite past tense, perfect or modal: what captions do not have
    past: re.Pattern[str] | None = None


# capitalized at the start of an English sentence these are no names
COMMON_FIRST = word_set("""
the this that these those there then they their his her its our your she and but for not yet when while where what why
how who whose which with without after before under over since until because although though even every each some many
most more few all both another other such only just now here somewhere nobody nothing everybody everything children
people war time today yesterday tomorrow two three four five six seven eight nine ten one dust democracy history life
death love fear hope money power politics perhaps maybe surely sadly
""")


@cache
def fitness_words(language: str) -> FitnessWords | None:
    """Return the words of a language (ISO 639-1), None where there are none. Compiled on first use."""
    listed = words_of(language).fitness
    if not (listed.acts or listed.address):
        return None
    return FitnessWords(
        is_full=listed.is_full,
        acts=word_set(listed.acts),
        planned=word_set(listed.planned),
        auxiliaries=word_set(listed.auxiliaries),
        actors=word_set(listed.actors),
        judging=word_set(listed.judging),
        scene=word_set(listed.scene),
        numbers=word_set(listed.numbers),
        anywhere=_anywhere(listed) if listed.anywhere else None,
        address=_cue(listed.address),
        simile=_cue(listed.simile),
        staged=_cue(listed.staged),
        unowned=_cue(listed.unowned),
        wanting=_cue(listed.wanting),
        narrated=_cue(listed.narrated),
        sweeping=_cue(listed.sweeping),
        empty=_cue(listed.empty),
        pleasantry=_any(listed.pleasantry),
        depicting=_any(listed.depicting),
        past=_any(listed.past),
    )


def _cue(listed: Wordings | None) -> Cue | None:
    if listed is None:
        return None
    flags = re.IGNORECASE if listed.any_case else 0
    return Cue(re.compile(listed.pattern, flags), word_set(listed.words))


def _anywhere(listed: Fitness) -> re.Pattern[str]:
    words = word_set(
        " ".join((listed.acts, listed.actors, listed.judging, listed.scene, listed.numbers, listed.planned))
    )
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))


def _any(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE) if pattern else None
