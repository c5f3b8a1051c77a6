"""WordprocessingML to paragraphs. What is deleted, hidden or a comment is never text; notes stand at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.intake.formats.xml_stream import Attributes, Paragraphs

# elements whose text is not the document's: deletions, the old place of what was moved, codes of fields, the second
# form of a drawing for old programs, readings beside characters
_SKIPPED = frozenset(
    ("del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "rt", "annotation")
)
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}
_PROPERTIES = frozenset(("rPr", "pPr", "trPr", "tcPr", "sdtPr"))
# properties that hide what they belong to: deleted rows and cells, prompts nobody has filled in, contents lists
_HIDING = {"trPr": ("hidden", "del"), "tcPr": ("cellDel",), "sdtPr": ("showingPlcHdr", "docPartObj")}
_HEADING = re.compile(r"(?:title|heading ?[12])$", re.IGNORECASE)
_CONTENTS = re.compile(r"toc ?\d|table of (?:figures|authorities)|index ?\d", re.IGNORECASE)
_OFF = frozenset(("0", "false", "off"))
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


class Styles:
    """What the styles of a document hide, and which are headings or contents lists; fed with styles.xml."""

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        self.headings: set[str] = set()
        self.contents: set[str] = set()
        self._style, self._based_on = "", dict[str, str]()

    def start(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "basedOn":
            self._based_on[self._style] = value
        elif name == "name" and self._style:
            self.headings |= {self._style} if _HEADING.match(value) else set()
            self.contents |= {self._style} if _CONTENTS.match(value) else set()
        elif name == "vanish" and self._style:
            (self.hidden.discard if value in _OFF else self.hidden.add)(self._style)

    def end(self, name: str) -> None:
        if name == "style":
            self._style = ""

    def data(self, text: str) -> None:
        """The part holds no text."""

    def hides(self, style: str) -> bool:
        """Tell whether a style, or one that it is based on, hides its text."""
        seen: set[str] = set()
        while style and style not in seen:
            if style in self.hidden:
                return True
            seen.add(style)
            style = self._based_on.get(style, "")
        return False


@dataclass(slots=True)
class _Frame:
    """One open element."""

    name: str
    is_hidden: bool = False
    # of a paragraph: it was begun here, is a heading, goes on in the next one because its end is deleted or hidden
    begun: bool = False
    is_heading: bool = False
    goes_on: bool = False


class Word:
    """Collects the visible paragraphs of a part. `notes` are the ids of notes that visible text refers to.

    Args:
        styles: what the document's styles hide.
        wanted: of footnotes.xml and endnotes.xml, the notes to collect; None for document.xml.
    """

    def __init__(self, styles: Styles, wanted: set[str] | None = None) -> None:
        self.first_heading = ""
        self.notes: dict[str, set[str]] = {"footnoteReference": set(), "endnoteReference": set()}
        self._styles, self._wanted = styles, wanted
        self._paragraphs = Paragraphs()
        self._stack: list[_Frame] = []
        self._hidden = 0
        # of each open field: whether its code goes on, which may hold text of other fields
        self._codes: list[bool] = []

    def paragraphs(self) -> list[str]:
        """Return what was collected."""
        return self._paragraphs.all()

    def start(self, name: str, attributes: Attributes) -> None:
        frame = _Frame(name)
        self._stack.append(frame)
        if self._hidden:
            return
        parent = self._stack[-2].name if len(self._stack) > 1 else ""
        if parent in _PROPERTIES:
            self._property(name, attributes)
        elif name in _SKIPPED or (name in ("footnote", "endnote") and not self._is_wanted(attributes)):
            self._hide(frame)
        elif name == "p":
            frame.begun = True
            self._paragraphs.begin()
        elif name in self.notes:
            self.notes[name].add(attributes.get("id", ""))
        elif name == "fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif parent == "r" and name in _SIGNS:
            self._paragraphs.add(_SIGNS[name])

    def end(self, name: str) -> None:
        frame = self._stack.pop()
        if frame.begun:
            text = self._paragraphs.finish(goes_on=frame.goes_on)
            # a code that is never ended takes one paragraph, not the document
            self._codes = [is_code for is_code in self._codes if not is_code]
            self.first_heading = self.first_heading or (text if frame.is_heading else "")
        self._hidden -= frame.is_hidden

    def data(self, text: str) -> None:
        if not self._hidden and self._stack[-1].name == "t" and not any(self._codes):
            self._paragraphs.add(text)

    def _hide(self, frame: _Frame, *, is_hidden: bool = True) -> None:
        self._hidden += is_hidden - frame.is_hidden
        frame.is_hidden = is_hidden

    def _field(self, place: str) -> None:
        """A field is its code, "separate", what it shows, "end"; a code alone shows nothing."""
        if place == "begin":
            self._codes.append(True)
        elif self._codes and place == "separate":
            self._codes[-1] = False
        elif self._codes:
            self._codes.pop()

    def _is_wanted(self, attributes: Attributes) -> bool:
        return attributes.get("type") not in _SEPARATORS and attributes.get("id") in (self._wanted or ())

    def _property(self, name: str, attributes: Attributes) -> None:
        """Read one property of a run, paragraph, row, cell or field; the element it belongs to is open."""
        kind, owner = self._stack[-2].name, self._stack[-3] if len(self._stack) > 2 else None
        value = attributes.get("val", "")
        is_on = value not in _OFF
        if owner is None:
            return
        if kind == "rPr" and owner.name == "pPr":
            if name in ("vanish", "del") and is_on and len(self._stack) > 3:
                self._stack[-4].goes_on = True
        elif kind == "rPr" and name == "vanish":
            self._hide(owner, is_hidden=is_on)
        elif name in ("rStyle", "pStyle"):
            owner.is_heading = value in self._styles.headings
            if self._styles.hides(value) or value in self._styles.contents:
                self._hide(owner)
        elif is_on and name in _HIDING.get(kind, ()):
            self._hide(owner)
