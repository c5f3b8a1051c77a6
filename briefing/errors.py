"""Every error this package raises on purpose. Branches follow what the reader of the message can do.

BriefingError
├── UsageError          the command or call is wrong: change it          (exit 2)
│   └── SettingsError   a configuration, theme or publisher file: mend it
├── InputError          a document or path cannot be read: look at it
├── EnvironmentFault    this machine lacks something or is full: mend it
│   └── PluginFault     a plug-in is missing or failed: mend it, or take it out of the settings
├── StoreError          the store is newer, foreign, locked or on a full disk
│   ├── DamagedStore    it cannot be read any more: restore a backup
│   └── DamagedRecord   one record of it cannot be read: done without
├── FetchError          a source did not answer as it should: try later
├── RenderError         a design or its engine failed
│   └── EngineMissing   no PDF can be made on this machine: install Pango
├── DeliveryError       a message was not handed over: retried or held
│   └── TransportFault  no message can leave: mend the server or its settings
├── LockHeld            another run holds the lock                      (exit 75)
└── VerificationError   a printed sentence is not its source's
"""

from __future__ import annotations


class BriefingError(Exception):
    """Base of all deliberate errors; the text is put together here and nowhere else.

    Args:
        message: lower case, no full stop, with the offending value in `repr`.
        where: file, URL, source or key the trouble is in.
        remedy: what the user can do next.
    """

    def __init__(self, message: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.message = message
        self.where = where
        self.remedy = remedy
        super().__init__(message)

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text}; {self.remedy}" if self.remedy else text


class UsageError(BriefingError):
    """The call itself is wrong."""


class SettingsError(UsageError):
    """A configuration file is wrong. `problems` holds one line per bad key."""

    def __init__(
        self,
        message: str,
        *,
        where: str | None = None,
        remedy: str | None = None,
        problems: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, where=where, remedy=remedy)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join((super().__str__(), *(f"  {problem}" for problem in self.problems)))


class InputError(BriefingError):
    """A document or path cannot be used."""


class EnvironmentFault(BriefingError):
    """The machine lacks a library, a font, disk space or a permission."""


class PluginFault(EnvironmentFault):
    """A plug-in is not installed, cannot be imported, raised, or took too long.

    Attributes:
        may_pass: it is worth another try.
        is_late: it was ended while it worked, so that nobody knows how far it came.
    """

    def __init__(
        self,
        message: str,
        *,
        where: str | None = None,
        remedy: str | None = None,
        may_pass: bool = False,
        is_late: bool = False,
    ) -> None:
        super().__init__(message, where=where, remedy=remedy)
        self.may_pass = may_pass
        self.is_late = is_late


class StoreError(BriefingError):
    """The store is newer, foreign, damaged or cannot be written."""


class DamagedStore(StoreError):
    """What lies there cannot be read as a store: only a backup helps."""


class DamagedRecord(StoreError):
    """One record of the store cannot be read; the others can, and whoever needs it goes on without."""


class FetchError(BriefingError):
    """A source did not answer as it should. `retry` says whether a later try can help."""

    def __init__(
        self, message: str, *, where: str | None = None, remedy: str | None = None, retry: bool = False
    ) -> None:
        super().__init__(message, where=where, remedy=remedy)
        self.retry = retry


class RenderError(BriefingError):
    """A design or its engine failed; `where` names template and line."""


class EngineMissing(RenderError):
    """The PDF engine cannot be loaded on this machine; every other format can be made."""


class DeliveryError(BriefingError):
    """A message was not handed over. `retry` is true for transient failures, `doubt` when it may have arrived."""

    def __init__(
        self,
        message: str,
        *,
        where: str | None = None,
        remedy: str | None = None,
        retry: bool = False,
        doubt: bool = False,
    ) -> None:
        super().__init__(message, where=where, remedy=remedy)
        self.retry = retry
        self.doubt = doubt


class TransportFault(DeliveryError):
    """The way out itself is shut: no message can leave now, whoever it is for."""


class LockHeld(BriefingError):
    """Another run holds the lock."""


class VerificationError(BriefingError):
    """A printed sentence is not the sentence of its stored source."""
