"""`doctor`: checks what a briefing needs of this machine, one line each, with the fix."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing.errors import BriefingError, EngineMissing, SettingsError
from briefing.model import to_json
from briefing.settings import Settings, load_settings

log = logging.getLogger(__name__)

_OLDEST, _TOO_NEW = (3, 11), (3, 14)
_PANGO = "install Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_REINSTALL = "install the package again: pip install --force-reinstall briefing"
_NLTK_ROOTS = ("/usr/share", "/usr/local/share", "/usr/lib", "/usr/local/lib")


class State(StrEnum):
    """How a check went. What is optional is a note at worst."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report. `fix` is what to do about a problem."""

    name: str
    state: State
    detail: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class DoctorRequest:
    """What is checked beside the machine."""

    config: Path | None = None
    smtp: bool = False
    login: bool = False


def examine(request: DoctorRequest) -> tuple[Check, ...]:
    """Run every check; none stops the others."""
    checks = [
        *_run("Python", _python),
        *_run("PDF engine", _pdf_engine),
        *_run("Fonts", _fonts),
        *_run("Time zones", _time_zones),
        *_run("Designs", _designs),
        *_run("Starter files", _starter_files),
        *_run("NLTK data", _nltk_data),
        *_run("Languages", _languages),
    ]
    try:
        settings = load_settings(request.config)
    except SettingsError as error:
        return (*checks, Check("Settings", State.PROBLEM, str(error), "mend the lines named"))
    return (*checks, *_examine_settings(settings, request))


def report_json(checks: tuple[Check, ...]) -> str:
    return to_json(checks).decode()


def is_healthy(checks: tuple[Check, ...]) -> bool:
    return all(check.state is not State.PROBLEM for check in checks)


def _examine_settings(settings: Settings, request: DoctorRequest) -> Iterator[Check]:
    yield _settings(settings)
    yield from _run("Edition", lambda: _editions(settings))
    yield from _run("Output", lambda: _output(settings))
    yield from _run("Store", lambda: _store(settings))
    yield from _run("Signing", lambda: _signing(settings))
    yield from _run("Password", lambda: _password(settings))
    yield from _run("Plug-ins", lambda: _plugins(settings))
    if request.smtp or request.login:
        from briefing.app.smtp_check import check_smtp

        yield from _run("Mail server", lambda: _mail(check_smtp(settings, login=request.login)))


def _run(name: str, check: Callable[[], Iterator[Check]]) -> list[Check]:
    try:
        return list(check())
    except BriefingError as error:
        where = f"{error.where}: " if error.where else ""
        return [Check(name, State.PROBLEM, where + error.message, error.remedy or "")]
    except Exception as error:
        log.debug("check %s failed", name, exc_info=True)
        return [Check(name, State.PROBLEM, f"{type(error).__name__}: {error}", _REINSTALL)]


def _python() -> Iterator[Check]:
    version = sys.version_info[:3]
    detail = ".".join(map(str, version))
    if _OLDEST <= version[:2] < _TOO_NEW:
        yield Check("Python", State.OK, detail)
    else:
        yield Check("Python", State.PROBLEM, detail, "install Python 3.11, 3.12 or 3.13")


def _pdf_engine() -> Iterator[Check]:
    try:
        from briefing.render.pdf.layout_engine import weasyprint
    except EngineMissing as error:
        yield Check("PDF engine", State.PROBLEM, error.message, _PANGO)
        return
    from weasyprint.text.ffi import pango

    number = pango.pango_version()
    version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    yield Check("PDF engine", State.OK, f"WeasyPrint {weasyprint.__version__}, Pango {version}")


def _fonts() -> Iterator[Check]:
    from briefing.render.page import fonts

    missing = []
    scripts: dict[str, None] = {}
    for face in fonts.faces():
        try:
            fonts.font_bytes(f"briefing:/fonts/{face.file}")
        except OSError:
            missing.append(face.file)
        else:
            scripts[_script(face.file)] = None
    if missing:
        yield Check("Fonts", State.PROBLEM, f"missing: {', '.join(missing)}", _REINSTALL)
    else:
        yield Check("Fonts", State.OK, ", ".join(sorted(scripts)))
    yield _other_scripts()


def _other_scripts() -> Check:
    """Say which further scripts this machine has fonts for; a page without them needs none."""
    from briefing.render.page.system_fonts import SCRIPTS, installed_family

    without = [script for script in SCRIPTS if not installed_family(script)]
    if not without:
        return Check("Other scripts", State.OK, f"fonts for {len(SCRIPTS)} more scripts")
    packages = " ".join(sorted({script.package for script in without}))
    return Check(
        "Other scripts",
        State.NOTE,
        f"no font for {', '.join(script.name for script in without)}",
        f"for sources in these: apt install {packages}",
    )


def _script(file: str) -> str:
    known = ("arabic", "cyrillic", "greek", "hebrew", "vietnamese", "latin", "math", "symbols")
    return next((name.capitalize() for name in known if f"-{name}" in file.rpartition("/")[2]), "other")


def _time_zones() -> Iterator[Check]:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

    try:
        ZoneInfo("Asia/Dubai")
    except ZoneInfoNotFoundError:
        yield Check("Time zones", State.PROBLEM, "no time zone data", "pip install tzdata")
        return
    yield Check("Time zones", State.OK, f"{len(available_timezones())} known")


def _designs() -> Iterator[Check]:
    from briefing.render import design_names, load_design

    names = [load_design(name).name for name in design_names()]
    state = State.OK if names else State.PROBLEM
    yield Check("Designs", state, ", ".join(names) or "none found", "" if names else _REINSTALL)


def _starter_files() -> Iterator[Check]:
    from briefing.resources import resource

    try:
        packs = sorted(path.stem for path in resource("seeds", "themes").glob("*.toml"))
        resource("seeds", "publishers.toml")
        resource("seeds", "aliases.toml")
    except FileNotFoundError as error:
        yield Check("Starter files", State.PROBLEM, str(error))
        return
    yield Check("Starter files", State.OK, f"theme packs {', '.join(packs)}")


def _nltk_data() -> Iterator[Check]:
    """Look where NLTK looks (nltk/data.py); importing it to ask would take longer than all other checks."""
    given = [Path(folder) for folder in os.environ.get("NLTK_DATA", "").split(os.pathsep) if folder]
    shared = [Path(root) / "nltk_data" for root in _NLTK_ROOTS]
    inside = [Path(sys.prefix, part, "nltk_data") for part in ("", "share", "lib")]
    for folder in (*given, Path.home() / "nltk_data", *inside, *shared):
        if (folder / "tokenizers" / "punkt_tab").exists():
            yield Check("NLTK data", State.OK, f"punkt_tab in {folder}")
            return
    yield Check(
        "NLTK data", State.NOTE, "not installed; not needed: sentences are cut by the program's own rules"
    )


def _languages() -> Iterator[Check]:
    """Say how stories are joined over languages; the model is looked for and not loaded."""
    from briefing.app import multilingual

    try:
        multilingual.check_machine()
    except BriefingError as error:
        by_names = "stories meet over languages by names and numbers"
        yield Check("Languages", State.NOTE, f"{error.message}; {by_names}", error.remedy or "")
    else:
        yield Check("Languages", State.OK, f"stories are joined by {multilingual.source()}")


def _settings(settings: Settings) -> Check:
    if settings.path is None:
        detail = "no briefing.toml here; defaults are used"
        return Check("Settings", State.NOTE, detail, "write one with: briefing init")
    editions = len(settings.editions)
    counts = f"{editions} edition{'s' * (editions != 1)}, {len(settings.sources)} sources"
    return Check("Settings", State.OK, f"{settings.path}: {counts}, {len(settings.subscribers)} recipients")


def _editions(settings: Settings) -> Iterator[Check]:
    """Resolve every edition as a build would: theme file, publishers, aliases, method."""
    from briefing.app.plan import BuildRequest, resolve

    for edition in settings.editions:
        options = resolve(BuildRequest(config=settings.path, edition=edition.slug)).options
        themes = f"{options.pack.name} with {len(options.pack.themes)} themes"
        known = f"{len(options.publishers)} publishers, {len(options.aliases)} aliases"
        yield Check("Edition", State.OK, f"{edition.slug}: {themes}, {known}")


def _output(settings: Settings) -> Iterator[Check]:
    folder = settings.output
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not existing.is_dir():
        yield Check("Output", State.PROBLEM, f"{existing} is no folder", "name another with --output")
    elif not os.access(existing, os.W_OK | os.X_OK):
        fix = "make it writable, or name another with --output"
        yield Check("Output", State.PROBLEM, f"{existing} cannot be written", fix)
    else:
        yield Check("Output", State.OK, f"{folder}" + ("" if folder == existing else " (made when needed)"))


def _store(settings: Settings) -> Iterator[Check]:
    path = settings.store_path
    if not path.exists():
        yield Check("Store", State.NOTE, f"{path}: none yet; briefing fetch makes it")
        return
    from briefing.store import Store

    with Store(path, create=False) as store:
        count, version = store.count_documents(), store.schema_version()
    if os.name == "posix" and path.stat().st_mode & 0o007:
        fix = f"chmod 600 {path}"
        yield Check(
            "Store", State.PROBLEM, f"{path}: every account here may read it, with all addresses", fix
        )
        return
    yield Check("Store", State.OK, f"{path}: schema {version}, {count} documents")


def _signing(settings: Settings) -> Iterator[Check]:
    from importlib.util import find_spec

    if settings.delivery.dkim_domain and find_spec("dkim") is None:
        yield Check("Signing", State.PROBLEM, "dkimpy is not installed", "pip install 'briefing[dkim]'")
    if settings.sign.signs_pdf or settings.sign.ssh_key_file:
        from briefing.app.clock import now
        from briefing.app.sealing import Seal

        # a key that cannot sign says so
        Seal(settings, now=now()).beside(b"trial")
        signed = [
            name
            for name, is_signed in (
                ("PDF", settings.sign.signs_pdf),
                ("record", bool(settings.sign.ssh_key_file)),
            )
            if is_signed
        ]
        yield Check("Signing", State.OK, f"{' and '.join(signed)}: the keys can be used")


def _password(settings: Settings) -> Iterator[Check]:
    """A password is fetched to see that it is there and private; it is neither kept nor shown."""
    from briefing.settings import read_secret
    from briefing.settings.request_headers import read_headers

    refs = [("mail server", settings.smtp_secret), *settings.source_secrets]
    for owner, ref in refs:
        if ref.is_set:
            read_secret(ref, environ=os.environ)
            yield Check("Password", State.OK, f"of {owner}: found")
    places = {source.id: source.url for source in settings.sources}
    for source_id, headers in settings.source_headers:
        names = ", ".join(name for name, _ in read_headers(headers, places[source_id]))
        yield Check("Password", State.OK, f"of {source_id}: found, sent as {names}")


def _plugins(settings: Settings) -> Iterator[Check]:
    """List the plug-ins that are installed, without loading them, and try those that the settings ask for."""
    from briefing.app.plugged import host_of, named_plugins
    from briefing.plugins import GROUPS, installed

    asked = named_plugins(settings)
    there = [
        f"{group.rpartition('.')[2]}: {', '.join(names)}" for group in GROUPS if (names := installed(group))
    ]
    if there:
        yield Check("Plug-ins", State.OK, f"installed: {'; '.join(there)}")
    for group, name in asked:
        host = host_of(settings, group, name)
        try:
            host.start()
        except BriefingError as error:
            yield Check("Plug-ins", State.PROBLEM, f"{error.where} {error.message}", error.remedy or "")
        else:
            yield Check("Plug-ins", State.OK, f"{name} of {group}: can be imported")
        finally:
            host.close()


def _mail(detail: str) -> Iterator[Check]:
    yield Check("Mail server", State.OK, detail)
