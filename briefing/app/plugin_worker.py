"""The process that one plug-in lives in. Answers one call after another until the other end closes."""

from __future__ import annotations

import logging
from multiprocessing.connection import Connection

from briefing.errors import BriefingError
from briefing.plugins import load, plain_result, reason

log = logging.getLogger(__name__)


def main(inbound: int, outbound: int) -> None:
    """Import the plug-in that is named first, then do what is asked."""
    questions, answers = Connection(inbound, writable=False), Connection(outbound, readable=False)
    group, name = questions.recv()
    try:
        plugin = load(group, name)
    except BriefingError as error:
        answers.send(("failed", error.message, False))
        return
    answers.send(("done", None))
    while True:
        try:
            arguments = questions.recv()
        except EOFError:
            return
        try:
            answers.send(("done", plain_result(group, plugin, arguments)))
        except OSError as error:
            answers.send(("failed", reason(error), True))
        except Exception as error:
            log.debug("the plug-in %s failed", name, exc_info=True)
            answers.send(("failed", reason(error), False))
