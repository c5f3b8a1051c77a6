"""PresentationML: the order of the slides, and the text of one. Speaker's notes, comments and masters are not read."""

from __future__ import annotations

from briefing.intake.formats.xml_stream import Attributes, Paragraphs, walk

# placeholders that a master fills on every slide
_RUNNING = frozenset(("dt", "ftr", "hdr", "sldNum"))
_TITLES = frozenset(("title", "ctrTitle"))
_HIDDEN = "hidden"
_MAX_SLIDES = 2_000


class _Relations:
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            self.targets[attributes.get("Id", "")] = (
                target.lstrip("/") if target[:1] == "/" else f"ppt/{target}"
            )

    def end(self, name: str) -> None: ...
    def data(self, text: str) -> None: ...


class _Order:
    def __init__(self) -> None:
        self.ids: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sldId":
            self.ids.append(attributes.get("r:id", ""))

    def end(self, name: str) -> None: ...
    def data(self, text: str) -> None: ...


def relations(content: bytes) -> dict[str, str]:
    """Return the parts that a presentation refers to, by the id of the relation."""
    found = _Relations()
    walk(content, found)
    return found.targets


def slide_order(presentation: bytes, targets: dict[str, str]) -> list[str]:
    """Return the parts of the slides as they are shown, which is not the order of their names."""
    order = _Order()
    walk(presentation, order)
    return [targets[key] for key in order.ids[:_MAX_SLIDES] if key in targets]


class Slide:
    """Collects the paragraphs of one slide."""

    def __init__(self) -> None:
        self.title, self.is_shown = "", True
        self._paragraphs = Paragraphs()
        self._stack: list[str] = []
        self._kind = ""
        self._skipped_below = 0

    def paragraphs(self) -> list[str]:
        """Return the paragraphs, shape by shape as they were drawn."""
        return self._paragraphs.all()

    def start(self, name: str, attributes: Attributes) -> None:
        self._stack.append(name)
        if name == "sld":
            self.is_shown = attributes.get("show") not in ("0", "false")
        elif name in ("sp", "graphicFrame", "pic"):
            self._kind = ""
        elif name == "ph":
            self._kind = self._kind or attributes.get("type", "body")
        elif name == "cNvPr" and attributes.get("hidden") in ("1", "true"):
            self._kind = _HIDDEN
        elif name == "Fallback" and not self._skipped_below:
            self._skipped_below = len(self._stack)
        elif name == "p" and not self._is_skipped:
            self._paragraphs.begin()
        elif name in ("br", "tab") and not self._is_skipped:
            self._paragraphs.add(" ")

    def end(self, name: str) -> None:
        if name == "p" and not self._is_skipped:
            text = self._paragraphs.finish()
            if self._kind in _TITLES and not self.title:
                self.title = text
        if self._skipped_below == len(self._stack):
            self._skipped_below = 0
        self._stack.pop()

    def data(self, text: str) -> None:
        if self._stack[-1] == "t" and not self._is_skipped:
            self._paragraphs.add(text)

    @property
    def _is_skipped(self) -> bool:
        return bool(self._skipped_below) or self._kind in _RUNNING or self._kind == _HIDDEN
