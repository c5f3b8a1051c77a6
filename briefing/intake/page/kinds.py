"""Opinion, live blog, fact check, satire or news, as title, section, address and text of an article tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.intake.net.addresses import split_web_url
from briefing.model import DocumentKind

_OPINION_WORDS = frozenset(
    (
        "opinion", "opinions", "editorial", "editorials", "column", "columns", "columnist", "columnists",
        "comment",
        "commentary", "op-ed", "oped", "op-eds", "commentisfree", "perspective", "perspectives", "viewpoint",
        "views",
        "letters", "kommentar", "kommentare", "meinung", "leitartikel", "tribune", "tribunes", "éditorial",
        "opinión",
        "editoriales", "columnas", "chronique", "chroniques", "opinioni", "мнение", "мнения", "رأي", "آراء",
        "مقالات رأي", "analysis", "analyses", "analyse", "análisis", "analisi", "analyst", "guest-essay",
        "essays",
        "blogs", "letters-to-the-editor", "debats", "débats", "idées", "idees", "tribuna", "voices",
    )
)  # fmt: skip
_LIVE_WORDS = frozenset(
    ("live", "liveblog", "live-blog", "live-updates", "en-direct", "liveticker", "live-news")
)
_FACT_CHECK_WORDS = frozenset(
    (
        "fact-check", "factcheck", "fact check", "fact-checks", "factchecks", "fact-checker",
        "fact-checking", "hoax",
        "faktencheck", "désintox", "desintox", "verificación", "verificacion", "bulos", "truth-o-meter",
        "reality-check",
    )
)  # fmt: skip
_SATIRE_WORDS = frozenset(
    (
        "satire", "humor", "humour", "quiz", "quizzes", "crossword", "crosswords", "puzzles", "horoscope",
        "horoscopes",
        "cartoon", "cartoons", "games", "borowitz-report",
    )
)  # fmt: skip
# sites that do nothing else
_FACT_CHECK_HOSTS = frozenset(
    (
        "africacheck.org", "altnews.in", "boomlive.in", "chequeado.com", "correctiv.org", "factcheck.afp.com",
        "factcheck.org", "factuel.afp.com", "fullfact.org", "leadstories.com", "maldita.es", "politifact.com",
        "polygraph.info", "snopes.com",
    )
)  # fmt: skip
_SATIRE_HOSTS = frozenset(
    (
        "babylonbee.com", "der-postillon.com", "elmundotoday.com", "legorafi.fr", "lercio.it",
        "mcsweeneys.net",
        "newsthump.com", "reductress.com", "thebeaverton.com", "thedailymash.co.uk", "theonion.com",
        "waterfordwhispersnews.com",
    )
)  # fmt: skip
_OPINION_TITLE = re.compile(
    r"(?:opinion|op-ed|editorial|comment|commentary|kommentar|tribune|opinión|éditorial|analysis|analyse|"
    "análisis|"
    r"letters?(?: to the editor)?|column|viewpoint|perspective|guest (?:essay|post))\s?[:|–—-]\s|"
    ".{3,120} [|–—-] "
    r"(?:opinion|editorial|analysis|comment|commentary)$|the [\w .]{3,30} view (?:on|of)\b|our view\b|"
    "dear abby\b",
    re.IGNORECASE,
)
_FACT_CHECK_TITLE = re.compile(
    r"(?:fact[- ]?check(?:ing|er|s)?(?: [\w’' -]{3,40})?|reality check|faktencheck|vrai ou faux|bulo|"
    r"verifica(?:mos|do)|false|fake|hoax|"
    r"misleading)\s?[:|–—-]\s|"
    r".{3,140} [|–—-] (?:fact[- ]?check|snopes(?:\.com)?|politifact)$|no, .{10,120} (?:did not|does not|"
    "didn[’']t|"
    r"is not|was not)\b",
    re.IGNORECASE,
)
_SATIRE_TITLE = re.compile(
    r"(?:quiz|crossword|horoscopes?|satire|cartoon|puzzle)\s?[:|–—-]\s|.{3,100} quiz$", re.IGNORECASE
)
_LABEL = re.compile(
    r"\W*(opinion|op-ed|editorial|analysis|news analysis|commentary|comment|column|viewpoint|perspective|"
    "letter|"
    r"letters|"
    r"meinung|kommentar|tribune|opinión|analyse|análisis)(?: by .{3,60})?\W*$",
    re.IGNORECASE,
)
_CLAIM_LABEL = re.compile(
    r"\W*(?:the claim|claim|rating|verdict|our ruling|what was claimed|claim review|what[’']s (?:true|"
    "false))\b "
    r"?(?:[:|]|$)",
    re.IGNORECASE,
)
# who wrote an opinion says so below it
_BIOGRAPHY = re.compile(
    r"(?:[^\W\d_][\w.’'-]+ ){1,4}(?:is|was|serves as) (?:an? |the )?(?:[\w-]+ ){0,4}(?:professor|"
    "columnist|fellow|"
    r"scholar|lecturer|"
    r"contributing (?:opinion )?(?:writer|columnist|editor)|opinion (?:writer|columnist|editor)|commentator|"
    r"author of|director of the [\w ]+(?:program|institute|center|centre))\b|"
    r".{0,40}\b(?:views|opinions) (?:expressed|are (?:his|her|their|the author))|.{0,60}\bdo(?:es)? not "
    r"(?:necessarily )?(?:reflect|represent) the (?:views|editorial|official|opinion)",
    re.IGNORECASE,
)
_HEAD_PARAGRAPHS = 4
_TAIL_PARAGRAPHS = 4
_LABELS_OF_A_CHECK = 2
_LIVE_TITLE = re.compile(
    r"(?:live|live updates?|live blog|en direct|liveticker|en vivo|ao vivo|مباشر)(?:\s?[:|–—]|\s-\s|-\s)"
    r"|(?!how |where |who |why )(?:[\w’'-]+ ){1,5}live\s?[:|]",
    re.IGNORECASE,
)


def told_kind(title: str, sections: Iterable[str], address: str) -> DocumentKind:
    """Return the kind; NEWS when nothing speaks for another."""
    words = {word.strip().casefold() for word in sections if len(word) <= 60}
    parts = split_web_url(address)
    folders = set(parts.path.casefold().split("/")[1:-1][:4]) if parts else set[str]()
    host = (parts.hostname or "").removeprefix("www.") if parts else ""
    told = words | folders
    if _LIVE_TITLE.match(title) or folders & _LIVE_WORDS:
        return DocumentKind.LIVE
    if host in _FACT_CHECK_HOSTS or told & _FACT_CHECK_WORDS or _FACT_CHECK_TITLE.match(title):
        return DocumentKind.FACT_CHECK
    if host in _SATIRE_HOSTS or told & _SATIRE_WORDS or _SATIRE_TITLE.match(title):
        return DocumentKind.SATIRE
    if _OPINION_TITLE.match(title) or told & _OPINION_WORDS:
        return DocumentKind.OPINION
    return DocumentKind.NEWS


def kind_by_text(title: str, text: str) -> DocumentKind:
    """Return the kind that an article's own words tell: a label over it, an author's biography or disclaimer
    below it.
    """
    kind = told_kind(title, (), "")
    if kind is not DocumentKind.NEWS:
        return kind
    paragraphs = [paragraph[:400] for paragraph in text.split("\n\n")]
    if sum(_CLAIM_LABEL.match(paragraph) is not None for paragraph in paragraphs) >= _LABELS_OF_A_CHECK:
        return DocumentKind.FACT_CHECK
    if any(_LABEL.match(paragraph[:90]) for paragraph in paragraphs[:_HEAD_PARAGRAPHS]):
        return DocumentKind.OPINION
    if len(paragraphs) > _TAIL_PARAGRAPHS and any(map(_BIOGRAPHY.match, paragraphs[-_TAIL_PARAGRAPHS:])):
        return DocumentKind.OPINION
    return DocumentKind.NEWS
