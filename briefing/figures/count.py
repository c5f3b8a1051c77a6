"""The record of what a number counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.figures.counted_nouns import noun_phrase, unit_of
from briefing.figures.units import EVENTS

TOLL = re.compile(
    r"\b(?:death toll|toll|bilan|number of (?:dead|deaths|fatalities)|حصيلة)\b[^.;]{0,110}$", re.IGNORECASE
)
_TOPIC_OF = re.compile(r"\w+ (?:of|de|der) (?:the |those |various )?")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts. `start` and `end` widen the printed span (qualifier, per cent sign); -1: no widening."""

    unit: str = ""
    subject: str = ""
    qualifier: str = ""
    start: int = -1
    end: int = -1
    has_noun: bool = False
    is_measure: bool = False
    has_event: bool = False
    # places something in time: "ten days ago"
    is_moment: bool = False
    # nothing but the end of the clause follows
    is_bare: bool = False
    is_idiom: bool = False
    # belongs to a name: "228 Memorial Park"
    is_name: bool = False
    # followed by "of": a fraction that is a share
    is_share: bool = False

    def about_topic(self, topic: str) -> Counted:
        """The same number as the count of a topic said before: "the death toll rose to"."""
        if TOLL.search(topic):
            return replace(self, unit="people", subject="killed", has_event=True)
        of = _TOPIC_OF.match(topic)
        words = noun_phrase(topic, of.end() - 1, len(topic), several=True)[0] if of else []
        noun = " ".join(words) if words else topic.split(" ", 1)[0]
        event = EVENTS.get(noun.split(" ")[-1].lower())
        if event:
            return replace(self, unit="people", subject=event, has_event=True)
        return replace(self, unit=unit_of(noun.split(" ")), subject=noun)
