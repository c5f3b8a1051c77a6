"""Who vouches for a figure: whoever the verb of saying that governs its own clause names, in the sentence's words.

The verb stands behind the clause (", officials said", ", according to OCHA") or opens it ("The ministry said that"). A
sentence in which several speak does not say whose its figures are.
"""

from __future__ import annotations

import re

_BODIES = (
    "[Mm]inistry [Mm]inisters? [Gg]overnment [Pp]olice [Aa]rmy [Mm]ilitary [Nn]avy [Aa]uthority"
    " [Aa]uthorities [Oo]fficials? [Oo]ffice"
    " [Cc]ommission(?:er)? [Cc]ouncil [Cc]ourt [Bb]ank [Gg]overnor [Mm]ayor [Pp]resident [Dd]epartment"
    " [Bb]ureau [Pp]rosecutors? [Hh]ospitals? [Ss]pokes(?:man|woman|person) [Cc]oroner"
    " UN U\\.N\\. UNICEF UNHCR OCHA WHO WFP IOM UNRWA FAO IAEA"
    " IMF OECD EU NATO CDC FEMA Eurostat Pentagon Kremlin"
)
_LONG_BODIES = (
    "(?:refugee|health|migration|aid|children['’]s|disaster|space|statistics|weather|food) agency"
    "|[Rr]ed (?:Cross|Crescent)|[Cc]ivil (?:[Dd]efen[cs]e|[Pp]rotection)|[Cc]oast [Gg]uard"
    "|[Ff]ire (?:[Ss]ervice|[Bb]rigade)|[Ww]eather [Ss]ervice|International Organi[sz]ation"
    "|United Nations|World Bank|World Food Program(?:me)?|European Union|White House|[Ss]tatistics [A-Z]\\w+"
)
_BODY = re.compile(rf"\b(?:{_BODIES.replace(' ', '|')}|{_LONG_BODIES})\b")
_SAYING = (
    r"(?:said|says|say|reported|reports|estimates?|estimated|announced|confirmed|recorded|counted|told|added"
    r"|believes?)"
)
_WHEN = (
    r"(?: (?:on|late|early|late on|early on) [A-Z]\w+day| [A-Z]\w+day| in (?:a|an|its|the) (?:\w+ ){0,2}\w+"
    r"| on (?:its|his|her) \w+| yesterday| today)?"
)
# what a speaker's name does not begin with
_NO_NAME = (
    r"(?!(?:and|but|or|as|while|which|who|that|where|when|because|after|before|although|if|then|including|leaving|killing|"
    r"wounding|injuring|with|without|in|at|on|of|for|to|from)\b)"
)
_BEHIND = re.compile(
    rf",[ -](?P<who>according to [^,;\"“”]{{2,110}}?"
    rf"|{_NO_NAME}[^,;:\"“”]{{2,90}}? {_SAYING}(?: (?:the )?[A-Z][^,;.]{{1,40}})?{_WHEN}"
    rf"|(?:said|says) [^,;:\"“”]{{2,80}}(?:, [^,;:\"“”]{{2,80}})?)(?=,|;|\W*$)"
)
# "The ministry said (that)", "In Arvel, officials say", "Karl Brel, the mayor, told a newspaper that"
_AHEAD = re.compile(
    rf"(?:^|, (?:and|but|while) |^[^,;:\"“”]{{2,60}}, )(?P<who>(?:[Aa]ccording to [^,;]{{2,100}}(?=,)"
    rf"|{_NO_NAME}[^,;:\"“”]{{2,90}}?(?:, [^,;:\"“”]{{2,90}},)?[ -](?:has |have |had )?(?:also )?{_SAYING}))\b"
)
# a clause inside the one that is said, closed by a comma: "since August, when troops came, 40 people"
_INSERTED = re.compile(r", (?:when|who|which|where|whose|whom|after|as) [^,]*,")
# whoever speaks, the figure is told of somebody or something by the way
_ASIDE = re.compile(r"\b(?:who|which|whose|where|when|while|but|although|because|if)\b|[;:]")
_SPEAKING = re.compile(
    r"\b(?:said|says|say|saying|told|according to|estimates?|estimated|believes?|claims?|claimed)\b",
    re.IGNORECASE,
)


def said_behind(after: str) -> re.Match[str] | None:
    """The words behind a clause that say whose it is, group `who`: ", officials said on Monday"."""
    return _BEHIND.search(after)


def attribution(before: str, after: str) -> str:
    """Who says a figure, with the verb; "" where nobody does, or where several speak.

    Args:
        before: its sentence up to the figure.
        after: its sentence from the figure's end on.
    """
    if len(_SPEAKING.findall(before + " 0 " + after)) > 1:
        return ""
    behind = said_behind(after)
    if behind:
        return "" if is_by_the_way(before) else behind["who"]
    ahead = _AHEAD.search(_INSERTED.sub(",", before))
    if ahead is None or _ASIDE.search(_INSERTED.sub(",", before)[ahead.end() :]):
        return ""
    who = ahead["who"]
    return who if who in before else ""


def is_by_the_way(before: str) -> bool:
    """Whether a figure is told in a clause that only says who or what somebody or something is."""
    return _BY_THE_WAY.search(_INSERTED.sub(",", before)) is not None


_BY_THE_WAY = re.compile(
    r"\b(?:(?:who|which|whose|where|when)\b"
    r"|(?:[a-z]+s?|one) that (?:has |have |had )?(?:killed|injured|wounded|left)\b)[^,;:]*$"
)


def is_official(source: str) -> bool:
    """Whether a public body is among the words that say who speaks."""
    return _BODY.search(source) is not None
