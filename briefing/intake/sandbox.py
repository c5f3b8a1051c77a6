"""Runs parsers in child processes with a memory and a time limit; restarts what dies. See `intake.worker`."""

from __future__ import annotations

import atexit
import os
import select
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import msgspec

from briefing.intake.notes import Job, Parsed, joined, trouble
from briefing.intake.options import IntakeOptions
from briefing.intake.worker import JOBS_PER_CHILD

_ROOT = str(Path(__file__).resolve().parents[2])
_BOOT = "import sys; sys.path.append(sys.argv.pop(1)); from briefing.intake.worker import main; main()"
_KEPT_ENVIRONMENT = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR")
_LENGTH = struct.Struct(">I")
_LARGEST_ANSWER = 256 * 1024 * 1024
_CHUNK = 1 << 16


class _DiedError(Exception):
    """The child is gone."""


class _LateError(Exception):
    """The time of a job is over."""


class _Child:
    """One worker process and its two pipes."""

    def __init__(self, memory_bytes: int) -> None:
        environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
        environment |= {
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        self.jobs = 0
        # our own interpreter and module, nothing from outside
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", _BOOT, _ROOT, str(memory_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=environment,
            bufsize=0,
            start_new_session=True,
        )
        # both were asked for above
        assert self._process.stdin is not None  # noqa: S101
        assert self._process.stdout is not None  # noqa: S101
        self._in, self._out = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._in, False)
        os.set_blocking(self._out, False)

    def ask(self, job: bytes, content: bytes, deadline: float) -> bytes:
        """Send a job and return the first answer.

        Raises:
            _LateError: `deadline` (of `time.monotonic`) passed.
            _DiedError: the process ended before it answered.
        """
        self.jobs += 1
        for part in (_LENGTH.pack(len(job)), job, _LENGTH.pack(len(content)), content):
            self._send(memoryview(part), deadline)
        return self.next(deadline)

    def next(self, deadline: float) -> bytes:
        """Return the next answer to the job; raises as `ask` does."""
        size = _LENGTH.unpack(self._receive(_LENGTH.size, deadline))[0]
        if size > _LARGEST_ANSWER:
            raise _DiedError
        return self._receive(size, deadline)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, content: memoryview, deadline: float) -> None:
        sent = 0
        while sent < len(content):
            self._wait(self._in, select.POLLOUT, deadline)
            try:
                sent += os.write(self._in, content[sent : sent + _CHUNK])
            except BlockingIOError:
                continue
            except OSError as error:
                raise _DiedError from error

    def _receive(self, size: int, deadline: float) -> bytes:
        parts: list[bytes] = []
        missing = size
        while missing:
            self._wait(self._out, select.POLLIN, deadline)
            try:
                part = os.read(self._out, min(missing, _CHUNK * 16))
            except BlockingIOError:
                continue
            if not part:
                raise _DiedError
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def _wait(self, descriptor: int, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(descriptor, event)
        left_ms = int((deadline - time.monotonic()) * 1000)
        if left_ms <= 0 or not poll.poll(left_ms):
            raise _LateError


class Sandbox:
    """A pool of children. `parse` may be called from several threads; each call has a child to itself."""

    def __init__(self, options: IntakeOptions) -> None:
        self._options = options
        self._idle: list[_Child] = []
        self._lock = threading.Lock()
        self._slots = threading.Semaphore(options.workers)

    def parse(self, job: Job, content: bytes) -> Parsed:
        """Parse in a child; whatever happens to it comes back as one diagnostic."""
        return joined(self.portions(job, content))

    def portions(self, job: Job, content: bytes) -> Iterator[Parsed]:
        """Parse as `parse` does, and yield what comes portion by portion, each within the time of one document."""
        with self._slots:
            yield from self._portions(job, content)

    def close(self) -> None:
        """End all children."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.stop()

    def _portions(self, job: Job, content: bytes) -> Iterator[Parsed]:
        child = self._take()
        is_done = False
        # the first job of a child also pays for its start
        allowance = self._options.parse_timeout_s + (4.0 if child.jobs == 0 else 0.0)
        try:
            answer = child.ask(msgspec.msgpack.encode(job), content, time.monotonic() + allowance)
            while (parsed := msgspec.msgpack.decode(answer, type=Parsed)).more:
                yield replace(parsed, more=False)
                answer = child.next(time.monotonic() + self._options.parse_timeout_s)
            is_done = True
        except _LateError:
            seconds = self._options.parse_timeout_s
            parsed = trouble("timeout", job.name, f"was not read within {seconds:g} s", "convert or split it")
        except (_DiedError, msgspec.DecodeError):
            parsed = trouble(
                "crash", job.name, f"its {job.format} parser broke down on it", "convert it to text"
            )
        finally:
            if is_done:
                self._give_back(child, is_spent=any(d.code == "memory" for d in parsed.diagnostics))
            else:
                child.stop()
        yield parsed

    def _take(self) -> _Child:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        return _Child(self._options.parse_memory_bytes)

    def _give_back(self, child: _Child, *, is_spent: bool) -> None:
        if is_spent or child.jobs >= JOBS_PER_CHILD:
            child.stop()
            return
        with self._lock:
            self._idle.append(child)


def shared_sandbox(options: IntakeOptions) -> Sandbox:
    """Return this process's sandbox for these limits; its children end with the process."""
    return _shared(options, os.getpid())


@lru_cache(maxsize=4)
def _shared(options: IntakeOptions, process_id: int) -> Sandbox:
    sandbox = Sandbox(options)
    atexit.register(sandbox.close)
    return sandbox
