"""What is listed of a language. Words are texts divided by blanks, phrases by commas, in lower case.

Every field may be left out: the finding that asks for it then goes by its general rules, and finds less.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.words.quantities import Amount


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
class Plans:
    """How a language tells plans in the present, beside a day: patterns."""

    # of the present
    verb: str
    # between a verb and its day, and between a day and its verb
    before_day: str
    behind_day: str
    # phrases, one of which may stand between the head of a sentence and its day
    heads: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of months and days and the small words around them."""

    # twelve, from January; "_" stands for a blank inside a name
    months: str = ""
    short_months: str = ""
    # other forms of the same months, after Unicode CLDR; "-" for none
    month_forms: tuple[str, ...] = ()
    # seven, from Monday
    weekdays: str = ""
    weekday_forms: tuple[str, ...] = ()
    # written in one word with a weekday: "Montagabend"
    parts_of_day: str = ""
    # days from the day of publication: first, last
    relative_days: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    # whole weeks, months and years before or after the one of publication
    relative_spans: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    # before a weekday that look forward; a weekday after them is the coming one
    forward: str = ""
    # that look back: what stands closest before the weekday decides
    backward: str = ""
    # prepositions and particles that hang a day on an event beside the verb: "will meet after talks on Thursday"
    beside: str = ""
    # where the present tells plans: "Am Sonntag reist er nach Doha"
    plans: Plans | None = None


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that are numbers."""

    # from nought to nineteen, and twenty to ninety
    to_nineteen: str = ""
    tens: str = ""
    # more that add up, with their values
    others: Mapping[str, int] = field(default_factory=dict)
    phrases: Mapping[str, Amount] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Openings:
    """How a sentence begins that points back: patterns, alternatives that end with a word.

    In scripts that part no words they end anywhere, and say themselves what may not follow.
    """

    person: str = ""
    thing: str = ""
    connective: str = ""
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Wordings:
    """A pattern, looked for only in sentences that hold one of some words: most hold none, and looking is dear."""

    pattern: str
    # empty: look in every sentence
    words: str = ""
    any_case: bool = True


@dataclass(frozen=True, slots=True)
class Fitness:
    """By what a report is told from scene setting, judgment and talk to the reader, outside quotation marks."""

    # whether a sentence without any of its acts and actors tells nothing
    is_full: bool = False
    # verbs in the forms that reports use, and nouns of events, that a briefing reports
    acts: str = ""
    # verbs that count as acts where one of `auxiliaries` stands before them
    planned: str = ""
    auxiliaries: str = ""
    # who acts, beside names: institutions, offices, groups
    actors: str = ""
    judging: str = ""
    scene: str = ""
    # number words
    numbers: str = ""
    # whether words are looked for anywhere in a text, since nothing parts them
    anywhere: bool = False
    # "I", "our", "you", and orders to the reader at the start
    address: Wordings | None = None
    # "as if", "like a"
    simile: Wordings | None = None
    # "posed for a photo": done for the cameras
    staged: Wordings | None = None
    # "did nothing to", "many observers see": judged by nobody in particular
    unowned: Wordings | None = None
    # "must", "it is time that": what somebody wants of the world
    wanting: Wordings | None = None
    # "tells the paper, shaking his head", "on a winter morning": a story is told, not an event reported
    narrated: Wordings | None = None
    # "often", "increasingly", "is likely to be": said of many times, or of the future, by the author
    sweeping: Wordings | None = None
    # "details are emerging", "only time will tell"
    empty: Wordings | None = None
    # pattern: "we are thrilled to", what releases let people say
    pleasantry: str = ""
    # pattern: shows what a picture shows
    depicting: str = ""
    # pattern: a finite past tense, perfect or modal, which captions do not have
    past: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """How a text tells who said what."""

    # finite forms of verbs of saying; what takes a person as object ("told reporters") needs nothing special
    verbs: str = ""
    # that may stand between speaker and verb
    auxiliaries: str = ""
    # phrases before a speaker without a verb
    according: str = ""
    # words that say that somebody said it, whoever it was
    attribution: str = ""
    # whether speakers are named: they are found well enough on news that nothing was tuned on
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class QuotationWords:
    """What quotations are full of: patterns of whole words. Without them one is judged by what follows from it."""

    # it claims, demands or denies
    claims: str = ""
    # whose feelings they are, and what a day was like
    color: str = ""
    # what everybody says
    courtesies: str = ""
    # what is said instead of an answer: nothing, or a day that is not named
    declines: str = ""


@dataclass(frozen=True, slots=True)
class Consequences:
    """By what a headline and a first sentence say what follows from the news. Forms of a word need not be listed: all
    are brought to their stems; two words in a row are joined by "_". Patterns are for lower-cased text.
    """

    # what is done or has happened, by the kind of its consequence
    kinds: Mapping[str, str] = field(default_factory=dict)
    # who and what: together in one headline or lead they make a consequence of their own
    together: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    # pattern: words of war that are none
    metaphors: str = ""
    # pattern: something has not happened before
    first_time: str = ""
    # pattern: titles that ask, list, advise or comment
    no_news: str = ""
    # subjects of leisure
    leisure: str = ""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What lets texts meet that share no word. Each is the beginning of a word; where none are parted, any part of a
    text. Own lists, from general knowledge; written with the ten topics of MultiLing 2011 known: see docs/stories.md.
    """

    # kinds of events, named in English in every language
    events: Mapping[str, str] = field(default_factory=dict)
    # ISO 3166 codes with what states are called beside their names in CLDR
    states: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is listed of one language."""

    # function words
    stop_words: str = ""
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    calendar: Calendar = field(default_factory=Calendar)
    numbers: NumberWords = field(default_factory=NumberWords)
    openings: Openings = field(default_factory=Openings)
    fitness: Fitness = field(default_factory=Fitness)
    speech: Speech = field(default_factory=Speech)
    quotations: QuotationWords = field(default_factory=QuotationWords)
    # states, unions and seats of government by name and adjective
    states: str = ""
    # bodies and offices of states
    powers: str = ""
    consequences: Consequences = field(default_factory=Consequences)
    # words of any day's news, by hand: of every third article or more, of every eighth, of every twenty-fifth
    everyday: tuple[str, ...] = ()
    landmarks: Landmarks = field(default_factory=Landmarks)
