"""WebVTT and SubRip to entries: what was said, in paragraphs, without numbers, times and styles.

A paragraph ends where another person speaks, after a pause, and after some sentences; never inside a sentence, unless
the speaker changes there or no sentence ever ends. Who speaks stands before the first paragraph of a turn, as in a
printed transcript. Automatic captions roll: each cue repeats the line before, which is taken once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from briefing.intake.formats.encoding import decode
from briefing.intake.formats.header import Header, document_kind, header_problems, split_header
from briefing.intake.formats.plain import header_entry
from briefing.intake.notes import Job, Parsed, trouble

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s{{1,4}}-->\s{{1,4}}{_TIME}")
_VOICE = re.compile(r"<v(?:\.[^\s>]{1,80})?\s+([^>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]{0,200}>|\{\\[^{}]{1,60}\}")
# a sound, not speech: [Music], (applause), music notes
_SOUND = re.compile(r"\[[^\[\]]{1,60}\]|^\([^()]{1,60}\)$|[\u2669-\u266c]+")
# "IDA LORNE: ..." or "Ida Lorne: ..."; a name of one word only in capitals, as "Note: ..." is none
_NAMED = re.compile(
    r"((?:[A-ZÀ-ÖØ-Þ][\w.’'-]*)(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){1,3}|[A-ZÀ-ÖØ-Þ]{3,20}(?: \d{1,2})?): (?=\S)"
)
# a change of speaker who is not named
_CHANGE = re.compile(r"(?:>>+|[-–—])\s*(?=\S)")
_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
_PAUSE_S = 3.0
_WORDS_OF_A_PARAGRAPH = 80
# so many without the end of a sentence: there is no punctuation
_WORDS_WITHOUT_END = 240
# of the file's own blocks, none of which is speech
_BLOCKS = ("NOTE", "STYLE", "REGION")


@dataclass(slots=True)
class _Cue:
    start_s: float
    end_s: float
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Speech:
    """Paragraphs as they grow."""

    paragraphs: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _count: int = 0
    _speaker: str = ""
    _last: str = ""
    _ended_s: float = 0.0

    def add(self, cue: _Cue) -> None:
        if cue.start_s - self._ended_s >= _PAUSE_S:
            self._rest()
        self._ended_s = cue.end_s
        for line in cue.lines:
            if (voice := _VOICE.search(line)) is not None:
                self._turn(voice.group(1))
            words = " ".join(_SOUND.sub(" ", unescape(_TAG.sub("", line))).split())
            if words and words != self._last:
                self._last = words
                self._say(words)

    def _say(self, words: str) -> None:
        if (change := _CHANGE.match(words)) is not None:
            self._break()
            words = words[change.end() :]
        if (named := _NAMED.match(words)) is not None:
            self._turn(named.group(1))
            words = words[named.end() :]
        self._words.append(words)
        self._count += len(words.split())
        if self._count >= _WORDS_OF_A_PARAGRAPH:
            self._rest()

    def _turn(self, speaker: str) -> None:
        name = " ".join(unescape(speaker).split())
        if name != self._speaker:
            self._break()
            self._speaker = name
            self._words = [f"{name}:"]

    def _rest(self) -> None:
        """Begin a new paragraph if a sentence ends here, or none ever does."""
        if self._words and (_END.search(self._words[-1]) or self._count >= _WORDS_WITHOUT_END):
            self._break()

    def _break(self) -> None:
        text = " ".join(self._words)
        if text and not text.endswith(":"):
            self.paragraphs.append(text)
        self._words, self._count = [], 0

    def all(self) -> str:
        self._break()
        return "\n\n".join(self.paragraphs)


def read_subtitles(content: bytes, job: Job) -> Parsed:
    """Turn one file of subtitles into one entry."""
    text = decode(content, job.charset).text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    header = _header(text)
    speech = _Speech()
    for cue in _cues(text):
        speech.add(cue)
    spoken = speech.all()
    if not spoken:
        return trouble("no-text", job.name, "holds no words that were spoken", "check the file")
    entry = header_entry(header, text=spoken, title=header.get("title") or _title_of(job.name))
    return Parsed((replace(entry, url=entry.url or job.url),), (), header_problems(header, job.name))


def _header(text: str) -> Header:
    """Read our header block, which may stand below the first line of a WebVTT file."""
    first, _, rest = text.partition("\n")
    block = rest.lstrip("\n").partition("\n\n")[0] if first.startswith("WEBVTT") else ""
    header = split_header(f"{block}\n\n") if "-->" not in block else Header({}, "")
    # "Kind: captions" is WebVTT's own
    own = {key: value for key, value in header.values.items() if key != "kind" or document_kind(value)}
    return Header(own, "")


def _title_of(name: str) -> str:
    """Make a title of a file name of several words; one word says nothing."""
    words = re.sub(r"[-_.]+", " ", name.rpartition(": ")[2].rpartition(".")[0]).split()
    return " ".join(words) if len(words) > 1 else ""


def _cues(text: str) -> Iterator[_Cue]:
    """Yield cues; what stands in no cue (numbers, notes, styles) is left out."""
    cue: _Cue | None = None
    for line in text.split("\n"):
        if (found := _TIMING.match(line)) is not None:
            if cue is not None:
                yield cue
            cue = _Cue(_seconds(found.groups()[:4]), _seconds(found.groups()[4:]))
        elif not line.strip() or line.startswith(_BLOCKS):
            if cue is not None and (cue.lines or line.strip()):
                yield cue
                cue = None
        elif cue is not None:
            cue.lines.append(line)
    if cue is not None:
        yield cue


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = parts
    return (
        int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + float(f"0.{thousandths or 0}")
    )
