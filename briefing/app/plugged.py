"""Plug-ins put where the program's own parts are: as a source, a ranking, a renderer, a transport, vectors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from briefing.app.plan import is_plugin_method
from briefing.app.plugin_host import PluginHost
from briefing.errors import DeliveryError, PluginFault, TransportFault
from briefing.intake.net.faults import FetchFault
from briefing.intake.reading import PluginSource
from briefing.model import Artifact, Briefing, Diagnostic, OutboxMessage, Source, Stage, sha256_hex
from briefing.pipeline.options import DigestOptions, EditionInput
from briefing.plugins import DELIVERERS, READERS, RENDERERS, SOURCES, SUMMARIZERS, VECTORS
from briefing.render.formats import file_stem
from briefing.select import ScoredSummarizer
from briefing.settings import Settings

FAILED = "plugin"


def host_of(settings: Settings, group: str, name: str) -> PluginHost:
    """Return a plug-in with its time limit and options; nothing is started yet."""
    plugins = settings.plugins
    return PluginHost(group, name, timeout_s=plugins.timeout_s, options=plugins.options.get(name, {}))


def named_plugins(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Return kind and name of every plug-in that the settings ask for."""
    named = [(READERS, name) for name in settings.plugins.readers]
    named += [(VECTORS, settings.plugins.vectors)] if settings.plugins.vectors else []
    named += [(SOURCES, source.plugin) for source in settings.sources if source.plugin]
    named += [(DELIVERERS, settings.delivery.plugin)] if settings.delivery.plugin else []
    for edition in settings.editions:
        named += [(RENDERERS, name) for name in edition.plugin_formats]
        if is_plugin_method(edition.method):
            named.append((SUMMARIZERS, edition.method))
    return tuple(dict.fromkeys(named))


@contextmanager
def plugin_sources(settings: Settings) -> Iterator[PluginSource]:
    """Return what reads a source by its plug-in, one process for each plug-in; they end with the block."""
    hosts: dict[str, PluginHost] = {}

    def read(source: Source) -> list[dict[str, object]]:
        host = hosts.setdefault(source.plugin, host_of(settings, SOURCES, source.plugin))
        try:
            rows: list[dict[str, object]] = host.call(source.url, host.options)
        except PluginFault as fault:
            raise FetchFault(
                FAILED, f"{fault.where} {fault.message}", remedy=fault.remedy, retry=fault.may_pass
            ) from fault
        return rows

    try:
        yield read
    finally:
        for host in hosts.values():
            host.close()


@contextmanager
def plugin_ranking(settings: Settings, name: str) -> Iterator[ScoredSummarizer]:
    """Return a plug-in as a method that picks sentences."""
    host = host_of(settings, SUMMARIZERS, name)

    def scores(sentences: Sequence[str]) -> Sequence[float]:
        found: list[float] = host.call(list(sentences), host.options)
        return found

    try:
        yield ScoredSummarizer(name, scores)
    finally:
        host.close()


def troubled(given: EditionInput, fault: PluginFault, stage: Stage, instead: str) -> EditionInput:
    """Add a plug-in's fault to the troubles of an edition."""
    note = Diagnostic(
        stage, FAILED, fault.where or "plug-in", f"{fault.message}; {instead}", fault.remedy or ""
    )
    return replace(given, troubles=(*given.troubles, note))


def without_ranking(options: DigestOptions) -> DigestOptions:
    """Choose as if no plug-in had been asked for."""
    return replace(options, ranking=None, method="briefing")


def render_with_plugin(briefing: Briefing, name: str, settings: Settings) -> Artifact:
    """Make a plug-in's file of an edition.

    Raises:
        PluginFault: it is not installed, raised, or took too long.
    """
    host = host_of(settings, RENDERERS, name)
    try:
        extension, media_type, content = host.call(briefing, host.options)
    finally:
        host.close()
    return Artifact(
        # never the name of a file of the program's own
        filename=f"{file_stem(briefing.edition.slug)}-{file_stem(name)}.{file_stem(extension)}",
        media_type=media_type,
        content=content,
        sha256=sha256_hex(content),
    )


class PluginTransport:
    """Messages handed over by a plug-in."""

    def __init__(self, host: PluginHost) -> None:
        self._host = host

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        try:
            self._host.start()
        except PluginFault as fault:
            raise TransportFault(fault.message, where=fault.where, remedy=fault.remedy) from fault
        handing_over()
        try:
            self._host.call(message.content, message.recipient, self._host.options)
        except PluginFault as fault:
            raise DeliveryError(
                fault.message, where=fault.where, retry=fault.may_pass, doubt=fault.is_late
            ) from fault

    def close(self) -> None:
        self._host.close()


def deliverer(settings: Settings) -> PluginTransport:
    """Return the way out that the settings' plug-in is."""
    return PluginTransport(host_of(settings, DELIVERERS, settings.delivery.plugin))
