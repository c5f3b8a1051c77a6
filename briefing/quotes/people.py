"""The persons a document introduces: full name, role as given there, where they are mentioned.

Found by their titles, appositions and ages, so that a surname, a pronoun or "the minister" further down
can be traced to one of them; where two fit, none is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from briefing.passages.pointing import state_names
from briefing.quotes.gender import gender_of_name, gender_of_title, is_given_name
from briefing.quotes.introductions import introduction, opens_sentence
from briefing.quotes.speakers import Kind, Who
from briefing.quotes.speech_words import (
    NO_NAMES,
    ORGANIZATIONS,
    RANKS,
    ROLES,
)
from briefing.text.quotations import Quotation

_CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-ÞА-Я][\w'’-]+(?:\s(?:[A-Z]\.\s)?(?:(?:de|la|del|van|von|der|den|bin|ibn|al|el|da|dos|di|du|le|abu|ben)\s){0,2}"
    r"(?:(?:al|el|as|ar)-)?[A-ZÀ-ÖØ-ÞА-Я][\w'’-]+){1,7}"
)
_ARTICLE = re.compile(r"^(?:[AaEe]l|[Aa][srnd])-(?=[A-ZÀ-Þ])")
# runs of capitalized words looked at in one document; bounds the cost of hostile text
_MOST_RUNS = 2000
_SPEAKING = re.compile(
    r"([A-ZÀ-ÖØ-Þ][\w'’-]+) (?:said|told|says|added|argued|wrote|warned|insisted|asked|replied)\b"
)
_FOLLOWING_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|himself|herself|his)\b")
_OF_MEN = frozenset(("he", "himself", "his"))
# characters behind a name in which a pronoun may stand for it
_PRONOUN_REACH = 300
# words of a name that is told by its given name
_LONGEST_NAME = 4
_SHORTEST_NAME = 2
# places of a name looked at
_MOST_PLACES = 40
_NO_SURNAMES = ROLES | RANKS | ORGANIZATIONS | NO_NAMES
# pronouns that must agree before they tell a gender; one alone may stand for somebody else
_ENOUGH_VOTES = 2
_FLEETING = re.compile(r"(?:[\w’']+[ -])*(?:candidate|nominee|hopeful|contender|frontrunner)", re.IGNORECASE)
_SINGLE_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞА-Я][\w'’-]+")


@dataclass(slots=True)
class Person:
    """`gender` may be learned while reading."""

    name: str
    role: str
    gender: str
    position: int

    @property
    def surname(self) -> str:
        return surname_of(self.name)


def surname_of(name: str) -> str:
    """The last part of a name, without the Arabic article that papers set or leave out: "al-Hadri", "Hadri"."""
    words = name.split()
    last = words[-2] if len(words) > 2 and words[-1].rstrip(".") in ("Jr", "Sr", "II", "III") else words[-1]
    return _ARTICLE.sub("", last)


class People:
    """Everyone a document introduces by full name."""

    def __init__(self, text: str, quotations: list[Quotation]) -> None:
        self._text = text
        self._by_surname: dict[str, list[Person]] = {}
        self._persons: list[Person] = []
        # full names without introduction, by surname
        self._runs: dict[str, list[tuple[str, int]]] = {}
        # where sentences open with one of those for the first time, ascending
        self._strangers: list[int] = []
        self._mentions: list[tuple[int, Person]] = []
        # where runs of capitalized words begin, ascending
        self._run_starts: list[int] = []
        self._quotations = quotations
        # where the names of persons stand outside quotations
        self._places: dict[str, list[int]] = {}
        self._collect()
        speaking = {match[1] for match in _SPEAKING.finditer(text)}
        self._trust_speaking_surnames(speaking)
        self._note_places(self._by_surname.keys() | speaking)
        self._trust_told_surnames(speaking)
        self._learn_genders()
        self._note_unknown(speaking)
        self._locate()

    def _collect(self) -> None:
        # names met with their role: meeting them again teaches nothing
        settled: set[str] = set()
        for number, match in enumerate(_CAPITALS.finditer(self._text)):
            if number >= _MOST_RUNS:
                break
            self._run_starts.append(match.start())
            if match[0] in settled:
                continue
            who = introduction(self._text, match.start(), match.end())
            if who:
                self._add(who, match.start())
                if who.role and not _FLEETING.fullmatch(who.role):
                    settled.add(match[0])
            else:
                self._note_run(match)

    def _trust_speaking_surnames(self, speaking: set[str]) -> None:
        """As in "Moll said" makes a person of the Katrin Moll who was only named before."""
        for surname in sorted(speaking & self._runs.keys()):
            runs = self._runs[surname]
            if len(runs) == 1 and surname not in self._by_surname:
                self._add(Who(runs[0][0], Kind.PERSON), runs[0][1])

    def _note_run(self, match: re.Match[str]) -> None:
        """Keep a full name that is not introduced: it may still be what a later surname stands for."""
        words = match[0].split()
        while words and words[0].lower() in NO_NAMES:
            words.pop(0)
        if (
            len(words) < 2
            or any(word.lower() in ORGANIZATIONS for word in words)
            or words[-1].endswith(("'s", "’s"))
        ):
            return
        given = next((n for n, word in enumerate(words[:-1]) if is_given_name(word.lower())), None)
        if given is not None and len(words) - given <= _LONGEST_NAME:
            # a given name makes a person, whatever the text says of it
            rest = words[given:]
            own = next((n for n, word in enumerate(rest) if n and word.lower() in _NO_SURNAMES), len(rest))
            name = " ".join(rest[:own])
            if own < _SHORTEST_NAME or not name[-1].isalnum():
                return
            self._add(Who(name, Kind.PERSON), match.start() + match[0].index(name))
            return
        name = " ".join(words)
        runs = self._runs.setdefault(surname_of(name), [])
        if all(name != known for known, _ in runs):
            runs.append((name, match.start()))
            if opens_sentence(self._text, match.start()):
                self._strangers.append(match.start())

    def _add(self, who: Who, position: int) -> Person:
        surname = surname_of(who.name)
        known = self._by_surname.setdefault(surname, [])
        for person in known:
            if person.name == who.name:
                person.role = _lasting(person.role, who.role)
                person.gender = person.gender or who.gender
                return person
            if " " not in person.name or " " not in who.name:
                return self._same(person, who)
        person = Person(who.name, who.role, who.gender or gender_of_name(who.name), position)
        known.append(person)
        self._persons.append(person)
        return person

    @staticmethod
    def _same(person: Person, who: Who) -> Person:
        """One who is met by full name and by surname; the full name and the first role stand."""
        if " " in who.name:
            person.name = who.name
            person.gender = person.gender or gender_of_name(who.name)
        person.role = _lasting(person.role, who.role)
        person.gender = person.gender or who.gender
        return person

    def _note_places(self, surnames: set[str]) -> None:
        starts = [quotation.start for quotation in self._quotations]
        for match in _SINGLE_CAPITAL.finditer(self._text):
            word = match[0].removesuffix("'s").removesuffix("’s")
            if word not in surnames:
                continue
            place = bisect_left(starts, match.start()) - 1
            if place < 0 or match.start() >= self._quotations[place].end:
                self._places.setdefault(word, []).append(match.start())

    def _locate(self) -> None:
        """Where each is named outside quotations, in order."""
        for surname, known in self._by_surname.items():
            if len(known) == 1:
                self._mentions += [(position, known[0]) for position in self._places.get(surname, ())]
        self._mentions.sort(key=lambda mention: mention[0])

    def _learn_genders(self) -> None:
        """Of those whose title and name do not tell."""
        for person in self._persons:
            person.gender = person.gender or self._gender_in_text(person.surname)

    def _trust_told_surnames(self, speaking: set[str]) -> None:
        """As in "Mr Moll said", "Moll said she": a person, even if the full name is nowhere."""
        for surname in sorted(speaking - self._by_surname.keys() - self._runs.keys()):
            gender = "" if surname.lower() in _NO_SURNAMES else self._gender_in_text(surname)
            if gender:
                self._add(Who(surname, Kind.PERSON, gender=gender), self._places[surname][0])

    def _note_unknown(self, speaking: set[str]) -> None:
        """As in "Moll said" of a Moll whom nothing introduces: he or she may be meant by what follows."""
        unknown = speaking - self._by_surname.keys()
        self._strangers += [
            match.start()
            for match in _SPEAKING.finditer(self._text)
            if match[1] in unknown and _is_surname(match[1])
        ]
        self._strangers.sort()

    def _gender_in_text(self, surname: str) -> str:
        """By the titles before a name and the pronouns that follow it, when all agree; else ""."""
        votes: list[str] = []
        for position in self._places.get(surname, ())[:_MOST_PLACES]:
            titled = gender_of_title(_word_before(self._text, position))
            votes += [titled] * _ENOUGH_VOTES if titled else self._pronouns_after(position + len(surname))
        return votes[0] if len(votes) >= _ENOUGH_VOTES and len(set(votes)) == 1 else ""

    def _pronouns_after(self, end: int) -> list[str]:
        """The genders of the pronouns that may stand for the name that ends here: up to the next name."""
        place = bisect_right(self._run_starts, end)
        stranger = self._run_starts[place] if place < len(self._run_starts) else len(self._text)
        until = min(stranger, end + _PRONOUN_REACH)
        votes: list[str] = []
        for match in _FOLLOWING_PRONOUN.finditer(outside(self._text, self._quotations, end, until)):
            gender = "m" if match[0].lower() in _OF_MEN else "f"
            # one that opens a sentence takes up the subject of the last
            votes += [gender] * (_ENOUGH_VOTES if match[0][0].isupper() else 1)
        return votes

    def learn(self, who: Who, position: int) -> Person:
        """Enter someone met as a speaker."""
        return self._add(who, position)

    def full(self, name: str, position: int) -> Person | None:
        """The one person a name means: an exact full name, or a surname that only one bears."""
        known = self._by_surname.get(surname_of(name), [])
        exact = [person for person in known if person.name == name]
        if exact:
            return exact[0]
        fitting = [person for person in known if person.position <= position or len(known) == 1]
        if len(name.split()) == 1 and len(fitting) == 1 and " " in fitting[0].name:
            return fitting[0]
        runs = self._runs.get(surname_of(name), [])
        if not known and len(name.split()) == 1 and len(runs) == 1:
            return self._add(Who(runs[0][0], Kind.PERSON), runs[0][1])
        return self._by_another_part(name, position) if len(name.split()) == 1 else None

    def _by_another_part(self, name: str, position: int) -> Person | None:
        """Of names whose last part is not what a paper calls its bearer by: "Oh" for Oh Seung-ri."""
        bearers = [
            person
            for person in self._persons
            if person.position < position and name in person.name.split()[:-1]
        ]
        return bearers[0] if len(bearers) == 1 else None

    def names_someone_else(self, start: int, end: int) -> bool:
        """Whether a sentence in a stretch opens with a full name that nothing introduces: it may be anybody's."""
        place = bisect_left(self._strangers, start)
        return place < len(self._strangers) and self._strangers[place] < end

    def with_role(self, phrase: str, position: int) -> Person | None:
        """The one person introduced before whose role has the noun of "the minister"."""
        noun = phrase.split()[-1].lower()
        if noun not in ROLES:
            return None
        fitting = [
            person
            for person in self._persons
            if person.position < position
            and noun in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", person.role.lower())
        ]
        return fitting[0] if len(fitting) == 1 else None

    def mentioned(self, start: int, end: int) -> list[Person]:
        """Distinct persons named in a stretch, in order, outside quotations."""
        low = bisect_left(self._mentions, start, key=lambda mention: mention[0])
        high = bisect_left(self._mentions, end, key=lambda mention: mention[0])
        found: list[Person] = []
        for _, person in self._mentions[low : min(high, low + 60)]:
            if all(person is not other for other in found):
                found.append(person)
        return found


def _is_surname(word: str) -> bool:
    return word.lower() not in _NO_SURNAMES and word not in state_names() and not is_given_name(word.lower())


def _lasting(first: str, other: str) -> str:
    """The first role that a text gives, unless it is one that ends: "then-candidate", and now president."""
    return other if other and (not first or _FLEETING.fullmatch(first)) else first


def _word_before(text: str, position: int) -> str:
    """The word right before a place, in lower case and without its full stop: "mr"."""
    words = text[max(0, position - 12) : position].split()
    return words[-1].rstrip(".").lower() if words else ""


def outside(text: str, quotations: list[Quotation], start: int, end: int) -> str:
    """A stretch without what is quoted in it."""
    parts: list[str] = []
    place = max(0, bisect_right(quotations, start, key=lambda quotation: quotation.outer_start) - 1)
    for quotation in quotations[place:]:
        if quotation.outer_start >= end:
            break
        parts.append(text[start : max(start, quotation.outer_start)])
        start = max(start, quotation.outer_end)
    return " ".join((*parts, text[start : max(start, end)]))
