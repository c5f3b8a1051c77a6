"""Who vouches for a figure: the institution that its sentence names, in the sentence's words."""

from __future__ import annotations

import re

_BODIES = (
    "[Mm]inistry [Mm]inisters? [Gg]overnment [Pp]olice [Aa]rmy [Mm]ilitary [Nn]avy [Aa]uthority"
    " [Aa]uthorities [Oo]fficials? [Oo]ffice"
    " [Cc]ommission(?:er)? [Cc]ouncil [Cc]ourt [Bb]ank [Gg]overnor [Mm]ayor [Pp]resident [Dd]epartment"
    " [Bb]ureau [Pp]rosecutors? [Hh]ospitals? [Ss]pokes(?:man|woman|person)"
    " UN U\\.N\\. UNICEF UNHCR OCHA WHO WFP IOM UNRWA FAO IAEA"
    " IMF OECD EU NATO CDC FEMA Eurostat Pentagon Kremlin"
)
_LONG_BODIES = (
    "[Rr]ed (?:Cross|Crescent)|[Cc]ivil (?:[Dd]efen[cs]e|[Pp]rotection)|[Cc]oast [Gg]uard"
    "|[Ff]ire (?:[Ss]ervice|[Bb]rigade)"
    "|United Nations|World Bank|European Union|White House|[Ss]tatistics [A-Z]\\w+"
)
_BODY = f"(?:{_BODIES.replace(' ', '|')}|{_LONG_BODIES})"
_NAME = (
    r"(?:[Tt]he |[Aa] |[Ii]ts |[Aa]n )?(?:[A-Z][\w'’.-]+(?: of| and)? |[a-z]+(?:['’]s)? ){0,4}?"
    rf"{_BODY}\b(?:['’]s [\w]+)?(?: (?:of |for )?[A-Z][\w'’-]+){{0,3}}"
)
_SAYING = (
    r"(?:said|says|say|reported|reports|put|estimates?|estimated|announced|confirmed|recorded|counted|told)"
)
_PATTERNS = (
    re.compile(rf"\b[Aa]ccording to {_NAME}"),
    re.compile(rf"(?<![\w]){_NAME} (?:has |have |had )?(?:also )?{_SAYING}\b"),
    re.compile(rf"\b(?:said|says) {_NAME}"),
)
_JOINING = re.compile(r"^(?:(?:while|and|but|as|that|when|which|where|because|after|although|people|then) )+")
# a sentence of two speakers does not say whose its figures are
_SAID = re.compile(r"\b(?:said|says|told|according to)\b", re.IGNORECASE)


def official_source(sentence: str) -> str:
    """The words of a sentence that say which public body gives its figures; "" for none or for several."""
    if len(_SAID.findall(sentence)) > 1:
        return ""
    for pattern in _PATTERNS:
        match = pattern.search(sentence)
        if match:
            return _JOINING.sub("", match[0].strip())
    return ""
