"""Fills in a request from the settings: what one issue is made with, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from briefing.app.clock import now
from briefing.app.packs import read_packs
from briefing.deliver.wording import filled
from briefing.errors import UsageError
from briefing.model import TLP, Alias, Edition, ItemLimits, Publisher, ThemePack
from briefing.pipeline.options import DigestOptions, Frame
from briefing.plugins import SUMMARIZERS, installed
from briefing.render import EXPORTS, FORMATS
from briefing.render.labels import labels_for
from briefing.render.phrases import usual_title
from briefing.resources import resource
from briefing.settings import EditionSettings, Settings, load_settings
from briefing.settings.markings import meant_label
from briefing.settings.publisher_files import read_aliases, read_publishers
from briefing.settings.schema import USUAL_TITLE


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What one call asks for; empty values leave the decision to the settings."""

    config: Path | None = None
    edition: str = ""
    formats: tuple[str, ...] = ()
    output: Path | None = None
    as_of: datetime | None = None
    since: timedelta | None = None
    pages: int | None = None
    words: int | None = None
    sentences: int | None = None
    only: tuple[str, ...] = ()
    # themes of the pack that are switched off
    without: tuple[str, ...] = ()
    themes: str = ""
    method: str = ""
    design: str = ""
    # "A4" or "Letter"
    paper: str | None = None
    title: str = ""
    marking: str = ""
    previous: Path | None = None
    # where documents are read: see app.engine
    engine: str = ""
    scheduler: str = ""
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A request with every blank filled in. `frame` is completed by what the timetable of the edition knows."""

    settings: Settings
    edition: EditionSettings
    frame: Frame
    options: DigestOptions
    formats: tuple[str, ...]
    # data for other programs
    exports: tuple[str, ...]
    # made by plug-ins
    plugin_formats: tuple[str, ...]
    # the plug-in that picks sentences, "" for a method of the program's own
    ranking_plugin: str
    output: Path
    design: str
    paper: str
    # a title or a period that was asked for stands, whatever the timetable says
    has_own_title: bool
    has_own_period: bool
    # JSON of the edition before, when one was named
    previous: Path | None
    engine: str
    scheduler: str
    workers: int | None


def resolve(request: BuildRequest) -> Plan:
    """Read settings, themes, publishers and aliases, and fill in the request.

    Without a settings file and a period, everything that is handed in belongs to the issue.

    Raises:
        SettingsError: one of the files is wrong.
        UsageError: an unknown edition, theme or method, or more than one kind of length.
    """
    settings = load_settings(request.config)
    edition = _with_length(_edition(settings, request.edition), request)
    pack = read_packs((request.themes,) if request.themes else edition.packs)
    method = request.method or edition.method or "briefing"
    ranking_plugin = method if is_plugin_method(method) else ""
    formats = request.formats or (*edition.formats, *edition.plugin_formats)
    cut_off = request.as_of or now()
    since = request.since or (edition.period_length if request.config else None)
    frame = Frame(
        edition=_frame(edition, request),
        title=" ".join(request.title.split()),
        cut_off=cut_off,
        produced_at=cut_off,
        since=cut_off - since if since else None,
    )
    options = DigestOptions(
        pack=pack,
        publishers=known_publishers(settings),
        aliases=_aliases(settings),
        method=ranking_plugin or _method(method),
        words=edition.words,
        sentences=edition.sentences,
        pages=edition.pages,
        item=ItemLimits(edition.item_sentences, edition.item_words, edition.item_characters),
        items=edition.items,
        only=_wanted(pack, request.only, (*edition.without, *request.without)),
        mutes=settings.mutes,
        most_of={source.id: source.most for source in settings.sources if source.most},
        most_documents=settings.limits.documents,
        background_age=timedelta(hours=edition.background),
    )
    return Plan(
        settings=settings,
        edition=edition,
        frame=frame if frame.title else titled(frame, edition.title),
        options=options,
        formats=tuple(name for name in formats if name in FORMATS),
        exports=tuple(name for name in formats if name in EXPORTS),
        plugin_formats=tuple(name for name in formats if name not in FORMATS and name not in EXPORTS),
        ranking_plugin=ranking_plugin,
        output=request.output or (settings.output if request.config else Path("output")),
        design=request.design or edition.design or "briefing",
        paper=request.paper or edition.paper,
        has_own_title=bool(frame.title),
        has_own_period=request.since is not None,
        previous=request.previous,
        engine=request.engine,
        scheduler=request.scheduler,
        workers=request.workers,
    )


def titled(frame: Frame, template: str) -> Frame:
    """Fill in the template of a title with what the frame says."""
    values = template_values(frame.edition, frame.cut_off)
    if template == USUAL_TITLE:
        edition = frame.edition
        title = usual_title(values["name"], values["date"], labels_for(edition.language, edition.timezone))
    else:
        title = filled(template, values)
    return replace(frame, title=" ".join(title.split()))


def template_values(edition: Edition, cut_off: datetime) -> dict[str, str]:
    """Return what the templates of title, subject and intro know."""
    from babel.dates import format_date

    local = cut_off.astimezone(ZoneInfo(edition.timezone))
    return {
        "name": edition.name,
        "date": format_date(local, "long", locale=edition.language),
        "weekday": format_date(local, "EEEE", locale=edition.language),
        "time": f"{local:%H:%M}",
        "number": str(edition.number or ""),
        "marking": edition.marking,
    }


def _edition(settings: Settings, name: str) -> EditionSettings:
    found = settings.edition(name) if name else (settings.editions[0] if settings.editions else None)
    if found is None:
        known = ", ".join(edition.slug for edition in settings.editions) or "none"
        raise UsageError(f"no edition {name!r} in the settings", remedy=f"known editions: {known}")
    return found


def _with_length(edition: EditionSettings, request: BuildRequest) -> EditionSettings:
    asked = {"pages": request.pages, "words": request.words, "sentences": request.sentences}
    given = [f"--{name}" for name, value in asked.items() if value is not None]
    if len(given) > 1:
        raise UsageError(f"more than one length: {', '.join(given)}", remedy="keep one")
    if not given:
        return edition
    return replace(edition, pages=request.pages, words=request.words, sentences=request.sentences)


def _frame(edition: EditionSettings, request: BuildRequest) -> Edition:
    return Edition(
        name=edition.name,
        slug=edition.slug,
        language=edition.language,
        timezone=edition.timezone,
        marking=marking(request.marking or edition.marking),
        notice=edition.notice,
        pages=edition.pages,
    )


def marking(text: str) -> str:
    """Spell a marking as it is printed: TLP labels in full and capitals, free texts as they are."""
    label = text.strip().upper()
    full = label if label.startswith("TLP:") else f"TLP:{label}"
    if full in TLP:
        return full
    if meant := meant_label(text):
        raise UsageError(f"no marking {text!r}", remedy=f"did you mean {meant}?")
    if label.startswith("TLP"):
        raise UsageError(f"no marking {text!r}", remedy=f"one of {', '.join(TLP)}, or a free text")
    return text.strip()


def known_publishers(settings: Settings) -> tuple[Publisher, ...]:
    """The publishers of the settings' files and the shipped ones, which come last."""
    files = (*reversed(settings.publisher_files), resource("seeds", "publishers.toml"))
    return tuple(publisher for file in files for publisher in read_publishers(file))


def _aliases(settings: Settings) -> tuple[Alias, ...]:
    files = (*reversed(settings.alias_files), resource("seeds", "aliases.toml"))
    return tuple(alias for file in files for alias in read_aliases(file))


def is_plugin_method(name: str) -> bool:
    """Tell whether a name is a plug-in's; a method of the program's own comes first."""
    from briefing.select import METHODS

    return name not in METHODS and name in installed(SUMMARIZERS)


def _method(name: str) -> str:
    from briefing.select import method_name

    return method_name(name)


def _wanted(pack: ThemePack, only: tuple[str, ...], without: tuple[str, ...]) -> tuple[str, ...]:
    """The themes that are asked for and not switched off; () for all of the pack."""
    chosen, off = _theme_ids(pack, only), set(_theme_ids(pack, without))
    if not off:
        return chosen
    left = tuple(theme for theme in chosen or [theme.id for theme in pack.themes] if theme not in off)
    if not left:
        raise UsageError("every theme is switched off", remedy="take one out of 'without'")
    return left


def _theme_ids(pack: ThemePack, names: tuple[str, ...]) -> tuple[str, ...]:
    by_name = {key.casefold(): theme.id for theme in pack.themes for key in (theme.name, theme.id)}
    unknown = [name for name in names if name.casefold() not in by_name]
    if unknown:
        known = ", ".join(theme.name for theme in pack.themes)
        raise UsageError(f"no theme {unknown[0]!r} in the pack {pack.name!r}", remedy=f"its themes: {known}")
    return tuple(dict.fromkeys(by_name[name.casefold()] for name in names))
