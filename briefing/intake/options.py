"""How intake reads: limits and habits, as one frozen record. Holds no state and reads no settings."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """Limits of everything that is read. The defaults are what docs/intake.md states."""

    # a single text, page, mail or PDF; a larger one is named and not read
    file_limit_bytes: int = 15 * MIB
    # mailboxes, archives, JSON lines and CSV hold many documents
    container_limit_bytes: int = 100 * MIB
    # of one path or source
    max_documents: int = 20_000
    # one parsed document: wall clock and address space of the child process
    parse_timeout_s: float = 12.0
    parse_memory_bytes: int = 512 * MIB
    # how many child processes parse at the same time
    workers: int = 2
    # one source: everything from the first look-up of its name to the last byte
    fetch_timeout_s: float = 20.0
    wire_limit_bytes: int = 15 * MIB
    decoded_limit_bytes: int = 15 * MIB
    # between two requests to one host
    host_pause_s: float = 0.5
    # sources that are read at the same time: 40 that all use up their time are through in one minute
    fetch_threads: int = 32
    # article pages fetched for one feed or section page in one run, and the time for all of them
    pages_per_source: int = 25
    pages_timeout_s: float = 20.0
    # mail address or page where the operator can be reached; goes into the User-Agent
    contact: str = ""
    # loopback and local networks, for URLs named directly
    allow_private: bool = False
    # files that are never opened, wherever they lie and whatever they are called: the store that is open meanwhile,
    # as closing a file drops all locks that this process has on it
    off_limits: tuple[str, ...] = ()
    # endings of files, without a dot, that plug-ins read
    plugin_endings: tuple[str, ...] = ()


DEFAULT_OPTIONS = IntakeOptions()
