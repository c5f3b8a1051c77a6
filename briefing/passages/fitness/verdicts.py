"""The verdict on a sentence: may it be printed, may it open an item, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a sentence is kept out; the value is what `explain` prints."""

    CAPTION = "a caption of a picture"
    COMMENT = "a reader's comment"
    LATER = "dated after the cut-off"
    CLAIM = "from a page that checks a claim"
    SATIRE = "from a satire or quiz page"
    OPINION = "from an opinion piece: printed only as a quotation with its speaker"
    LIST = "a list, menu, motto or stamp"
    STANDFIRST = "a line in headline style above the report, which tells it in full"
    QUESTION = "a question"
    ADDRESS = "speaks to the reader, or in the first person"
    EMPTY = "says nothing happened that could be told"
    JUDGMENT = "a judgment without the person who makes it"
    COLOR = "scene setting"
    BROKEN = "words are missing"
    PAST = "announces what is over by now"
    UNDATED = "names a weekday or an hour that has passed out of sight"
    OVERTAKEN = "a newer report replaces it"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` is None for what may be printed. `opens`: it may also open an item or stand on the first page."""

    reason: Reason | None = None
    opens: bool = True

    @property
    def is_fit(self) -> bool:
        return self.reason is None


FIT = Verdict()
FIT_INSIDE = Verdict(opens=False)
