"""What stands between a verb of speech and its subject in Spanish and French, and is nobody who speaks."""

from __future__ import annotations

from briefing.quotes.speaker_tokens import Token
from briefing.quotes.speakers import Kind, Who
from briefing.text.word_lists import word_set

_TO = word_set("a al à au aux")
_ARTICLES = word_set("el la las le les los un una une")
# "Como dijo el rey": no name, though a capital opens the sentence
_AS_ONE_SAYS = word_set("como comme según selon как")


def past_hearer(tokens: list[Token], language: str) -> list[Token]:
    """The words behind the one who is told: "contó a la agencia | un vecino"; all of them when nobody is."""
    if language not in ("es", "fr") or not tokens or tokens[0].low not in _TO:
        return tokens
    start = 2 if len(tokens) > 1 and tokens[1].low in _ARTICLES else 1
    return tokens[next((n for n in range(start, len(tokens)) if tokens[n].low in _ARTICLES), len(tokens)) :]


def named_office(text: str, tokens: list[Token], language: str) -> Who | None:
    """As in "la Alta Comisionada, Ana Beltrán": an office with capitals, and its holder behind a comma."""
    if language not in ("es", "fr") or len(tokens) < 5 or tokens[0].low not in _ARTICLES:
        return None
    comma = next((n for n, token in enumerate(tokens) if token.text == ","), 0)
    end = next((n for n in range(comma + 1, len(tokens)) if not tokens[n].text[0].isupper()), len(tokens))
    closed = end == len(tokens) or tokens[end].text in ",."
    if comma < 2 or not tokens[1].text[0].isupper() or not closed or not 2 <= end - comma - 1 <= 4:
        return None
    name = text[tokens[comma + 1].start : tokens[end - 1].end]
    return Who(name, Kind.PERSON, text[tokens[1].start : tokens[comma - 1].end])


def is_conjunction(who: Who) -> bool:
    """Whether "Como" was read as a name."""
    return who.name.lower() in _AS_ONE_SAYS
