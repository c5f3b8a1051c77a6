"""Find what a sentence takes for known: a surname, "the carrier", "the diplomat said", introduced elsewhere.

A document introduces a person with the full name and a thing with "a"; a sentence that uses the surname or "the" is
printed behind its introduction, or not at all. What the title names is known. English only: other languages mark what
is known in other ways. Words and shapes, no parsing. Leaves out pronouns and nouns that always point back: see
`openings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from briefing.model import Document, Sentence
from briefing.text.calendar_words import MONTHS, WEEKDAYS
from briefing.text.quotations import outside_quotes
from briefing.text.word_lists import word_set

_PARTICLES = (
    "al|el|bin|ibn|van|von|de|der|den|da|di|du|la|le|abu|ben|dos|Al|El|Le|La|De|Van|Von|Di|Du|Ben|Abu|Bin|Mac"
)
# a run of capitalized words; particles belong to the word behind them, and only short words have a full stop
_CAPITALIZED = r"(?:[A-ZÀ-ÖØ-Þ][a-z]{0,2}\.(?= [A-Z])|[A-ZÀ-ÖØ-Þ](?:[\w-]|[’'](?!s\b))*)"
_RUN = re.compile(
    rf"(?<![\w’'-])(?:(?:{_PARTICLES}) (?=[A-ZÀ-ÖØ-Þ]))?{_CAPITALIZED}"
    rf"(?: (?:(?:{_PARTICLES}) (?=[A-ZÀ-ÖØ-Þ]))?{_CAPITALIZED})*"
)
_SPEAKS = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|warned|warns|argued|argues|insisted|noted|explained|replied|"
    "stressed|claimed|claims|declared|continued|recalled|concluded|acknowledged|admitted|testified|predicted|pledged|"
    "vowed|confirmed|denied|called|urged|asked|stated|announced|reported|suggested|responded"
)
_SPEAKS_AFTER = re.compile(rf"(?:,? (?:also|then|later|has|had|\w+ly))? (?:{_SPEAKS})\b")
_SPEAKS_BEFORE = re.compile(rf"(?:\b(?:{_SPEAKS})|according to) $")
_ACTS_AFTER = re.compile(
    r"(?:[’']s)? (?:(?:and|or) [A-Z][\w-]+ )?(?:also |then |later |\w+ly )?"
    r"(?:was|were|is|are|has|have|had|will|would|did|does|could|can|may|might|\w{2,}ed|met|left|took|made|won|lost|held|"
    r"began|came|went|led|ran|became|gave|found|wants|hopes|plans|faces|appears|seems|seeks)\b"
)
_MISTER = word_set("Mr Mrs Ms Miss Dr Sgt Cpl Mr. Mrs. Ms. Dr. Sgt. Cpl.")
# before a single name these say who somebody is: "President Karan", "Senator Brel"
_OFFICES = word_set("""
president minister premier chancellor secretary senator governor mayor general colonel captain major admiral judge
justice king queen prince princess pope ambassador envoy director chief chairman chairwoman speaker spokesman
spokeswoman representative congressman congresswoman lawmaker deputy commissioner sheriff lord sir dame professor
attorney leader comrade sultan emir sheikh ayatollah archbishop bishop cardinal rabbi imam sen. rep. gov. gen. col.
lt. prof. taoiseach commander marshal crown prosecutor treasurer
""")
# the last word of what is no person: bodies, places, titles of works
_NO_SURNAMES = word_set("""
party council ministry authority union nations states kingdom house office bank court street city times post news
agency army group committee commission department university institute airport river valley island islands sea ocean
front movement league forum board service services force forces act bill treaty agreement accord summit state republic
federation democrats republicans democrat republican coast bay mountain mountains desert province district county
region college school hospital church mosque company corporation airlines airways international journal
press tribune telegraph guardian association society foundation center centre fund program programme conference cup
games club fc united media network television tv radio inc corp ltd plc co organization organisation alliance
congress parliament assembly senate cabinet police ruling administration security rights watch amnesty
""")
_PLACE_FIRST = word_set("""
north south east west new saint san santa los las great united saudi hong sri costa sierra burkina puerto addis port
cape fort lake mount middle far northern southern eastern western central islamic european african american russian
chinese british french german turkish the a an in on at of and but for from by as with after before when while if
""")
# surnames that a reader of foreign news knows: heads of large states and bodies since 2000; one more prints a surname
_HOUSEHOLD = word_set("""
assad biden blair bolsonaro bush clinton duterte erdogan erdoğan gaddafi guterres hollande khamenei lavrov lula macron
maduro medvedev merkel merz milei modi netanyahu obama orban orbán putin rouhani sarkozy scholz starmer sunak trump
trudeau tusk yeltsin zelensky zelenskiy zelenskyy
""")
_CALENDAR = frozenset(name for names in (*WEEKDAYS.values(), *MONTHS.values()) for name in names)
# what everybody knows without an introduction, or what stands for a kind
_KNOWN = word_set("""
government country world president army military police economy public internet state nation people media capital region
sea sun sky city population market markets left right west east north south past future present time day week month year
years days hours war opposition border law case fact way end beginning rest most same first last next other others
premier majority minority whole top bottom middle center centre ground air water weather night morning evening weekend
summer winter spring autumn truth poor rich young old elderly prime house press party parties situation moment number
numbers amount level issue issues idea kind area place point problem question matter need role sense thing things part
parts side sides family families home life work job man men woman women child children person lives chance
""")
_FUNCTION = word_set("""
a an the of in on at to for from with by and or but nor as that which who whom whose where when while if than then is
are was were be been being has have had will would could can may might must should shall do does did not no it he she
they we you i his her its their our your this these those there also into onto over under between against about across
through during before after until since without within among per via near like behind beyond despite because although
so such very more most less least only just even still yet up down out off
""")
_BEHIND_A_BARE_NOUN = word_set("""
is are was were has have had will would could can may might must should did does do also said says told and but or then
later now still already recently
""")
# each "a" is looked at, also within reach of another
_A_THING = re.compile(r"\b[Aa]n? (?=(?P<run>(?:[a-z][\w-]+ ?){1,4}))")
_THE_THING = re.compile(r"\b(?P<the>[Tt]he|[Tt]hese|[Tt]hose|this) (?P<run>(?:[a-z][\w-]+ ?){1,4})")
_ENDS_BARE = re.compile(r"[’']s\b|[.,;:)]|$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_AGE_OR_WHO = re.compile(r", (?:\d{1,2}(?=[, ])|who\b)")
_PERSONS_WHO_SAY = (
    "diplomat|official|spokesman|spokeswoman|spokesperson|minister|lawmaker|senator|analyst|expert|activist|researcher|"
    "author|lawyer|judge|prosecutor|mayor|governor|ambassador|envoy|leader|professor|economist|officer|agent|commander|"
    "chief|secretary|politician|historian|scientist|doctor|father|mother|brother|sister|son|daughter|wife|husband|man|"
    "woman|candidate|executive|manager|director|chairman|adviser|advisor|aide|general"
)
_BODIES_THAT_SAY = (
    "organization|organisation|company|firm|group|agency|newspaper|paper|daily|magazine|source|report|statement|study|"
    "document|website|charity|institute|embassy|airline|network|broadcaster|channel|ministry|department|committee|"
    "commission"
)
# "..., the diplomat said", "..., one said", "according to the report"
_SAYS_AT_END = re.compile(
    rf"(?:^\W*|[,”\"] ?)(?:[Tt]he (?:[a-z]\w+ ){{0,2}}?(?P<who>{_PERSONS_WHO_SAY}|{_BODIES_THAT_SAY})s?|"
    rf"one(?: of them)?|another|both) (?:also |then |further |\w+ly )?(?:{_SPEAKS})\b|"
    rf"(?:\b(?:{_SPEAKS})|according to) the (?:[a-z]\w+ )?(?P<whose>{_PERSONS_WHO_SAY}|{_BODIES_THAT_SAY})s?"
    r"(?=[.,;]|$| (?:on|in|at|who)\b)"
)
_PERSONS = frozenset(_PERSONS_WHO_SAY.split("|"))
# "Then, on Thursday": the steps before it are not printed with it
_NEXT_STEP = re.compile(r"(?:^|[.!?;”\"’] )\W*Then(?:,|,? (?:on|in|at|late|early) )")
_COUNTED = re.compile(
    r"\b[Tt]he (?:three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?P<noun>countries|nations|states|men|women|"
    r"people|suspects|victims|sites|cities|towns|villages|companies|parties|groups|judges|soldiers|hostages|cases)"
    r"(?=[.,;)]|$| (?:was|were|is|are|has|have|had|will|would|said|and|on|whose|from entering)\b)"
)
_A_SENTENCE_ABOVE = re.compile(r"[.!?][”\"’']? ")
_WORKS = "paper|study|report|book|article|survey|poll|essay|letter|document|bill"
_OF_A_WORK = re.compile(rf"\b[Tt]he (?P<noun>{_WORKS})[’']s (?=[a-z])")
_ACTS = "plan|proposal|bill|deal|offer|order|decision|ruling|motion|raid|attack|visit|probe|budget|decree"
_ACT_OF_ONE = re.compile(
    rf"^\W*The [A-Z][\w-]+ (?P<noun>{_ACTS})(?= (?:was|is|has|had|will|would|also|\w+s|\w+ed)\b)"
)
_POINTED_ACT = re.compile(
    r"^\W*The (?P<noun>calls|appeals|demands|accusations|allegations|revelations|remarks|comments|claims|warnings|"
    r"criticism|announcement|revelation)(?= (?:for|come|comes|came|follow|follows|followed|was|were)\b)"
)
# before a bare surname that speaks these say that it is known
_ONLY_KNOWN = word_set("Mr Mrs Ms Miss Mr. Mrs. Ms.")
_TWO = 2
# the family name stands first: "Kim Sol" is "Kim"
_FAMILY_FIRST = word_set("""
chen choi guo huang jiang jung kim lee li lin liu moon nguyen park pham tran tsai wang wu xi xu yang zhang zhao zhou zhu
""")
# inside a sentence these always point back
_POINTING = frozenset(("these", "those", "this"))
# names of one document that are looked at; bounds the cost of hostile text
_MOST_NAMES = 2000


class Introductions:
    """What each sentence of a document introduces, and what it takes for known.

    Args:
        sentences: all of the document's, in order.
    """

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self._document, self._sentences = document, sentences
        self._is_english = (document.language or "en") == "en"
        self._starts: dict[tuple[int, int, bool], int | None] = {}

    def start(self, first: int, last: int, *, is_lead: bool = False) -> int | None:
        """Return the sentence from which on all that `first..last` take for known is introduced.

        None when nothing before introduces it.

        Args:
            is_lead: nothing stands before them: "the ministry said" is the ministry.
        """
        if not self._is_english:
            return first
        asked = first, last, is_lead
        if asked not in self._starts:
            self._starts[asked] = self._start(first, last, is_lead=is_lead)
        return self._starts[asked]

    def _start(self, first: int, last: int, *, is_lead: bool) -> int | None:
        text = self._outside(first, last)
        if _NEXT_STEP.search(text) is not None:
            return None
        start = first
        taken = [*self._bare_names(text)]
        if not is_lead:
            taken += [*self._bare_things(text, first), *self._told_before(text, first)]
        for introduced in taken:
            before = [index for index in introduced if index < first]
            if not before:
                return None
            start = min(start, before[-1])
        return start

    def _bare_names(self, text: str) -> Iterator[Sequence[int]]:
        """For each surname that acts or speaks in a text and is not introduced there: the sentences that do it."""
        told: set[str] = set()
        for match in _RUN.finditer(text):
            name = _name_of(match[0])
            surname = name[-1] if name else ""
            if not surname or surname in told:
                continue
            told.update((surname, *(name[:1] if name[0].lower() in _FAMILY_FIRST else ())))
            known = surname.lower() in self._title or surname.lower() in _HOUSEHOLD
            if len(name) > 1 or known or _SAYS_WHO.match(text, match.end()):
                continue
            introduced = self._full_names.get(surname)
            if (
                introduced is None
                and match[0].split()[0] in _ONLY_KNOWN
                and _SPEAKS_AFTER.match(text, match.end())
            ):
                yield ()
            if introduced is not None and _is_in_charge(text, match):
                yield introduced

    def _bare_things(self, text: str, first: int) -> Iterator[Sequence[int]]:
        """For each "the carrier" and "the diplomat said" of a text: the sentences that speak of one."""
        for match in _THE_THING.finditer(text):
            head, is_bare = _head_of(match["run"], text, match.start("run"))
            key = _key(head)
            # inside a sentence "the daily press briefing" may say enough; "the briefing" does not
            if match["the"][0] == "t" and not match["run"].startswith(head):
                continue
            if not is_bare or not key or key in _KNOWN or key in self._title:
                continue
            if match["the"] in _POINTING:
                # "those held" are told at once
                is_noun = match["the"] == "this" or head.endswith("s")
                if is_noun and key not in _keys(text[: match.start()]):
                    yield self._mentions.get(key, ())
                continue
            introduced = (self._mentions if match["the"][0] == "T" else self._indefinite).get(key, ())
            if introduced and introduced[0] < first and key not in _keys(text[: match.start()]):
                yield introduced
        for match in _SAYS_AT_END.finditer(text):
            noun = match["who"] or match["whose"] or ""
            before = _keys(text[: match.start()])
            if noun and (_key(noun) in before or _key(noun) in self._title):
                continue
            if noun in _PERSONS and any(
                len(_name_of(run)) > 1 for run in _RUN.findall(text[: match.start()])
            ):
                continue
            introduced = [index for index in self._mentions.get(_key(noun), ()) if index < first]
            if not introduced and noun in _PERSONS:
                introduced = sorted(index for found in self._full_names.values() for index in found)
            yield introduced

    def _told_before(self, text: str, first: int) -> Iterator[Sequence[int]]:
        """For "the nine countries", "the paper's author", "The Karan plan": the sentences before that speak of them."""
        for pattern in (_COUNTED, _OF_A_WORK, _ACT_OF_ONE, _POINTED_ACT):
            for match in pattern.finditer(text):
                key = _key(match["noun"])
                before = text[: match.start()]
                if key in self._title or key in _keys(before):
                    continue
                told = [index for index in self._mentions.get(key, ()) if index < first]
                if pattern is _COUNTED and not told:
                    # "Noravia, Tarn and Karsa ..." above them need not call them countries
                    if _A_SENTENCE_ABOVE.search(before) is not None:
                        continue
                    told = [first - 1] if first else []
                yield told

    def _outside(self, first: int, last: int) -> str:
        return outside_quotes(self._document.text[self._sentences[first].start : self._sentences[last].end])

    @cached_property
    def _title(self) -> frozenset[str]:
        return frozenset(_keys(self._document.title)) | frozenset(
            self._document.title.lower().replace("’", "'").split()
        )

    @cached_property
    def _full_names(self) -> dict[str, list[int]]:
        """Surnames, and names told with an age, each with the sentences that have it in full."""
        found: dict[str, list[int]] = {}
        places: set[str] = set()
        for index in range(min(len(self._sentences), _MOST_NAMES)):
            sentence = self._sentences[index]
            text = self._document.text[sentence.start : sentence.end]
            for match in _RUN.finditer(text):
                name = _name_of(match[0])
                if name and _IN_A_PLACE.search(text[max(0, match.start() - 20) : match.start()]):
                    places.update(name)
                elif len(name) == _TWO and name[0].lower() in _FAMILY_FIRST and _is_surname((*name, name[0])):
                    found.setdefault(name[0], []).append(index)
                elif (len(name) > 1 and _is_told_in_full(name)) or (
                    name and _AGE_OR_WHO.match(text, match.end())
                ):
                    found.setdefault(name[-1], []).append(index)
        return {name: indexes for name, indexes in found.items() if name not in places}

    @cached_property
    def _mentions(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self._sentences):
            for key in _keys(self._document.text[sentence.start : sentence.end]):
                found.setdefault(key, []).append(index)
        return found

    @cached_property
    def _indefinite(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self._sentences):
            text = self._document.text[sentence.start : sentence.end]
            for match in _A_THING.finditer(text):
                head, _ = _head_of(match["run"], text, match.start("run"))
                if head:
                    found.setdefault(_key(head), []).append(index)
        return found


def _keys(text: str) -> set[str]:
    return {_key(word) for word in _WORD.findall(text)}


def _key(word: str) -> str:
    low = word.lower()
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low


def _head_of(run: str, text: str, start: int) -> tuple[str, bool]:
    """Return the noun of a run of small words, and whether nothing behind it says which one."""
    words = run.split()
    for place, word in enumerate(words):
        if word in _FUNCTION or (place and word.endswith("ed")):
            head = words[place - 1] if place else ""
            return head, word in _BEHIND_A_BARE_NOUN or word.endswith("ed")
    end = start + len(run.rstrip())
    return words[-1], len(words) < _LONGEST_RUN and _ENDS_BARE.match(text, end) is not None


_LONGEST_RUN = 4


def _name_of(run: str) -> tuple[str, ...]:
    """Return the words of a name, particles joined to what follows; an office before it is one of them."""
    parts: list[str] = []
    joined = ""
    for word in run.split():
        if word in _JOINED_WORDS:
            joined += word + " "
            continue
        parts.append(joined + word)
        joined = ""
    while parts and (parts[0] in _MISTER or parts[0].lower() in _CALENDAR or parts[0].lower() in _FUNCTION):
        parts.pop(0)
    return tuple(parts)


def _is_told_in_full(name: Sequence[str]) -> bool:
    """Whether a name has its given name, or an office: "President Karan" introduces "Karan"."""
    holds_office = len(name) == _TWO and name[0].lower() in _OFFICES
    return _is_surname(("", name[-1]) if holds_office else name)


def _is_surname(name: Sequence[str]) -> bool:
    given, surname = name[-2].lower(), name[-1].lower()
    return not (
        surname in _NO_SURNAMES
        or surname in _OFFICES
        or surname in _CALENDAR
        or given in _PLACE_FIRST
        or given in _OFFICES
        or (_OF_A_PEOPLE.search(given) is not None and given not in _GIVEN_ALL_THE_SAME)
        or len(surname) < _SHORTEST_SURNAME
        or name[-1].isupper()
        or any(map(str.isdigit, surname))
    )


# "Brel, a senator", "Karan, who leads", "Torv, chairman of"
_SAYS_WHO = re.compile(
    r", (?:\d{1,2}[, ]|(?:an?|the|who|whose|[a-z-]+ (?:of|for|at|in)|head|leader|chair\w*) )"
)
_IN_A_PLACE = re.compile(
    r"\b(?:[Ii]n|(?:city|town|port|village|province|capital) of|near|across|throughout|inside|outside|into|leave|visit|"
    r"[Nn]orthern|[Ss]outhern) $"
)
# "Yemeni", "Turkish": no given names
_OF_A_PEOPLE = re.compile(
    r"(?:ian|ese|ish|eli|aqi|eni|tani|audi|ench|utch|erman|rean|ican|ghan|wiss|arab|reek|uban)$"
)
_GIVEN_ALL_THE_SAME = word_set(
    "ian brian christian adrian julian vivian sebastian herman gillian fabian dorian"
)
_JOINED_WORDS = frozenset(_PARTICLES.split("|"))
_SHORTEST_SURNAME = 3


def _is_in_charge(text: str, match: re.Match[str]) -> bool:
    """Whether a name opens a text, acts behind a comma, or speaks."""
    start, end = match.span()
    before, after = text[max(0, start - 24) : start], text[end : end + 60]
    if match[0].startswith(("The ", "A ", "An ")):
        return False
    opens = not before.strip(" \"“'‘(") or before.rstrip() in _MISTER
    if opens and (_ACTS_AFTER.match(after) or after.startswith(("'s ", "’s ", ", "))):
        return True
    if _SPEAKS_AFTER.match(after) or _SPEAKS_BEFORE.search(before):
        return True
    return (
        before.endswith((", ", " that ", " as ", " after ", " when ", " while "))
        and _ACTS_AFTER.match(after) is not None
    )
