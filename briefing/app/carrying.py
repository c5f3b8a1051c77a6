"""What a file carries so that its reader can prove it alone: chosen when it is made, read back when it is proven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.compose.carry import carry_excerpts, carry_for_one, carry_whole
from briefing.errors import InputError
from briefing.model import Briefing, Carried, Document, from_json
from briefing.render.pdf.attachments import CAPTURED, RECORD
from briefing.settings.schema import Carry

# twice what is carried at the most, of letters that take four bytes
_LARGEST_BYTES = 16 * 2**20
# formats that can be proven alone
CARRIERS = frozenset(("pdf", "html"))


@dataclass(frozen=True, slots=True)
class Inside:
    """What a file holds of its edition beside what it shows; None for what is not there."""

    record: bytes | None = None
    captured: bytes | None = None

    def carried(self) -> Carried | None:
        """Decode the captured texts.

        Raises:
            InputError: they are damaged, or none of ours.
        """
        if self.captured is None:
            return None
        if len(self.captured) > _LARGEST_BYTES:
            raise InputError(
                f"the captured texts inside have more than {_LARGEST_BYTES // 2**20} MB, as none of ours"
            )
        try:
            return from_json(self.captured, Carried)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise InputError(f"the captured texts inside are damaged: {str(error)[:200]}") from error


def carried_for(
    briefing: Briefing, documents: Iterable[Document], how: Carry, *, for_one: bool = False
) -> Carried | None:
    """Choose what the files of an edition carry; None for nothing.

    Args:
        for_one: the edition is one reader's own: then nothing travels but the neighborhoods of what it cites.
    """
    if how == "nothing":
        return None
    by_id = {document.id: document for document in documents}
    if for_one:
        return carry_for_one(briefing, by_id)
    return carry_whole(briefing, by_id) if how == "whole" else carry_excerpts(briefing, by_id)


def read_inside(path: Path) -> Inside:
    """Read what a PDF or a page carries.

    Raises:
        InputError: the file cannot be read.
    """
    if path.suffix.lower() == ".pdf":
        from briefing.app.pdf_reading import read_pdf

        return inside_pdf(read_pdf(path).attachments)
    if path.suffix.lower() == ".html":
        try:
            return inside_page(path.read_bytes().decode("utf-8", "replace"))
        except OSError as error:
            raise InputError((error.strerror or "cannot be read").lower(), where=str(path)) from error
    return Inside()


def inside_pdf(attachments: Mapping[str, bytes]) -> Inside:
    """Pick out the edition and its captured texts among the attachments of a PDF."""
    return Inside(attachments.get(RECORD), attachments.get(CAPTURED))


def inside_page(page: str) -> Inside:
    """Pick out the edition and its captured texts of a page."""
    from briefing.render.page import data_blocks

    blocks = data_blocks.read_blocks(page)
    return Inside(blocks.get(data_blocks.RECORD), blocks.get(data_blocks.CAPTURED))
