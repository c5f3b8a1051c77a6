"""What may stand in briefing.toml: one record per table, with meaning, default and limits of every key.

The records are the schema: checking, the JSON Schema for editors and `config show` all read them.
Nothing here opens a file. Relative paths are made absolute in `load.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta

from briefing.model import CHANNEL, FullText, Identity, Mute, Recipient, Source, SourceId, SourceKind

DEFAULT_THEMES = "international-security"
SINCE_PREVIOUS = "previous"
# printed with the comma of the edition's language
USUAL_TITLE = "{name}, {date}"
_COVERS = re.compile(r"([1-9][0-9]{0,3})([hd])")

Name = Annotated[str, Meta(min_length=1, max_length=200)]
Count = Annotated[int, Meta(ge=1, le=1_000_000)]
Port = Annotated[int, Meta(ge=1, le=65_535)]
Seconds = Annotated[float, Meta(gt=0, le=3_600)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# by number, as `datetime.weekday` counts
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
# what of the captured texts travels inside PDF and HTML
Carry = Literal["excerpts", "whole", "nothing"]
Format = Literal[
    "pdf", "html", "email", "text", "markdown", "json", "epub", "csv", "csl", "ris", "annotations"
]


def covers_timedelta(covers: str) -> timedelta | None:
    """Read a period such as "24h" or "7d"; None when it is neither."""
    match = _COVERS.fullmatch(covers)
    if match is None:
        return None
    number = int(match[1])
    return timedelta(hours=number) if match[2] == "h" else timedelta(days=number)


@dataclass(frozen=True, slots=True)
class EditionSettings:
    """One regular briefing. At most one of pages, words and sentences is given; without any, five minutes' reading."""

    name: Annotated[Name, Meta(description="Name of the edition, as printed.")]
    slug: Annotated[
        str, Meta(description="Short name for files and commands; default: made from the name.")
    ] = ""
    title: Annotated[
        str, Meta(description="Title template; knows {name}, {date}, {weekday}, {time}, {number}, {marking}.")
    ] = USUAL_TITLE
    subject: Annotated[
        str,
        Meta(description="Template of the mail's subject; also knows {title}. The marking is put before it."),
    ] = "{title}"
    intro: Annotated[
        str, Meta(description='Template of a line put before the text of the mail; "" for none.')
    ] = ""
    language: Annotated[str, Meta(description="Language of the frame, ISO 639-1.")] = "en"
    timezone: Annotated[str, Meta(description="IANA time zone of all its times.")] = "UTC"
    at: Annotated[
        str | tuple[str, ...],
        Meta(description="Information cut-off, local time HH:MM, or several a day. Names the slot."),
    ] = "06:30"
    days: Annotated[tuple[Weekday, ...], Meta(description="Days it appears on; default: every day.")] = ()
    due: Annotated[
        str, Meta(description="When readers get it, local time HH:MM; default: at the cut-off.")
    ] = ""
    covers: Annotated[
        str,
        Meta(description='Period before the cut-off: "24h", "7d", or "previous" for since the slot before.'),
    ] = "24h"
    background: Annotated[
        Count, Meta(description="Hours after which a document is background: it explains, and is never new.")
    ] = 72
    pages: Annotated[Count | None, Meta(description="Length in pages, 1 to 40.")] = None
    words: Annotated[Count | None, Meta(description="Length in words.")] = None
    sentences: Annotated[Count | None, Meta(description="Length in sentences.")] = None
    items: Annotated[
        Count | None, Meta(description="At most so many items; those of each theme stand in its order.")
    ] = None
    item_sentences: Annotated[
        Count | None,
        Meta(
            description="At most so many sentences an item; without it 1 to 3 of one outlet and up to 5 of several."
        ),
    ] = None
    item_words: Annotated[
        Count | None, Meta(description="At most so many words an item, without its title.")
    ] = None
    item_characters: Annotated[
        Count | None,
        Meta(description="At most so many characters an item, with its title and spaces, such as 800."),
    ] = None
    design: Annotated[
        str, Meta(description='Name of a shipped design or a folder of your own; "": default.')
    ] = ""
    paper: Annotated[Literal["A4", "Letter"], Meta(description="Page size of the PDF.")] = "A4"
    marking: Annotated[str, Meta(description='TLP:CLEAR … TLP:RED, or a free text; "" for none.')] = ""
    notice: Annotated[str, Meta(description="One line under the title.")] = ""
    themes: Annotated[
        str | tuple[str, ...],
        Meta(description="Theme file, or name of a shipped pack; or a list of them, in the order of print."),
    ] = DEFAULT_THEMES
    without: Annotated[
        tuple[str, ...],
        Meta(description='Themes of the pack that are switched off: "Conflict and security".'),
    ] = ()
    method: Annotated[str, Meta(description='Method that picks the sentences; "": the default one.')] = ""
    formats: Annotated[
        tuple[Format, ...], Meta(description="Files written to the output folder.", min_length=1)
    ] = ("pdf", "html")
    plugin_formats: Annotated[
        tuple[str, ...], Meta(description="Files made by plug-ins, by the plug-ins' names.")
    ] = ()
    carry: Annotated[
        Carry,
        Meta(
            description="What PDF and HTML carry to be proven alone: the edition with the paragraphs around what it"
            " cites, with whole captured texts (if you may pass them on), or nothing."
        ),
    ] = "excerpts"
    sources: Annotated[tuple[str, ...], Meta(description="Ids of its sources; default: all.")] = ()
    catch_up: Annotated[
        Literal["latest", "all", "none"],
        Meta(description="Missed slots: make the latest only, all of them, or none."),
    ] = "latest"
    when_empty: Annotated[
        Literal["edition", "heartbeat", "nothing"],
        Meta(description="With nothing new: send the edition saying so, one short line, or nothing."),
    ] = "edition"

    @property
    def period_length(self) -> timedelta:
        """Length of the period covered, ignoring clock changes; a day when it is that since the slot before."""
        return covers_timedelta(self.covers) or timedelta(hours=24)

    @property
    def packs(self) -> tuple[str, ...]:
        """Theme files and names of packs; the default one when the list is empty."""
        return (self.themes,) if isinstance(self.themes, str) else (self.themes or (DEFAULT_THEMES,))

    @property
    def times(self) -> tuple[str, ...]:
        """Cut-off times of one day, HH:MM, ascending."""
        return (self.at,) if isinstance(self.at, str) else tuple(sorted(set(self.at)))


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A place to read from."""

    name: Annotated[Name, Meta(description="Name of the source, as printed.")]
    url: Annotated[
        Name, Meta(description="Address of the feed or page, or path of the file, folder or Maildir.")
    ]
    kind: Annotated[SourceKind, Meta(description="What it is.")] = SourceKind.FEED
    plugin: Annotated[str, Meta(description='Name of the plug-in that reads it, with kind = "plugin".')] = ""
    id: Annotated[str, Meta(description="Stable short name; default: made from the name.")] = ""
    publisher: Annotated[
        str, Meta(description="Who stands behind it, when the publishers file does not say.")
    ] = ""
    language: Annotated[str, Meta(description="ISO 639-1; default: told from the text.")] = ""
    weight: Annotated[
        Annotated[float, Meta(ge=0, le=10)], Meta(description="How much its reports count in ranking.")
    ] = 1.0
    themes: Annotated[tuple[str, ...], Meta(description="Themes everything from it belongs to.")] = ()
    full_text: Annotated[FullText, Meta(description="When the linked page of a feed entry is fetched.")] = (
        FullText.AUTO
    )
    identity: Annotated[
        Identity,
        Meta(
            description="What tells its articles apart; auto: the guid, else the link, and the text in doubt."
        ),
    ] = Identity.AUTO
    allow_private: Annotated[bool, Meta(description="Allow an address on your own network.")] = False
    enabled: Annotated[bool, Meta(description="false: keep it, but do not read it.")] = True
    most: Annotated[
        Annotated[int, Meta(ge=1, le=10_000)] | None,
        Meta(description="So many of its newest documents are read for an edition; default: all."),
    ] = None
    password_env: Annotated[str, Meta(description="Environment variable with the mailbox password.")] = ""
    password_file: Annotated[str, Meta(description="File (mode 0600) with the mailbox password.")] = ""
    password_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints the mailbox password, as a list of words.")
    ] = ()
    token_command: Annotated[
        tuple[str, ...],
        Meta(description="Command that prints an OAuth2 access token, instead of a password."),
    ] = ()
    headers_file: Annotated[
        str, Meta(description="File (mode 0600) with headers to ask it with, one Name: value a line.")
    ] = ""
    headers_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints such headers, as a list of words.")
    ] = ()
    cookies_file: Annotated[
        str, Meta(description="File (mode 0600) with cookies: name=value, or a browser's cookies.txt.")
    ] = ""
    cookies_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints such cookies, as a list of words.")
    ] = ()


@dataclass(frozen=True, slots=True)
class MuteTable:
    """What is not to be read. What was muted is named under what was left out."""

    terms: Annotated[
        tuple[Name, ...],
        Meta(description="Terms, written as in a theme file (docs/themes.md).", min_length=1),
    ]
    sources: Annotated[tuple[str, ...], Meta(description="Ids of the sources; default: all.")] = ()
    where: Annotated[
        Literal["title", "anywhere"],
        Meta(description="Where a term mutes a document: in its title, or in its text too."),
    ] = "title"


@dataclass(frozen=True, slots=True)
class RecipientTable:
    """A reader. Everyone gets a message of their own; nobody sees another's address."""

    address: Annotated[Name, Meta(description="Mail address, without the name.")]
    name: Annotated[str, Meta(description="Name shown in To.")] = ""
    editions: Annotated[tuple[str, ...], Meta(description="Slugs of the editions; default: all.")] = ()
    formats: Annotated[
        tuple[Literal["html", "text"], ...], Meta(description="Forms of the body.", min_length=1)
    ] = ("html", "text")
    themes: Annotated[tuple[str, ...], Meta(description="Themes this reader may see; default: all.")] = ()
    clearance: Annotated[
        str, Meta(description='Highest marking this reader may see, such as TLP:AMBER; "": any.')
    ] = ""
    attach_pdf: Annotated[bool, Meta(description="Attach the PDF.")] = False
    attach_epub: Annotated[bool, Meta(description="Attach the e-book (EPUB), for e-readers.")] = False


@dataclass(frozen=True, slots=True)
class ChannelTable:
    """A chat, a push service or a web hook: gets the top lines and a link. Its address is a secret as a rule."""

    name: Annotated[Name, Meta(description='Short name; "channel:NAME" in the list of deliveries.')]
    kind: Annotated[
        Literal["webhook", "apprise"],
        Meta(description="webhook: JSON by POST; apprise: any service of Apprise, with briefing[notify]."),
    ] = "webhook"
    url: Annotated[str, Meta(description="Address of a web hook that is no secret.")] = ""
    url_env: Annotated[str, Meta(description="Environment variable with the address.")] = ""
    url_file: Annotated[str, Meta(description="File (mode 0600) with the address.")] = ""
    url_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints the address, as a list of words.")
    ] = ()
    editions: Annotated[tuple[str, ...], Meta(description="Slugs of the editions; default: all.")] = ()
    themes: Annotated[tuple[str, ...], Meta(description="Themes that it may show; default: all.")] = ()
    clearance: Annotated[
        str,
        Meta(
            description="Highest marking that it may show; an edition marked higher is not announced there."
        ),
    ] = "TLP:GREEN"
    link: Annotated[
        str,
        Meta(description='Where the edition can be read; knows {date}, {time}, {slug}, {id}; "": no link.'),
    ] = ""
    lines: Annotated[Annotated[int, Meta(ge=1, le=20)], Meta(description="Top lines at the most.")] = 6

    @property
    def secret(self) -> SecretRef:
        return SecretRef(self.url_env, self.url_file, self.url_command)

    @property
    def recipient(self) -> Recipient:
        """As a reader: by this address its deliveries are listed."""
        return Recipient(f"{CHANNEL}{self.name}", themes=self.themes, clearance=self.clearance)

    def gets(self, slug: str) -> bool:
        return not self.editions or slug in self.editions


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """The mail server."""

    host: Annotated[str, Meta(description="Name of the server, as in its certificate.")] = "localhost"
    port: Annotated[Port | None, Meta(description="Default: 587 for starttls, 465 for tls, 25 for none.")] = (
        None
    )
    security: Annotated[
        Literal["starttls", "tls", "none"],
        Meta(description="none is for a server on this machine only."),
    ] = "starttls"
    allow_plain: Annotated[
        bool, Meta(description='Allow security = "none" to a server elsewhere; never with a password.')
    ] = False
    ca_file: Annotated[str, Meta(description="Certificates to trust instead of the system's.")] = ""
    username: Annotated[str, Meta(description='"": no login.')] = ""
    password_env: Annotated[str, Meta(description="Environment variable with the password.")] = ""
    password_file: Annotated[str, Meta(description="File (mode 0600) with the password.")] = ""
    password_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints the password, as a list of words.")
    ] = ()
    token_command: Annotated[
        tuple[str, ...],
        Meta(description="Command that prints an OAuth2 access token, instead of a password."),
    ] = ()
    timeout_s: Annotated[Seconds, Meta(description="Longest wait for any answer, in seconds.")] = 30.0
    attempts: Annotated[
        Annotated[int, Meta(ge=1, le=10)], Meta(description="Tries per message in one run.")
    ] = 3
    retry_delay_s: Annotated[
        Annotated[float, Meta(ge=0, le=600)],
        Meta(description="Wait before the second try; doubles each time."),
    ] = 5.0

    @property
    def resolved_port(self) -> int:
        return self.port or {"starttls": 587, "tls": 465, "none": 25}[self.security]


@dataclass(frozen=True, slots=True)
class DeliverySettings:
    """How messages leave, and what stands in their headers."""

    transport: Annotated[
        Literal["smtp", "sendmail", "maildir", "eml", "plugin"],
        Meta(description="eml writes files and sends nothing."),
    ] = "eml"
    plugin: Annotated[str, Meta(description='Name of the plug-in that sends, with transport = "plugin".')] = (
        ""
    )
    sender: Annotated[str, Meta(description='From, such as "Morning desk <desk@example.org>".')] = ""
    reply_to: Annotated[str, Meta(description='Reply-To; "" for none.')] = ""
    domain: Annotated[str, Meta(description="Domain of Message-IDs; default: the sender's.")] = ""
    list_id: Annotated[str, Meta(description='List-ID, such as morning.desk.example.org; "" for none.')] = ""
    unsubscribe_mailto: Annotated[str, Meta(description="Address for List-Unsubscribe.")] = ""
    unsubscribe_url: Annotated[
        str, Meta(description="https address that unsubscribes on POST (RFC 8058); may hold {recipient}.")
    ] = ""
    folder: Annotated[
        str, Meta(description="Where eml and maildir write; default: mail in the output folder.")
    ] = ""
    sendmail: Annotated[str, Meta(description="Path of the sendmail program.")] = "/usr/sbin/sendmail"
    on_doubt: Annotated[
        Literal["send", "hold"],
        Meta(description="A message that may have arrived: send the same bytes again, or hold it."),
    ] = "send"
    heartbeat_url: Annotated[
        str,
        Meta(description="Address that is asked after every run that did not fail: a dead man's switch."),
    ] = ""
    dkim_domain: Annotated[str, Meta(description='Signing domain; "": not signed.')] = ""
    dkim_selector: Annotated[str, Meta(description="Selector of the signing key.")] = ""
    dkim_key_file: Annotated[str, Meta(description="Private key in PEM (mode 0600).")] = ""


@dataclass(frozen=True, slots=True)
class BouncesSettings:
    """The mailbox that mail servers report to; it is that of delivery.sender."""

    url: Annotated[str, Meta(description='Mailbox, imaps://user@host/Folder; "": bounces are not read.')] = ""
    allow_private: Annotated[bool, Meta(description="Allow an address on your own network.")] = False
    password_env: Annotated[str, Meta(description="Environment variable with the mailbox password.")] = ""
    password_file: Annotated[str, Meta(description="File (mode 0600) with the mailbox password.")] = ""
    password_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints the mailbox password, as a list of words.")
    ] = ()
    token_command: Annotated[
        tuple[str, ...],
        Meta(description="Command that prints an OAuth2 access token, instead of a password."),
    ] = ()


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """Bounds that keep a bad day from becoming a bad week."""

    fetch_timeout_s: Annotated[Seconds, Meta(description="Longest time for one source, in seconds.")] = 20.0
    fetch_workers: Annotated[
        Annotated[int, Meta(ge=1, le=64)], Meta(description="Sources read at the same time.")
    ] = 32
    payload_mb: Annotated[
        Annotated[int, Meta(ge=1, le=500)], Meta(description="Largest answer of a source, in megabytes.")
    ] = 15
    documents: Annotated[Count, Meta(description="Most documents analyzed for one edition.")] = 20_000
    message_mb: Annotated[
        Annotated[int, Meta(ge=1, le=100)], Meta(description="Largest message; beyond it the PDF stays off.")
    ] = 20
    catch_up_slots: Annotated[
        Annotated[int, Meta(ge=1, le=366)], Meta(description="Most missed slots made up for in one run.")
    ] = 7


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Where documents and editions are kept."""

    path: Annotated[str, Meta(description="The database file.")] = "briefing.sqlite"
    keep: Annotated[str, Meta(description='How long documents are kept, such as "365d"; "": for ever.')] = ""


@dataclass(frozen=True, slots=True)
class FilesSettings:
    """Additional files, read after the shipped ones."""

    files: Annotated[tuple[str, ...], Meta(description="Paths, read in this order.")] = ()


@dataclass(frozen=True, slots=True)
class OutputSettings:
    """Where rendered files go."""

    dir: Annotated[str, Meta(description="The output folder.")] = "output"
    shared: Annotated[
        bool,
        Meta(
            description="Let others on this machine read the files (0644, folders 0755); else 0600 and 0700."
        ),
    ] = False


@dataclass(frozen=True, slots=True)
class PluginSettings:
    """Plug-ins beside those that an edition, a source or the delivery names."""

    readers: Annotated[
        tuple[str, ...], Meta(description='Endings of files that plug-ins read, such as ["ics"].')
    ] = ()
    vectors: Annotated[
        str, Meta(description='Plug-in whose vectors help to group documents into stories; "": none.')
    ] = ""
    timeout_s: Annotated[Seconds, Meta(description="Longest time for one call of a plug-in, in seconds.")] = (
        60.0
    )
    options: Annotated[
        dict[str, dict[str, str | int | float | bool]],
        Meta(description="What plug-ins are told: a table [plugins.options.NAME] for each."),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnalysisSettings:
    """How documents are compared."""

    vectors: Annotated[
        Literal["auto", "multilingual", "none"],
        Meta(
            description="Join stories over languages by the model of the extra briefing[multilingual]: when it is "
            "installed and there are several languages (auto), always, or never."
        ),
    ] = "auto"


@dataclass(frozen=True, slots=True)
class TranslateSettings:
    """A program that translates what stands in another language: marked as such, beside the source's own words."""

    command: Annotated[
        tuple[str, ...],
        Meta(
            description="Command, as a list of words, that reads lines and prints as many; knows {from} and {to}."
        ),
    ] = ()
    timeout_s: Annotated[Seconds, Meta(description="Longest time for one language, in seconds.")] = 60.0


@dataclass(frozen=True, slots=True)
class SignSettings:
    """Signatures: on the PDF (extra briefing[sign]) and, apart from it, over the record and through it its sources."""

    pkcs12_file: Annotated[
        str, Meta(description="PKCS#12 with key and certificate (mode 0600) that signs PDFs.")
    ] = ""
    key_file: Annotated[str, Meta(description="Or the private key in PEM (mode 0600).")] = ""
    certificate_file: Annotated[str, Meta(description="Certificate of key_file, in PEM.")] = ""
    passphrase_env: Annotated[
        str, Meta(description="Environment variable with the passphrase of the key.")
    ] = ""
    passphrase_file: Annotated[str, Meta(description="File (mode 0600) with the passphrase of the key.")] = ""
    passphrase_command: Annotated[
        tuple[str, ...], Meta(description="Command that prints the passphrase, as a list of words.")
    ] = ()
    time_stamp_url: Annotated[
        str,
        Meta(
            description="Time stamping service (RFC 3161) asked for each PDF; without an answer it goes without."
        ),
    ] = ""
    ssh_key_file: Annotated[
        str,
        Meta(
            description="OpenSSH private key (mode 0600, no passphrase), or the .pub of one that an agent holds: signs"
            " the JSON, ssh-keygen -Y verifies it."
        ),
    ] = ""
    trust: Annotated[
        tuple[str, ...],
        Meta(description="Certificates, and lists of revoked ones, that `verify` trusts: PEM files."),
    ] = ()
    signers_file: Annotated[
        str,
        Meta(
            description="Who may sign with which ssh key, for `verify`: an allowed_signers file of ssh-keygen."
        ),
    ] = ""

    @property
    def signs_pdf(self) -> bool:
        return bool(self.pkcs12_file or self.key_file)


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The tables of briefing.toml."""

    version: Annotated[Literal[1], Meta(description="Version of this file's layout.")]
    edition: tuple[EditionSettings, ...] = ()
    source: tuple[SourceTable, ...] = ()
    mute: tuple[MuteTable, ...] = ()
    recipient: tuple[RecipientTable, ...] = ()
    channel: tuple[ChannelTable, ...] = ()
    smtp: SmtpSettings = field(default_factory=SmtpSettings)
    delivery: DeliverySettings = field(default_factory=DeliverySettings)
    bounces: BouncesSettings = field(default_factory=BouncesSettings)
    limits: LimitSettings = field(default_factory=LimitSettings)
    store: StoreSettings = field(default_factory=StoreSettings)
    publishers: FilesSettings = field(default_factory=FilesSettings)
    aliases: FilesSettings = field(default_factory=FilesSettings)
    output: OutputSettings = field(default_factory=OutputSettings)
    plugins: PluginSettings = field(default_factory=PluginSettings)
    analysis: AnalysisSettings = field(default_factory=AnalysisSettings)
    translate: TranslateSettings = field(default_factory=TranslateSettings)
    sign: SignSettings = field(default_factory=SignSettings)


@dataclass(frozen=True, slots=True)
class SecretRef:
    """Where a secret is to be had; at most one field is set. Never the secret itself."""

    env: str = ""
    file: str = ""
    command: tuple[str, ...] = ()
    # prints an OAuth2 access token instead of a password
    token: tuple[str, ...] = ()

    @property
    def is_set(self) -> bool:
        return bool(self.env or self.file or self.command or self.token)


@dataclass(frozen=True, slots=True)
class HeaderRefs:
    """Where the headers and the cookies of a source are to be had."""

    headers: SecretRef
    cookies: SecretRef


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A recipient and the slugs of the editions they get; empty: all."""

    recipient: Recipient
    editions: tuple[str, ...] = ()

    def gets(self, slug: str) -> bool:
        return not self.editions or slug in self.editions


@dataclass(frozen=True, slots=True)
class Settings:
    """The resolved settings. All paths are absolute.

    `origins` holds, for every key that the file sets, its dotted path and its line.
    """

    # None: no file was given, everything is a default
    path: Path | None
    editions: tuple[EditionSettings, ...]
    sources: tuple[Source, ...]
    subscribers: tuple[Subscriber, ...]
    channels: tuple[ChannelTable, ...]
    smtp: SmtpSettings
    delivery: DeliverySettings
    bounces: BouncesSettings
    limits: LimitSettings
    store_path: Path
    # None: for ever
    keep: timedelta | None
    publisher_files: tuple[Path, ...]
    alias_files: tuple[Path, ...]
    output: Path
    # others on this machine may read what is written there
    output_shared: bool = False
    plugins: PluginSettings = field(default_factory=PluginSettings)
    analysis: AnalysisSettings = field(default_factory=AnalysisSettings)
    translate: TranslateSettings = field(default_factory=TranslateSettings)
    source_secrets: tuple[tuple[SourceId, SecretRef], ...] = ()
    source_headers: tuple[tuple[SourceId, HeaderRefs], ...] = ()
    mutes: tuple[Mute, ...] = ()
    sign: SignSettings = field(default_factory=SignSettings)
    origins: tuple[tuple[str, int], ...] = ()

    @property
    def smtp_secret(self) -> SecretRef:
        return _secret_of(self.smtp)

    @property
    def bounces_secret(self) -> SecretRef:
        return _secret_of(self.bounces)

    @property
    def sign_secret(self) -> SecretRef:
        table = self.sign
        return SecretRef(table.passphrase_env, table.passphrase_file, table.passphrase_command)

    def edition(self, slug: str) -> EditionSettings | None:
        """Find an edition by slug, or by name in any case; None when there is none."""
        wanted = slug.casefold()
        matching = [e for e in self.editions if e.slug == wanted]
        matching += [e for e in self.editions if e.name.casefold() == wanted]
        return matching[0] if matching else None

    def readers(self, slug: str) -> tuple[Recipient, ...]:
        """Return the recipients of an edition, in the order of the file."""
        return tuple(s.recipient for s in self.subscribers if s.gets(slug))


def _secret_of(table: SmtpSettings | BouncesSettings) -> SecretRef:
    return SecretRef(table.password_env, table.password_file, table.password_command, table.token_command)
