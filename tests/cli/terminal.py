"""A pseudo-terminal with a command in it: answers are typed when their question stands on the screen."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
# for a machine with much else to do; an answer takes tenths of a second
_PATIENCE_S = 60.0
_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """Runs `briefing ARGUMENTS` in a folder until the block ends."""

    def __init__(
        self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        self._child, self._master = pty.fork()
        if not self._child:
            os.chdir(folder)
            os.environ.update(
                {"PYTHONPATH": str(ROOT), "TERM": "dumb", "COLUMNS": "100", **(environment or {})}
            )
            os.execv(sys.executable, [sys.executable, "-m", "briefing", *arguments])
        self.said = ""
        self._read_to = 0
        self._code: int | None = None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._code is None:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        os.close(self._master)

    def wait_for(self, text: str) -> None:
        """Read until a text stands on the screen, after what was waited for before."""
        end = time.monotonic() + _PATIENCE_S
        while text not in self.said[self._read_to :]:
            if time.monotonic() > end or not self._read(1.0):
                raise AssertionError(f"{text!r} did not come; the screen says:\n{self.said}")
        self._read_to = self.said.index(text, self._read_to) + len(text)

    def answer(self, question: str, text: str = "") -> None:
        """Wait for a question and type an answer with Enter."""
        self.wait_for(question)
        self._type(f"{text}\n")

    def press_control_c(self) -> None:
        self._type("\x03")

    def end(self) -> int:
        """Read to the end; returns the exit code, and fails when the command stays."""
        end = time.monotonic() + _PATIENCE_S
        while self._read(1.0):
            if time.monotonic() > end:
                raise AssertionError(f"the command did not end; the screen says:\n{self.said}")
        _, status = os.waitpid(self._child, 0)
        self._code = os.waitstatus_to_exitcode(status)
        return self._code

    def _type(self, keys: str) -> None:
        # what reads an answer may first throw away what was typed before it
        time.sleep(0.1)
        os.write(self._master, keys.encode())

    def _read(self, timeout_s: float) -> bool:
        """Take what is there; False at the end."""
        ready, _, _ = select.select([self._master], [], [], timeout_s)
        if not ready:
            return True
        try:
            data = os.read(self._master, 65_536)
        except OSError:
            return False
        self.said += _CODES.sub("", data.decode("utf-8", "replace")).replace("\r", "")
        return bool(data)
