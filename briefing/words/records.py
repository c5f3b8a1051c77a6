"""What is listed of a language. Words are texts divided by blanks, in lower case; patterns are regular expressions.

Every field may be left out: the finding that asks for it then goes by its general rules, and finds less.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words before a full stop that ends no sentence, without that full stop; from general knowledge."""

    # a name or noun follows: never a boundary
    titles: str = ""
    # a number follows
    numbers: str = ""
    # may end a sentence: a boundary only before an opener
    names: str = ""
    # clock times: a boundary except before a weekday, month or time zone
    times: str = ""
    # words that, capitalized, open a sentence far oftener than they continue a name
    openers: str = ""
    # of compounds: "Bahnhofstr."
    compound_ends: str = ""
    # an ordinal is a number with a full stop: "am 22. Oktober"
    ordinal_dot: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is listed of one language."""

    # function words
    stop_words: str = ""
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
