"""Mail servers of common providers, from `seeds/mail-servers.toml`: what `briefing init` proposes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.errors import SettingsError
from briefing.resources import resource
from briefing.settings.shape import Problem, read_record


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where a provider takes mail, and how one logs in there."""

    name: str
    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    login: Literal["app-password", "password", "oauth2"]
    # what has to be done at the provider first, in a sentence or two
    note: str = ""
    # of sender's addresses
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _ServerFile:
    server: tuple[MailServer, ...] = ()


@cache
def mail_servers() -> tuple[MailServer, ...]:
    """Read the shipped servers, in the order of the file.

    Raises:
        SettingsError: the file is damaged.
    """
    path = resource("seeds", "mail-servers.toml")
    problems: list[Problem] = []
    content = read_record(tomllib.loads(path.read_text("utf-8")), _ServerFile, (), problems)
    if problems:
        raise SettingsError(problems[0].message, where=str(path), remedy="install the package again")
    return content.server


def server_of(address: str) -> MailServer | None:
    """Return the server of an address's provider; None when its domain is nobody's."""
    domain = address.rpartition("@")[2].casefold()
    return next((server for server in mail_servers() if domain in server.domains), None)
