"""Pages that stand in an article's place and say so: paywalls, consent and script walls, bot checks, "not found".

They are answered as if all were well. Judged by the title, or by a short text that is mostly such words: an article
about a paywall is longer than one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple


class Wall(NamedTuple):
    """What kind of page it is, and what to do."""

    code: str
    message: str
    remedy: str


_BROWSER = "open it in a browser and save the text"
_WALLS = (
    (
        Wall("bot-check", "is a check for robots, not an article", _BROWSER),
        re.compile(
            r"just a moment|attention required|are you (?:a )?(?:robot|human)|"
            "verify(?:ing)? (?:that )?you are (?:a )?human|"
            r"checking your browser|access (?:to this page has been )?denied|security check|ddos protection|"
            r"unusual traffic|review the security of your connection|permission to access this|"
            r"complete the captcha|pardon our interruption|request (?:was )?blocked|"
            r"(?:bist du|sind sie) ein (?:mensch|roboter)|vérification de sécurité|no soy un robot",
            re.IGNORECASE,
        ),
    ),
    (
        Wall("not-found", "is a page that says there is no such article", "look whether it has moved"),
        re.compile(
            r"(?:error )?404\b|(?:page|article|story|file) (?:was |could )?not (?:be )?found|"
            "page (?:does not|doesn[’']t) exist|"
            r"(?:page|article|story) (?:you|that you)(?:[’']re| are| were)? (?:looking for|requested)|"
            "no longer available|can(?:[’']t|not| not) find (?:that|this|the) (?:page|article|story)|"
            "unavailable (?:due to|for) legal reasons|not available in your (?:country|region)|"
            r"(?:页面|文章|内容)(?:不存在|已被?删除)|(?:ページ|記事)(?:が|は)見つかりません|페이지를 찾을 수 없|"
            r"seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|"
            "pagina non trovata|"
            r"страница не найдена|الصفحة غير موجودة",
            re.IGNORECASE,
        ),
    ),
    (
        Wall("unavailable", "is a page that says the site does not work", "it is tried again at the next run"),
        re.compile(
            r"(?:down|closed) for (?:scheduled )?maintenance|be (?:right )?back (?:soon|shortly)|"
            r"(?:service|site|server) (?:is )?(?:temporarily )?(?:unavailable|overloaded)|50[0234]\b|bad gateway|"
            r"internal server error|wartungsarbeiten|en maintenance|en mantenimiento|メンテナンス中|系统维护",
            re.IGNORECASE,
        ),
    ),
    (
        Wall("script", "shows its text only to a browser that runs scripts", _BROWSER),
        re.compile(
            r"(?:enable|turn on|activate|requires?|need to have) java ?script|java ?script (?:is|"
            "to be) (?:disabled|enabled|required)|"
            r"activer java ?script|java ?script (?:aktivieren|ist deaktiviert)|habilit[ae]r? java ?script",
            re.IGNORECASE,
        ),
    ),
    (
        Wall("consent", "is a question about cookies, not an article", _BROWSER),
        re.compile(
            r"(?:we|our partners|this (?:site|website)) (?:and our partners )?(?:would like to )?(?:use|"
            "uses|set|store) "
            r"(?:\w+ ){0,3}cookies|accept (?:all )?cookies|before you continue|cookie (?:policy|settings|"
            "preferences)|"
            r"your (?:privacy|consent) choices|nous utilisons des cookies|wir verwenden cookies|"
            "utilizamos cookies",
            re.IGNORECASE,
        ),
    ),
    (
        Wall("paywall", "is behind a paywall: only its notice is free", "add cookies of a subscription, or its feed"),
        re.compile(
            r"subscri(?:be|ption|bers?) (?:to|for|only|now|today)|(?:log|sign) in to (?:read|continue)|"
            r"already (?:a subscriber|subscribed)|continue reading|unlock (?:this|the) (?:article|story)|"
            r"(?:reached|used) your (?:limit|last|free)|free articles?|unlimited access|"
            r"réservée?s? aux abonnés|il vous reste \d+ ?%|weiterlesen mit|jetzt testen|"
            "(?:有料)?会員(?:限定|登録が必要)|会员(?:专享|可读)|nur für abonnenten|"
            "exclusivo para suscriptores|только для подписчиков",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip
_LONGEST_TITLE = 90
# an article of fewer words than this may be a notice
_FEW_WORDS = 120
_SHARE = 0.5


def wall(title: str, paragraphs: Sequence[str]) -> Wall | None:
    """Return what a page is instead of an article, None for an article.

    Args:
        title: of the page.
        paragraphs: all of its text, with notices.
    """
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    if words >= _FEW_WORDS:
        return None
    for found, phrases in _WALLS:
        opens = len(title) <= _LONGEST_TITLE and phrases.match(title.strip()) is not None
        held = sum(len(paragraph.split()) for paragraph in paragraphs if phrases.search(paragraph))
        if opens or held > _SHARE * words:
            return found
    return None
