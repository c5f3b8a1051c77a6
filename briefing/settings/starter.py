"""The files that `briefing init` writes: they work as they are, and explain what to change.

What was answered is filled in; what was not asked or answered stays as an example behind a "#".
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import EnvironmentFault, UsageError
from briefing.model import Source, SourceKind
from briefing.resources import resource
from briefing.settings.load import slugify
from briefing.settings.mail_servers import MailServer

OWN_THEMES = "themes.toml"
PASSWORD_FILE = "smtp-password"  # noqa: S105  # the name of the file, not what is in it


@dataclass(frozen=True, slots=True)
class StarterReader:
    """Somebody who gets the edition by mail."""

    address: str
    name: str = ""
    attach_pdf: bool = True


@dataclass(frozen=True, slots=True)
class Login:
    """How the mail server is logged in to; nothing at all for a server that asks for none."""

    username: str = ""
    # "": an empty file is not written, its name is
    password: str = field(default="", repr=False)
    # prints an OAuth2 access token, instead of a password
    token_command: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StarterAnswers:
    """What is filled in. As it is, the file that works without any answer."""

    name: str = "Morning briefing"
    slug: str = "morning"
    timezone: str = "UTC"
    at: str = "06:30"
    weekdays_only: bool = False
    pages: int = 2
    packs: tuple[str, ...] = (OWN_THEMES,)
    sources: tuple[Source, ...] = ()
    readers: tuple[StarterReader, ...] = ()
    sender: str = ""
    # "eml", "smtp" or "sendmail"
    transport: str = "eml"
    server: MailServer | None = None
    login: Login = Login()


def write_starter(folder: Path, answers: StarterAnswers | None = None) -> tuple[Path, ...]:
    """Write briefing.toml, the themes, a password and an empty inbox into a folder: all of it or nothing.

    Raises:
        UsageError: one of the files is there already; nothing was written.
        EnvironmentFault: the folder cannot be written.
    """
    files = {folder / name: content for name, content in starter_files(answers or StarterAnswers()).items()}
    for path in files:
        if path.exists():
            raise UsageError("is there already; nothing was written", where=str(path))
    written: list[Path] = []
    try:
        (folder / "inbox").mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            _write_new(path, content)
            written.append(path)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        reason = (error.strerror or "failed").lower()
        raise EnvironmentFault(f"cannot write: {reason}", where=str(folder)) from error
    return (*files, folder / "inbox")


def starter_files(answers: StarterAnswers) -> dict[str, str]:
    """Return what is written, by file name."""
    files = {"briefing.toml": starter_settings(answers)}
    if OWN_THEMES in answers.packs:
        files[OWN_THEMES] = resource("seeds", "starter-themes.toml").read_text("utf-8")
    if answers.login.password:
        files[PASSWORD_FILE] = f"{answers.login.password}\n"
    return files


def starter_settings(answers: StarterAnswers) -> str:
    """Return the text of briefing.toml."""
    return "\n".join(
        (_edition(answers), _sources(answers.sources), _readers(answers.readers), _delivery(answers), _REST)
    )


def _edition(answers: StarterAnswers) -> str:
    packs = answers.packs
    themes = _text(packs[0]) if len(packs) == 1 else _list(packs)
    days = '["mon", "tue", "wed", "thu", "fri"]'
    return f"""\
# Settings of briefing. Check them with: briefing config check
# Every key, with its meaning and default: docs/settings.md. Paths start at this file's folder.
version = 1

# ---- Editions: one table for each regular briefing ----
[[edition]]
name = {_text(answers.name)}
slug = {_aside(_text(answers.slug), 7)}# for file names and commands: briefing run {answers.slug}
title = "{{name}}, {{date}}"
timezone = {_aside(_text(answers.timezone), 11)}# IANA name, such as "Europe/Paris"
at = {_aside(_text(answers.at), 5)}# information cut-off, local time; several: ["06:30", "18:00"]
{"" if answers.weekdays_only else "#"}days = {days}
covers = "24h"                 # or "7d", or "previous": since the edition before
pages = {_aside(str(answers.pages), 8)}# or words = 900, or sentences = 40
#items = 15                    # at most; and of each: item_sentences, item_words, item_characters = 800
themes = {_aside(themes, 9)}# a file, or the name of a shipped pack, or a list: briefing themes list
formats = ["pdf", "html"]      # also text, markdown, json, email, epub, csv, csl, ris
#marking = "TLP:GREEN"         # printed on every page and in the subject
#language = "en"
catch_up = "latest"            # after missed days: the latest edition only; or "all", or "none"
when_empty = "edition"         # with nothing new: send it and say so; or "heartbeat", or "nothing"
"""


def _sources(sources: tuple[Source, ...]) -> str:
    if not sources:
        return _INBOX + _SOURCE_EXAMPLES
    taken, tables = {"inbox-folder"}, []
    for source in sources:
        # the id that is made from the name; two sources of one name need it spelled out
        plain = own = slugify(source.name)
        number = 2
        while own in taken:
            own, number = f"{plain}-{number}".lstrip("-"), number + 1
        taken.add(own)
        tables.append(_source(source, id_="" if own == plain else own))
    return _INBOX + "".join(f"\n{table}" for table in tables)


def _source(source: Source, *, id_: str) -> str:
    lines = ["[[source]]", f"name = {_text(source.name)}"]
    lines += [f"id = {_text(id_)}"] if id_ else []
    if source.kind is not SourceKind.FEED:
        lines.append(f"kind = {_text(source.kind)}")
    lines.append(f"url = {_text(source.url)}")
    if source.allow_private:
        lines.append("allow_private = true           # an address on your own network")
    if not source.enabled:
        lines.append("enabled = false                # did not answer when these settings were made")
    return "\n".join(lines) + "\n"


def _readers(readers: tuple[StarterReader, ...]) -> str:
    if not readers:
        return _READER_EXAMPLE
    return _READERS_HEAD + "\n".join(map(_reader, readers))


def _reader(reader: StarterReader) -> str:
    lines = ["[[recipient]]", f"address = {_text(reader.address)}"]
    lines += [f"name = {_text(reader.name)}"] if reader.name else []
    lines += ["attach_pdf = true"] if reader.attach_pdf else []
    return "\n".join(lines) + "\n"


def _delivery(answers: StarterAnswers) -> str:
    if answers.transport == "eml" and not answers.sender:
        return _DELIVERY_EXAMPLE + "\n" + _SMTP_EXAMPLE
    head = "# ---- Delivery ----\n[delivery]\n"
    transport = _aside(_text(answers.transport), 12)
    head += f"transport = {transport}# eml writes messages to output/mail and sends nothing\n"
    head += f"sender = {_text(answers.sender)}\n" + _DELIVERY_MORE
    return f"{head}\n{_smtp(answers.server, answers.login)}" if answers.server else f"{head}\n{_SMTP_EXAMPLE}"


def _smtp(server: MailServer, login: Login) -> str:
    lines = [
        f"# {server.name}" + (f": {server.note}" if server.note else ""),
        "[smtp]",
        f"host = {_text(server.host)}",
        f"port = {server.port}",
        f"security = {_text(server.security)}",
    ]
    if login.username:
        lines.append(f"username = {_text(login.username)}")
        lines.append(
            f"token_command = {_list(login.token_command)}"
            if login.token_command
            else f"password_file = {_text(PASSWORD_FILE)}   # mode 0600; or password_env, or password_command"
        )
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    # what JSON escapes, TOML escapes alike; but for DEL, which has no business here
    return json.dumps(str(value).replace("\x7f", ""), ensure_ascii=False)


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _aside(value: str, used: int) -> str:
    """Pad a value so that the remark behind it stands in its column."""
    return value.ljust(30 - used) + " "


def _write_new(path: Path, content: str) -> None:
    # fails when someone else was faster: nothing is ever overwritten
    mode = 0o600 if path.name == PASSWORD_FILE else 0o644
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(content)


_INBOX = """\
# ---- Sources: feeds, pages, folders, mailboxes ----
[[source]]
name = "Inbox folder"
kind = "folder"
url = "inbox"                  # put articles here: html, txt, md, pdf, docx, eml
"""

_SOURCE_EXAMPLES = """
#[[source]]
#name = "Example Gazette"
#url = "https://gazette.example/rss.xml"

#[[source]]
#name = "Newsletters"
#kind = "imap"
#url = "imaps://reader@mail.example.org/Newsletters"
#password_env = "NEWSLETTER_PASSWORD"
"""

_READERS_HEAD = """\
# ---- Readers: each gets a message of their own ----
# Also: editions, themes (of others this reader sees nothing), clearance = "TLP:AMBER"
"""

_READER_EXAMPLE = """\
# ---- Readers: each gets a message of their own ----
#[[recipient]]
#address = "ana@example.org"
#name = "Ana Ruiz"
#editions = ["morning"]        # default: all
#themes = ["Economy"]          # default: all; of others this reader sees nothing
#clearance = "TLP:AMBER"       # an edition marked higher is not sent to this reader
#attach_pdf = true
"""

_DELIVERY_EXAMPLE = """\
# ---- Delivery: until you change this, messages are written to output/mail and sent to nobody ----
[delivery]
transport = "eml"              # "smtp", "sendmail", "maildir"
#sender = "Morning desk <desk@example.org>"
#list_id = "morning.example.org"
#unsubscribe_mailto = "leave@example.org"
#on_doubt = "send"             # a message that may have arrived is sent again, byte for byte; or "hold"
"""

_DELIVERY_MORE = """\
#list_id = "morning.example.org"
#unsubscribe_mailto = "leave@example.org"
#on_doubt = "send"             # a message that may have arrived is sent again, byte for byte; or "hold"
"""

_SMTP_EXAMPLE = """\
#[smtp]
#host = "mail.example.org"     # servers of common providers: docs/mail-servers.md
#security = "starttls"         # or "tls"
#username = "desk"
#password_env = "BRIEFING_SMTP_PASSWORD"   # or password_file (mode 0600), or password_command
"""

_REST = """\
[store]
path = "briefing.sqlite"
keep = "365d"

[output]
dir = "output"
"""

SETTINGS = starter_settings(StarterAnswers())
