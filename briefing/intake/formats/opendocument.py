"""OpenDocument text to paragraphs. What is deleted, hidden or a comment is never text; notes stand at the end."""

from __future__ import annotations

from briefing.intake.formats.xml_stream import Attributes, Paragraphs

# elements whose text is not the document's: deletions kept for undoing, comments, notes to the speaker, descriptions
# of pictures, contents lists (every heading a second time), prompts to fill in
_SKIPPED = frozenset((
    "tracked-changes", "annotation", "annotation-end", "notes", "note-citation", "footnote-citation",
    "endnote-citation", "ruby-text", "forms", "script", "event-listeners", "placeholder",
    "table-of-content", "alphabetical-index", "user-index", "object-index", "illustration-index", "table-index",
    "math", "number",
))  # fmt: skip
_NOTES = frozenset(("note", "footnote", "endnote"))
_PARAGRAPHS = frozenset(("p", "h"))
_BLANKS = frozenset(("s", "tab", "line-break", "tab-stop"))
# of a picture when they stand in one; within a line they are fields that show the document's own title
_DESCRIPTIONS = frozenset(("title", "desc"))
_LINES = frozenset(("p", "h", "span", "a", "meta"))


class OpenDocument:
    """Collects the visible paragraphs of content.xml. Feed it styles.xml first: hiding is a matter of style."""

    def __init__(self) -> None:
        self.headings: list[str] = []
        self._body, self._notes = Paragraphs(), Paragraphs()
        self._hidden_styles: set[str] = set()
        self._style = ""
        # of each open element: its name, and whether its text is left out
        self._stack: list[tuple[str, bool]] = []
        self._skipping = 0
        self._in_notes = 0
        self._in_body = False

    def paragraphs(self) -> list[str]:
        """Return the paragraphs of the body, then those of foot- and endnotes."""
        return self._body.all() + self._notes.all()

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "body":
            self._in_body = True
        if not self._in_body:
            self._learn(name, attributes)
        skip = self._is_left_out(name, attributes)
        self._stack.append((name, skip))
        self._skipping += skip
        if name in _NOTES:
            self._in_notes += 1
        if self._skipping or not self._in_body:
            return
        if name == "hidden-paragraph" and attributes.get("is-hidden") == "true":
            self._target.drop()
        elif name in _PARAGRAPHS:
            self._target.begin()
        elif name in _BLANKS:
            self._target.add(" ")

    def end(self, name: str) -> None:
        opened, skip = self._stack.pop()
        visible = self._in_body and not self._skipping
        self._skipping -= skip
        if opened in _PARAGRAPHS and visible:
            text = self._target.finish()
            if opened == "h" and text and not self._in_notes:
                self.headings.append(text)
        if opened in _NOTES:
            self._in_notes -= 1
        if opened == "body":
            self._in_body = False

    def data(self, text: str) -> None:
        if self._in_body and not self._skipping:
            self._target.add(text)

    @property
    def _target(self) -> Paragraphs:
        return self._notes if self._in_notes else self._body

    def _learn(self, name: str, attributes: Attributes) -> None:
        """Note which styles hide their text, themselves or through the style that they are based on."""
        if name == "style":
            self._style = attributes.get("name", "")
            if attributes.get("parent-style-name") in self._hidden_styles:
                self._hidden_styles.add(self._style)
        elif name in ("text-properties", "properties", "section-properties") and "display" in attributes:
            if attributes["display"] == "none":
                self._hidden_styles.add(self._style)
            else:
                self._hidden_styles.discard(self._style)

    def _is_left_out(self, name: str, attributes: Attributes) -> bool:
        if not self._in_body:
            return False
        if name in _DESCRIPTIONS:
            return bool(self._stack) and self._stack[-1][0] not in _LINES
        if name == "hidden-text":
            return attributes.get("is-hidden") != "false"
        # a section or a variable; a row or column of a table, also one that a filter leaves out
        if attributes.get("display") == "none" or attributes.get("visibility") in ("collapse", "filter"):
            return True
        if name == "section" and attributes.get("is-hidden") == "true":
            return True
        return name in _SKIPPED or attributes.get("style-name") in self._hidden_styles
