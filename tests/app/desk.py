"""A small newsroom in a folder: settings, an inbox with invented articles, a mail server. For tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.app.start import RunRequest, start_run
from briefing.pipeline.run import RunReport
from tests.deliver.smtp_server import FakeSmtp

# 23 October 2024, 06:31 in Paris
CLOCK = 1_729_657_860
DAY_S = 86_400
ARTICLES: Mapping[str, str] = {
    "envoys.txt": (
        "Title: Envoys resume peace talks in Dhamra\nOutlet: Meridian Wire\nPublished: 2024-10-22T15:00:00Z\n\n"
        "Special envoys of Noravia and Kastrel resumed peace talks in Dhamra on Tuesday.\n\n"
        "The foreign ministers are to sign an agreement on the harbor on Friday, the envoys said in a joint note.\n\n"
        "Mediators from three countries had carried proposals between both delegations for eleven days.\n"
    ),
    "convoy.txt": (
        "Title: Aid convoy reaches Lesk\nOutlet: Harbor Gazette\nPublished: 2024-10-22T12:00:00Z\n\n"
        "A humanitarian aid convoy with 40 trucks of food and medicine reached Lesk on Tuesday morning.\n\n"
        "Relief workers said the convoy was the first humanitarian delivery to the town in three weeks.\n\n"
        "Hospitals in Lesk had run out of clean water and of medicine for children, the relief workers said.\n"
    ),
    "missile.txt": (
        "Title: Tehran tests a ballistic missile\nOutlet: Kastrel Courier\nPublished: 2024-10-22T18:00:00Z\n\n"
        "Iran tested a ballistic missile on Tuesday, and the Security Council voted to condemn the test.\n\n"
        "New sanctions on Iran over its ballistic missile program are being prepared, two diplomats said.\n\n"
        "Tehran said the test of the missile had been announced to its neighbors nine days before.\n"
    ),
}
SETTINGS = """\
version = 1
[[edition]]
name = "Morning"
timezone = "Europe/Paris"
words = 300
formats = ["text"]
{edition}
[[source]]
name = "Inbox"
kind = "folder"
url = "inbox"
{readers}
[delivery]
transport = "smtp"
sender = "Desk <desk@example.org>"
{delivery}
[smtp]
host = "127.0.0.1"
port = {port}
security = "none"
timeout_s = 2
retry_delay_s = 0
{smtp}
"""
READERS = '[[recipient]]\naddress = "ana@example.org"\n[[recipient]]\naddress = "ben@example.org"\n'


class Desk:
    """One folder; `run` is one start of the program at a time of the test's choosing."""

    def __init__(self, folder: Path, server: FakeSmtp) -> None:
        self.folder = folder
        self.server = server
        self.config = folder / "briefing.toml"
        self.configure()
        self.inbox = folder / "inbox"
        self.inbox.mkdir()
        for name, text in ARTICLES.items():
            (self.inbox / name).write_text(text)

    def configure(
        self, *, readers: str = READERS, edition: str = "", delivery: str = "", smtp: str = ""
    ) -> None:
        text = SETTINGS.format(
            port=self.server.port, readers=readers, edition=edition, delivery=delivery, smtp=smtp
        )
        self.config.write_text(text)

    def run(self, *, slot: str = "", dry_run: bool = False, on_doubt: str = "") -> RunReport:
        return start_run(RunRequest(config=self.config, slot=slot, dry_run=dry_run, on_doubt=on_doubt))

    @property
    def mails(self) -> list[tuple[str, str]]:
        return [(reader, content.decode()) for reader, content in self.server.accepted]
