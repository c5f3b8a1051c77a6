"""Says what is wrong with a title as a headline: it must say by itself what happened."""

from __future__ import annotations

import math
import re
from functools import cache

from briefing.copies.publishers import outlet_key
from briefing.model import Document, DocumentKind
from briefing.passages.fitness.damage import is_damaged
from briefing.stories.incidents import opening_toll
from briefing.stories.roundups import Mixture, mixture
from briefing.text import word_count
from briefing.words import words_of

# titles longer than this are printed only when a story has no shorter one
_LONGEST_CHARACTERS = 140
# a title of fewer words is a label, not a headline
_SHORTEST_WORDS = 4
_SEPARATOR = re.compile(r"\s+[-–—|·•:]\s+|\s*\|\s*")
# promises what it does not say, in words that no report of an act needs
_TEASER = re.compile(
    r"\b(?:what happened|here(?:['’]s| is| are)|all you need|everything (?:you|we)|need to know|you need|find out"
    r"|revealed|in photos|in pictures|watch|see (?:the|how)|this is|inside the|the story (?:of|behind)"
    r"|(?:lingering|unanswered|new|more|many) questions|awesome|adorable|epic|heartwarming|hilarious"
    r"|ce qu['’]il faut savoir|lo que (?:hay que|debes) saber|was sie wissen)\b|\blive\s*[:|–—-]|\.\.\.\W*$|…\W*$"
    # "Threats to schools: what the callers said"
    r"|[:–—]\s*(?:what|how|why|who|where|when)\b",
    re.IGNORECASE,
)
# speaks to the reader or of the writer, where nobody is quoted
_PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Yy]ou|[Yy]our|[Ww]e)\b")
_QUOTED = re.compile(r"[\"“”„«»].*?[\"“”„«»]|(?<!\w)['‘’].*?['’](?!\w)")
# a dash that a wrong character set made two marks, and what follows it: "…the board "?minister"
_LOST_DASH = re.compile(r"\s[\"“”]\?(?=\w)")
_MARKS = str.maketrans("“”„«»‘’‚‛", '"""""\'\'\'\'')


def title_key(title: str) -> str:
    """A title as far as readers tell two apart: case, blanks and the shape of quotation marks aside."""
    return " ".join(title.translate(_MARKS).casefold().split())


def headline_of(document: Document) -> str:
    """A title as it is printed over an item: word for word, without what follows a dash that was lost."""
    lost = _LOST_DASH.search(document.title)
    kept = document.title[: lost.start()] if lost else document.title
    return kept if word_count(kept) >= _SHORTEST_WORDS and not is_damaged(kept) else document.title


def is_headline(document: Document, *, toll: float = math.nan) -> bool:
    """Whether a document's title can stand over an item.

    Not so: a title that carries the name of its site, asks, teases or rounds up, comments, speaks to the reader, is a
    label or a paragraph, has lost characters, or gives a death toll that a newer one has overtaken.

    Args:
        toll: the one that stands in the item or in newer documents; nan for none.
    """
    title = headline_of(document).strip()
    return not (
        len(title) > _LONGEST_CHARACTERS
        or word_count(title) < _SHORTEST_WORDS
        or (document.kind is not DocumentKind.NEWS and document.kind is not DocumentKind.OFFICIAL)
        or mixture(document) is not Mixture.SINGLE
        or _names_its_site(title, document.outlet)
        or _is_no_report(title, document.language or "en")
        or _TEASER.search(title)
        or _PERSONAL.search(_QUOTED.sub(" ", title))
        or is_damaged(title)
        or _is_overtaken(title, toll)
    )


def _names_its_site(title: str, outlet: str) -> bool:
    """Whether a part of the title between separators is the outlet's name."""
    own = outlet_key(outlet)
    parts = [outlet_key(part) for part in _SEPARATOR.split(title)]
    return bool(own) and len(parts) > 1 and own in (parts[0], parts[-1])


def _is_no_report(title: str, language: str) -> bool:
    pattern = _no_news(language)
    return pattern is not None and bool(pattern.search(title.lower()))


@cache
def _no_news(language: str) -> re.Pattern[str] | None:
    listed = words_of(language).consequences.no_news
    return re.compile(listed) if listed else None


def _is_overtaken(title: str, toll: float) -> bool:
    own = opening_toll(title)
    return not math.isnan(own) and not math.isnan(toll) and own != toll
