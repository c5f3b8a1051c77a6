"""Finds theme packs: files of the user, and the packs that ship."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from briefing.errors import SettingsError, UsageError
from briefing.model import ThemeDefinition, ThemeId, ThemePack
from briefing.resources import resource
from briefing.settings.theme_files import read_theme_pack


def read_packs(names: tuple[str, ...]) -> ThemePack:
    """Read theme files and shipped packs as one pack, their themes in the order named.

    Raises:
        UsageError: there is no such file or pack.
        SettingsError: one is broken, or two hold a theme of one name.
    """
    packs = [read_theme_pack(pack_path(name)) for name in dict.fromkeys(names)]
    themes: dict[ThemeId, ThemeDefinition] = {}
    for pack in packs:
        for theme in pack.themes:
            if theme.id in themes:
                raise SettingsError(
                    f"the theme {theme.name!r} is in two packs",
                    where=pack.name,
                    remedy="rename one in a file of your own, or leave one of the packs out",
                )
            themes[theme.id] = theme
    if len(packs) == 1:
        return packs[0]
    name = ", ".join(pack.name for pack in packs)
    return ThemePack(name, tuple(themes.values()), "", packs[0].contexts)


def pack_path(name: str) -> Path:
    """Find a theme file by its path, or a shipped pack by its name.

    Raises:
        UsageError: there is neither.
    """
    path = Path(name)
    if path.suffix == ".toml" or path.exists():
        return path
    folder = resource("seeds", "themes")
    shipped = folder / f"{name}.toml"
    if shipped.is_file():
        return shipped
    known = sorted(file.stem for file in folder.glob("*.toml"))
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"shipped packs: {', '.join(known)}"
    raise UsageError(f"no theme file or shipped pack {name!r}", remedy=hint)
