"""Checks what the values of briefing.toml mean, alone and together. Pure: looks at no file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from email.utils import parseaddr
from ipaddress import ip_address
from string import Formatter
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from babel import localedata

from briefing.model import TLP
from briefing.settings.markings import meant_label
from briefing.settings.schema import (
    SINCE_PREVIOUS,
    BouncesSettings,
    ChannelTable,
    DeliverySettings,
    EditionSettings,
    MuteTable,
    RecipientTable,
    SettingsFile,
    SignSettings,
    SmtpSettings,
    SourceTable,
    covers_timedelta,
)
from briefing.settings.shape import Problem
from briefing.themes.patterns import PatternError, parse_pattern

LINK_NAMES = ("date", "time", "slug", "id")
TEMPLATE_NAMES = ("name", "date", "weekday", "time", "number", "marking")
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ADDRESS = re.compile(r"[^@\s<>()\[\],;:\\\"]{1,64}@[A-Za-z0-9\u0080-\U0010ffff.-]{1,253}")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")
_CREDENTIALS = re.compile(r"\w+://[^/@]*:[^/@]*@")
_KEEP_DAYS = re.compile(r"[1-9][0-9]{0,4}d")


def check_meaning(file: SettingsFile) -> Iterator[Problem]:
    """Yield everything that has the right type and still cannot work. Slugs and ids are filled in already."""
    slugs = [edition.slug for edition in file.edition]
    source_ids = [source.id for source in file.source]
    for index, edition in enumerate(file.edition):
        for key, message in _edition(edition, source_ids):
            yield Problem(("edition", index, key), message)
    for index, source in enumerate(file.source):
        for key, message in _source(source):
            yield Problem(("source", index, key), message)
    for index, mute in enumerate(file.mute):
        for key, message in _mute(mute, source_ids):
            yield Problem(("mute", index, key), message)
    for index, recipient in enumerate(file.recipient):
        for key, message in _recipient(recipient, slugs):
            yield Problem(("recipient", index, key), message)
    yield from _repeats("edition", "slug", slugs)
    yield from _repeats("source", "id", source_ids)
    yield from _repeats("recipient", "address", [r.address.casefold() for r in file.recipient])
    for index, channel in enumerate(file.channel):
        for key, message in _channel(channel, slugs):
            yield Problem(("channel", index, key), message)
    yield from _repeats("channel", "name", [channel.name for channel in file.channel])
    for key, message in _smtp(file.smtp):
        yield Problem(("smtp", key), message)
    for key, message in _delivery(file.delivery):
        yield Problem(("delivery", key), message)
    for key, message in _bounces(file.bounces):
        yield Problem(("bounces", key), message)
    for key, message in _sign(file.sign):
        yield Problem(("sign", key), message)
    if file.store.keep and not _KEEP_DAYS.fullmatch(file.store.keep):
        yield Problem(
            ("store", "keep"), f'{file.store.keep!r} is no number of days; write for example "365d"'
        )


def _edition(edition: EditionSettings, source_ids: list[str]) -> Iterator[tuple[str, str]]:
    if edition.slug and not _SLUG.fullmatch(edition.slug):
        yield "slug", f"{edition.slug!r} may hold small letters, digits and hyphens only"
    if not is_zone(edition.timezone):
        yield "timezone", _not_one_of(edition.timezone, available_timezones(), "IANA time zone")
    for clock in edition.times:
        if not is_clock(clock):
            yield "at", f'{clock!r} is no time; write HH:MM, for example "06:30"'
    if edition.due and not is_clock(edition.due):
        yield "due", f'{edition.due!r} is no time; write HH:MM, for example "07:00"'
    if edition.covers != SINCE_PREVIOUS and covers_timedelta(edition.covers) is None:
        yield "covers", f'{edition.covers!r} is no period; write for example "24h", "7d" or "previous"'
    lengths = [key for key in ("pages", "words", "sentences") if getattr(edition, key) is not None]
    if len(lengths) > 1:
        yield lengths[1], f"only one of {' and '.join(lengths)} may be given"
    if edition.pages is not None and edition.pages > 40:
        yield "pages", f"{edition.pages} is more than 40"
    if not (_LANGUAGE.fullmatch(edition.language) and localedata.exists(edition.language)):
        yield "language", f'{edition.language!r} is no ISO 639-1 language, such as "en"'
    yield from _marking("marking", edition.marking)
    for key, extra in (("title", ()), ("subject", ("title",)), ("intro", ("title",))):
        yield from _template(key, getattr(edition, key), (*TEMPLATE_NAMES, *extra))
    for key in ("name", "notice"):
        yield from _one_line(key, getattr(edition, key))
    for source_id in edition.sources:
        if source_id not in source_ids:
            yield "sources", _not_one_of(source_id, source_ids, "source id")


def _source(source: SourceTable) -> Iterator[tuple[str, str]]:
    yield from _one_secret(source)
    yield from _asked_with(source)
    yield from _one_line("name", source.name)
    if _CREDENTIALS.match(source.url):
        # not shown: it holds a password
        yield "url", "no password in an address; use password_env, password_file or password_command"
        return
    scheme = source.url.partition("://")[0].lower() if "://" in source.url else ""
    if (
        source.kind in ("feed", "page", "section", "sitemap")
        and source.url
        and scheme not in ("http", "https")
    ):
        yield "url", f'{source.url!r} is no http or https address; for files here use kind = "folder"'
    if (source.kind == "plugin") != bool(source.plugin):
        yield "plugin", 'goes with kind = "plugin", which needs the name of one'
    if source.kind == "imap" and scheme not in ("imap", "imaps"):
        yield "url", f"{source.url!r} is no mailbox; write imaps://user@host/Folder"
    if source.kind in ("file", "folder", "maildir") and scheme:
        yield "url", f"{source.url!r} is an address; kind = {source.kind.value!r} needs a path"


def _asked_with(source: SourceTable) -> Iterator[tuple[str, str]]:
    """Headers and cookies are secrets: from one place each, for web addresses, and never in the clear."""
    for what in ("headers", "cookies"):
        file, command = f"{what}_file", f"{what}_command"
        if not (getattr(source, file) or getattr(source, command)):
            continue
        key = file if getattr(source, file) else command
        if getattr(source, file) and getattr(source, command):
            yield command, f"only one of {file} and {command} may be given"
        if not source.url.lower().startswith(("http://", "https://")):
            yield key, "goes with http and https addresses only"
        elif source.url.lower().startswith("http://") and not source.allow_private:
            yield key, f"{what} would travel unencrypted; use https"


def _mute(mute: MuteTable, source_ids: list[str]) -> Iterator[tuple[str, str]]:
    for term in mute.terms:
        try:
            parse_pattern(term)
        except PatternError as error:
            yield "terms", f"{term!r} {error}"
    for source_id in mute.sources:
        if source_id not in source_ids:
            yield "sources", _not_one_of(source_id, source_ids, "source id")


def _recipient(recipient: RecipientTable, slugs: list[str]) -> Iterator[tuple[str, str]]:
    if recipient.address and not is_address(recipient.address):
        yield "address", f"{recipient.address!r} is no mail address"
    yield from _one_line("name", recipient.name)
    yield from _marking("clearance", recipient.clearance)
    for slug in recipient.editions:
        if slug not in slugs:
            yield "editions", _not_one_of(slug, slugs, "edition")


def _channel(channel: ChannelTable, slugs: list[str]) -> Iterator[tuple[str, str]]:
    if not _SLUG.fullmatch(channel.name):
        yield "name", f"{channel.name!r} may hold small letters, digits and hyphens only"
    places = [key for key in ("url", "url_env", "url_file", "url_command") if getattr(channel, key)]
    if len(places) != 1:
        yield (places or ["url"])[-1], "exactly one of url, url_env, url_file and url_command is needed"
    if channel.url and channel.kind == "apprise":
        # not shown: it holds a key
        yield "url", "the address of such a service is its password; use url_env, url_file or url_command"
    elif channel.url and (problem := hook_problem(channel.url)):
        yield "url", problem
    yield from _marking("clearance", channel.clearance)
    for slug in channel.editions:
        if slug not in slugs:
            yield "editions", _not_one_of(slug, slugs, "edition")
    if channel.link and not channel.link.startswith(("https://", "http://")):
        yield "link", f"{channel.link!r} is no http or https address"
    yield from _template("link", channel.link, LINK_NAMES)


def hook_problem(url: str) -> str:
    """Say why an address is none of a web hook, "" when it is one; never shows it."""
    host = urlsplit(url).hostname or ""
    if not url.startswith(("https://", "http://")) or _CONTROL.search(url) or " " in url or not host:
        return "is no http or https address"
    if url.startswith("http://") and not is_loopback(host):
        return "what it is told would travel unencrypted; use https"
    return ""


def _smtp(smtp: SmtpSettings) -> Iterator[tuple[str, str]]:
    yield from _one_secret(smtp)
    has_secret = bool(smtp.password_env or smtp.password_file or smtp.password_command or smtp.token_command)
    if has_secret and not smtp.username:
        yield "username", "is missing, but a password is given"
    if smtp.username and not has_secret:
        yield "username", "needs password_env, password_file, password_command or token_command"
    if not smtp.host or _CONTROL.search(smtp.host) or " " in smtp.host:
        yield "host", f"{smtp.host!r} is no host name"
    if smtp.security == "none" and not is_loopback(smtp.host):
        if smtp.username:
            yield (
                "security",
                f'a password is never sent to {smtp.host!r} unencrypted; use "starttls" or "tls"',
            )
        elif not smtp.allow_plain:
            yield (
                "security",
                f"mail to {smtp.host!r} would travel unencrypted; if you mean it, allow_plain = true",
            )


def _delivery(delivery: DeliverySettings) -> Iterator[tuple[str, str]]:
    for key in ("sender", "reply_to", "unsubscribe_mailto"):
        value = getattr(delivery, key)
        if value and (_CONTROL.search(value) or not is_address(parseaddr(value)[1])):
            yield key, f"{value!r} is no mail address"
    if delivery.transport != "eml" and not delivery.sender:
        yield "sender", f"is missing; transport = {delivery.transport!r} needs one"
    if (delivery.transport == "plugin") != bool(delivery.plugin):
        yield "plugin", 'goes with transport = "plugin", which needs the name of one'
    for key in ("domain", "list_id", "dkim_domain", "dkim_selector"):
        value = getattr(delivery, key)
        if value and not _DOMAIN.fullmatch(value):
            yield key, f"{value!r} may hold letters, digits, dots and hyphens only"
    beat = delivery.heartbeat_url
    if beat and (not beat.startswith(("https://", "http://")) or _CONTROL.search(beat) or " " in beat):
        yield "heartbeat_url", "is no http or https address"
    url = delivery.unsubscribe_url
    if url and (not url.startswith("https://") or _CONTROL.search(url) or " " in url or "<" in url):
        yield "unsubscribe_url", f"{url!r} is no https address"
    dkim = {key: getattr(delivery, key) for key in ("dkim_domain", "dkim_selector", "dkim_key_file")}
    if any(dkim.values()) and not all(dkim.values()):
        missing = next(key for key, value in dkim.items() if not value)
        yield missing, "is missing; signing needs dkim_domain, dkim_selector and dkim_key_file"


def _bounces(table: BouncesSettings) -> Iterator[tuple[str, str]]:
    yield from _one_secret(table)
    if table.url and not table.url.lower().startswith("imaps://"):
        yield "url", "is no mailbox; write imaps://user@host/Folder"
    elif _CREDENTIALS.match(table.url):
        # not shown: it holds a password
        yield "url", "no password in an address; use password_env, password_file or password_command"


def _sign(table: SignSettings) -> Iterator[tuple[str, str]]:
    if table.pkcs12_file and table.key_file:
        yield "key_file", "only one of pkcs12_file and key_file may be given"
    if table.key_file and not table.certificate_file:
        yield "certificate_file", "is missing; key_file needs the certificate of its key"
    secrets = [k for k in ("passphrase_env", "passphrase_file", "passphrase_command") if getattr(table, k)]
    if len(secrets) > 1:
        yield secrets[1], f"only one of {' and '.join(secrets)} may be given"
    if secrets and not table.signs_pdf:
        yield secrets[0], "is of no use without pkcs12_file or key_file"
    url = table.time_stamp_url
    if url and (not url.startswith(("https://", "http://")) or _CONTROL.search(url) or " " in url):
        yield "time_stamp_url", "is no http or https address"
    elif url and not table.signs_pdf:
        yield "time_stamp_url", "is of no use without pkcs12_file or key_file"
    if _CREDENTIALS.match(url):
        yield "time_stamp_url", "no password in an address"


def _one_secret(table: SmtpSettings | SourceTable | BouncesSettings) -> Iterator[tuple[str, str]]:
    keys = [
        k for k in ("password_env", "password_file", "password_command", "token_command") if getattr(table, k)
    ]
    if len(keys) > 1:
        yield keys[1], f"only one of {' and '.join(keys)} may be given"


def _marking(key: str, marking: str) -> Iterator[tuple[str, str]]:
    if (marking.upper().startswith("TLP") or meant_label(marking)) and marking not in TLP:
        yield key, _not_one_of(marking, TLP, "marking of the Traffic Light Protocol")
    yield from _one_line(key, marking)


def _one_line(key: str, text: str) -> Iterator[tuple[str, str]]:
    if _CONTROL.search(text):
        yield key, f"{text!r} must be one line without control characters"


def _template(key: str, template: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield from _one_line(key, template)
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        yield key, f"{template!r} is no template: {str(error).lower()}; write {{{{ and }}}} for braces"
        return
    for _, name, specification, conversion in parts:
        if name is not None and (name not in names or specification or conversion):
            name += (f"!{conversion}" if conversion else "") + (f":{specification}" if specification else "")
            yield key, f"{{{name}}} is unknown; possible: {', '.join(f'{{{n}}}' for n in names)}"


def _repeats(table: str, key: str, values: list[str]) -> Iterator[Problem]:
    for index, value in enumerate(values):
        if value and value in values[:index]:
            yield Problem((table, index, key), f"{value!r} is there twice")


def _not_one_of(value: str, known: Iterable[str], what: str) -> str:
    near = get_close_matches(value, sorted(known), n=1)
    return f"{value!r} is no {what}" + (f"; did you mean {near[0]!r}?" if near else "")


def is_clock(text: str) -> bool:
    """Tell whether a text is a time of day, HH:MM."""
    return bool(_CLOCK.fullmatch(text))


def is_zone(name: str) -> bool:
    """Tell whether a name is an IANA time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def is_address(text: str) -> bool:
    """Tell whether a text can be a mail address; says nothing about whether it exists."""
    return bool(_ADDRESS.fullmatch(text)) and not _CONTROL.search(text)


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine by its name or address alone; asks no name server."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
