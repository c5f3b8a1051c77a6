"""The files that `briefing init` writes: they work as they are, and explain what to change."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.errors import EnvironmentFault, UsageError
from briefing.resources import resource
from briefing.settings.schema import DEFAULT_THEMES

SETTINGS = """\
# Settings of briefing. Check them with: briefing config check
# Every key, with its meaning and default: docs/settings.md. Paths start at this file's folder.
version = 1

# ---- Editions: one table for each regular briefing ----
[[edition]]
name = "Morning briefing"
slug = "morning"               # for file names and commands: briefing run morning
title = "{name}, {date}"
timezone = "UTC"               # IANA name, such as "Europe/Paris"
at = "06:30"                   # information cut-off, local time; several: ["06:30", "18:00"]
#days = ["mon", "tue", "wed", "thu", "fri"]
covers = "24h"                 # or "7d", or "previous": since the edition before
pages = 2                      # or words = 900, or sentences = 40
#items = 15                    # at most; and of each: item_sentences, item_words, item_characters = 800
themes = "themes.toml"         # or the name of a shipped pack: briefing themes list
formats = ["pdf", "html"]      # also text, markdown, json, email, epub
#marking = "TLP:GREEN"         # printed on every page and in the subject
#language = "en"
catch_up = "latest"            # after missed days: the latest edition only; or "all", or "none"
when_empty = "edition"         # with nothing new: send it and say so; or "heartbeat", or "nothing"

# ---- Sources: feeds, pages, folders, mailboxes ----
[[source]]
name = "Inbox folder"
kind = "folder"
url = "inbox"                  # put articles here: html, txt, md, pdf, docx, eml

#[[source]]
#name = "Example Gazette"
#url = "https://gazette.example/rss.xml"

#[[source]]
#name = "Newsletters"
#kind = "imap"
#url = "imaps://reader@mail.example.org/Newsletters"
#password_env = "NEWSLETTER_PASSWORD"

# ---- Readers: each gets a message of their own ----
#[[recipient]]
#address = "ana@example.org"
#name = "Ana Ruiz"
#editions = ["morning"]        # default: all
#themes = ["Energy"]           # default: all; of others this reader sees nothing
#clearance = "TLP:AMBER"       # an edition marked higher is not sent to this reader
#attach_pdf = true

# ---- Delivery: until you change this, messages are written to output/mail and sent to nobody ----
[delivery]
transport = "eml"              # "smtp", "sendmail", "maildir"
#sender = "Morning desk <desk@example.org>"
#list_id = "morning.example.org"
#unsubscribe_mailto = "leave@example.org"
#on_doubt = "send"             # a message that may have arrived is sent again, byte for byte; or "hold"

#[smtp]
#host = "mail.example.org"
#security = "starttls"         # or "tls"
#username = "desk"
#password_env = "BRIEFING_SMTP_PASSWORD"   # or password_file (mode 0600), or password_command

[store]
path = "briefing.sqlite"
keep = "365d"

[output]
dir = "output"
"""

_THEMES_HEAD = """\
# Your themes, started from the shipped pack "international-security". Change, add, remove.
# How terms are written: docs/themes.md. Try them with: briefing themes test
"""


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write briefing.toml, themes.toml and an empty inbox into a folder.

    Raises:
        UsageError: one of the files is there already; nothing was written.
        EnvironmentFault: the folder cannot be written.
    """
    pack = resource("seeds", "themes", f"{DEFAULT_THEMES}.toml").read_text("utf-8")
    files = {folder / "briefing.toml": SETTINGS, folder / "themes.toml": f"{_THEMES_HEAD}\n{pack}"}
    for path in files:
        if path.exists():
            raise UsageError("is there already; nothing was written", where=str(path))
    try:
        (folder / "inbox").mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            _write_new(path, content)
    except OSError as error:
        reason = (error.strerror or "failed").lower()
        raise EnvironmentFault(f"cannot write: {reason}", where=str(folder)) from error
    return (*files, folder / "inbox")


def _write_new(path: Path, content: str) -> None:
    # fails when someone else was faster: nothing is ever overwritten
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(content)
