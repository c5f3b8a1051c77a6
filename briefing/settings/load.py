"""Reads briefing.toml into `Settings`: parse, check shape and meaning, resolve; all problems at once."""

from __future__ import annotations

import os
import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from briefing.errors import SettingsError
from briefing.model import Mute, Recipient, Source, SourceId
from briefing.resources import resource
from briefing.settings.lines import KeyPath, key_lines, line_of
from briefing.settings.meaning import check_meaning
from briefing.settings.plugin_names import missing_plugins
from briefing.settings.schema import (
    DEFAULT_THEMES,
    EditionSettings,
    HeaderRefs,
    RecipientTable,
    SecretRef,
    Settings,
    SettingsFile,
    SourceTable,
    Subscriber,
)
from briefing.settings.shape import Problem, read_record

_SIZE_LIMIT_BYTES = 4_000_000
# what tomllib says of a table or key that stands twice, most often a table added to a file that holds it
_DOUBLED = re.compile(
    r"Cannot (?:declare \((?P<table>.*?),?\) twice|overwrite a value) \(at (?:line (?P<line>\d+)|end)"
)
_PART = re.compile(r"'([^']*)'")
_PATH_KINDS = ("file", "folder", "maildir")


def load_settings(path: Path | None) -> Settings:
    """Read and check a settings file; without one, return the defaults with one edition, "Briefing".

    Raises:
        SettingsError: the file cannot be read or something in it is wrong; one line each in `problems`.
    """
    if path is None:
        edition = EditionSettings(name="Briefing", slug="briefing")
        return _resolve(SettingsFile(version=1, edition=(edition,)), path=None, lines={})
    path = Path(os.path.abspath(path))
    text = _read(path)
    raw = _parse(text, path)
    lines = key_lines(text)
    problems: list[Problem] = []
    if "version" in raw and isinstance(raw["version"], int) and raw["version"] != 1:
        raise SettingsError(
            f"version {raw['version']!r} of the settings is not known; this program reads version 1",
            where=str(path),
        )
    file = _named(read_record(raw, SettingsFile, (), problems))
    problems.extend(check_meaning(file))
    problems.extend(_missing_files(file, path.parent))
    problems.extend(missing_plugins(file))
    if problems:
        raise _error(path, problems, lines)
    return _resolve(file, path=path, lines=lines)


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _SIZE_LIMIT_BYTES:
            raise SettingsError("is larger than 4 MB; is this the right file?", where=str(path))
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise SettingsError("no such file", where=str(path), remedy="write one with: briefing init") from None
    except OSError as error:
        raise SettingsError((error.strerror or "cannot be read").lower(), where=str(path)) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"is not UTF-8 (byte {error.start})", where=str(path)) from error


def _parse(text: str, path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = str(error) or "is nested too deeply"
        if doubled := _DOUBLED.match(reason):
            named = f"[{'.'.join(re.findall(_PART, doubled['table']))}]" if doubled["table"] else "a key"
            raise SettingsError(
                f"line {doubled['line'] or len(text.splitlines())}: {named} is there already",
                where=str(path),
                remedy="put both into one",
            ) from None
        raise SettingsError(f"is no TOML: {reason[:1].lower()}{reason[1:]}", where=str(path)) from None


def _error(path: Path, problems: list[Problem], lines: dict[KeyPath, int]) -> SettingsError:
    placed = sorted({(line_of(lines, p.path), _dotted(p.path), p.message) for p in problems})
    count = len(placed)
    return SettingsError(
        f"{count} problem{'s' if count > 1 else ''} in the settings",
        where=str(path),
        problems=tuple(f"line {line}: {where}: {message}" for line, where, message in placed),
    )


def _dotted(path: KeyPath) -> str:
    """Spell a path for people: `edition[2].covers`, counting tables from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text or "file"


def slugify(name: str) -> str:
    """Make a short name of small ASCII letters, digits and hyphens; "" when nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def _named(file: SettingsFile) -> SettingsFile:
    """Fill in slugs and ids that were left out."""
    editions = tuple(
        replace(e, slug=e.slug or slugify(e.name) or f"edition-{n}") for n, e in enumerate(file.edition, 1)
    )
    sources = tuple(
        replace(s, id=s.id or slugify(s.name) or f"source-{n}") for n, s in enumerate(file.source, 1)
    )
    return replace(file, edition=editions, source=sources)


def _is_path(themes: str) -> bool:
    return themes.endswith(".toml") or "/" in themes


def _missing_files(file: SettingsFile, base: Path) -> list[Problem]:
    """Check what must be there before anything starts: theme, publisher and alias files."""
    wanted: list[tuple[KeyPath, str]] = []
    packs = _pack_names()
    problems: list[Problem] = []
    for index, edition in enumerate(file.edition):
        for themes in edition.packs:
            if _is_path(themes):
                wanted.append((("edition", index, "themes"), themes))
            elif themes not in packs:
                message = (
                    f"{themes!r} is no shipped theme pack; possible: {', '.join(packs)}, or a .toml file"
                )
                problems.append(Problem(("edition", index, "themes"), message))
    for table, names in (("publishers", file.publishers.files), ("aliases", file.aliases.files)):
        wanted.extend(((table, "files"), name) for name in names)
    problems.extend(
        Problem(path, f"no such file: {str(_absolute(name, base))!r}")
        for path, name in wanted
        if not _absolute(name, base).is_file()
    )
    return problems


def _pack_names() -> tuple[str, ...]:
    try:
        found = {path.stem for path in resource("seeds", "themes").glob("*.toml")}
    except FileNotFoundError:
        found = set()
    return tuple(sorted(found | {DEFAULT_THEMES}))


def _absolute(name: str, base: Path) -> Path:
    return Path(os.path.abspath(base / Path(name).expanduser()))


def _resolve(file: SettingsFile, *, path: Path | None, lines: dict[KeyPath, int]) -> Settings:
    base = path.parent if path else Path.cwd()

    def absolute(name: str) -> Path:
        return _absolute(name, base)

    def optional(name: str) -> str:
        return str(absolute(name)) if name else ""

    output = absolute(file.output.dir)
    delivery = replace(
        file.delivery,
        folder=optional(file.delivery.folder) or str(output / "mail"),
        dkim_key_file=optional(file.delivery.dkim_key_file),
    )
    smtp = replace(
        file.smtp, ca_file=optional(file.smtp.ca_file), password_file=optional(file.smtp.password_file)
    )
    return Settings(
        path=path,
        editions=tuple(_edition(e, absolute) for e in file.edition),
        sources=tuple(_source(s, absolute) for s in file.source),
        mutes=tuple(Mute(m.terms, tuple(map(SourceId, m.sources)), m.where == "anywhere") for m in file.mute),
        subscribers=tuple(_subscriber(r) for r in file.recipient),
        channels=tuple(replace(c, url_file=optional(c.url_file)) for c in file.channel),
        smtp=smtp,
        delivery=delivery,
        bounces=replace(file.bounces, password_file=optional(file.bounces.password_file)),
        limits=file.limits,
        store_path=absolute(file.store.path),
        keep=timedelta(days=int(file.store.keep[:-1])) if file.store.keep else None,
        publisher_files=tuple(map(absolute, file.publishers.files)),
        alias_files=tuple(map(absolute, file.aliases.files)),
        output=output,
        output_shared=file.output.shared,
        plugins=file.plugins,
        analysis=file.analysis,
        translate=file.translate,
        source_secrets=_source_secrets(file.source, optional),
        source_headers=_source_headers(file.source, optional),
        sign=replace(
            file.sign,
            trust=tuple(str(absolute(name)) for name in file.sign.trust),
            pkcs12_file=optional(file.sign.pkcs12_file),
            key_file=optional(file.sign.key_file),
            certificate_file=optional(file.sign.certificate_file),
            passphrase_file=optional(file.sign.passphrase_file),
            ssh_key_file=optional(file.sign.ssh_key_file),
            signers_file=optional(file.sign.signers_file),
        ),
        origins=tuple((_dotted(key), line) for key, line in sorted(lines.items(), key=lambda kv: kv[1])),
    )


def _edition(edition: EditionSettings, absolute: Callable[[str], Path]) -> EditionSettings:
    packs = tuple(str(absolute(name)) if _is_path(name) else name for name in edition.packs)
    themes = packs[0] if isinstance(edition.themes, str) else packs
    design = str(absolute(edition.design)) if "/" in edition.design else edition.design
    return replace(edition, themes=themes, design=design)


def _source(table: SourceTable, absolute: Callable[[str], Path]) -> Source:
    return Source(
        id=SourceId(table.id),
        name=table.name,
        url=str(absolute(table.url)) if table.kind in _PATH_KINDS else table.url,
        kind=table.kind,
        publisher=table.publisher,
        language=table.language,
        weight=table.weight,
        themes=table.themes,
        full_text=table.full_text,
        allow_private=table.allow_private,
        enabled=table.enabled,
        plugin=table.plugin,
        most=table.most,
        identity=table.identity,
    )


def _source_secrets(
    tables: tuple[SourceTable, ...], optional: Callable[[str], str]
) -> tuple[tuple[SourceId, SecretRef], ...]:
    pairs = (
        (
            SourceId(t.id),
            SecretRef(t.password_env, optional(t.password_file), t.password_command, t.token_command),
        )
        for t in tables
    )
    return tuple((source_id, ref) for source_id, ref in pairs if ref.is_set)


def _source_headers(
    tables: tuple[SourceTable, ...], optional: Callable[[str], str]
) -> tuple[tuple[SourceId, HeaderRefs], ...]:
    pairs = (
        (
            SourceId(t.id),
            HeaderRefs(
                SecretRef(file=optional(t.headers_file), command=t.headers_command),
                SecretRef(file=optional(t.cookies_file), command=t.cookies_command),
            ),
        )
        for t in tables
    )
    return tuple((source_id, refs) for source_id, refs in pairs if refs.headers.is_set or refs.cookies.is_set)


def _subscriber(table: RecipientTable) -> Subscriber:
    recipient = Recipient(
        address=table.address,
        name=table.name,
        formats=table.formats,
        themes=table.themes,
        clearance=table.clearance,
        attach_pdf=table.attach_pdf,
        attach_epub=table.attach_epub,
    )
    return Subscriber(recipient=recipient, editions=table.editions)
