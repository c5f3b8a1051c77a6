"""`archive`: a static site of every edition that can be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.app.bounded_rendering import within_limits
from briefing.app.editions import read_edition
from briefing.errors import InputError, UsageError
from briefing.model import Briefing, sha256_hex
from briefing.render import load_design
from briefing.render.other.site import archive_site
from briefing.settings import Settings, load_settings
from briefing.store.files import write_atomically


@dataclass(frozen=True, slots=True)
class ArchiveRequest:
    """What `briefing archive` was asked for."""

    # JSON files and folders of them; empty: the store and the output folder
    paths: tuple[Path, ...]
    output: Path
    title: str = ""
    base_url: str = ""
    design: str = "briefing"
    config: Path | None = None


def write_archive(request: ArchiveRequest) -> tuple[Path, ...]:
    """Write the site and return its files, the start page first.

    Raises:
        InputError: a named file is no edition.
        UsageError: no edition was found.
    """
    settings = load_settings(request.config)
    found = _named(request.paths) if request.paths else _known(settings)
    editions, hashes = [], {}
    for edition, sha256 in found:
        editions.append(edition)
        hashes[edition.id] = sha256
    if not editions:
        raise UsageError(
            "no edition to archive", remedy="build one first, or name the folder that holds them"
        )
    design = load_design(request.design)
    site = within_limits(
        design,
        partial(
            archive_site,
            editions,
            design=design,
            title=request.title,
            base_url=request.base_url,
            hashes=hashes,
        ),
    )
    return tuple(
        write_atomically(request.output / file.path, file.content, shared=settings.output_shared)
        for file in site
    )


def _named(paths: tuple[Path, ...]) -> Iterator[tuple[Briefing, str]]:
    """Editions with the hashes of their files."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path)
        else:
            yield _with_hash(path)


def _known(settings: Settings) -> Iterator[tuple[Briefing, str]]:
    yield from _folder(settings.output)
    if settings.store_path.is_file():
        from briefing.store import Store

        with Store(settings.store_path, create=False) as store:
            for entry in store.list_editions():
                edition = store.load_edition(entry.id)
                if edition is not None:
                    yield edition, entry.sha256


def _with_hash(path: Path) -> tuple[Briefing, str]:
    return read_edition(path), sha256_hex(path.read_bytes())


def _folder(folder: Path) -> Iterator[tuple[Briefing, str]]:
    for path in sorted(folder.rglob("*.json")):
        try:
            yield _with_hash(path)
        except InputError:
            # a folder may hold other JSON; only a file the user names must be an edition
            continue
