"""How far the noun phrase of someone who speaks reaches, and the small words that tell it."""

from __future__ import annotations

from briefing.quotes.speaker_tokens import Token, is_capitalized, is_name, is_organization, is_role, is_title
from briefing.quotes.speech_words import AUXILIARIES, HONORIFICS, PAPERS, PARTICLES, PRONOUNS
from briefing.text.word_lists import word_set

ARTICLES = frozenset(("the", "le", "la", "les", "l'", "der", "die", "das", "el", "los", "las"))
LINKS = word_set("of for at from with to in on by near over above de du des d von für bei der del из в по")
ROLE_LINKS = word_set("of for at from with familiar close to de du des von für bei del the who")
DETERMINERS = word_set(
    """
    the a an one another some many several two three four five his her its their our my this that these
    both most le la les l' un une des el los las una der die das ein eine den dem
    """
)
RELATIVES = word_set("who whose whom which qui que quien который которая")
ADVERBS = frozenset().union(*AUXILIARIES.values()) | {
    "and", "but", "so", "yet", "late", "early", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "today", "yesterday", "himself", "herself", "itself", "themselves", "for", "instance", "example",
    "too", "though", "et", "y", "und", "mais", "aber", "pero", "а", "и", "но",
}  # fmt: skip


# words that no noun phrase holds
FINITE = word_set(
    "was were is are be been being has have had will would could should may might did does do to not"
)
LEADING = word_set(
    """
    and but so yet now however meanwhile then later earlier still also instead again once as while et mais y
    pero und aber и а но even indeed though although because when where if that than whereas until since
    before after based
    """
)
CLAUSE_WORDS = word_set("as when while after before because who which that if until since where but said")


def phrase_prefix(tokens: list[Token]) -> int:
    """Length of the noun phrase that tokens begin with; 0 for none."""
    index = 0
    seen_head = False
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.low in PRONOUNS and index == 0:
            return 1
        if token.low in CLAUSE_WORDS:
            break
        if (
            (
                index == 0
                and token.low in PARTICLES
                and token.low not in ARTICLES
                and following is not None
                and is_name(following)
            )
            or token.low in DETERMINERS
            or token.text == "&"
            or token.bare in HONORIFICS
        ):
            index += 1
        elif (
            is_title(token)
            or is_organization(token)
            or (is_capitalized(token) and token.text[0].isalpha())
            or token.bare in PAPERS
        ):
            seen_head = True
            index += 1
        elif (
            (token.low in PARTICLES and seen_head and following is not None and is_name(following))
            or (
                seen_head
                and token.low in ROLE_LINKS
                and following is not None
                and (is_capitalized(following) or following.low in DETERMINERS or is_organization(following))
                and not is_name_end(tokens[index - 1], token)
            )
            or (
                seen_head
                and not token.text.isascii()
                and token.text.isalpha()
                and following is not None
                and is_name(following)
            )
        ):
            index += 1
        elif index == 1 and token.low == "of" and tokens[0].low == "one":
            seen_head = True
            index += 1
        elif (
            not seen_head
            and token.text.isalpha()
            and token.low not in LINKS
            and (index or _opens_name(tokens))
        ):
            index += 1
            if index > 6:
                return 0
        elif (
            seen_head
            and following is not None
            and token.text.isalpha()
            and (is_role(following) or is_organization(following))
            and tokens[index - 1].low in DETERMINERS
        ):
            index += 1
        else:
            break
    return index if seen_head else 0


def _opens_name(tokens: list[Token]) -> bool:
    """A plain noun or two right before a full name: "pollster Greg Tan", "losing candidate Emil Drax"."""
    for index, token in enumerate(tokens[:3]):
        if index and is_name(token):
            return index + 1 < len(tokens) and is_name(tokens[index + 1])
        if not (token.text.islower() and token.text.isalpha()) or token.low in LEADING | ADVERBS | FINITE:
            return False
    return False


def is_name_end(last: Token, link: Token) -> bool:
    """After a name, "for", "with" and "to" begin something else; "of", "at", "from" may tell where it belongs."""
    return is_name(last) and link.low in ("with", "for", "to", "familiar", "close")
