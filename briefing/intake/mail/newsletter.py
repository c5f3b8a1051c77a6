"""A mail issue to entries: one, or one per item when the issue is a newsletter of several linked items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.intake.mail.footers import item_address, without_frame
from briefing.intake.net.addresses import clean_url
from briefing.intake.page.blocks import Block, Link, html_blocks
from briefing.model import Entry, SourceId
from briefing.text.appeals import is_prose

# fewer items than this are paragraphs of one text
_FEWEST_ITEMS = 3
_LONGEST_HEADING = 160
_LONGEST_PROMPT = 400
# a greeting has fewer
_INTRODUCTION_WORDS = 8
_PROMPT = re.compile(
    r"unsubscribe|view (?:this (?:e-?mail|newsletter) )?(?:in|on) (?:your |a |the )?(?:web )?browser|"
    "view online|"
    r"manage (?:your )?(?:preferences|subscription)|update (?:your )?preferences|privacy policy|"
    "all rights reserved|"
    r"you(?:'re| are)? receiv(?:e|ing) this|was this (?:e-?mail|newsletter) forwarded|"
    "forward (?:this )?to a friend|"
    r"add us to your address book|sign up (?:here|now|for)|se désabonner|désinscri|abmelden|abbestellen|"
    "darse de baja|"
    r"cancelar (?:la )?suscripción|отписаться|إلغاء الاشتراك|advertisement|sponsored by|©",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:read (?:more|on|the (?:full )?(?:story|article))|more|full story|continue reading|lire la suite|"
    "weiterlesen|"
    r"mehr(?: lesen)?|leer más|seguir leyendo|читать далее|اقرأ المزيد)\W{0,4}",
    re.IGNORECASE,
)
_LONGEST_TEXT_HEADING = 100
_SIGNED = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----[^\n]*\n(?:[A-Z][\w-]{0,30}: [^\n]*\n)*")
_SIGNATURE = re.compile(
    r"-----BEGIN PGP (?!SIGNED)[A-Z ]{3,30}-----.*?(?:-----END PGP [A-Z ]{3,30}-----|\Z)", re.DOTALL
)
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+")
_SENTENCE_END = (".", "!", "?", "…", "”", '"', "»", "’", ")")


@dataclass(frozen=True, slots=True)
class Issue:
    """One mail, decoded: `html` is cleaned already."""

    title: str
    outlet: str
    guid: str
    published_at: datetime | None
    is_list: bool
    html: str
    text: str
    # the addresses that it was sent to: never part of a text
    readers: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Item:
    title: str
    url: str
    paragraphs: list[str]


def issue_entries(issue: Issue) -> tuple[Entry, ...]:
    """Return the entries of one issue, in its order."""
    blocks = html_blocks(issue.html) if issue.html else []
    if not any(any(c.isalpha() for c in block.text) for block in blocks):
        blocks = text_blocks(issue.text)
    blocks = [
        block for block in without_frame(blocks, issue.readers) if _is_text(block) and not _is_prompt(block)
    ]
    items = split_items(blocks) if issue.is_list else []
    if len(items) < _FEWEST_ITEMS:
        return (_whole(issue, blocks),)
    return tuple(_entry(issue, item, number) for number, item in enumerate(items, 1))


def split_items(blocks: Sequence[Block]) -> list[_Item]:
    """Return the items of an issue: headings with text below them.

    An introduction long enough is one too, and so is what the issue only lists.
    """
    items: list[_Item] = []
    opening: list[str] = []
    current: _Item | None = None
    for block in blocks:
        if _is_heading(block):
            current = _Item(_NUMBERED.sub("", block.text), _first_url(block.links), [])
            items.append(current)
        elif current is None:
            opening.append(block.text)
        else:
            _take(current, block)
    with_text = [item for item in items if item.paragraphs]
    if len(with_text) < _FEWEST_ITEMS:
        return with_text
    # what stands before the first text is the issue's own title
    listed = [item.title for item in items[items.index(with_text[0]) :] if not item.paragraphs]
    if len(" ".join(opening).split()) >= _INTRODUCTION_WORDS or any(map(is_prose, opening)):
        with_text.insert(0, _Item("", "", opening))
    if listed:
        with_text.append(_Item("", "", listed))
    return with_text


def text_blocks(text: str) -> list[Block]:
    """Return the blocks of a plain text mail; a short first line above others is a heading, a URL is a link."""
    blocks: list[Block] = []
    body = text.replace("\r\n", "\n").partition("\n-- \n")[0]
    for piece in re.split(r"\n[ \t]*\n", _SIGNATURE.sub("\n\n", _SIGNED.sub("", body))):
        lines = [line.strip() for line in piece.strip().split("\n") if any(map(str.isalnum, line))]
        links = tuple(Link("", url) for line in lines if (url := _bare_url(line)))
        words = [line for line in lines if not _bare_url(line)]
        if len(words) > 1 and links and len(words[0]) <= 80 and not words[0].endswith((".", ",")):
            blocks.append(Block(words[0], 3, "h3", links))
            words = words[1:]
        elif words and _is_text_heading(words[0]):
            blocks.append(Block(words[0].rstrip(":"), 3, "h3", () if len(words) > 1 else links))
            words = words[1:]
        if words:
            blocks.append(Block("\n".join(words), 0, "p", links))
    return blocks


def _is_text_heading(line: str) -> bool:
    """A line in capitals, or with a number before it, that ends like no sentence."""
    title = _NUMBERED.sub("", line)
    if len(line) > _LONGEST_TEXT_HEADING or line.endswith(_SENTENCE_END) or len(title.split()) < 2:
        return False
    return (title.isupper() and any(map(str.isalpha, title))) or title != line


def _bare_url(line: str) -> str:
    return clean_url(line.strip("<>()[] ")) if line.lstrip("<([ ").lower().startswith("http") else ""


def _is_text(block: Block) -> bool:
    """A ruler of hyphens and a bare address are none."""
    return any(map(str.isalnum, block.text)) and (" " in block.text or not _bare_url(block.text))


def _is_prompt(block: Block) -> bool:
    if len(block.text) > _LONGEST_PROMPT or is_prose(block.text):
        return False
    return _PROMPT.search(block.text) is not None


def _is_heading(block: Block) -> bool:
    """A heading element, or a short line that is all bold or all link and ends like no sentence."""
    if len(block.text) > _LONGEST_HEADING or not any(c.isalpha() for c in block.text):
        return False
    if block.level:
        return True
    if _MORE.fullmatch(block.text) or len(block.text.split()) < 3 or block.text.endswith((".", ":", ",")):
        return False
    return block.is_bold or any(link.text == block.text for link in block.links)


def _take(item: _Item, block: Block) -> None:
    """Add a paragraph to an item: its link is the item's, and "Read more" or a source's name at its end goes."""
    item.url = item.url or _first_url(block.links)
    text = block.text
    if _MORE.fullmatch(text):
        return
    if block.links and (last := block.links[-1].text) and text.endswith(last) and text != last:
        before = text[: -len(last)].rstrip(" ([–—-|")
        if _MORE.fullmatch(last) or (len(last.split()) <= 5 and before.endswith(_SENTENCE_END)):
            text = before
    if text:
        item.paragraphs.append(text)


def _first_url(links: Sequence[Link]) -> str:
    return next((url for link in links if (url := item_address(link.href))), "")


def _entry(issue: Issue, item: _Item, number: int) -> Entry:
    return Entry(
        source_id=SourceId(""),
        title=item.title or issue.title,
        url=item.url,
        guid=f"{issue.guid}#{number}" if issue.guid else "",
        text="\n\n".join(item.paragraphs),
        outlet=issue.outlet,
        published_at=issue.published_at,
    )


def _whole(issue: Issue, blocks: Sequence[Block]) -> Entry:
    paragraphs = [block.text for block in blocks]
    if len(paragraphs) > 1 and paragraphs[0] == issue.title:
        paragraphs = paragraphs[1:]
    return Entry(
        source_id=SourceId(""),
        title=issue.title,
        guid=issue.guid,
        text="\n\n".join(paragraphs),
        outlet=issue.outlet,
        published_at=issue.published_at,
    )
