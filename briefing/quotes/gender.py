"""Tells the gender of a person from title and given name; "" where neither says it. Nothing is guessed."""

from __future__ import annotations

from briefing.quotes.given_names import MEN, WOMEN
from briefing.quotes.speech_words import HONORIFICS
from briefing.text.word_lists import word_set

_WOMEN_TITLED = word_set(
    """
    abbess actress ambassadrice aunt baroness chairwoman chanteuse congresswoman countess daughter duchess
    empress girl grandmother heiress marchioness mother mum niece nun priestess princess queen sister
    stepdaughter stepmother widow wife woman
    """
)
_MEN_TITLED = word_set(
    """
    archbishop ayatollah baron boy brother cardinal dad duke earl emir father friar grandfather husband imam
    king man monk nephew patriarch pope prince sheik sheikh son stepfather stepson sultan uncle viscount widower
    """
)
# the last part of a title: "congresswoman", "Außenministerin", "directrice"
_WOMEN_ENDINGS = ("woman", "women", "trice", "sprecherin", "ministerin", "präsidentin", "kanzlerin", "chefin")
_MEN_ENDINGS = ("sman", "rman", "eman")
# of a country or a people: they end like "chairman" and are no man's title
_NO_TITLES = word_set("east-german german norman ottoman roman west-german")


def gender_of_title(word: str) -> str:
    """Return "m", "f" or "" for a title, role or honorific in lower case, without its full stop."""
    if word in HONORIFICS:
        return HONORIFICS[word]
    if word in _NO_TITLES:
        return ""
    if word in _WOMEN_TITLED or word.endswith(_WOMEN_ENDINGS):
        return "f"
    return "m" if word in _MEN_TITLED or word.endswith(_MEN_ENDINGS) else ""


def gender_of_name(name: str) -> str:
    """Return "m", "f" or "" by the given name. A name of one word is taken for a surname."""
    words = [word for word in name.lower().split() if not word.endswith(".")]
    if len(words) < 2:
        return ""
    first, hyphen, _ = words[0].partition("-")
    if hyphen and first == "jean":
        # "Jean" alone is a woman's name in English
        return "m"
    return "m" if first in MEN else "f" if first in WOMEN else ""


def is_given_name(word: str) -> bool:
    """Whether a word in lower case is a frequent given name."""
    return word in MEN or word in WOMEN
