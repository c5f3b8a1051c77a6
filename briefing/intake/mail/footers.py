"""What is not the news of a mail: greetings, footers, and whatever names the reader it was sent to.

An edition is passed on: the address of whoever subscribed must not be printed, nor a link that tells who it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from briefing.intake.net.addresses import clean_url, split_web_url
from briefing.intake.page.blocks import Block
from briefing.text.appeals import is_appeal, is_prose

_ADDRESS = re.compile(r"[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40}){1,5}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# from here on a mail speaks of itself
_FOOTER = re.compile(
    r"\bunsubscribe\b|\bopt[- ]?out\b|you(?:[’']re| are)? (?:receiving|received|getting|subscribed)|"
    r"this (?:e-?mail|message|newsletter) was sent to|(?:e-?mail|message) (?:was )?sent (?:to|by)|"
    "our mailing address|"
    r"(?:manage|update|change) (?:your |e-?mail )?(?:preferences|subscription|profile|settings)|"
    r"se désabonner|se désinscrire|désinscri|vous recevez (?:ce|cet)|abbestellen|(?:newsletter|"
    "hier) abmelden|"
    r"sie erhalten diese|darse de baja|cancelar (?:la |tu )?suscripción|recibes este|"
    "annulla (?:l['’])?iscrizione|"
    r"disiscriv|отписаться|вы получили это|إلغاء الاشتراك|afmelden|wypisz si|cancelar inscrição",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|bonjour|bonsoir|cher|chère|hallo|"
    "guten (?:morgen|tag|abend)|"
    r"liebe[r]?|sehr geehrte[r]?|hola|buenos días|estimad[oa]|ciao|buongiorno|gentile|olá|здравствуйте|"
    "добрый день|مرحبا)"
    r"\b[^.?\n]{0,50}[,!:.]?$",
    re.IGNORECASE,
)
# what a mail program puts over the mail that is answered or passed on
_EARLIER = re.compile(
    r"-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|message d[’']origine|mensaje original|"
    r"messaggio originale)\b|(?:on|am|le|el|il|op)\b[^\n]{4,160}(?:20\d\d[^\n]{0,20}\d:\d\d|@)[^\n]{0,160}"
    r"(?:wrote|schrieb|écrit|escribió|scritto|schreef)[^\n]{0,80}:(?=\s*(?:\n|$))|"
    r"(?:from|von|de|da|van): [^\n]{2,200}\s(?:sent|date|gesendet|envoyé|enviado|inviato|verzonden): ",
    re.IGNORECASE,
)
_HEAD_LINE = re.compile(
    r"(?:from|to|cc|sent|date|subject|reply-to|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado|asunto): ",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"(?:sent|get outlook|gesendet|envoyé|enviado|inviato|verzonden) "
    r"(?:from|for|von|mit|de|depuis|desde|da|vanaf) [^.\n]{2,60}\.?$",
    re.IGNORECASE,
)
# "mara.lind [at] post [dot] example"
_SPELLED = [
    (re.compile(rf"\s{{0,2}}[\[({{]\s?{word}\s?[\])}}]\s{{0,2}}", re.IGNORECASE), sign)
    for word, sign in (("at", "@"), ("dot", "."))
]
_FOOTER_SHARE = 0.6
_LONGEST_FOOTER_LINE = 400
# a link through a mailer says who clicks: in its path, its host or its query
_COUNTING_HOST = re.compile(
    r"(?:click|clicks|trk|track|tracking|links?|lnks?|email|e|em|mail|t|go|url\d*|ablink|sendgrid|"
    r"mailtrack|r)\d{0,4}\.",
    re.IGNORECASE,
)
_COUNTING_PATH = re.compile(
    r"/(?:track/click|ls/click|ss/c|c/e?JX|wf/click|e3t/|cl0/|click(?:/|$))", re.IGNORECASE
)
_TOKEN = re.compile(r"[A-Za-z0-9_=%~-]{32,}")
_INNER = re.compile(r"https?(?::|%3A)(?:/|%2F){2}[^&\s]{4,1500}", re.IGNORECASE)


def without_frame(blocks: Sequence[Block], readers: frozenset[str]) -> list[Block]:
    """Return the blocks without greeting, footer, earlier mails, and whatever names the reader."""
    body = _own_words(blocks[: _footer_start(blocks)])
    if body and len(body) > 1:
        body = [block for number, block in enumerate(body) if number > 3 or not _GREETING.match(block.text)]
    return [kept for block in body if (kept := _without_readers(block, readers)) is not None]


def _own_words(blocks: Sequence[Block]) -> list[Block]:
    """Return what the mail itself says: not the mail that it answers, but what it only passes on."""
    start = next((n for n, block in enumerate(blocks) if _EARLIER.match(block.text)), len(blocks))
    own = [block for block in blocks[:start] if not _DEVICE.match(block.text)]
    if any(is_prose(block.text) for block in own):
        return own
    passed_on = list(blocks[start:])
    while passed_on and (_EARLIER.match(passed_on[0].text) or _HEAD_LINE.match(passed_on[0].text)):
        passed_on.pop(0)
    return own + passed_on


def _footer_start(blocks: Sequence[Block]) -> int:
    """Return where the mail begins to speak of itself: at the first such line of its last part."""
    from_here = int(len(blocks) * _FOOTER_SHARE)
    for number in range(max(from_here, 1), len(blocks)):
        text = blocks[number].text
        if len(text) <= _LONGEST_FOOTER_LINE and _FOOTER.search(text):
            return number
    return len(blocks)


def _without_readers(block: Block, readers: frozenset[str]) -> Block | None:
    """Drop the sentences that hold an address of the reader; None when nothing is left."""
    if not names_reader(block.text, readers):
        return block
    kept = [sentence for sentence in _SENTENCE.split(block.text) if not names_reader(sentence, readers)]
    if len(block.text) <= _LONGEST_FOOTER_LINE or not kept:
        return None
    return Block(" ".join(kept), block.level, block.tag, block.links, is_bold=block.is_bold)


def names_reader(text: str, readers: frozenset[str]) -> bool:
    """Say whether a text holds an address that a mail was sent to, however spelled, or speaks to its owner by name."""
    plain = text
    for spelled, sign in _SPELLED:
        plain = spelled.sub(sign, plain)
    if "@" in plain and any(
        _untagged(found.lower().rstrip(".")) in readers for found in _ADDRESS.findall(plain)
    ):
        return True
    lowered = text.casefold()
    return any(" " in reader and reader in lowered for reader in readers) and is_appeal(text)


def addresses_in(*headers: str) -> frozenset[str]:
    """Return all mail addresses that headers name, in lower case and without tags ("mara+news@…")."""
    return frozenset(_untagged(found.lower()) for header in headers for found in _ADDRESS.findall(header))


def _untagged(address: str) -> str:
    local, _, host = address.partition("@")
    return f"{local.partition('+')[0]}@{host}"


def item_address(href: str) -> str:
    """Return where a newsletter's link leads, "" for one that only its mailer can resolve and that names its reader."""
    inner = _INNER.search(href, 8)
    if inner is not None:
        found = unquote(inner.group())
        target = clean_url(found.partition("/1/0")[0] if "/CL0/" in href else found)
        return "" if "@" in target or "%40" in target.lower() else target
    url = clean_url(href)
    parts = split_web_url(url)
    if parts is None or "@" in unquote(parts.query + parts.path):
        return ""
    is_counted = (
        _COUNTING_HOST.match(parts.netloc) is not None or _COUNTING_PATH.search(parts.path) is not None
    )
    has_token = any(_is_token(token) for token in _TOKEN.findall(f"{parts.path}?{parts.query}"))
    return "" if has_token or (is_counted and (parts.query or len(parts.path) > 8)) else url


def _is_token(text: str) -> bool:
    """A slug of words has hyphens and few digits; a token has neither words nor a reader's language."""
    words = re.split(r"[-_=]", text)
    return max(map(len, words)) >= 24 and sum(c.isdigit() or c.isupper() for c in text) >= 6
