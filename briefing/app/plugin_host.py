"""Runs one plug-in in a process of its own, with a time limit: one that hangs holds up nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from briefing.errors import PluginFault
from briefing.plugins import Option, find, installed, where

_BOOT = (
    "import sys; sys.path[:] = sys.argv[3].split('\\n'); from briefing.app.plugin_worker import main; "
    "main(int(sys.argv[1]), int(sys.argv[2]))"
)
# importing a plug-in may load libraries that are slow to start
_START_S = 30.0


class PluginHost:
    """One plug-in by kind and name. Nothing starts before the first call; what could not be loaded stays so."""

    def __init__(
        self, group: str, name: str, *, timeout_s: float = 60.0, options: Mapping[str, Option] | None = None
    ) -> None:
        self.name = name
        self.options = dict(options or {})
        self._group = group
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: tuple[Connection, Connection] | None = None
        self._broken: PluginFault | None = None

    def call(self, *arguments: Any) -> Any:
        """Call the plug-in; returns plain values, checked for what its kind gives.

        Raises:
            PluginFault: it is not there, raised, gave something else, or took too long.
        """
        with self._lock:
            self._ready()
            return self._ask(arguments)

    def start(self) -> None:
        """Import the plug-in, if that was not done.

        Raises:
            PluginFault: it is not there, or cannot be imported.
        """
        with self._lock:
            self._ready()

    def _ready(self) -> None:
        if self._broken is not None:
            raise self._broken
        if self._process is None:
            self._start()

    def close(self) -> None:
        """End the process."""
        if self._channel is not None:
            for end in self._channel:
                end.close()
            self._channel = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _start(self) -> None:
        if find(self._group, self.name) is None:
            known = ", ".join(installed(self._group)) or "none"
            raise self._fault("is not installed", remedy=f"installed of its kind: {known}", is_final=True)
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        path = "\n".join(os.path.abspath(part or ".") for part in sys.path)
        # our own interpreter and module; the plug-in is the user's own choice
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", _BOOT, str(theirs_in), str(theirs_out), path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(theirs_in, theirs_out),
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._channel = Connection(ours_in, writable=False), Connection(ours_out, readable=False)
        self._send((self._group, self.name))
        self._answer(_START_S, "was not imported", is_final=True)

    def _ask(self, arguments: tuple[Any, ...]) -> Any:
        self._send(arguments)
        return self._answer(self._timeout_s, "did not answer")

    def _send(self, value: object) -> None:
        assert self._channel is not None  # noqa: S101  # started
        with suppress(OSError):
            # when the other end is gone, the answer says so
            self._channel[1].send(value)

    def _answer(self, timeout_s: float, otherwise: str, *, is_final: bool = False) -> Any:
        assert self._channel is not None  # noqa: S101  # started
        try:
            if not self._channel[0].poll(timeout_s):
                self.close()
                raise self._fault(f"{otherwise} within {timeout_s:g} s", is_late=True, is_final=is_final)
            kind, *told = self._channel[0].recv()
        except (OSError, EOFError):
            self.close()
            raise self._fault("its process ended", is_late=True, is_final=is_final) from None
        if kind == "done":
            return told[0]
        message, may_pass = told
        raise self._fault(message, may_pass=may_pass, is_final=is_final)

    def _fault(
        self,
        message: str,
        *,
        remedy: str = "mend it, or take it out of the settings",
        may_pass: bool = False,
        is_late: bool = False,
        is_final: bool = False,
    ) -> PluginFault:
        fault = PluginFault(
            message,
            where=where(self._group, self.name),
            remedy=remedy,
            may_pass=may_pass or is_late,
            is_late=is_late,
        )
        if is_final:
            self._broken = fault
        return fault
