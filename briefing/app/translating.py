"""Translates the foreign lines of an edition with the command of the settings, within bounds of time and size.

A command that fails, or answers with what cannot be a translation, leaves the edition as it is, with a note.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from briefing.compose.translations import lines_to_translate, with_translations
from briefing.model import Briefing, Diagnostic, Stage
from briefing.pipeline.ports import Press
from briefing.settings.schema import TranslateSettings

UNTRANSLATED = "untranslated"
# A translation is at most so many times as long as its line, with room for the shortest.
_LONGEST, _ROOM = 6, 400
# joiners of Persian and Indic words, which are no printable characters by themselves
_JOINERS = "\u200c\u200d"


class _NoTranslation(Exception):
    """Why there is none, in words."""


class Translator:
    """The command of the settings, and what it has said so far."""

    def __init__(self, settings: TranslateSettings) -> None:
        self._settings = settings
        self._known: dict[tuple[str, str], str] = {}
        # why a language has no translation; it is not asked for again
        self._failed: dict[str, str] = {}

    def translated(self, briefing: Briefing) -> Briefing:
        """Return an edition with its translations, and a note for each language that could not be translated."""
        wanted = lines_to_translate(briefing)
        for language, lines in wanted.items():
            self._ask(language, briefing.edition.language, lines)
        notes = tuple(self._note(language) for language in wanted if language in self._failed)
        made = with_translations(briefing, self._known)
        return replace(made, diagnostics=(*made.diagnostics, *notes)) if notes else made

    def _ask(self, language: str, into: str, lines: Sequence[str]) -> None:
        fresh = [line for line in lines if (language, line) not in self._known]
        if not fresh or language in self._failed:
            return
        try:
            answers = self._answers(language, into, fresh)
        except _NoTranslation as trouble:
            self._failed[language] = str(trouble)
        else:
            self._known |= {(language, line): said for line, said in zip(fresh, answers, strict=True)}

    def _answers(self, language: str, into: str, lines: list[str]) -> list[str]:
        command = [word.replace("{from}", language).replace("{to}", into) for word in self._settings.command]
        given = "".join(f"{line}\n" for line in lines).encode()
        limit = _LONGEST * len(given) + _ROOM * len(lines)
        try:
            text = _output(command, given, timeout_s=self._settings.timeout_s, limit=limit).decode()
        except UnicodeDecodeError:
            raise _NoTranslation("its output is not UTF-8") from None
        answers = text.removesuffix("\n").split("\n")
        if len(answers) != len(lines):
            raise _NoTranslation(f"it printed {len(answers)} lines for {len(lines)}")
        said = [
            "".join(c for c in " ".join(answer.split()) if c.isprintable() or c in _JOINERS)
            for answer in answers
        ]
        if not all(said):
            raise _NoTranslation("it printed an empty line")
        return said

    def _note(self, language: str) -> Diagnostic:
        return Diagnostic(
            Stage.COMPOSE,
            UNTRANSLATED,
            "[translate] command",
            f"no translation from {language!r}: {self._failed[language]}",
            "try it on a line of text; docs/plugins.md says what it must do",
        )


class TranslatingPress:
    """A press that lays editions out as they will be printed: with their translations."""

    def __init__(self, press: Press, translator: Translator) -> None:
        self._press, self._translator = press, translator

    def filled_pages(self, briefing: Briefing) -> float:
        return self._press.filled_pages(self._translator.translated(briefing))

    def likely_pages(self, briefing: Briefing) -> float:
        return self._press.likely_pages(briefing)


def _output(command: Sequence[str], given: bytes, *, timeout_s: float, limit: int) -> bytes:
    """Run a command and return what it prints; it and what it started end after the time or the size."""
    is_late = threading.Event()
    with tempfile.TemporaryFile() as lines:
        lines.write(given)
        lines.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603  # the user's own settings name it; no shell is involved
                command,
                stdin=lines,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise _NoTranslation((error.strerror or "cannot be run").lower()) from None

    def end() -> None:
        is_late.set()
        _kill(process)

    timer = threading.Timer(timeout_s, end)
    timer.start()
    try:
        with process:
            printed = process.stdout.read(limit + 1) if process.stdout else b""
            if len(printed) > limit:
                _kill(process)
    finally:
        timer.cancel()
    if is_late.is_set():
        raise _NoTranslation(f"no answer after {timeout_s:g} s")
    if len(printed) > limit:
        raise _NoTranslation(f"it printed more than {limit} bytes")
    if process.returncode != 0:
        raise _NoTranslation(f"it ended with exit code {process.returncode}")
    return printed


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
