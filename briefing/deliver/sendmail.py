"""Hands messages to a sendmail program: Postfix, Exim, msmtp, OpenSMTPD and others bring one."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

from briefing.deliver.headers import ascii_address, clean_line
from briefing.errors import DeliveryError, TransportFault
from briefing.model import OutboxMessage

# sysexits.h: what a later try can mend
_TEMPORARY = {71: "system error", 73: "cannot create a file", 74: "input or output error", 75: "try later"}
_ANSWER_SHOWN = 200


class SendmailPipe:
    """Runs the program once per message, without a shell."""

    def __init__(self, program: str, *, sender: str, timeout_s: float) -> None:
        self._program = program
        self._sender = ascii_address(sender)
        self._timeout_s = timeout_s

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        # -i: a line with a single dot is text; "--": an address is never an option
        command = [self._program, "-i", "-f", self._sender, "--", ascii_address(message.recipient)]
        handing_over()
        # programs on this side of the wire take lines ended as the system ends them
        content = message.content.replace(b"\r\n", b"\n")
        try:
            done = subprocess.run(  # noqa: S603  # the user's own settings name it
                command, input=content, capture_output=True, timeout=self._timeout_s, check=False
            )
        except subprocess.TimeoutExpired:
            raise DeliveryError(
                f"no end after {self._timeout_s:g} s", where=self._program, retry=True, doubt=True
            ) from None
        except OSError as error:
            reason = (error.strerror or "cannot be run").lower()
            raise TransportFault(reason, where=self._program, remedy="set delivery.sendmail") from error
        if done.returncode != 0:
            raise self._refusal(done.returncode, done.stderr)

    def close(self) -> None:
        """Nothing is open."""

    def _refusal(self, code: int, answer: bytes) -> DeliveryError:
        shown = clean_line(answer.decode("utf-8", "replace"), _ANSWER_SHOWN)
        reason = _TEMPORARY.get(code, "refused")
        # killed by a signal: nobody knows how far it came
        return DeliveryError(
            f"{reason} (exit code {code}): {shown!r}",
            where=self._program,
            retry=code in _TEMPORARY or code < 0,
            doubt=code < 0,
        )
