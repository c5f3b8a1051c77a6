"""Takes what is no article off an extracted one: repeated title and byline, prompts, link lists, captions' credits.

Only whole short paragraphs go. Agency credits and corrections stay: others need them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.intake.formats.headline import byline, time_stamp
from briefing.text.appeals import is_appeal, is_prose

_LONGEST_PROMPT = 320
_HEAD_PARAGRAPHS = 4
_PROMPT = re.compile(
    r"(?:^|\W)(?:sign up|subscribe|subscription|newsletter|cookies?|your device|your browser|javascript|"
    r"log ?in|sign in|"
    r"reader[- ]supported|receive new posts|since you(?:[’']re| are) here|(?:free|paid) subscribers?|"
    r"free articles? (?:left|remaining)|support (?:us|our|independent)|consider (?:supporting|donating|"
    "subscribing)|"
    r"reporting costs|become a (?:member|supporter|subscriber)|follow us|share this|download (?:our|the) app|"
    r"join our|click here|comments? (?:are|is) (?:closed|off)|"
    r"investment advice|delayed by at least|all rights reserved|terms of (?:use|service)|privacy policy|"
    r"abonnez-vous|inscrivez-vous|suscríbete|suscribirse|abonnieren|newsletter abonnieren|подпишитесь|"
    r"اشترك)(?:\W|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:read (?:more|also|next)|related(?: (?:articles?|stories|topics|links|content))?|"
    r"more (?:on this story|from .{1,40})|see also|also read|recommended(?: for you)?|most read|"
    "trending(?: now)?|"
    r"top stories|advertisement|story continues below.{0,30}|topics?|tags?|share|print|lire aussi|"
    "à lire aussi|"
    r"lesen sie auch|mehr zum thema|leer también|te puede interesar|читайте также|"
    r"اقرأ أيضا)\s?(?P<tail>:.{0,200})?\W{0,3}",
    re.IGNORECASE,
)
# who edited a Chinese article, what it was called elsewhere, what else the page can do: a line each
_EDITED = re.compile(
    r"[\W_]*(?:(?:本文)?原(?:标题|題|题)为?|责任编辑|責任編輯|责编|编辑|編輯|审核|审校|校对|监制|值班(?:编辑|主任)|关键词|标签|"
    r"字号|(?:打印|收藏|分享)(?:本页|本文)?|关闭窗口|(?:用手机)?扫一扫[^。，]{0,20}|相关(?:新闻|阅读|推荐|报道|文章)|(?:延伸|推荐)阅读|"
    r"関連(?:記事|ニュース)|この(?:記事|ニュース)をシェア|관련 ?(?:기사|뉴스))"
    r"(?:\s*(?:[:：／|｜]|>+|》+)[^。]{0,80})?[\W_]*"
)
# what blog software puts below a post
_FEED_LINE = re.compile(
    r"(?:the post|l’article|l'article|der beitrag|la entrada|el artículo|"
    "запись|o post|a postagem|l[’']articolo|il post|het bericht|wpis|inlägget|indlægget|innlegget) "
    r".{1,300} (?:appeared first on|first appeared on|"
    r"est apparu en premier sur|erschien zuerst auf|se publicó primero en|apareceu primeiro em|"
    r"(?:proviene da|sembra essere il primo su)|verscheen (?:eerst|als eerste) op|pochodzi z serwisu|"
    r"dök först upp på|впервые появилась) .{1,120}|"
    r"(?:this (?:post|article|story) )?(?:was )?(?:originally|first) (?:published|appeared) (?:on|at|in) .{1,160}|"
    r"(?:article|comments) url: https?://.{1,300}|read more of this story at .{1,60}|"
    r"(?:continue reading|read more)(?:\.{3}|…)|\[?(?:…|\.{3})\]?|"
    r"\[?(?:link|comments)\]?(?: \[?comments\]?)?|(?:comments|leave a comment)",
    re.IGNORECASE,
)
# a mark of a cut after a whole sentence, and a blog's line in the same paragraph
_TAIL = re.compile(
    r"(?:(?<=[.!?]) ?\[(?:…|\.{3})\])? ?(?:\bThe post .{1,200} (?:appeared first|first appeared) on .{1,80}|"
    r"(?:Continue reading|Read more)(?: .{1,120})?[→»›])?$"
)
_TAIL_SEARCHED = 3_000
_CREDIT = re.compile(
    r"(?:photo(?:graph)?|image|picture|video|file photo|credit|foto|crédit photo|copyright|©)\s?[:©/|"
    "](?P<tail>.{0,120})|"
    r"(?:copyright|©)\s.{0,60}",
    re.IGNORECASE,
)


class Article(NamedTuple):
    """The paragraphs that belong to an article, in order, and those that were taken for furniture."""

    paragraphs: list[str]
    furniture: list[str]


def article_only(paragraphs: Sequence[str], *, title: str, author: str) -> Article:
    """Part an article from the furniture around it."""
    start = 0
    while start < min(len(paragraphs) - 1, _HEAD_PARAGRAPHS) and _repeats_head(
        paragraphs[start], title, author
    ):
        start += 1
    whole = (_TAIL.sub("", text) if len(text) <= _TAIL_SEARCHED else text for text in paragraphs[start:])
    found = Article([], [])
    for text in whole:
        if text:
            (found.furniture if is_furniture(text) else found.paragraphs).append(text)
    return found


def is_furniture(text: str) -> bool:
    """Tell whether a paragraph is a prompt to the reader, a label of links, a credit or a template's gap.

    Words alone never do: a label has no sentence after it, and a prompt speaks to the reader.
    """
    if len(text) > _LONGEST_PROMPT:
        return False
    if (credit := _CREDIT.fullmatch(text)) is not None:
        return not is_prose((credit.group("tail") or "").lstrip())
    if _FEED_LINE.fullmatch(text) or _EDITED.fullmatch(text) or "{{" in text:
        return True
    if (label := _LABEL.fullmatch(text)) is not None:
        return not is_prose((label.group("tail") or "").lstrip(": "))
    quoted = text.lstrip().startswith(("“", '"', "«", "„", "‘"))
    return not quoted and _PROMPT.search(text) is not None and is_appeal(text)


def _repeats_head(text: str, title: str, author: str) -> bool:
    folded = _folded(text)
    if not folded or folded == _folded(title) or (author and folded == _folded(author)):
        return True
    if author and len(text) < 120 and folded.removeprefix("by ") == _folded(author):
        return True
    return bool(byline(text)) or time_stamp(text) is not None


def _folded(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text).casefold().split())
