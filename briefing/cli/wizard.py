"""The questions of `briefing init`. Everything is asked before anything is written."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from dataclasses import replace
from email.utils import parseaddr
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from briefing.app.starter import FoundSources, Login, MailServer, StarterAnswers, StarterReader
    from briefing.model import Source

# so many feeds of a list are kept without asking whether to try them
_FEW_FEEDS = 3
_NAMED_FEEDS = 3


def ask_answers() -> StarterAnswers:
    """Ask for everything, on stderr.

    Raises:
        click.Abort: broken off.
    """
    from briefing.app.starter import StarterAnswers, machine_zone

    _say("Five questions; Enter takes what stands in [brackets], Ctrl-C leaves and writes nothing.")
    answers = StarterAnswers(timezone=machine_zone())
    answers = replace(answers, sources=_ask_sources())
    answers = replace(answers, packs=_ask_packs())
    answers = _ask_readers(answers)
    return _ask_time(answers)


def _say(text: str = "") -> None:
    click.echo(text, err=True)


def _head(number: int, title: str, explained: str = "") -> None:
    _say()
    _say(click.style(f"{number}. {title}", bold=True))
    if explained:
        _say(click.wrap_text(explained, width=78, initial_indent="   ", subsequent_indent="   "))


# Any: what the check makes of the text
def _ask(question: str, default: str | None = None, *, check: Callable[[str], Any] | None = None) -> Any:
    return click.prompt(
        f"   {question}",
        default=default,
        show_default=bool(default),
        value_proc=check or str.strip,
        err=True,
    )


def _yes(question: str, *, default: bool) -> bool:
    return click.confirm(f"   {question}", default=default, err=True)


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise click.UsageError(otherwise)


# ---- sources


def _ask_sources() -> tuple[Source, ...]:
    _head(
        1,
        "Where is your news?",
        "The address of a feed, or of any page of the outlet (its feed is found); the path of an OPML file or of a "
        "folder. There is an inbox folder in any case.",
    )
    kept: list[Source] = []
    while text := str(_ask("Address or path (Enter: no more)", default="")):
        kept += [source for source in _find(text) if source.url not in {one.url for one in kept}]
    return tuple(kept)


def _find(text: str) -> tuple[Source, ...]:
    from briefing.app.starter import find_sources

    found = find_sources(text)
    if found.is_closed:
        _say(f"   {found.trouble}")
        if not _yes("It is on your own network. Is it to be read all the same?", default=False):
            return ()
        found = find_sources(text, allow_private=True)
    if found.trouble:
        _say(f"   {found.trouble}")
        keep = bool(found.sources) and _yes("Keep it, and try again with every run?", default=False)
        return found.sources if keep else ()
    if len(found.sources) > _FEW_FEEDS:
        return _try_list(found.sources)
    _tell(found)
    return found.sources


def _tell(found: FoundSources) -> None:
    how = {
        "feed": "a feed",
        "section": "no feed is announced; the articles that this page lists are read",
        "sitemap": "no feed is announced; the pages that this sitemap lists are read",
        "page": "no feed is announced; the page itself is read",
        "folder": "a folder",
    }
    for source in found.sources:
        _say(f"   {source.name}: {how.get(source.kind, source.kind)}, {source.url}")
    if found.others:
        more = len(found.others) - _NAMED_FEEDS
        rest = f" and {more} more" if more > 0 else ""
        _say(f"   The page also announces {', '.join(found.others[:_NAMED_FEEDS])}{rest}")


def _try_list(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    from briefing.app.starter import try_sources

    if not _yes(f"{len(sources)} feeds. Try them all now?", default=True):
        return sources
    tried = try_sources(
        sources,
        tried=lambda count: click.echo(f"\r\033[K   {count} of {len(sources)} tried", nl=False, err=True),
    )
    _say()
    silent = [source for source in tried if not source.enabled]
    _say(f"   {len(tried) - len(silent)} answer.")
    if silent:
        named = ", ".join(source.name for source in silent[:_NAMED_FEEDS])
        more = f" and {len(silent) - _NAMED_FEEDS} more" if len(silent) > _NAMED_FEEDS else ""
        _say(f"   {len(silent)} do not ({named}{more}): they are kept, switched off (enabled = false).")
    return tried


# ---- themes


def _ask_packs() -> tuple[str, ...]:
    from briefing.app.starter import OWN_THEMES
    from briefing.app.themes import list_packs

    _head(2, "What is it about?", "Each theme becomes a section. One or more numbers, divided by commas.")
    choices = [
        (OWN_THEMES, "three small themes in a file of your own, to change: the best place to learn how")
    ]
    choices += [(pack.file, "; ".join(pack.themes)) for pack in list_packs()]
    return tuple(choices[place][0] for place in _ask_places("Themes", choices, default="1"))


def _ask_places(question: str, choices: Sequence[tuple[str, str]], *, default: str) -> list[int]:
    for number, (name, about) in enumerate(choices, 1):
        _say(f"   {number:>2}  {name}: {about}")

    def places(text: str) -> list[int]:
        parts = [part.strip() for part in text.replace(" ", ",").split(",") if part.strip()]
        good = [part for part in parts if part.isdecimal() and 1 <= int(part) <= len(choices)]
        _must(bool(parts) and good == parts, f"numbers from 1 to {len(choices)}, divided by commas")
        return list(dict.fromkeys(int(part) - 1 for part in parts))

    found: list[int] = _ask(question, default, check=places)
    return found


def _ask_place(question: str, choices: Sequence[tuple[str, str]], *, default: str) -> int:
    while len(chosen := _ask_places(question, choices, default=default)) > 1:
        _say("   One of them, please.")
    return chosen[0]


# ---- readers and the way to them


def _ask_readers(answers: StarterAnswers) -> StarterAnswers:
    _head(
        3, "Who reads it?", "Mail addresses, such as Ana Ruiz <ana@example.org>. Without any, files are made."
    )
    readers: list[StarterReader] = []
    while (reader := _ask("Reader (Enter: no more)", default="", check=_reader)) is not None:
        readers.append(reader)
    if not readers:
        return answers
    pdf = _yes("Attach the PDF?", default=True)
    chosen = tuple(replace(reader, attach_pdf=pdf) for reader in readers)
    return _ask_server(replace(answers, readers=chosen))


def _reader(text: str) -> StarterReader | None:
    from briefing.app.starter import StarterReader

    if not text.strip():
        return None
    name, address = parseaddr(text)
    return StarterReader(_address(address or text), " ".join(name.split()))


def _address(text: str) -> str:
    from briefing.app.starter import is_address

    _must(is_address(text.strip()), f"{text.strip()!r} is no mail address")
    return text.strip()


def _ask_server(answers: StarterAnswers) -> StarterAnswers:
    from briefing.app.starter import mail_servers, server_of

    _head(4, "Which server sends it?", "The address that it comes from, and the server of that address.")
    sender: str = _ask("From", answers.readers[0].address, check=_address)
    answers = replace(answers, sender=f"{answers.name} <{sender}>")
    servers = mail_servers()
    choices = [(server.name, server.host) for server in servers]
    choices += [
        ("Another server", "its name is asked next"),
        ("sendmail", "the mail program of this machine"),
        ("None yet", "messages are written into output/mail, for you to look at"),
    ]
    proposed = server_of(sender)
    default = servers.index(proposed) + 1 if proposed else len(servers) + 1
    place = _ask_place("Server", choices, default=str(default))
    if place == len(servers) + 2:
        return answers
    if place == len(servers) + 1:
        return replace(answers, transport="sendmail")
    server = _other_server(sender) if place == len(servers) else servers[place]
    return replace(answers, transport="smtp", server=server, login=_ask_login(server, sender))


def _other_server(sender: str) -> MailServer:
    from briefing.app.starter import MailServer

    host: str = _ask("Host", f"mail.{sender.rpartition('@')[2]}", check=_host)
    usual_ports: dict[Literal["starttls", "tls", "none"], int] = {"starttls": 587, "tls": 465, "none": 25}
    security = click.prompt(
        "   Encryption", default="starttls", type=click.Choice(list(usual_ports)), err=True
    )
    usual = usual_ports[security]
    port = click.prompt("   Port", default=usual, type=click.IntRange(1, 65_535), err=True)
    return MailServer(host, host, port, security, "password")


def _host(text: str) -> str:
    host = text.strip()
    _must(bool(host) and host.isprintable() and " " not in host, f"{text!r} is no host name")
    return host


def _ask_login(server: MailServer, sender: str) -> Login:
    from briefing.app.starter import Login

    if server.note:
        _say(
            click.wrap_text(
                f"{server.name}: {server.note}", width=78, initial_indent="   ", subsequent_indent="   "
            )
        )
    username: str = _ask("User name (a hyphen for none)", sender)
    if username == "-" or server.security == "none":
        return Login()
    if server.login == "oauth2":
        _say(
            "   OAuth2: name a command that prints a fresh access token, such as: oama access desk@example.org"
        )
        return Login(username, token_command=_ask("Command", None, check=_words))
    kind = "App password" if server.login == "app-password" else "Password"
    password = click.prompt(
        f"   {kind} (not shown; Enter: put it in later)",
        default="",
        show_default=False,
        hide_input=True,
        err=True,
    )
    # Google shows app passwords in groups of four
    return Login(
        username, password="".join(password.split()) if server.login == "app-password" else password.strip()
    )


def _words(text: str) -> tuple[str, ...]:
    try:
        words = tuple(shlex.split(text))
    except ValueError as error:
        raise click.UsageError(f"{text!r}: {str(error).lower()}") from None
    _must(bool(words), "a command, please")
    return words


# ---- when


def _ask_time(answers: StarterAnswers) -> StarterAnswers:
    from briefing.app.starter import is_clock, is_zone

    _head(5, "When, and how long?")

    def clock(text: str) -> str:
        padded = text.strip().zfill(5)
        _must(is_clock(padded), f"{text!r} is no time; write HH:MM, such as 06:30")
        return padded

    def zone(text: str) -> str:
        _must(is_zone(text.strip()), f"{text!r} is no IANA time zone, such as Europe/Paris")
        return text.strip()

    at = _ask("Time", answers.at, check=clock)
    timezone = _ask("Time zone", answers.timezone, check=zone)
    weekdays_only = not _yes("Also on Saturdays and Sundays?", default=True)
    pages = click.prompt("   Pages", default=answers.pages, type=click.IntRange(1, 40), err=True)
    return replace(answers, at=at, timezone=timezone, weekdays_only=weekdays_only, pages=pages)
