"""Tell what in an article is not the article: headings, bylines, captions, "read more", notices.

Judged on one sentence and whether it is its paragraph alone. Leaves out page furniture: extraction removed
that.
"""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick

from briefing.text.appeals import is_prose
from briefing.text.tokens import word_count
from briefing.text.unspaced import UNSPACED_STOPS, ends_unmarked

_ENDINGS = f".!?…؟۔։።．;:{UNSPACED_STOPS}"
_CLOSING = "\"'”’“‘»«›‹)]}」』）》】*_ \u00a0\u202f"
# Longest heading, in words; longer lines without a full stop are sentences that lost it.
_HEADING_WORDS = 18

# Openings of a lower-cased text: trying alternatives regardless of case would take three times as long.
_BOILERPLATE = re.compile(
    r"(?:read (?:more|also|the full|our|next)|click here|tap here|sign up|subscribe\b|follow us|"
    r"follow \w+ on|"
    r"share this|"
    r"share (?:on|via)|advertis(?:ement|ing)|sponsored|all rights reserved|copyright|©|\(c\) \d{4}|terms"
    r" (?:of|and)|"
    r"privacy policy|cookie|this (?:article|story|post|report|page|piece) (?:was|has been|is|first|"
    r"originally|appeared)|"
    r"an earlier version of this|a previous version of this|(?:this is a )?(?:breaking|developing) (?:news|"
    r"story)|"
    r"(?:last )?(?:updated|published|posted|modified)(?: on| at)?\s*[:|]|(?:reporting|writing|additional"
    r" reporting) by\b|"
    r"\(?reporting by|editing by|edited by|our standards|related(?: articles?| stories| content)?\s*:|see"
    r" also\b|"
    r"watch(?: now| live)?\s*:|watch the video|listen(?: now| to the| to this)?\s*:|listen to (?:this|the)"
    r" (?:article|podcast)|"
    r"(?:file )?(?:photo|image|picture|photograph|caption|video|graphic|map|source|sources|credit|tags?|"
    r"topics?|contact|"
    r"category|categories|location)s?\s*(?:by|credit)?\s*:|file photo|photo by|continue reading|skip to|most"
    r" (?:read|popular|viewed)|"
    r"(?:view|leave|post|add|show|see) (?:all )?(?:\d+ )?comments?|comments? (?:are )?closed|newsletter|"
    r"unsubscribe|"
    r"view this (?:email|e-mail|mail)|you (?:are receiving|received) this|get the latest|download (?:our|"
    r"the) app|"
    r"support (?:our|independent)|donate|become a member|already a (?:subscriber|member)|log ?in\b|register"
    r" (?:now|to)|"
    r"enable javascript|your browser|load(?:ing)? more|back to top|print this|e-?mail this|next report\s*:|"
    r"for (?:media|press) (?:inquiries|enquiries)|media contact|press contact|notes? to editors|"
    r"-?\s*ends?\s*-?$|"
    r"lire (?:aussi|la suite|l'article|plus)|à lire aussi|abonnez-vous|inscrivez-vous|suivez-nous|partager|"
    r"publicité|"
    r"tous droits réservés|crédit photo|publié le|mis à jour le|lea también|lee también|leer más|suscríbe|"
    r"síguenos|compartir|"
    r"publicidad|todos los derechos|lesen sie (?:auch|mehr)|mehr zum thema|weiterlesen|anzeige$|alle rechte|"
    r"foto\s*:|"
    r"abonnieren|teilen$|читайте также|подпис(?:аться|ывайтесь)|все права|фото\s*:|реклама$|اقرأ (?:أيضا|"
    r"المزيد)|إقرأ أيضا|"
    r"شارك|تابعنا|اشترك|حقوق النشر|διαβάστε (?:επίσης|περισσότερα)|čtěte (?:také|více)|foto\s*:|और पढ़ें|यह"
    r" भी पढ़ें)",
)
_CREDITS = (
    "getty images",
    "ap photo",
    "afp photo",
    "reuters photo",
    "shutterstock",
    "(file photo)",
    "photo by ",
)
_ANYWHERE = (
    *_CREDITS,
    "all rights reserved",
    "editorial standards",
    "click here",
    "click below",
    "click the link",
    "sign up for our",
    "sign up for the",
    "sign up to our",
    "our newsletter",
    "subscribe to our",
    "follow us on",
    "read more:",
)
# characters after a credit: a name
_CREDIT_END = 40
# openings that no sentence of news has
_NOTICES = (
    "read more", "read also", "read the full", "read our", "read next", "click here", "tap here",
    "follow us", "share this",
    "all rights reserved", "©", "(c)", "this ", "an earlier version", "a previous version", "reporting by",
    "(reporting by",
    "writing by", "additional reporting", "editing by", "edited by", "watch the video", "continue reading",
    "skip to",
    "view this", "you ", "get the latest", "back to top", "file photo", "photo by", "media contact",
    "press contact",
    "lire ", "à lire", "abonnez", "inscrivez", "suivez", "tous droits", "crédit photo", "publié le",
    "mis à jour", "lea ",
    "lee ", "leer ", "suscríbe", "síguenos", "todos los", "lesen sie", "mehr zum", "weiterlesen",
    "alle rechte",
    "читайте", "подпис", "все права", "اقرأ", "إقرأ", "تابعنا", "اشترك", "حقوق", "διαβάστε", "čtěte", "और",
    "यह",
)  # fmt: skip
_BYLINE = re.compile(
    r"(?:By|Von|Par|Por|Di|Від|От)\s+(?:[^\W\d_a-z][\w.’'-]{0,30}[ ,/&]*(?:and |und |et |y |e )?){1,9}"
    r"(?:\([^()]{2,40}\)|in [A-Z][\w ,-]{1,60}|[,|–—-] ?[^.!?]{2,80})?$"
)
_TIMESTAMP = re.compile(
    r"[\d\s:./,–-]{4,30}(?:[ap]\.?m\.?|UTC|GMT|[A-Z]{2,4}|\+\d{2}:?\d{2})?[.\s]*$|"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} )?[A-Z][a-zé]{2,8}\.? (?:\d{1,2},? )?\d{4}"
    r"(?:[ ,]+(?:at )?\d{1,2}[:.h]\d{2}[\w .+:-]{0,12})?$"
)
_TABLE = re.compile(r"\|.*\||\t")
# Longest verbless line that is judged, in words.
_FRAGMENT_WORDS = 9
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_FILLERS = (
    "a an the of in at on from to by for with and or near under over during after before between against aged"
    " age year old years de la le les du des en à et von der die das und im am aus bei"
)
_FRAGMENT_FILLERS = frozenset(_FILLERS.split())
_WEB = re.compile(r"(?:https?://|www\.)\S*$|\S+@\S+\.\w+$")


def is_boilerplate(text: str) -> bool:
    """Say whether a sentence is a notice, credit, invitation, byline, time stamp, table row or address."""
    head = text.lstrip('([{*_•-–— "“>»#|')[:400]
    if not head or not any(map(str.isalpha, head)):
        return True
    if (opening := _BOILERPLATE.match(head.lower())) is not None:
        # "Terms of the ceasefire …", "Donated flour …": news may open with any of these words
        return not _may_open_news(opening.group(), head) or not is_prose(head)
    if _TABLE.match(text[:400]) or _TIMESTAMP.match(head[:80]):
        return True
    if is_byline(text) or _WEB.match(text[:300]):
        return True
    return _has_phrase(text[:400].lower(), text)


def _may_open_news(opening: str, head: str) -> bool:
    """Say whether words that open a notice also open news: most do, those with a colon when a number follows."""
    if opening.endswith(":"):
        return head[len(opening) :].lstrip()[:1].isdigit()
    return not opening.startswith(_NOTICES)


def _has_phrase(lowered: str, text: str) -> bool:
    """Say whether a phrase of notices stands in a text; a credit stands at its end, an invitation is an appeal."""
    for index, _, end in _phrases().find_matches_as_indexes(lowered):
        is_credit = index < len(_CREDITS)
        if len(lowered) - end <= _CREDIT_END if is_credit else not is_prose(text[:400]):
            return True
    return False


@cache
def _phrases() -> AhoCorasick:
    """All of `_ANYWHERE`, looked for in one pass: a third of the time of one after the other."""
    return AhoCorasick(list(_ANYWHERE))


def is_byline(text: str) -> bool:
    """Say whether a line names the authors and nothing else: "By Kasia Brandt and Yannis Corde"."""
    return len(text) < 200 and bool(_BYLINE.match(text.strip("*_ ")))


def is_heading(text: str, *, alone: bool) -> bool:
    """Say whether a sentence is a heading. `alone`: it is its paragraph's only sentence."""
    return alone and not ends_sentence(text) and word_count(text[:600]) <= _HEADING_WORDS


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as sentences end, closing marks aside."""
    bare = text.rstrip(_CLOSING)
    return bool(bare) and (bare[-1] in _ENDINGS or ends_unmarked(bare))


def is_truncated(text: str) -> bool:
    """Say whether a sentence was cut off: it ends in an ellipsis outside a quotation, or in "[…]"."""
    return text.endswith(("...", "…", "[...]", "[…]", "(...)", "(…)", "... .", "[more]"))


def is_fragment(text: str) -> bool:
    """Say whether a short sentence has no verb to see: "Anna Belm, 18, from Merin."

    Judged by its words: names, numbers and function words alone say nothing. Scripts without capitals pass.
    """
    words = _PLAIN_WORD.findall(text[:200])
    if len(words) > _FRAGMENT_WORDS or not any(word[0].isupper() for word in words):
        return False
    return all(word[0].isupper() or word in _FRAGMENT_FILLERS for word in words[1:])
